"""Reads ``site_templates/`` and the guide's pages: the only reader of those files, and the judge of them all."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from macros import checks, compiler, facts, fit, planner
from macros.advice import SPECIAL
from macros.analysis import Sources
from macros.centre import Centre
from macros.checks_schema import ChecksFile
from macros.faults import Document, Fault, Faults, read_text
from macros.own import Own
from macros.schema import (
    Country,
    FactsFile,
    Field,
    Front,
    Group,
    StepPage,
    Vocabulary,
)
from macros.settings import Settings
from macros.validation import validate

# Far more than a letter or a page needs: what is larger has got there by mistake.
LARGEST = 500_000
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
    """One step of the guide, from the front matter of its page; number: among those that the centre shows."""

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
    own: Own
    hidden: tuple[str, ...] = ()


def read(root: Path, centre: Any = None, settings_file: str = "mkdocs.yml") -> Toolkit:
    """Everything under ``root`` that authors write. Raises Faults with all that is wrong, sorted by place.

    centre: the settings under ``extra.centre`` of the settings file, as the engine has read them.
    """
    reader = _Reader(root)
    file = Settings(root, settings_file)
    reader.own = reader.own_folder(centre)
    countries = reader.countries()
    settings, faults = file.centre(centre, countries)
    reader.faults += faults
    if centre is not None:
        reader.faults += file.top_faults()
    if settings.holidays_in and settings.country in countries:
        part = {"holidays_in": settings.holidays_in}
        countries[settings.country] = countries[settings.country].model_copy(update=part)
    vocabulary, groups, fields = reader.fields(countries, settings)
    fronts = reader.letters()
    reader.parts()
    if settings.written_with and settings.name:
        reader.sign(fronts, settings.name)
    placed, steps = reader.pages()
    steps, hidden = reader.shown(steps, settings, file)
    known_facts = reader.facts(countries)
    known_checks = reader.checks(fronts)
    templates = reader.templates
    kinds = {name: field.kind for name, field in fields.items()} or fit.likely_kinds(vocabulary.data)
    sources = Sources(templates, dict(kinds))
    reader.faults += sources.faults("site_templates/", names_known=bool(kinds))
    reader.faults = [reader.at_home(fault) for fault in reader.faults]
    names = {file: name for name, file in reader.homes.items()}
    wrong = {names.get(fault.file, fault.file.removeprefix("site_templates/")) for fault in reader.faults}
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
        Fault(reader.page_file(page), line, 1, f"There is no letter “{slug}”.{fit.or_list(slug, fronts)}")
        for slug, (page, line) in placed.items()
        if slug not in fronts and not any(f.file.endswith(f"/letters/{slug}.txt") for f in reader.faults)
    ]
    reader.faults += fit.lacking(vocabulary, fields) if fields and reader.plans else []
    # While a letter can't be read, nobody can say that its questions are unused, or that it can be written.
    pages = {slug: page for slug, (page, _) in placed.items()}
    toolkit = Toolkit(
        root, settings, groups, fields, countries, letters, templates, pages, steps, known_facts,
        known_checks, reader.own, hidden,
    )  # fmt: skip
    # Where a centre has letters of its own, ours may ask less; that is no fault in a file of ours.
    checked = reader.own_fields if reader.has_own_letters else vocabulary
    reader.faults += fit.unused(checked, letters) if checked and not reader.faults else []
    if not reader.faults:
        reader.faults = [reader.at_home(fault) for fault in compiler.try_out(toolkit, "site_templates/")]
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
        self.own = Own(root, "")
        self.homes: dict[
            str, str
        ] = {}  # of a template in the centre's own folder: the file in which it stands
        self.own_fields: Document | None = None

    def own_folder(self, centre: Any) -> Own:
        """The centre's own folder. It is read before the settings are known to be right: a wrong one is empty."""
        folder = centre.get("own", "own") if isinstance(centre, dict) else ""
        wrong = not isinstance(folder, str) or folder.startswith("/") or ".." in folder.split("/")
        own = Own(self.root, "" if wrong or centre is None else folder.strip("/"))
        if centre is None:
            own = Own(self.root, "no folder of its own")
        self.faults += own.faults
        return own

    @property
    def has_own_letters(self) -> bool:
        return bool(self.homes)

    def at_home(self, fault: Fault) -> Fault:
        """A fault in a template at the file in which that stands."""
        file = self.homes.get(fault.file.removeprefix("site_templates/"), fault.file)
        return Fault(file, fault.line, fault.column, fault.message)

    def page_file(self, page: str) -> str:
        """Where a page stands: in the centre's own folder, or in ours."""
        own = self.own.docs / page
        return own.relative_to(self.root).as_posix() if own.is_file() else f"docs/{page}"

    def sign(self, fronts: dict[str, tuple[Front, Document]], name: str) -> None:
        """Puts the line that the centre asks for under each letter that is sent."""
        for slug, (front, _) in fronts.items():
            if front.called == "letter":
                line = json.dumps(f"Written with the guide of {name}", ensure_ascii=False)
                self.templates[f"letters/{slug}.txt"] += f"\n\n{{{{ {line} }}}}\n"

    def shown(
        self, steps: tuple[Step, ...], centre: Centre, file: Settings
    ) -> tuple[tuple[Step, ...], tuple[str, ...]]:
        """The steps without those that the centre hides, numbered anew; and the pages of the hidden ones."""
        known = [step.page.removesuffix(".md") for step in steps]
        for index, name in enumerate(centre.hide_steps):
            if name not in known:
                message = f"There is no step “{name}”.{fit.or_list(name, known)}"
                self.faults.append(file.fault("hide_steps", message, index))
        hidden = tuple(f"{name}.md" for name in centre.hide_steps if name in known)
        left = [step for step in steps if step.page not in hidden]
        if not hidden:
            return steps, ()
        return tuple(replace(step, number=number) for number, step in enumerate(left, 1)), hidden

    def text(self, path: Path) -> tuple[str, str]:
        """(path relative to the project, text) of a file."""
        file = path.relative_to(self.root).as_posix()
        try:
            size = path.stat().st_size
            content = path.read_bytes() if size <= LARGEST else b""
        except OSError:
            self.faults.append(Fault(file, 1, 1, "This file is missing: put it back."))
            return file, ""
        if size > LARGEST:
            much = f"{size / 1_000_000:.1f} MB, and {LARGEST // 1000} KB is the most"
            message = f"This file is too large ({much}): take out what does not belong in it."
            self.faults.append(Fault(file, 1, 1, message))
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
        own = {path.name: path for path in (self.own.folder / folder).glob("*")}
        ours = {path.name: path for path in (self.root / "site_templates" / folder).glob("*")}
        for _, path in sorted((ours | own).items()):
            if path.name.startswith(".") or path.name.endswith("~") or not path.is_file():
                continue  # what an editor or a file manager leaves behind
            if pattern.fullmatch(path.name):
                yield path
                continue
            twin = next(
                (name for name in ours | own if name != path.name and name.lower() == path.name.lower()), ""
            )
            same = f"There is already a file “{twin}”, and many computers can’t tell the two names apart: "
            said = f"{same}choose another name." if twin and pattern.fullmatch(twin) else message
            self.faults.append(Fault(path.relative_to(self.root).as_posix(), 1, 1, said))

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

    def fields(
        self, countries: dict[str, Country], centre: Centre
    ) -> tuple[Document, tuple[Group, ...], dict[str, Field]]:
        document = self.document(self.root / "site_templates" / "fields.yml")
        vocabulary, faults = validate(Vocabulary, document)
        self.faults += faults
        groups = list(vocabulary.groups) if vocabulary else []
        places: dict[str, tuple[Document, tuple[Any, ...]]] = {}
        self._note_places(document, groups, places, own=False)
        path = self.own.folder / "fields.yml"
        if path.is_file():
            self.own_fields = self.document(path)
            theirs, faults = validate(Vocabulary, self.own_fields)
            self.faults += faults
            self._note_places(self.own_fields, theirs.groups if theirs else [], places, own=True)
            groups = _merged(groups, theirs.groups if theirs else [])
        fields: dict[str, Field] = {}
        for group in groups:
            for name, field in group.fields.items():
                fields[name] = _with_settings(name, field, countries, centre)
        for name, field in ((name, field) for group in groups for name, field in group.fields.items()):
            for other, value in field.asked_when.items():
                where, at = places[name]
                if other not in fields:
                    message = f"There is no question “{other}”.{fit.or_list(other, fields)}"
                elif fields[other].kind != "choice":
                    message = f"“{other}” is no choice: only the answer to a choice can decide what is asked."
                elif value not in fields[other].options:
                    message = fit.no_answer(value, other, fields)
                else:
                    continue
                self.faults.append(where.fault((*at, "asked_when", other), message))
        return document, tuple(groups), fields

    def _note_places(
        self,
        document: Document,
        groups: list[Group],
        places: dict[str, tuple[Document, tuple[Any, ...]]],
        own: bool,
    ) -> None:
        """Notes where each question stands; a wrong name is a fault. own: it may replace one of ours."""
        here = set()
        for index, group in enumerate(groups):
            for name in group.fields:
                place: tuple[Any, ...] = ("groups", index, "fields", name)
                if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
                    message = (
                        f"Write “{name}” with small letters, digits and underscores only, as in “your_name”."
                    )
                    self.faults.append(document.fault(place, message))
                twice = name in here or (name in places and not own)
                if twice or name in compiler.CONTEXT + compiler.GLOBALS or name in SPECIAL:
                    message = f"There is already something called “{name}”: choose another name."
                    self.faults.append(document.fault(place, message))
                here.add(name)
                places[name] = (document, place)

    def letters(self) -> dict[str, tuple[Front, Document]]:
        found: dict[str, tuple[Front, Document]] = {}
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
            self._note_home(f"letters/{path.name}", file)
            self.templates[f"letters/{path.name}"] = "\n" * match.group().count("\n") + text[match.end() :]
            document = Document(file, match.group(1), first_line=2)
            front, faults = validate(Front, document)
            self.faults += faults
            if front:
                titles = {other.title.lower(): slug for slug, (other, _) in found.items()}
                if slug := titles.get(front.title.lower()):
                    message = f"The letter “{slug}” has this title already: give this one another."
                    self.faults.append(document.fault(("title",), message))
                found[path.stem] = (front, document)
        return found

    def parts(self) -> None:
        message = "Name a part’s file in small letters, with hyphens, ending in .txt: such as frame.txt."
        for path in self.files("parts", LETTER_FILE, message):
            file, self.templates[f"parts/{path.name}"] = self.text(path)
            self._note_home(f"parts/{path.name}", file)

    def _note_home(self, template: str, file: str) -> None:
        if not file.startswith("site_templates/"):
            self.homes[template] = file

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
        own = {page: self.own.docs / page for page in self.own.pages()}
        ours = {path.relative_to(docs).as_posix(): path for path in sorted(docs.rglob("*.md"))}
        for page in own.keys() & ours.keys():
            # What our page states stays in facts.yml, whether the centre's page states it or not.
            self.uses.append(replace(facts.uses_in(*self.text(ours[page])), known=False))
        for page, path in sorted((ours | own).items()):
            file, text = self.text(path)
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


def _merged(ours: list[Group], theirs: list[Group]) -> list[Group]:
    """Our questions with the centre's: one of the same name replaces it, a new one ends its group."""
    new = {name: field for group in theirs for name, field in group.fields.items()}
    found = []
    for group in ours:
        fields = {name: new.pop(name, field) for name, field in group.fields.items()}
        for other in theirs:
            if other.title == group.title:
                fields |= {name: new.pop(name) for name in other.fields if name in new}
        found.append(group.model_copy(update={"fields": fields}))
    for group in theirs:
        left = {name: field for name, field in group.fields.items() if name in new}
        if left:
            found.append(group.model_copy(update={"fields": left}))
    return found


def _with_settings(name: str, field: Field, countries: dict[str, Country], centre: Centre) -> Field:
    """A question with what comes from elsewhere: the countries, and the centre's settings."""
    if field.options_from:
        options = {code: country.name for code, country in countries.items()}
        return field.model_copy(update={"options": options, "default": centre.country})
    if field.default_from:
        return field.model_copy(update={"default": str(getattr(centre, name, field.default))})
    return field
