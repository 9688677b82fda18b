"""Where the form of a letter leads: to the letter that fits better once there is news, and to what comes after it."""

from macros.model.toolkit import Toolkit

# The page that helps once such a letter was sent. Those with a day of their own (``letterkit.moments.LETTERS``) say
# themselves what comes then.
AFTER_SENDING = {
    "news-reply": "waiting.md",
    "feedback-thanks": "action-plan.md",
    "short-thanks": "action-plan.md",
}


def letter_once_heard(toolkit: Toolkit, slug: str, root: str) -> dict[str, str] | None:
    """The title and the address of the letter that fits better once the news has come; None where there is none. root:
    the way from the page to the root of its language.
    """
    other = toolkit.letters[slug].front.once_heard
    if not other:
        return None
    page = toolkit.placed.get(
        other, f"letters/{other}.md"
    )  # it may stand in a page that the centre has written
    return _link(toolkit.letters[other].front.title, root, page)


def step_once_sent(toolkit: Toolkit, slug: str, root: str) -> dict[str, str] | None:
    """The same of the step that comes once the letter was sent; None where there is none, or the centre hides it."""
    page = AFTER_SENDING.get(slug)
    step = next((step for step in toolkit.steps if step.page == page), None)
    return _link(step.title, root, step.page) if step else None


def _link(title: str, root: str, page: str) -> dict[str, str]:
    return {"title": title, "url": f"{root}{page.removesuffix('.md')}/"}
