"""What a language still lacks, and what is older there than its English source: ``python -m macros untranslated de``.

Beside the files of a language stands ``sources.yml``: for each thing that was translated, a mark of the English words
that it was made from. Where these have changed since, the translation is told as older. ``--accept`` writes the marks
anew, once somebody has looked. What has no mark yet is counted, and not called older.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.diagnostics.yaml_document import Document
from macros.model.language import OURS
from macros.model.toolkit import Toolkit
from macros.pages import language_notes

SOURCES = "sources.yml"
# What a reader meets first comes first: a name is weighed by the first of these that it begins with.
ORDER = (
    *("docs/index.md", "docs/waiting.md", "docs/feedback-letter.md", "letters/feedback-request.txt"),
    *("parts/", "docs/", "letters/", "fields.yml", "messages/", "countries/", "facts.yml", "checks.yml"),
)
UNMARKED = "Not yet noted: {} things that are there. After --accept you are told once their English changes."
HEAD = "# Made by “python -m macros untranslated CODE --accept”: marks of the English words behind each translation.\n"
# What is said of a question, a fact or a country; all else about it is the same in each language.
WORDS = {
    "fields": (
        *("label", "hint", "lead", "such_as", "notes", "placeholder", "example", "item", "offer", "ideas"),
        *("skip", "options"),
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


def report(toolkit: Toolkit, accept: bool = False) -> list[str]:
    """Lines that say what is missing or older, what readers meet first at the top. toolkit: in the language.

    accept: all that is there counts as new.
    """
    folder = _home(toolkit)
    known = _read(folder / SOURCES)
    found = list(things(toolkit))
    if accept:
        marks = {thing.name: thing.mark for thing in found if thing.done}
        lines = [
            f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(mark)}\n" for name, mark in marks.items()
        ]
        (folder / SOURCES).write_text(HEAD + "".join(lines), encoding="utf-8")
        known = marks
    found.sort(key=_weight)  # only now: the file keeps its order, so that a change shows which marks are new
    missing = [f"missing: {thing.name}" for thing in found if not thing.done]
    older = [
        f"older than English: {thing.name}"
        for thing in found
        if thing.done and thing.name in known and known[thing.name] != thing.mark
    ]
    unmarked = sum(thing.done and thing.name not in known for thing in found)
    return missing + older + ([UNMARKED.format(unmarked)] if unmarked else [])


def _weight(thing: Thing) -> int:
    starts = (weight for weight, start in enumerate(ORDER) if thing.name.startswith(start))
    return next(starts, len(ORDER))


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
