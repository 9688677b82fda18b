"""The letter follows what is typed, in the same words as Jinja2 itself, and goes away by Copy and Print."""

import io

import pypdf
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import TODAY
from tests.browser.journeys import (
    CLIPBOARD,
    CLOSING,
    FEEDBACK,
    SLUGS,
    box,
    choose,
    copied,
    date,
    example,
    expected,
    fill,
    filled,
    form,
    go,
    message,
    press,
    settle,
    text,
)

COUNT_PRINTS = "window.printed = 0; window.print = () => { window.printed += 1; };"


@pytest.fixture
def site(either_site):
    """The whole way from empty form to clipboard must work at the root and below a path."""
    return either_site


@pytest.mark.parametrize("address", [FEEDBACK, CLOSING])
def test_from_empty_form_to_clipboard(contexts, toolkit, address):
    page = contexts(permissions=CLIPBOARD).new_page()
    go(page, address)
    assert page.evaluate("performance.getEntriesByName('toolkit:live').length") == 1
    answers = example(toolkit, SLUGS[address])
    fill(page, toolkit, answers)
    wanted = expected(toolkit, SLUGS[address], answers)
    assert text(page) == wanted
    press(page, "Copy")
    expect(form(page).get_by_role("status").filter(has_text="Copied")).to_be_visible()
    assert copied(page) == wanted


class TestBelowAPath:
    """What doesn't depend on where the site is, tried below a path."""

    @pytest.fixture
    def site(self, sub_site):
        return sub_site

    @pytest.mark.parametrize("media", ["screen", "print"])
    def test_an_arabic_address_stands_where_addresses_stand(self, page, toolkit, media):
        """Each line runs as its own script does, and begins at the left: in the envelope's window."""
        address = "شارع الملك فهد 12، شقة 4\nPO Box 12, Riyadh"
        filled(page, toolkit, {"channel": "post", "company": "Northgate Library", "company_address": address})
        page.emulate_media(media=media)
        # Where each line begins, and the first letter of the first one.
        street, town, letter = page.locator("[data-block=recipient] [data-own]").last.evaluate(
            """one => {
              const words = one.firstChild, cut = words.data.indexOf("\\n");
              return [[0, cut], [cut + 1, words.length], [0, 1]].map(([from, to]) => {
                const part = document.createRange();
                part.setStart(words, from);
                part.setEnd(words, to);
                return Math.round(part.getBoundingClientRect().left);
              });
            }"""
        )
        assert street == town
        assert letter > street + 50  # at its right end

    def test_a_letter_in_a_box_of_a_centres_page_is_printed_alone(self, page):
        go(page, CLOSING)
        page.evaluate(
            """() => {
              const form = document.querySelector("form[data-letter]"), box = document.createElement("details");
              form.before(box);
              box.append(document.createElement("summary"), document.createElement("p"), form);
              box.children[1].id = box.children[0].textContent = box.children[1].textContent = "beside";
            }"""
        )
        page.emulate_media(media="print")
        expect(page.locator("[data-letter-text]")).to_be_visible()
        for beside in ("details:has(form) > summary", "#beside", ".fk-page > h1"):
            expect(page.locator(beside)).to_be_hidden()

    @pytest.mark.parametrize("number", [1, 2])
    def test_every_example_is_written_as_jinja_writes_it(self, page, toolkit, number):
        answers = example(toolkit, "feedback-request", number)
        go(page, FEEDBACK)
        fill(page, toolkit, answers)
        assert text(page) == expected(toolkit, "feedback-request", answers, TODAY)

    def test_an_empty_form_gives_the_blank_letter_with_todays_date(self, page, toolkit):
        go(page, FEEDBACK)
        assert text(page) == expected(toolkit, "feedback-request", {}, TODAY)
        choose(page, "How will you send it?", "By post")
        assert text(page) == expected(toolkit, "feedback-request", {"channel": "post"}, TODAY)
        assert "23 November 2026" in text(page)

    def test_required_answers_have_placeholders_and_optional_ones_leave_no_trace(self, page, toolkit):
        go(page, FEEDBACK)
        choose(page, "How will you send it?", "By post")
        for name in toolkit.letters["feedback-request"].fields:
            field = toolkit.fields[name]
            required = name in toolkit.letters["feedback-request"].front.required
            # The date of the letter is required, but is today's where nobody says otherwise.
            assert (f"[{field.placeholder}]" in text(page)) == (required and not field.today), name

    def test_each_key_changes_the_text_at_once(self, page):
        go(page, FEEDBACK)
        seen = page.evaluate(
            """() => {
              const field = document.querySelector('[name="company"]');
              const letter = document.querySelector("[data-letter-text]");
              return [..."Ward & Sons"].map(key => {
                field.value += key;
                field.dispatchEvent(new InputEvent("input", { bubbles: true }));
                return letter.textContent.includes("role at " + field.value.trim());
              });
            }"""
        )
        assert seen == [True] * len("Ward & Sons")

    def test_copy_takes_what_was_typed_a_moment_before(self, contexts, toolkit):
        page = contexts(permissions=CLIPBOARD).new_page()
        go(page, CLOSING)
        box(page, "Employer").fill("Northgate Library")
        press(page, "Copy")
        expect(message(page)).to_contain_text("Copied")
        assert copied(page) == expected(toolkit, "closing-question", {"company": "Northgate Library"})
        box(page, "Employer").press("End")
        box(page, "Employer").press_sequentially("!")
        expect(message(page)).to_be_empty()
        press(page, "Copy")
        expect(message(page)).to_contain_text("Copied")
        assert "Northgate Library!" in copied(page)

    @pytest.mark.parametrize(
        "refusal",
        [
            "navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))",
            "Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })",
        ],
        ids=["refused", "missing"],
    )
    def test_where_copying_is_refused_the_text_is_selected(self, context, page, refusal):
        context.add_init_script(refusal)
        go(page, FEEDBACK)
        press(page, "Copy")
        expect(message(page)).to_contain_text("selected")
        selected = page.evaluate("getSelection().toString()")
        # A selection separates paragraphs in its own way; the words are those of the letter, without its head.
        head, body = text(page).split("\n\n", 1)
        assert head.startswith("Subject: ")
        assert selected.split() == body.split()

    def test_conventions_follow_the_country(self, page, toolkit):
        go(page, FEEDBACK)
        choose(page, "How will you send it?", "By post")
        date(page, "Date of the interview").fill("2026-09-28")
        assert "on 28 September for" in text(page)
        assert "\n23 November 2026\n" in text(page)
        assert "Yours faithfully," in text(page)
        choose(page, "Where does the employer work?", "United States")
        assert "on September 28 for" in text(page)
        assert "\nNovember 23, 2026\n" in text(page)
        assert "Dear Hiring Manager:" in text(page)
        sheet = form(page).locator("[data-paper]")
        expect(sheet).to_have_attribute("data-paper", "Letter")
        expect(page.locator("[data-letter-text]")).to_have_attribute("lang", "en-US")

    def test_an_email_asks_for_no_addresses(self, page):
        go(page, FEEDBACK)
        choose(page, "How will you send it?", "By post")
        expect(box(page, "Your address")).to_be_visible()
        choose(page, "How will you send it?", "By email")
        expect(box(page, "Your address")).to_be_hidden()
        expect(box(page, "The employer’s address")).to_be_hidden()
        assert text(page).startswith("Subject: [job title] interview: may I ask for feedback?\n\nHello,")
        choose(page, "How will you send it?", "By post")
        expect(box(page, "Your address")).to_be_visible()

    def test_wording_and_time_of_the_closing_question(self, page):
        go(page, CLOSING)
        seconds = form(page).locator("[data-seconds]")
        before = int(seconds.inner_text())
        assert "makes you hesitate" in text(page)
        choose(page, "How should it sound?", "Warm")
        assert "makes you hesitate" not in text(page)
        assert "still unsure of" in text(page)
        page.get_by_label("Reason 1").fill("word " * 60)
        settle(page)  # the seconds follow once the letter is drawn
        assert int(seconds.inner_text()) >= before + 20

    def test_print_calls_the_browsers_own(self, context, page):
        context.add_init_script(COUNT_PRINTS)
        go(page, FEEDBACK)
        press(page, "Print or PDF")
        assert page.evaluate("window.printed") == 1

    @pytest.mark.parametrize(("country", "size"), [("GB", (595, 842)), ("US", (612, 792))])
    def test_paper_has_the_letter_alone_on_one_page(self, page, toolkit, country, size):
        answers = {**example(toolkit, "feedback-request"), "country": country}
        filled(page, toolkit, answers)
        paper = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
        assert len(paper.pages) == 1
        box = paper.pages[0].mediabox
        assert (round(float(box.width)), round(float(box.height))) == pytest.approx(size, abs=1)
        # pypdf guesses at spaces: compare the letters alone.
        assert "".join(paper.pages[0].extract_text().split()) == "".join(text(page).split())
