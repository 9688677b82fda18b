"""What a template may not do with a value: a text taken for a list, a list for a text, a filter that is not here.

Each rule takes the questions' kinds, the node and the nodes around it, and yields sentences (``rules.py``).
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from jinja2 import nodes

from letterkit.filters import FILTERS
from letterkit.predicates import TESTS
from letterkit.shapes import BLOCKS
from macros.diagnostics.fault import did_you_mean
from macros.model.question import Field
from macros.templates import conditions
from macros.templates.advice import REMAINDER, no_option, no_such, wrong_values
from macros.templates.nodes import Around, is_list, is_text

Kinds = dict[str, str]  # question to its kind
# As in "_" * 40; a slip of the pen must not fill the memory of the build or of a reader's phone.
MOST_TIMES = 200
OF_TEXTS = (
    "replace", "trim", "clause", "stop", "one_line", "family_name", "first_name", "greeted", "block", "capital",
)  # fmt: skip


def _filtered(kinds: Kinds, node: nodes.Filter, _: Around) -> Iterator[str]:
    if node.name not in FILTERS:
        yield no_such("filter", node.name, FILTERS)
        return
    yield from wrong_values("filter", node, FILTERS[node.name])
    if node.name == "block" and node.args:
        yield from _kind_of_block(node.args[0])
    if (
        node.node is not None
        and node.name in ("join", "listing", "reverse", "unique")
        and is_text(node.node, kinds)
    ):
        yield f"“{node.name}” is for lists, and this is text: leave “{node.name}” out."


def _kind_of_block(kind: nodes.Expr) -> Iterator[str]:
    if not isinstance(kind, nodes.Const):
        name = kind.name if isinstance(kind, nodes.Name) and kind.name in BLOCKS else "sender"
        yield f'Say what it is in quotes, as in block("{name}").'
    elif kind.value not in BLOCKS:
        near = did_you_mean(str(kind.value), BLOCKS)
        yield f"There is no kind of block “{kind.value}”.{near} There are: {', '.join(BLOCKS)}."


def _test(_kinds: Kinds, node: nodes.Test, _: Around) -> Iterator[str]:
    if node.name not in TESTS:
        yield no_such("test", node.name, TESTS)
    else:
        yield from wrong_values("test", node, TESTS[node.name])


def _loop(kinds: Kinds, node: nodes.For, _: Around) -> Iterator[str]:
    if node.recursive:
        yield "A recursive loop does not run in the browser: use a macro."
    if is_text(node.iter, kinds):
        yield "This is text, not a list: a loop would take it letter by letter."


def _constant(_kinds: Kinds, node: nodes.Const, _: Around) -> Iterator[str]:
    if isinstance(node.value, float):
        yield "Numbers with a decimal point look different in some browsers: write them as text."


def _remainder(kinds: Kinds, node: nodes.Mod, _: Around) -> Iterator[str]:
    if is_text(node.left, kinds):
        yield REMAINDER


def _repeated(kinds: Kinds, node: nodes.Mul, around: Around) -> Iterator[str]:
    for what, times in ((node.left, node.right), (node.right, node.left)):
        if is_text(what, kinds) or is_list(what, kinds) or isinstance(what, (nodes.Concat, nodes.Filter)):
            number = times.value if isinstance(times, nodes.Const) else None
            # Jinja2 works out the one inside the other while it compiles, before anything is counted.
            again = any(isinstance(outer, nodes.Mul) for outer in around)
            if isinstance(what, nodes.Filter) and what.name == "length":
                continue
            if not isinstance(number, int) or number > MOST_TIMES or again:
                at_most = f"A text can be repeated {MOST_TIMES} times at most"
                yield f"{at_most}: write that number, or a smaller one."
            return


def _inside_text(kinds: Kinds, node: nodes.Expr, around: Around) -> Iterator[str]:
    parent = around[-1]
    if isinstance(parent, nodes.Output) and isinstance(node, nodes.Tuple):
        yield from _with_commas(node)
        return
    filtered = isinstance(parent, nodes.Filter) and parent.node is node and parent.name in OF_TEXTS
    if (filtered or isinstance(parent, (nodes.Output, nodes.Concat))) and is_list(node, kinds):
        name = node.name if isinstance(node, nodes.Name) else "…"
        what = f"“{node.name}”" if isinstance(node, nodes.Name) else "This"
        yield f"{what} is a list: write {{{{ {name} | listing }}}}, or use {{% for %}}."


def _with_commas(node: nodes.Tuple) -> Iterator[str]:
    """What is written of several things at once."""
    first, *others = [one.name if isinstance(one, nodes.Name) else "…" for one in node.items] or ["…"]
    if changed := next((name for name in others if name in FILTERS), ""):
        yield f"A bar stands before what changes an answer, not a comma: write {{{{ {first} | {changed} }}}}."
    else:
        each = "each of these in brackets of its own, such as " if others else ""
        yield f"A comma can’t stand here: write {each}{{{{ {first} }}}}."


def _written(kinds: Kinds, node: nodes.Output, _: Around) -> Iterator[str]:
    for part in node.nodes:
        if isinstance(part, nodes.Const) and part.value in kinds:
            yield f"“{part.value}” in quotes is a text like any other: write {{{{ {part.value} }}}} for the answer."


VALUES: tuple[tuple[type[nodes.Node], Callable[..., Iterator[str]]], ...] = (
    (nodes.If, conditions.condition), (nodes.CondExpr, conditions.condition),
    (nodes.Filter, _filtered), (nodes.Test, _test), (nodes.For, _loop), (nodes.Const, _constant),
    (nodes.Mod, _remainder), (nodes.Mul, _repeated), (nodes.Expr, _inside_text), (nodes.Output, _written),
)  # fmt: skip


Choices = Mapping[str, Field]


COMPARED = ("eq", "ne", "in")


def mistaken(node: nodes.Node, choices: Choices) -> Iterator[str]:
    """What is wrong with a comparison, or with a test by its name."""
    if isinstance(node, nodes.Compare):
        yield from _compared(node, choices)
    elif isinstance(node, nodes.Test):
        yield from _tested(node, choices)


def _compared(node: nodes.Compare, choices: Choices) -> Iterator[str]:
    """Sentences for ``channel == "Post"``, ``"Post" == channel`` and ``channel in ["letter", "fax"]``."""
    left = node.expr
    for operand in node.ops:
        if operand.op.removeprefix("not") in COMPARED:
            yield from _unknown(left, operand.expr, choices)
            if operand.op in ("eq", "ne"):
                yield from _unknown(operand.expr, left, choices)
        left = operand.expr


def _tested(node: nodes.Test, choices: Choices) -> Iterator[str]:
    """Sentences for ``channel is eq("Post")``."""
    if node.name in COMPARED and node.args:
        yield from _unknown(node.node, node.args[0], choices)


def _unknown(choice: nodes.Expr, other: nodes.Expr, choices: Choices) -> Iterator[str]:
    if not isinstance(choice, nodes.Name) or choice.name not in choices:
        return
    values: list[Any] = other.items if isinstance(other, (nodes.List, nodes.Tuple)) else [other]
    for one in values:
        # A choice of countries may have no answer yet.
        if isinstance(one, nodes.Const) and one.value != "" and one.value not in choices[choice.name].options:
            yield no_option(one.value, choice.name, choices[choice.name])
