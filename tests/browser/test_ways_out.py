"""Every way out of the page: it takes the letter as it stands, with the reader's own changes, and asks nobody."""

import email
import email.policy
import io
import json
import re
import unicodedata
import urllib.parse
import zipfile
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import pypdf
import pytest
from playwright.sync_api import expect

from tests import fonts
from tests.browser.journeys import (
    CLIPBOARD,
    CLOSING,
    FEEDBACK,
    asked,
    box,
    choose,
    comes_true,
    copied,
    example,
    expected,
    fill,
    filled,
    form,
    go,
    kept,
    live,
    message,
    press,
    saved,
    text,
    unfold,
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
HTML = "async () => (await (await navigator.clipboard.read())[0].getType('text/html')).text()"
COPIED = "navigator.clipboard.readText().then(text => text.trim() === %s)"
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
    filled(page, toolkit, {**example(toolkit, "feedback-request"), **UNICODE})
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
    # The menu in which it stood has closed, and the keyboard is where it opens.
    expect(form(page).locator("[data-others]")).not_to_have_attribute("open", "")
    expect(form(page).locator("[data-others] > summary")).to_be_focused()
    file, docx = saved(page, "Word")
    assert file == f"{name}.docx"
    assert plain_of(docx) == [line for line in mine.split("\n") if line]
    with zipfile.ZipFile(io.BytesIO(docx)) as parts:
        about = parts.read("docProps/core.xml").decode()
    assert f"<dc:creator>{escape(box(page, 'Your name').input_value())}</dc:creator>" in about
    assert re.search(r">2026-11-23T\d\d:\d\d:\d\dZ</dcterms:created>", about)
    file, eml = saved(page, "Email draft")
    assert file == f"{name}.eml"
    draft = email.message_from_bytes(eml, policy=email.policy.default)
    assert draft.get_content().replace("\r\n", "\n") == mine
    # A letter that shows no subject has none, and not the title of its form.
    assert (draft["Subject"], draft["X-Unsent"]) == (None, "1")
    assert draft["From"] == "sam.okafor@example.com"

    press(page, "Copy")
    expect(message(page)).to_contain_text("Copied")
    assert copied(page) == mine
    html = page.evaluate(HTML)
    assert "&lt;b&gt;&amp;amp; “Łukasz” &amp; 王秀英" in html
    assert html.count("<p") == len(mine.split("\n\n"))
    press(page, "Share")
    comes_true(page, "window.shared")
    assert page.evaluate("window.shared") == {"title": "Feedback letter", "text": mine}


def test_what_is_shared_says_a_subject_once_and_a_message_none(page, toolkit):
    """A mail app takes the title as its subject; some messengers put it above the words."""
    filled(page, toolkit, {**example(toolkit, "feedback-request"), "channel": "email"})
    subject, mine = text(page).split("\n\n", 1)
    press(page, "Share")
    comes_true(page, "window.shared")
    assert page.evaluate("window.shared") == {"title": subject.partition("Subject: ")[2], "text": mine}
    page.evaluate("window.shared = null")
    choose(page, "How will you send it?", "As a message")
    press(page, "Share")
    comes_true(page, "window.shared")
    assert page.evaluate("window.shared") == {"title": "", "text": text(page)}


def test_what_is_selected_and_copied_has_a_plain_look(page):
    """The dotted lines under the reader's words, the gaps and the colours are the page's, not the letter's."""
    go(page, FEEDBACK)
    box(page, "Employer").fill("Ward & <Sons>")
    letter = form(page).locator("[data-letter-text]")
    expect(letter.locator("[data-own]").first).to_be_visible()
    expect(letter.locator("[data-blank]").first).to_be_visible()
    for select, wanted in (
        ("letter => getSelection().selectAllChildren(letter)", text(page)),
        # Three clicks: in some browsers the selection ends where the next element begins.
        (
            """letter => {
              let next = letter;
              while (!next.nextElementSibling) next = next.parentElement;
              getSelection().setBaseAndExtent(letter.lastElementChild, 0, next.nextElementSibling, 0);
            }""",
            text(page).split("\n\n")[-1],
        ),
        ("letter => getSelection().selectAllChildren(letter.querySelector('[data-own]'))", "Ward & <Sons>"),
    ):
        letter.evaluate(select)
        page.keyboard.press("Control+c")
        comes_true(page, COPIED % json.dumps(wanted))
        # Some browsers put comments and a head around it; Chromium adds nothing when it reads.
        html = page.evaluate(HTML)
        assert set(re.findall(r"<(\w+[^>]*)", html)) <= {"p", "br", "html", "head", "body"}
    assert "Ward &amp; &lt;Sons&gt;" in html
    # What is outside of the letter is copied as ever.
    page.get_by_role("heading", level=1).evaluate("title => getSelection().selectAllChildren(title)")
    page.keyboard.press("Control+c")
    title = page.get_by_role("heading", level=1).inner_text()
    comes_true(page, COPIED % json.dumps(title))


def test_the_mail_link_says_the_same_or_offers_copy(page, toolkit):
    answers = {**example(toolkit, "feedback-request", 4), "interviewer_email": "t.jones+hr@example.com"}
    filled(page, toolkit, answers)
    link = form(page).get_by_role("link", name="Open in my mail app", exact=True)
    link.click()
    opened = urllib.parse.urlsplit(page.evaluate("window.opened.pop()"))
    asked = urllib.parse.parse_qs(opened.query, strict_parsing=True)
    assert urllib.parse.unquote(opened.path) == "t.jones+hr@example.com"
    (subject,) = asked["subject"]
    assert subject == "Front Desk Coordinator interview: may I ask for feedback?"
    body = asked["body"][0].replace("\r\n", "\n")
    assert text(page) == f"To: t.jones+hr@example.com\nSubject: {subject}\n\n{body}"
    expect(message(page)).to_contain_text("may keep a copy. If nothing opens")
    box(page, "Interviewer’s email address").fill("")
    link.click()
    assert page.evaluate("window.opened.pop()").startswith("mailto:?subject=")
    expect(message(page)).to_contain_text("Add the address there.")

    box(page, "What impressed you about the interviewer?").fill("the calm, " * 250)
    link.click()
    expect(message(page)).to_contain_text("Copy it instead")
    assert page.evaluate("window.opened") == []
    assert saved(page, "Email draft")[1].startswith(b"X-Unsent: 1\r\n")


@pytest.mark.parametrize("address", ["", "t.jones@example.com"])
def test_a_subject_that_was_taken_out_is_in_no_email(page, toolkit, address):
    """As it was: the email had “Feedback letter”, which stands nowhere in the letter."""
    filled(page, toolkit, {**example(toolkit, "feedback-request", 4), "interviewer_email": address})
    copy_subject = form(page).get_by_role("button", name="Copy the subject", exact=True)
    expect(copy_subject).to_be_visible()
    press(page, "Edit the words")
    subject = "Subject: Front Desk Coordinator interview: may I ask for feedback?"
    words(page).evaluate(
        "(box, line) => box.setSelectionRange(box.value.indexOf(line), box.value.indexOf(line) + line.length)",
        subject,
    )
    page.keyboard.press("Delete")
    press(page, "Done: show the letter")
    assert "Subject:" not in text(page)
    expect(copy_subject).to_be_hidden()
    form(page).get_by_role("link", name="Open in my mail app", exact=True).click()
    opened = page.evaluate("window.opened.pop()")
    assert opened.startswith(f"mailto:{address}?body=Dear%20Taylor")
    assert email.message_from_bytes(saved(page, "Email draft")[1])["Subject"] is None
    press(page, "Copy")
    expect(message(page)).to_contain_text("Copied. Now paste it")
    assert copied(page) == text(page).removeprefix(f"To: {address}\n\n")


def test_what_is_open_is_named_once_and_holds_nobody_up(page):
    go(page, FEEDBACK)
    choose(page, "How will you send it?", "By post")
    box(page, "Your name").fill("Sam Okafor")
    saved(page, "Word")
    expect(message(page)).to_contain_text(
        "Still open: Your address, Employer, The employer’s address, The role"
    )
    saved(page, "Text file")
    expect(message(page)).not_to_contain_text("Still open")


def test_what_is_open_is_named_once_for_each_application(page):
    go(page, FEEDBACK)
    choose(page, "How will you send it?", "By post")
    box(page, "Employer").fill("Northgate Library")
    saved(page, "Word")
    expect(message(page)).to_contain_text("Still open: Your name")
    form(page).get_by_role("button", name="Another application").click()
    choose(page, "How will you send it?", "By post")
    saved(page, "Text file")
    expect(message(page)).to_contain_text("Still open: Your name, Your address, Employer")
    page.get_by_role("combobox").select_option(index=0)
    saved(page, "Text file")
    expect(message(page)).not_to_contain_text("Still open")
    # The second goes, and another takes its place.
    page.get_by_role("combobox").select_option(index=1)
    box(page, "Employer").fill("Old Mill")
    with asked(page, "accept"):
        press(page, "Remove this one")
    form(page).get_by_role("button", name="Another application").click()
    saved(page, "Text file")
    expect(message(page)).to_contain_text("Still open")
    with asked(page, "accept"):
        press(page, "Wipe everything")
    saved(page, "Text file")
    expect(message(page)).to_contain_text("Still open")


def test_the_mail_link_holds_no_letter_of_before(page, secret):
    go(page, CLOSING)
    link = form(page).locator('[data-action="email"]')
    box(page, "Employer").fill(secret)
    unfold(page)  # a press elsewhere closes it
    link.click()
    expect(link).to_have_attribute("href", re.compile(secret))
    box(page, "The role").fill("Clerk")
    expect(link).to_have_attribute("href", "mailto:")
    unfold(page)  # a press elsewhere closes it
    link.click()
    expect(link).to_have_attribute("href", re.compile(secret))
    with asked(page, "accept"):
        press(page, "Wipe everything")
    expect(link).to_have_attribute("href", "mailto:")
    assert secret not in page.content()


def test_a_phone_without_share_is_not_offered_it(contexts):
    page = contexts().new_page()
    page.add_init_script("delete Navigator.prototype.share;")
    go(page, FEEDBACK)
    unfold(page)
    expect(form(page).get_by_role("button", name="Text file")).to_be_visible()
    expect(form(page).get_by_role("button", name="Share", exact=True)).to_be_hidden()


def test_all_of_it_by_keyboard(page):
    go(page, CLOSING)
    form(page).locator(".fk-desk").focus()
    reached = []
    for _ in range(30):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.textContent.trim()"))
        if reached[-1] == "More":
            page.keyboard.press("Enter")
    ways = ["Copy", "Print or PDF", "Open in my mail app", "Word", "Text file", "Email draft"]
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
    press(page, "Copy")
    expect(message(page)).to_contain_text("Copied")
    unfold(page)
    form(page).get_by_role("link", name="Open in my mail app", exact=True).click()
    press(page, "Share")
    page.evaluate("window.print = () => {}")
    press(page, "Print or PDF")
    assert secret in kept(page)["tab"]["feedback-toolkit:answers"]
    assert kept(page)["device"] == {}
    press(page, "Keep on this device")
    assert secret in kept(page)["device"]["feedback-toolkit:answers"]
    with asked(page, "accept"):
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
    answers = {**example(toolkit, "feedback-request"), "country": "US"}
    filled(page, toolkit, answers)
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


def printed(page):
    """The page as Chromium prints it to a PDF."""
    return pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))


def signs(text):
    """The signs of a text, sorted. A PDF holds an Arabic line from right to left in the shapes that its letters take,
    and a Chinese sign sometimes as the radical that looks like it; NFKC undoes most of that.
    """
    radicals = str.maketrans("⻓⻄", "长西")
    return sorted("".join(unicodedata.normalize("NFKC", text).translate(radicals).split()))


def in_window(paper, country):
    """What stands in the envelope's window, on the first page."""
    left, right, top, bottom = WINDOWS[country]
    height = float(paper.pages[0].mediabox.height)
    seen: list[str] = []

    def visit(text, cm, tm, font, size):
        x = (cm[0] * tm[4] + cm[2] * tm[5] + cm[4]) * 25.4 / 72
        y = (height - (cm[1] * tm[4] + cm[3] * tm[5] + cm[5])) * 25.4 / 72
        if left <= x <= right and top <= y <= bottom:
            seen.append(text)

    paper.pages[0].extract_text(visitor_text=visit)
    return "".join(seen)


def recipient(page):
    return page.locator('[data-letter-text] [data-block="recipient"]').text_content()


def test_printed_the_address_stands_in_the_window(page, toolkit):
    filled(page, toolkit, example(toolkit, "feedback-request"))
    for country in WINDOWS:
        choose(page, "Where does the employer work?", country)
        paper = printed(page)
        assert len(paper.pages) == 1, country
        assert "".join(in_window(paper, country).split()) == "".join(recipient(page).split()), country


NAMES = {
    "Polish": {
        "your_name": "Żaneta Błaszczyk-Wójcik",
        "interviewer_name": "Świętosława Ćwikła",
        "company": "Wydawnictwo „Źdźbło”",
        "company_address": "ul. Świętokrzyska 12\n00-044 Łódź",
    },
    "Vietnamese": {
        "your_name": "Nguyễn Thị Ánh-Đào",
        "interviewer_name": "Trần Đức Hậu",
        "company": "Thư viện Quốc gia Việt Nam",
        "company_address": "31 phố Tràng Thi\nHà Nội",
    },
    "Chinese": {
        "your_name": "王秀英",
        "interviewer_name": "张伟",
        "company": "北京市图书馆",
        "company_address": "中关村南大街33号\n北京 100081",
    },
    "Arabic": {
        "your_name": "محمد العربي",
        "interviewer_name": "ليلى حسن",
        "company": "مكتبة الإسكندرية",
        "company_address": "شارع الكورنيش ١٢\nالإسكندرية",
    },
    "with an apostrophe": {
        "your_name": "Siobhán O’Neill",
        "interviewer_name": "Conor D'Arcy",
        "company": "Dara’s Books",
        "company_address": "4 St Stephen’s Green\nDublin 2",
    },
}


@pytest.mark.parametrize("names", NAMES.values(), ids=NAMES)
def test_names_of_all_scripts_are_whole_on_paper_and_in_the_window(page, toolkit, names):
    fonts.need(*[script for script in ("Chinese", "Arabic") if names is NAMES[script]])
    filled(page, toolkit, {**example(toolkit, "feedback-request"), **names})
    paper = printed(page)
    assert len(paper.pages) == 1
    assert signs(paper.pages[0].extract_text()) == signs(text(page))
    assert signs(in_window(paper, "United Kingdom")) == signs(recipient(page))


def test_three_thousand_words_go_out_every_way(page, toolkit):
    fonts.need("Chinese", "Arabic")
    filled(page, toolkit, {**example(toolkit, "feedback-request"), **UNICODE})
    press(page, "Edit the words")
    thoughts = [
        f"This is thought {number}, and “Łukasz” 王秀英 محمد shares it. " * 12 for number in range(30)
    ]
    words(page).press("Control+End")
    page.evaluate(
        "words => navigator.clipboard.writeText(words)", "".join(f"\n\n{one.strip()}" for one in thoughts)
    )
    words(page).press("Control+V")  # as one would: Playwright's own filling comes a line at a time
    words(page).press("Tab")  # a long text is written when the reader pauses, or leaves the box
    mine = text(page)
    assert len(mine.split()) > 3_000
    paper = printed(page)
    assert 4 <= len(paper.pages) <= 8
    assert signs("".join(one.extract_text() for one in paper.pages)) == signs(mine)
    assert plain_of(saved(page, "Word")[1]) == [line for line in mine.split("\n") if line]
    assert saved(page, "Text file")[1] == mine.replace("\n", "\r\n").encode()
    draft = email.message_from_bytes(saved(page, "Email draft")[1], policy=email.policy.default)
    assert draft.get_content().replace("\r\n", "\n") == mine
    press(page, "Copy")
    expect(message(page)).to_contain_text("Copied")
    assert copied(page) == mine
    press(page, "Share")
    comes_true(page, "window.shared")
    assert page.evaluate("window.shared.text") == mine
    unfold(page)
    form(page).get_by_role("link", name="Open in my mail app", exact=True).click()
    expect(message(page)).to_contain_text("Copy it instead")
    assert page.evaluate("window.opened") == []


def test_an_address_is_mended_as_it_was_pasted_and_mail_can_carry_it(page, toolkit):
    answers = {**example(toolkit, "feedback-request", 4), "interviewer_email": "a@x.example"}
    filled(page, toolkit, answers)
    address = box(page, "Interviewer’s email address")
    link = form(page).get_by_role("link", name="Open in my mail app", exact=True)

    address.fill("mailto:jobs@x.example?subject=Hello;")
    assert text(page).startswith("To: jobs@x.example\n")

    address.fill('"Müller, Zoë" <jobs@bäckerei.example>; k+t@x.example')
    draft = email.message_from_bytes(saved(page, "Email draft")[1], policy=email.policy.default)
    to = [(one.display_name, one.addr_spec) for one in draft["To"].addresses]
    assert to == [("Müller, Zoë", "jobs@xn--bckerei-5wa.example"), ("", "k+t@x.example")]
    expect(message(page)).to_contain_text("ready to send")
    link.click()
    opened = page.evaluate("window.opened.pop()")
    assert opened.startswith("mailto:jobs@xn--bckerei-5wa.example,k%2Bt@x.example?subject=")

    address.fill("zoë@x.example")
    address.blur()
    expect(form(page)).to_contain_text("letters that most mail programs can’t send to")
    assert b"To:" not in saved(page, "Email draft")[1]
    expect(message(page)).to_contain_text("Add the address there.")


def test_a_plain_letter_goes_out_as_text_and_as_a_draft(page, toolkit):
    answers = example(toolkit, "feedback-request", 4)
    filled(page, toolkit, answers)
    whole = expected(toolkit, "feedback-request", answers)
    name, content = saved(page, "Text file")
    assert (name, content) == (
        "Feedback letter – Blue Heron Clinic.txt",
        whole.replace("\n", "\r\n").encode(),
    )
    draft = email.message_from_bytes(saved(page, "Email draft")[1], policy=email.policy.default)
    assert (draft["Subject"], draft["X-Unsent"]) == (
        "Front Desk Coordinator interview: may I ask for feedback?",
        "1",
    )
    assert whole.endswith("\n\n" + draft.get_content().replace("\r\n", "\n").strip())


def test_no_page_of_the_guide_prints_its_foot_alone_on_the_last_sheet(page):
    for address in ("waiting/", "centres/add-a-country/"):
        page.goto(address)
        for size in ("A4", "Letter"):
            paper = pypdf.PdfReader(io.BytesIO(page.pdf(format=size)))
            assert len(paper.pages[-1].extract_text()) > 100, (address, size)


@pytest.mark.parametrize("address", ["letters/feedback-thanks/", "letters/short-thanks/"])
def test_the_first_press_of_thanks_opens_the_whole_email_and_says_so(page, address):
    """That press also notes that they have answered, which writes the letter anew."""
    go(page, address)
    box(page, "Your name").fill("Sam Okafor")
    form(page).get_by_role("link", name="Open in my mail app", exact=True).click()
    expect(message(page)).to_contain_text("Your mail app should open")
    (opened,) = page.evaluate("window.opened")
    assert "Sam%20Okafor" in opened.split("&body=")[1]
    # Nor is what a file's button says taken away by it.
    page.evaluate("sessionStorage.clear()")
    page.goto("./")
    go(page, address)
    saved(page, "Text file")
    expect(message(page)).to_contain_text("look in your downloads")


def test_no_press_opens_an_empty_email(page):
    go(page, "letters/short-thanks/")
    link = form(page).get_by_role("link", name="Open in my mail app", exact=True)
    expect(link).to_have_attribute("href", "mailto:")
    # A finger that stays opens the browser's own menu, and the middle button another tab: neither is a click.
    link.dispatch_event("pointerdown", {"pointerType": "touch"})
    expect(link).to_have_attribute("href", re.compile("^mailto:[?]subject=.+&body=.+"))
    # An email that is too long for a link is not opened without its words.
    page.evaluate("window.prevented = []")
    page.evaluate("addEventListener('auxclick', (event) => prevented.push(event.defaultPrevented))")
    box(page, "Your name").fill("Sam " * 600)
    expect(link).to_have_attribute("href", "mailto:")
    link.click(button="middle")
    assert page.evaluate("prevented") == [True]


def test_what_is_written_anew_within_a_press_does_not_empty_its_link(page):
    """Whoever listens for that press too: the link has what stood in the letter when it was pressed."""
    page.goto("letters/short-thanks/")
    live(page)
    link = form(page).get_by_role("link", name="Open in my mail app", exact=True)
    page.evaluate(
        """() => document.querySelector("[data-ways]").addEventListener("click", () => {
          const field = document.querySelector("[name=your_name]");
          field.value = "Sam";
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        })"""
    )
    link.click()
    (opened,) = page.evaluate("window.opened")
    assert "&body=" in opened
    expect(link).to_have_attribute("href", "mailto:")  # it would be of a letter that was another one


# Where "More" stands, and which of its buttons can't be seen and pressed.
PLACE = """one => {
  const { left, top } = one.getBoundingClientRect();
  return [Math.round(left), Math.round(top)];
}"""
COVERED = """list => [...list.children].filter((one) => one.checkVisibility()).filter((one) => {
  const { left, top, width, height } = one.getBoundingClientRect();
  return [top, top + height - 1].some((y) => !one.contains(document.elementFromPoint(left + width / 2, y)));
}).map((one) => one.textContent.trim())"""


@pytest.mark.parametrize("size", [(740, 360), (915, 412), (320, 256), (360, 740), (280, 653), (1280, 380)])
def test_more_stays_where_it_was_pressed_and_opens_in_sight(contexts, size):
    page = contexts(viewport=dict(zip(("width", "height"), size, strict=True)), has_touch=True).new_page()
    go(page, FEEDBACK)
    others = form(page).locator("[data-others]")
    more, ways = others.locator("summary"), others.locator("[data-other-ways]")
    for block in ("start", "center", "end"):
        more.evaluate("(one, block) => one.scrollIntoView({ block, behavior: 'instant' })", block)
        before = more.evaluate(PLACE)
        more.tap()
        expect(others).to_have_attribute("open", "")
        assert more.evaluate(PLACE) == before, block
        assert ways.evaluate(COVERED) == [], block
        assert page.evaluate("document.scrollingElement.scrollWidth") <= size[0]
        x, y = before
        page.touchscreen.tap(x + 10, y + 10)
        expect(others).not_to_have_attribute("open", "")
