"""Pages and letters of a centre that seem to be in another language than their folder: readers would see them there.

Told by our own words: of a text in English, most stand in our English pages and letters, whatever it speaks of.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.diagnostics.source_text import FRONT
from macros.model.language import OURS, called
from macros.model.layers import LOCALES, known
from macros.model.own_folder import Own
from macros.model.toolkit import Toolkit
from macros.pages.language_notes import TAGS

WORD = re.compile(r"[^\W\d_]{2,}")
LEAST = 10  # so many words can be told
# Of English texts nine words of ten are known, of Welsh and German ones a quarter at most.
FEW, MOST = 0.4, 0.6
SEEMS = "{}:{}:1: These words don’t seem to be in {}, the language of this folder. If they are in {}, move this to {}."
UNKNOWN = "another language"
NEW = "the folder of that language: the page “Add a language” says how to add it"


def notes(toolkit: Toolkit) -> Iterator[str]:
    """Each such file as one line. toolkit: in any language of the site."""
    root, own = toolkit.root, toolkit.own
    there = list(known(root, own))
    ours = {code: words for code in there if (words := _our_words(root, code))}
    homes = {code: Own(root, f"{own.folder.relative_to(root).as_posix()}/{LOCALES}/{code}") for code in there}
    homes[toolkit.layers.first] = own
    for code, home in homes.items():
        for path in _texts(home):
            text = path.read_text(encoding="utf-8-sig")
            meant = _meant(code, _words(text), ours, there)
            if meant != code:
                file = path.relative_to(home.folder)
                target = (homes[meant].folder / file).relative_to(root).as_posix() if meant else NEW
                line = text[: _begin(text)].count("\n") + 1
                yield SEEMS.format(
                    path.relative_to(root).as_posix(),
                    line,
                    called(code),
                    called(meant) if meant else UNKNOWN,
                    target,
                )


def _texts(home: Own) -> Iterator[Path]:
    """The pages and letters of a folder."""
    yield from (home.docs / name for name in home.pages())
    yield from sorted((home.folder / "letters").glob("*.txt"))


def _meant(code: str, words: list[str], ours: dict[str, set[str]], there: list[str]) -> str:
    """The language that words seem to be in, that of their folder if it may be; nothing if nobody knows.

    ours: our words in each language that we have; there: all languages that there are.
    """
    shares = {one: sum(word in known for word in words) / (len(words) or 1) for one, known in ours.items()}
    likely = max(shares, key=shares.__getitem__)
    if len(words) < LEAST or (shares[likely] < MOST and shares.get(code, 1) >= FEW):
        return code
    if shares[likely] >= MOST:
        return likely
    untold = [one for one in there if one not in shares and one != code]
    return untold[0] if len(untold) == 1 else ""


def _our_words(root: Path, code: str) -> set[str]:
    """The words of our pages and letters in a language; none if we have none in it."""
    home = root / "site_templates" / LOCALES / code
    docs = root / "docs" if code == OURS else home / "docs"
    paths = [
        *docs.glob("*.md"),
        *((root / "site_templates" if code == OURS else home) / "letters").glob("*.txt"),
    ]
    return {word for path in paths for word in _words(path.read_text(encoding="utf-8-sig"))}


def _begin(text: str) -> int:
    head = FRONT.match(text)
    return head.end() if head else 0


def _words(text: str) -> list[str]:
    """The words of a page or a letter, without its head and its tags, in small letters."""
    return WORD.findall(TAGS.sub(" ", text[_begin(text) :]).lower())
