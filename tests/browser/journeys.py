"""What readers do, and what they should see: shared by the browser tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

from playwright.sync_api import Locator, Page, expect

from letterkit import letter as letters
from letterkit import thread
from macros.model.toolkit import Toolkit
from macros.templates.writer import Writer, model_of

FEEDBACK = "feedback-letter/"
CLOSING = "closing-question/"
SLUGS = {FEEDBACK: "feedback-request", CLOSING: "closing-question"}

# The clipboard, as a reader's browser gives it to a page: granted by the person's own click.
CLIPBOARD = ["clipboard-read", "clipboard-write"]
# A page that asks for nothing, not even for an icon.
EMPTY = '<!doctype html><html lang="en"><title>Empty</title><link rel="icon" href="data:,">'
# Under what the answers are kept.
KEY = "feedback-toolkit:answers"
# From now on this place, localStorage or sessionStorage, is full.
REFUSE = """place => {
  const before = Storage.prototype.setItem;
  Storage.prototype.setItem = function (...given) {
    if (this === window[place]) throw new DOMException('full', 'QuotaExceededError');
    before.apply(this, given);
  };
}"""


def form(page: Page) -> Locator:
    return page.locator("form[data-letter]")


def live(page: Page) -> None:
    expect(form(page)).to_have_attribute("data-state", "live")


def go(page: Page, address: str) -> None:
    """Opens a page with a form, waits until Python answers, and unfolds the list of all questions."""
    page.goto(address)
    live(page)
    show_all(page)


def show_all(page: Page) -> None:
    """All questions in a list, also those that are only offered."""
    for button in form(page).get_by_role("button", name="All questions").all():
        if button.get_attribute("aria-pressed") == "false":
            button.click()


def gaps(page: Page) -> list[str]:
    """The questions that the letter still waits for, as a screen reader says its gaps."""
    named = page.locator("[data-letter-text] [data-blank]").evaluate_all(
        "gaps => gaps.map(gap => gap.getAttribute('aria-label').split(':')[0])"
    )
    return list(dict.fromkeys(named))


def box(page: Page, label: str) -> Locator:
    """A field to type in, by the name that a screen reader says."""
    return page.get_by_role("textbox", name=label, exact=True)


def date(page: Page, label: str) -> Locator:
    """A date field: it has no role of its own, so it is found by its label, which may end in a star."""
    return form(page).locator("[data-field]").filter(has=page.get_by_text(label)).locator("input")


def choose(page: Page, question: str, answer: str) -> None:
    page.get_by_role("group", name=question).get_by_role("radio", name=answer, exact=True).check()


def fill(page: Page, toolkit: Toolkit, answers: dict[str, Any]) -> None:
    """Answers questions by their labels: first the choices, since they decide what else is asked.

    What makes no difference isn't asked, and so left out.
    """
    for row in form(page).locator("[data-row]").all():
        row.evaluate("row => { row.open = true; }")
    kinds = {name: toolkit.fields[name].kind for name in answers}
    for name in sorted(answers, key=lambda name: kinds[name] != "choice"):
        field, answer = toolkit.fields[name], answers[name]
        if form(page).locator(f'[data-field="{name}"]').is_hidden():
            continue
        if field.kind == "choice":
            choose(page, field.label, field.options[answer])
        elif field.kind == "list":
            for number, item in enumerate(answer, 1):
                page.get_by_role("group", name=field.label).get_by_label(f"{field.item} {number}").fill(item)
        elif field.kind == "date":
            date(page, field.label).fill(answer)
        else:
            box(page, field.label).fill(answer)


def filled(page: Page, toolkit: Toolkit, answers: dict[str, Any], address: str = FEEDBACK) -> None:
    """Opens a letter's page in a tab in which these answers have been given already: sooner than each is typed.

    How answers are typed is shown by the tests that ``fill`` them in.
    """
    slug, kept = SLUGS[address], thread.Thread()
    for question in model_of(toolkit, slug)["fields"]:
        if question["name"] in answers:
            kept.put(question, slug, answers[question["name"]])
    page.route(f"**/{address}", lambda route: route.fulfill(content_type="text/html", body=EMPTY), times=1)
    page.goto(address)
    page.evaluate("([key, text]) => sessionStorage.setItem(key, text)", [KEY, kept.to_text()])
    go(page, address)


def settle(page):
    """Waits until the page has shown what may come after the letter: whose words they are."""
    page.evaluate(
        """() => new Promise((done) => {
          const until = performance.now() + 300;
          const drawn = () => (performance.now() < until ? requestAnimationFrame(drawn) : setTimeout(done));
          requestAnimationFrame(drawn);
        })"""
    )


def text(page: Page) -> str:
    """The letter as it stands, plain."""
    return page.locator("[data-letter-text]").evaluate("element => element.textContent")


def expected(toolkit: Toolkit, slug: str, answers: dict[str, Any], today: str | None = None) -> str:
    """The letter that Jinja2 itself makes of these answers."""
    template = Writer(toolkit).env.get_template(f"letters/{slug}.txt")
    written: str = letters.write(model_of(toolkit, slug), template.render, answers, today).text
    return written


def example(toolkit: Toolkit, slug: str, number: int = 0) -> dict[str, Any]:
    return dict(toolkit.letters[slug].front.examples[number].answers)


def message(page: Page) -> Locator:
    return form(page).locator("[data-message]")


def copied(page: Page) -> str:
    return page.evaluate("navigator.clipboard.readText()")


def press(page: Page, name: str) -> None:
    """Presses a button of the form, under More if it stands there. What is open there lies over other buttons."""
    button = form(page).get_by_role("button", name=name, exact=True)
    if not button.count():
        unfold(page)
    button.click()


def unfold(page: Page) -> None:
    """Opens More, where the ways out stand that don't fit the channel; a page on which Python can't start hides it."""
    more = form(page).locator("[data-others]")
    name = more.get_by_text("More", exact=True)
    if name.is_visible() and more.get_attribute("open") is None:
        name.click()


@contextmanager
def asked(page: Page, answer: Literal["accept", "dismiss"]) -> Iterator[None]:
    """What is done in here makes the page ask; answers it."""
    yield
    dialog = page.get_by_role("main").get_by_role("dialog")  # the theme has one of its own, for its search
    dialog.get_by_role("button", name="Yes" if answer == "accept" else "No").click()
    expect(dialog).to_be_hidden()


def words(page: Page) -> Locator:
    """The box in which every word of the letter can be changed."""
    return page.get_by_role("textbox", name="Your letter, word by word")


def kept(page: Page) -> dict[str, dict[str, str]]:
    """All that the browser keeps of ours, in this tab and on this device."""
    return page.evaluate(
        "() => ({tab: {...sessionStorage}, device: Object.fromEntries(Object.entries(localStorage)"
        ".filter(([key]) => key.startsWith('feedback-toolkit')))})"
    )


def comes_true(page: Page, expression: str) -> None:
    """Waits for something that only JavaScript can tell. Playwright's own wait makes code of text, which the policy of
    a page forbids.
    """
    for _ in range(400):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"It did not come true: {expression}")


def reaches(page: Page, other: Page) -> None:
    """Waits until another tab's process knows what this one has kept: a moment, but longer than a test is slow."""
    for _ in range(400):
        if kept(other)["device"] == kept(page)["device"]:
            return
        other.wait_for_timeout(50)
    raise AssertionError("One tab has kept something, and the other was not told.")


def saved(page: Page, name: str) -> tuple[str, bytes]:
    """Presses a button that hands out a file: its name and its content."""
    with page.expect_download() as waiting:
        press(page, name)
    return waiting.value.suggested_filename, waiting.value.path().read_bytes()
