"""Word files as others read them: a validator with the schemas, python-docx, mammoth, docx2python.

LibreOffice opens them in tests/site/test_word.py.
"""

import datetime
import io
import re
import zipfile as stdlib_zipfile
from typing import Any

import docx
import mammoth
import pytest
from docx2python import docx2python
from openxml_audit import FileFormat, OpenXmlValidator

from letterkit import checks_length, text_direction, wordfile, zipfile
from macros.templates.writer import Writer

PLACES: list[Any] = [
    {"paper": "A4", "language": "en-GB", "sender": "right"},
    {"paper": "Letter", "language": "en-US", "sender": "left"},
]
STAMP = "20261019T083000Z"
KINDS = (
    "sender", "recipient", "date", "subject", "salutation", "body", "close", "signature", "heading", "page",
    "lines", "address",
)  # fmt: skip
STRANGE = [
    "]]>", "<w:p>&amp;\"'", "🙂👩🏽‍💻", "مرحبا, Zoë 12", 'חברת "אגד" בע״מ', "e\u0301", "\u202eabc",
    "- one\n- two", "1. milk\n2. tea",
]  # fmt: skip
# Parts that Word itself always writes and the validator asks for, and that ECMA-376 doesn't.
OPTIONAL = ("relationships/fontTable' is missing", "relationships/theme' is missing")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def letters(toolkit):
    """Name to blocks: every letter with each of its examples, and blank; and blocks of strange words."""
    writer = Writer(toolkit)
    found = {}
    for slug, letter in toolkit.letters.items():
        found[f"{slug}-blank"] = writer.write(slug, {}).blocks
        for index, example in enumerate(letter.front.examples):
            for country in ("GB", "US")[: 1 if index else 2]:
                answers = {**example.answers, "country": country}
                found[f"{slug}-{index}-{country}"] = writer.write(slug, answers, "2026-11-23").blocks
    for words in STRANGE:
        found[words] = [(kind, words) for kind in KINDS]
    return found


def file_of(blocks, place=PLACES[0]):
    return zipfile.write(wordfile.parts(blocks, place, "Feedback letter", "Zoë & Co", STAMP))


def part(blocks, name="word/document.xml"):
    return dict(wordfile.parts(blocks, PLACES[0], "Feedback letter", "Zoë & Co", STAMP))[name]


def faults(data, folder):
    path = folder / "letter.docx"
    path.write_bytes(data)
    found = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(path).errors
    return [
        f"{one.path}: {one.description}"
        for one in found
        if not any(part in one.description for part in OPTIONAL)
    ]


def styles_of(blocks):
    """Text to style of each paragraph, as python-docx reads it."""
    paragraphs = docx.Document(io.BytesIO(file_of(blocks))).paragraphs
    return {one.text: one.style.name for one in paragraphs if one.style}


def lines_of(blocks):
    return [line for _, text in blocks for line in text.split("\n")]


def test_every_letter_keeps_to_the_schemas(letters, tmp_path):
    for name, blocks in letters.items():
        assert faults(file_of(blocks, PLACES[name.endswith("US")]), tmp_path) == [], name


@pytest.mark.parametrize(
    ("ours", "broken"),
    [
        ("<w:keepNext/><w:keepLines/>", "<w:keepLines/><w:keepNext/>"),
        ("<w:b/>", "<w:bold/>"),
        ('w:val="22"', 'w:val="big"'),
        ('w:wrap="around"', 'w:wrap="arund"'),
        ("<w:bidi/><w:spacing", "<w:spacing/><w:bidi/><w:spacing"),
        ("<w:rtl/>", "<w:rlt/>"),
        ("<w:outlineLvl", "<w:outline"),
        ("<w:compat>", "<w:compat><w:odd/>"),
        ("</dc:title>", "</dc:title><dc:odd/>"),
        ("/settings.xml", "/setting.xml"),
    ],
)
def test_the_validator_sees_what_is_wrong(ours, broken, tmp_path):
    blocks = [(kind, "שלום Sam" if kind == "body" else "Sam") for kind in KINDS]
    parts = wordfile.parts([*blocks, ("body", "שלום עולם, Sam")], PLACES[0], "Letter", "Sam", STAMP)
    assert any(ours in text for _, text in parts)
    assert faults(zipfile.write(parts), tmp_path) == []
    assert faults(zipfile.write([(name, text.replace(ours, broken)) for name, text in parts]), tmp_path)


def test_space_stands_around_a_block_and_not_between_its_lines():
    blocks = [("subject", "Role\nTeam"), ("body", "Hello"), ("signature", "Sam\nBrandt"), ("lines", "…\n…")]
    paragraphs = docx.Document(io.BytesIO(file_of(blocks))).paragraphs
    spaces = [(one.paragraph_format.space_before, one.paragraph_format.space_after) for one in paragraphs]
    points = [(before.pt, after.pt) for before, after in spaces if before is not None and after is not None]
    # The last two are lines to write on, each with its room.
    assert points == [(0, 0), (0, 12), (0, 8), (42, 0), (0, 0), (10, 0), (10, 10)]


def test_what_comes_first_below_the_window_begins_lower_down():
    kinds = ("sender", "recipient", "date", "body")
    paragraphs = docx.Document(io.BytesIO(file_of([(kind, "Sam") for kind in kinds]))).paragraphs
    before = [space.mm for one in paragraphs if (space := one.paragraph_format.space_before) is not None]
    below = wordfile.WINDOW_END["A4"] - wordfile.MARGIN["top"]
    assert before == pytest.approx([0, 0, below, 0], abs=0.1)


@pytest.mark.parametrize("paper", wordfile.PAPERS)
def test_the_check_of_a_letters_length_knows_how_much_the_word_file_takes_on_a_page(paper):
    """In points, and two lines more: readers load no Word file to be told that a letter is too long."""
    high = wordfile.PAPERS[paper]["height"] - wordfile.WINDOW_END[paper] - wordfile.MARGIN["bottom"]
    assert checks_length.ROOM[paper] == pytest.approx(high / 25.4 * 72 + 2 * checks_length.LINE, abs=2)
    spaces = {kind: sum(wordfile.SPACE.get(kind, wordfile.BODY_SPACE)) for kind in checks_length.GAPS}
    assert spaces == checks_length.GAPS


@pytest.mark.parametrize("place", PLACES)
def test_a_long_address_pushes_down_what_comes_after_it(place):
    """A line of the font takes 5 mm. What stands in a frame pushes nothing by itself: the rest would flow beside it."""

    def ends(**lines):
        """Where the recipient begins, and the date, in mm from the top of the page."""
        blocks = [(kind, "\n".join(["Sam"] * lines.get(kind, 1))) for kind in ("sender", "recipient", "date")]
        document = dict(wordfile.parts(blocks, place, "Letter"))["word/document.xml"]
        tops = [int(top) / wordfile.MM for top in re.findall(r'w:y="(\d+)"', document)]
        return tops[lines.get("sender", 1)], int(
            re.findall(r'w:before="(\d+)"', document)[-1]
        ) / wordfile.MM + 15

    paper = place["paper"]
    top, window = wordfile.PAPERS[paper]["top"], wordfile.WINDOW_END[paper]
    assert ends() == pytest.approx((top, window), abs=0.1)
    for count in range(1, 20):
        assert ends(recipient=count)[1] >= max(window, top + 5 * count) - 0.1
        begins, date = ends(sender=count)
        assert date >= max(window, 15 + 5 * count) - 0.1
        assert begins >= (top if place["sender"] == "right" else 15 + 5 * count) - 0.1


def test_a_line_that_is_too_long_for_the_frame_takes_two():
    long = "University Hospitals of North Yorkshire NHS Foundation Trust"
    made = [
        part([("recipient", "\n".join(lines)), ("date", "1 May")])
        for lines in ([long, *"abcdef"], [*"abcdefgh"], [*"abcdefg"])
    ]
    one, same, other = [re.findall(r'w:before="(\d+)"', document)[-1] for document in made]
    assert one == same > other


def test_the_end_of_a_letter_stays_with_its_close():
    kinds = ("body", "body", "close", "signature", "body")
    paragraphs = docx.Document(io.BytesIO(file_of([(kind, "Sam") for kind in kinds]))).paragraphs
    assert [bool(one.paragraph_format.keep_with_next) for one in paragraphs] == [
        False,
        True,
        True,
        False,
        False,
    ]


def test_other_programs_read_every_word(letters):
    for name, blocks in letters.items():
        data, lines = file_of(blocks), lines_of(blocks)
        assert [one.text for one in docx.Document(io.BytesIO(data)).paragraphs] == lines, name
        assert mammoth.extract_raw_text(io.BytesIO(data)).value.split("\n\n")[:-1] == lines, name
        with docx2python(io.BytesIO(data)) as read:
            words = read.text.replace("\t", "").split()
            assert words == " ".join(lines).split(), name


def test_headings_are_headings_wherever_they_are_read(letters):
    sheets = {
        "phone-call-0-GB": ["Say first", "Ask, and write down"],
        "action-plan-0-GB": ["My plan", "What I’ll keep doing"],
        "cue-card-0-GB": ["Ask", "Then"],
    }
    for name, wanted in sheets.items():
        styles = styles_of(letters[name])
        headings = [text for kind, text in letters[name] if kind in ("heading", "page")]
        assert headings[: len(wanted)] == wanted
        assert {styles[text] for text in headings} == {"Heading 1"}
    reply = letters["reply-sheet-0-GB"]
    styles = styles_of(reply)
    assert [styles[text] for kind, text in reply if kind == "page"] == ["Heading 1"]
    html = mammoth.convert_to_html(io.BytesIO(file_of([("page", "A"), ("heading", "B"), ("subject", "C")])))
    assert html.value == "<h1>A</h1><h2>B</h2><p><strong>C</strong></p>"


def test_a_file_says_who_wrote_it_and_when():
    core = docx.Document(io.BytesIO(file_of([("body", "Hello")]))).core_properties
    made = datetime.datetime(2026, 10, 19, 8, 30, tzinfo=datetime.UTC)
    assert (core.title, core.author, core.language) == ("Feedback letter", "Zoë & Co", "en-GB")
    assert (core.created, core.modified) == (made, made)
    nobody = dict(wordfile.parts([], PLACES[0], "Letter"))["docProps/core.xml"]
    assert "creator" not in nobody
    assert "dcterms:created" not in nobody


def test_word_lays_it_out_by_its_own_rules_of_today():
    with stdlib_zipfile.ZipFile(io.BytesIO(file_of([]))) as file:
        settings = file.read("word/settings.xml").decode()
    found = re.search(r'w:name="compatibilityMode" w:uri="([^"]+)" w:val="(\d+)"', settings)
    assert found
    assert found.groups() == ("http://schemas.microsoft.com/office/word", "15")


def test_fonts_and_languages_of_other_scripts_are_named():
    styles = part([], "word/styles.xml")
    assert 'w:eastAsia="SimSun"' in styles
    assert '<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/>' in styles
    assert '<w:rtl/><w:lang w:bidi="he-IL"/>' in part([("body", "at אגד.")])
    assert '<w:rtl/><w:lang w:bidi="ar-SA"/>' in part([("body", "at محمد.")])


@pytest.mark.parametrize(
    "name",
    ['צה"ל', "יאהו! ישראל", "בן–גוריון", "רכבת 2000 בע״מ", "אגד (תל אביב) חברה", "א/ב & ג", "محمد ١٢ العربي"],
)
def test_a_name_from_right_to_left_is_one_run(name):
    assert text_direction.stretches(f"I was at {name}, then") == [
        ("I was at ", False),
        (name, True),
        (", then", False),
    ]
    assert part([("body", f"I was at {name}, then")]).count("<w:r>") == 3
    assert text_direction.stretches(f"“{name}”")[1] == (name, True)


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("عملت في Northgate Library", True),
        ("עבדתי ב-Northgate Library שלוש שנים.", True),
        ("Northgate Library: עבדתי שם שלוש שנים", True),
        ("محمد العربي", True),
        ("محمد العربي told me that you chose somebody else.", False),
        ("I met محمد العربي there.", False),
        ("12. שלום", True),
        ("12 – 14!", False),
        ("図書館 שלום", False),
        ("", False),
    ],
)
def test_a_paragraph_runs_as_its_words_do(line, right):
    assert text_direction.runs_from_right(line) is right
    assert ("<w:bidi/>" in part([("body", line)])) is right
    assert ("<w:bidi/>" in part([("subject", line)])) is right
    for kind in (
        "sender",
        "recipient",
        "signature",
        "address",
    ):  # a name stands where names stand: at the left
        made = part([(kind, line)])
        assert ("<w:bidi/>" in made) is right
        assert ('<w:jc w:val="right"/></w:pPr>' in made) is right


def test_a_line_of_an_address_keeps_its_own_direction():
    street, town = part([("recipient", "شارع الملك فهد 12، شقة 4\nPO Box 12, Riyadh")]).split("<w:p>")[1:]
    assert street.count("<w:r>") == 1  # its number goes with it, and does not stand before it
    assert "<w:bidi/>" in street
    assert "<w:bidi/>" not in town


def test_in_a_letter_from_the_right_a_name_turns_no_line_and_a_number_runs_from_the_left():
    blocks = [
        ("recipient", "שרה כהן"),
        ("salutation", "שלום Helen Brandt,"),
        ("body", "תודה על השיחה שלנו."),
        ("signature", "Sam\n0113 496 0123"),
    ]
    whole = part(blocks)
    recipient, *others = whole.split("<w:p>")[1:]
    assert '<w:jc w:val="right"/>' in recipient  # it stands in the envelope's window
    assert '<w:jc w:val="right"/>' not in "".join(others)
    assert [one.count("<w:bidi/>") for one in others] == [1, 1, 1, 1]
    assert "<w:rtl/>" not in others[3]


def test_in_a_paragraph_from_the_right_a_latin_name_is_one_run_and_marks_go_with_the_paragraph():
    line = "עבדתי ב-A & B Library, 3 שנים."
    assert text_direction.stretches(line, True) == [
        ("עבדתי ב-", True),
        ("A & B Library", False),
        (", 3 שנים.", True),
    ]


@pytest.mark.parametrize("number", ["0113 496 0123", "+44 (0)113 496 0123", "(0113) 496-0123", "2026-11-30"])
def test_in_a_paragraph_from_the_right_the_groups_of_a_number_stay_in_their_order(number):
    line = f"אפשר להתקשר אליי במספר {number}, בבקשה."
    assert text_direction.stretches(line, True) == [
        ("אפשר להתקשר אליי במספר ", True),
        (number, False),
        (", בבקשה.", True),
    ]
    # A mark of the left before it, for readers that ask the characters alone.
    assert f'<w:r><w:t xml:space="preserve">\u200e{number}</w:t></w:r>' in part([("body", line)])


@pytest.mark.parametrize("line", ["יש לי 12 ספרים.", "בשנת 2024. 3 שנים", "1, 2, 3 שלום", "שלום (12)"])
def test_other_numbers_go_with_a_paragraph_from_the_right(line):
    assert text_direction.stretches(line, True) == [(line, True)]
