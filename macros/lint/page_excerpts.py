"""What pages show of letters, their passages and examples: it has to be there.

A centre may have replaced the page, or the letter: what is missing is told where the centre can mend it.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.diagnostics.fault import Fault, did_you_mean, or_list
from macros.lint.page_tags import Tag
from macros.model.formerly import Formerly
from macros.model.question import Field
from macros.model.toolkit import Letter
from macros.templates.advice import no_option

# What pages write, with the turn of the value that names an example, and of the one that names a passage.
SHOWS = {"sample": (1, None), "quote": (2, 1)}
OWN_VALUES = ("slug", "passage", "example")


@dataclass(frozen=True)
class Shown:
    """What there is to be shown.

    macros: the passages of each letter. theirs: the file of each letter that is a centre's; ours: of one that stands in
    the place of ours, our file.
    """

    letters: Mapping[str, Letter]
    macros: Mapping[str, Collection[str]]
    fields: Mapping[str, Field]
    formerly: Formerly
    theirs: Mapping[str, str]
    ours: Mapping[str, str]


def faults(pages: Mapping[str, Sequence[Tag]], own_pages: Collection[str], shown: Shown) -> Iterator[Fault]:
    """pages: the tags of each, by its file; own_pages: those files that are a centre's."""
    for file, tag in ((file, tag) for file, tags in pages.items() for tag in tags if tag.name in SHOWS):
        slug = tag.word(0, "slug")
        if slug and slug not in shown.letters:
            message = f"There is no letter “{slug}”.{or_list(slug, shown.letters)}"
            yield Fault(file, tag.line, tag.column, message)
        elif slug in shown.theirs and file not in own_pages:
            for what, name in _missing(tag, slug, shown):
                yield Fault(shown.theirs[slug], 1, 1, _kept(file, what, name, shown.ours.get(slug, "")))
        elif slug:
            for what, name in _missing(tag, slug, shown):
                yield Fault(file, tag.line, tag.column, _mistaken(slug, what, name, shown))
            for message in _wrong_answers(tag, shown.fields):
                yield Fault(file, tag.line, tag.column, message)


def _missing(tag: Tag, slug: str, shown: Shown) -> Iterator[tuple[str, str]]:
    """("passage" or "example", its name) pairs: what a tag shows of a letter, and what is not there."""
    at, within = SHOWS[tag.name]
    example = tag.word(at, "example")
    passage = "" if within is None else tag.word(within, "passage")
    if passage and passage not in shown.macros[slug]:
        yield "passage", passage
    if example and example not in _titles(shown.letters[slug]):
        yield "example", example


def _kept(page: str, what: str, name: str, ours: str) -> str:
    """What a letter in the place of ours lacks, since a page of ours shows it."""
    copied = f"the lines of {{% macro {name}() %}}" if what == "passage" else "that example"
    return (
        f"{page} shows the {what} “{name}” of this letter, which is not here. "
        f"Copy {copied} from {ours or 'our letter'}, or replace that page too."
    )


def _mistaken(slug: str, what: str, name: str, shown: Shown) -> str:
    """What a page asks for that no letter has."""
    if what == "example":
        titles = _titles(shown.letters[slug])
        every = ", ".join(f"“{title}”" for title in titles)
        return f"The letter “{slug}” has no example “{name}”.{did_you_mean(name, titles) or f' There are: {every}.'}"
    if instead := shown.formerly.passage(slug, name):
        return f"The letter “{slug}” has no passage “{name}” any more. {instead}"
    near = did_you_mean(name, shown.macros[slug]) or " Use the name of a macro in its file."
    return f"The letter “{slug}” has no passage “{name}”.{near}"


def _titles(letter: Letter) -> list[str]:
    return [one.title for one in letter.front.examples]


def _wrong_answers(tag: Tag, fields: Mapping[str, Field]) -> Iterator[str]:
    """Answers with which a page shows a letter, such as channel="fax"."""
    for name, value in tag.named.items():
        if name in OWN_VALUES:
            continue
        if name not in fields:
            yield f"There is no question “{name}”.{did_you_mean(name, fields) or ' Take it out.'}"
        elif fields[name].kind == "choice" and isinstance(value, str) and value not in fields[name].options:
            yield no_option(value, name, fields[name])
