"""The tags in pages: what can't be read, what nobody knows, and what went wrong when a page was worked out."""

import re
from collections.abc import Iterator
from typing import Any

import jinja2
from jinja2 import nodes

from macros.diagnostics.fault import Fault, column_of, did_you_mean
from macros.diagnostics.source_text import FRONT
from macros.lint import page_calls, page_tags
from macros.lint.page_calls import MACROS, VALUES
from macros.lint.page_tags import Tag
from macros.templates.columns import Line, WithColumns, column, placed
from macros.templates.nodes import undeclared
from macros.templates.not_a_tag import half_closed
from macros.templates.recursion import leading_back
from macros.templates.syntax import line_of, syntax_sentence

# As toolkit.yml sets it: “{#” is how a heading gets its name.
COMMENT = {"comment_start_string": "{##", "comment_end_string": "##}"}
OURS = (*MACROS, *VALUES)
# What mkdocs-macros knows besides. A page that uses it can't be tried out before the build.
ENGINE = (
    "centre", "config", "context", "environment", "extra", "files", "fix_url", "git", "guide", "macros",
    "macros_info", "navigation", "now", "page", "plugin", "toolkit",
)  # fmt: skip
ALONE = "“centre” can’t stand alone: write what you want of it, such as {{ centre_name }}."
MOST = 100
# A line, and what is wrong on it.
Wrong = tuple[int, str]
RAW = "To show curly brackets as they are, write {% raw %} before them and {% endraw %} after them."
OFF = re.compile(r"^render_macros:\s*false\b", re.MULTILINE)


def read(file: str, text: str) -> tuple[list[Tag] | None, list[Fault]]:
    """The tags of a page, and what is wrong with them as far as one can see without the others.

    None instead of the tags if the page can't be read: nobody can say then what it asks for.
    """
    source, head = body(text)
    env = WithColumns(**COMMENT)  # type: ignore[arg-type]
    env.filters |= {"pretty": str, "relative_url": str}  # mkdocs-macros' own
    try:
        tree = env.parse(source)
        found = list(page_tags.tags(tree))
        wrong = list(_without_end(tree))
        if not wrong:  # Jinja2's compiler would work these out itself
            wrong = list(_unknown(tree, head, env))
            env.compile(tree)  # it knows which filters there are, and changes the tree
    except jinja2.TemplateSyntaxError as error:
        return None, [_fault(file, text, *_slip(source, error))]
    return found, [_fault(file, text, line, message) for line, message in wrong]


def _slip(source: str, error: jinja2.TemplateSyntaxError) -> Wrong:
    """Where a page can't be read, and why."""
    at, said = page_calls.unreadable([*source.split("\n"), ""][int(error.lineno) - 1])
    if said:
        return (Line(error.lineno, at) if at else error.lineno), said
    half = min(half_closed(source), default=None)
    return (placed(source, half[0]), half[1]) if half else (line_of(source, error), _unreadable(error))


def _unknown(tree: nodes.Template, head: str, env: jinja2.Environment) -> Iterator[Wrong]:
    """Names that nobody knows. head: the front matter, whose keys a page may use."""
    keys = set(re.findall(r"^(\w+):", head, re.MULTILINE))
    free = undeclared(tree) - keys - _asked_for(tree)
    wrong, told = page_calls.without_quotes(tree, free)
    yield from wrong
    yield from page_calls.without_brackets(tree, told)
    unknown = free - {*OURS, *ENGINE} - env.globals.keys()
    for part in (part for output in tree.find_all(nodes.Output) for part in output.nodes):
        if isinstance(part, nodes.Name) and part.name in free.intersection(["centre"]):
            yield part.lineno, ALONE
    called = {call.node for call in tree.find_all(nodes.Call)}
    for node in tree.find_all(nodes.Name):
        if node.name in unknown and node.ctx == "load" and node not in told:
            near = did_you_mean(node.name, OURS) if node in called else ""
            yield node.lineno, f"Nothing is called “{node.name}” here.{near} {RAW}"


def fault_of(file: str, text: str, error: BaseException, above: int = 0) -> Fault:
    """What went wrong in a page's tags. above: how many lines the engine has taken off its beginning."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return _fault(file, text, error.lineno + above, _unreadable(error))
    line, trace = 1, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno + above
        trace = trace.tb_next
    if isinstance(error, ValueError) and re.search("[.?)”]$", str(error)) and "“" in str(error):
        message = str(error)  # a sentence of ours
    elif isinstance(error, TypeError) and "argument" in str(error):
        message = "These brackets need other values: copy them from a page of ours."
    elif isinstance(error, jinja2.TemplateNotFound):
        message = f"There is no file “{error.name}” in docs that could be put in here: look at its name."
    elif isinstance(error, RecursionError):
        message = (
            "Something in curly brackets on this line never comes to an end: take out what calls itself."
        )
    else:
        message = (
            f"Something in curly brackets on this line can’t be worked out ({error}): look for a slip in it."
        )
    return _fault(file, text, min(line, text.count("\n") + 1), message)


def above(text: str) -> int:
    """How many lines an engine takes off the beginning of a page: its front matter, and empty ones below it."""
    match = FRONT.match(text)
    if not match:
        return 0
    rest = text[match.end() :]
    return match.group().count("\n") + len(rest) - len(rest.lstrip("\n"))


def body(text: str) -> tuple[str, str]:
    """(the page with empty lines instead of its front matter, the front matter)."""
    match = FRONT.match(text)
    head = match.group(1) if match else ""
    if OFF.search(head):
        return "", head
    return ("\n" * match.group().count("\n") + text[match.end() :] if match else text), head


def _fault(file: str, text: str, line: int, message: str) -> Fault:
    """A fault on a line of a page, at the column that its sentence means."""
    there = [*text.split("\n"), *[""] * line][line - 1]
    return Fault(file, int(line), column_of(there, message, column(line)), message)


def _unreadable(error: jinja2.TemplateSyntaxError) -> str:
    said = (
        syntax_sentence(error)
        .replace("write #}", "write ##}")
        .replace("with a letter that", "with a page that")
    )
    # What is no tag of ours was perhaps meant to be seen, braces and all.
    shown = re.match("“|There is no \\{%|There is nothing|Something is missing", said)
    return f"{said} {RAW}" if shown else said


def _asked_for(tree: nodes.Template) -> set[str]:
    """The names of which a page asks whether they are there: those may be missing."""
    asked = [test.node for test in tree.find_all(nodes.Test) if test.name in ("defined", "undefined")]
    asked += [one.node for one in tree.find_all(nodes.Filter) if one.name in ("default", "d") and one.node]
    return {node.name for node in asked if isinstance(node, nodes.Name)}


def _without_end(tree: nodes.Template) -> Iterator[Wrong]:
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "range":
            plain = all(isinstance(value, nodes.Const) and _is_small(value.value) for value in call.args)
            if not plain:
                message = (
                    f"Write plain numbers in the brackets of “range”, up to {MOST}: more would take too long."
                )
                yield call.lineno, message
    for times in tree.find_all(nodes.Mul):
        sides = [side.value for side in (times.left, times.right) if isinstance(side, nodes.Const)]
        if any(isinstance(side, str) for side in sides):
            yield times.lineno, "A text can’t be multiplied here: write it as often as you need it."
    for power in tree.find_all(nodes.Pow):
        yield power.lineno, "Powers can’t be used here: write the number itself."
    endless = {name for (_, name), _, _ in leading_back({"": tree})}
    for macro in tree.find_all(nodes.Macro):
        if macro.name in endless:
            message = f"“{macro.name}” calls itself and would never come to an end: take out that call."
            yield macro.lineno, message


def _is_small(value: Any) -> bool:
    return isinstance(value, int) and abs(value) <= MOST
