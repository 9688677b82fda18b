"""Reads the files of authors, in ``site_templates/``, in ``docs/`` and in the centre's own folder, each by itself.

It owns which files are read and what they must be called, and keeps the faults that it meets. What the files say of
each other is judged in ``macros/loading/project.py``.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from macros.diagnostics.fault import Fault, column_of
from macros.diagnostics.overlay import Layered
from macros.diagnostics.source_text import FRONT, read_text
from macros.diagnostics.validation import validate
from macros.diagnostics.yaml_document import Document
from macros.lint import page_content, page_templates
from macros.loading import checks, facts, front_matter, messages, own_words, questions
from macros.model import layers, places, planner, public_holidays
from macros.model.centre import Centre
from macros.model.checks import ChecksFile
from macros.model.language import OURS, Language, LanguageFile, conventions
from macros.model.layers import Layers
from macros.model.messages import Catalogue
from macros.model.own_folder import Own, is_left_behind
from macros.model.schema import Country, FactsFile, Field, Front, Group
from macros.model.toolkit import Step

# Far more than a letter or a page needs: what is larger has got there by mistake.
LARGEST = 500_000
LETTER_FILE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.txt")
COUNTRY_FILE = re.compile(r"[A-Z]{2}\.yml")
NO_FRONT = (
    "A letter begins with its front matter, between two lines of three hyphens (---): "
    "copy those lines from another letter."
)
# Notes of ours that toolkit.yml keeps out of the site: they speak of tags and have none.
UNSEEN = "docs/decisions/"
# Our own language, as this toolkit has it.
LANGUAGE = Path(__file__).resolve().parents[2] / "site_templates" / "language.yml"
PLACED = re.compile(r"\{\{-?\s*letter\(\s*[\"']([^\"']+)[\"']")


class Reader:
    """Reads the files under ``root``. What it finds out on the way is kept for the judge of them all.

    faults: what is wrong. templates: name to Jinja2 source. uses: the facts that pages state. plans: whether a page
    has the planner. own: the centre's own folder; layers: all that lie over ours; code: of the language. homes: of a
    template that is not ours in English, the file in which it stands. own_fields: the centre's own questions, if it has
    any. slugs: the letters that there are, those with faults too. sent: those that are sent, and are no script or card.
    texts: of the pages, by their files. own_checks: the checks as they were read, and the codes of the centre's own, if
    it has any.
    """

    def __init__(self, root: Path, own: Own, layers: Layers, code: str) -> None:
        self.root = root
        self.own, self.layers, self.code = own, layers, code
        self.faults: list[Fault] = [*own.faults, *(fault for layer in layers.over for fault in layer.faults)]
        self.templates: dict[str, str] = {}
        self.uses: list[facts.Uses] = []
        self.plans = False
        self.homes: dict[str, str] = {}
        self.own_fields: Document | None = None
        self.slugs: list[str] = []
        self.sent: set[str] = set()
        self.texts: dict[str, str] = {}
        self.own_checks: tuple[Document, list[str]] | None = None

    @property
    def has_own_letters(self) -> bool:
        ours = "site_templates/"
        return any(not file.startswith(ours) for file in self.homes.values())

    def at_home(self, fault: Fault) -> Fault:
        """A fault in a template at the file and at the column in which it stands: Jinja2 only knows the line."""
        name = fault.file.removeprefix("site_templates/")
        lines = self.templates.get(name, "").split("\n")
        column = fault.column
        if column == 1 and fault.line <= len(lines):
            column = column_of(lines[fault.line - 1], fault.message)
        return Fault(self.homes.get(name, fault.file), fault.line, column, fault.message)

    def page_file(self, page: str) -> str:
        """Where a page stands: in the centre's own folder, in that of a language, or in ours."""
        return self.layers.page(page).relative_to(self.root).as_posix()

    def sign(self, fronts: dict[str, tuple[Front, Document]], sentence: str) -> None:
        """Puts the line that the centre asks for under each letter that is sent."""
        for slug in fronts:
            if slug in self.sent:
                line = json.dumps(sentence, ensure_ascii=False)
                self.templates[f"letters/{slug}.txt"] += f"\n\n{{{{ {line} }}}}\n"

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
        ours = {path.name: path for path in (self.root / "site_templates" / folder).glob("*")}
        own = {path.name: path for layer in self.layers.over for path in (layer.folder / folder).glob("*")}
        for _, path in sorted((ours | own).items()):
            if is_left_behind(path.name) or not path.is_file():
                continue
            if pattern.fullmatch(path.name):
                yield path
                continue
            twin = next(
                (name for name in ours | own if name != path.name and name.lower() == path.name.lower()), ""
            )
            same = f"There is already a file “{twin}”, and many computers can’t tell the two names apart: "
            said = f"{same}choose another name." if twin and pattern.fullmatch(twin) else message
            self.faults.append(Fault(path.relative_to(self.root).as_posix(), 1, 1, said))

    def language(self) -> Language:
        """What the language is: of our own if its folder doesn't say."""
        name = "language.yml"
        lowest = None
        if not self.layers.lowest(name).is_file():  # in a copy of the project that is older than this file
            lowest = Document(f"site_templates/{name}", LANGUAGE.read_text(encoding="utf-8"))
        document = self._yaml_over(name, lowest=lowest)
        file, faults = validate(LanguageFile, document)
        self.faults += faults
        return Language(self.code, file or LanguageFile(name="English", list_word="and"))

    def _yaml_over(
        self, name: str, also: dict[str, Any] | None = None, lowest: Document | None = None
    ) -> Document:
        """A YAML file, with those of this name in the folders of the language laid over it, key by key.

        also: values that lie between the two. lowest: the file, if it has been read already.
        """
        document = lowest or self.document(self.layers.lowest(name))
        if also and isinstance(document.data, dict):
            document.data |= also
        for theirs in self._of_language(name):
            document = Layered(document, theirs, lists_go_on=False)
        return document

    def _of_language(self, name: str) -> list[Document]:
        """The YAML files of this name in the folders of the language, the lowest first; empty ones left out."""
        paths = [layer.folder / name for layer in self.layers.of_language]
        found = [self.document(path) for path in paths if path.is_file()]
        return [document for document in found if document.data != {}]

    def countries(self, language: Language) -> dict[str, Country]:
        """The countries by their names, with what the language changes in their conventions."""
        found = {}
        message = "Name a country’s file by its code of two capital letters, ending in .yml: such as FR.yml."
        for path in self.files("countries", COUNTRY_FILE, message):
            lowest = self.document(self.layers.lowest(f"countries/{path.name}"))
            also = conventions(language.file)
            if isinstance(said := lowest.data, dict) and isinstance(said.get("language"), str):
                # What the letters of the guide's own language look like says nothing of what is spoken there.
                also["letters_in"] = said.get("letters_in") or said["language"].split("-")[0]
            document = self._yaml_over(f"countries/{path.name}", also, lowest)
            country, faults = validate(Country, document)
            self.faults += faults
            if country:
                if message := places.no_country(path.stem, country.name):
                    self.faults.append(document.fault((), message))
                if message := places.no_language(country.language, layers.known(self.root, self.own)):
                    self.faults.append(document.fault(("language",), message))
                if message := public_holidays.misfit(path.stem, country):
                    self.faults.append(document.fault(("holidays_in",), message))
                found[path.stem] = country
        return dict(sorted(found.items(), key=lambda item: item[1].name))

    def fields(
        self, countries: dict[str, Country], centre: Centre, languages: Mapping[str, str]
    ) -> tuple[Document, tuple[Group, ...], dict[str, Field]]:
        """(our file of questions, the groups, the questions by name), the centre's own among them."""
        document = self.document(self.root / "site_templates" / "fields.yml")
        self.own_fields = (
            self._layer_document(self.own, "fields.yml") if self.own in self.layers.over else None
        )
        # Words of a language lie over what is there before them: a centre's own German question has its words already.
        after = self.own.folder if self.own in self.layers.of_language else None
        words = [(one.file, one) for one in self._of_language("fields.yml")]
        own = f"{after.relative_to(self.root).as_posix()}/fields.yml" if after else ""
        words = [(file, one) for file, one in words if file != own]
        groups, fields, faults = questions.read(
            document, self.own_fields, countries, centre, [one for _, one in words], bool(after), languages
        )
        self.faults += faults
        return document, groups, fields

    def letters(self) -> dict[str, tuple[Front, Document]]:
        found: dict[str, tuple[Front, Document]] = {}
        message = (
            "Name a letter’s file in small letters, with hyphens, ending in .txt: such as thank-you.txt."
        )
        for path in self.files("letters", LETTER_FILE, message):
            self.slugs.append(path.stem)
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
            document = self._front(path, Document(file, match.group(1), first_line=2))
            front, faults = validate(Front, document)
            self.faults += faults
            if front:
                titles = {other.title.lower(): slug for slug, (other, _) in found.items()}
                if slug := titles.get(front.title.lower()):
                    mine, other = document, slug
                    if f"letters/{slug}.txt" in self.homes and f"letters/{path.name}" not in self.homes:
                        mine, other = found[slug][1], path.stem  # ours was there first
                    message = f"The letter “{other}” has this title already: give this one another."
                    self.faults.append(mine.fault(("title",), message))
                found[path.stem] = (front, document)
        return found

    def _front(self, path: Path, document: Document) -> Document:
        """The front matter of a letter, laid over that of the same letter below it, if it is of a language."""
        name = f"letters/{path.name}"
        lowest = self.layers.lowest(name)
        below = [layer.folder / name for layer in self.layers.of_language]
        made: Document | None = None
        if _called(document if lowest == path else Document(name, _head(self.text(lowest)[1]))) == "letter":
            self.sent.add(path.stem)
        for one in dict.fromkeys([lowest, *below]):
            match = FRONT.match(self.text(one)[1]) if one != path and one.is_file() else None
            if one == path:
                return Layered(made, document, lists_go_on=False) if made else document
            if match:
                file = one.relative_to(self.root).as_posix()
                found = Document(file, match.group(1), first_line=2)
                made = Layered(made, found, lists_go_on=False) if made else found
        return document

    def parts(self) -> None:
        message = "Name a part’s file in small letters, with hyphens, ending in .txt: such as frame.txt."
        for path in self.files("parts", LETTER_FILE, message):
            file, self.templates[f"parts/{path.name}"] = self.text(path)
            self._note_home(f"parts/{path.name}", file)

    def _note_home(self, template: str, file: str) -> None:
        if file != f"site_templates/{template}":
            self.homes[template] = file

    def facts(self, countries: dict[str, Country]) -> FactsFile:
        """The facts, once the pages are read. A guide without facts needs no file of them."""
        path = self.root / "site_templates" / "facts.yml"
        text = self.text(path)[1] if path.exists() else "facts: {}\n"
        document = Document("site_templates/facts.yml", text)
        for layer in self.layers.over:
            if theirs := self._layer_document(layer, "facts.yml"):
                document = Layered(document, theirs)
        found, faults = facts.read(document, countries, self.uses)
        self.faults += faults
        return found

    def checks(self, letters: Iterable[str]) -> ChecksFile:
        """The checks. A toolkit without the file has none."""
        folders = [
            self.root / "site_templates",
            *(layer.folder for layer in self.layers.over if layer.language),
        ]
        # A language has checks of its own or none: phrases can't be laid over those of another one.
        path = (folders[0] if self.code == OURS else folders[1]) / "checks.yml"
        if not path.exists():
            return checks.NONE
        document = self.document(path)
        for layer in self.layers.theirs:
            if (layer.language or self.layers.first) == self.code and (
                theirs := self._layer_document(layer, "checks.yml")
            ):
                document = Layered(document, theirs)
                own = theirs.data.get("checks") if isinstance(theirs.data, dict) else None
                self.own_checks = document, list(own) if isinstance(own, dict) else []
        found, faults = checks.read(document, letters)
        self.faults += faults
        return found

    def messages(self) -> Catalogue:
        """What the pages say, in the centre's own words."""
        paths = sorted((self.root / "site_templates" / "messages").glob("*.yml"))
        said, faults = messages.read({path.stem: self.document(path) for path in paths})
        if self.code != OURS:
            theirs = {path.stem: self._of_language(f"messages/{path.name}") for path in paths}
            said, wrong = messages.translated(said, theirs, self.code)
            faults += wrong
        for layer in self.layers.theirs:
            if (layer.language or self.layers.first) == self.code:
                words, wrong = own_words.read(layer.document("words.yml"), said)
                faults += wrong
                said = own_words.applied(said, words)
        self.faults += faults
        return said

    def _layer_document(self, layer: Own, name: str) -> Document | None:
        """A YAML file of a layer, if there is one. One of comments alone, as they come, says nothing yet."""
        path = layer.folder / name
        document = self.document(path) if path.is_file() else None
        return None if document and document.data == {} else document

    def pages(self) -> tuple[dict[str, tuple[str, int]], tuple[Step, ...]]:
        """Which page places which letter (slug to page and line), and the steps in order."""
        placed: dict[str, tuple[str, int]] = {}
        steps = []
        docs = self.root / "docs"
        own = {page: self.layers.page(page) for page in self.layers.pages()}
        ours = {path.relative_to(docs).as_posix(): path for path in sorted(docs.rglob("*.md"))}
        for page in own:
            # What our page states stays in facts.yml, whether the page over it states it or not.
            for path in self.layers.pages_of(page)[:-1]:
                self.uses.append(replace(facts.uses_in(*self.text(path)), known=False))
        for page, path in sorted((ours | own).items()):
            file, text = self.text(path)
            self.texts[file] = text
            for found in PLACED.finditer(text):
                placed.setdefault(found.group(1), (page, text.count("\n", 0, found.start()) + 1))
            self.uses.append(facts.uses_in(file, text))
            self.plans = self.plans or bool(planner.PLACED.search(text))
            self.faults += front_matter.faults(file, text)
            if not file.startswith(UNSEEN):
                self.faults += page_templates.faults(file, text)
                pictures = (self.own.docs / "assets").relative_to(self.root).as_posix()
                self.faults += page_content.faults(file, text, pictures)
            below = [one for one in self.layers.pages_of(page) if one != path and one.is_file()]
            step, faults = front_matter.step_of(
                page, file, text, [self.text(one)[1] for one in reversed(below)]
            )
            self.faults += faults
            if step:
                steps.append((step, file))
        ordered, faults = front_matter.in_order(steps, own.keys() - ours.keys())
        self.faults += faults
        return placed, ordered


def _head(text: str) -> str:
    match = FRONT.match(text)
    return match.group(1) if match else ""


def _called(document: Document) -> str:
    """What a letter is called, in English."""
    return str(document.data.get("called", "letter")) if isinstance(document.data, dict) else ""


def own_folder(root: Path, centre: Any) -> Own:
    """The centre's own folder. It is read before the settings are known to be right: a wrong one is empty."""
    if centre is None:
        return Own(root, "no folder of its own")
    folder = centre.get("own", "own") if isinstance(centre, dict) else ""
    wrong = not isinstance(folder, str) or folder.startswith("/") or ".." in folder.split("/")
    return Own(root, "" if wrong else folder.strip("/"))
