"""The pages of the guide and of a centre: which letters and facts each places, which step it is, and its faults."""

import re
from dataclasses import dataclass, replace

from macros.diagnostics.fault import Fault
from macros.lint import page_content, page_templates
from macros.loading import facts, front_matter
from macros.loading.source_files import source
from macros.model import planner
from macros.model.layers import Layers
from macros.model.toolkit import Step

# Notes of ours that toolkit.yml keeps out of the site: they speak of tags and have none.
UNSEEN = "docs/decisions/"
PLACED = re.compile(r"\{\{-?\s*letter\(\s*[\"']([^\"']+)[\"']")


@dataclass(frozen=True)
class Pages:
    """What the pages say.

    texts: by their files. placed: the letters that a page shows, by slug, with the page and the line. steps: in order.
    uses: the facts that pages state. plans: whether a page has the planner.
    """

    texts: dict[str, str]
    placed: dict[str, tuple[str, int]]
    steps: tuple[Step, ...]
    uses: list[facts.Uses]
    plans: bool


def read(layers: Layers) -> tuple[Pages, list[Fault]]:
    """The topmost pages, and what is wrong with each by itself and with the order of the steps."""
    docs = layers.root / "docs"
    theirs = {page: layers.page(page) for page in layers.pages()}
    ours = {path.relative_to(docs).as_posix(): path for path in sorted(docs.rglob("*.md"))}
    # What our page states stays in facts.yml, whether the page over it states it or not.
    covered = [source(layers.root, path) for page in theirs for path in layers.pages_of(page)[:-1]]
    faults = [fault for one in covered for fault in one.faults]
    uses = [replace(facts.uses_in(one.file, one.text), known=False) for one in covered]
    texts: dict[str, str] = {}
    placed: dict[str, tuple[str, int]] = {}
    steps = []
    for page, path in sorted((ours | theirs).items()):
        file, text, wrong = source(layers.root, path)
        faults += wrong
        texts[file] = text
        for found in PLACED.finditer(text):
            placed.setdefault(found.group(1), (page, text.count("\n", 0, found.start()) + 1))
        uses.append(facts.uses_in(file, text))
        faults += front_matter.faults(file, text)
        if not file.startswith(UNSEEN):
            faults += page_templates.faults(file, text)
            pictures = (layers.own.docs / "assets").relative_to(layers.root).as_posix()
            faults += page_content.faults(file, text, pictures)
        below = [one for one in layers.pages_of(page) if one != path and one.is_file()]
        step, wrong = front_matter.step_of(
            page, file, text, [source(layers.root, one).text for one in reversed(below)]
        )
        faults += wrong
        if step:
            steps.append((step, file))
    ordered, wrong = front_matter.in_order(steps, theirs.keys() - ours.keys())
    plans = any(planner.PLACED.search(text) for text in texts.values())
    return Pages(texts, placed, ordered, uses, plans), faults + wrong
