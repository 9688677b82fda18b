"""What there is to translate, what a language has of it, and what is older there than its English source.

Beside the files of a language stands ``sources.yml``: for each thing that was translated, a mark of the English words
that it was made from. Where these have changed since, the translation is older. ``accept`` writes the marks anew, once
somebody has looked. What has no mark yet is counted, and not called older. ``translation_report.py`` tells all of it.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.diagnostics.fault import did_you_mean
from macros.diagnostics.yaml_document import Document
from macros.model.language import OURS
from macros.model.toolkit import Toolkit
from macros.pages import language_notes

SOURCES = "sources.yml"
HEAD = "# Made by “python -m macros untranslated CODE --accept”: marks of the English words behind each translation.\n"
# What is said of a question, a fact or a country; all else about it is the same in each language.
WORDS = {
    "fields": (
        *("label", "hint", "lead", "such_as", "notes", "placeholder", "example", "item", "offer", "ideas"),
        *("skip", "shortcut", "options"),
    ),
    "facts": ("says", "source"),
    "places": (),
    "countries": ("name",),
}


@dataclass(frozen=True)
class Thing:
    """Something to translate. name: how it is told and marked; source: its English words; done: whether it is there."""

    name: str
    source: str
    done: bool

    @property
    def mark(self) -> str:
        """Eight letters that are others once the source has changed."""
        return hashlib.sha256(self.source.encode()).hexdigest()[:8]

    @property
    def file(self) -> str:
        """The file in which it stands, by the name that each language has for it."""
        return self.name.partition(": ")[0]


@dataclass(frozen=True)
class State:
    """How far a translation is. things: all that there is to translate; noted: the marks of ``sources.yml``."""

    things: tuple[Thing, ...]
    noted: dict[str, str]

    @property
    def missing(self) -> list[Thing]:
        """What is not there in the language."""
        return [thing for thing in self.things if not thing.done]

    @property
    def older(self) -> list[Thing]:
        """What is there, and was made from other English words than those of today."""
        done = (thing for thing in self.things if thing.done)
        return [thing for thing in done if self.noted.get(thing.name, thing.mark) != thing.mark]

    @property
    def unnoted(self) -> list[Thing]:
        """What is there, and nobody can say whether it is older."""
        return [thing for thing in self.things if thing.done and thing.name not in self.noted]


def state(toolkit: Toolkit) -> State:
    """How far the translation into a language is. toolkit: in that language."""
    return State(tuple(things(toolkit)), _read(_home(toolkit) / SOURCES))


def accept(toolkit: Toolkit, name: str = "") -> bool:
    """Notes that what is there is as new as in English; returns whether there is anything of that name.

    toolkit: in the language. name: of one thing, or of a file of several; without it, of all. The file keeps the order
    of things, so that a change shows which marks are new.
    """
    path = _home(toolkit) / SOURCES
    noted = _read(path)
    done = [thing for thing in things(toolkit) if thing.done]
    meant = {thing.name for thing in done if not name or name in (thing.name, thing.file)}
    marks = {
        thing.name: thing.mark if thing.name in meant else noted[thing.name]
        for thing in done
        if thing.name in meant or thing.name in noted
    }
    lines = [f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(mark)}\n" for name, mark in marks.items()]
    if meant:
        path.write_text(HEAD + "".join(lines), encoding="utf-8")
    return bool(meant)


def not_there(toolkit: Toolkit, name: str) -> str:
    """What to say where nothing of this name can be accepted."""
    done = [thing for thing in things(toolkit) if thing.done]
    known = list(dict.fromkeys(one for thing in done for one in (thing.file, thing.name)))
    called = toolkit.language.called_in(OURS)
    return f"In {called} there is no “{name}”.{did_you_mean(name, known)} Write a name as the list has it."


def things(toolkit: Toolkit) -> Iterator[Thing]:
    """All that there is to translate, in order."""
    layers, code = toolkit.layers, toolkit.language.code
    docs = toolkit.root / "docs"
    for path in sorted(docs.rglob("*.md")):
        page = path.relative_to(docs).as_posix()
        if not page.startswith(("decisions/", "centres/")):  # what only centres read may stay in English
            below = [one for one in layers.pages_of(page) if not _is_of(toolkit, one)]
            yield Thing(f"docs/{page}", _text(below[-1]), layers.is_in_language(page, code))
    for slug in sorted(toolkit.letters):
        name = f"letters/{slug}.txt"
        yield Thing(name, _text(layers.lowest(name)), _is_of(toolkit, layers.document_of(name)))
    for name in sorted(name for name in toolkit.templates if name.startswith("parts/")):
        if language_notes.has_words(source := _text(layers.lowest(name))):
            yield Thing(name, source, _is_of(toolkit, layers.document_of(name)))
    for path in sorted((toolkit.root / "site_templates" / "messages").glob("*.yml")):
        name = f"messages/{path.name}"
        theirs = _over(toolkit, name)
        for key, message in _read(path).items():
            said = {part: message[part] for part in message if part != "note"}
            yield Thing(f"{name}: {key}", json.dumps(said), key in theirs)
    theirs = _over(toolkit, "fields.yml").get("fields", {})
    groups = [group for data in _beneath(toolkit, "fields.yml") for group in data.get("groups", [])]
    for name, question in {name: one for group in groups for name, one in group["fields"].items()}.items():
        yield from _words("fields.yml", "fields", name, question, theirs.get(name, {}))
    theirs = _over(toolkit, "facts.yml").get("facts", {})
    facts = [data.get("facts", {}) for data in _beneath(toolkit, "facts.yml")]
    for name, fact in {name: one for some in facts for name, one in some.items()}.items():
        yield from _words("facts.yml", "facts", name, fact, theirs.get(name, {}))
    for code_ in toolkit.countries:
        name = f"countries/{code_}.yml"
        yield from _words(name, "countries", code_, _read(layers.lowest(name)), _over(toolkit, name))
    yield Thing("checks.yml", "", bool(toolkit.checks.checks))


def _words(file: str, kind: str, name: str, ours: dict[str, Any], theirs: dict[str, Any]) -> Iterator[Thing]:
    """The words of one question, fact or country that there are in English."""
    wanted = {part: ours[part] for part in WORDS[kind] if ours.get(part)}
    done = all(
        part in theirs
        for part in wanted
        if part in ("label", "hint", "lead", "placeholder", "says", "name", "options")
    )
    if wanted:
        yield Thing(f"{file}: {name}", json.dumps(wanted), done)


def _home(toolkit: Toolkit) -> Path:
    """The folder of the language: ours, or the centre's if we have none."""
    folders = [layer.folder for layer in toolkit.layers.over if layer.language]
    return next((folder for folder in folders if folder.is_dir()), folders[-1])


def _is_of(toolkit: Toolkit, path: Path) -> bool:
    """Whether a file is in the language."""
    layers = toolkit.layers
    homes = [layer.language or layers.first for layer in layers.over if layer.folder in path.parents]
    return (homes[-1] if homes else OURS) == toolkit.language.code


def _beneath(toolkit: Toolkit, name: str) -> list[dict[str, Any]]:
    """What a YAML file says in English: ours, and then a centre's own, which adds to it."""
    paths = dict.fromkeys((toolkit.root / "site_templates" / name, toolkit.layers.lowest(name)))
    return [_read(path) for path in paths]


def _over(toolkit: Toolkit, name: str) -> dict[str, Any]:
    """What a YAML file of the language says, with those above it."""
    found: dict[str, Any] = {}
    for layer in toolkit.layers.over:
        if layer.language:
            for key, value in _read(layer.folder / name).items():
                both = isinstance(value, dict) and isinstance(found.get(key), dict)
                found[key] = {**found[key], **value} if both else value
    return found


def _read(path: Path) -> dict[str, Any]:
    data = Document(path.name, _text(path)).data if path.is_file() else {}
    return data if isinstance(data, dict) else {}


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig") if path.is_file() else ""
