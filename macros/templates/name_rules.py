"""What a letter's template may not do with a name: ask for one that nobody knows, or take one that has a meaning.

Each rule takes the names of the template, the node and the nodes around it, and yields sentences (``rules.py``).
"""

from collections.abc import Callable, Iterator
from itertools import takewhile

from jinja2 import nodes

from letterkit.filters import FILTERS
from macros.templates import from_elsewhere, not_a_tag
from macros.templates.advice import HIDDEN, IN_CALL, SPECIAL, no_call, no_option, no_question, not_imported
from macros.templates.conditions import asked_again
from macros.templates.environment import CONTEXT, GLOBALS
from macros.templates.nodes import Around, calls, find_all, macros_of
from macros.templates.scope import MOST, Scope

# Where a special name is known.
WHERE: dict[str, type[nodes.Node]] = {"loop": nodes.For, "caller": nodes.Macro}


def _name(scope: Scope, node: nodes.Name, around: Around) -> Iterator[str]:
    name, parent = node.name, around[-1]
    part = isinstance(parent, (nodes.Getattr, nodes.Getitem)) and parent.node is node
    called = isinstance(parent, nodes.Call) and parent.node is node
    if node.ctx != "load":
        yield from taken(scope, name)
    elif name in SPECIAL and not any(isinstance(outer, WHERE.get(name, ())) for outer in around):
        yield SPECIAL[name]
    elif name == "caller":
        yield from _caller(node, around, called)
    elif name in scope.unknown and (name not in SPECIAL or name in from_elsewhere.NAMES):
        yield from _no_question(scope, node, around)
    elif name in ("loop", "place") and not part and not called:
        example = "loop.index" if name == "loop" else "place.name"
        yield f"“{name}” can’t stand alone: write what you want of it, such as {example}."
    elif name in scope.modules and not part:
        yield f"“{name}” is a file: write which of its macros you want, as in {{{{ {name}.name() }}}}."
    elif name in scope.mappings and not part:
        yield f"“{name}” is a list of keys with values: write which of them you want, as in {name}[channel]."
    elif (name in scope.macros or name in GLOBALS) and not called:
        yield no_call(name)
    elif called and name in scope.known.kinds:
        yield f"“{name}” is an answer, not a macro: leave out the brackets after it."


def _no_question(scope: Scope, node: nodes.Name, around: Around) -> Iterator[str]:
    name = node.name
    whole = list(takewhile(lambda outer: isinstance(outer, nodes.Sub), reversed(around)))[-1:]
    parts = [inner.name for inner in find_all(whole[0], nodes.Name)] if whole else []
    split = "-".join(parts) if scope.unknown.issuperset(parts) else ""
    if name in from_elsewhere.NAMES:
        yield f"“{name}” is not known here. {from_elsewhere.NAMES[name]}"
    elif name in not_a_tag.ALONE:
        yield f"“{{{{ {name} }}}}” needs other signs: write {{% {name} %}}."
    elif scope.known.names and (said := _without_quotes(scope, node, around)) is not None:
        yield from said
    elif split and split not in scope.told:
        scope.told.add(split)
        yield f"A name has no hyphen in it: write “{not_a_tag.best(split, scope.words)}” instead of “{split}”."
    elif calls(around[-1], name) and (homes := [one for one in scope.known.trees if _has(scope, one, name)]):
        yield not_imported(name, homes[0])
    elif scope.known.names and not split:
        yield no_question(name, scope.words, scope.known.worded, scope.known.formerly.questions.get(name, ""))


def _has(scope: Scope, file: str, name: str) -> bool:
    """Whether a file of parts has a macro of this name."""
    return file.startswith("parts/") and name in macros_of(scope.known.trees[file])


def _without_quotes(scope: Scope, node: nodes.Name, around: Around) -> list[str] | None:
    """What to say of a word that stands where a text has to; None if it may be the name of a question."""
    name = node.name
    between = takewhile(
        lambda one: isinstance(one, (nodes.Operand, nodes.List, nodes.Tuple)), reversed(around)
    )
    outer = around[-1 - len(list(between))]
    if isinstance(outer, nodes.Output) and isinstance(around[-1], nodes.Tuple) and name in FILTERS:
        return []  # the comma has its sentence
    if isinstance(outer, nodes.Filter) and outer.name == "block" and outer.node is not node:
        return []  # so has the kind of block
    if isinstance(outer, nodes.Call) and outer.node is node and name in FILTERS:
        return [f"“{name}” stands behind what it changes, and a bar: write {{{{ … | {name} }}}}."]
    compared = isinstance(outer, (nodes.Compare, nodes.Test))
    if compared or isinstance(outer, (nodes.And, nodes.Or)):
        for one in find_all(outer, nodes.Name):
            choice = scope.known.choices.get(one.name)
            if choice and name in choice.options:
                if compared:
                    return [f'“{name}” needs straight quotes here: write "{name}".']
                again = asked_again(outer, name) or f'write {one.name} == "{name}"'
                return [f"“{name}” needs the question again, and straight quotes: {again}."]
            if choice and compared:
                return [no_option(name, one.name, choice)]
    return None


def _caller(node: nodes.Name, around: Around, called: bool) -> Iterator[str]:
    if _in_call_block(node, around):
        yield IN_CALL
    elif not called and not _asked(around[-1]):  # whether it was called with {% call %}
        yield no_call(node.name)


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


def taken(scope: Scope, name: str) -> Iterator[str]:
    """What is wrong with giving this name to something: it has a meaning already."""
    if name in scope.known.kinds:
        yield f"“{name}” is the name of a question: choose another name here."
    elif name in SPECIAL or name in CONTEXT or name in GLOBALS:
        yield f"“{name}” has a meaning of its own: choose another name here."


def _definition(scope: Scope, node: nodes.Macro | nodes.Import, _: Around) -> Iterator[str]:
    yield from taken(scope, node.name if isinstance(node, nodes.Macro) else node.target)
    if any(node is one for one in scope.too_many):
        yield f"The browser takes {MOST} macros in a file: move some into another one."


def _change(scope: Scope, node: nodes.NSRef, _: Around) -> Iterator[str]:
    if node.name not in scope.boxes:
        begin = f"{{% set {node.name} = namespace({node.attr}=…) %}}"
        yield f"“{node.name}” is no namespace: write {begin} before this line."
    elif node.attr.startswith("_"):
        yield HIDDEN


NAMES: tuple[tuple[type[nodes.Node], Callable[..., Iterator[str]]], ...] = (
    (nodes.Name, _name), (nodes.Macro, _definition), (nodes.Import, _definition), (nodes.NSRef, _change),
)  # fmt: skip
