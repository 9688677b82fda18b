"""What stands around a server of MkDocs: it says what is wrong, and builds first what somebody waits for."""

import html
import logging
import sys
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from watchdog.events import DirCreatedEvent, FileSystemEvent, FileSystemEventHandler

from macros import engine

PATIENCE = 60.0  # seconds that a page in another language is waited for while it is built
# Looked at again every two seconds: what is mended shows by itself.
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<meta name="viewport" content="width=device-width"><title>Something needs a change</title>
<style>body {{ font: 1.1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 3rem auto; padding: 0 1rem;
color-scheme: light dark }} li {{ margin: 1rem 0; overflow-wrap: anywhere }} code {{ font-size: 1rem }}</style></head>
<body><main><h1>Something needs a change</h1>
<p>What was built last is still there, and comes back here as soon as this is put right and saved.</p>
<ul>{}</ul></main></body></html>
"""


class Following:
    """A server of MkDocs that shows what is wrong instead of hanging, and follows folders that come later.

    build: makes the site. check: says what is wrong in the authors' files, as lines.
    """

    def __init__(self, server: Any, build: Callable[[], None], check: Callable[[], str]) -> None:
        self.server, self.check = server, check
        self.said: list[str] = []
        self._codes: set[str] = set()
        self._all_built = threading.Event()
        self._build, self._serve = build, server.get_app()
        server.builder = self.build
        engine.changed_again = lambda: bool(server._want_rebuild)  # noqa: SLF001
        server.set_app(self.answer)

    def build(self, again: bool = True) -> None:
        """What the server calls when something has changed. It never raises: the server would keep readers waiting."""
        warnings = _Warnings()
        logging.getLogger("mkdocs").addHandler(warnings)
        engine.later.clear()
        self._all_built.clear()
        try:
            with engine.undisturbed(again):
                self._build()
                self.said = []
                self._show()
            self.build_others()
        except (Exception, SystemExit) as error:
            # What MkDocs stumbles over is said by our check, if that knows it; else in MkDocs' own words.
            found = self.check().strip()
            self.said = found.split("\n") if found else [*warnings.said, str(error)]
            sys.stderr.write("\n".join([*self.said, ""]))
            self.server._wanted_epoch += 1  # noqa: SLF001 - a page that has been shown already is asked for once more
        finally:
            logging.getLogger("mkdocs").removeHandler(warnings)
            if not self.server._want_rebuild:  # noqa: SLF001
                self._all_built.set()

    def build_others(self) -> None:
        """Does what is left, unless something has changed again: then the next build does."""
        self._codes.update(filter(None, engine.later))
        for code in list(engine.later):
            if self.server._want_rebuild:  # noqa: SLF001
                return
            try:
                engine.later.pop(code)()
            except engine.Overtaken:
                return
        self._all_built.set()

    def _show(self) -> None:
        """Lets browsers load the pages of the first language, which are built."""
        with self.server._epoch_cond:  # noqa: SLF001
            self.server._visible_epoch = self.server._wanted_epoch  # noqa: SLF001
            self.server._epoch_cond.notify_all()  # noqa: SLF001

    def answer(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answers a request: while something is wrong, each page says what."""
        path = str(environ.get("PATH_INFO", ""))
        if path.strip("/").split("/")[0] in self._codes:
            self._all_built.wait(PATIENCE)
        if not self.said or not path.endswith(("/", ".html")):
            found: Iterable[bytes] = self._serve(environ, start_response)
            return found
        items = "".join(f"<li>{html.escape(line)}</li>" for line in self.said)
        # The server writes of each other answer on the terminal, where the sentence should stay in sight.
        start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
        return [PAGE.format(items).encode()]

    def await_folder(self, folder: Path) -> None:
        """Follows a folder that is not there yet, from when somebody makes it."""
        above = folder.parent
        while not above.is_dir():
            above = above.parent
        self.server.observer.schedule(_Made(self, folder), str(above), recursive=False)


class _Made(FileSystemEventHandler):
    """Waits for a folder."""

    def __init__(self, following: Following, folder: Path) -> None:
        self.following, self.folder = following, folder

    def on_created(self, event: FileSystemEvent) -> None:
        if isinstance(event, DirCreatedEvent) and self.folder.is_dir():
            server = self.following.server
            server.watch(str(self.folder))
            # What stands in it already: MkDocs has no other way to ask for a build.
            with server._rebuild_cond:  # noqa: SLF001
                server._want_rebuild = True  # noqa: SLF001
                server._rebuild_cond.notify_all()  # noqa: SLF001


class _Warnings(logging.Handler):
    """What MkDocs warns of during a build; its last word says only how many there were."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())
