"""The planner: dates in, a path with its days out, and a calendar file that names nobody unasked."""

import datetime
import io
import re
from typing import Any

import icalendar
import pypdf
import pytest
from playwright.sync_api import expect

from macros.model.public_holidays import years_known
from tests.browser.journeys import CLOSING, FEEDBACK, asked, box, choose, form, go, live, press
from tests.browser.test_screens import violations
from tests.bundles import unpacked

WAITING = "waiting/"
KEY = "feedback-toolkit:answers"
# The zones whose days begin first and last, and one of each side between them.
ZONES = ["Pacific/Kiritimati", "Pacific/Auckland", "America/Los_Angeles", "Pacific/Pago_Pago"]


def planner(page):
    return page.locator("form[data-planner]")


def open_planner(page):
    page.goto(WAITING)
    expect(planner(page)).to_have_attribute("data-state", "live")


def fill(page, **answers):
    for name, answer in answers.items():
        if name in ("country", "employer_kind"):
            planner(page).locator(f'[name={name}][value="{answer}"]').check()
        else:
            planner(page).locator(f"[name={name}]").fill(answer)


def days(page):
    """The days that the path shows, by what is due."""
    return page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('time[data-plan]')].map(t => [t.dataset.plan, t.dateTime]))"
    )


def moment(page, code):
    return planner(page).locator(f'[data-moment="{code}"]')


def download(page):
    """The calendar file: its name and its text."""
    with page.expect_download() as waiting:
        planner(page).locator("[data-action=calendar]").click()
    return waiting.value.suggested_filename, waiting.value.path().read_bytes().decode("utf-8")


def entries(text) -> Any:
    return icalendar.Calendar.from_ical(text).walk("VEVENT")


def starts(text):
    return [event["DTSTART"].dt.isoformat() for event in entries(text)]


def clock_at(context, local):
    """Sets the reader's clock to a time in the reader's own zone."""
    context.add_init_script(f"""(() => {{
      const Before = Date;
      const shift = Before.parse("{local}") - Before.now();
      globalThis.Date = class extends Before {{
        constructor(...parts) {{ if (parts.length) super(...parts); else super(Before.now() + shift); }}
        static now() {{ return Before.now() + shift; }}
      }};
    }})()""")


def a_day_later(page):
    page.evaluate("""() => {
      const Before = Date;
      const day = 24 * 60 * 60 * 1000;
      globalThis.Date = class extends Before {
        constructor(...parts) { if (parts.length) super(...parts); else super(Before.now() + day); }
        static now() { return Before.now() + day; }
      };
    }""")


def test_a_page_that_was_open_overnight_knows_the_day(page):
    """Its plan when it is seen again, a letter's date before it is handed out."""
    open_planner(page)
    fill(page, rejection_date="2026-11-20")
    expect(moment(page, "letter")).to_contain_text("(in 11 days)")
    a_day_later(page)
    page.evaluate("() => { document.dispatchEvent(new Event('visibilitychange')); }")
    expect(moment(page, "letter")).to_contain_text("(in 10 days)")
    go(page, FEEDBACK)
    choose(page, "How will you send it?", "By post")
    expect(page.locator("[data-letter-text]")).to_contain_text("23 November 2026")
    a_day_later(page)
    box(page, "Employer").focus()
    press(page, "Word")
    expect(page.locator("[data-letter-text]")).to_contain_text("24 November 2026")
    expect(box(page, "Employer")).to_have_value("")


def test_dates_become_a_path(page):
    open_planner(page)
    assert days(page) == {}
    expect(planner(page).locator("[data-today]")).to_contain_text("Fill in the date of your interview")
    fill(page, interview_date="2026-11-19", rejection_date="2026-11-20")
    wanted = {"thanks": "2026-11-20", "letter": "2026-12-04", "reminder": "2026-12-18", "stop": "2027-01-04"}
    assert days(page) == wanted
    expect(moment(page, "letter")).to_contain_text("Friday, 4 December 2026 (in 11 days)")
    expect(planner(page).locator("[data-today]")).to_have_text(
        "Nothing to send today. Your day to ask for feedback is Friday, 4 December 2026."
    )
    order = page.evaluate(
        "[...document.querySelectorAll('.fk-timeline > :not([hidden])')].map(item => item.dataset.moment || 'today')"
    )
    assert order == ["interview", "thanks", "heard", "today", "letter", "reminder", "stop"]
    fill(page, country="US")
    expect(moment(page, "letter")).to_contain_text("Friday, December 4, 2026")
    fill(page, sent_date="2026-11-23")
    assert days(page) == {**wanted, "letter": "2026-11-23", "reminder": "2026-12-07", "stop": "2026-12-21"}
    expect(moment(page, "letter")).to_contain_text("Sent on Monday, November 23, 2026 (today)")
    expect(planner(page).locator("[data-today]")).to_contain_text("You have asked for feedback.")
    fill(page, interview_date="", rejection_date="", sent_date="")
    assert days(page) == {}
    expect(moment(page, "letter")).to_contain_text("14 days after the news, on a working day.")


@pytest.mark.parametrize("longer", ["", " one more time, as in a language with longer words"])
def test_no_line_of_the_path_lies_over_another(page, longer):
    """A title takes two lines on a phone, and its room for a finger takes none from the words around it."""
    open_planner(page)
    fill(page, interview_date="2026-11-09", rejection_date="2026-11-19")
    page.evaluate(
        "longer => document.querySelectorAll('.fk-moment-title > a').forEach(a => { a.append(longer); })",
        longer,
    )
    for width in (280, 320, 360, 400):
        page.set_viewport_size({"width": width, "height": 740})
        over = page.evaluate("""[...document.querySelectorAll(".fk-moment:not([hidden])")].flatMap((item) => {
          const boxes = [...item.querySelectorAll("p:not([hidden])")].map((line) => {
            const words = document.createRange();
            words.selectNodeContents(line);
            const lines = [...words.getClientRects()];
            return [Math.min(...lines.map((one) => one.top)), Math.max(...lines.map((one) => one.bottom)), line];
          });
          return boxes.slice(1).filter(([top], at) => top < boxes[at][1] - 12).map(([, , line]) => line.textContent);
        })""")
        assert over == [], width
    heights = page.evaluate(
        "[...document.querySelectorAll('.fk-moment:not([hidden]) a')].map(a => a.offsetHeight)"
    )
    assert min(heights) >= 44


def test_what_is_past_asks_for_nothing_any_more(page):
    open_planner(page)
    fill(page, interview_date="2026-11-09", rejection_date="2026-11-19")
    expect(moment(page, "thanks")).to_contain_text("Was for Tuesday, 10 November 2026 (13 days ago)")
    expect(moment(page, "heard")).to_contain_text("Thursday, 19 November 2026 (4 days ago)")
    expect(moment(page, "heard")).not_to_contain_text("Was for")
    expect(moment(page, "letter")).not_to_contain_text("Was for")
    expect(moment(page, "thanks").get_by_role("link")).to_have_css("font-weight", "400")
    fill(page, rejection_date="2026-11-02")  # what is to be done today is not past
    expect(moment(page, "letter")).to_contain_text("Was for Monday, 16 November 2026")
    expect(moment(page, "letter").get_by_role("link")).to_have_css("font-weight", "600")


def test_the_day_for_the_letter_stands_beside_the_question_that_gives_it(page):
    """On a phone the path is far below: who has answered sees what comes of it."""
    page.set_viewport_size({"width": 360, "height": 740})
    open_planner(page)
    result = planner(page).locator("[data-result]")
    expect(result).to_be_hidden()
    fill(page, rejection_date="2026-11-20")
    expect(result).to_have_text("Your day to ask for feedback: Friday, 4 December 2026")
    expect(result).to_be_in_viewport()
    fill(page, days_to_wait="7")
    expect(result).to_contain_text("Friday, 27 November 2026")
    page.get_by_role("link", name="what to do until then").click()
    expect(page.get_by_role("heading", name="What to do now")).to_be_in_viewport()
    expect(page.get_by_text("Write down what you remember.")).to_be_visible()
    expect(planner(page).get_by_label("Date they answered")).to_be_hidden()
    fill(page, sent_date="2026-11-23")
    expect(result).to_be_hidden()
    expect(planner(page).get_by_label("Date they answered")).to_be_visible()


def test_what_has_no_day_yet_is_still_to_come(page):
    open_planner(page)
    fill(page, interview_date="2026-11-19")
    expect(planner(page).locator("[data-today]")).to_contain_text(
        "Have you heard that you weren’t selected? Then put in the day"
    )
    order = page.evaluate(
        "[...document.querySelectorAll('.fk-timeline > :not([hidden])')].map(item => item.dataset.moment || 'today')"
    )
    assert order == ["interview", "thanks", "today", "heard", "letter", "reminder", "stop"]


def test_the_reminder_is_one_press_away(page):
    open_planner(page)
    moment(page, "reminder").get_by_role("link").click()
    expect(page).to_have_url(re.compile("letters/gentle-reminder/$"))


def test_a_day_on_which_many_are_away_is_none_of_the_plan(page):
    open_planner(page)
    fill(page, rejection_date="2026-11-26")
    expect(moment(page, "reminder")).to_contain_text("Monday, 4 January 2027")
    expect(moment(page, "reminder").locator("[data-moved]")).to_have_text(
        "Moved from Thursday, 24 December 2026, because of a time when many people are away."
    )
    assert starts(download(page)[1]) == ["2026-12-10", "2027-01-04", "2027-01-18"]


def test_what_was_done_is_said_in_sight(contexts):
    page = contexts(viewport={"width": 360, "height": 740}).new_page()
    open_planner(page)
    fill(page, rejection_date="2026-11-20")
    message = planner(page).locator("[data-message]")
    download(page)
    expect(message).to_be_in_viewport(ratio=1)
    planner(page).get_by_role("button", name="Keep on this device").click()
    expect(message).to_contain_text("stay on this device")
    # What stands in sight beside the button is said once.
    expect(planner(page).locator("[data-keep-here] > span + span")).to_be_in_viewport(ratio=1)


MOVED = [
    (
        "GB",
        "2026-12-11",
        "2027-01-04",
        "Day, Boxing Day, the weekend, Boxing Day (observed) and a time when many people are away.",
    ),
    (
        "US",
        "2026-11-12",
        "2026-11-30",
        "Moved from Thursday, November 26, 2026, because of Thanksgiving Day and a time when many people are away.",
    ),
    ("IE", "2026-11-14", "2026-11-30", "because of the weekend."),
    ("DE", "2027-12-18", "2028-01-03", "because of New Year's Day and the weekend."),
    ("CA", "2028-02-15", "2028-02-29", ""),
]


def test_a_day_off_moves_the_letter_and_says_why(page):
    open_planner(page)
    moved = moment(page, "letter").locator("[data-moved]")
    for country, rejection, letter, why in MOVED:
        fill(page, rejection_date=rejection, country=country)
        assert days(page)["letter"] == letter
        expect(moved).to_be_visible(visible=bool(why))
        expect(moved).to_contain_text(why)


def test_the_readers_own_wait(page):
    open_planner(page)
    wait = planner(page).locator("[name=days_to_wait]")
    expect(wait).to_have_value("14")
    fill(page, rejection_date="2026-11-20", days_to_wait="7")
    assert days(page)["letter"] == "2026-11-27"
    fill(page, days_to_wait="700")
    wait.blur()
    expect(wait).to_have_attribute("aria-invalid", "true")
    assert days(page)["letter"] == "2026-12-04"
    fill(page, days_to_wait="7")
    page.reload()
    expect(wait).to_have_value("7")
    expect(planner(page)).to_have_attribute("data-state", "live")
    assert days(page)["letter"] == "2026-11-27"


def test_a_time_limit_warns_with_its_source(page):
    open_planner(page)
    limits = planner(page).locator("[data-limits]")
    fill(page, rejection_date="2026-11-20", country="IE")
    expect(limits).to_contain_text(
        "If this is a public employer: this time limit may end on Friday, 27 November 2026"
    )
    expect(limits).to_contain_text("checked October 2026")
    expect(limits).to_contain_text(
        "Check with the employer or an adviser. This is general information, not legal advice."
    )
    expect(limits.get_by_role("link", name="publicjobs")).to_have_attribute(
        "href", "https://www.publicjobs.ie/en/review-process"
    )
    fill(page, employer_kind="private")
    expect(limits).to_be_empty()
    fill(page, employer_kind="public", days_to_wait="3")
    expect(limits).to_be_empty()
    fill(page, country="CA", days_to_wait="14")
    expect(limits).to_contain_text("Office of the Merit Commissioner")


def test_dates_the_wrong_way_round_are_named_at_their_field(page):
    open_planner(page)
    fill(page, interview_date="2026-11-20", rejection_date="2026-11-10")
    heard = planner(page).locator("[name=rejection_date]")
    heard.blur()
    expect(heard).to_have_attribute("aria-invalid", "true")
    expect(planner(page).locator("[data-field=rejection_date]")).to_contain_text(
        "before the date of the interview"
    )
    # A plan may hold days to come, but a letter that was sent has its day behind it.
    fill(page, rejection_date="2026-11-21", sent_date="2026-12-01")
    sent = planner(page).locator("[name=sent_date]")
    sent.blur()
    expect(planner(page).locator("[data-field=sent_date]")).to_contain_text("the plan doesn’t count it yet")
    expect(sent).to_have_attribute("aria-invalid", "true")
    fill(page, sent_date="2026-11-22")
    sent.blur()
    expect(planner(page).locator("[data-field=sent_date]")).not_to_contain_text("doesn’t count it")


def test_far_dates_break_nothing(page):
    open_planner(page)
    for odd in ("0001-01-01", "9999-12-31", "2035-06-15"):
        fill(page, interview_date=odd, rejection_date=odd, sent_date=odd)
        expect(planner(page)).to_have_attribute("data-state", "live")
    assert days(page)["letter"] == "2035-06-29"
    first, last = years_known()
    assert last < 2035
    expect(planner(page).locator("[data-beyond]")).to_contain_text(
        f"We know the public holidays of {first} to {last} only."
    )


def test_the_calendar_file_names_nobody(page):
    open_planner(page)
    fill(
        page, interview_date="2026-11-19", rejection_date="2026-11-20", company="Bücherei Großenhain; 図書館"
    )
    name, text = download(page)
    assert name == "feedback-plan.ics"
    assert starts(text) == ["2026-12-04", "2026-12-18", "2027-01-04"]
    assert "cherei" not in text
    assert "DTSTAMP:20261123T" in text
    expect(planner(page).locator("[data-message]")).to_contain_text("Open the file in your downloads")
    tick = planner(page).get_by_role("checkbox", name="Put the employer’s name into the calendar")
    expect(tick).not_to_be_checked()
    tick.check()
    _, named = download(page)
    assert entries(named)[0]["SUMMARY"] == "Send my feedback letter (Bücherei Großenhain; 図書館)"
    page.reload()
    expect(planner(page)).to_have_attribute("data-state", "live")
    expect(tick).to_be_checked()  # or the next file would take the name out of the calendar
    planner(page).locator("[data-action=new-application]").click()
    expect(tick).not_to_be_checked()
    assert "employer\\u2019s" not in page.evaluate("JSON.stringify(sessionStorage)")


def known_as(text):
    return {
        str(event["UID"]): (event["SEQUENCE"], event["DTSTART"].dt.isoformat()) for event in entries(text)
    }


def test_a_second_file_moves_the_entries_and_another_application_has_its_own(page):
    open_planner(page)
    message = planner(page).locator("[data-message]")
    fill(page, rejection_date="2026-11-20", company="Northgate Library")
    first = known_as(download(page)[1])
    assert {sequence for sequence, _ in first.values()} == {0}
    expect(message).to_contain_text("To find your letter again on that day, keep your answers too.")
    page.reload()
    expect(planner(page)).to_have_attribute("data-state", "live")
    fill(page, rejection_date="2026-11-24")
    second = known_as(download(page)[1])
    assert list(second) == list(first)
    assert {sequence for sequence, _ in second.values()} == {1}
    # Another employer, with the same date.
    planner(page).locator("[data-action=new-application]").click()
    expect(planner(page).locator("[name=interview_date]")).to_be_focused()
    expect(planner(page).locator("[name=interview_date]")).to_be_in_viewport()
    fill(page, rejection_date="2026-11-24", company="Old Mill")
    third = known_as(download(page)[1])
    assert not set(third) & set(first)
    # The first is removed: the other stays what it is.
    planner(page).locator("[data-applications] select").select_option("0")
    with asked(page, "accept"):
        planner(page).locator("[data-action=remove-application]").click()
    expect(planner(page).locator("[name=company]")).to_have_value("Old Mill")
    assert known_as(download(page)[1]) == third


def test_two_people_with_one_date_have_entries_of_their_own(contexts):
    found = []
    for _ in range(2):
        page = contexts().new_page()
        open_planner(page)
        fill(page, rejection_date="2026-11-20")
        found.append(set(known_as(download(page)[1])))
    assert not found[0] & found[1]


def test_after_their_answer_the_entries_are_taken_out_of_the_calendar_again(page):
    open_planner(page)
    fill(page, rejection_date="2026-11-02", sent_date="2026-11-16")
    assert starts(download(page)[1]) == ["2026-11-30", "2026-12-14"]
    # From home, which says that there is something left to do.
    page.goto("./")
    page.get_by_role("button", name="They have answered").click()
    page.get_by_role("link", name="Your calendar may still have dates for this.").click()
    expect(planner(page)).to_have_attribute("data-state", "live")
    page.get_by_role("link", name="Your calendar may still have dates for this.").click()
    out = planner(page).get_by_role("button", name="Take the dates out of my calendar")
    expect(out).to_be_in_viewport()
    tick = planner(page).get_by_role("checkbox", name=re.compile("employer"))
    expect(tick).to_be_hidden()  # what is taken out needs no name
    with page.expect_download() as waiting:
        out.click()
    off = entries(waiting.value.path().read_bytes().decode("utf-8"))
    assert [(event["STATUS"], event["DTSTART"].dt.isoformat()) for event in off] == [
        ("CANCELLED", "2026-11-30"),
        ("CANCELLED", "2026-12-14"),
    ]
    expect(planner(page).locator("[data-message]")).to_contain_text(
        "If your calendar still shows them, delete them there."
    )
    again = planner(page).get_by_role("button", name="Put the dates into my calendar")
    expect(planner(page).locator("[data-in-calendar]")).to_be_hidden()
    expect(tick).to_be_visible()
    again.click()
    expect(planner(page).locator("[data-message]")).to_contain_text("They have answered, so there are no")
    # It was no answer after all: the same entries come back.
    planner(page).get_by_role("button", name="No answer yet").click()
    assert starts(download(page)[1]) == ["2026-11-30", "2026-12-14"]


def test_no_dates_to_come_make_no_file(page):
    open_planner(page)
    planner(page).locator("[data-action=calendar]").click()
    expect(planner(page).locator("[data-message]")).to_contain_text("There are no dates to come.")
    planner(page).locator("[name=rejection_date]").fill("2026-08-01")
    planner(page).locator("[name=sent_date]").fill("2026-08-15")
    planner(page).locator("[data-action=calendar]").click()
    expect(planner(page).locator("[data-message]")).to_contain_text("All your dates have passed")


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("time", ["00:00:30", "23:59:00"])
def test_today_is_the_readers_own_day_and_days_stay_where_they_are(contexts, zone, time):
    context = contexts(timezone_id=zone)
    clock_at(context, f"2026-11-30T{time}")
    page = context.new_page()
    open_planner(page)
    fill(page, rejection_date="2026-11-16", country="US")
    assert days(page) == {"letter": "2026-11-30", "reminder": "2026-12-14", "stop": "2027-01-04"}
    if time == "00:00:30":  # a minute later it would be another day
        expect(planner(page).locator("[data-today]")).to_contain_text("Today is the day: ask for feedback.")
        expect(moment(page, "letter")).to_contain_text("(today)")
    _, text = download(page)
    assert starts(text)[-2:] == ["2026-12-14", "2027-01-04"]


def test_a_leap_day(contexts):
    context = contexts()
    clock_at(context, "2028-02-15T12:00:00")
    page = context.new_page()
    open_planner(page)
    fill(page, rejection_date="2028-02-15")
    assert days(page) == {"letter": "2028-02-29", "reminder": "2028-03-14", "stop": "2028-03-28"}
    assert starts(download(page)[1]) == ["2028-02-29", "2028-03-14", "2028-03-28"]


def test_dates_flow_into_the_letters_and_back(page):
    open_planner(page)
    fill(
        page,
        interview_date="2026-11-19",
        rejection_date="2026-11-20",
        company="Northgate Library",
        country="US",
    )
    go(page, "feedback-letter/")
    expect(form(page).first.locator("[name=interview_date]")).to_have_value("2026-11-19")
    letter = page.locator("form[data-letter] [data-letter-text]").first
    expect(letter).to_contain_text("interviewing me on November 19 for")  # as an American says it
    expect(letter).to_contain_text("Northgate Library")
    form(page).first.locator("[name=interview_date]").fill("2026-11-18")
    open_planner(page)
    assert days(page)["thanks"] == "2026-11-19"


def test_start_again_empties_the_planner(page):
    open_planner(page)
    fill(page, rejection_date="2026-11-20", country="US", days_to_wait="7")
    with asked(page, "accept"):
        planner(page).get_by_role("button", name="Start again").click()
    assert days(page) == {}
    expect(planner(page).locator("[name=days_to_wait]")).to_have_value("14")
    expect(planner(page).locator("[name=country][value=GB]")).to_be_checked()
    assert page.evaluate("sessionStorage.length") == 0


def test_a_page_loads_the_python_of_its_own_widgets_only(context, page, watch):
    def loaded():
        bundles = [url for url in watch.requests if url.endswith(".bin") and "/python/" in url]
        return {name for url in bundles for name in unpacked(page.request.get(url).body())}

    open_planner(page)
    found = loaded()
    assert {"planner_data.mpy", "planner_clocks.mpy"} <= found
    assert not {"form.mpy", "letterkit/jinja_runtime.mpy", "letterkit/wordfile.mpy"} & found
    watch.requests.clear()
    go(page, "closing-question/")
    found = loaded()
    assert "form.mpy" in found
    assert "planner_data.mpy" in found  # its holidays, for the check on the letter's date
    assert "planning.mpy" in found  # for the day of the letter, beside sending
    assert not {"planner.mpy", "planner_view.mpy", "planner_clocks.mpy", "planner_messages.mpy"} & found
    assert not [url for url in watch.requests if url.endswith(".py")]


def test_before_python_the_path_says_how_to_count(contexts):
    context = contexts(java_script_enabled=False)
    context.watch.without_scripts()
    page = context.new_page()
    page.goto(WAITING)
    expect(planner(page)).to_have_attribute("data-state", "static")
    expect(moment(page, "letter")).to_contain_text("14 days after the news, on a working day.")
    # Playwright's texts and roles leave <noscript> out, whether it is shown or not.
    note = planner(page).locator("noscript p")
    expect(note).to_be_visible()
    assert "You can count them by hand" in note.text_content()
    expect(planner(page).get_by_role("button")).to_have_count(0)
    expect(moment(page, "thanks").get_by_role("link")).to_be_visible()


def test_a_planner_that_cannot_start_says_so(context, page, watch):
    watch.allow("net::ERR_FAILED", "console error", "exception")
    page.route("**/micropython.bin", lambda route: route.abort())
    page.goto(WAITING)
    expect(planner(page)).to_have_attribute("data-state", "failed")
    expect(planner(page).get_by_role("alert")).to_contain_text("You can count your dates by hand")
    expect(planner(page).locator("[data-action=calendar]")).to_be_hidden()
    assert violations(page) == []


def test_axe_finds_nothing_in_a_full_plan(contexts):
    page = contexts(reduced_motion="reduce").new_page()
    open_planner(page)
    fill(page, interview_date="2026-11-25", rejection_date="2026-11-14", country="IE", days_to_wait="16")
    planner(page).locator("[data-action=calendar]").click()
    assert violations(page) == []


@pytest.mark.parametrize("options", [{}, {"forced_colors": "active"}], ids=["plain", "forced"])
def test_nothing_is_cut_off_at_320_pixels(contexts, options):
    page = contexts(viewport={"width": 320, "height": 640}, **options).new_page()
    open_planner(page)
    choose(page, "Where does the employer work?", "Ireland")
    fill(
        page,
        interview_date="2026-11-19",
        rejection_date="2026-11-14",
        company="Bibliotheksverwaltungsgesellschaft" * 3,
    )
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    outside = page.evaluate(
        "[...document.querySelectorAll('form[data-planner] *')]"
        ".filter(element => element.getBoundingClientRect().right > 320.5).length"
    )
    assert outside == 0
    size = planner(page).locator("[data-action=calendar]").bounding_box()
    assert size["height"] >= 44


def test_the_road_is_longer_where_the_pause_is_longer(page):
    open_planner(page)
    fill(page, interview_date="2026-11-19", rejection_date="2026-11-30")
    roads = {
        code: page.evaluate(
            "code => parseFloat(getComputedStyle(document.querySelector(`[data-moment=${code}]`)).paddingTop)",
            code,
        )
        for code in ("thanks", "letter")
    }
    assert roads["letter"] > roads["thanks"]


def test_paper_shows_the_path_without_the_form(page):
    open_planner(page)
    fill(page, rejection_date="2026-11-20")
    page.emulate_media(media="print")
    for width in (1280, 794):  # paper is as narrow as a tablet
        page.set_viewport_size({"width": width, "height": 1123})
        expect(moment(page, "letter")).to_be_visible()
        expect(planner(page).locator("[name=rejection_date]")).to_be_hidden()
    expect(planner(page).locator("[data-action=calendar]")).to_be_hidden()


def test_the_days_are_printed_on_one_sheet_with_the_employer_and_nothing_else(page):
    open_planner(page)
    fill(page, company="Northgate Library", interview_date="2026-11-02", rejection_date="2026-11-20")
    expect(moment(page, "letter").locator("time")).to_be_attached()
    for size in ("A4", "Letter"):
        paper = pypdf.PdfReader(io.BytesIO(page.pdf(format=size)))
        said = paper.pages[0].extract_text()
        assert len(paper.pages) == 1, size
        assert "Northgate Library" in said
        assert "4 December 2026" in said
        assert "How to count by hand" not in said
    # Without any day the page prints its advice.
    fill(page, interview_date="", rejection_date="")
    expect(planner(page).locator("time")).to_have_count(0)
    paper = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4")))
    assert "How to count by hand" in "".join(sheet.extract_text() for sheet in paper.pages)


def test_the_day_changes_while_the_page_is_open(context, page):
    open_planner(page)
    fill(page, rejection_date="2026-11-09")
    expect(planner(page).locator("[data-today]")).to_contain_text("Today is the day")
    tomorrow = (datetime.date(2026, 11, 23) + datetime.timedelta(days=1)).isoformat()
    page.evaluate(f"""() => {{
      const Before = Date;
      globalThis.Date = class extends Before {{
        constructor(...parts) {{ super(...(parts.length ? parts : ["{tomorrow}T09:00:00"])); }}
      }};
      document.dispatchEvent(new Event("visibilitychange"));
    }}""")
    expect(planner(page).locator("[data-today]")).to_contain_text("The day has passed, and that’s fine")


def test_dark_forced_into_print_is_read(contexts):
    page = contexts(color_scheme="dark").new_page()
    open_planner(page)
    fill(page, rejection_date="2026-11-09")
    page.goto("")
    expect(page.locator("[data-due]:visible")).to_have_count(1)
    page.emulate_media(media="print", color_scheme="dark")
    dark = page.evaluate("""() => {
      const rgb = (colour) => (colour.match(/[\\d.]+/g) || []).map(Number);
      const light = ([r, g, b]) => {
        const [x, y, z] = [r, g, b].map((v) => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * x + 0.7152 * y + 0.0722 * z;
      };
      const ground = (element) => {
        for (let one = element; one; one = one.parentElement) {
          const colour = rgb(getComputedStyle(one).backgroundColor);
          if (colour.length === 3 || colour[3] > 0) return colour;
        }
        return [255, 255, 255];
      };
      const found = [];
      for (const element of document.querySelectorAll("body *")) {
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        if (!own || !element.checkVisibility({checkVisibilityCSS: true})) continue;
        const [a, b] = [light(rgb(getComputedStyle(element).color)), light(ground(element))].sort((x, y) => y - x);
        if ((a + 0.05) / (b + 0.05) < 4.5) found.push(element.outerHTML.slice(0, 90));
      }
      return found;
    }""")
    assert dark == []


def test_a_plan_is_kept_on_the_device_as_a_letter_is(context, page):
    open_planner(page)
    keep = planner(page).get_by_role("button", name="Keep on this device")
    handed = planner(page).locator(".fk-handed")
    expect(handed).to_have_text("Only what you save to a file or put into your calendar leaves this page.")
    expect(planner(page).locator("[data-keep-here]")).to_be_hidden()
    fill(page, rejection_date="2026-11-20")
    expect(planner(page).locator("[data-keep-here]")).to_contain_text("it goes when you close this tab")
    expect(planner(page).locator("[data-kept]")).to_have_text("in this tab only")
    keep.click()
    expect(planner(page).locator("[data-kept]")).to_have_text("on this device")
    expect(planner(page).locator("[data-message]")).to_contain_text("stay on this device")
    page.close()
    again = context.new_page()
    open_planner(again)
    expect(planner(again).locator("[name=rejection_date]")).to_have_value("2026-11-20")
    assert days(again)["letter"] == "2026-12-04"
    planner(again).get_by_role("button", name="Wipe everything").click()
    again.get_by_role("main").get_by_role("dialog").get_by_role("button", name="Yes").click()
    expect(planner(again).locator("[name=rejection_date]")).to_have_value("")
    assert days(again) == {}
    # A letter, too, speaks of the buttons that it has: here the browser shares nothing, there it does.
    share = "If you share it, the text"
    again.goto(CLOSING)
    live(again)
    expect(form(again).locator(".fk-handed")).not_to_contain_text(share, use_inner_text=True)
    again.add_init_script("navigator.share = async () => {}")
    again.reload()
    live(again)
    expect(form(again).locator(".fk-handed")).to_contain_text(share, use_inner_text=True)
