"""What comes along from Word, a PDF or a phone, and what nobody types, is named where it stands in any file."""

import pytest

from macros.diagnostics.fault import Faults
from macros.loading.project import read_languages
from tests.unit import small
from tests.unit.macros.model.test_centre import put, read, said
from tests.unit.small import LETTER, MKDOCS, PAGE

IN_WORD = "There is an invisible {} in “{}” (U+{}): type that word anew."
BOX = "This sign (U+{}) is one of a font of Word, and others see an empty box: {}."
POINT, OTHER = "begin a point of a list with “- ”", "type another sign, or take it out"
LIGATURE = "“{}” is one sign here (U+{}), as PDFs have it: type “{}”, letter by letter."
PICTURE = "A picture stood here, and did not come along (U+FFFC): delete this sign, and upload the picture."
APART = "“{}” is made of two signs here, and a search doesn’t find it: type “{}” anew."
FIVE = LIGATURE.format("\ufb01", "FB01", "five")
HIDDEN = "There is an invisible character on this line (U+{}): delete it."
SLIPS = {
    "a soft hyphen": ("Your Bewer\u00adbung.", 11, IN_WORD.format("hyphen", "Bewerbung", "00AD")),
    "two of them": (
        "Bewer\u00adbungs\u00adfoto.",
        6,
        IN_WORD.format("hyphen", "Bewerbungsfoto", "00AD") + " There are 2 of them in this file.",
    ),
    "a blank without width": ("feed\u200bback", 5, IN_WORD.format("character", "feedback", "200B")),
    "one behind a word": ("feedback\u2060.", 9, HIDDEN.format("2060")),
    "a number from a phone's contacts": ("\u202a+44 113\u202c", 1, HIDDEN.format("202A")),
    "a bullet of Word": ("\uf0b7 Bring a pen.", 1, BOX.format("F0B7", POINT)),
    "one behind a hyphen": ("- \uf0a7 Bring a pen.", 3, BOX.format("F0A7", POINT)),
    "a sign of a font": ("We are \uf04a here.", 8, BOX.format("F04A", OTHER)),
    "an arrow of Word": ("Menu \uf0e0 Jobs", 6, BOX.format("F0E0", "type →")),
    "a ligature": ("Your pro\ufb01le.", 9, LIGATURE.format("\ufb01", "FB01", "profile")),
    "another one": ("The o\ufb03ce.", 6, LIGATURE.format("\ufb03", "FB03", "office")),
    "a picture": ("See \ufffc.", 5, PICTURE),
    "a letter of two signs": ("Fu\u0308r alle.", 2, APART.format("ü", "Für")),
}  # fmt: skip


@pytest.mark.parametrize("name", SLIPS)
def test_what_nobody_types_is_named_in_a_page(root, name):
    text, column, sentence = SLIPS[name]
    put(root, "docs/visit.md", f"# Visit\n\n{text}\n")
    assert said(root)[0] == f"own/docs/visit.md:3:{column}: {sentence}"


def test_it_is_named_in_each_kind_of_file(root):
    put(root, "letters/note.txt", small.FILES[LETTER].replace("The end.", "The \ufb01ve."))
    put(root, "parts/bits.txt", small.FILES[small.PART] + "{# \ufb01ve #}\n")
    put(root, "words.yml", '"The steps": "\ufb01ve"\n')
    put(root, "facts.yml", "facts:\n  one:\n    says: \ufb01ve\n")
    put(root, "fields.yml", "groups:\n  - title: \ufb01ve\n")
    small.change(root, MKDOCS, 'name: ""', 'name: "\ufb01ve"')
    found = {line.split(": ", 1)[0] for line in said(root) if FIVE in line}
    assert found >= {
        "own/letters/note.txt:26:5", "own/parts/bits.txt:6:4", "own/words.yml:1:15", "own/facts.yml:3:11",
        "own/fields.yml:2:12", "mkdocs.yml:5:12",
    }  # fmt: skip


def test_it_is_named_in_the_files_of_a_second_language(root):
    put(root, "locales/cy/language.yml", "name: \ufb01ve\nlist_word: a\nletters:\n  language: cy-GB\n")
    put(root, "locales/cy/docs/index.md", small.FILES[PAGE] + "\ufb01ve\n")
    put(root, "locales/cy/words.yml", '"The steps": "\ufb01ve"\n')
    with pytest.raises(Faults) as raised:
        read_languages(root, {"country": "GB", "languages": ["en", "cy"]})
    places = ["docs/index.md:9:1", "language.yml:1:7", "words.yml:1:15"]
    assert [str(fault) for fault in raised.value.faults] == [
        f"own/locales/cy/{place}: {FIVE}" for place in places
    ]


@pytest.mark.parametrize(
    "text",
    [
        "10\u00a0000, l’été",
        "\u1eb9\u0300k\u1ecd\u0301",  # Yoruba, which has no sign of its own for these
        "\u0627\u0644\u0639 \u2067abc\u2069",  # in Arabic the direction has to be turned
        "👩\u200d💻 ❤\ufe0f naïve",
    ],
)
def test_what_is_writing_is_left_alone(root, text):
    put(root, "docs/visit.md", f"# Visit\n\n{text}\n")
    read(root)
