"""Characters that nobody types, and that come along from Word, a PDF or a phone: what each is, and what to type."""

import re
import unicodedata

# Control characters, and marks in words. Joiners (U+200C, U+200D) are writing, and \x9d is of a lost letter.
CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9c\x9e\x9f\u2028\u2029\ufffe\uffff"
IN_WORDS = "\u00ad\u180e\u200b\u2060-\u2064\ufeff"
# These turn the direction of what follows, as in numbers from a phone's contacts; beside Arabic they are writing.
TURNS = "\u202a-\u202e\u2066-\u2069"
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
UNSEEN = {turned: re.compile(f"[{CONTROLS}{IN_WORDS}{TURNS * turned}]") for turned in (True, False)}
SEEN = re.compile(
    "(?P<ligature>[\ufb00-\ufb06])|(?P<private>[\ue000-\uf8ff\U000f0000-\U0010fffd])|(?P<picture>\ufffc)"
    "|(?P<apart>[^\\W\\d_][\u0300-\u036f])"
)
WORD_BEFORE = re.compile(rf"[\w\u0300-\u036f{IN_WORDS}]*\Z")
WORD_AFTER = re.compile(rf"[\w\u0300-\u036f{IN_WORDS}]*")
ON_LINE = "There is an invisible character on this line (U+{}): delete it."
IN_WORD = "There is an invisible {} in “{}” (U+{}): type that word anew."
LIGATURE = "“{}” is one sign here (U+{}), as PDFs have it: type “{}”, letter by letter."
BOX = "This sign (U+{}) is one of a font of Word, and others see an empty box: {}."
PICTURE = "A picture stood here, and did not come along (U+FFFC): delete this sign, and upload the picture."
APART = "“{}” is made of two signs here, and a search doesn’t find it: type “{}” anew."
AGAIN = " There are {} of them in this file."
# What Word makes of --> and the like, and of the bullets of a list.
INSTEAD = {"\uf0e0": "type →", "\uf0e8": "type →", "\uf0fc": "type ✓"}
POINT, OTHER = "begin a point of a list with “- ”", "type another sign, or take it out"


def found(text: str) -> list[tuple[int, str]]:
    """Each with its position and its sentence; of the same character the first, with how many there are."""
    places: dict[str, list[re.Match[str]]] = {}
    for one in [*_unseen(text).finditer(text), *SEEN.finditer(text)]:
        if one.lastgroup != "apart" or len(unicodedata.normalize("NFC", one[0])) == 1:
            places.setdefault(one[0], []).append(one)
    return [
        (first.start(), _sentence(first) + (AGAIN.format(len(more) + 1) if more else ""))
        for first, *more in places.values()
    ]


def without_unseen(text: str) -> str:
    """A text without what nobody sees in it."""
    return _unseen(text).sub("", text)


def _unseen(text: str) -> re.Pattern[str]:
    return UNSEEN[not RIGHT_TO_LEFT.search(text)]


def _sentence(one: re.Match[str]) -> str:
    sign, code = one[0], f"{ord(one[0][0]):04X}"
    line = one.string[one.string.rfind("\n", 0, one.start()) + 1 : one.start()]
    before, after = WORD_BEFORE.findall(line)[0], WORD_AFTER.match(one.string, one.end())[0]  # type: ignore[index]
    word = unicodedata.normalize("NFKC", without_unseen(before + sign + after))
    if one.lastgroup == "picture":
        return PICTURE
    if one.lastgroup == "private":
        return BOX.format(code, INSTEAD.get(sign, OTHER if line.strip("-*> \t") else POINT))
    if one.lastgroup == "ligature":
        return LIGATURE.format(sign, code, word)
    if one.lastgroup == "apart":
        return APART.format(unicodedata.normalize("NFC", sign), word)
    if before and after and re.match(f"[{IN_WORDS}]", sign):
        return IN_WORD.format("hyphen" if sign == "\u00ad" else "character", word, code)
    return ON_LINE.format(code)
