"""What stands in a template that Jinja2 has parsed: its nodes, its macros, and the files that it names."""

from collections.abc import Iterator
from typing import Any, TypeGuard, TypeVar
from weakref import WeakKeyDictionary

from jinja2 import meta, nodes
from jinja2.compiler import Frame

Around = tuple[nodes.Node, ...]
N = TypeVar("N", bound=nodes.Node)
# Python reads about two hundred brackets inside each other, and MicroPython fewer.
DEEPEST = 60


def target_of(node: Any) -> str:
    """The file that an include or import names; empty if it isn't named in quotes."""
    return (
        node.template.value
        if isinstance(node.template, nodes.Const) and isinstance(node.template.value, str)
        else ""
    )


def macros_of(tree: nodes.Template | None) -> dict[str, nodes.Macro]:
    """The macros that other files can import from a template."""
    return {node.name: node for node in tree.body if isinstance(node, nodes.Macro)} if tree else {}


def names_of(tree: nodes.Template) -> set[str]:
    """All that other files can import from a template: its macros, and what it sets."""
    sets = [node.target for node in tree.body if isinstance(node, (nodes.Assign, nodes.AssignBlock))]
    return set(macros_of(tree)) | {target.name for target in sets if isinstance(target, nodes.Name)}


def children(node: nodes.Node) -> list[nodes.Node]:
    """The nodes directly in a node: Jinja2's own way takes twice as long, and a build asks a million times."""
    found: list[nodes.Node] = []
    for name in node.fields:
        item = getattr(node, name, None)
        if isinstance(item, nodes.Node):
            found.append(item)
        elif isinstance(item, list):
            found += [one for one in item if isinstance(one, nodes.Node)]
    return found


def copied(node: N) -> N:
    """A tree once more, as far as Jinja2's compiler changes one: it puts what it works out into it."""
    made: N = object.__new__(type(node))
    made.__dict__.update(node.__dict__)
    for name in node.fields:
        item = getattr(node, name, None)
        if isinstance(item, nodes.Node):
            setattr(made, name, copied(item))
        elif isinstance(item, list):
            setattr(made, name, [copied(one) if isinstance(one, nodes.Node) else one for one in item])
    return made


def walk(node: nodes.Node) -> Iterator[tuple[nodes.Node, Around]]:
    """(node, the nodes around it) pairs, from this node down, as they stand in the file."""
    left: list[tuple[nodes.Node, Around]] = [(node, ())]
    while left:
        here, around = left.pop()
        yield here, around
        inside = (*around, here)
        left += [(child, inside) for child in reversed(children(here))]


# Looked through once: a build asks for the calls, the names and the macros of each tree one after the other.
_below: WeakKeyDictionary[nodes.Node, tuple[nodes.Node, ...]] = WeakKeyDictionary()


def find_all(node: nodes.Node, kind: type[N] | tuple[type[N], ...]) -> Iterator[N]:
    """The nodes of a kind, or of one of several, below a node that stays as it is: as they stand in the file."""
    if node not in _below:
        _below[node] = tuple(one for one, _ in walk(node))[1:]
    return (one for one in _below[node] if isinstance(one, kind))


def too_deep(tree: nodes.Node) -> int:
    """The line of what stands inside too many others; 0 if nothing does."""
    left = [(tree, 0, 1)]
    while left:
        node, depth, line = left.pop()
        line = node.lineno or line
        if depth > DEEPEST:
            return int(line)  # no column: all of it is too deep
        left += [(child, depth + 1, line) for child in children(node)]
    return 0


def imported(node: nodes.FromImport) -> list[tuple[str, str]]:
    """(name there, name here) pairs of what is imported."""
    return [pair if isinstance(pair, tuple) else (pair, pair) for pair in node.names]


def calls(node: nodes.Node | None, name: str) -> bool:
    """Whether a node calls the function of this name."""
    return isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) and node.node.name == name


def is_word(node: nodes.Node) -> TypeGuard[nodes.Const]:
    """Whether a node is a text in quotes."""
    return isinstance(node, nodes.Const) and isinstance(node.value, str)


def is_list(node: nodes.Node | None, kinds: dict[str, str]) -> bool:
    """Whether a node gives a list. kinds: question to its kind."""
    if isinstance(node, nodes.Name):
        return node.ctx == "load" and kinds.get(node.name) == "list"
    if isinstance(node, nodes.Filter) and node.name in ("reverse", "unique"):
        return True
    if isinstance(node, nodes.Filter):
        return node.name == "default" and any(is_list(one, kinds) for one in (node.node, *node.args))
    if isinstance(node, nodes.Getitem):
        return isinstance(node.arg, nodes.Slice) and is_list(node.node, kinds)
    if isinstance(node, nodes.CondExpr):
        return is_list(node.expr1, kinds) or is_list(node.expr2, kinds)
    if isinstance(node, nodes.BinExpr):
        return is_list(node.left, kinds) or is_list(node.right, kinds)
    return isinstance(node, (nodes.List, nodes.Tuple)) or calls(node, "range")


def is_text(node: nodes.Node, kinds: dict[str, str]) -> bool:
    """Whether a node gives a text."""
    if isinstance(node, nodes.Name):
        return node.name in kinds and kinds[node.name] not in ("list", "number")
    return is_word(node)


# What makes names of its own, which are known inside it only.
SCOPES = (nodes.For, nodes.Macro, nodes.CallBlock, nodes.With)


def seen_by_includes(tree: nodes.Template) -> Iterator[tuple[str, set[str]]]:
    """(file, names) pairs: each file that a template includes, and what is set around that tag, which it sees too."""
    here = list(walk(tree))
    for node, around in here:
        if isinstance(node, nodes.Include):
            scopes = [outer for outer in around if isinstance(outer, SCOPES)]
            names = {name for scope in scopes for name in _made_by(scope)}
            for one, outside in here:
                if isinstance(one, (nodes.Assign, nodes.AssignBlock)) and one.lineno <= node.lineno:
                    inside = [outer for outer in outside if isinstance(outer, SCOPES)]
                    seen = all(any(scope is other for other in scopes) for scope in inside)
                    names |= {target.name for target in _targets(one.target)} if seen else set()
            yield target_of(node), names


def _made_by(scope: nodes.Node) -> set[str]:
    if isinstance(scope, nodes.For):
        return {target.name for target in _targets(scope.target)}
    if isinstance(scope, nodes.With):
        return {name.name for target in scope.targets for name in _targets(target)}
    assert isinstance(scope, (nodes.Macro, nodes.CallBlock))
    return {argument.name for argument in scope.args}


def _targets(target: nodes.Node) -> Iterator[nodes.Name]:
    """The names that a target sets."""
    if isinstance(target, nodes.Name):
        yield target
    yield from find_all(target, nodes.Name)


def undeclared(tree: nodes.Template) -> set[str]:
    """The names that nobody sets, as jinja2.meta finds them; but that would put results into the tree on the way."""
    finder = _Finder(tree)
    finder.visit(tree)
    return finder.undeclared_identifiers


def _makes(node: nodes.Node) -> list[str]:
    """The names of a name, a macro or an import."""
    if isinstance(node, nodes.FromImport):
        return [alias for _, alias in imported(node)]
    return [node.target if isinstance(node, nodes.Import) else node.name]  # type: ignore[attr-defined]


class _Finder(meta.TrackingCodeGenerator):
    """Jinja2's own, which takes a name for unknown that is set in some branch of an ``{% if %}`` and read after it."""

    def __init__(self, tree: nodes.Template) -> None:
        super().__init__(tree.environment)  # type: ignore[arg-type]
        self.optimizer = None
        self.first: dict[str, str] = {}  # what happens to a name before all else: "load", "store" or "param"
        for node in find_all(tree, (nodes.Name, nodes.Macro, nodes.Import, nodes.FromImport)):
            for name in _makes(node):
                self.first.setdefault(name, node.ctx if isinstance(node, nodes.Name) else "store")

    def enter_frame(self, frame: Frame) -> None:
        before = set(self.undeclared_identifiers)
        super().enter_frame(frame)
        found = self.undeclared_identifiers - before
        self.undeclared_identifiers -= {
            name for name in found & frame.symbols.stores if self.first.get(name) == "store"
        }
