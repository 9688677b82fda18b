"""A centre's own words (``own/words.yml``): sentences of ours, and what stands there instead of them."""

import re
from collections.abc import Callable
from dataclasses import replace

from macros.diagnostics.fault import Fault, did_you_mean
from macros.diagnostics.html_in_text import html_in
from macros.diagnostics.yaml_document import Document
from macros.model.messages import VALUE, Catalogue
from macros.templates.plain_text import MARKDOWN

WORD = re.compile(r"[^\W\d_]{4,}")  # the short ones stand everywhere
# A heading, or what stands in bold or in quotation marks, English or German, and begins with a capital, as buttons do.
NAMED = re.compile(
    r"^#+[ \t][^\n]*|(?<=[“„])[^\W\d_a-z][^“”„*]{0,200}(?=[”“])|(?<=\*\*)[^\W\d_a-z][^“”„*]{0,200}(?=\*\*)",
    re.MULTILINE,
)
HomeOf = Callable[[str], str]
ELSEWHERE = "What pages, letters and questions say is changed in their own files."


def read(
    document: Document | None, catalogue: Catalogue, home_of: HomeOf = lambda _: ""
) -> tuple[dict[str, str], list[Fault]]:
    """(ours to theirs, what is wrong). document: ``words.yml``, if the centre has one.

    home_of: says of a sentence that stands in a letter, a page or a question where it is changed.
    """
    if not document:
        return {}, []
    faults = list(document.faults)
    words: dict[str, str] = {}
    if not isinstance(document.data, dict):
        if not document.faults:
            message = "Write each sentence of ours, a colon, and what you say instead, both in quotes."
            faults.append(document.fault((), message))
        return words, faults
    known = list(catalogue.texts())
    for ours, theirs in document.data.items():
        if message := _wrong(ours, theirs, known, home_of):
            faults.append(document.fault((ours,), message))
        else:
            words[ours] = theirs
    return words, faults


def _wrong(ours: str, theirs: object, known: list[str], home_of: HomeOf) -> str:
    if not isinstance(theirs, str) or not theirs.strip():
        return f"Say in quotes what stands instead of “{ours}”."
    if message := _unfit(ours, theirs):
        return message
    if not ours.strip():
        return "Write a sentence of ours before the colon."
    if ours == theirs:
        return "This is what we say already: change it, or take it out."
    if any(ours in _pieces(text) for text in known):
        return ""
    if same := next((text for text in known if text.lower() == ours.strip().lower()), ""):
        return f"No sentence of the interface says “{ours}”. Did you mean “{same}”?"
    if part := min((text.strip() for text in known if ours in text), key=len, default=""):
        if _may_be_a_part(ours):
            return ""
        return f"“{ours}” is too short to be found inside a sentence: copy the whole of it, such as “{part}”."
    if home := home_of(ours):
        return home
    filled = next(
        (text for text in known if VALUE.search(text) and _shown_as(text).fullmatch(ours.strip())), ""
    )
    near = f" Did you mean “{filled}”?" if filled else did_you_mean(ours, known) or _least_far(ours, known)
    return f"No sentence of the interface says “{ours}”.{near} {ELSEWHERE}"


def _unfit(ours: str, theirs: str) -> str:
    """What is wrong with the signs in their sentence; nothing if they are well."""
    bare = VALUE.sub(lambda found: "" if found[0] in ours else found[0], theirs)
    if (unknown := VALUE.search(bare)) and (ours_has := VALUE.search(ours)):
        return f"“{unknown[0]}” stands for nothing here: write {ours_has[0]} as our sentence has it."
    if "{" in bare or "}" in bare:
        return "Curly brackets can’t stand here: write plain words."
    if tag := next((tag for _, tag in html_in(theirs)), ""):
        return f"This is plain text, and “{tag}” would be shown as it stands: take it out."
    if (signs := MARKDOWN.search(theirs)) and signs[0] not in ours:
        return f"This is plain text, and the signs of “{signs[0].strip()}” would be shown as they stand: take them out."
    return ""


def applied(catalogue: Catalogue, words: dict[str, str]) -> Catalogue:
    """All messages in their words."""
    if not words:
        return catalogue
    changed = catalogue.changed(lambda text: in_text(text, words))
    return replace(changed, words=catalogue.words | words)


def in_page(text: str, words: dict[str, str]) -> str:
    """A page in which what it names in bold or in quotation marks, such as a button, is called as it is in their words.

    Headings stay: their words are addresses, to which other pages link.
    """

    def named(found: re.Match[str]) -> str:
        return found[0] if found[0][0] == "#" else words.get(" ".join(found[0].split()), found[0])

    return NAMED.sub(named, text) if words else text


def _least_far(ours: str, known: list[str]) -> str:
    """The sentence with the most words of theirs in it, where none is near as a whole."""
    words = set(WORD.findall(ours.lower()))
    shared = {text: len(words & set(WORD.findall(text.lower()))) for text in known}
    best = max(known, key=lambda text: (shared[text], -len(text)), default="")
    nearest = f" The one that is most like it is “{best}”." if best and shared[best] else ""
    return f"{nearest} Copy it from the page, letter by letter."


def in_text(text: str, words: dict[str, str]) -> str:
    """A sentence of ours in their words."""
    if text in words:
        return words[text]
    pieces = VALUE.split(text)
    for index in range(0, len(pieces), 2):
        piece = pieces[index].strip()
        if piece in words:
            pieces[index] = pieces[index].replace(piece, words[piece])
    text = "".join(f"{{{piece}}}" if index % 2 else piece for index, piece in enumerate(pieces))
    for ours, theirs in words.items():
        if _may_be_a_part(ours):
            text = text.replace(ours, theirs)
    return text


def _pieces(text: str) -> list[str]:
    """A text, and what stands in it before, between and behind its values."""
    return [text, *(piece.strip() for piece in VALUE.split(text)[::2])]


def _shown_as(text: str) -> re.Pattern[str]:
    """What a sentence of ours is with its values filled in, as a page shows it: it has more words than values."""
    pieces = VALUE.split(text)[::2]
    gap = r"\S+" if any(map(WORD.search, pieces)) else r"(?!)"
    return re.compile(gap.join(map(re.escape, pieces)))


def _may_be_a_part(ours: str) -> bool:
    """Whether this is long enough to be changed inside a sentence: a single word may mean something else there."""
    return ours.strip().count(" ") > 1
