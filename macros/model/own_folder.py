"""A centre's own folder: its pages, letters, questions and words, which lie over ours and never inside them.

own/docs/        pages and pictures: one with the name of ours takes its place
own/letters/     letters; own/parts/ and own/countries/ likewise
own/fields.yml   questions: one with the name of ours takes its place
own/facts.yml    facts, and own/checks.yml checks: laid over ours, key by key (macros/diagnostics/overlay.py)
own/words.yml    sentences of the interface: ours, and what the centre says instead
"""

import ast
import html
import importlib
import re
import types
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import jinja2

from macros.diagnostics.fault import Fault, did_you_mean
from macros.diagnostics.source_text import read_text
from macros.diagnostics.yaml_document import Document

# Python files of letterkit whose sentences readers see.
MESSAGES = ("messages", "plan_messages")
TEMPLATES = ("components", "overrides")
KNOWN = (
    "docs", "letters", "parts", "countries", "fields.yml", "facts.yml", "checks.yml", "words.yml", "README.md",
)  # fmt: skip
NOTE = "readme.md"
# A piece of a template that is text: what is no tag of HTML and none of Jinja2.
TAGS = re.compile(
    r"(\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<(?:script|style)\b.*?</(?:script|style)>"
    r"|<[^>{]*(?:\{[{%].*?[}%]\}[^>{]*)*>)",
    re.DOTALL,
)


class Own:
    """The folder of a centre; one that is not there is an empty one. words: ours to theirs."""

    def __init__(self, root: Path, folder: str) -> None:
        self.root = root
        self.folder = root / folder if folder else root / "own"
        self.faults: list[Fault] = []
        self.words: dict[str, str] = {}
        self._judge_names()
        self._read_words()

    @property
    def docs(self) -> Path:
        return self.folder / "docs"

    def pages(self) -> list[str]:
        """Their pages, as paths below ``docs/``."""
        return [path for path in self.files() if path.endswith(".md")]

    def files(self) -> list[str]:
        """All files below their ``docs/``. MkDocs would make a home page of a README.md: it is a note of theirs."""
        found = (
            path for path in sorted(self.docs.rglob("*")) if path.is_file() and path.name.lower() != NOTE
        )
        names = (path.relative_to(self.docs).as_posix() for path in found)
        return [name for name in names if not any(part.startswith(".") for part in name.split("/"))]

    def document(self, name: str) -> Document | None:
        """A YAML file of theirs, if it is there."""
        path = self.folder / name
        if not path.is_file():
            return None
        file = path.relative_to(self.root).as_posix()
        text, faults = read_text(file, path.read_bytes())
        self.faults += faults
        return Document(file, text)

    def _judge_names(self) -> None:
        for path in sorted(self.folder.glob("*")):
            if path.name not in KNOWN and not path.name.startswith(".") and not path.name.endswith("~"):
                near = did_you_mean(path.name, KNOWN) or f" There are: {', '.join(KNOWN)}."
                message = f"Nothing is read from “{path.name}” here.{near}"
                self.faults.append(Fault(path.relative_to(self.root).as_posix(), 1, 1, message))

    def _read_words(self) -> None:
        document = self.document("words.yml")
        if not document:
            return
        self.faults += document.faults
        if not isinstance(document.data, dict):
            if not document.faults:
                message = "Write each sentence of ours, a colon, and what you say instead, both in quotes."
                self.faults.append(document.fault((), message))
            return
        known = list(sentences(self.root))
        for ours, theirs in document.data.items():
            if not isinstance(theirs, str) or not theirs.strip():
                message = f"Say in quotes what stands instead of “{ours}”."
            elif "{{" in theirs or "{%" in theirs or "{#" in theirs:
                message = "Curly brackets can’t stand here: write plain words."
            elif not ours.strip():
                message = "Write a sentence of ours before the colon."
            elif ours == theirs:
                message = "This is what we say already: change it, or take it out."
            elif ours in known or (_may_be_a_part(ours) and any(ours in sentence for sentence in known)):
                self.words[ours] = theirs
                continue
            else:
                message = _without_effect(self, ours, known)
            self.faults.append(document.fault((ours,), message))

    # The interface in their words

    def in_text(self, text: str) -> str:
        """A sentence of ours in their words."""
        if text in self.words:
            return self.words[text]
        for ours, theirs in self.words.items():
            if _may_be_a_part(ours):
                text = text.replace(ours, theirs)
        return text

    def in_template(self, source: str) -> str:
        """A template in their words: its text only, never its tags."""
        if not self.words:
            return source
        return "".join(
            piece if index % 2 else self._in_piece(piece) for index, piece in enumerate(TAGS.split(source))
        )

    def _in_piece(self, piece: str) -> str:
        words = piece.strip()
        if not words:
            return piece
        changed = self.in_text(html.unescape(words))
        return (
            piece
            if changed == html.unescape(words)
            else piece.replace(words, html.escape(changed, quote=False))
        )

    def in_python(self, source: str) -> str:
        """A module of sentences in their words."""
        if not self.words:
            return source
        return ast.unparse(_Sentences(self).visit(ast.parse(source))) + "\n"

    def module(self, name: str) -> types.ModuleType:
        """A module of sentences (``messages``), in their words."""
        if not self.words:
            return importlib.import_module(f"letterkit.{name}")
        found = types.ModuleType(name)
        source = (self.root / "docs" / "widgets" / "letterkit" / f"{name}.py").read_text(encoding="utf-8")
        exec(
            compile(self.in_python(source), name, "exec"), found.__dict__
        )  # our own file, with other sentences
        return found

    def loader(self, loader: jinja2.BaseLoader) -> jinja2.BaseLoader:
        """A loader that gives our templates in their words; what isn't ours stays as it is."""
        return _InTheirWords(loader, self) if self.words else loader


class _Sentences(ast.NodeTransformer):
    def __init__(self, own: Own) -> None:
        self.own = own

    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        return ast.Constant(self.own.in_text(str(node.value))) if _is_text(node) else node


class _InTheirWords(jinja2.BaseLoader):
    def __init__(self, loader: jinja2.BaseLoader, own: Own) -> None:
        self.inner = loader
        self.own = own

    def get_source(self, environment: jinja2.Environment, template: str):  # type: ignore[no-untyped-def]
        source, file, fresh = self.inner.get_source(environment, template)
        ours = file and Path(file).is_relative_to(self.own.root / "site_templates")
        return (self.own.in_template(source) if ours else source), file, fresh

    def list_templates(self) -> list[str]:
        return self.inner.list_templates()


def _may_be_a_part(ours: str) -> bool:
    """Whether this is long enough to be changed inside a sentence: a single word may mean something else there."""
    return ours.strip().count(" ") > 1


def _without_effect(own: Own, ours: str, known: list[str]) -> str:
    """Why a phrase of ours would change nothing, and where to change it instead."""
    if part := next((sentence.strip() for sentence in known if ours in sentence), ""):
        return f"“{ours}” is too short to be found inside a sentence: copy the whole of it, such as “{part}”."
    top = own.folder.relative_to(own.root).as_posix()
    templates = own.root / "site_templates"
    for folder, place in (
        (templates / "fields.yml", f"in the questions: change it in {top}/fields.yml"),
        (
            templates / "letters",
            f"in a letter: copy that into {top}/letters, as {{name}}, and change it there",
        ),
        (
            templates / "parts",
            f"in a part of letters: copy that into {top}/parts, as {{name}}, and change it there",
        ),
        (own.root / "docs", f"in a page: copy that into {top}/docs, as {{name}}, and change it there"),
        (templates / "facts.yml", f"in the facts: change it in {top}/facts.yml"),
        (templates / "checks.yml", f"in the checks: change it in {top}/checks.yml"),
    ):
        found = (
            [folder] if folder.is_file() else [*sorted(folder.rglob("*.md")), *sorted(folder.rglob("*.txt"))]
        )
        for path in (one for one in found if "decisions" not in one.parts):
            if " ".join(ours.split()) in " ".join(path.read_text(encoding="utf-8").split()):
                name = path.relative_to(folder).as_posix()
                return f"The interface doesn’t say “{ours}”. It stands {place.replace('{name}', name)}."
    near = did_you_mean(ours, known) or " Copy it from the page, letter by letter."
    return f"No sentence of the interface says “{ours}”.{near}"


def sentences(root: Path) -> Iterator[str]:
    """Every sentence of the interface that a centre can change."""
    for name in MESSAGES:
        path = root / "docs" / "widgets" / "letterkit" / f"{name}.py"
        if path.is_file():
            tree = ast.parse(path.read_text(encoding="utf-8"))
            yield from (str(node.value) for node in ast.walk(tree) if _is_text(node))
    for folder in TEMPLATES:
        for path in sorted((root / "site_templates" / folder).rglob("*.html")):
            for index, piece in enumerate(TAGS.split(path.read_text(encoding="utf-8"))):
                if index % 2 == 0 and piece.strip():
                    yield html.unescape(piece.strip())


def _is_text(node: ast.AST) -> TypeGuard[ast.Constant]:
    """Whether this is a sentence, and no key or code."""
    return (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and (" " in node.value or node.value[:1].isupper())
    )
