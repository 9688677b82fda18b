"""The form as a guide: what is open, what is odd, by keyboard alone; and nothing of it leaves the page."""

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import (
    CLIPBOARD,
    CLOSING,
    FEEDBACK,
    box,
    choose,
    date,
    example,
    fill,
    filled,
    form,
    gaps,
    go,
    live,
    message,
    press,
    text,
    unfold,
)
from tests.project import ROOT


def count(page):
    return form(page).locator("[data-open-count]")


def press_gap(page, question):
    form(page).get_by_role("button", name=f"{question}: [").first.click()


def test_a_message_says_that_it_leaves_answers_out(page):
    go(page, FEEDBACK)
    said = page.get_by_text("A message is short and leaves some answers out")
    for channel in ("As a message", "By email", "As a message", "By post"):
        choose(page, "How will you send it?", channel)
        expect(said).to_be_visible(visible=channel == "As a message")


def test_open_answers_are_counted_and_lead_to_their_fields(page, toolkit):
    go(page, CLOSING)
    expect(count(page)).to_have_text("3 questions are left.")
    assert sorted(gaps(page)) == ["Employer", "The role", "Why do you fit this role?"]
    address = page.url
    press_gap(page, "The role")
    expect(box(page, "The role")).to_be_focused()
    assert page.url == address
    page.keyboard.type("Clerk")
    assert sorted(gaps(page)) == ["Employer", "Why do you fit this role?"]
    press_gap(page, "Why do you fit this role?")
    expect(page.get_by_label("Reason 1")).to_be_focused()
    page.keyboard.type("calm")
    expect(count(page)).to_have_text("One question is left.")
    box(page, "Employer").fill("Northgate")
    expect(count(page)).to_contain_text("All questions are answered.")
    assert gaps(page) == []
    box(page, "Employer").fill("  ")
    assert gaps(page) == ["Employer"]


def test_a_field_reached_by_its_link_is_not_hidden_behind_anything(page):
    go(page, FEEDBACK)
    press_gap(page, "Your name")
    seen = box(page, "Your name").evaluate(
        """field => {
          const { left, top, width, height } = field.getBoundingClientRect();
          return field.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        }"""
    )
    assert seen


def test_questions_that_an_email_does_not_ask_are_not_open(page, toolkit):
    go(page, FEEDBACK)
    choose(page, "How will you send it?", "By post")
    assert "Your address" in gaps(page)
    choose(page, "How will you send it?", "By email")
    assert "Your address" not in gaps(page)


def described(field):
    return field.evaluate(
        """field => field.getAttribute("aria-describedby").split(" ")
          .map(id => document.getElementById(id)).filter(e => !e.hidden).map(e => e.textContent).join(" ")"""
    )


def test_an_odd_email_address_is_said_at_its_field_until_it_is_mended(page):
    go(page, FEEDBACK)
    choose(page, "How will you send it?", "By post")
    email = box(page, "Your email address")
    email.fill("sam@example")
    assert "name@example.com" not in described(email)  # not while somebody is still typing
    email.press("Tab")
    assert "name@example.com" in described(email)
    expect(email).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_text("An email address looks like")).to_be_visible()
    email.fill("sam@example.com")
    email.blur()
    expect(email).not_to_have_attribute("aria-invalid", "true")
    assert "name@example.com" not in described(email)
    expect(page.get_by_text("An email address looks like")).to_be_hidden()
    # Nothing of this stops the letter.
    assert "sam@example.com" in text(page)


@pytest.mark.parametrize(
    ("dates", "where", "words"),
    [
        ({"interview_date": "2026-10-05", "rejection_date": "2026-10-01"}, "rejection_date", "before the date of"),
        ({"rejection_date": "2026-10-05", "letter_date": "2026-10-01"}, "letter_date", "before the date you"),
        ({"interview_date": "2020-10-05"}, "interview_date", "Check the year"),
        ({"interview_date": "2029-10-05"}, "interview_date", "Check the year"),
    ],
)  # fmt: skip
def test_odd_dates_are_said_at_their_field_until_they_are_mended(page, toolkit, dates, where, words):
    go(page, FEEDBACK)
    fill(page, toolkit, {"channel": "post", **dates})
    field = date(page, toolkit.fields[where].label)
    field.blur()
    assert words in described(field)
    expect(field).to_have_attribute("aria-invalid", "true")
    field.fill("2026-10-19")
    field.blur()
    expect(field).not_to_have_attribute("aria-invalid", "true")
    assert words not in described(field)


def focused(page):
    """What has the focus: (role or tag, name), and whether one sees that it has."""
    return page.evaluate(
        """() => {
          const it = document.activeElement;
          const shown = it.matches("input[type=radio]") ? it.closest("label") ?? it : it;
          const look = element => {
            const style = getComputedStyle(element);
            return [style.outline, style.boxShadow, style.backgroundColor, style.borderColor].join();
          };
          const before = [look(it), look(shown)].join();
          it.blur();
          const after = [look(it), look(shown)].join();
          it.focus({ preventScroll: true, focusVisible: true });
          const name = it.name || it.dataset.action || it.dataset.goto || it.tagName;
          return { name, seen: before !== after, inside: !!it.closest("form[data-letter]") };
        }"""
    )


def test_the_whole_journey_by_keyboard(contexts, page):
    page = contexts(permissions=CLIPBOARD).new_page()
    page.goto(CLOSING)
    live(page)
    # From the page's top to the form.
    for _ in range(60):
        page.keyboard.press("Tab")
        if focused(page)["inside"]:
            break
    order = []
    answers = {"company": "Northgate", "job_title": "Clerk", "reasons": "calm"}
    for _ in range(40):
        here = focused(page)
        if not here["inside"]:
            break
        assert here["seen"], here
        order.append(here["name"])
        if here["name"] in answers:
            page.keyboard.type(answers[here["name"]])
        elif here["name"] == "copy":
            page.keyboard.press("Enter")
            expect(message(page)).to_contain_text("Copied")
        page.keyboard.press("Tab")
    # What it can't do without, its ways out, and then what is only offered, folded.
    fields = [name for name in dict.fromkeys(order) if name in ("wording", "enjoyed", *answers)]
    assert fields == ["company", "job_title", "reasons"]
    assert order.index("copy") < order.index("all")
    assert order.count("reasons") >= 3  # a link to them, too, while what they say is short
    assert order.index("copy") > order.index("reasons")
    assert "fit for the Clerk role. I am calm. I am calm. I am calm." in text(page)
    assert page.evaluate("navigator.clipboard.readText()") == text(page)


def test_nothing_leaves_the_page_while_one_fills_and_copies(contexts, toolkit):
    context = contexts(permissions=CLIPBOARD)
    page = context.new_page()
    go(page, FEEDBACK)
    page.wait_for_load_state("networkidle")
    address, title, sent = page.url, page.title(), len(context.watch.requests)
    fill(page, toolkit, example(toolkit, "feedback-request"))
    press(page, "Copy")
    expect(message(page)).to_contain_text("Copied")
    page.wait_for_load_state("networkidle")
    assert context.watch.since(sent) == []
    assert (page.url, page.title()) == (address, title)
    assert not any("Okafor" in said or "Northgate" in said for said in context.watch.said)
    assert context.cookies() == []
    assert "Okafor" not in page.evaluate("JSON.stringify(localStorage)")
    # Nor when one goes on: what is kept stays in this tab.
    go(page, CLOSING)
    assert not any("Okafor" in url or "Northgate" in url for url in context.watch.requests)


def test_a_request_after_the_form_is_live_would_be_noticed(page, watch):
    """All journeys rely on it: a page that has its form asks for nothing more."""
    go(page, CLOSING)
    page.evaluate("fetch(location.pathname).then(() => true)")
    assert [fault for fault in watch.left() if fault.startswith("after it was live: ")]
    watch.allow("after it was live: ")


@pytest.fixture
def narrow(contexts):
    """A window in which the buttons stand below the questions, all in sight: what is out of sight moves nothing."""
    return contexts(viewport={"width": 360, "height": 9000}).new_page()


def press_slowly(page, button, until):
    """A person's press: the button goes down, what follows from leaving the field happens, and the button goes up."""
    button.hover(position={"x": 20, "y": 3})
    page.mouse.down()
    until()
    page.mouse.up()


def test_a_message_that_comes_with_the_press_takes_no_button_away(narrow):
    page = narrow
    go(page, FEEDBACK)
    choose(page, "How will you send it?", "By post")
    box(page, "Your email address").press_sequentially("abc")
    press_slowly(page, form(page).get_by_role("button", name="Keep on this device"), lambda: None)
    expect(message(page)).to_contain_text("stay on this device")
    expect(form(page).get_by_text("Check this one.")).to_be_visible()


def test_a_finding_that_comes_during_a_press_takes_no_button_away(contexts, toolkit):
    page = contexts(permissions=CLIPBOARD).new_page()
    filled(page, toolkit, example(toolkit, "feedback-request"))
    unfold(page)
    box(page, "Your name").press_sequentially("!")
    press_slowly(
        page, form(page).get_by_role("button", name="Copy", exact=True), lambda: page.wait_for_timeout(1500)
    )
    expect(message(page)).to_contain_text("Copied")
    expect(form(page).get_by_role("heading", name="What a careful friend would notice")).to_be_visible()


ODD_DATES = ["20266-09-28", "0026-09-28", "0206-09-28", "2026-12-24"]


SET_DATE = (
    "(field, day) => { field.value = day; field.dispatchEvent(new Event('input', {bubbles: true}));"
    " field.dispatchEvent(new Event('change', {bubbles: true})); }"
)


def test_a_question_with_several_lines_counts_once_and_one_line_is_enough(page):
    page.goto("action-plan/")
    live(page)
    expect(count(page)).to_have_text("3 questions are left. One line is enough for each.")
    page.get_by_label("Good thing 1").fill("I was calm")
    expect(count(page)).to_have_text("2 questions are left. One line is enough for each.")


def test_what_is_filled_in_and_has_something_to_look_at_says_both(page, toolkit):
    answers = example(toolkit, "feedback-request")
    filled(page, toolkit, {**answers, "impressed_by": "how you hate to explain things"})
    expect(form(page).get_by_role("button", name="to look at first")).to_be_visible()
    expect(count(page)).to_have_text("All questions are answered.")
    date(page, "Date of the letter").fill("")  # the example's is past
    box(page, "What impressed you about the interviewer?").fill(answers["impressed_by"])
    expect(count(page)).to_have_text("All questions are answered.")


def test_a_letter_with_an_impossible_date_is_not_called_ready(page, toolkit):
    answers = example(toolkit, "feedback-request")
    filled(page, toolkit, answers)
    count = form(page).locator("[data-open-count]")
    field = form(page).locator("[name=interview_date]")
    said = form(page).locator('[data-field="interview_date"] [data-error]')
    assert (field.get_attribute("min"), field.get_attribute("max")) == ("1900-01-01", "2199-12-31")
    for day in ODD_DATES:
        field.evaluate(SET_DATE, answers["interview_date"])
        expect(count).to_have_text("All questions are answered.")  # the letter's own is past
        field.evaluate(SET_DATE, day)
        expect(count).to_contain_text("This still needs a look: Date of the interview")
        expect(said).to_contain_text("heck the year")
        expect(form(page).locator("[data-findings-count]")).not_to_contain_text("reads well")
    press(page, "Text file")  # which names what is wrong once
    expect(message(page)).to_contain_text("Check: Date of the interview")


def test_the_same_said_again_is_a_new_text(page, toolkit):
    filled(page, toolkit, example(toolkit, "feedback-request"))
    press(page, "Text file")
    expect(message(page)).not_to_be_empty()
    said = message(page).text_content()
    message(page).evaluate(
        "place => { window.heard = []; new MutationObserver(() => {"
        " window.heard.push(place.textContent); document.body.dataset.heard = window.heard.length; })"
        ".observe(place, {childList: true, characterData: true, subtree: true}); }"
    )
    press(page, "Text file")
    expect(page.locator("body")).to_have_attribute("data-heard", "2")
    assert page.evaluate("window.heard") == ["", said]


SENTENCE = '"""The letter as a text file."""'


def test_with_source_in_the_address_python_comes_as_one_can_read_it(page, watch):
    def broken(route):
        source = route.fetch().text()
        route.fulfill(body=source.replace(SENTENCE, "1 / 0"), content_type="text/plain")

    page.route("**/ways_out.py", broken)
    page.goto(FEEDBACK + "?source")
    live(page)
    loaded = [url.rsplit("/", 1)[1] for url in watch.requests]
    assert {"main.py", "form.py", "jinja_runtime.py", "feedback_request.py"} <= set(loaded)
    box(page, "Employer").fill("Northgate")
    assert "Northgate" in text(page)
    # And what goes wrong in it names the file and the line, as they are in docs/widgets.
    source = (ROOT / "docs" / "widgets" / "ways_out.py").read_text(encoding="utf-8")
    line = source.split(SENTENCE)[0].count("\n") + 1
    watch.allow("ZeroDivisionError")
    with page.expect_event("pageerror") as wrong:
        press(page, "Text file")
    assert f'File "ways_out.py", line {line}, in as_text' in str(wrong.value)


def test_a_browser_that_cannot_open_a_bundle_takes_the_files(context, page):
    context.add_init_script("delete globalThis.DecompressionStream;")
    go(page, FEEDBACK)
    box(page, "Employer").fill("Northgate")
    assert "Northgate" in text(page)
