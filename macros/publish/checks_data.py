"""The checks as Python for the browser."""

import pprint

from macros.loading.checks import data_of
from macros.model.toolkit import Toolkit


def python_for_browser(toolkit: Toolkit) -> str:
    """The Python module that the browser loads with a letter: ``DATA``, ``CHECKS`` (by code) and ``QUIET``."""
    data = pprint.pformat(data_of(toolkit.checks), width=120, compact=True, sort_dicts=False)
    return "\n".join(
        [
            '"""Made from site_templates/checks.yml: change that file, not this one."""\n',
            f"DATA = {data}\n",
            'CHECKS = DATA["checks"]',
            'QUIET = DATA["quiet"]\n',
        ]
    )
