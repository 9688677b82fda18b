"""What another language of the site still has in English where its own files lead to it: told before a reader sees."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.diagnostics.source_text import place
from macros.loading import languages, messages
from macros.loading.source_files import document
from macros.loading.standing_in import NAMED, is_translated
from macros.model.language import OURS
from macros.model.toolkit import Toolkit

IN_ENGLISH = (
    "{}:{}:1: {} is not there in {} yet, so what is taken from it here stands in English: put yours into {}."
)
UNASKED = "{}:1:1: In {} this letter doesn’t ask {}, which {} asks. If that is a slip, ask it here too."
UNSAID = "{}:1:1: Below “letters:” there is no {}, so letters in {} look like English ones: add it."
# What a letter has from its language alone.
CONVENTIONS = ("language", "close_named", "close_unnamed")
# What is no word of a letter.
TAGS = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)


def notes(toolkit: Toolkit) -> Iterator[str]:
    """Each note as one line, with its place. toolkit: in the first language."""
    every = {**toolkit.others, toolkit.language.code: toolkit}
    for other in every.values():
        if other.language.code != OURS:
            yield from _unsaid(other)
            yield from _missing_parts(other)
            yield from _unasked(other, every.get(OURS, toolkit))
            yield from messages.notes(other.layers, other.messages)


def has_words(template: str) -> bool:
    """Whether a template has words of its own."""
    return any(character.isalpha() for character in TAGS.sub("", template))


def _missing_parts(toolkit: Toolkit) -> Iterator[str]:
    """Parts of letters that the language lacks, each once, where the first letter names it."""
    told: set[str] = set()
    for slug in sorted(toolkit.letters):
        templates = toolkit.letters[slug].templates
        lacking = {name for name in templates if _is_lacking(toolkit, name)}
        for name in templates:
            text = toolkit.templates[name] if is_translated(toolkit.layers, name) else ""
            for found in NAMED.finditer(text):
                if (part := found[0]) in lacking - told:
                    told.add(part)
                    file, line = _file(toolkit, name), place(text, found.start())[0]
                    yield IN_ENGLISH.format(
                        file, line, part, toolkit.language.called_in(OURS), f"{_home(toolkit)}/{part}"
                    )


def _is_lacking(toolkit: Toolkit, name: str) -> bool:
    """Whether a template is a part of letters with words that nobody has translated."""
    is_part = name.startswith("parts/") and not is_translated(toolkit.layers, name)
    return is_part and has_words(toolkit.templates[name])


def _unasked(toolkit: Toolkit, first: Toolkit) -> Iterator[str]:
    """Questions that a letter asks in English, or in the first language, and not in this one."""
    for slug, letter in sorted(toolkit.letters.items()):
        if toolkit is first or slug in toolkit.borrowed or slug not in first.letters:
            continue
        lacking = [f"“{name}”" for name in first.letters[slug].fields if name not in letter.fields]
        if lacking:
            name = f"letters/{slug}.txt"
            yield UNASKED.format(
                _file(toolkit, name), toolkit.language.called_in(OURS), _listed(lacking), _file(first, name)
            )


def _unsaid(toolkit: Toolkit) -> Iterator[str]:
    """How letters look, where neither the language's own file nor its file of the country says it."""
    country = toolkit.centre.country
    english = document(toolkit.root, toolkit.layers.lowest(f"countries/{country}.yml")).data or {}
    said, shown = toolkit.language.file.letters, toolkit.countries[country]
    lacking = [
        f"“{key}:”"
        for key in CONVENTIONS
        if getattr(said, key) is None and getattr(shown, key) == english.get(key)
    ]
    if lacking:
        yield UNSAID.format(
            _file(toolkit, languages.NAME), _listed(lacking), toolkit.language.called_in(OURS)
        )


def _listed(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _file(toolkit: Toolkit, name: str) -> str:
    return toolkit.layers.document_of(name).relative_to(toolkit.root).as_posix()


def _home(toolkit: Toolkit) -> str:
    """The centre's folder for the language."""
    layers = toolkit.layers
    homes: list[Path] = [layer.folder for layer in layers.theirs if layers.speaks(layer)]
    return homes[-1].relative_to(toolkit.root).as_posix()
