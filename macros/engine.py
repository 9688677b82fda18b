"""Runs MkDocs in this process: what the check has found out is at hand when the pages are built."""

import contextlib
import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from macros.model import settings_file
from macros.model.toolkit import Toolkit
from macros.templates.environment import Made

# What was read and found well just before, by language: for the build that follows at once, and no other.
checked: dict[str, Toolkit] = {}
# What Jinja2 has made of the theme, kept from one build to the next while a site is served.
theme_made = Made()
# Whether the site is served, and follows what changes (serving.py).
follows = False
# What is left to do of a build then: the other languages, by their codes; and without a code the letters of the first
# one, in the browser's interpreter.
later: dict[str, Callable[[], None]] = {}
# Whether something has changed again by now (following.py); what is only built follows nothing, and bool() is False.
changed_again: Callable[[], bool] = bool


class Overtaken(BaseException):
    """What is built behind a page is needed no more: something has changed again, and that is waited for.

    No Exception: MkDocs would say of such a one that a page can't be read.
    """


def go_on() -> None:
    """Raises Overtaken if something has changed again. Asked in between by what is done behind a page."""
    if changed_again():
        raise Overtaken


@contextlib.contextmanager
def undisturbed(again: bool) -> Iterator[None]:
    """For as long as this lasts Python doesn't look for what has gone: a tenth of the time from a change to its page.

    again: whether one has been shown before; the first build makes so much that memory counts more than a moment.
    """
    if again:
        gc.disable()
    try:
        yield
    finally:
        gc.enable()


def build(root: Path, site: str, name: str) -> int:
    """Builds the site; returns the exit code. name: the settings of one of many centres, or nothing."""
    from mkdocs.__main__ import cli  # its logging is set up by that: not where another engine runs our hooks

    file = settings_file.at_the_top(root, name).name if name else "mkdocs.yml"
    arguments = ["build", "--strict", "--clean", "--quiet", "--config-file", file, "--site-dir", site]
    try:
        cli.main(arguments, prog_name="mkdocs")
    except SystemExit as done:
        if isinstance(done.code, str):
            sys.stderr.write(f"{done.code}\n")
        return done.code if isinstance(done.code, int) else int(bool(done.code))
    finally:
        if name:
            (root / file).unlink()
    return 0
