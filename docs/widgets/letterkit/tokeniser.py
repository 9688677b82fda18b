"""A letter as the checks read it: its words with their places, its sentences, and what stands in quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import is_ascii
from letterkit.cache import cached
from letterkit.normalise import APOSTROPHES, IS_CAPITAL, TABLE, expanded, normalised
from letterkit.quotations import quotations
from letterkit.text import is_item, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from letterkit.shapes import Stretches, Written

# Where somebody speaks to the reader of the letter. The rest is addresses, dates, names and lines to write on.
SPOKEN = ("body", "subject", "heading", "salutation")
UNREAD = ("lines", "date")
TITLES = ("mr", "mrs", "ms", "mx", "miss", "dr", "prof", "professor")
MANY = 100  # words, that are read in a moment
_SHORTENED = TITLES + ("st", "no", "eg", "ie", "vs")
_END = ".!?…"
# A thought ends at these as at a word such as "but": "I am not angry; this was unfair."
_STOPS = ";:–—"
# After a comma, these begin a new thought too: "If I hear nothing, I will …".
_SUBJECTS = ("i", "it", "you", "this", "that", "we", "they", "he", "she", "your", "my")

# What most characters are compared as, without a call for each.
QUICK: dict[str, str | None] = dict(TABLE)
QUICK.update([(sign, None) for sign in " .,;:!?()'\"\n"])


class Word:
    """A word. said: as it is compared; start, end: its place; capital: whether it begins with one.

    quoted: whether it stands in quotation marks; sentence: the number of its sentence; paused: whether a thought ends
    before it.
    """

    def __init__(
        self, said: str, start: int, end: int, capital: bool, quoted: bool, sentence: int, paused: bool
    ) -> None:
        self.said = said
        self.start = start
        self.end = end
        self.capital = capital
        self.quoted = quoted
        self.sentence = sentence
        self.paused = paused


class Reading:
    """blocks: (kind, start, end) of each block of the letter. words: those of the spoken blocks, in order.

    within: for each block its words, spoken or not. at_once: or else it is there when ``steps`` is at its end.
    """

    def __init__(self, letter: Written, at_once: bool = True) -> None:
        self.text = letter.text
        self.blocks: list[tuple[str, int, int]] = []
        self.words: list[Word] = []
        self.within: list[list[Word]] = []
        self.sentences = 0
        self.steps = self._read_all(letter)
        if at_once:
            for _ in self.steps:
                pass

    def _read_all(self, letter: Written) -> Iterator[None]:
        start = 0
        for kind, words in letter.blocks:
            self.blocks.append((kind, start, start + len(words)))
            found: list[Word] = []
            if kind not in UNREAD:
                yield from self._read(words, start, found)
            self.within.append(found)
            if kind in SPOKEN:
                self.words += found
            start += len(words) + 2
            yield

    def named(self, *kinds: str) -> Stretches:
        """(start, end) of the blocks of these kinds."""
        return [(start, end) for kind, start, end in self.blocks if kind in kinds]

    def sentence_words(self) -> list[list[Word]]:
        """The words of each sentence, contractions counted once."""
        found: list[list[Word]] = []
        for word in self.words:
            if not found or found[-1][-1].sentence != word.sentence:
                found.append([word])
            elif found[-1][-1].start != word.start:
                found[-1].append(word)
        return found

    def _read(self, block: str, start: int, found: list[Word]) -> Iterator[None]:
        """Finds the words of a block that begins at a place of the text, in steps."""
        quotes = [(first + start, last + start) for first, last in quotations(block)]
        here = start
        self.mark = ""  # what stands between the word that is read and the one before, over the ends of lines
        for number, line in enumerate(block.split("\n")):
            if number == 0 or is_item(line):
                self.sentences += 1
            yield from self._line(line, here, quotes, found)
            here += len(line) + 1

    def _line(self, line: str, start: int, quotes: Stretches, found: list[Word]) -> Iterator[None]:
        line = line.replace("’", "'")
        plain = is_ascii(line)
        for number, piece in enumerate(line.split(" ")):
            if number % MANY == MANY - 1:
                yield
            end = start + len(piece)
            bare = piece.rstrip(".,;:!?")
            # Most words are of plain letters, and some marks after them: they need no look at each character.
            if (bare.isalpha() or _has_apostrophe(bare)) and (plain or is_ascii(bare)):
                said = bare.lower()
                last = start + len(bare)
                self._word(said, said != bare and said[0] != bare[0], start, last, quotes, found)
                self.mark = " " if last == end else piece[last - end :] + " "
            elif piece:
                self._piece(piece + " ", start, quotes, found)
            else:
                self.mark += " "
            start = end + 1

    def _piece(self, piece: str, start: int, quotes: Stretches, found: list[Word]) -> None:
        """Reads what stands between two blanks, and the blank after it, character by character."""
        said: list[str] = []  # of the word that is being read
        first = None
        length = len(piece)
        for index, character in enumerate(piece):
            known = QUICK[character] if character in QUICK else normalised(character)
            if (
                known is None
                and said
                and character in APOSTROPHES
                and index + 1 < length
                and normalised(piece[index + 1])
            ):
                known = "'"
            if known is not None:
                if first is None and known:
                    first = index
                if known:
                    said.append(known)
                    last = index
                continue
            if first is not None:
                capital = piece[first] in IS_CAPITAL
                self._word("".join(said), capital, start + first, start + last + 1, quotes, found)
                said, first, self.mark = [], None, ""
            self.mark += character

    def _word(
        self, said: str, capital: bool, start: int, end: int, quotes: Stretches, found: list[Word]
    ) -> None:
        mark = self.mark
        paused = comma = False
        if mark != " ":  # mostly it is just that
            ends, paused, comma = _parting(mark)
            if ends and found and self._ends(mark, found[-1], said, capital):
                self.sentences += 1
        quoted = bool(quotes) and any(a <= start < b for a, b in quotes)
        for part in expanded(said):
            pause = paused or (comma and part in _SUBJECTS)
            found.append(Word(part, start, end, capital, quoted, self.sentences, pause))
            paused = comma = False

    def _ends(self, mark: str, before: Word, said: str, capital: bool) -> bool:
        """Whether a sentence does end where it may. said: the word after it."""
        if "!" in mark or "?" in mark:
            return True
        if not capital or mark[0] != ".":
            return capital
        if len(before.said) == 1 and before.said != "i":
            # An initial: "Helen B. Carter". No initial: "at H&M. Thank you", "of Plan B. I was".
            return said in _SUBJECTS or self.text[before.start - 1 : before.start] not in ("", " ", ".", "\n")
        return before.said not in _SHORTENED


def _has_apostrophe(word: str) -> bool:
    """Whether a word is of letters, with a single apostrophe or more inside it."""
    if "'" not in word or "''" in word:
        return False
    return (word[:1] + word[1:-1].replace("'", "") + word[-1:]).isalpha()


def _parting(mark: str) -> tuple[bool, bool, bool]:
    """Of what stands between two words: whether a sentence may end there, whether a thought does, whether there is a
    comma in it.
    """
    ends = paused = comma = blank = False
    for sign in mark:
        if sign in " \u00a0\u202f":
            blank = True
        elif sign in _END:
            ends = True
        elif sign in _STOPS:
            paused = True
        elif sign == ",":
            comma = True
    return ends and blank, paused or " - " in mark, comma


@cached
def compared(text: str) -> list[str]:
    """The compared words of any text, such as a phrase or a name. Nobody may change the list."""
    text = text.replace("’", "'")
    plain = is_ascii(text)
    found: list[str] = []
    for piece in words_of(text):
        bare = piece.rstrip(".,;:!?")
        if (bare.isalpha() or bare.isdigit() or _has_apostrophe(bare)) and (plain or is_ascii(bare)):
            found += expanded(bare.lower())  # as a rule: a reading tells more, and takes four times as long
        elif bare:
            found += [word.said for word in Reading(Whole(piece)).words]
    return found


class Whole:
    """A text as a letter of paragraphs."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.blocks = [("body", piece) for piece in text.split("\n\n")]
