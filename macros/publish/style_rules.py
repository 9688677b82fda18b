"""A style sheet without the rules that nothing of a site uses: most of the theme dresses what our pages don't have.

A rule goes if each of its selectors names a class that stands in no page and no script of the site, or asks for pages
that are written from the right where none is; so do a custom property and the steps of an animation that no rule asks
for. All else stays, in its order. The theme's own script names the classes of all that it could ever make, so its names
count where a page has that part: ``md-search-result__item`` where there is ``md-search``.
"""

import functools
import re
from collections.abc import Iterable, Iterator, Set
from itertools import pairwise
from typing import Any, NamedTuple

import tinycss2

from macros import build_cache

NAME = re.compile(r"-{0,2}[A-Za-z_][\w-]*")
ASKED = re.compile(r"var\(\s*(--[\w-]+)")
ANIMATION = re.compile(r"\banimation(?:-name)?\s*:([^;}]*)")
# Beside the names of a site, if it is: it is no name.
FROM_THE_RIGHT = "[dir=rtl]"
# The part of the theme that a class belongs to.
PART = re.compile(r"md-[a-z]+\d*|[a-z]+")
NESTED = {"media", "supports", "layer", "container"}  # rules that hold rules


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """All that could be the name of a class or a property in these texts."""
    # Most of a page stands in others too, word for word: each piece is looked through once.
    pieces: set[str] = set()
    for text in texts:
        pieces.update(text.split("<"))
    found: set[str] = set()
    for piece in pieces:
        found.update(_names(piece))
    return frozenset(found)


@functools.lru_cache(1 << 16)  # most pieces are the same in the next build while a site is served
def _names(piece: str) -> tuple[str, ...]:
    return tuple(NAME.findall(piece))


def beside(names: frozenset[str], known: frozenset[str]) -> frozenset[str]:
    """Of the names in the theme's script those that belong to a part of the theme of which something is known."""
    parts = {found[0] for name in known if (found := PART.match(name))}
    return frozenset(name for name in names if not (found := PART.match(name)) or found[0] in parts)


class Piece(NamedTuple):
    """A piece of what is left of a sheet, and where in the sheet its rule begins, both counted from 1."""

    text: str
    line: int
    column: int


def used(sheet: str, names: frozenset[str]) -> list[Piece]:
    """The style sheet without what nothing uses, without comments and needless blanks, in pieces, one behind the other.

    names: all that a site names, and ``FROM_THE_RIGHT`` if it is written so. Raises ValueError if it is no style sheet.
    """
    return [*_used(sheet, names & {*names_in([sheet]), FROM_THE_RIGHT})]


@functools.lru_cache(16)  # the same in most builds while a site is served
def _used(sheet: str, names: frozenset[str]) -> tuple[Piece, ...]:
    found = build_cache.result("style", [sheet, sorted(names)], lambda: _left(sheet, names))
    return tuple(Piece(*one) for one in found)


def _left(sheet: str, names: frozenset[str]) -> list[list[Any]]:
    rules = _parsed(sheet)
    found: list[Piece] = []
    before, asked = None, _asked(sheet, names)
    while asked != before:
        found = [*_kept(rules, names, asked)]
        before, asked = asked, _asked("".join(one.text for one in found), names)
    return [[*one] for one in found]


def _asked(sheet: str, names: frozenset[str]) -> set[str]:
    """The custom properties that a sheet or the site itself asks for, and what could be the name of an animation."""
    moves = names_in(ANIMATION.findall(sheet))
    return {*ASKED.findall(sheet), *(name for name in names if name.startswith("--")), *moves}


@functools.lru_cache(1)  # the site in each language begins with the same sheet
def _parsed(sheet: str) -> list[Any]:
    return tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)  # type: ignore[no-any-return]


def _kept(rules: list[Any], names: Set[str], asked: Set[str]) -> Iterator[Piece]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [_text(one) for one in _split(rule.prelude) if _applies(one, names)]
            content = _declarations(rule.content, asked)
            if selectors and content:
                yield _piece(f"{','.join(selectors)}{{{content}}}", rule)
        elif rule.type == "at-rule":
            yield from _at_rule(rule, names, asked)
        else:
            raise ValueError(f"This is no style sheet, in line {rule.source_line}: {rule.message}")


def _piece(text: str, rule: Any) -> Piece:
    return Piece(text, rule.source_line, rule.source_column)


def _at_rule(rule: Any, names: Set[str], asked: Set[str]) -> Iterator[Piece]:
    head = f"@{rule.at_keyword} {_text(rule.prelude)}".strip()
    if rule.content is None:
        yield _piece(f"{head};", rule)
    elif rule.lower_at_keyword in NESTED:
        inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        if content := [*_kept(inner, names, asked)]:
            yield from (_piece(f"{head}{{", rule), *content, _piece("}", rule))
    elif rule.lower_at_keyword != "keyframes" or _text(rule.prelude) in asked:
        yield _piece(f"{head}{{{_declarations(rule.content, asked)}}}", rule)


def _split(prelude: list[Any]) -> list[list[Any]]:
    """The selectors of a rule."""
    found: list[list[Any]] = [[]]
    for token in prelude:
        if token == ",":
            found.append([])
        else:
            found[-1].append(token)
    return found


def _applies(selector: list[Any], names: Set[str]) -> bool:
    """Whether all classes that a selector asks for are known; what stands in :not() and the like is not looked at."""
    if FROM_THE_RIGHT not in names and any(_from_the_right(token) for token in selector):
        return False
    return all(
        after.value in names for token, after in pairwise(selector) if token == "." and after.type == "ident"
    )


def _from_the_right(token: Any) -> bool:
    return token.type == "[] block" and _text([token]).replace('"', "") == FROM_THE_RIGHT


def _declarations(content: list[Any], asked: Set[str]) -> str:
    """What stands between the braces, as short as it goes."""
    if any(token.type == "{} block" for token in content):
        return _text(content)  # rules within a rule, and the steps of an animation
    found = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return ";".join(
        f"{one.name}:{_text(one.value)}{'!important' if one.important else ''}"
        for one in found
        if not one.name.startswith("--") or one.name in asked
    )


def _text(tokens: list[Any]) -> str:
    return "".join(
        " " if token.type == "whitespace" else token.serialize()
        for token in tokens
        if token.type != "comment"
    ).strip()
