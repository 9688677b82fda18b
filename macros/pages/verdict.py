"""Everything that is wrong in the files of authors and of a centre, as the build says it."""

from pathlib import Path

from macros.diagnostics.fault import Faults
from macros.lint import browser_run
from macros.loading.project import read_languages
from macros.model import settings_file
from macros.pages import smoke_test


def said(root: Path, name: str = "mkdocs.yml") -> str:
    """What is wrong, a line a fault; nothing if all is well. name: the settings file that counts."""
    try:
        for toolkit in read_languages(root, settings_file.said(root, name), name).values():
            smoke_test.try_out(toolkit)
            browser_run.try_out(toolkit)
    except Faults as faults:
        return faults.report()
    except browser_run.NoInterpreter as error:
        return str(error)
    return ""
