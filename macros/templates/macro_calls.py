"""Calls of an author's macros: what is handed over has to be what the macro takes."""

from collections.abc import Iterator

from jinja2 import nodes

from macros.diagnostics.fault import did_you_mean
from macros.templates.nodes import find_all


def slips(name: str, macro: nodes.Macro, call: nodes.Call, parent: nodes.Node) -> Iterator[str]:
    """What is wrong with a call of a macro, as sentences. name: of the macro; parent: the node around the call."""
    takes = [argument.name for argument in macro.args]
    if len(call.args) > len(takes):
        only = f"only takes {', '.join(takes)}" if takes else "takes no values"
        yield f"{name}() {only}: take out what is too much."
    for keyword in call.kwargs:
        if keyword.key not in takes:
            near = did_you_mean(keyword.key, takes) or " Take it out."
            yield f"{name}() has no value called “{keyword.key}”.{near}"
    calls_back = any(inner.name == "caller" for inner in find_all(macro, nodes.Name))
    if isinstance(parent, nodes.CallBlock) and parent.call is call and not calls_back:
        yield f"{name}() has no {{{{ caller() }}}} where this text could stand: write it into the macro."
