"""The examples of the pages for authors: files in ``site_templates/authors``.

Each is a small letter, read and judged as letters are, and shown beside the text that it gives. So an example that no
longer works stops the build.
"""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import Field as Key

from macros.diagnostics.fault import Fault, Faults
from macros.diagnostics.source_text import FRONT, read_text
from macros.diagnostics.validation import validate
from macros.diagnostics.yaml_document import Document
from macros.lint import cross_references
from macros.model.entry import Entry, Words
from macros.model.letter_head import Example, Front
from macros.model.toolkit import Letter, Toolkit
from macros.templates.dependencies import Sources
from macros.templates.writer import Writer

FOLDER = "site_templates/authors"
# A template that another one includes or imports.
NAMED = re.compile(r"""["']((?:letters|parts)/[^"'\n]+)["']""")
# The title of an only case, which is not shown.
ALONE = "alone"


class Snippet(Entry):
    """The front matter of an example: none is needed."""

    required: list[str] = Key([], description="The questions that must be answered.")
    examples: list[Example] = Key([], description="The answers to try it with.")


class Lines(Entry):
    """``words.yml``: for each filter and test, lines that show it."""

    filters: dict[str, list[str]] = Key(description="Lines by the name of the filter.")
    tests: dict[str, list[str]] = Key(description="Lines by the name of the test.")


class Slip(Entry):
    """A slip that people make, with what the build says of it."""

    what: Words = Key(description="What went wrong.")
    right: str = Key(description="The line as it should be.")
    wrong: str = Key(description="The line with the slip.")
    says: str = Key(description="What the build says.")


class Slips(Entry):
    """``slips.yml``."""

    slips: list[Slip] = Key(description="The slips, in the order in which they are shown.")


@dataclass(frozen=True)
class Guide:
    """The examples, checked.

    toolkit: the toolkit with the examples as its only letters. sources: what stands in each example. files: the
    whole files that pages show, by name.
    """

    toolkit: Toolkit
    sources: dict[str, str]
    slips: tuple[Slip, ...]
    files: dict[str, str]

    @functools.cached_property
    def _writer(self) -> Writer:
        return Writer(self.toolkit)

    def results(self, name: str) -> Iterator[tuple[str, str]]:
        """(title, text) of each case of an example, as Jinja2 writes it."""
        for case in self.toolkit.letters[name].front.examples:
            title = "" if case.title == ALONE else case.title
            yield title, self._writer.shown(name, case.answers).text


def read(toolkit: Toolkit) -> Guide:
    """The examples of a toolkit. Raises Faults with all that is wrong in them."""
    folder = toolkit.root / FOLDER
    texts: dict[str, str] = {}
    faults: list[Fault] = []
    for path in sorted(folder.glob("*")) if folder.is_dir() else ():
        if path.is_file() and not path.name.startswith("."):
            texts[path.name], wrong = read_text(f"{FOLDER}/{path.name}", path.read_bytes())
            faults += wrong
    snippets: dict[str, tuple[str, Snippet | None]] = {}
    for name in [name for name in texts if Path(name).suffix == ".txt" and not _is_whole(texts[name])]:
        match = FRONT.match(texts[name])
        front: Snippet | None = Snippet()
        body = texts[name]
        if match:
            front, wrong = validate(Snippet, Document(f"{FOLDER}/{name}", match.group(1), first_line=2))
            faults += wrong
            body = "\n" * match.group().count("\n") + texts[name][match.end() :]
        snippets[name.removesuffix(".txt")] = body, front
    lines, wrong = validate(
        Lines, Document(f"{FOLDER}/words.yml", texts.get("words.yml", "filters: {}\ntests: {}"))
    )
    faults += wrong
    for kind, words in (("filter", lines.filters), ("test", lines.tests)) if lines else ():
        for word, sources in words.items():
            for number, source in enumerate(sources):
                snippets[f"{kind}-{word}-{number}"] = source, Snippet()
    slips, wrong = validate(Slips, Document(f"{FOLDER}/slips.yml", texts.get("slips.yml", "slips: []")))
    faults += wrong
    found, wrong = _as_letters(toolkit, snippets)
    faults += wrong
    if faults or not slips:
        raise Faults(faults)
    shown = {name: body.strip("\n") for name, (body, _) in snippets.items()}
    return Guide(found, shown, tuple(slips.slips), texts)


def _is_whole(text: str) -> bool:
    """Whether this is a whole letter to copy, not a part of one."""
    return bool(re.match(r"---\ntitle:", text))


def _as_letters(
    toolkit: Toolkit, snippets: dict[str, tuple[str, Snippet | None]]
) -> tuple[Toolkit, list[Fault]]:
    """A toolkit whose letters are the examples, and what is wrong with them."""
    names = {name: f"authors/{name}.txt" for name in snippets}
    examples = {names[name]: body for name, (body, _) in snippets.items()}
    kinds: dict[str, str] = {name: field.kind for name, field in toolkit.fields.items()}
    sources = Sources(
        _reached(examples, toolkit.templates), kinds, cross_references.choices_of(toolkit.fields)
    )
    faults = [fault for fault in sources.faults("site_templates/") if fault.file.startswith(FOLDER)]
    letters = {}
    for name, (_, front) in snippets.items():
        used = sources.fields_of(names[name])
        fields = tuple(field for field in toolkit.fields if field in used)
        given = {field: toolkit.fields[field].example for field in fields if toolkit.fields[field].example}
        cases = (front.examples if front else []) or [Example(title=ALONE, answers=given)]
        whole = Front(
            title=name,
            summary=name,
            used=name,
            required=front.required if front else [],
            examples=cases,
        )
        letters[name] = Letter(name, whole, fields, tuple(sources.templates_of(names[name])))
    # Writer looks for letters/NAME.txt.
    templates = toolkit.templates | examples
    templates |= {f"letters/{name}.txt": body for name, (body, _) in snippets.items()}
    return replace(toolkit, letters=letters, templates=templates), faults


def _reached(examples: dict[str, str], templates: dict[str, str]) -> dict[str, str]:
    """The examples with the templates that they name, and those name: the others have been judged by themselves."""
    found = dict(examples)
    left = list(examples.values())
    for source in left:
        for name in NAMED.findall(source):
            if name in templates and name not in found:
                found[name] = templates[name]
                left.append(templates[name])
    return found
