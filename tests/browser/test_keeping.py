"""Where answers are kept, as the reader says: this tab, this device, a file, nowhere. Nothing is lost or left."""

import contextlib
import json
import re

import pytest
from playwright.sync_api import Error, expect

from tests.browser.journeys import (
    CLOSING,
    FEEDBACK,
    KEY,
    REFUSE,
    asked,
    box,
    comes_true,
    form,
    go,
    kept,
    live,
    message,
    press,
    reaches,
    saved,
    text,
)

EMPLOYER = "Northgate Library"


def where(page):
    return form(page).locator("[data-kept]")


def pressed(page):
    """Which of the buttons about keeping are on: all but that for all questions, which go() has pressed."""
    on = form(page).locator('[aria-pressed="true"]:not([data-action="all"])')
    return [one.text_content() for one in on.all()]


def opened(page, content, name="answers.json"):
    """Opens a file with this content."""
    with page.expect_file_chooser() as waiting:
        press(page, "Open a file")
    body = content if isinstance(content, bytes) else content.encode()
    waiting.value.set_files([{"name": name, "mimeType": "application/json", "buffer": body}])


@pytest.fixture
def filled(page):
    go(page, CLOSING)
    box(page, "Employer").fill(EMPLOYER)
    return page


def test_kept_on_this_device_until_told_otherwise(context, filled):
    page = filled
    expect(where(page)).to_have_text("in this tab only")
    press(page, "Keep on this device")
    expect(where(page)).to_have_text("on this device")
    assert pressed(page) == ["Keep on this device"]
    expect(message(page)).to_contain_text("until you wipe them")
    page.close()
    page = context.new_page()
    go(page, FEEDBACK)
    expect(box(page, "Employer")).to_have_value(EMPLOYER)
    expect(where(page)).to_have_text("on this device")
    press(page, "Keep on this device")
    expect(where(page)).to_have_text("in this tab only")
    assert kept(page)["device"] == {}
    other = context.new_page()
    go(other, CLOSING)
    expect(box(other, "Employer")).to_have_value("")


def test_a_shared_computer_keeps_nothing_past_the_tab(context, filled):
    page = filled
    press(page, "Keep on this device")
    press(page, "I’m on a shared computer")
    expect(message(page)).to_contain_text("unless you save them to a file")
    assert pressed(page) == ["I’m on a shared computer"]
    box(page, "The role").fill("Clerk")
    assert kept(page)["device"] == {}
    page.reload()
    live(page)
    expect(box(page, "The role")).to_have_value("Clerk")
    assert pressed(page) == ["I’m on a shared computer"]
    page.close()
    page = context.new_page()
    go(page, CLOSING)
    expect(box(page, "Employer")).to_have_value("")
    assert kept(page) == {"tab": {}, "device": {}}


def test_wipe_empties_both_and_says_what_it_cannot_reach(context, filled):
    page = filled
    press(page, "Keep on this device")
    other = context.new_page()
    go(other, CLOSING)
    press(page, "Edit the words")
    page.get_by_label("word by word").fill("My own words")
    page.evaluate("sessionStorage.setItem('feedback-toolkit:reloaded', 'an older one')")  # inline/watch.js
    with asked(page, "dismiss"):
        press(page, "Wipe everything")
    assert text(page) == "My own words"
    with asked(page, "accept"):
        press(page, "Wipe everything")
    expect(message(page)).to_contain_text("We can’t reach what you have copied")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    assert page.evaluate("scrollY") == 0
    assert "[employer]" in text(page)
    assert "[employer]" in page.get_by_label("word by word").input_value()
    assert kept(page) == {"tab": {}, "device": {}}
    expect(box(other, "Employer")).to_have_value("")
    other.close()
    page.reload()
    live(page)
    expect(box(page, "Employer")).to_have_value("")


def duplicated(page, address):
    """A second tab with a copy of the answers, as the browser's "Duplicate tab" makes it."""
    with page.expect_popup() as waiting:
        page.evaluate("() => { window.open('about:blank'); }")  # it gets a copy, as it has an opener
    waiting.value.goto(address)
    return waiting.value


def emptied(page):
    comes_true(page, "sessionStorage.length === 0")
    assert kept(page) == {"tab": {}, "device": {}}


def test_wipe_reaches_tabs_with_answers_of_their_own(context, filled):
    page = filled
    address = page.url
    other = duplicated(page, address)
    live(other)
    box(other, "The role").fill("Clerk")
    privacy = duplicated(page, address.replace(CLOSING, "privacy/"))
    assert KEY in kept(privacy)["tab"]
    home = duplicated(page, address.replace(CLOSING, ""))
    for tab in (other, privacy, home):
        tab.on("dialog", lambda dialog: pytest.fail(dialog.message))
    with asked(page, "accept"):
        press(page, "Wipe everything")
    expect(message(page)).to_contain_text("in all open tabs of this site. We can’t reach")
    expect(message(other)).to_contain_text("wiped on another page")
    expect(box(other, "Employer")).to_have_value("")
    assert "[employer]" in text(other)
    for tab in (page, other, privacy, home):
        emptied(tab)
    # Nothing goes back and forth: what is typed now stays.
    box(page, "Employer").fill("Old Mill")
    box(other, "Employer").fill("New Mill")
    for tab, name in ((page, "Old Mill"), (other, "New Mill")):
        tab.reload()
        live(tab)
        expect(box(tab, "Employer")).to_have_value(name)


def test_a_tab_that_hears_late_of_a_wipe_leaves_the_device_alone(context, filled):
    page = filled
    press(page, "Keep on this device")
    page.evaluate(
        """() => dispatchEvent(new StorageEvent("storage", {
          key: "feedback-toolkit:wiped", newValue: "yes", storageArea: localStorage }))"""
    )
    expect(message(page)).to_contain_text("wiped on another page")
    assert KEY in kept(page)["device"]
    expect(box(page, "Employer")).to_have_value(EMPLOYER)


@pytest.mark.parametrize("places", ["local_storage", "all"])
def test_what_the_browser_clears_stands_on_the_page_and_is_kept_again(context, filled, places):
    """As by “Clear browsing data”: nobody has wiped the answers here, and no word of them goes."""
    page = filled
    press(page, "Keep on this device")
    origin = page.evaluate("location.origin")
    session = context.new_cdp_session(page)
    session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": places})
    expect(message(page)).to_contain_text("has cleared what it kept")
    expect(where(page)).to_have_text("in this tab only")
    box(page, "The role").fill("Clerk")
    page.evaluate("sessionStorage.clear()")  # of this no page hears
    box(page, "The role").press_sequentially("!")
    page.reload()
    live(page)
    expect(box(page, "The role")).to_have_value("Clerk!")
    expect(box(page, "Employer")).to_have_value(EMPLOYER)
    assert kept(page)["device"] == {}


@pytest.mark.parametrize("button", ["I’m on a shared computer", "Keep on this device", "Start again"])
def test_what_one_tab_takes_away_leaves_the_others(context, filled, button):
    page = filled
    press(page, "Keep on this device")
    other = context.new_page()
    go(other, CLOSING)
    expect(box(other, "Employer")).to_have_value(EMPLOYER)
    with asked(page, "accept") if button == "Start again" else contextlib.nullcontext():
        press(page, button)
    expect(message(other)).to_contain_text("removed in another tab")
    expect(box(other, "Employer")).to_have_value("")
    other.wait_for_timeout(400)  # what a browser has cleared would be kept again by now
    assert kept(other) == {"tab": {}, "device": {}}


def test_what_is_due_goes_from_the_home_page_when_another_tab_wipes(context, filled):
    page, employer = filled, "Larkfield Museum"  # no employer of an example, which the page shows anyway
    box(page, "Employer").fill(employer)
    go_home = page.url.replace(CLOSING, "")
    page.evaluate(
        """key => {
          const kept = JSON.parse(sessionStorage[key]);
          kept.applications[0].push(["rejection_date", "2026-11-09"]);
          sessionStorage[key] = JSON.stringify(kept);
        }""",
        KEY,
    )
    home = duplicated(page, go_home)
    expect(home.locator("[data-home] li")).to_contain_text(employer)
    expect(home.locator("[data-step][aria-current]")).to_have_count(1)
    with asked(page, "accept"):
        press(page, "Wipe everything")
    expect(home.locator("[data-home]")).to_be_hidden()
    assert employer not in home.content()
    expect(home.locator("[data-step][aria-current]")).to_have_count(0)
    emptied(home)


def test_where_other_tabs_cannot_be_told_a_wipe_says_so(filled):
    page = filled
    page.evaluate(
        """() => {
          for (const name of ["getItem", "setItem", "removeItem"]) {
            const before = Storage.prototype[name];
            Storage.prototype[name] = function (...given) {
              if (this === localStorage) throw new DOMException("blocked", "SecurityError");
              return before.apply(this, given);
            };
          }
        }"""
    )
    with asked(page, "accept"):
        press(page, "Wipe everything")
    expect(message(page)).to_contain_text("Close other tabs, or wipe there too")
    expect(box(page, "Employer")).to_have_value("")
    assert page.evaluate("sessionStorage.length") == 0


def answers_in(content):
    """What a file holds, whichever of its answers was given first; without what the careful friend has noted, which
    comes when it has looked.
    """
    file = json.loads(content)
    given = [
        sorted(pair for pair in one if not pair[0].endswith("/undecided")) for one in file["applications"]
    ]
    return {**file, "applications": given, "reader": sorted(file["reader"])}


def test_a_file_brings_everything_back_on_another_device(contexts, filled):
    page = filled
    box(page, "Your name" if box(page, "Your name").count() else "The role").fill("Zoë Łukasz 王 🙂")
    press(page, "Edit the words")
    words_box = page.get_by_label("word by word")
    words_box.press("Control+End")
    page.keyboard.insert_text(" Mine: ’“”🙂")
    mine = text(page)
    name, content = saved(page, "Save to a file")
    assert name == "feedback-toolkit-answers.json"
    assert json.loads(content)["version"] == 2
    another = contexts().new_page()
    go(another, CLOSING)
    opened(another, content)
    expect(message(another)).to_contain_text("Your answers are back")
    assert text(another) == mine
    assert answers_in(saved(another, "Save to a file")[1]) == answers_in(content)
    another.reload()
    live(another)
    assert text(another) == mine


NOT_OURS = {
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xfe", "not a file from this site"),
    "other JSON": ('{"name": "somebody", "version": "2"}', "not a file from this site"),
    "a list": ("[1, 2]", "not a file from this site"),
    "half a file": ('{"version": 2, "open": 0, "reader": [["your_na', "not a file from this site"),
    "deep": ("[" * 5000, "not a file from this site"),
    "wrong kinds": (
        '{"version": 2, "open": 0, "reader": [["your_name", 7]], "applications": []}',
        "not a file from",
    ),
    "newer": ('{"version": 3, "threads": []}', "made by a newer version"),
    "too big": (b" " * 1_000_001, "too big"),
    "empty": (b"", "is empty"),
    "an empty pair": ('{"version": 1, "answers": [""]}', "not a file from this site"),
    "in an old alphabet": (
        json.dumps(
            {"version": 2, "open": 0, "reader": [["your_name", "Zoë"]], "applications": []},
            ensure_ascii=False,
        ).encode("cp1252"),
        "some letters in it are wrong",
    ),
}


def test_a_file_that_is_not_ours_changes_nothing(filled):
    page = filled
    before, letter = kept(page), text(page)
    for name, (content, sentence) in NOT_OURS.items():
        message(page).evaluate("element => (element.textContent = '')")
        opened(page, content, name + ".json")
        expect(message(page), name).to_contain_text(sentence)
        assert (kept(page), text(page)) == (before, letter)
    box(page, "The role").fill("Clerk")
    assert "Clerk" in text(page)


@pytest.mark.parametrize("alphabet", ["utf-8-sig", "utf-16", "ascii"])
def test_a_file_that_lost_nothing_when_saved_anew_is_read(page, alphabet):
    """With a mark in front, as Windows' own editor saves; as "Unicode"; and with all but English escaped."""
    go(page, CLOSING)
    name = "Zoë’s Łibrary 王 🙂"
    ours = {"version": 2, "open": 0, "reader": [], "applications": [[["company", name]]]}
    opened(page, json.dumps(ours, ensure_ascii=alphabet == "ascii").encode(alphabet))
    expect(message(page)).to_contain_text("Your answers are back")
    expect(box(page, "Employer")).to_have_value(name)
    assert name in text(page)
    page.reload()
    live(page)
    expect(box(page, "Employer")).to_have_value(name)


KEPT_AND_NOT_OURS = [
    '{"version": 1, "answers": [""]}',
    "[1]",
    "{",
    '{"version": 2, "reader": ["ab"], "applications": {}}',
]


@pytest.mark.parametrize("address", [CLOSING, "waiting/", ""])
def test_a_stored_draft_that_is_not_ours_stops_no_page(page, address):
    page.goto("privacy/")
    for text_kept in KEPT_AND_NOT_OURS:
        page.evaluate("([key, text]) => sessionStorage.setItem(key, text)", [KEY, text_kept])
        page.goto(address)
        comes_true(page, "performance.getEntriesByName('toolkit:live').length")
        if address:
            expect(page.locator("form[data-state=live] [data-message]")).to_contain_text("can’t read")
        assert kept(page)["tab"][KEY] == text_kept  # untouched until something is typed


def test_half_a_character_is_kept_as_a_question_mark_and_not_as_nothing(filled):
    page = filled
    box(page, "The role").evaluate(
        """field => {
          field.value = "Cl\\ud83derk";
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }"""
    )
    assert "Cl\ufffderk" in text(page)
    assert "\x00" not in kept(page)["tab"][KEY]
    assert "\\u0000" not in kept(page)["tab"][KEY]
    assert "Cl\ufffderk" in kept(page)["tab"][KEY]
    assert "Cl\ufffderk" in saved(page, "Save to a file")[1].decode()


def test_to_keep_on_the_device_asks_the_browser_not_to_forget(filled):
    page = filled
    page.evaluate(
        """() => {
          window.asked = 0;
          navigator.storage.persist = async () => { window.asked += 1; throw new Error("no"); };
        }"""
    )
    box(page, "The role").fill("Clerk")
    assert page.evaluate("window.asked") == 0
    press(page, "Keep on this device")
    assert page.evaluate("window.asked") == 1
    expect(message(page)).to_contain_text("after seven days of use without a visit to this site: ")
    expect(message(page)).to_contain_text("save them to a file too")
    press(page, "Keep on this device")
    assert page.evaluate("window.asked") == 1


def test_a_file_of_odd_but_right_kinds_does_no_harm(filled):
    page = filled
    odd = [["closing-question/words", "ab"], ["company", ["a", "b"]], ["reasons", "one"]]
    with asked(page, "accept"):
        opened(page, json.dumps({"version": 2, "open": 0.5, "reader": [], "applications": [odd]}))
    expect(message(page)).to_contain_text("Your answers are back")
    press(page, "Edit the words")
    box(page, "The role").fill("Clerk")
    assert "Clerk" in text(page)


def test_a_file_of_the_first_version_is_brought_forward(filled):
    page = filled
    old = {"version": 1, "answers": [["your_name", "Sam"], ["company", "Old Mill"], ["job_title", "Baker"]]}
    with asked(page, "dismiss"):
        opened(page, json.dumps(old))
    expect(box(page, "Employer")).to_have_value(EMPLOYER)
    with asked(page, "accept"):
        opened(page, json.dumps(old))
    expect(box(page, "Employer")).to_have_value("Old Mill")
    go(page, FEEDBACK)
    expect(box(page, "Your name")).to_have_value("Sam")


# A tab that hears nothing of the others, as one that was asleep.
DEAF = """(() => {
  const add = addEventListener;
  globalThis.addEventListener = (name, ...rest) => name === "storage" || add.call(window, name, ...rest);
})()"""


@pytest.mark.parametrize("deaf", [False, True], ids=["heard", "missed"])
def test_two_tabs_on_one_application_lose_nothing(context, filled, deaf):
    page = filled
    press(page, "Keep on this device")
    other = context.new_page()
    if deaf:
        other.add_init_script(DEAF)
    go(other, CLOSING)
    expect(box(other, "Employer")).to_have_value(EMPLOYER)
    box(page, "The role").fill("Clerk")
    reaches(page, other)
    if not deaf:
        expect(box(other, "The role")).to_have_value("Clerk")
    other.get_by_label("Reason 1").fill("my calm")
    expect(other.get_by_label("Reason 1")).to_have_value("my calm")
    expect(box(other, "The role")).to_have_value("Clerk")
    expect(page.get_by_label("Reason 1")).to_have_value("my calm")
    # Also while the cursor stays in a field: the next key goes on top of what the other tab has written.
    reason = other.get_by_label("Reason 1")
    reason.press("End")
    box(page, "The role").fill("Senior Clerk")
    reaches(page, other)
    other.keyboard.type("!")
    expect(reason).to_have_value("my calm!")
    reaches(other, page)
    expect(box(page, "The role")).to_have_value("Senior Clerk")
    expect(box(other, "The role")).to_have_value("Senior Clerk")
    # The words too: each has changed another paragraph.
    first = text(page).split("\n\n")[0]
    for tab, add in ((page, lambda old: f"Mine. {old}"), (other, lambda old: f"{old}\n\nYours.")):
        press(tab, "Edit the words")
        words = tab.get_by_label("word by word")
        words.fill(add(words.input_value()))
        reaches(page, other)
    assert text(other).startswith(f"Mine. {first}")
    assert text(other).endswith("\n\nYours.")
    expect(page.locator("[data-letter-text]")).to_contain_text("Yours.")
    # The cursor stays where it is among them, before and behind what the other tab changes.
    changes = [("Chief Clerk", "Mine.", "First. "), ("Clerk", "Before we", "So, ")]
    for role, at, typed in [] if deaf else changes:
        words.evaluate(
            "(box, at) => { box.focus(); box.selectionStart = box.selectionEnd = box.value.indexOf(at); }", at
        )
        box(page, "The role").fill(role)
        expect(words).to_have_value(re.compile(f"the {role} role"))
        other.keyboard.type(typed)
        assert typed + at in text(other)


# How often this tab has kept the answers.
COUNTED = """(() => {
  globalThis.times = 0;
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, text) {
    if (key === "%s") times += 1;
    return setItem.call(this, key, text);
  };
})()"""


def test_a_tab_that_only_hears_of_answers_writes_none(context, filled):
    """What the careful friend has to say is noted where the reader types. If the other tab noted it too, each would
    take back the other’s note, and what was typed between would go with it.
    """
    page = filled
    press(page, "Keep on this device")
    other = context.new_page()
    other.add_init_script(COUNTED % KEY)
    go(other, CLOSING)
    page.evaluate(COUNTED % KEY)
    page.get_by_label("Reason 1").fill("um, my calm")
    expect(other.get_by_label("Reason 1")).to_have_value("um, my calm")
    comes_true(page, f"localStorage.getItem('{KEY}').includes('closing-question/undecided')")
    reaches(page, other)
    other.wait_for_timeout(1_000)  # it reads the letter too
    assert other.evaluate("times") == 0
    assert page.evaluate("times") == 2
    assert "closing-question/undecided" in kept(page)["device"][KEY]


def test_two_tabs_on_two_applications_stay_apart(context, filled):
    page = filled
    press(page, "Keep on this device")
    other = context.new_page()
    other.add_init_script(DEAF)
    go(other, CLOSING)
    form(page).get_by_role("button", name="Another application").click()
    box(page, "Employer").fill("Old Mill")
    reaches(page, other)
    box(other, "The role").fill("Clerk")
    expect(box(other, "Employer")).to_have_value(EMPLOYER)
    expect(box(page, "Employer")).to_have_value("Old Mill")
    expect(box(page, "The role")).to_have_value("")
    # The first tab takes its application away; what is typed in the other is not put into the wrong one.
    other.get_by_label("Reason 1").fill("my calm")
    reaches(other, page)
    go(page, CLOSING)
    page.get_by_role("combobox").select_option(label=f"{EMPLOYER}, Clerk")
    with asked(page, "accept"):
        press(page, "Remove this one")
    reaches(page, other)
    other.get_by_label("Reason 2").fill("my patience")
    reaches(other, page)
    page.get_by_role("combobox").select_option(index=0)
    expect(page.get_by_label("Reason 2")).to_have_value("")


def test_each_tab_goes_on_with_its_own_application(context, filled):
    """From page to page, whichever the other tab has opened last: else a letter would go to the wrong employer."""
    page = filled
    press(page, "Keep on this device")
    other = context.new_page()
    go(other, CLOSING)
    press(other, "Another application")
    box(other, "Employer").fill("Old Mill")
    reaches(other, page)
    box(page, "The role").fill("Clerk")
    reaches(page, other)
    go(other, FEEDBACK)
    expect(box(other, "Employer")).to_have_value("Old Mill")
    box(other, "The role").fill("Baker")
    reaches(other, page)
    go(page, FEEDBACK)
    expect(box(page, "Employer")).to_have_value(EMPLOYER)
    # Its own one is gone, so that a number stands for another: the one that was open last is shown.
    with asked(page, "accept"):
        press(page, "Remove this one")
    reaches(page, other)
    other.reload()
    live(other)
    expect(box(other, "Employer")).to_have_value("Old Mill")
    with asked(other, "accept"):
        press(other, "Wipe everything")
    assert kept(other) == {"tab": {}, "device": {}}


# Another tab writes after this page has read what is on the device, and before it is live: while the letter is drawn.
WRITTEN_MEANWHILE = """(() => {
  const replace = Element.prototype.replaceChildren;
  let written = false;
  Element.prototype.replaceChildren = function (...children) {
    if (!written && this.matches("[data-letter-text]")) {
      const key = "feedback-toolkit:answers", mine = '"Northgate Library"]';
      localStorage.setItem(key, localStorage.getItem(key).replace(mine, mine + ', ["job_title", "Clerk"]'));
      written = true;
    }
    return replace.apply(this, children);
  };
})()"""


def test_a_page_that_opens_does_not_undo_what_another_tab_writes_meanwhile(context, filled):
    press(filled, "Keep on this device")
    page = context.new_page()
    page.add_init_script(WRITTEN_MEANWHILE)
    go(page, CLOSING)
    page.get_by_label("Reason 1").fill("my calm")
    expect(box(page, "The role")).to_have_value("Clerk")
    assert "Clerk" in kept(page)["device"][KEY]
    assert "my calm" in kept(page)["device"][KEY]


def test_a_tab_with_answers_of_its_own_keeps_them_when_another_goes_to_the_device(context, filled):
    page = filled
    other = context.new_page()
    go(other, CLOSING)
    box(other, "Employer").fill("Old Mill")
    press(page, "Keep on this device")
    reaches(page, other)
    box(other, "The role").fill("Baker")
    expect(box(other, "Employer")).to_have_value("Old Mill")
    press(other, "Keep on this device")
    titles = form(other).get_by_role("combobox").locator("option").all_text_contents()
    assert titles == ["Old Mill, Baker", EMPLOYER]
    expect(form(page).get_by_role("combobox").locator("option")).to_have_count(2)
    expect(box(page, "Employer")).to_have_value(EMPLOYER)


def test_two_tabs_with_two_names_keep_each_its_own(context, watch):
    """Else a letter would go out that another person has signed."""
    tabs = {name: context.new_page() for name in ("Sam", "Kim")}
    for name, tab in tabs.items():
        go(tab, FEEDBACK)
        box(tab, "Employer").fill(EMPLOYER)
        box(tab, "Your name").fill(name)
    page, other = tabs.values()
    press(page, "Keep on this device")
    reaches(page, other)
    press(other, "Keep on this device")
    reaches(other, page)
    expect(form(page).get_by_role("combobox").locator("option")).to_have_count(2)
    for name, tab in tabs.items():
        expect(box(tab, "Your name")).to_have_value(name)
        assert name in text(tab)
    box(other, "Your name").fill("Kim Li")
    reaches(other, page)
    expect(box(page, "Your name")).to_have_value("Sam")
    # Also before Python answers.
    watch.allow("net::ERR_FAILED", "Failed to", "failed to", "console error", "exception")
    page.route("**/letter.bin", lambda route: route.abort())
    page.reload()
    expect(box(page, "Your name")).to_have_value("Sam")


def test_a_full_device_keeps_what_it_has_and_says_so(context, filled):
    page = filled
    press(page, "Keep on this device")
    page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }"
    )
    box(page, "The role").fill("Clerk")
    expect(message(page)).to_contain_text("does not let us keep your answers")
    expect(where(page)).to_contain_text("nowhere")
    page.get_by_label("Reason 1").fill("my calm")
    expect(box(page, "The role")).to_have_value("Clerk")
    assert "Clerk" in text(page)
    assert b"my calm" in saved(page, "Save to a file")[1]


def test_where_the_device_fills_up_the_tab_keeps_what_comes(filled):
    page = filled
    press(page, "Keep on this device")
    before = kept(page)["device"]
    page.evaluate(REFUSE, "localStorage")
    box(page, "The role").fill("Clerk")
    for reason in ("my calm", "my patience"):
        page.get_by_label("Reason 1").fill(reason)
        expect(message(page)).to_contain_text("kept in this tab only")
    expect(where(page)).to_have_text("in this tab only")
    assert kept(page)["device"] == before
    page.reload()
    live(page)
    expect(box(page, "The role")).to_have_value("Clerk")
    expect(page.get_by_label("Reason 1")).to_have_value("my patience")
    press(page, "Keep on this device")  # there is room again
    expect(where(page)).to_have_text("on this device")
    expect(box(page, "The role")).to_have_value("Clerk")
    expect(message(page)).not_to_contain_text("kept in this tab only")


def test_the_device_refuses_and_all_stays_as_it_was(filled):
    page = filled
    page.evaluate(REFUSE, "localStorage")
    press(page, "Keep on this device")
    expect(message(page)).to_contain_text("Save them to a file instead")
    expect(where(page)).to_have_text("in this tab only")
    box(page, "The role").fill("Clerk")
    page.reload()
    live(page)
    expect(box(page, "The role")).to_have_value("Clerk")


def test_the_tab_refuses_and_all_stays_on_the_device(filled):
    page = filled
    press(page, "Keep on this device")
    before = kept(page)
    page.evaluate(REFUSE, "sessionStorage")
    press(page, "Keep on this device")
    expect(message(page)).to_contain_text("They stay on this device")
    expect(where(page)).to_have_text("on this device")
    assert kept(page) == before
    box(page, "The role").fill("Clerk")
    page.reload()
    live(page)
    expect(box(page, "The role")).to_have_value("Clerk")


def test_the_tab_refuses_and_a_shared_computer_keeps_nothing_all_the_same(filled):
    page = filled
    press(page, "Keep on this device")
    page.evaluate(REFUSE, "sessionStorage")
    press(page, "I’m on a shared computer")
    expect(message(page)).to_contain_text("Copy the text before you leave this page")
    expect(where(page)).to_contain_text("nowhere")
    assert kept(page) == {"tab": {}, "device": {}}
    expect(box(page, "Employer")).to_have_value(EMPLOYER)
    box(page, "The role").fill("Clerk")
    assert "Clerk" in text(page)
    assert kept(page) == {"tab": {}, "device": {}}


@pytest.mark.parametrize("button", ["Keep on this device", "I’m on a shared computer"])
def test_at_no_moment_are_answers_in_neither_place(filled, button):
    page = filled
    press(page, "Keep on this device")
    page.evaluate(
        """key => {
          window.gone = 0;
          for (const name of ["setItem", "removeItem"]) {
            const before = Storage.prototype[name];
            Storage.prototype[name] = function (...given) {
              before.apply(this, given);
              if (!sessionStorage.getItem(key) && !localStorage.getItem(key)) window.gone += 1;
            };
          }
        }""",
        KEY,
    )
    press(page, button)
    assert list(kept(page)["device"]) == []
    assert KEY in kept(page)["tab"]
    assert page.evaluate("window.gone") == 0


def test_killed_right_after_a_key_the_page_has_kept_it(context, contexts, filled):
    page = filled
    press(page, "Keep on this device")
    box(page, "The role").press_sequentially("Clerk")
    page.close(run_before_unload=False)
    page = context.new_page()
    go(page, CLOSING)
    expect(box(page, "The role")).to_have_value("Clerk")


def test_a_crashed_tab_comes_back_with_the_last_key(context, watch, filled):
    page = filled
    press(page, "Keep on this device")
    page.get_by_label("Reason 1").press_sequentially("my calm")
    with contextlib.suppress(Error):  # what should answer has just crashed
        page.goto("chrome://crash", timeout=5_000)
    page = context.new_page()  # Playwright can't reload a page that has crashed
    go(page, CLOSING)
    expect(page.get_by_label("Reason 1")).to_have_value("my calm")
    assert "my calm" in text(page)


def test_back_and_forward_in_the_history_lose_nothing(filled):
    page = filled
    page.get_by_label("Reason 1").press_sequentially("my calm")
    page.goto("privacy/")
    page.go_back()
    live(page)
    expect(page.get_by_label("Reason 1")).to_have_value("my calm")
    assert json.loads(kept(page)["tab"][KEY])["version"] == 2
