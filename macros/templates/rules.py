"""What a letter's template may not do, each with what to write instead.

Most of it is Jinja2 that ``letterkit/jinja_runtime.py`` lacks or that MicroPython would do differently:
refused here, so that it can never differ in a reader's browser.
"""

from collections.abc import Callable, Collection, Iterator
from typing import Any

from jinja2 import nodes

from letterkit.filters import FILTERS
from macros.diagnostics.fault import did_you_mean
from macros.model.language import OURS
from macros.templates import from_elsewhere, macro_calls
from macros.templates.advice import (
    HIDDEN,
    REFUSED,
    SPECIAL,
    no_macro,
    no_such,
    no_such_country,
)
from macros.templates.name_rules import NAMES, taken
from macros.templates.nodes import (
    Around,
    imported,
    is_word,
    macros_of,
    names_of,
    target_of,
    walk,
)
from macros.templates.plain_text import no_plain_text
from macros.templates.scope import MOST, Known, Scope
from macros.templates.value_rules import VALUES, mistaken

# What the loop of a letter knows (``letterkit.jinja_values.LoopContext``).
LOOP_NAMES = (
    "index", "index0", "revindex", "revindex0", "first", "last", "length", "previtem", "nextitem", "cycle",
    "changed",
)  # fmt: skip
FILES = (nodes.Include, nodes.Import, nodes.FromImport)


def complaints(tree: nodes.Template, known: Known, given: Collection[str]) -> Iterator[tuple[int, str]]:
    """(line, sentence) pairs: all that one template may not do. given: names that are known where it is included."""
    scope = Scope(tree, known, given)
    for node, around in walk(tree):
        if isinstance(node, nodes.TemplateData):
            yield from no_plain_text(node, known.kinds, known.placeholders)
        if not any(isinstance(outer, FILES) for outer in around):
            # Where the quotes of a file's name are forgotten, its slashes and full stops mean nothing.
            for message in _said(scope, node, around):
                yield node.lineno, message


def _said(scope: Scope, node: nodes.Node, around: Around) -> Iterator[str]:
    yield from (message for kind, message in REFUSED.items() if isinstance(node, kind))
    once = scope.known.formerly.filters
    if isinstance(node, nodes.Filter) and node.name in once:
        yield no_such("filter", node.name, FILTERS, once[node.name])
        return
    for value_kind, judge in VALUES:
        if isinstance(node, value_kind):
            yield from judge(scope.known.kinds, node, around)
    yield from mistaken(node, scope.known.choices)
    for node_kind, rule in RULES:
        if isinstance(node, node_kind):
            yield from rule(scope, node, around)


def _call(scope: Scope, node: nodes.Call, around: Around) -> Iterator[str]:
    if node.dyn_kwargs is not None or node.dyn_args is not None:
        yield "Stars before a value do not run in the browser: write out each value."
    if len(node.args) + len(node.kwargs) > MOST:
        yield f"The browser takes {MOST} values in a call: hand over a list instead."
    name = node.node.name if isinstance(node.node, nodes.Name) else ""
    if name == "namespace" and node.args:
        yield "Name each value of a namespace, as in namespace(count=0)."
    if name == "loop" and not any(isinstance(outer, nodes.For) and outer.recursive for outer in around):
        yield "A recursive loop does not run in the browser: use a macro."
    macro = scope.macros.get(name)
    home, called = scope.homes.get(name, ("", name))
    if isinstance(node.node, nodes.Getattr) and isinstance(node.node.node, nodes.Name):
        home = scope.modules.get(node.node.node.name, "")
        name = called = node.node.attr
        macro = macros_of(scope.known.trees.get(home)).get(name)
    if macro is not None:
        values = len(node.args) + len(node.kwargs)
        instead = scope.known.formerly.macro(_in_english(home), called, values)
        if instead and values != len(macro.args):
            yield f"{name}() takes other values than it once did. {instead}"
        else:
            yield from macro_calls.slips(name, macro, node, around[-1])


def _item(scope: Scope, node: nodes.Getitem, _: Around) -> Iterator[str]:
    owner = node.node.name if isinstance(node.node, nodes.Name) else ""
    if isinstance(node.arg, nodes.Slice):
        if node.arg.step is not None:
            yield "A slice can’t have a step here: leave out what stands after the second colon."
    elif owner == "place" and isinstance(node.arg, nodes.Const):
        yield from no_such_country(str(node.arg.value))
    elif owner in scope.mappings or isinstance(node.node, nodes.Dict):
        return
    elif owner in ("place", "loop") or owner in scope.modules or owner in scope.boxes or is_word(node.arg):
        yield "Only a number can stand in these brackets, such as 0 for the first item."


def _attribute(scope: Scope, node: nodes.Getattr, _: Around) -> Iterator[str]:
    owner = node.node.name if isinstance(node.node, nodes.Name) else ""
    if node.attr.startswith("_"):
        yield HIDDEN
    elif owner == "loop":
        yield from _no_such_loop(node.attr)
    elif owner == "place":
        yield from no_such_country(node.attr)
    elif owner in scope.modules:
        there = scope.known.trees.get(scope.modules[owner])
        if there is not None and node.attr not in names_of(there):
            yield _no_macro(scope, scope.modules[owner], node.attr, there)
    elif node.attr in from_elsewhere.ATTRIBUTES:
        yield f"“.{node.attr}” does not run in the browser. {from_elsewhere.ATTRIBUTES[node.attr]}"
    elif owner and node.attr in FILTERS:
        values = "(…)" if node.attr in ("replace", "join", "default", "block") else ""
        yield f"“.{node.attr}” does not run in the browser: write {{{{ {owner} | {node.attr}{values} }}}}."
    elif node.attr in LOOP_NAMES:
        how = "{% set number = loop.index %}"
        yield f"“.{node.attr}” is known of “loop” only: for an outer loop, write {how} in it first."
    elif owner not in scope.boxes and owner not in SPECIAL:
        yield (
            f"“.{node.attr}” does not run in the browser: use a filter, as in {{{{ {owner or '…'} | stop }}}}. "
            f"There are: {', '.join(sorted(FILTERS))}."
        )


def _no_such_loop(name: str) -> Iterator[str]:
    if name not in LOOP_NAMES:
        near = did_you_mean(name, LOOP_NAMES) or f" There are: {', '.join(LOOP_NAMES)}."
        yield f"“loop.{name}” does not run in the browser.{near}"


def _no_macro(scope: Scope, target: str, name: str, there: nodes.Template) -> str:
    return no_macro(target, name, names_of(there), scope.known.formerly.macro(_in_english(target), name))


def _in_english(file: str) -> str:
    """The name of a file of parts, also where a letter that stands in English in another language has it lent."""
    return file.removeprefix(f"{OURS}/")


def _mapping(_: Scope, node: nodes.Dict, around: Around) -> Iterator[str]:
    parent = around[-1]
    picked = isinstance(parent, nodes.Getitem) and parent.node is node
    named = isinstance(parent, nodes.Assign) and isinstance(parent.target, nodes.Name)
    if not picked and not named:
        yield "A list of keys with values can’t stand here: write which of them you want, as in {…}[channel]."
    if not all(is_word(pair.key) for pair in node.items):
        yield 'A key has to be a text in quotes, such as "post".'


def _other_file(scope: Scope, node: Any, _: Around) -> Iterator[str]:
    target = target_of(node)
    if not target:
        tag = "include" if isinstance(node, nodes.Include) else "from"
        yield f'Name the file in quotes, as in {{% {tag} "parts/frame.txt" … %}}.'
    elif target not in scope.known.trees and target not in scope.known.broken:
        names = list(scope.known.trees)
        yield f"There is no file “{target}”.{did_you_mean(target, names) or ' Write it as in “parts/frame.txt”.'}"
    elif not node.with_context:
        yield "Write “with context” before the %}, so that the answers are known there too."
    elif isinstance(node, nodes.FromImport):
        for original, alias in imported(node):
            yield from taken(scope, alias)
            there = scope.known.trees.get(target)
            if there is not None and original not in names_of(there):
                yield _no_macro(scope, target, original, there)


RULES: tuple[tuple[type[nodes.Node], Callable[..., Iterator[str]]], ...] = (
    *NAMES,
    (nodes.Call, _call), (nodes.Getitem, _item), (nodes.Getattr, _attribute), (nodes.Dict, _mapping),
    (nodes.Include, _other_file), (nodes.Import, _other_file), (nodes.FromImport, _other_file),
)  # fmt: skip
