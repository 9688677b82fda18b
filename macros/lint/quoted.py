"""What pages show of a letter that a centre has replaced: its passages and examples have to be there still."""

from collections.abc import Iterator, Mapping, Sequence

from macros.diagnostics.fault import Fault, did_you_mean
from macros.lint.page_tags import Tag
from macros.model.toolkit import Letter

# What pages write, with the turn of the value that names an example, and of the one that names a passage.
SHOWS = {"sample": (1, None), "quote": (2, 1)}


def faults(
    pages: Mapping[str, Sequence[Tag]],
    letters: Mapping[str, Letter],
    macros: Mapping[str, set[str]],
    homes: Mapping[str, str],
) -> Iterator[Fault]:
    """pages: tags by file; macros: the passages of each letter; homes: the files of a centre's letters, by slug."""
    for file, tag in ((file, tag) for file, tags in pages.items() for tag in tags if tag.name in SHOWS):
        slug = tag.word(0, "slug")
        if slug not in homes or slug not in letters:
            continue
        at, within = SHOWS[tag.name]
        example = tag.word(at, "example")
        passage = "" if within is None else tag.word(within, "passage")
        titles = [one.title for one in letters[slug].front.examples]
        if passage and passage not in macros[slug]:
            near = (
                did_you_mean(passage, macros[slug])
                or " Keep a macro of that name in it, or replace that page too."
            )
            message = f"{file} shows the passage “{passage}” of this letter, which is not here.{near}"
            yield Fault(homes[slug], 1, 1, message)
        if example and example not in titles:
            near = (
                did_you_mean(example, titles)
                or " Keep an example of that title in it, or replace that page too."
            )
            message = f"{file} shows the example “{example}” of this letter, which is not here.{near}"
            yield Fault(homes[slug], 1, 1, message)
