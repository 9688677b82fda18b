"""Every way out of the page: it takes the letter as it stands, with the reader's own changes, and asks nobody."""

import email
import email.policy
import io
import urllib.parse
import zipfile
from xml.etree import ElementTree

import pypdf
import pytest
from playwright.sync_api import expect

from tests.browser.journeys import (
    CLIPBOARD,
    CLOSING,
    FEEDBACK,
    box,
    choose,
    copied,
    example,
    expected,
    fill,
    form,
    go,
    kept,
    message,
    press,
    saved,
    text,
    words,
)

# The mail program is not ours to open in a test: the link is taken down where the click leaves the page.
CATCH_MAIL = """
window.opened = [];
addEventListener("click", event => {
  const link = event.target.closest?.("a[href^='mailto:']");
  if (link && !event.defaultPrevented) { window.opened.push(link.href); event.preventDefault(); }
});
"""
CATCH_SHARE = "navigator.share = async given => { window.shared = given; };"
# PyScript opens a database when it starts; nothing of ours may be in it.
ALL_DATABASES = """async () => {
  const done = request => new Promise(good => { request.onsuccess = () => good(request.result); });
  const found = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames)
      found.push(await done(database.transaction(store).objectStore(store).getAll()));
    database.close();
  }
  return JSON.stringify(found);
}"""
OWN = "Zoë <b>&amp; “Łukasz” & 王秀英 ]]> 🙂"
UNICODE = {
    "your_name": "Nguyễn Thị Ánh-Đào",
    "company": "Żółw & Syn: „Łódź”",
    "interviewer_name": "محمد العربي",
}


@pytest.fixture
def context(contexts):
    context = contexts(permissions=CLIPBOARD)
    context.add_init_script(CATCH_MAIL)
    context.add_init_script(CATCH_SHARE)
    return context


@pytest.fixture
def edited(page, toolkit):
    """A letter with names of many scripts, and with words of the reader's own in it."""
    go(page, FEEDBACK)
    fill(page, toolkit, {**example(toolkit, "feedback-request"), **UNICODE})
    press(page, "Edit the words")
    words(page).press("Control+End")
    page.keyboard.insert_text(f"\n\nPS: {OWN}")
    assert text(page).endswith(f"\n\nPS: {OWN}")
    return page


def plain_of(docx):
    """The paragraphs of a Word file."""
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        assert file.testzip() is None
        tree = ElementTree.fromstring(file.read("word/document.xml"))
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    return ["".join(t.text or "" for t in p.iter(f"{w}t")) for p in tree.iter(f"{w}p")]


def test_every_way_out_uses_the_edited_words(edited, watch):
    page = edited
    mine = text(page)
    name = "Feedback letter – Żółw & Syn „Łódź”"
    assert saved(page, "Text file") == (f"{name}.txt", mine.replace("\n", "\r\n").encode())
    file, docx = saved(page, "Word")
    assert file == f"{name}.docx"
    assert plain_of(docx) == [line for line in mine.split("\n") if line]
    file, eml = saved(page, "Email draft")
    assert file == f"{name}.eml"
    draft = email.message_from_bytes(eml, policy=email.policy.default)
    assert draft.get_content().replace("\r\n", "\n") == mine
    assert (draft["Subject"], draft["X-Unsent"]) == ("Feedback letter", "1")
    assert draft["From"] == "sam.okafor@example.com"

    press(page, "Copy the letter")
    expect(message(page)).to_contain_text("Copied")
    assert copied(page) == mine
    html = page.evaluate(
        "async () => (await (await navigator.clipboard.read())[0].getType('text/html')).text()"
    )
    assert "&lt;b&gt;&amp;amp; “Łukasz” &amp; 王秀英" in html
    assert html.count("<p") == len(mine.split("\n\n"))
    press(page, "Share")
    page.wait_for_function("window.shared")
    assert page.evaluate("window.shared") == {"title": "Feedback letter", "text": mine}


def test_the_mail_link_says_the_same_or_offers_copy(page, toolkit):
    go(page, FEEDBACK)
    fill(
        page,
        toolkit,
        {**example(toolkit, "feedback-request", 3), "interviewer_email": "t.jones+hr@example.com"},
    )
    link = form(page).get_by_role("link", name="Email", exact=True)
    link.click()
    opened = urllib.parse.urlsplit(page.evaluate("window.opened.pop()"))
    asked = urllib.parse.parse_qs(opened.query, strict_parsing=True)
    assert urllib.parse.unquote(opened.path) == "t.jones+hr@example.com"
    assert asked["subject"] == ["Feedback on my interview"]
    body = asked["body"][0].replace("\r\n", "\n")
    assert text(page) == f"To: t.jones+hr@example.com\nSubject: Feedback on my interview\n\n{body}"
    expect(message(page)).to_contain_text("mail program")

    box(page, "What impressed you about the interviewer?").fill("the calm, " * 250)
    link.click()
    expect(message(page)).to_contain_text("Copy it instead")
    assert page.evaluate("window.opened") == []
    assert saved(page, "Email draft")[1].startswith(b"X-Unsent: 1\r\n")


def test_what_is_open_is_named_once_and_holds_nobody_up(page):
    go(page, FEEDBACK)
    box(page, "Your name").fill("Sam Okafor")
    saved(page, "Word")
    expect(message(page)).to_contain_text(
        "Still open: Your address, Employer, The employer’s address, The role"
    )
    saved(page, "Text file")
    expect(message(page)).not_to_contain_text("Still open")


def test_a_phone_without_share_is_not_offered_it(contexts):
    page = contexts().new_page()
    page.add_init_script("delete Navigator.prototype.share;")
    go(page, FEEDBACK)
    expect(form(page).get_by_role("button", name="Text file")).to_be_visible()
    expect(form(page).get_by_role("button", name="Share", exact=True)).to_be_hidden()


def test_all_of_it_by_keyboard(page):
    go(page, CLOSING)
    form(page).get_by_role("button", name="Edit the words").focus()
    reached = []
    for _ in range(16):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.textContent.trim()"))
    ways = ["Word", "Print or PDF", "Email", "Text file", "Email draft"]
    keeping = [
        "Keep on this device",
        "I’m on a shared computer",
        "Save to a file",
        "Open a file",
        "Wipe everything",
    ]
    for name in ways + keeping:
        assert name in reached


@pytest.fixture
def secret():
    return "Xylophonia"


def test_no_request_and_no_trace_while_filling_editing_and_exporting(context, page, watch, toolkit, secret):
    go(page, FEEDBACK)
    page.wait_for_load_state("networkidle")
    before = [url for url in watch.requests if url.startswith("http")]
    address, title = page.url, page.title()
    context.set_offline(True)  # whatever would be asked for now would fail, and show
    fill(page, toolkit, {**example(toolkit, "feedback-request"), "company": secret})
    press(page, "Edit the words")
    words(page).press("Control+End")
    page.keyboard.insert_text(f"\n\nPS: {secret}")
    for name in ("Text file", "Word", "Email draft", "Save to a file"):
        assert secret.encode() in saved(page, name)[1] or name == "Email draft"
    press(page, "Copy the letter")
    expect(message(page)).to_contain_text("Copied")
    form(page).get_by_role("link", name="Email", exact=True).click()
    press(page, "Share")
    page.evaluate("window.print = () => {}")
    press(page, "Print or PDF")
    assert secret in kept(page)["tab"]["feedback-toolkit:answers"]
    assert kept(page)["device"] == {}
    press(page, "Keep on this device")
    assert secret in kept(page)["device"]["feedback-toolkit:answers"]
    page.once("dialog", lambda dialog: dialog.accept())
    press(page, "Wipe everything")
    expect(message(page)).to_contain_text("Everything is wiped")
    assert [url for url in watch.requests if url.startswith("http")] == before
    assert (page.url, page.title()) == (address, title)
    assert page.evaluate(
        "history.state === null || !JSON.stringify(history.state).includes('" + secret + "')"
    )
    assert page.evaluate("document.cookie + window.name") == ""
    assert secret not in page.evaluate(ALL_DATABASES)
    assert secret not in " ".join(watch.said)
    assert kept(page) == {"tab": {}, "device": {}}


def test_the_country_decides_the_paper_of_the_word_file(page, toolkit):
    go(page, FEEDBACK)
    answers = {**example(toolkit, "feedback-request"), "country": "US"}
    fill(page, toolkit, answers)
    docx = saved(page, "Word")[1]
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        assert 'w:w="12242" w:h="15842"' in file.read("word/document.xml").decode()
    assert "\n".join(plain_of(docx)) == expected(toolkit, "feedback-request", answers).replace("\n\n", "\n")
    choose(page, "Where does the employer work?", "Germany")
    with zipfile.ZipFile(io.BytesIO(saved(page, "Word")[1])) as file:
        assert 'w:w="11907" w:h="16840"' in file.read("word/document.xml").decode()


# What the window of the usual envelope shows, in mm from the left and the top: DL with A4, No. 10 with Letter.
WINDOWS = {
    "United Kingdom": (20, 110, 45, 90),
    "Germany": (20, 110, 45, 90),
    "United States": (22, 115, 50, 90),
}


def test_printed_the_address_stands_in_the_window(page, toolkit):
    go(page, FEEDBACK)
    fill(page, toolkit, example(toolkit, "feedback-request"))
    for country, (left, right, top, bottom) in WINDOWS.items():
        choose(page, "Where does the employer work?", country)
        paper = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
        assert len(paper.pages) == 1, country
        shown: list[tuple[str, float, float]] = []

        def visit(text, cm, tm, font, size, height=float(paper.pages[0].mediabox.height), shown=shown):
            x = (cm[0] * tm[4] + cm[2] * tm[5] + cm[4]) * 25.4 / 72
            y = (height - (cm[1] * tm[4] + cm[3] * tm[5] + cm[5])) * 25.4 / 72
            shown.append((text, x, y))

        paper.pages[0].extract_text(visitor_text=visit)
        seen = "".join(text for text, x, y in shown if left <= x <= right and top <= y <= bottom)
        recipient = page.locator('[data-letter-text] [data-block="recipient"]').text_content()
        assert "".join(recipient.split()) in "".join(seen.split()), (country, shown)
        assert "Dear" not in seen, country
