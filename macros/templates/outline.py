"""What other templates have to know of one, so that it need not be parsed again as long as it is the same."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypedDict

from jinja2 import nodes

from macros.templates.columns import column
from macros.templates.nodes import find_all, imported, macros_of, seen_by_includes, target_of, too_deep, walk

FILES = (nodes.Include, nodes.Import, nodes.FromImport)


class Outline(TypedDict):
    """What other templates have to know of one.

    too_deep: the line of what stands inside too many others, or 0. targets: the files that it names; includes: those
    that it includes, each with the names that it sets around that tag. asked: for each macro, and for "", which is
    all that stands outside of them, the questions that it asks itself and the places that it reaches. unread: line,
    column and name of what is set in it and read nowhere in it; nothing if a file that it includes may read it.
    """

    too_deep: int
    targets: list[str]
    includes: list[list[Any]]
    asked: dict[str, list[list[Any]]]
    unread: list[list[Any]]


class Trees(Mapping[str, nodes.Template]):
    """The templates that can be read, parsed, each when it is asked for: most builds ask for few.

    parsed: gives one by its name.
    """

    def __init__(self, parsed: Callable[[str], nodes.Template]) -> None:
        self.parsed = parsed
        self.names: dict[str, None] = {}

    def __getitem__(self, name: str) -> nodes.Template:
        """A template; what was parsed before is the same tree again."""
        if name not in self.names:
            raise KeyError(name)
        return self.parsed(name)

    def __contains__(self, name: object) -> bool:
        """Whether a template can be read."""
        return name in self.names

    def __iter__(self) -> Iterator[str]:
        """The names."""
        return iter(self.names)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.names)


def outline_of(name: str, tree: nodes.Template, kinds: dict[str, str]) -> Outline:
    """The outline of a template. name: of it; kinds: name of each question to its kind."""
    if line := too_deep(tree):
        return {"too_deep": line, "targets": [], "includes": [], "asked": {}, "unread": []}
    found = (target_of(node) for node in find_all(tree, FILES))
    return {
        "too_deep": 0,
        "targets": [target for target in found if target],
        "includes": [[target, sorted(names)] for target, names in seen_by_includes(tree)],
        "asked": {macro: _asked(name, tree, macro, kinds) for macro in ("", *macros_of(tree))},
        "unread": _unread(tree),
    }


def _unread(tree: nodes.Template) -> list[list[Any]]:
    if next(find_all(tree, nodes.Include), None):
        return []
    read = {node.name for node in find_all(tree, nodes.Name) if node.ctx == "load"}
    sets = [node.target for node in find_all(tree, nodes.Assign)]
    sets += [node.target for node in find_all(tree, nodes.AssignBlock)]
    return [
        [int(target.lineno), column(target.lineno), target.name]
        for target in sets
        if isinstance(target, nodes.Name) and target.name not in read
    ]


def _asked(name: str, tree: nodes.Template, macro: str, kinds: dict[str, str]) -> list[list[Any]]:
    found: set[str] = set()
    reached: list[list[str]] = []
    macros = macros_of(tree)
    files = {node.target: target_of(node) for node in find_all(tree, nodes.Import)}
    elsewhere = {
        alias: (target_of(node), original)
        for node in find_all(tree, nodes.FromImport)
        for original, alias in imported(node)
    }
    # A name that the other file sets is no macro, but its value may ask something.
    start = [macros[macro]] if macro in macros else [n for n in tree.body if not isinstance(n, nodes.Macro)]
    for node in (inner for top in start for inner, _ in walk(top)):
        if isinstance(node, nodes.Name) and node.ctx == "load":
            if node.name in macros:
                reached.append([name, node.name])
            elif node.name in elsewhere:
                reached.append(list(elsewhere[node.name]))
            elif node.name in kinds:
                found.add(node.name)
            if node.name == "place" or kinds.get(node.name) == "date":
                found.add("country")  # what follows a country's conventions has to ask for the country
        elif isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
            reached.append([files.get(node.node.name, ""), node.attr])
        elif isinstance(node, nodes.Include):
            reached.append([target_of(node), ""])
    return [sorted(found), reached]
