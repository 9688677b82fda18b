"""What leaves the page, read back by other people's code: mail, Word, ZIP, names of files."""

import email
import email.policy
import io
import unicodedata
import urllib.parse
import zipfile as stdlib_zipfile
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit import email_addresses, filenames, mail, text, wordfile, zipfile

# What turns the direction of a name, or marks it: a file could pretend to end otherwise. U+200E, U+200F and U+061C are
# marks with a direction of their own.
TURNS = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
MARKS = "\u061c\u200e\u200f"
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
CLEAN = ANY.map(text.clean)
LINE = CLEAN.map(lambda cleaned: cleaned.replace("\n", " "))
KIND = st.sampled_from(
    ["sender", "recipient", "date", "subject", "body", "heading", "page", "lines", "close"]
)
HEAD = ("To", "Subject")
PLACE: Any = {"paper": "A4", "language": "en-GB", "sender": "right"}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@given(LINE, CLEAN)
def test_the_link_decodes_to_the_same(subject, body):
    link = mail.link([("", "a.b+c@example.org")], subject, body)
    if link is None:
        assert len(subject.encode() + body.encode()) > 500
        return
    assert link.isascii()
    split = urllib.parse.urlsplit(link)
    asked = urllib.parse.parse_qs(split.query, keep_blank_values=True, strict_parsing=True)
    assert urllib.parse.unquote(split.path) == "a.b+c@example.org"
    # As it was without a subject: the title of the form, which stands nowhere in the letter.
    assert asked.get("subject", []) == ([subject] if subject else [])
    assert asked["body"][0].replace("\r\n", "\n") == body


def test_a_link_is_cut_off_where_windows_does():
    assert mail.link([], "b", "a" * (2000 - len("mailto:?subject=b&body=")))
    assert mail.link([], "b", "a" * (2001 - len("mailto:?subject=b&body="))) is None


def read_back(draft):
    """The message, its lines all within the length that mail allows."""
    head, _, body = draft.partition("\r\n\r\n")
    assert max(len(line) for line in head.split("\r\n")) <= 76
    assert max(len(line) for line in body.split("\r\n")) <= 76
    assert all(line.strip() for line in head.split("\r\n"))
    message = email.message_from_bytes(draft.encode("ascii"), policy=email.policy.default)
    assert not message.defects
    for header in message.values():
        assert not getattr(header, "defects", ()), header
    return message


@given(LINE, CLEAN)
def test_the_draft_is_read_back(subject, body):
    message = read_back(mail.draft([], [], subject, body))
    assert message.get_content().replace("\r\n", "\n").rstrip("\n") == body.rstrip("\n")
    assert (message["Subject"] is None) == (subject == "")
    assert str(message["Subject"] or "").strip() == subject.strip()
    assert message["X-Unsent"] == "1"
    assert (message["From"], message["To"]) == (None, None)


@pytest.mark.parametrize(
    "subject",
    [
        "Library Assistant interview: may I ask for your feedback, please, and perhaps for a word of advice too?",
        "a" * 300, "ä" * 300, "=?utf-8?B?eA==?=", "two  spaces  stay", "図書館" * 40, "Zoë " * 60, "",
    ],
)  # fmt: skip
def test_a_subject_comes_back_and_its_first_line_is_short_enough(subject):
    assert str(read_back(mail.draft([], [], subject, ""))["Subject"] or "").strip() == subject.strip()


def ascii_host(name):
    try:
        return name.encode("idna").decode()
    except UnicodeError:
        return ""


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("zoe@x.org", [("", "zoe@x.org")]),
        ("Zoë Müller <zoe@x.org>", [("Zoë Müller", "zoe@x.org")]),
        ('"Müller, Zoë" <zoe@x.org>', [("Müller, Zoë", "zoe@x.org")]),
        ('"Brandt, H." <h@x.org>', [("Brandt, H.", "h@x.org")]),
        ("H Brandt <h@x.org>, Łuk <l@x.org>; k@x.org", [("H Brandt", "h@x.org"), ("Łuk", "l@x.org"), ("", "k@x.org")]),
        ("jobs@bäckerei.example", [("", "jobs@xn--bckerei-5wa.example")]),
        ("王秀英 <w@例え.example>", [("王秀英", "w@xn--r8jz45g.example")]),
        ("mailto:jobs@x.org?subject=Hi", [("", "jobs@x.org")]),
        ("Brandt, Helen <h@x.org>; k@x.org", [("Brandt, Helen", "h@x.org"), ("", "k@x.org")]),
        ('"' + "N, " * 20 + 'N" <n@x.org>', [("N, " * 20 + "N", "n@x.org")]),
        ("Zażółć Gęślą-Jaźń von Pń <n@x.org>", [("Zażółć Gęślą-Jaźń von Pń", "n@x.org")]),
        (";".join(f"person{n}@x.example" for n in range(20)), [("", f"person{n}@x.example") for n in range(20)]),
        # No address that mail can carry, so no line of it.
        ("Helen Brandt", []),
        ("zoë@x.org", []),
        ("", []),
    ],
)  # fmt: skip
def test_an_address_is_never_encoded_and_a_line_without_one_is_left_out(typed, read):
    found = email_addresses.sendable(typed, ascii_host)
    draft = mail.draft(found, found, "s", "b")
    message = read_back(draft)
    for name in ("From", "To"):
        expected = read[:1] if name == "From" else read
        if not read:
            assert name not in message
            continue
        assert [(a.display_name, a.addr_spec) for a in message[name].addresses] == expected
    for _, address in read:
        assert address in draft
    link = mail.link(found, "", "") or ""
    assert link.partition("?")[0] == "mailto:" + ",".join(address for _, address in read)


def test_an_email_is_taken_apart_and_nothing_of_it_is_lost():
    body = ("body", "Dear Ms Brandt,")
    assert mail.take_apart([("subject", "To: a@b.c\nSubject: Feedback: mine"), body], HEAD) == (
        "a@b.c", "Feedback: mine", "Dear Ms Brandt,",
    )  # fmt: skip
    assert mail.take_apart([("subject", "subject:Mine"), body], HEAD) == ("", "Mine", "Dear Ms Brandt,")
    assert mail.take_apart([("subject", "Mine"), body], HEAD) == ("", "Mine", "Dear Ms Brandt,")
    assert mail.take_apart([("subject", "Cc: x\nSubject: s"), body], HEAD) == (
        "",
        "s",
        "Cc: x\n\nDear Ms Brandt,",
    )
    assert mail.take_apart([body], HEAD) == ("", "", "Dear Ms Brandt,")
    # An empty line in the head belongs to nothing.
    assert mail.take_apart([("subject", "To: a@b.c\n\nSubject: s"), body], HEAD) == (
        "a@b.c",
        "s",
        "Dear Ms Brandt,",
    )


ODD = [
    "]]>",
    "<w:p>&amp;\"'",
    "\ufffe\uffff",
    "🙂👩🏽‍💻",
    "مرحبا, Zoë 12",
    "שלום",
    "e\u0301",
    "a\u00a0b",
    "\u202eabc",
]


@given(st.lists(st.tuples(KIND, CLEAN | st.sampled_from(ODD)), max_size=5), LINE)
def test_a_word_file_is_a_zip_of_well_formed_xml_and_says_the_same(blocks, title):
    data = zipfile.write(wordfile.parts(blocks, PLACE, title))
    with stdlib_zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        assert file.namelist()[0] == "[Content_Types].xml"
        trees = {name: ElementTree.fromstring(file.read(name)) for name in file.namelist()}
    lines = ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in trees["word/document.xml"].iter(f"{W}p")]
    whole = "\n".join(text for _, text in blocks).replace("\ufffe", "").replace("\uffff", "")
    assert "\n".join(lines) == whole


def test_a_file_does_not_depend_on_when_it_is_made():
    parts = wordfile.parts([("body", "Hello")], PLACE, "Letter")
    with stdlib_zipfile.ZipFile(io.BytesIO(zipfile.write(parts))) as file:
        assert {one.date_time for one in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@given(ANY, ANY)
def test_a_name_of_a_file_is_safe_everywhere(title, company):
    name = filenames.file_name(title, company, "docx")
    assert name.endswith(".docx")
    stem = name.removesuffix(".docx")
    assert stem
    assert len(name.encode()) <= 255
    assert not set(name) & set('\\/:*?"<>|')
    assert not [
        c
        for c in name
        if unicodedata.category(c) == "Cc" or unicodedata.bidirectional(c) in TURNS or c in MARKS
    ]
    assert stem[0] not in " ."
    assert stem[-1] not in " ."


@pytest.mark.parametrize(
    ("company", "name"),
    [
        ("Northgate Library", "Feedback request – Northgate Library.docx"),
        ("", "Feedback request.docx"),
        ("A/B: C? \n D", "Feedback request – A B C D.docx"),
        ("Smith & Co.", "Feedback request – Smith & Co.docx"),
        ("../../etc", "Feedback request – etc.docx"),
        ("a\u061cb", "Feedback request – a b.docx"),
        ("bank\u202exe.cod", "Feedback request – bank xe.cod.docx"),
        ("…", "Feedback request – ….docx"),
        ("王" * 100, "Feedback request – " + "王" * 30 + ".docx"),
    ],
)
def test_names_of_files(company, name):
    assert filenames.file_name("Feedback request", company, "docx") == name
