"""Reads the files of authors, in ``site_templates/``, in ``docs/`` and in the centre's own folder, each by itself.

It owns which files are read and what they must be called, and keeps the faults that it meets. What the files say of
each other is judged in ``macros/loading/project.py``.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from macros.diagnostics.fault import Fault
from macros.diagnostics.overlay import Layered
from macros.diagnostics.source_text import FRONT, read_text
from macros.diagnostics.validation import validate
from macros.diagnostics.yaml_document import Document
from macros.lint import page_templates
from macros.loading import checks, facts, front_matter, messages, own_words, questions
from macros.model import planner, public_holidays
from macros.model.centre import Centre
from macros.model.checks import ChecksFile
from macros.model.messages import Catalogue
from macros.model.own_folder import Own
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
PLACED = re.compile(r"\{\{-?\s*letter\(\s*[\"']([^\"']+)[\"']")


class Reader:
    """Reads the files under ``root``. What it finds out on the way is kept for the judge of them all.

    faults: what is wrong. templates: name to Jinja2 source. uses: the facts that pages state. plans: whether a page
    has the planner. own: the centre's own folder. homes: of a template in that folder, the file in which it stands.
    own_fields: the centre's own questions, if it has any.
    """

    def __init__(self, root: Path, centre: Any) -> None:
        self.root = root
        self.own = _own_folder(root, centre)
        self.faults: list[Fault] = list(self.own.faults)
        self.templates: dict[str, str] = {}
        self.uses: list[facts.Uses] = []
        self.plans = False
        self.homes: dict[str, str] = {}
        self.own_fields: Document | None = None

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
                if message := public_holidays.misfit(path.stem, country):
                    self.faults.append(document.fault(("holidays_in",), message))
                found[path.stem] = country
        return dict(sorted(found.items(), key=lambda item: item[1].name))

    def fields(
        self, countries: dict[str, Country], centre: Centre
    ) -> tuple[Document, tuple[Group, ...], dict[str, Field]]:
        """(our file of questions, the groups, the questions by name), the centre's own among them."""
        document = self.document(self.root / "site_templates" / "fields.yml")
        self.own_fields = self._own_document("fields.yml")
        groups, fields, faults = questions.read(document, self.own_fields, countries, centre)
        self.faults += faults
        return document, groups, fields

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
        ours = Document("site_templates/facts.yml", text)
        found, faults = facts.read(self._with_own(ours, "facts.yml"), countries, self.uses)
        self.faults += faults
        return found

    def checks(self, letters: Iterable[str]) -> ChecksFile:
        """The checks. A toolkit without the file has none."""
        path = self.root / "site_templates" / "checks.yml"
        if not path.exists():
            return checks.NONE
        found, faults = checks.read(self._with_own(self.document(path), "checks.yml"), letters)
        self.faults += faults
        return found

    def messages(self) -> Catalogue:
        """What the pages say, in the centre's own words."""
        paths = sorted((self.root / "site_templates" / "messages").glob("*.yml"))
        ours, faults = messages.read({path.stem: self.document(path) for path in paths})
        words, wrong = own_words.read(self.own.document("words.yml"), ours)
        self.faults += faults + wrong
        return ours.changed(lambda text: own_words.in_text(text, words)) if words else ours

    def _with_own(self, ours: Document, name: str) -> Document:
        """A file of ours with the centre's own of that name laid over it, if there is one."""
        theirs = self._own_document(name)
        return Layered(ours, theirs) if theirs else ours

    def _own_document(self, name: str) -> Document | None:
        """A YAML file of the centre's, if there is one. One of comments alone, as they come, says nothing yet."""
        path = self.own.folder / name
        document = self.document(path) if path.is_file() else None
        return None if document and document.data == {} else document

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
            self.faults += front_matter.faults(file, text)
            if not file.startswith(UNSEEN):
                self.faults += page_templates.faults(file, text)
            replaced = ours[page] if page in own and page in ours else None
            step, faults = front_matter.step_of(page, file, text, self.text(replaced)[1] if replaced else "")
            self.faults += faults
            if step:
                steps.append((step, file))
        ordered, faults = front_matter.in_order(steps, own.keys() - ours.keys())
        self.faults += faults
        return placed, ordered


def _own_folder(root: Path, centre: Any) -> Own:
    """The centre's own folder. It is read before the settings are known to be right: a wrong one is empty."""
    if centre is None:
        return Own(root, "no folder of its own")
    folder = centre.get("own", "own") if isinstance(centre, dict) else ""
    wrong = not isinstance(folder, str) or folder.startswith("/") or ".." in folder.split("/")
    return Own(root, "" if wrong else folder.strip("/"))
