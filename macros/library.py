"""Reads ``site_templates/`` and the guide's pages: the only reader of those files, and the judge of them all."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros import checks, compiler, facts, fit, planner
from macros.advice import SPECIAL
from macros.analysis import Sources
from macros.checks_schema import ChecksFile
from macros.faults import Document, Fault, Faults, read_text
from macros.schema import (
    Centre,
    Country,
    FactsFile,
    Field,
    Front,
    Group,
    StepPage,
    Vocabulary,
)
from macros.validation import validate

LETTER_FILE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.txt")
COUNTRY_FILE = re.compile(r"[A-Z]{2}\.yml")
NO_FRONT = (
    "A letter begins with its front matter, between two lines of three hyphens (---): "
    "copy those lines from another letter."
)
FRONT = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
PLACED = re.compile(r"\{\{-?\s*letter\(\s*[\"']([^\"']+)[\"']")


@dataclass(frozen=True)
class Letter:
    """One letter.

    fields: the names of the questions that its text uses, in the order of fields.yml. templates: the names of its
    own template and of all that it includes or imports.
    """

    slug: str
    front: Front
    fields: tuple[str, ...]
    templates: tuple[str, ...]


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
    facts: FactsFile
    checks: ChecksFile


def read(root: Path, centre: Any = None) -> Toolkit:
    """Everything under ``root`` that authors write. Raises Faults with all that is wrong, sorted by place.

    centre: the settings under ``extra.centre`` of mkdocs.yml.
    """
    reader = _Reader(root)
    countries = reader.countries()
    settings = reader.centre(centre, countries)
    vocabulary, groups, fields = reader.fields(countries, settings)
    fronts = reader.letters()
    reader.parts()
    placed, steps = reader.pages()
    known_facts = reader.facts(countries)
    known_checks = reader.checks(fronts)
    templates = reader.templates
    kinds = {name: field.kind for name, field in fields.items()} or fit.likely_kinds(vocabulary.data)
    sources = Sources(templates, dict(kinds))
    reader.faults += sources.faults("site_templates/", names_known=bool(kinds))
    wrong = {fault.file.removeprefix("site_templates/") for fault in reader.faults}
    letters = {}
    for slug, (front, document) in fronts.items():
        name = f"letters/{slug}.txt"
        used = sources.fields_of(name)
        letters[slug] = Letter(
            slug, front, tuple(name for name in fields if name in used), tuple(sources.templates_of(name))
        )
        if fields and sources.is_whole(name):
            sure = wrong.isdisjoint(letters[slug].templates)
            reader.faults += fit.misfits(letters[slug], document, fields, sure)
    reader.faults += [
        Fault(f"docs/{page}", line, 1, f"There is no letter “{slug}”.{fit.or_list(slug, fronts)}")
        for slug, (page, line) in placed.items()
        if slug not in fronts
        and not any(f.file == f"site_templates/letters/{slug}.txt" for f in reader.faults)
    ]
    reader.faults += fit.lacking(vocabulary, fields) if fields and reader.plans else []
    # While a letter can't be read, nobody can say that its questions are unused, or that it can be written.
    pages = {slug: page for slug, (page, _) in placed.items()}
    toolkit = Toolkit(
        root, settings, groups, fields, countries, letters, templates, pages, steps, known_facts, known_checks
    )
    reader.faults += [] if reader.faults else fit.unused(vocabulary, letters)
    reader.faults += [] if reader.faults else compiler.try_out(toolkit, "site_templates/")
    if reader.faults:
        raise Faults(reader.faults)
    return toolkit


class _Reader:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.faults: list[Fault] = []
        self.templates: dict[str, str] = {}
        self.uses: list[facts.Uses] = []
        self.plans = False  # whether a page has the planner

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

    def document(self, path: Path) -> Document:
        """A YAML file. One that can't even be read has its fault already: what it lacks says nothing new."""
        before = len(self.faults)
        document = Document(*self.text(path))
        if len(self.faults) > before:
            document.data = None
        return document

    def files(self, folder: str, pattern: re.Pattern[str], message: str) -> Iterator[Path]:
        """The files of a folder, by name; one whose name is not as it must be is a fault."""
        for path in sorted((self.root / "site_templates" / folder).glob("*")):
            if path.name.startswith(".") or path.name.endswith("~") or not path.is_file():
                continue  # what an editor or a file manager leaves behind
            if pattern.fullmatch(path.name):
                yield path
            else:
                self.faults.append(Fault(path.relative_to(self.root).as_posix(), 1, 1, message))

    def countries(self) -> dict[str, Country]:
        found = {}
        message = "Name a country’s file by its code of two capital letters, ending in .yml: such as FR.yml."
        for path in self.files("countries", COUNTRY_FILE, message):
            document = self.document(path)
            country, faults = validate(Country, document)
            self.faults += faults
            if country:
                if message := planner.misfit(path.stem, country):
                    self.faults.append(document.fault(("holidays_in",), message))
                found[path.stem] = country
        return dict(sorted(found.items(), key=lambda item: item[1].name))

    def centre(self, settings: Any, countries: dict[str, Country]) -> Centre:
        """The centre's settings. They come from the engine, and are only looked up in mkdocs.yml for their place."""
        path = self.root / "mkdocs.yml"
        document = Document("mkdocs.yml", self.text(path)[1] if path.exists() else "")
        document.data = {"extra": {"centre": {} if settings is None else settings}}
        centre, faults = validate(Centre, document, ("extra", "centre"))
        if centre and countries and centre.country not in countries:
            known = ", ".join(countries)
            message = (
                f"There is no country “{centre.country}” in site_templates/countries: use one of {known}."
            )
            faults = [document.fault(("extra", "centre", "country"), message)]
        self.faults += faults
        return centre or Centre()

    def fields(
        self, countries: dict[str, Country], centre: Centre
    ) -> tuple[Document, tuple[Group, ...], dict[str, Field]]:
        document = self.document(self.root / "site_templates" / "fields.yml")
        vocabulary, faults = validate(Vocabulary, document)
        self.faults += faults
        groups: list[Group] = []
        fields: dict[str, Field] = {}
        for index, group in enumerate(vocabulary.groups if vocabulary else ()):
            for name, field in group.fields.items():
                place: tuple[Any, ...] = ("groups", index, "fields", name)
                if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
                    message = (
                        f"Write “{name}” with small letters, digits and underscores only, as in “your_name”."
                    )
                    self.faults.append(document.fault(place, message))
                if name in fields or name in compiler.CONTEXT + compiler.GLOBALS or name in SPECIAL:
                    message = f"There is already something called “{name}”: choose another name."
                    self.faults.append(document.fault(place, message))
                fields[name] = _with_settings(name, field, countries, centre)
            groups.append(group)
        for index, group in enumerate(groups):
            for name, field in group.fields.items():
                for other, value in field.asked_when.items():
                    place = ("groups", index, "fields", name, "asked_when", other)
                    if other not in fields:
                        message = f"There is no question “{other}”.{fit.or_list(other, fields)}"
                        self.faults.append(document.fault(place, message))
                    elif fields[other].kind != "choice":
                        message = (
                            f"“{other}” is no choice: only the answer to a choice can decide what is asked."
                        )
                        self.faults.append(document.fault(place, message))
                    elif value not in fields[other].options:
                        self.faults.append(document.fault(place, fit.no_answer(value, other, fields)))
        return document, tuple(groups), fields

    def letters(self) -> dict[str, tuple[Front, Document]]:
        found = {}
        message = (
            "Name a letter’s file in small letters, with hyphens, ending in .txt: such as thank-you.txt."
        )
        for path in self.files("letters", LETTER_FILE, message):
            file, text = self.text(path)
            match = FRONT.match(text)
            if not match:
                # A file that can't be read has its fault already.
                if text or not any(fault.file == file for fault in self.faults):
                    self.faults.append(Fault(file, 1, 1, NO_FRONT))
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
        message = "Name a part’s file in small letters, with hyphens, ending in .txt: such as frame.txt."
        for path in self.files("parts", LETTER_FILE, message):
            self.templates[f"parts/{path.name}"] = self.text(path)[1]

    def facts(self, countries: dict[str, Country]) -> FactsFile:
        """The facts, once the pages are read. A guide without facts needs no file of them."""
        path = self.root / "site_templates" / "facts.yml"
        text = self.text(path)[1] if path.exists() else "facts: {}\n"
        found, faults = facts.read(Document("site_templates/facts.yml", text), countries, self.uses)
        self.faults += faults
        return found

    def checks(self, letters: Iterable[str]) -> ChecksFile:
        """The checks. A toolkit without the file has none."""
        path = self.root / "site_templates" / "checks.yml"
        if not path.exists():
            return checks.NONE
        found, faults = checks.read(self.document(path), letters)
        self.faults += faults
        return found

    def pages(self) -> tuple[dict[str, tuple[str, int]], tuple[Step, ...]]:
        """Which page places which letter (slug to page and line), and the steps in order."""
        placed: dict[str, tuple[str, int]] = {}
        steps = []
        docs = self.root / "docs"
        for path in sorted(docs.rglob("*.md")):
            file, text = self.text(path)
            page = path.relative_to(docs).as_posix()
            for found in PLACED.finditer(text):
                placed.setdefault(found.group(1), (page, text.count("\n", 0, found.start()) + 1))
            self.uses.append(facts.uses_in(file, text))
            self.plans = self.plans or bool(planner.PLACED.search(text))
            match = FRONT.match(text)
            if match and re.search(r"^step:", match.group(1), re.MULTILINE):
                step, faults = validate(StepPage, Document(file, match.group(1), first_line=2))
                self.faults += faults
                if step:
                    steps.append(Step(step.step, page, step.title, step.when, step.does))
        return placed, tuple(sorted(steps, key=lambda step: step.number))


def _with_settings(name: str, field: Field, countries: dict[str, Country], centre: Centre) -> Field:
    """A question with what comes from elsewhere: the countries, and the centre's settings."""
    if field.options_from:
        options = {code: country.name for code, country in countries.items()}
        return field.model_copy(update={"options": options, "default": centre.country})
    if field.default_from:
        return field.model_copy(update={"default": str(getattr(centre, name, field.default))})
    return field


def page_of(letter: Letter) -> str:
    """The Markdown of the page made for a letter that no page of the guide places."""
    front = letter.front
    lines = [
        "---",
        f"title: {json.dumps(front.title)}",
        f"description: {json.dumps(front.summary)}",
        "---",
        f"# {front.title}",
        front.summary,
        f"**When to use it:** {front.used}",
        f'{{{{ letter("{letter.slug}") }}}}',
        "## An example",
        f'{{{{ sample("{letter.slug}") }}}}',
    ]
    return "\n".join(lines[:4]) + "\n\n" + "\n\n".join(lines[4:]) + "\n"
