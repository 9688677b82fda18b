"""The checks as Python for the browser."""

import pprint
from typing import Any

from macros.loading.compiled_checks import data_of
from macros.model.toolkit import Toolkit


def python_for_browser(toolkit: Toolkit) -> str:
    """The Python module that the browser loads with a letter: ``DATA``."""
    data: dict[str, Any] = {**data_of(toolkit.checks)}
    data["unread"] = toolkit.messages.say()("no-checks")
    phrases, weights = data.pop("phrases"), data.pop("weights")
    if not toolkit.checks.checks:  # nobody has written any in this language
        data["quiet"] = toolkit.messages.say()("no-checks")
    return "\n".join(
        [
            '"""Made from site_templates/checks.yml: change that file, not this one."""\n',
            f"DATA = {pprint.pformat(data, width=120, compact=True, sort_dicts=False)}\n",
            # A phrase a line, in one text for all of a check: nothing starts faster, and a person can read it.
            'DATA["phrases"] = [',
            *[f'    [{code!r}, {role!r}, {group}, """{lines}"""],' for code, role, group, lines in phrases],
            "]",
            f'DATA["weights"] = {weights!r}\n',
        ]
    )
