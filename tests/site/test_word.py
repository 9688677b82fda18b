"""Word files for real: LibreOffice opens what the code writes, and the PDF that it makes is read back."""

import functools
import io
import itertools
import subprocess
import unicodedata
import zipfile as stdlib_zipfile
from dataclasses import dataclass

import pypdf
import pytest

from letterkit import edits, wordfile, wordparts, zipfile
from letterkit.letter import Letter
from macros.templates.writer import Writer
from tests import fonts
from tests.site.find_office import HOW, find

PAGES = {"A4": (210, 297), "Letter": (215.9, 279.4)}
# What the window of the usual envelope shows, in mm from the left and the top: DL with A4, No. 10 with Letter.
WINDOWS = {"A4": (20, 110, 45, 90), "Letter": (22, 115, 50, 90)}
MM = 72 / 25.4

NAMES = {
    "plain": "Sam Okafor",
    "polish": "Zażółć Gęślą-Jaźń",
    "vietnamese": "Nguyễn Thị Ánh Đào",
    "arabic": "محمد العربي",
    "chinese": "王秀英",
    "apostrophe": "Seán O’Brien d'Arcy & Söhne <1>",
}
# What readers change about the head of a letter, with the country whose layout it is.
CHANGES = {
    "no-date": ("GB", "19 October 2026\n\n", ""),
    "no-date-DE": ("DE", "19 October 2026\n\n", ""),
    "by-hand": ("GB", "19 October 2026", "19 October 2026\n\nBy hand"),
    "two-lines": ("GB", "19 October 2026", "19 October 2026\nBy hand"),
    "parted-address": ("GB", "Northgate Library\n4 Northgate", "Northgate Library\n\n4 Northgate"),
    "another-greeting": ("US", "Dear Ms. Brandt:", "Hello Helen!"),
}
LONG = " ".join(f"word{number}" for number in range(3000))
# Letters that run over by as little as their close, and by more.
OVER = (212, 220, 252, 288, 318)
# The widest of the fonts that may stand in for Cambria: with all optional parts, each tone fits on a page in it.
WIDE = "DejaVu Serif"


def cases(toolkit):
    """Name to (answers, paper, pages) of the letters that are opened."""
    first = toolkit.letters["feedback-request"].front.examples[0].answers
    found: dict[str, tuple[dict, str, int | None]] = {}
    for name, person in NAMES.items():
        if (name == "chinese" and not fonts.has("Chinese")) or (name == "arabic" and not fonts.has("Arabic")):
            continue  # test_the_fonts_are_here says so
        found[name] = ({**first, "your_name": person, "interviewer_name": person, "company": person}, "A4", 1)
    for country, paper in (
        ("GB", "A4"),
        ("US", "Letter"),
        ("CA", "Letter"),
        ("DE", "A4"),
        ("IE", "A4"),
        ("AT", "A4"),
        ("CH", "A4"),
    ):
        found[country] = ({**first, "country": country}, paper, 1)
    found["sheet"] = ({**first, "reply_sheet": "yes"}, "A4", 2)
    found["sheet-US"] = ({**first, "reply_sheet": "yes", "country": "US"}, "Letter", 2)
    found["long"] = ({**first, "impressed_by": LONG}, "A4", None)
    for words in OVER:
        found[f"over-{words}"] = ({**first, "impressed_by": " ".join(LONG.split()[:words])}, "A4", 2)
    for country, wording in itertools.product(("GB", "US"), ("plain", "warm", "frank")):
        paper = "Letter" if country == "US" else "A4"
        found[f"wide-{country}-{wording}"] = ({**first, "country": country, "wording": wording}, paper, 1)
    for name, (country, _, _) in CHANGES.items():
        found[name] = ({**first, "country": country}, "Letter" if country == "US" else "A4", 1)
    address = "The Old Town Hall\nSecond Floor, Room 214\n117 Upper Northgate Street\nLeeds LS2 7DA"
    found["high-address"] = ({**first, "company_address": address}, "A4", 1)
    return found


@dataclass
class Opened:
    """A letter, and what LibreOffice made of its Word file."""

    letter: object
    place: dict
    reader: pypdf.PdfReader

    def lines(self, page=0):
        """(text, x, y) of the page's stretches of text, in mm from the left and the top."""
        found = []
        height = float(self.reader.pages[page].mediabox.height)

        def visit(text, cm, tm, font, size):
            x = cm[0] * tm[4] + cm[2] * tm[5] + cm[4]
            y = cm[1] * tm[4] + cm[3] * tm[5] + cm[5]
            if text.strip():
                found.append((text.strip(), x / MM, (height - y) / MM))

        self.reader.pages[page].extract_text(visitor_text=visit)
        return found

    @functools.cached_property
    def text(self):
        return "".join("".join(page.extract_text() for page in self.reader.pages).split())


@pytest.fixture(scope="module")
def opened(toolkit, tmp_path_factory):
    """All letters, opened in one run: starting LibreOffice takes longest."""
    office = find()
    if not office:
        pytest.skip(HOW)
    fonts.need("Cambria")
    folder = tmp_path_factory.mktemp("word")
    writer = Writer(toolkit)
    made = {}
    for name, (answers, _, _) in cases(toolkit).items():
        letter = writer.write("feedback-request", answers, "2026-11-23")
        if name in CHANGES:
            _, old, new = CHANGES[name]
            assert old in letter.text
            letter = Letter(edits.blocks(letter.text.replace(old, new), letter.blocks), [])
        place = toolkit.countries[answers["country"]].model_dump()
        parts = wordfile.parts(letter.blocks, place, "Feedback letter")
        if name.startswith("wide"):
            parts = [(part, text.replace("Cambria", WIDE)) for part, text in parts]
        data = zipfile.write(parts)
        (folder / f"{name}.docx").write_bytes(data)
        made[name] = (letter, place)
    command = [
        office,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
    ]
    files = [str(path) for path in sorted(folder.glob("*.docx"))]
    done = subprocess.run(
        [*command, "--outdir", str(folder), *files], capture_output=True, text=True, check=False, timeout=240
    )
    assert len(list(folder.glob("*.pdf"))) == len(files), done.stdout + done.stderr
    return {
        name: Opened(letter, place, pypdf.PdfReader(folder / f"{name}.pdf"))
        for name, (letter, place) in made.items()
    }


def test_the_close_is_never_alone_on_a_page(opened):
    for words in OVER:
        last = opened[f"over-{words}"].reader.pages[1].extract_text()
        assert "Yours sincerely" in last
        assert "thank you all the same" in last[: last.index("Yours sincerely")], words


@pytest.mark.parametrize("font", fonts.NEEDED)
def test_the_fonts_are_here(font):
    fonts.need(font)


def test_paper_and_number_of_pages(opened, toolkit):
    for name, (_, paper, pages) in cases(toolkit).items():
        reader = opened[name].reader
        size = [
            float(side) / MM for side in (reader.pages[0].mediabox.width, reader.pages[0].mediabox.height)
        ]
        assert size == pytest.approx(PAGES[paper], abs=0.5), name
        if pages:
            assert len(reader.pages) == pages, name
    assert 5 <= len(opened["long"].reader.pages) <= 12


# Where a letter of a line comes from another font or runs from the right, pypdf gives its letters in the order of
# the page, Arabic ones in the shapes that they have there: then the letters are compared, not their order.
OUT_OF_ORDER = ("vietnamese", "arabic")


def letters(text):
    return set(unicodedata.normalize("NFKC", text)) - set(" \n")


def test_every_word_is_in_it(opened):
    for name, one in opened.items():
        if name in OUT_OF_ORDER:
            assert letters(one.letter.text) <= letters(one.text), name
            continue
        for kind, text in one.letter.blocks:
            for line in text.split("\n"):
                # The box to tick comes from another font, too.
                assert all(word in one.text for word in line.replace("☐", " ").split()), (name, kind, line)


def test_the_address_stands_in_the_window_and_nothing_else_does(opened):
    for name, one in opened.items():
        left, right, top, bottom = WINDOWS[one.place["paper"]]
        recipient = next(text for kind, text in one.letter.blocks if kind == "recipient").split("\n")
        shown = "".join(text for text, x, y in one.lines() if top <= y <= bottom and left <= x <= right)
        if name in OUT_OF_ORDER:
            assert letters("".join(recipient)) <= letters(shown), name
            assert "Dear" not in shown
        else:
            assert "".join(shown.split()) == "".join("".join(recipient).split()), name


def test_the_reply_sheet_begins_a_page_of_its_own(opened):
    for name in ("sheet", "sheet-US"):
        one = opened[name]
        heading = next(text for kind, text in one.letter.blocks if kind == "page")
        assert heading in one.reader.pages[1].extract_text()
        assert heading not in one.reader.pages[0].extract_text()


def test_headings_are_headings_in_libreoffice(opened):
    """What LibreOffice takes for headings becomes the outline of the PDF."""
    for name in ("sheet", "sheet-US"):
        one = opened[name]
        headings = [text for kind, text in one.letter.blocks if kind in ("page", "heading")]
        assert [entry["/Title"] for entry in one.reader.outline if not isinstance(entry, list)] == headings[
            :1
        ]


def test_blank_templates_are_there_for_every_letter_and_always_the_same(root_site, sub_site, toolkit):
    writer = Writer(toolkit)
    for slug in toolkit.letters:
        data = (root_site.folder / "downloads" / f"{slug}.docx").read_bytes()
        assert data == (sub_site.folder / "downloads" / f"{slug}.docx").read_bytes()
        with stdlib_zipfile.ZipFile(io.BytesIO(data)) as file:
            document = file.read("word/document.xml").decode()
        for _, text in writer.write(slug, {}).blocks:
            for line in text.split("\n"):
                assert wordparts.escape(line) in document
