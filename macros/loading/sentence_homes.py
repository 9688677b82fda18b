"""Where a sentence stands that is no word of the interface: in a letter, a part of letters, a page or a question."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from macros.loading.source_files import document
from macros.model.language import OURS, called
from macros.model.layers import LOCALES, Layers
from macros.model.messages import VALUE
from macros.model.own_folder import Own

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
# What a page shows otherwise than it is written.
MARKS = re.compile(r"\*\*|[`>]|\]\([^)\n]*\)|!?\[")
NOTHING: Mapping[str, str] = MappingProxyType({})
# Fewer words stand anywhere.
FEWEST = 3
SAYS = "“{0}” stands in {1}: change it in {2}{3}."
COPY = ", a copy of {0}"
NAMED = ", under the name of that question"
TITLE = "“{0}” is the title of {1}: change “title:” in {2}{3}."
OTHER = "“{0}” is said in {1}: change it in {2}/words.yml."
IN_ENGLISH = (
    "“{0}” is what we say in English. In this language it is “{1}”: write that in front of the colon."
)
LABEL = "“{0}” is what a question is called: change “label:” in {2}{3}."


def home_of(layers: Layers, own: Own, sentence: str, in_both: Mapping[str, str] = NOTHING) -> str:
    """What to say of a sentence that stands elsewhere, or nothing.

    own: the folder of ``words.yml``. in_both: what the interface says in this language, by what it says in English.
    """
    if here := in_both.get(sentence.strip()):
        return IN_ENGLISH.format(sentence, here)
    texts = [
        (what.format(Path(name).stem), name, path, path.read_text(encoding="utf-8-sig"))
        for what, name, path in _places(layers)
        if path.is_file()
    ]
    wanted = _bare(sentence)
    title = re.compile(rf"""^(?:title|\s+label): ["']?{re.escape(sentence.strip())}["']?\s*$""", re.MULTILINE)
    for what, name, path, text in texts:
        if title.search(text):
            return _said(LABEL if name == "fields.yml" else TITLE, layers, own, sentence, (what, name, path))
    for what, name, path, text in texts if wanted.count(" ") + 1 >= FEWEST else ():
        if _says(text, wanted):
            return _said(SAYS, layers, own, sentence, (what, name, path))
    return _in_another_language(layers, own, sentence)


def _in_another_language(layers: Layers, own: Own, sentence: str) -> str:
    """Whether a sentence is one of the interface in another language: that has words of its own."""
    home = own.folder.relative_to(layers.root)
    wanted = _bare(sentence)
    for folder in (layers.root / "site_templates", layers.own.folder) if layers.code == OURS else ():
        for path in sorted(folder.glob(f"{LOCALES}/*/messages/*.yml")):
            if any(wanted in _pieces(text) for text in _texts(document(layers.root, path).data)):
                code = path.parent.parent.name
                return OTHER.format(sentence, called(code), (home / LOCALES / code).as_posix())
    return ""


def _texts(data: Any) -> Iterator[str]:
    """All texts in a file of messages, however they are broken into lines there."""
    if isinstance(data, str):
        yield data
    for inner in data.values() if isinstance(data, dict) else ():
        yield from _texts(inner)


def _pieces(text: str) -> list[str]:
    """A text of the interface, and what stands in it around its values."""
    return [_bare(text), *map(_bare, VALUE.split(text)[::2])]


def _said(says: str, layers: Layers, own: Own, sentence: str, where: tuple[str, str, Path]) -> str:
    """One of the sentences above. where: what the place is, its name in a folder, and the file that counts."""
    what, name, path = where
    theirs = (own.folder / name).relative_to(layers.root).as_posix()
    ours = path.relative_to(layers.root).as_posix()
    how = "" if theirs == ours else NAMED if name == "fields.yml" else COPY.format(ours)
    return says.format(sentence, what, theirs, how)


def _places(layers: Layers) -> Iterator[tuple[str, str, Path]]:
    """(what it is, its name in a folder, the file that counts) of all that has sentences."""
    ours = layers.root / "site_templates"
    if layers.code != OURS:
        ours = ours / LOCALES / layers.code
    for kind, what in (("letters", "the letter “{}”"), ("parts", "the part “{}” of letters")):
        folders = (ours / kind, *(layer.folder / kind for layer in layers.theirs))
        for name in sorted({path.name for folder in folders for path in folder.glob("*.txt")}):
            yield what, f"{kind}/{name}", layers.document_of(f"{kind}/{name}")
    docs = layers.root / "docs"
    pages = {path.relative_to(docs).as_posix() for path in docs.rglob("*.md")} | set(layers.pages())
    for name in sorted(pages):
        if not name.startswith("decisions/"):
            yield "the page “{}”", f"docs/{name}", layers.page(name)
    yield "a question", "fields.yml", layers.document_of("fields.yml")
    if layers.code == OURS:
        yield "a question", "fields.yml", ours / "fields.yml"


def _says(text: str, wanted: str) -> bool:
    """Whether a text says this. Between two answers, a letter's sentence is there in pieces: the longest one tells."""
    pieces = TAG.split(text)
    if any(wanted in _bare(piece) for piece in pieces):
        return True
    lines = (_bare(line) for piece in pieces for line in piece.split("\n"))
    longest = max((line for line in lines if line in wanted), key=len, default="")
    return len(longest.split()) > FEWEST


def _bare(text: str) -> str:
    """A text as it is compared: no signs of Markdown, and one space between its words."""
    return " ".join(MARKS.sub("", text).split())
