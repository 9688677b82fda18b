"""Whatever is typed is text: it stands in the letter as it was typed, and nothing acts on it."""

from playwright.sync_api import expect

from tests.browser.journeys import (
    CLIPBOARD,
    CLOSING,
    FEEDBACK,
    box,
    choose,
    copied,
    expected,
    filled,
    form,
    go,
    live,
    message,
    press,
    text,
    words,
)

STRANGE = {
    "markup": "<img src=x onerror=alert(1)> & <b>bold</b> &amp; <script>alert(1)</script>",
    "ends a field": '</textarea></form><script>alert(1)</script>"><svg onload=alert(1)>',
    "template": "{{ 7 * 7 }} {% for x in y %} {# note #} ${7*7} `id`",
    "per cent": "100 % sure, %s %d %41 %zz %",
    "quotes": '"it\'s" ‘so’ “so” „so“ «so» \\n \\u0041 \\',
    "right to left": "مكتبة الشمال بالقرب من שלום",
    "emoji": "👩🏽‍💻 family 👨‍👩‍👧‍👦 flag 🇬🇧 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "combining": "Z̷a̷l̷g̷o Ngũgĩ wa Thiong’o é (e + ́) 각",
    "other planes": "𝒜𝓁𝒾𝒸𝑒 𠮷野家 李 Łukasz ẞ ǅ",
    "Cyrillic and Greek": "Ёлка Ψυχή İstanbul ıI ﬁ",
}


def test_a_box_that_is_made_anew_while_the_cursor_is_in_it_harms_nothing(page, toolkit):
    """That the old one was left is told by an event, while Python is in the middle of something: it has to wait."""
    filled(page, toolkit, {"job_title": "Nurse"})
    press(page, "Edit the words")
    # The box has to be made anew, since no text of ours has such a character.
    words(page).fill("Dear you & \0 \a\n\nSam")
    expect(page.locator("[data-letter-text]")).to_have_text("Dear you &\n\nSam")


def test_strange_text_stands_as_it_was_typed(contexts, toolkit):
    page = contexts(permissions=CLIPBOARD).new_page()
    go(page, FEEDBACK)
    for what, typed in STRANGE.items():
        answers = {"company": typed, "impressed_by": typed}
        box(page, "Employer").fill(typed)
        box(page, "What impressed you about the interviewer?").fill(typed)
        wanted = expected(toolkit, "feedback-request", answers, "2026-11-23")
        assert wanted.count(typed) == 2, what
        assert text(page) == wanted, what
        press(page, "Copy")
        expect(message(page)).to_contain_text("Copied")
        subject, body = wanted.split("\n\n", 1)  # the subject of an email has a button of its own
        assert subject.startswith("Subject: ")
        assert copied(page) == body, what
        page.reload()
        live(page)
        assert text(page) == wanted, what
        expect(box(page, "Employer")).to_have_value(typed)
        # No element but the page's own: paragraphs, the reader's words, and the gaps.
        ours = "p, span[data-own], span[data-blank], mark[data-found]"
        assert page.locator(f"[data-letter-text] :not({ours})").count() == 0, what


def test_ten_thousand_characters_are_all_there(page, toolkit):
    long = "Wörter und mehr, immer weiter 👍 " * 312  # 9,984 characters of one to four bytes
    go(page, FEEDBACK)
    box(page, "What impressed you about the interviewer?").fill(long)
    page.keyboard.press("Tab")  # a long text is written when the reader pauses, or leaves the field
    assert text(page) == expected(toolkit, "feedback-request", {"impressed_by": long}, "2026-11-23")
    page.reload()
    live(page)
    expect(box(page, "What impressed you about the interviewer?")).to_have_value(long)


def test_control_characters_are_left_out_and_take_nothing_with_them(page):
    go(page, FEEDBACK)
    field = box(page, "What impressed you about the interviewer?")
    # As pasted from a terminal or a spreadsheet: the page's own marks among them.
    field.evaluate(
        """field => {
          field.value = "a\\u0000b\\u0007c\\u001ed\\u001fe\\u007ff\\tg\\u0085h";
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }"""
    )
    letter = text(page)
    assert all(ord(character) >= 32 or character == "\n" for character in letter)
    after = letter.split("I was impressed by ")[1]
    assert after.startswith("abcdef g and h.")  # U+0085 ends a line: two points
    assert after.count("Kind regards,") == 1
    page.reload()
    live(page)
    assert text(page) == letter
    # A field would end at NUL, and what follows would be lost.
    assert field.input_value().startswith("ab\x07c")


def test_half_a_character_does_no_harm(page):
    """A lone surrogate, as broken software leaves one behind: it may become a question mark, no more."""
    go(page, CLOSING)
    box(page, "Employer").evaluate(
        """field => {
          field.value = "North\\ud83dgate";
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }"""
    )
    assert "work at North" in text(page)
    assert "gate." in text(page)
    page.reload()
    live(page)
    box(page, "The role").fill("Clerk")
    assert "the Clerk role" in text(page)


def test_lines_and_spaces_of_an_address(page):
    go(page, FEEDBACK)
    choose(page, "How will you send it?", "By post")  # an email has no address
    box(page, "Your address").fill("  12 Mill Lane \n\n\n  Leeds   LS6 3HN\n\n")
    assert "[your name]\n12 Mill Lane\nLeeds LS6 3HN\n\n" in text(page)
    expect(box(page, "Your address")).to_have_value("  12 Mill Lane \n\n\n  Leeds   LS6 3HN\n\n")


def test_enter_in_a_field_neither_sends_nor_leaves(page):
    go(page, CLOSING)
    address = page.url
    box(page, "Employer").fill("Northgate")
    box(page, "Employer").press("Enter")
    form(page).evaluate("form => form.requestSubmit()")
    assert page.url == address
    expect(box(page, "Employer")).to_have_value("Northgate")
