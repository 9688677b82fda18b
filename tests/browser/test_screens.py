"""Small screens, large letters, and axe on every page and in every state."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import (
    CLOSING,
    FEEDBACK,
    box,
    comes_true,
    example,
    fill,
    filled,
    form,
    go,
    live,
    message,
    press,
    settle,
    show_all,
    text,
)
from tests.project import ROOT
from tests.share import share

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
USUAL = {"width": 1280, "height": 720}
PHONE = {"width": 360, "height": 740}


def addresses(folder: Path) -> list[str]:
    """Every page of a built site, relative to its address."""
    return sorted(path.parent.relative_to(folder).as_posix() + "/" for path in folder.rglob("index.html"))


def too_wide(page, width):
    needed = page.evaluate("document.scrollingElement.scrollWidth")
    return [f"{page.url} needs {needed} of {width} pixels"] if needed > width else []


# What can be otherwise in the dark: all else about a page is the same there.
OF_COLOUR = ["color-contrast", "link-in-text-block"]


def violations(page, *widths):
    """What axe finds, in words: all of it in the light, and what is of colours in the dark. widths: of the window,
    where it is to be looked at in others.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    height, found = page.viewport_size["height"], []
    for width in widths or (page.viewport_size["width"],):
        page.set_viewport_size({"width": width, "height": height})
        for scheme, rules in (("light", "{}"), ("dark", f"{{ runOnly: {OF_COLOUR} }}")):
            # A colour that fades is half there.
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") == (scheme == "dark")
            faults = page.evaluate(f"axe.run(document, {rules}).then(result => result.violations)")
            found += [
                f"{page.url} {scheme} {width} {fault['id']}: {node['html'][:200]}"
                for fault in faults
                for node in fault["nodes"]
            ]
        found += too_wide(page, width)
    return found


# Keeps what moves in a page that was read, unless a reader did that: by how much, and what. A letter is in the guide,
# and alone on a page for frames: the one is opened narrow and the other wide, and so high that all of it is in sight.
MOVED = """
globalThis.moved = [];
addEventListener("DOMContentLoaded", () => requestAnimationFrame(() => {
  const shifts = new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (!hadRecentInput) moved.push(`${value} ${sources.map(({ node }) => node?.outerHTML?.slice(0, 80))}`);
    }
  });
  shifts.observe({ type: "layout-shift" });
  // On a busy machine the page may come to say that it is slow: that moves it, as it should.
  const said = new MutationObserver(([{ target }]) => {
    if (target.hidden) return;
    globalThis.slow = true;
  });
  for (const note of document.querySelectorAll("[data-slow]")) said.observe(note, { attributes: true });
}));
"""
NARROW, WIDE = {"width": 360, "height": 3000}, {"width": 1280, "height": 3000}


# 320 x 256 is what a screen of 1280 x 1024 becomes at 400 %.
SIZES = ((320, 256), (768, 1024), (1280, 800))


# The folders of pages that are alike; all others are the guide. By parts a page that fails has few others tried again.
FOLDERS = ("centres", "embed", "letters")


def pages_of(part, folder):
    """The addresses of a part of a built site: of one of the folders, or of the guide."""
    of = {address: address.split("/")[0] for address in [*addresses(folder), "404.html"]}
    return [address for address, first in of.items() if (first if first in FOLDERS else "guide") == part]


def opened_in_time(page, address):
    """Opens a page and waits for its form. What moves tells nothing where the page came to say that it is slow."""
    for _ in range(3):
        page.goto(address)
        if form(page).count():
            live(page)
            settle(page)
        if not page.evaluate("globalThis.slow"):
            return
    pytest.fail(f"{address} said three times that it is slow.")


@pytest.mark.parametrize("part", ["guide", *FOLDERS])
def test_axe_finds_nothing_on_any_page_nothing_moves_and_none_scrolls_sideways(contexts, site, watch, part):
    """Each page is opened once, and then seen in the light, in the dark and at every size: to open takes longest.

    Nothing moves when a form comes alive. The form of a frame stands in a page of the guide or of its letter too: axe
    looks at the frames of some letters only, and in `make soak` at all.
    """
    page = contexts(reduced_motion="reduce").new_page()
    page.add_init_script(MOVED)
    pages, found = pages_of(part, site.folder), []
    assert pages
    judged = share(pages, 4) if part == "embed" else pages
    for address in pages:
        page.set_viewport_size(WIDE if part == "embed" else NARROW)
        opened_in_time(page, address)
        if page.locator("form[data-state]").count():
            found += [f"{page.url} moves: {what}" for what in page.evaluate("moved")]
        page.set_viewport_size(USUAL)
        found += violations(page) if address in judged else too_wide(page, USUAL["width"])
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            found += too_wide(page, width)
    assert not found, "\n".join(found)


# How much may move when answers are kept: what is said beside the ways out is not known before Python is there.
LITTLE = 0.015


def total(moved):
    return sum(float(what.split()[0]) for what in moved)


def least_moved(page, address, visits):
    """What moves when a page opens: of some visits, the one in which least does."""
    least = None
    for _ in range(visits):
        opened_in_time(page, address)
        moved = page.evaluate("moved")
        if least is None or total(moved) < total(least):
            least = moved
        if total(least) < LITTLE:
            break
    return least


@pytest.mark.parametrize("place", ["tab", "device"])
@pytest.mark.parametrize("size", [PHONE, {"width": 1280, "height": 800}], ids=["phone", "laptop"])
@pytest.mark.parametrize("done", [True, False], ids=["all", "some"])
def test_nothing_moves_where_answers_are_kept(contexts, place, size, done):
    """A form opens with the question that waits, or with the letter to be read, before Python is there."""
    context = contexts(viewport=size, reduced_motion="reduce")
    page = context.new_page()
    go(page, FEEDBACK)
    show_all(page)
    box(page, "Interviewer’s or recruiter’s name").fill("Ms Brandt")
    box(page, "The role").fill("Clerk")
    if done:
        box(page, "Employer").fill("Northgate")
        box(page, "What impressed you about the interviewer?").fill("how calm you were")
        box(page, "Your name").fill("Sam")
        form(page).locator(".fk-due-day input").fill("2026-11-20")
    if place == "device":
        form(page).get_by_role("button", name="Keep on this device").last.click()
        expect(message(page)).to_contain_text("stay on this device")
    page.add_init_script(MOVED)
    for address in (FEEDBACK, CLOSING, "waiting/", "letters/feedback-thanks/"):
        moved = least_moved(page, address, 3)
        assert total(moved) < LITTLE, (address, moved)
    assert view(page) == "ask"
    opened_in_time(page, FEEDBACK)
    assert view(page) == ("read" if done else "ask")
    if not done and size is PHONE:
        assert asked_now(page) == ["Employer"]
    page.goto("./")
    expect(page.locator("html[data-back]")).to_have_count(0)
    if done:
        expect(page.locator("[data-door][data-draft]")).to_be_visible()
    assert page.evaluate("moved") == []
    # On a device that others use all of it goes here, in two presses.
    page.get_by_role("button", name="Wipe everything").click()
    page.get_by_role("button", name="Press again to wipe everything for good").click()
    expect(page.locator("[data-wipe-here]")).to_be_hidden()
    assert (
        page.evaluate(
            "[...Object.keys(sessionStorage), ...Object.keys(localStorage)].filter(key => /answers/.test(key))"
        )
        == []
    )


def test_axe_finds_nothing_in_a_letter_that_is_filled_in_or_odd(contexts, toolkit):
    page = contexts(reduced_motion="reduce").new_page()
    filled(
        page,
        toolkit,
        {**example(toolkit, "feedback-request"), "your_email": "sam", "rejection_date": "2026-09-01"},
    )
    form(page).get_by_role("button", name="Print").focus()
    expect(form(page).locator("[aria-invalid=true]")).to_have_count(2)
    assert violations(page) == []


def test_axe_finds_nothing_in_a_form_that_could_not_start(contexts):
    context = contexts()
    context.watch.allow("net::ERR_FAILED", "console error", "exception")
    page = context.new_page()
    page.route("**/micropython.bin", lambda route: route.abort())
    page.goto(FEEDBACK)
    expect(form(page)).to_have_attribute("data-state", "failed")
    assert violations(page) == []


def gap(page, question):
    return form(page).locator("[data-letter-text]").get_by_role("button", name=f"{question}:").first


def own(page, words_of_mine):
    return page.locator("[data-letter-text] [data-own]", has_text=words_of_mine).first


def asked_now(page):
    """The labels of the questions that are in sight."""
    return [
        label.inner_text() for label in form(page).locator("[data-first] label").all() if label.is_visible()
    ]


def view(page):
    return form(page).get_attribute("data-view")


@pytest.fixture
def phone(contexts):
    page = contexts(viewport=PHONE, has_touch=True, is_mobile=True, reduced_motion="reduce").new_page()
    page.goto(FEEDBACK)
    live(page)
    return page


def test_on_a_phone_the_letter_asks_one_question_at_a_time(phone):
    page = phone
    assert asked_now(page) == ["Interviewer’s or recruiter’s name"]
    expect(page.locator("[data-letter-text]")).to_be_in_viewport()
    gap(page, "The role").tap()
    expect(box(page, "The role")).to_be_focused()
    assert asked_now(page) == ["The role"]
    expect(gap(page, "The role")).to_be_in_viewport()
    page.keyboard.type("Clerk")
    page.keyboard.press("Enter")
    expect(box(page, "Employer")).to_be_focused()
    page.keyboard.type("Northgate")
    # Down in the letter, with the question above it: one that takes more room goes with the page, and begins in sight.
    page.evaluate("scrollTo({ top: 900, behavior: 'instant' })")
    page.keyboard.press("Enter")
    expect(form(page)).to_have_attribute("data-high", "")
    expect(form(page).locator("[data-current] > label")).to_be_in_viewport(ratio=1)
    page.keyboard.type("how well she knows the town")
    page.keyboard.press("Enter")
    expect(box(page, "Your name")).to_be_focused()
    page.keyboard.type("Sam")
    page.get_by_role("button", name="Next").tap()
    # Round to what was passed over at first, which can be left for good.
    expect(box(page, "Interviewer’s or recruiter’s name")).to_be_focused()
    why = form(page).get_by_text("Only this question is left. Answer it first")
    page.get_by_role("button", name="Read it").tap()
    expect(why).to_be_visible()
    expect(box(page, "Interviewer’s or recruiter’s name")).to_be_focused()
    # A name that stands there already, as of somebody else, goes with it.
    page.keyboard.type("Helen Bran")
    expect(form(page).locator("[data-letter-text]")).to_contain_text("Helen Bran")
    expect(why).to_be_hidden()
    page.get_by_role("button", name="I don’t know the name").tap()
    expect(form(page).locator("[name=interviewer_name]")).to_have_value("")
    expect(form(page).locator("[data-letter-text]")).not_to_contain_text("Helen")
    assert view(page) == "read"
    assert asked_now(page) == []
    expect(form(page).locator("[data-open-count]")).to_contain_text("All questions are answered.")
    expect(page.get_by_role("link", name="Open in my mail app")).to_be_in_viewport(ratio=1)
    assert violations(page) == []
    # What was done is said away from what one presses next.
    page.get_by_role("button", name="Copy", exact=True).tap()
    expect(message(page)).to_be_in_viewport()
    assert message(page).evaluate("one => one.getBoundingClientRect().bottom < innerHeight / 4")
    # Who mends an answer while reading the letter goes on reading it.
    mends = (
        form(page)
        .locator("[data-findings-list]")
        .get_by_role("button", name="Write “how well you know the town”")
    )
    mends.tap()
    assert "by how well you know the town" in text(page)
    assert view(page) == "read"
    expect(page.get_by_role("link", name="Open in my mail app")).to_be_in_viewport(ratio=1)
    # Another one begins where its first question stands.
    page.get_by_role("button", name="Another application").tap()
    expect(box(page, "Interviewer’s or recruiter’s name")).to_be_focused()
    expect(box(page, "Interviewer’s or recruiter’s name")).to_be_in_viewport(ratio=1)


def test_whom_only_hr_has_written_to_says_so_in_one_press_beside_the_name(phone):
    page = phone
    page.get_by_role("button", name="HR or a recruiter wrote to me").tap()
    expect(box(page, "The role")).to_be_focused()
    assert "Thank you for getting back to me about" in text(page)
    expect(form(page).locator("[data-open-count]")).to_contain_text("4 questions are left")
    # Pressed again, it is taken back, and the name is asked.
    page.get_by_role("button", name="Back", exact=True).tap()
    pressed = page.get_by_role("button", name="HR or a recruiter wrote to me", pressed=True)
    pressed.tap()
    expect(box(page, "Interviewer’s or recruiter’s name")).to_be_visible()
    assert "Thank you for interviewing me" in text(page)
    expect(form(page).locator("[data-open-count]")).to_contain_text("5 questions are left")


def test_a_name_that_is_known_stays_where_hr_has_written(phone):
    page = phone
    box(page, "Interviewer’s or recruiter’s name").fill("Kim Park")
    page.get_by_role("button", name="HR or a recruiter wrote to me").tap()
    expect(box(page, "The role")).to_be_focused()
    assert "Dear Kim Park,\n\nThank you for getting back to me" in text(page)


def test_hr_typed_as_a_name_is_written_to_in_one_press(phone):
    page = phone
    box(page, "Interviewer’s or recruiter’s name").fill("HR team")
    box(page, "Interviewer’s or recruiter’s name").blur()
    said = form(page).locator(".fk-mend")
    expect(said).to_contain_text("Is this HR or a recruiter?")
    said.get_by_role("button", name="HR or a recruiter wrote to me").tap()
    expect(said).to_be_hidden()
    assert "Dear HR team,\n\nThank you for getting back to me" in text(page)


# From top to bottom in steps: whether the question stays for as long as the letter is there, and nothing lies over it.
SCROLLED = """async () => {
  const form = document.querySelector("form[data-letter]");
  const [card, bar, desk] = [".fk-card-now", ".fk-out", ".fk-desk"].map((one) => form.querySelector(one));
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const wrong = [];
  for (let y = 0; y + innerHeight < document.documentElement.scrollHeight; y += 120) {
    scrollTo({ top: y, behavior: "instant" });
    await drawn();
    await drawn();
    const at = card.getBoundingClientRect();
    const stays = Math.abs(at.top) < 1 && at.bottom > 0;
    if (stays && desk.getBoundingClientRect().bottom < 0) wrong.push(`${y}: over what it is not about`);
    if (!stays) continue;
    const button = card.querySelector("[data-action=next]").getBoundingClientRect();
    const top = document.elementFromPoint(button.left + button.width / 2, button.top + button.height / 2);
    if (!card.contains(top)) wrong.push(`${y}: under ${top?.className}`);
  }
  return wrong;
}"""


def test_on_a_phone_nothing_lies_over_the_question_nor_it_over_anything_else(phone):
    page = phone
    assert page.evaluate(SCROLLED) == []
    page.goto(CLOSING)
    live(page)
    assert page.evaluate(SCROLLED) == []


# From top to bottom in small steps: where the ways out show a part of themselves, at the foot of the window.
HALF = """async () => {
  const bar = document.querySelector(".fk-out");
  const half = [];
  for (let y = 0; y < 700; y += 30) {
    scrollTo({ top: y, behavior: "instant" });
    for (let frames = 0; frames < 4; frames += 1) await new Promise((done) => requestAnimationFrame(done));
    const { top, bottom } = bar.getBoundingClientRect();
    if (top < innerHeight && bottom > innerHeight + 2 && getComputedStyle(bar).opacity !== "0") half.push(y);
  }
  return half;
}"""


@pytest.mark.parametrize("high", [740, 440])
@pytest.mark.parametrize("address", ["letters/feedback-thanks/", FEEDBACK])
def test_on_a_phone_the_ways_out_show_all_of_themselves_or_nothing(contexts, address, high):
    page = contexts(viewport={"width": 360, "height": high}).new_page()
    page.goto(address)
    live(page)
    assert page.evaluate(HALF) == []
    page.evaluate("scrollTo(0, 0)")
    form(page).locator("[data-action=copy]").focus()  # the keyboard finds them all the same
    expect(form(page).locator(".fk-out")).to_have_css("opacity", "1")


def test_on_a_phone_all_of_a_line_of_a_list_is_seen(phone):
    page = phone
    page.goto("action-plan/")
    live(page)
    line = page.get_by_label("Good thing 1")
    line.fill("do a free case software course in the evening at the library")
    seen = "one => [one.scrollHeight <= one.clientHeight + 1, one.scrollWidth <= one.clientWidth]"
    assert line.evaluate(seen) == [True, True]
    line.press("Enter")  # as in any line: on to the next
    expect(page.get_by_label("Good thing 2")).to_be_focused()
    assert "\n" not in line.input_value()


def test_on_a_phone_another_way_to_send_it_leaves_a_question_in_its_card(phone):
    page = phone
    page.get_by_role("radio", name="By post").check()
    assert asked_now(page) == ["Interviewer’s or recruiter’s name"]
    gap(page, "Your address").tap()
    assert asked_now(page) == ["Your address"]
    page.get_by_role("radio", name="By email").check()  # which asks for none
    assert asked_now(page) == ["Interviewer’s or recruiter’s name"]
    page.locator("[data-row]").filter(has_text="Your phone number").locator("summary").tap()
    box(page, "Your phone number").fill("0117 496 0100")
    assert asked_now(page) == ["Interviewer’s or recruiter’s name"]


def test_on_a_phone_back_leads_from_the_letter_to_the_question(phone):
    page = phone
    for question, answer in (
        ("Interviewer’s or recruiter’s name", "Helen Brandt"),
        ("The role", "Clerk"),
        ("Employer", "Northgate"),
        ("What impressed you about the interviewer?", "your calm"),
        ("Your name", "Sam"),
    ):
        if question == "Interviewer’s or recruiter’s name":
            gap(page, question).tap()
        expect(box(page, question)).to_be_focused()
        page.keyboard.type(answer)
        page.keyboard.press("Enter")
    assert view(page) == "read"
    address = page.url
    page.go_back()
    assert page.url == address
    assert asked_now(page) == ["Your name"]
    page.go_forward()
    assert asked_now(page) == []
    # What is worth adding stands below the letter: it is asked above it all the same, with a way back.
    page.get_by_role("button", name="A concern that they mentioned").tap()
    expect(box(page, "Did they mention a concern?")).to_be_focused()
    page.keyboard.type("my spelling")
    page.keyboard.press("Enter")
    expect(box(page, "What has come of it since?")).to_be_focused()
    page.get_by_role("button", name="Read it").tap()
    assert view(page) == "read"
    expect(page.get_by_role("button", name="A concern that they mentioned")).to_be_hidden()
    own(page, "my spelling").tap()
    expect(box(page, "Did they mention a concern?")).to_be_in_viewport(ratio=1)
    page.go_back()
    assert view(page) == "read"
    expect(page.locator(".fk-more [name=concern_heard]")).to_have_count(1)
    # However many questions are opened from the letter: one press closes the last, and one more leaves the page.
    before = page.evaluate("history.length")
    for words_of_mine in ("Clerk", "Northgate", "Clerk", "Northgate"):
        own(page, words_of_mine).tap()
        assert view(page) == "ask"
        page.get_by_role("button", name="Read it").tap()
        assert view(page) == "read"
    own(page, "Northgate").tap()
    assert asked_now(page) == ["Employer"]
    assert page.evaluate("history.length") == before
    page.go_back()
    assert page.url == address
    assert view(page) == "read"
    own(page, "Clerk").tap()
    page.get_by_role("button", name="Read it").tap()
    page.go_back()
    expect(page).not_to_have_url(address)


def test_on_a_phone_all_questions_stand_in_a_list_one_press_away(phone):
    page = phone
    page.get_by_role("button", name="All questions").tap()
    assert view(page) == "all"
    for question in ("Interviewer’s or recruiter’s name", "Your name", "Your phone number"):
        expect(box(page, question)).to_be_visible()
    assert violations(page) == []
    page.go_back()
    assert asked_now(page) == ["Interviewer’s or recruiter’s name"]


def test_ones_own_words_open_their_question_and_a_sentence_is_changed_where_it_stands(page, toolkit):
    go(page, FEEDBACK)
    fill(page, toolkit, {"job_title": "Clerk", "company": "Northgate"})
    page.locator("[data-letter-text] [data-own]", has_text="Northgate").click()
    expect(box(page, "Employer")).to_be_focused()
    # The last paragraph of all: nobody's answer stands in it.
    sentence = page.locator('[data-letter-text] [data-block="body"]').last
    before = sentence.inner_text()
    sentence.click(position={"x": 60, "y": 12})
    expect(page.get_by_role("textbox", name="Change the words here.")).to_be_focused()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Truly.")
    page.keyboard.press("Escape")
    assert f"{before} Truly." in text(page)
    box(page, "Employer").fill("Southgate")
    comes_true(page, "() => document.querySelector('[data-letter-text]').innerText.includes('Southgate')")
    assert "Truly." in text(page)


def test_the_letter_is_one_stop_of_the_tab_key_and_few_lead_to_the_way_out(page):
    go(page, FEEDBACK)
    box(page, "Your name").focus()
    desk = page.get_by_role("group", name="Text of the letter")
    stops = 0
    while not page.get_by_role("link", name="Open in my mail app").evaluate(
        "e => e === document.activeElement"
    ):
        page.keyboard.press("Tab")
        stops += 1
        assert stops <= 6
    page.keyboard.press("Shift+Tab")
    expect(desk).to_be_focused()
    before = page.evaluate("scrollY")
    page.keyboard.press("ArrowDown")  # as one reads: it scrolls, and nothing else
    comes_true(page, f"scrollY > {before}")
    expect(desk).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(desk.locator("[data-blank]").first).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.name")


def test_on_a_phone_the_letter_is_there_without_python(contexts, watch):
    context = contexts(viewport=PHONE)
    context.watch.allow("net::ERR_FAILED", "console error", "exception")
    page = context.new_page()
    page.route("**/micropython.bin", lambda route: route.abort())
    page.goto(FEEDBACK)
    expect(form(page)).to_have_attribute("data-state", "failed")
    expect(page.locator("[data-letter-text]")).to_be_visible()


def test_without_scripts_no_page_scrolls_sideways_on_a_small_phone(contexts, site):
    context = contexts(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    context.watch.without_scripts()
    page = context.new_page()
    wide = []
    for address in addresses(site.folder):
        page.goto(address)
        wide += too_wide(page, 320)
    assert wide == []


def test_at_400_per_cent_the_form_and_the_letter_can_be_used(contexts):
    page = contexts(viewport={"width": 320, "height": 256}).new_page()
    go(page, FEEDBACK)
    box(page, "Your name").fill("Sam")
    expect(box(page, "Your name")).to_be_in_viewport(ratio=1)
    covered = box(page, "Your name").evaluate(
        """field => {
          const { left, top, width, height } = field.getBoundingClientRect();
          return !field.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        }"""
    )
    assert not covered
    page.evaluate("() => { navigator.clipboard.writeText = async text => { window.taken = text; }; }")
    form(page).get_by_role("button", name="Copy", exact=True).click()
    expect(message(page)).to_contain_text("Copied")
    assert text(page).endswith(page.evaluate("window.taken"))


def test_on_a_phone_one_long_word_makes_nothing_wider_than_the_screen(contexts):
    page = contexts(viewport={"width": 320, "height": 640}).new_page()
    go(page, FEEDBACK)
    for label in (
        "The role",
        "Employer",
        "What impressed you about the interviewer?",
        "Interviewer’s or recruiter’s name",
    ):
        box(page, label).fill("Rechtsschutzversicherungsgesellschaftsangestelltenwerkzeuge")
    press(page, "Another application")
    form(page).get_by_role("combobox").select_option(index=0)
    expect(message(page)).to_contain_text("Rechtsschutz")
    assert too_wide(page, 320) == []
    press(page, "Remove this one")
    asks = page.locator("dialog[open]")
    expect(asks).to_be_in_viewport(ratio=1)
    assert too_wide(page, 320) == []


# What can be pressed and lies over something else: pairs of (text, text).
OVERLAPS = """() => {
  const all = [...document.querySelectorAll(
    ".fk-brand > span, .fk-search-button, .fk-languages, .fk-menu > summary, .fk-stone, .fk-skip, [data-action=next]")]
    .filter(one => one.checkVisibility()).map(one => [one.textContent.trim(), one.getBoundingClientRect()]);
  return all.flatMap(([text, a], index) => all.slice(index + 1)
    .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
    .map(([other]) => [text, other]));
}"""


def test_letters_twice_as_large_fit_on_a_phone(contexts):
    context = contexts(viewport={"width": 360, "height": 800})
    page = context.new_page()
    client = context.new_cdp_session(page)
    client.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    page.goto("centres/role-play/")
    assert too_wide(page, 360) == []
    for address in (FEEDBACK, "action-plan/"):
        page.goto(address)
        live(page)
        assert too_wide(page, 360) == []
        assert page.evaluate(OVERLAPS) == []
        for fold in page.locator("form[data-letter] details").all():
            fold.evaluate("fold => { fold.open = true; }")
        assert too_wide(page, 360) == []


def test_in_large_letters_the_first_door_keeps_its_words_in_lines(contexts):
    for size, width in ((24, 320), (24, 360), (32, 360), (32, 480)):
        context = contexts(viewport={"width": width, "height": 800})
        page = context.new_page()
        context.new_cdp_session(page).send(
            "Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": 20}}
        )
        page.goto("./")
        door = page.locator("[data-door]").bounding_box()
        assert door["height"] < 800, (size, width)
        assert page.locator("[data-door-title]").bounding_box()["width"] > door["width"] / 2, (size, width)
        assert too_wide(page, width) == []
