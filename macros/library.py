"""Reads ``site_templates/`` and the guide's pages: the only reader of those files, and the judge of them all."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros import compiler
from macros.faults import Document, Fault, Faults, did_you_mean, read_text
from macros.schema import Centre, Country, Example, Field, Front, Group, Vocabulary, validate

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
FRONT = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
PLACED = re.compile(r"\{\{-?\s*letter\(\s*[\"']([^\"']+)[\"']")


@dataclass(frozen=True)
class Letter:
    """One letter. ``fields``: the names of the questions that its text uses, in the order of fields.yml."""

    slug: str
    front: Front
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Step:
    """One step of the guide, from the front matter of its page."""

    number: int
    page: str
    title: str
    when: str
    does: str


@dataclass(frozen=True)
class Toolkit:
    """All that authors wrote, checked. ``templates``: name to Jinja2 source, for letters and parts."""

    root: Path
    centre: Centre
    groups: tuple[Group, ...]
    fields: dict[str, Field]
    countries: dict[str, Country]
    letters: dict[str, Letter]
    templates: dict[str, str]
    placed: dict[str, str]
    steps: tuple[Step, ...]


def read(root: Path, centre: dict[str, Any] | None = None) -> Toolkit:
    """Everything under ``root`` that authors write. Raises Faults with all that is wrong, sorted by place.

    centre: the settings under ``extra.centre`` of mkdocs.yml.
    """
    reader = _Reader(root)
    countries = reader.countries()
    settings = Centre.model_validate({k: v for k, v in (centre or {}).items() if k in Centre.model_fields})
    if countries and settings.country not in countries:
        known = ", ".join(countries)
        reader.faults.append(Fault("mkdocs.yml", 1, 1, f"extra.centre.country is “{settings.country}”: use one of {known}."))
    vocabulary, groups, fields = reader.fields(countries, settings.country)
    fronts = reader.letters()
    reader.parts()
    placed, steps = reader.pages()
    templates = reader.templates
    sources = compiler.Sources(templates, {name: field.kind for name, field in fields.items()})
    letters = {}
    for slug, (front, document) in fronts.items():
        used = sources.fields_of(f"letters/{slug}.txt")
        letters[slug] = Letter(slug, front, tuple(name for name in fields if name in used))
        reader.faults += _misfits(letters[slug], document, fields)
    reader.faults += sources.faults("site_templates/")
    reader.faults += _unused(vocabulary, fields, letters, complete=not reader.faults)
    reader.faults += [
        Fault(f"docs/{page}", line, 1, f"There is no letter “{slug}”.{did_you_mean(slug, fronts)}")
        for slug, (page, line) in placed.items()
        if slug not in fronts and not any(f.file == f"site_templates/letters/{slug}.txt" for f in reader.faults)
    ]
    if reader.faults:
        raise Faults(reader.faults)
    pages = {slug: page for slug, (page, _) in placed.items()}
    return Toolkit(root, settings, groups, fields, countries, letters, templates, pages, steps)


class _Reader:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.faults: list[Fault] = []
        self.templates: dict[str, str] = {}

    def text(self, path: Path) -> tuple[str, str]:
        """(path relative to the project, text) of a file."""
        file = path.relative_to(self.root).as_posix()
        try:
            content = path.read_bytes()
        except OSError:
            self.faults.append(Fault(file, 1, 1, "This file is missing: put it back."))
            return file, ""
        text, faults = read_text(file, content)
        self.faults += faults
        return file, text

    def files(self, folder: str, pattern: str) -> list[Path]:
        return sorted((self.root / "site_templates" / folder).glob(pattern))

    def countries(self) -> dict[str, Country]:
        found = {}
        for path in self.files("countries", "*.yml"):
            country, faults = validate(Country, Document(*self.text(path)))
            self.faults += faults
            if country:
                found[path.stem] = country
        return dict(sorted(found.items(), key=lambda item: item[1].name))

    def fields(
        self, countries: dict[str, Country], country: str
    ) -> tuple[Document, tuple[Group, ...], dict[str, Field]]:
        document = Document(*self.text(self.root / "site_templates" / "fields.yml"))
        vocabulary, faults = validate(Vocabulary, document)
        self.faults += faults
        groups: list[Group] = []
        fields: dict[str, Field] = {}
        for index, group in enumerate(vocabulary.groups if vocabulary else ()):
            for name, field in group.fields.items():
                place = ("groups", index, "fields", name)
                if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
                    self.faults.append(document.fault(place, f"“{name}” must be small letters, digits and underscores."))
                if name in fields or name in compiler.CONTEXT:
                    self.faults.append(document.fault(place, f"There is already something called “{name}”: choose another name."))
                if field.options_from:
                    options = {code: c.name for code, c in countries.items()}
                    field = field.model_copy(update={"options": options, "default": country})
                fields[name] = field
            groups.append(group)
        for index, group in enumerate(groups):
            for name, field in group.fields.items():
                for other, value in field.asked_when.items():
                    place = ("groups", index, "fields", name, "asked_when", other)
                    if other not in fields:
                        self.faults.append(document.fault(place, f"There is no question “{other}”.{did_you_mean(other, fields)}"))
                    elif value not in fields[other].options:
                        self.faults.append(document.fault(place, f"“{value}” is not an answer to “{other}”."))
        return document, tuple(groups), fields

    def letters(self) -> dict[str, tuple[Front, Document]]:
        found = {}
        for path in self.files("letters", "*.*"):
            file, text = self.text(path)
            if path.suffix != ".txt" or not SLUG.fullmatch(path.stem):
                message = "Name a letter’s file in small letters, with hyphens, ending in .txt: such as thank-you.txt."
                self.faults.append(Fault(file, 1, 1, message))
                continue
            match = FRONT.match(text)
            if not match:
                message = "A letter begins with its front matter between two lines of three hyphens (---)."
                self.faults.append(Fault(file, 1, 1, message))
                continue
            # Empty lines instead of the front matter, so that Jinja2 counts lines as the author does.
            self.templates[f"letters/{path.name}"] = "\n" * match.group().count("\n") + text[match.end() :]
            document = Document(file, match.group(1), first_line=2)
            front, faults = validate(Front, document)
            self.faults += faults
            if front:
                found[path.stem] = (front, document)
        return found

    def parts(self) -> None:
        for path in self.files("parts", "*.txt"):
            self.templates[f"parts/{path.name}"] = self.text(path)[1]

    def pages(self) -> tuple[dict[str, tuple[str, int]], tuple[Step, ...]]:
        """Which page places which letter (slug to page and line), and the steps in order."""
        placed: dict[str, tuple[str, int]] = {}
        steps = []
        docs = self.root / "docs"
        for path in sorted(docs.rglob("*.md")):
            file, text = self.text(path)
            page = path.relative_to(docs).as_posix()
            for match in PLACED.finditer(text):
                placed.setdefault(match.group(1), (page, text.count("\n", 0, match.start()) + 1))
            match = FRONT.match(text)
            if match and re.search(r"^step:", match.group(1), re.MULTILINE):
                data = Document(file, match.group(1), first_line=2).data or {}
                missing = [key for key in ("step", "title", "when", "does") if not data.get(key)]
                if missing or not data["step"].isdigit():
                    self.faults.append(Fault(file, 1, 1, "A step’s page needs “step” (a number), “title”, “when” and “does”."))
                    continue
                steps.append(Step(int(data["step"]), page, data["title"], data["when"], data["does"]))
        return placed, tuple(sorted(steps, key=lambda step: step.number))


def asked(field: Field, answers: dict[str, Any], fields: dict[str, Field]) -> bool:
    """Whether a question is asked, given the answers to the others."""
    return all((answers.get(other) or fields[other].default) == value for other, value in field.asked_when.items())


def _misfits(letter: Letter, document: Document, fields: dict[str, Field]) -> list[Fault]:
    """Where a letter's front matter doesn't fit its text or the vocabulary."""
    found = []
    for index, name in enumerate(letter.front.required):
        place = ("required", index)
        if name not in fields:
            found.append(document.fault(place, f"There is no question “{name}”.{did_you_mean(name, fields)} Word it in fields.yml."))
        elif name not in letter.fields:
            found.append(document.fault(place, f"“{name}” is required, but the text of the letter does not use it."))
        elif fields[name].kind == "choice":
            found.append(document.fault(place, f"“{name}” is a choice and always has an answer: take it out of “required”."))
    for name, value in letter.front.defaults.items():
        place = ("defaults", name)
        if name not in letter.fields or fields[name].kind != "choice":
            found.append(document.fault(place, f"“{name}” is not a choice that this letter asks.{did_you_mean(name, letter.fields)}"))
        elif value not in fields[name].options:
            known = ", ".join(f"“{option}”" for option in fields[name].options)
            found.append(document.fault(place, f"“{value}” is not an answer to “{name}”: use one of {known}."))
    for index, example in enumerate(letter.front.examples):
        found += _example_misfits(letter, example, ("examples", index), document, fields)
    return found


def _example_misfits(
    letter: Letter, example: Example, at: tuple[Any, ...], document: Document, fields: dict[str, Field]
) -> list[Fault]:
    found = []
    for name, answer in example.answers.items():
        place = (*at, "answers", name)
        if name not in letter.fields:
            near = did_you_mean(name, letter.fields)
            found.append(document.fault(place, f"The letter does not use “{name}”.{near or ' Take it out.'}"))
        elif isinstance(answer, list) != (fields[name].kind == "list"):
            wanted = "a list" if fields[name].kind == "list" else "text, not a list"
            found.append(document.fault(place, f"The answer to “{name}” must be {wanted}."))
        elif fields[name].kind == "choice" and answer not in fields[name].options:
            known = ", ".join(f"“{value}”" for value in fields[name].options)
            found.append(document.fault(place, f"“{answer}” is not an answer to “{name}”: use one of {known}."))
        elif fields[name].kind == "date" and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(answer)):
            found.append(document.fault(place, f"Write the date of “{name}” as year-month-day, such as 2026-10-19."))
    for name in letter.front.required:
        answers = {**letter.front.defaults, **example.answers}
        if name in letter.fields and not example.answers.get(name) and asked(fields[name], answers, fields):
            found.append(document.fault((*at, "answers"), f"This example lacks an answer to “{name}”, which is required."))
    return found


def _unused(document: Document, fields: dict[str, Field], letters: dict[str, Letter], complete: bool) -> list[Fault]:
    # While a letter can't be read, nobody can say that its questions are unused.
    if not complete:
        return []
    used = {name for letter in letters.values() for name in letter.fields}
    return [
        document.fault(("groups", index, "fields", name), f"No letter uses “{name}”: use it in one, or take it out.")
        for index, group in enumerate(document.data.get("groups", []))
        for name in group["fields"]
        if name not in used
    ]


def page_of(letter: Letter) -> str:
    """The Markdown of the page made for a letter that no page of the guide places."""
    front = letter.front
    return f'---\ntitle: {json.dumps(front.title)}\ndescription: {json.dumps(front.summary)}\n---\n\n# {front.title}\n\n{front.summary}\n\n**When to use it:** {front.used}\n\n{{{{ letter("{letter.slug}") }}}}\n\n## An example\n\n{{{{ sample("{letter.slug}") }}}}\n'
