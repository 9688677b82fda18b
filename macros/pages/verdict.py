"""Everything that is wrong in the files of authors and of a centre, as the build says it."""

import contextlib
from pathlib import Path
from typing import Any

from macros.diagnostics.fault import Faults
from macros.lint import browser_run
from macros.loading.project import read_languages
from macros.model import settings_file
from macros.model.toolkit import Toolkit
from macros.pages import moved, smoke_test
from macros.templates.idle import IdleQuestions


def judged(
    root: Path, centre: Any, name: str, first_alone: bool = False, builds: bool = False
) -> dict[str, Toolkit]:
    """The toolkit in each language, read and tried out. Raises Faults with all that is wrong, and NoInterpreter.

    centre: what stands under ``extra.centre``; name: the settings file that counts. first_alone: of the first only the
    pages are tried out, and the rest is left to be: its letters in the browser's interpreter, and the others. builds:
    as for ``try_out``.
    """
    toolkits = read_languages(root, centre, name)
    if first_alone:
        smoke_test.try_out(next(iter(toolkits.values())))
    else:
        for toolkit in toolkits.values():
            try_out(toolkit, builds)
    if wrong := list(moved.faults(settings_file.Settings(root, name), next(iter(toolkits.values())))):
        raise Faults(wrong)
    return toolkits


def try_out(toolkit: Toolkit, builds: bool = False) -> None:
    """Works out the pages and the letters. Raises Faults with what is wrong with them, and NoInterpreter.

    builds: whether the site is built after that, so that one processor can work ahead while Node has the other.
    """
    smoke_test.try_out(toolkit)

    def ahead() -> None:
        # What goes wrong is said once the letters are judged, by the build.
        with contextlib.suppress(Exception):
            if builds:
                IdleQuestions(toolkit).work_out()

    browser_run.try_out(toolkit, ahead)


def said(root: Path, name: str = "mkdocs.yml") -> str:
    """What is wrong, a line a fault; nothing if all is well. name: the settings file that counts."""
    try:
        judged(root, settings_file.said(root, name), name)
    except Faults as faults:
        return faults.report()
    except browser_run.NoInterpreter as error:
        return str(error)
    return ""
