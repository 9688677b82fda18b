"""The pages that nobody writes: one for each letter that no page places, and one for each frame."""

import json

from letterkit.messages import Messages
from macros.model.toolkit import Letter, Toolkit


def made_pages(toolkit: Toolkit) -> dict[str, str]:
    """The pages that nobody writes, by their paths: one for each letter that no page places, one for each frame."""
    say = toolkit.messages.say()
    steps = {slug: page for page, slugs in by_step(toolkit).items() for slug in slugs}
    found = {
        f"letters/{slug}.md": page_of(letter, say, steps.get(slug, ""))
        for slug, letter in toolkit.letters.items()
        if slug not in toolkit.placed
    }
    return found | {f"embed/{slug}.md": framed(letter, say) for slug, letter in toolkit.letters.items()}


def by_step(toolkit: Toolkit) -> dict[str, list[str]]:
    """The letters that have a page of their own, by the page of the step to which each belongs.

    That is the step which links to it most often, of two the earlier one: nobody has to note it anywhere.
    """
    texts = {step.page: toolkit.layers.page(step.page).read_text(encoding="utf-8") for step in toolkit.steps}
    found: dict[str, list[str]] = {}
    for slug in toolkit.letters:
        links = {page: text.count(f"(letters/{slug}.md)") for page, text in texts.items()}
        page = max(links, key=links.__getitem__, default="")
        if slug not in toolkit.placed and links.get(page):
            found.setdefault(page, []).append(slug)
    return found


def page_of(letter: Letter, say: Messages, step: str = "") -> str:
    """The Markdown of the page made for a letter that no page of the guide places. step: the page of its step."""
    front = letter.front
    return _page(
        [
            f"title: {_quoted(front.title)}",
            f"description: {_quoted(front.summary)}",
            *([f"within: {_quoted(step)}"] if step else []),
        ],
        f"# {front.title}",
        front.summary,
        f"**{say('made-when')}** {front.used}",
        f'{{{{ letter("{letter.slug}") }}}}',
        f"## {say('made-example')}",
        f'{{{{ sample("{letter.slug}") }}}}',
    )


def framed(letter: Letter, say: Messages) -> str:
    """The Markdown of the page that stands in a frame on a centre's own pages: the form, and nothing around it."""
    front = letter.front
    head = [
        f"title: {_quoted(say('made-frame', title=front.title))}",
        f"description: {_quoted(front.summary)}",
        "template: embed.html",
        "search:\n  exclude: true",
    ]
    # The heading's own id would be that of the letter in the form.
    return _page(head, f"# {front.title} {{: #form }}", f'{{{{ letter("{letter.slug}") }}}}')


def _quoted(text: str) -> str:
    """A text as YAML reads it. Escaped, an emoji would be two halves of a character, which YAML can't read."""
    return json.dumps(text, ensure_ascii=False)


def _page(head: list[str], *paragraphs: str) -> str:
    return "\n".join(["---", *head, "---"]) + "\n\n" + "\n\n".join(paragraphs) + "\n"
