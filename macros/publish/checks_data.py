"""The checks as Python for the browser."""

import functools
import inspect
from typing import Any

from letterkit import small_nouns
from macros import build_cache
from macros.loading.compiled_checks import data_of
from macros.model.toolkit import Toolkit
from macros.templates.browser_python import for_micropython
from macros.templates.compiler import literal


def python_for_browser(toolkit: Toolkit) -> str:
    """The Python module that the browser loads with a letter: ``DATA``."""
    data: dict[str, Any] = {**data_of(toolkit.checks)}
    data["unread"] = toolkit.messages.say()("no-checks")
    phrases, weights = data.pop("phrases"), data.pop("weights")
    # What a language has of Python comes with its words, so that no page of another one loads it.
    nouns = data.pop("nouns", None)
    if not toolkit.checks.checks:  # nobody has written any in this language
        data["quiet"] = toolkit.messages.say()("no-checks")
    return "\n".join(
        [
            '"""Made from site_templates/checks.yml: change that file, not this one."""\n',
            f"DATA = {literal(data)}\n",
            # A phrase a line, in one text for all of a check: nothing starts faster, and a person can read it.
            'DATA["phrases"] = [',
            *[
                f'    [{code!r}, {role!r}, {group}, """{_side_by_side(lines)}"""],'
                for code, role, group, lines in phrases
            ],
            "]",
            f'DATA["weights"] = {weights!r}\n',
            *(_with_nouns() if nouns else []),
        ]
    )


def _with_nouns() -> list[str]:
    return [for_micropython(inspect.getsource(small_nouns)), 'DATA["nouns"] = with_nouns\n']


@functools.lru_cache(1 << 10)  # the site in each language has the checks of the others too
def _side_by_side(lines: str) -> str:
    """The phrases of a check, each beside the one that has most in common with it: they are packed 1 % smaller."""
    return build_cache.result("side by side", lines, lambda: _ordered(lines))


def _ordered(lines: str) -> str:
    left = {line: {line[at : at + 4] for at in range(len(line) - 3)} for line in lines.split("\n")}
    ordered = [next(iter(left))]
    last = left.pop(ordered[0])
    while left:
        ordered.append(max(left, key=lambda line: len(left[line] & last)))
        last = left.pop(ordered[-1])
    return "\n".join(ordered)
