"""What a change does to the letters: each one that changed, as it was and as it will be, in pages of their own.

``python -m macros compare BASE HEAD OUT`` writes them for a pull request. Nobody's code runs but ours: both folders
are read by the rooms of this one.
"""

import difflib
import itertools
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2

from macros.diagnostics.fault import Faults
from macros.loading.project import read_project
from macros.model import settings_file
from macros.templates.writer import Writer

BLANK = "Without any answers"
Piece = tuple[bool, str]  # whether it changed, and the text
Row = tuple[list[Piece], list[Piece]]


@dataclass(frozen=True)
class Tree:
    """The letters of a folder. titles: by slug; texts: the text of each case, by slug; faults: sentences."""

    titles: dict[str, str]
    texts: dict[str, dict[str, str]]
    faults: tuple[str, ...] = ()


@dataclass(frozen=True)
class Change:
    """A letter that changed. cases: for each (what is shown, its rows). state: new, changed or taken out."""

    slug: str
    title: str
    state: str
    cases: tuple[tuple[str, list[Row]], ...]


def tree(root: Path) -> Tree:
    """All letters of a folder with all their examples; none, but the sentences, if anything is wrong there."""
    try:
        toolkit = read_project(root, settings_file.said(root))
    except Faults as faults:
        return Tree({}, {}, tuple(map(str, faults.faults)))
    writer = Writer(toolkit)
    texts: dict[str, dict[str, str]] = {}
    for slug, letter in toolkit.letters.items():
        cases: list[tuple[str, dict[str, Any]]] = [
            (case.title, case.answers) for case in letter.front.examples
        ]
        texts[slug] = {title: writer.write(slug, answers).text for title, answers in [*cases, (BLANK, {})]}
    return Tree({slug: letter.front.title for slug, letter in toolkit.letters.items()}, texts)


def changes(base: Tree, head: Tree) -> list[Change]:
    """What differs between two trees, by letter."""
    found = []
    for slug in sorted(base.texts.keys() | head.texts.keys()):
        old, new = base.texts.get(slug, {}), head.texts.get(slug, {})
        if old == new:
            continue
        state = "changed" if old and new else "new" if new else "taken out"
        names = [name for name in dict.fromkeys([*new, *old]) if old.get(name) != new.get(name)]
        cases = tuple((name, rows(old.get(name, ""), new.get(name, ""))) for name in names)
        found.append(Change(slug, head.titles.get(slug) or base.titles[slug], state, cases))
    return found


def rows(old: str, new: str) -> list[Row]:
    """Two texts side by side, line by line; in lines that changed, the words that did."""
    before, after = old.split("\n"), new.split("\n")
    found: list[Row] = []
    for kind, i, j, k, m in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        for left, right in itertools.zip_longest(before[i:j], after[k:m]):
            if kind == "equal":
                found.append(([(False, left)], [(False, right)]))
            elif left is None or right is None:
                found.append(([(True, left)] if left else [], [(True, right)] if right else []))
            else:
                found.append(words(left, right))
    return found


def words(left: str, right: str) -> Row:
    """Two lines with the words that differ."""
    before, after = re.findall(r"\S+\s*|\s+", left), re.findall(r"\S+\s*|\s+", right)
    pieces: Row = ([], [])
    for kind, i, j, k, m in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        for side, text in zip(pieces, ("".join(before[i:j]), "".join(after[k:m])), strict=True):
            if text:
                side.append((kind != "equal", text))
    return pieces


def write(base: Path, head: Path, out: Path) -> str:
    """Writes the pages and says in a few lines what they hold. Faults in the files are said too, and raise nothing."""
    old, new = tree(base), tree(head)
    # While something is wrong, nobody can say what the letters will be.
    found = [] if old.faults or new.faults else changes(old, new)
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).resolve().parents[2] / "site_templates" / "components"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    page = env.get_template("compare.html")
    out.mkdir(parents=True, exist_ok=True)
    for change in found:
        text = page.render(title=change.title, change=change, changes=[], old=old, new=new)
        (out / f"{change.slug}.html").write_text(text, encoding="utf-8")
    text = page.render(
        title="What this change does to the letters", change=None, changes=found, old=old, new=new
    )
    (out / "index.html").write_text(text, encoding="utf-8")
    if new.faults:
        return "\n".join([*new.faults, "The letters can be compared when this is put right."])
    if old.faults:
        return "\n".join(
            [*old.faults, "The letters as they were can’t be read, so there is nothing to compare."]
        )
    return "\n".join(f"{change.title}: {change.state}" for change in found) or "No letter changed."
