"""Conditions that leave no choice: what always counts as yes, or never, whatever a reader answers."""

from collections.abc import Iterator
from typing import Any

from jinja2 import nodes

from macros.templates.nodes import Around, find_all, is_word

WITH_COMMAS = (
    "Values with a comma between them always count as yes: write “and” or “or” instead of the comma."
)
IN_QUOTES = "“{}” in quotes is a text, and always counts as yes: write it without the quotes."
ALONE = "The text “{}” alone always counts as yes: {}."
BOTH = "“{}” is always one or the other, so that this always counts as yes: write “and” instead of “or”."
NEITHER = "“{}” is never both, so that this never counts as yes: write “or” instead of “and”."


def condition(kinds: dict[str, str], node: nodes.If | nodes.CondExpr, _: Around) -> Iterator[str]:
    """Sentences for a text alone, as in ``channel == "post" or "email"``, for values with commas, and as below."""
    left = [node.test]
    for expr in left:
        if isinstance(expr, (nodes.And, nodes.Or)):
            left += [expr.left, expr.right]
            yield from _two_answers(expr)
        elif isinstance(expr, nodes.Tuple):
            yield WITH_COMMAS
        elif is_word(expr) and expr.value in kinds:
            yield IN_QUOTES.format(expr.value)
        elif is_word(expr) and (again := asked_again(node.test, expr.value)):
            yield ALONE.format(expr.value, again)


def asked_again(test: nodes.Node, word: str) -> str:
    """What to write for a word behind a comparison, such as ``write channel == "email"``; nothing if there is none."""
    for compare in find_all(test, nodes.Compare):
        if isinstance(compare.expr, nodes.Name) and (op := compare.ops[0].op) in ("eq", "ne"):
            # Whoever excludes two answers with or between them excludes nothing.
            joined = "“and” instead of “or”, and behind it " * (op == "ne" and isinstance(test, nodes.Or))
            return f'write {joined}{compare.expr.name} {"==" if op == "eq" else "!="} "{word}"'
    return ""


def _two_answers(node: nodes.And | nodes.Or) -> Iterator[str]:
    """Sentences for ``channel != "post" or channel != "email"``, and for the same with == and and."""
    meant, sentence = ("ne", BOTH) if isinstance(node, nodes.Or) else ("eq", NEITHER)
    said: dict[str, Any] = {}
    parts: list[nodes.Node] = [node]
    for part in parts:
        if isinstance(part, (nodes.And, nodes.Or)) and type(part) is type(node):
            parts += [part.left, part.right]
        elif isinstance(part, nodes.Compare) and [one.op for one in part.ops] == [meant]:
            name, value = part.expr, part.ops[0].expr
            if not (isinstance(name, nodes.Name) and isinstance(value, nodes.Const)):
                continue
            if said.setdefault(name.name, value.value) != value.value:
                yield sentence.format(name.name)
                return
