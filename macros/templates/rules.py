"""What a letter's template may not do, each with what to write instead.

Most of it is Jinja2 that ``letterkit/jinja_runtime.py`` lacks or that MicroPython would do differently:
refused here, so that it can never differ in a reader's browser.
"""

from collections.abc import Callable, Collection, Iterator
from itertools import takewhile
from typing import Any

from jinja2 import nodes

from letterkit.filters import FILTERS
from macros.diagnostics.fault import did_you_mean
from macros.model.language import OURS
from macros.templates import from_elsewhere, macro_calls, not_a_tag
from macros.templates.advice import (
    HIDDEN,
    IN_CALL,
    REFUSED,
    SPECIAL,
    no_call,
    no_macro,
    no_question,
    no_such,
    no_such_country,
)
from macros.templates.environment import CONTEXT, GLOBALS
from macros.templates.nodes import (
    Around,
    find_all,
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
# Where a special name is known.
WHERE: dict[str, type[nodes.Node]] = {"loop": nodes.For, "caller": nodes.Macro}


def complaints(tree: nodes.Template, known: Known, given: Collection[str] = ()) -> Iterator[tuple[int, str]]:
    """(line, sentence) pairs: all that one template may not do. given: names that are known where it is included."""
    rules = _Rules(tree, known, given)
    for node, around in walk(tree):
        if isinstance(node, nodes.TemplateData):
            yield from no_plain_text(node, known.kinds)
        if not any(isinstance(outer, FILES) for outer in around):
            # Where the quotes of a file's name are forgotten, its slashes and full stops mean nothing.
            for message in _said(rules, node, around):
                yield node.lineno, message


def _said(rules: "_Rules", node: nodes.Node, around: Around) -> Iterator[str]:
    yield from (message for kind, message in REFUSED.items() if isinstance(node, kind))
    once = rules.known.formerly.filters
    if isinstance(node, nodes.Filter) and node.name in once:
        yield no_such("filter", node.name, FILTERS, once[node.name])
        return
    for value_kind, judge in VALUES:
        if isinstance(node, value_kind):
            yield from judge(rules.known.kinds, node, around)
    yield from mistaken(node, rules.known.choices)
    for node_kind, rule in _Rules.ALL:
        if isinstance(node, node_kind):
            yield from rule(rules, node, around)


def _asked(parent: nodes.Node) -> bool:
    """Whether something is only asked for, as in {% if caller %}."""
    kinds = (nodes.If, nodes.CondExpr, nodes.And, nodes.Or, nodes.Not, nodes.Test)
    return isinstance(parent, kinds)


def _in_call_block(node: nodes.Name, around: Around) -> bool:
    """Whether something stands between {% call %} and its end, and not in that tag."""
    inside = zip(around, (*around[1:], node), strict=True)
    return any(
        isinstance(outer, nodes.CallBlock) and any(inner is part for part in outer.body)
        for outer, inner in inside
    )


def _in_english(file: str) -> str:
    """The name of a file of parts, also where a letter that stands in English in another language has it lent."""
    return file.removeprefix(f"{OURS}/")


def _no_such_loop(name: str) -> Iterator[str]:
    if name not in LOOP_NAMES:
        near = did_you_mean(name, LOOP_NAMES) or f" There are: {', '.join(LOOP_NAMES)}."
        yield f"“loop.{name}” does not run in the browser.{near}"


class _Rules(Scope):
    """The rules by the kind of node. Each yields sentences; ``around``: the nodes around it, the nearest last."""

    def name(self, node: nodes.Name, around: Around) -> Iterator[str]:
        name, parent = node.name, around[-1]
        part = isinstance(parent, (nodes.Getattr, nodes.Getitem)) and parent.node is node
        called = isinstance(parent, nodes.Call) and parent.node is node
        if node.ctx != "load":
            yield from self.taken(name)
        elif name in SPECIAL and not any(isinstance(outer, WHERE.get(name, ())) for outer in around):
            yield SPECIAL[name]
        elif name == "caller":
            yield from self.caller(node, around, called)
        elif name in self.unknown and (name not in SPECIAL or name in from_elsewhere.NAMES):
            yield from self.no_question(name, around)
        elif name in ("loop", "place") and not part and not called:
            example = "loop.index" if name == "loop" else "place.name"
            yield f"“{name}” can’t stand alone: write what you want of it, such as {example}."
        elif name in self.modules and not part:
            yield f"“{name}” is a file: write which of its macros you want, as in {{{{ {name}.name() }}}}."
        elif name in self.mappings and not part:
            yield f"“{name}” is a list of keys with values: write which of them you want, as in {name}[channel]."
        elif (name in self.macros or name in GLOBALS) and not called:
            yield no_call(name)
        elif called and name in self.known.kinds:
            yield f"“{name}” is an answer, not a macro: leave out the brackets after it."

    def no_question(self, name: str, around: Around) -> Iterator[str]:
        whole = list(takewhile(lambda outer: isinstance(outer, nodes.Sub), reversed(around)))[-1:]
        parts = [inner.name for inner in find_all(whole[0], nodes.Name)] if whole else []
        split = "-".join(parts) if self.unknown.issuperset(parts) else ""
        if name in from_elsewhere.NAMES:
            yield f"“{name}” is not known here. {from_elsewhere.NAMES[name]}"
        elif name in not_a_tag.ALONE:
            yield f"“{{{{ {name} }}}}” needs other signs: write {{% {name} %}}."
        elif split and split not in self.told:
            self.told.add(split)
            yield f"A name has no hyphen in it: write “{not_a_tag.best(split, self.words)}” instead of “{split}”."
        elif self.known.names and not split:
            yield no_question(
                name, self.words, self.known.worded, self.known.formerly.questions.get(name, "")
            )

    def caller(self, node: nodes.Name, around: Around, called: bool) -> Iterator[str]:
        if _in_call_block(node, around):
            yield IN_CALL
        elif not called and not _asked(around[-1]):  # whether it was called with {% call %}
            yield no_call(node.name)

    def taken(self, name: str) -> Iterator[str]:
        if name in self.known.kinds:
            yield f"“{name}” is the name of a question: choose another name here."
        elif name in SPECIAL or name in CONTEXT or name in GLOBALS:
            yield f"“{name}” has a meaning of its own: choose another name here."

    def definition(self, node: nodes.Macro | nodes.Import, _: Around) -> Iterator[str]:
        yield from self.taken(node.name if isinstance(node, nodes.Macro) else node.target)
        if any(node is one for one in self.too_many):
            yield f"The browser takes {MOST} macros in a file: move some into another one."

    def call(self, node: nodes.Call, around: Around) -> Iterator[str]:
        if node.dyn_kwargs is not None or node.dyn_args is not None:
            yield "Stars before a value do not run in the browser: write out each value."
        if len(node.args) + len(node.kwargs) > MOST:
            yield f"The browser takes {MOST} values in a call: hand over a list instead."
        name = node.node.name if isinstance(node.node, nodes.Name) else ""
        if name == "namespace" and node.args:
            yield "Name each value of a namespace, as in namespace(count=0)."
        if name == "loop" and not any(isinstance(outer, nodes.For) and outer.recursive for outer in around):
            yield "A recursive loop does not run in the browser: use a macro."
        macro = self.macros.get(name)
        home, called = self.homes.get(name, ("", name))
        if isinstance(node.node, nodes.Getattr) and isinstance(node.node.node, nodes.Name):
            home = self.modules.get(node.node.node.name, "")
            name = called = node.node.attr
            macro = macros_of(self.known.trees.get(home)).get(name)
        if macro is not None:
            values = len(node.args) + len(node.kwargs)
            instead = self.known.formerly.macro(_in_english(home), called, values)
            if instead and values != len(macro.args):
                yield f"{name}() takes other values than it once did. {instead}"
            else:
                yield from macro_calls.slips(name, macro, node, around[-1])

    def item(self, node: nodes.Getitem, _: Around) -> Iterator[str]:
        owner = node.node.name if isinstance(node.node, nodes.Name) else ""
        if isinstance(node.arg, nodes.Slice):
            if node.arg.step is not None:
                yield "A slice can’t have a step here: leave out what stands after the second colon."
        elif owner == "place" and isinstance(node.arg, nodes.Const):
            yield from no_such_country(str(node.arg.value))
        elif owner in self.mappings or isinstance(node.node, nodes.Dict):
            return
        elif owner in ("place", "loop") or owner in self.modules or owner in self.boxes or is_word(node.arg):
            yield "Only a number can stand in these brackets, such as 0 for the first item."

    def attribute(self, node: nodes.Getattr, _: Around) -> Iterator[str]:
        owner = node.node.name if isinstance(node.node, nodes.Name) else ""
        if node.attr.startswith("_"):
            yield HIDDEN
        elif owner == "loop":
            yield from _no_such_loop(node.attr)
        elif owner == "place":
            yield from no_such_country(node.attr)
        elif owner in self.modules:
            there = self.known.trees.get(self.modules[owner])
            if there is not None and node.attr not in names_of(there):
                yield self.no_macro(self.modules[owner], node.attr, there)
        elif node.attr in from_elsewhere.ATTRIBUTES:
            yield f"“.{node.attr}” does not run in the browser. {from_elsewhere.ATTRIBUTES[node.attr]}"
        elif owner and node.attr in FILTERS:
            values = "(…)" if node.attr in ("replace", "join", "default", "block") else ""
            yield f"“.{node.attr}” does not run in the browser: write {{{{ {owner} | {node.attr}{values} }}}}."
        elif node.attr in LOOP_NAMES:
            how = "{% set number = loop.index %}"
            yield f"“.{node.attr}” is known of “loop” only: for an outer loop, write {how} in it first."
        elif owner not in self.boxes and owner not in SPECIAL:
            yield (
                f"“.{node.attr}” does not run in the browser: use a filter, as in {{{{ {owner or '…'} | stop }}}}. "
                f"There are: {', '.join(sorted(FILTERS))}."
            )

    def no_macro(self, target: str, name: str, there: nodes.Template) -> str:
        return no_macro(target, name, names_of(there), self.known.formerly.macro(_in_english(target), name))

    def mapping(self, node: nodes.Dict, around: Around) -> Iterator[str]:
        parent = around[-1]
        picked = isinstance(parent, nodes.Getitem) and parent.node is node
        named = isinstance(parent, nodes.Assign) and isinstance(parent.target, nodes.Name)
        if not picked and not named:
            yield "A list of keys with values can’t stand here: write which of them you want, as in {…}[channel]."
        if not all(is_word(pair.key) for pair in node.items):
            yield 'A key has to be a text in quotes, such as "post".'

    def change(self, node: nodes.NSRef, _: Around) -> Iterator[str]:
        if node.name not in self.boxes:
            begin = f"{{% set {node.name} = namespace({node.attr}=…) %}}"
            yield f"“{node.name}” is no namespace: write {begin} before this line."
        elif node.attr.startswith("_"):
            yield HIDDEN

    def other_file(self, node: Any, _: Around) -> Iterator[str]:
        target = target_of(node)
        if not target:
            tag = "include" if isinstance(node, nodes.Include) else "from"
            yield f'Name the file in quotes, as in {{% {tag} "parts/frame.txt" … %}}.'
        elif target not in self.known.trees and target not in self.known.broken:
            names = list(self.known.trees)
            yield f"There is no file “{target}”.{did_you_mean(target, names) or ' Write it as in “parts/frame.txt”.'}"
        elif not node.with_context:
            yield "Write “with context” before the %}, so that the answers are known there too."
        elif isinstance(node, nodes.FromImport):
            for original, alias in imported(node):
                yield from self.taken(alias)
                there = self.known.trees.get(target)
                if there is not None and original not in names_of(there):
                    yield self.no_macro(target, original, there)

    ALL: tuple[tuple[type[nodes.Node], Callable[..., Iterator[str]]], ...] = (
        (nodes.Name, name), (nodes.Macro, definition), (nodes.Import, definition), (nodes.Call, call),
        (nodes.Getitem, item), (nodes.Getattr, attribute), (nodes.NSRef, change), (nodes.Dict, mapping),
        (nodes.Include, other_file), (nodes.Import, other_file), (nodes.FromImport, other_file),
    )  # fmt: skip
