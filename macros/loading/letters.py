"""The letters and their parts (``letters/SLUG.txt``, ``parts/NAME.txt``): their templates and their front matter."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from macros.diagnostics.fault import Fault, column_of
from macros.diagnostics.overlay import Layered
from macros.diagnostics.source_text import FRONT
from macros.diagnostics.validation import validate
from macros.diagnostics.yaml_document import Document
from macros.loading import letter_heads
from macros.loading.source_files import Source, named, source, yaml_of
from macros.loading.standing_in import as_written, is_translated, with_their_parts
from macros.model.layers import Layers
from macros.model.letter_head import Front

FILE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.txt")
LETTER_NAMES = "Name a letter’s file in small letters, with hyphens, ending in .txt: such as thank-you.txt."
PART_NAMES = "Name a part’s file in small letters, with hyphens, ending in .txt: such as frame.txt."
TWIN = "The letter “{}” has this title already: give this one another."
TWIN_EXAMPLE = "Another example of this letter has this title already: give this one another."
TWIN_OF_OURS = (
    "Our letter “{0}” has this title: call this file {0}.txt to take its place, or give it another title."
)
OURS = "site_templates/"
Fronts = dict[str, tuple[Front, Document]]


@dataclass(frozen=True)
class Letters:
    """The letters as they were read, each by itself.

    slugs: of all that there are, those with faults too. fronts: by slug, what stands before a letter's text, if that is
    right. templates: name to Jinja2 source, of letters and parts. homes: of a template that is not ours in English, the
    file in which it stands. sent: the slugs of those that are sent, and are no script or card. borrowed: of those that
    stand in English, since the language lacks them.
    """

    slugs: list[str]
    fronts: Fronts
    templates: dict[str, str]
    homes: dict[str, str]
    sent: frozenset[str]
    borrowed: frozenset[str]

    @property
    def own(self) -> dict[str, str]:
        """The letters and parts that are none of ours, of the centre or of its language, each with its file."""
        return {name: file for name, file in self.homes.items() if not file.startswith(OURS)}

    def at_home(self, fault: Fault) -> Fault:
        """A fault in a template at the file in which it stands, and at the column that its sentence means."""
        name = fault.file.removeprefix(OURS)
        lines = self.templates.get(name, "").split("\n")
        text = lines[fault.line - 1] if fault.line <= len(lines) else ""
        column = column_of(text, fault.message, fault.column)
        found = Fault(self.homes.get(name, fault.file), fault.line, column, fault.message)
        return as_written(text, found)

    def template_in(self, file: str) -> str:
        """The name of the template that stands in a file."""
        names = {home: name for name, home in self.homes.items()}
        return names.get(file, file.removeprefix(OURS))

    def with_parts(self, parts: Mapping[str, Source]) -> "Letters":
        """The same with parts that stand elsewhere, by the names under which letters know them."""
        new = {name: one for name, one in parts.items() if name not in self.templates}
        texts = {name: one.text for name, one in new.items()}
        homes = {name: one.file for name, one in new.items()}
        return replace(self, templates=self.templates | texts, homes=self.homes | homes)

    def signed(self, sentence: str) -> "Letters":
        """The same, with the line that the centre asks for under each letter that is sent."""
        line = f"\n\n{{{{ {json.dumps(sentence, ensure_ascii=False)} }}}}\n"
        under = {f"letters/{slug}.txt" for slug in self.fronts if slug in self.sent}
        texts = {name: text + line if name in under else text for name, text in self.templates.items()}
        return replace(self, templates=texts)


def read(layers: Layers) -> tuple[Letters, list[Fault]]:
    """All letters and parts of a language, and what is wrong with each by itself."""
    letters, faults = named(layers, "letters", FILE, LETTER_NAMES)
    parts, wrong = named(layers, "parts", FILE, PART_NAMES)
    sources = {f"letters/{path.name}": source(layers.root, path) for path in letters}
    sources |= {f"parts/{path.name}": source(layers.root, path) for path in parts}
    faults += wrong + [fault for one in sources.values() for fault in one.faults]
    heads, templates, wrong = _parted(sources)
    faults += wrong
    homes = {name: sources[name].file for name in templates if sources[name].file != OURS + name}
    borrowed = frozenset(slug for slug in heads if not is_translated(layers, f"letters/{slug}.txt"))
    templates = with_their_parts(layers, templates, homes)
    below = {slug: _below(layers, slug) for slug in heads}
    faults += [fault for sources_below in below.values() for one in sources_below for fault in one.faults]
    sent = frozenset(
        slug for slug, head in heads.items() if _called((_heads(below[slug]) or [head])[0]) == "letter"
    )
    found: Fronts = {}
    for slug, head in heads.items():
        document = _over([*_heads(below[slug]), head])
        front, wrong = validate(Front, document)
        faults += wrong
        if front:
            found[slug] = front, document
    faults += _twins(found, homes)
    return Letters([path.stem for path in letters], found, templates, homes, sent, borrowed), faults


def _parted(sources: Mapping[str, Source]) -> tuple[dict[str, Document], dict[str, str], list[Fault]]:
    """The heads of letters by their slugs, the templates below them and those of parts by their names, and faults."""
    heads, templates = {}, {}
    faults: list[Fault] = []
    for name, one in sources.items():
        match = FRONT.match(one.text)
        if name.startswith("parts/"):
            templates[name] = one.text
        elif match:
            heads[Path(name).stem] = yaml_of(one.file, match.group(1), first_line=2)
            faults += letter_heads.second(one.file, one.text, match.end())
            if not one.text[match.end() :].strip():
                last = len(one.text.rstrip().split("\n"))
                faults.append(Fault(one.file, last, 1, letter_heads.NO_TEXT))
            # Empty lines instead of the front matter, so that Jinja2 counts lines as the author does.
            templates[name] = "\n" * match.group().count("\n") + one.text[match.end() :]
        elif one.text or not one.faults:  # a file that can't be read has its fault already
            faults.append(letter_heads.missing(one.file, one.text))
    return heads, templates, faults


def _below(layers: Layers, slug: str) -> list[Source]:
    """The same letter in the folders below the topmost one that has it, if it is of a language; the lowest first."""
    name = f"letters/{slug}.txt"
    paths = [layers.lowest(name), *(layer.folder / name for layer in layers.of_language)]
    lower = dict.fromkeys(paths[: paths.index(layers.document_of(name))])
    return [source(layers.root, path) for path in lower if path.is_file()]


def _heads(sources: Iterable[Source]) -> list[Document]:
    """The front matter of the same letter in several files, of those that have any."""
    return [
        yaml_of(one.file, match.group(1), first_line=2) for one in sources if (match := FRONT.match(one.text))
    ]


def _over(documents: list[Document]) -> Document:
    """Front matter laid over one another, the lowest first."""
    whole, *others = documents
    for one in others:
        whole = Layered(whole, one, lists_go_on=False)
    return whole


def _called(head: Document) -> str:
    """What a letter is called, in English."""
    return str(head.data.get("called", "letter")) if isinstance(head.data, dict) else ""


def _twins(fronts: Fronts, homes: dict[str, str]) -> Iterable[Fault]:
    """Letters and examples with the title of another one: the fault is that of the one that came later."""
    titles: dict[str, str] = {}
    for slug, (front, document) in fronts.items():
        examples = [example.title.lower() for example in front.examples]
        for turn, title in enumerate(examples):
            if title in examples[:turn]:
                yield document.fault(("examples", turn, "title"), TWIN_EXAMPLE)
        other = titles.get(front.title.lower())
        titles[front.title.lower()] = slug
        if not other:
            continue
        is_ours = {one: homes.get(f"letters/{one}.txt", OURS).startswith(OURS) for one in (slug, other)}
        mine, first = document, other
        is_copy = other.startswith(slug) and is_ours[slug] == is_ours[other]
        if is_copy or (is_ours[slug] and not is_ours[other]):
            # Ours was there first, and so was what a copy is called after.
            mine, first = fronts[other][1], slug
        message = TWIN_OF_OURS if is_ours[first] and not (is_ours[slug] and is_ours[other]) else TWIN
        yield mine.fault(("title",), message.format(first))
