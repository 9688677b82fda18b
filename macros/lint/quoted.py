"""What pages show of a letter that a centre has replaced: its passages and examples have to be there still."""

from collections.abc import Iterator, Mapping

import jinja2
from jinja2 import nodes

from macros.diagnostics.fault import Fault, did_you_mean
from macros.lint.page_templates import COMMENT, body
from macros.model.toolkit import Letter

# What pages write, with the turn of the value that names an example, and of the one that names a passage.
SHOWS = {"sample": (1, None), "quote": (2, 1)}


def faults(
    pages: Mapping[str, str],
    letters: Mapping[str, Letter],
    macros: Mapping[str, set[str]],
    homes: Mapping[str, str],
) -> Iterator[Fault]:
    """pages: texts by file; macros: the passages of each letter; homes: the files of a centre's letters, by slug."""
    for file, text in pages.items():
        for call, name, slug in _calls(text):
            if slug not in homes or slug not in letters:
                continue
            example, passage = (
                _word(call, turn, key) for turn, key in zip(SHOWS[name], ("example", "passage"), strict=True)
            )
            titles = [one.title for one in letters[slug].front.examples]
            if passage and passage not in macros[slug]:
                near = (
                    did_you_mean(passage, macros[slug])
                    or " Keep a macro of that name in it, or replace that page too."
                )
                message = f"{file} shows the passage “{passage}” of this letter, which is not here.{near}"
                yield Fault(homes[slug], 1, 1, message)
            if example and example not in titles:
                near = (
                    did_you_mean(example, titles)
                    or " Keep an example of that title in it, or replace that page too."
                )
                message = f"{file} shows the example “{example}” of this letter, which is not here.{near}"
                yield Fault(homes[slug], 1, 1, message)


def _calls(text: str) -> Iterator[tuple[nodes.Call, str, str]]:
    source, _ = body(text)
    if not any(f"{name}(" in source for name in SHOWS):
        return
    try:
        tree = jinja2.Environment(**COMMENT).parse(source)  # type: ignore[arg-type]
    except jinja2.TemplateSyntaxError:
        return  # said by lint/page_templates.py
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in SHOWS and (slug := _word(call, 0, "slug")):
            yield call, call.node.name, slug


def _word(call: nodes.Call, turn: int | None, key: str) -> str:
    """A value of a call that is written in quotes."""
    if turn is None:
        return ""
    named = [one.value for one in call.kwargs if one.key == key]
    value = call.args[turn] if turn < len(call.args) else named[0] if named else None
    return str(value.value) if isinstance(value, nodes.Const) else ""
