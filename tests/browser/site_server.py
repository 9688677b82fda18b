"""Builds the site as `make build` does and serves it as GitHub Pages does, for the site and browser tests."""

import contextlib
import fcntl
import functools
import http.server
import json
import shutil
import threading
import urllib.parse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.project import built


@dataclass(frozen=True)
class Site:
    """A site as built and served. url: its address, with a slash at the end; said: what the build printed; built_for:
    the address that its pages say they have: with another port, where another process has built it.
    """

    folder: Path
    url: str
    said: str = ""
    built_for: str = ""

    @property
    def origin(self) -> str:
        return "{0.scheme}://{0.netloc}".format(urllib.parse.urlsplit(self.url))

    @property
    def base(self) -> str:
        """The path under which it is served: "/" or "/sub/path/"."""
        return urllib.parse.urlsplit(self.url).path


Build = Callable[[Path, str], tuple[str, str]]


@contextlib.contextmanager
def served(project: Path, target: Path, base: str) -> Iterator[Site]:
    """The project, built into ``target`` for an address that is free, and served there under ``base``."""
    with served_as(lambda target, url: (built(project, target, url), url), target, base) as site:
        yield site


@contextlib.contextmanager
def built_once(make: Callable[[Path], Path], folder: Path, base: str) -> Iterator[Site]:
    """The same for all processes of a run of the tests: the first builds into ``folder``, and the others wait for it.

    make: puts the project into a folder.
    """
    folder.mkdir(exist_ok=True)

    def build(target: Path, url: str) -> tuple[str, str]:
        done = folder / "done.json"
        with (folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.is_file():
                shutil.rmtree(folder / "toolkit", ignore_errors=True)
                done.write_text(
                    json.dumps([built(make(folder / "toolkit"), target, url), url]), encoding="utf-8"
                )
            said, built_for = json.loads(done.read_text(encoding="utf-8"))
        return said, built_for

    with served_as(build, folder / "site", base) as site:
        yield site


@contextlib.contextmanager
def served_as(build: Build, target: Path, base: str) -> Iterator[Site]:
    """A site, served under ``base``. build: fills ``target``, given that and the address; returns what it said, and for
    what address the site is.
    """
    handler = functools.partial(Pages, folder=target, base=base)
    with Server(("127.0.0.1", 0), handler) as server:
        url = f"http://127.0.0.1:{server.server_address[1]}{base}"
        said, built_for = build(target, url)
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield Site(target, url, said, built_for)
        finally:
            server.shutdown()
            thread.join()


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A browser that goes away in the middle of an answer is no fault of ours."""


class Pages(http.server.SimpleHTTPRequestHandler):
    """As GitHub Pages: a folder without its slash is redirected, an unknown page gives 404.html."""

    extensions_map = {  # noqa: RUF012 - the base class declares it so
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",
        ".js": "text/javascript",
        ".wasm": "application/wasm",
        ".py": "text/x-python",
    }

    def __init__(self, *arguments: object, folder: Path, base: str) -> None:
        self.base = base
        super().__init__(*arguments, directory=str(folder))  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        # What is outside the sub-path doesn't exist, so that a link which forgets it is found out.
        where = urllib.parse.urlsplit(path).path
        inside = where[len(self.base) - 1 :] if where.startswith(self.base) else "/outside-of-the-site"
        return super().translate_path(inside)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass
