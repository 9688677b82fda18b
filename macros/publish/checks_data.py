"""The checks as Python for the browser."""

import functools
from typing import Any

from macros import build_cache
from macros.loading.compiled_checks import data_of
from macros.model.toolkit import Toolkit
from macros.templates.compiler import READS_DATA, literal

BY_WORDS = ("from letterkit.checks_by_words import RECORDS\n", 'DATA["by_words"] = RECORDS\n')
NOUNS = ("from letterkit.small_nouns import with_nouns\n", 'DATA["nouns"] = with_nouns\n')


def python_for_browser(toolkit: Toolkit) -> str:
    """The Python module that the browser loads with a letter: ``DATA``."""
    data: dict[str, Any] = {**data_of(toolkit.checks)}
    data["unread"] = toolkit.messages.say()("no-checks")
    phrases, weights = data.pop("phrases"), data.pop("weights")
    # What a language has of Python comes with its words, so that no page of another one loads it.
    del data["by_words"]
    nouns = data.pop("nouns", None)
    if not toolkit.checks.checks:  # nobody has written any in this language
        data["quiet"] = toolkit.messages.say()("no-checks")
    return "\n".join(
        [
            '"""Made from site_templates/checks.yml: change that file, not this one."""\n',
            f"{READS_DATA}\n\nDATA = {literal(data)}\n",
            # A phrase a line, in one text for all of a check: nothing starts faster, and a person can read it.
            'DATA["phrases"] = [',
            *[
                f'    [{code!r}, {role!r}, {group}, """{_side_by_side(lines)}"""],'
                for code, role, group, lines in phrases
            ],
            "]",
            f'DATA["weights"] = {weights!r}\n',
            *(BY_WORDS if not toolkit.language.code.startswith("en") else ()),
            *(NOUNS if nouns else ()),
        ]
    )


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
