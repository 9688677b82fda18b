"""Shows the site while it changes: a fault stands in the browser as a sentence, also one that is there at the start.

It is MkDocs' own server, and the build is the one that ``mkdocs serve`` does: that command itself ends where its first
build fails, and so would whoever has made a slip before.
"""

import contextlib
import errno
import os
import shutil
import socket
import sys
import tempfile
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from watchdog.observers.polling import PollingObserver

from macros import engine
from macros.following import Following
from macros.loading.languages import own_folder
from macros.model import settings_file
from macros.pages import verdict

LOOKS = 0.2  # seconds from one look for changes to the next, which takes two milliseconds; MkDocs itself waits 0.5
TAKEN = (
    "Something else is at {0} already, perhaps another “make serve”. Stop that one by pressing Ctrl and C in its "
    "window, or write another number at the end, as in make serve ADDRESS={1}:{2}."
)
NO_ADDRESS = (
    "Write the address as in 127.0.0.1:8000: where this computer is to show the site. Here it is “{}”."
)


def serve(root: Path, address: str) -> int:
    """Serves the site, and follows what changes, until somebody stops it; returns the exit code."""
    if refusal := _refused(address):
        code, sentence = refusal
        sys.stderr.write(sentence + "\n")
        return code
    host, _, port = address.rpartition(":")
    os.environ.pop("SITE_URL", None)  # it stands at the root of the local address
    engine.follows = True
    # Loaded here: their logging is set up by that, and other engines run our hooks too.
    from mkdocs.__main__ import State
    from mkdocs.livereload import LiveReloadServer

    logs = State()  # type: ignore[no-untyped-call] # as long as it is there
    with tempfile.TemporaryDirectory(prefix="mkdocs_") as folder, contextlib.suppress(KeyboardInterrupt):
        server = LiveReloadServer(builder=lambda: None, host=host, port=int(port), root=folder)
        site = Site(root, server, address)
        following = Following(server, site.build, lambda: verdict.said(root))
        own = own_folder(root, settings_file.said(root)).folder
        ours = [root / name for name in ("docs", "site_templates", "macros", "mkdocs.yml")]
        look_often(server, [*ours, own])
        if not own.is_dir():
            following.await_folder(own)
        following.build(again=False)
        try:
            server.serve()  # type: ignore[no-untyped-call]
        finally:
            server.shutdown()
            site.end()
    del logs
    return 0


def _refused(address: str) -> tuple[int, str] | None:
    """(exit code, what to say) of an address at which no site can be shown: said now, not after the first build."""
    host, _, port = address.rpartition(":")
    if not (host and port.isdecimal() and 0 < int(port) < 65536):
        return 2, NO_ADDRESS.format(address)
    try:
        socket.create_server((host, int(port))).close()
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            return 1, TAKEN.format(address, host, int(port) + 1)
        return 2, NO_ADDRESS.format(address)
    return None


class Site:
    """The site of a project, built as MkDocs' own command builds what it serves."""

    def __init__(self, root: Path, server: Any, address: str) -> None:
        self.root, self.server, self.address = root, server, address
        self.folder = Path(server.root)  # of the built sites
        self.config: Any = None  # of the first build; its plugins are told of the end
        self.told = False  # whether the plugins know of the server
        server.error_handler = self.page_of

    def build(self) -> None:
        """Builds it. Raises whatever MkDocs raises: SystemExit where something is wrong."""
        from mkdocs.commands.build import build
        from mkdocs.config import load_config

        settings = str(self.root / "mkdocs.yml")
        # Each build has a folder of its own: to empty that of the last one takes longer than all else.
        useless = site = tempfile.mkdtemp(dir=self.folder)
        try:
            config = load_config(settings, site_dir=site, dev_addr=self.address, strict=True)
            config.site_url = self.server.url
            if self.config is None:
                self.config = config
                config.plugins.on_startup(command="serve", dirty=False)
            build(config, serve_url=self.server.url)
            useless, self.server.root = self.server.root, site
        finally:
            if Path(useless) != self.folder:
                threading.Thread(target=shutil.rmtree, args=(useless, True), daemon=True).start()
        if not self.told:
            self.told = True
            config.plugins.on_serve(self.server, config=config, builder=self.server.builder)
        for path in config.watch:  # another folder of their own may stand in the settings by now
            if str(Path(path).resolve()) not in self.server._watched_paths:  # noqa: SLF001
                self.server.watch(path)

    def page_of(self, code: int) -> bytes | None:
        """The page for what is not there."""
        page = Path(self.server.root) / f"{code}.html"
        return page.read_bytes() if page.is_file() else None

    def end(self) -> None:
        """Tells the plugins that nothing more comes."""
        if self.config:
            self.config.plugins.on_shutdown()


def look_often(server: Any, watched: Iterable[Path]) -> None:
    """Lets a server of MkDocs follow files and folders, as far as they are there, and find a change sooner."""
    server.observer = PollingObserver(timeout=LOOKS)
    for path in watched:
        if path.exists():
            server.watch(str(path))
