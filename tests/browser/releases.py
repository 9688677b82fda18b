"""A site with two releases behind one address, on a server that can lose its network."""

import contextlib
import dataclasses
import functools
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

from macros import build_cache
from macros.model.toolkit import Toolkit
from macros.publish import pipeline
from tests.browser.site_server import Pages, Server

BASE = "/sub/path/"
OLD, NEW = "The first release.", "The second release."


def release(site: Path, target: Path, toolkit: Toolkit, words: str) -> Path:
    """A copy of a built site in which a page, a file of the form and a letter's Python are others."""
    shutil.copytree(site, target)
    page = target / "privacy" / "index.html"
    page.write_text(
        page.read_text(encoding="utf-8").replace("</h1>", f"</h1><p>{words}</p>", 1), encoding="utf-8"
    )
    root = _project(toolkit.root, target.with_name(f"{target.name}-project"))
    loader = root / "docs" / "widgets" / "python.js"
    script = loader.read_text(encoding="utf-8")
    loader.write_text(f"export const RELEASE = '{words}';\n{script}", encoding="utf-8")
    main = (toolkit.root / "docs" / "widgets" / "main.py").read_text(encoding="utf-8")
    (target / "widgets" / "main.py").write_text(f'{main}\n\nRELEASE = "{words}"\n', encoding="utf-8")
    with build_cache.used(toolkit.root):
        pipeline.finish(target, dataclasses.replace(toolkit, root=root))
    return target


def _project(root: Path, copy: Path) -> Path:
    """The project as it stands, whose scripts can be changed."""
    shutil.copytree(root / "docs" / "widgets", copy / "docs" / "widgets")
    for path in [path for path in root.iterdir() if path.name != "docs"]:
        (copy / path.name).symlink_to(path)
    return copy


class Line(Pages):
    """Serves one of the releases, or nothing at all; notes what it was asked for."""

    server: "Releases"

    def do_GET(self) -> None:  # noqa: N802 - the base class calls it so
        if self.server.down:
            self.close_connection = True  # as a line that is cut: no answer
            return
        self.directory = str(self.server.folder)
        path = self.path.removeprefix(BASE)
        self.server.asked.append(path)
        if self.server.hanging and path.startswith(self.server.hanging):
            self.server.going_on.wait(30)
        if self.server.hides(path):
            self.send_error(404)
        else:
            super().do_GET()


class Releases(Server):
    """folder: of the release that is served; asked: the paths that were asked for, from the site's root; hidden,
    hanging: the beginning of paths that are not there, or never answer until ``going_on`` is set.
    """

    folder = Path()
    down = False

    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)  # type: ignore[arg-type]
        self.asked: list[str] = []
        self.hidden = ""
        self.hanging = ""
        self.going_on = threading.Event()

    def hides(self, path: str) -> bool:
        return bool(self.hidden) and path.startswith(self.hidden)


@contextlib.contextmanager
def line(folder: Path) -> Iterator[tuple[Releases, str]]:
    """The server with a release, and its address."""
    with Releases(("127.0.0.1", 0), functools.partial(Line, folder=folder, base=BASE)) as server:
        server.folder = folder
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield server, f"http://127.0.0.1:{server.server_address[1]}{BASE}"
        finally:
            server.going_on.set()
            server.shutdown()
            thread.join()
