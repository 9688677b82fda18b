"""One file of the site is broken at a time: what does a reader see, how soon, and what becomes of their words?

``python -m tests.browser.faults`` tries every file with every fault and prints the table, for a quarter of an hour.
``python -m tests.browser.faults host.js`` tries the files whose names end so.
"""

import contextlib
import functools
import sys
import tempfile
import threading
import urllib.parse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Error, Page, sync_playwright

from tests.browser.site_server import Pages, Server
from tests.project import built, copy_of_project

BASE = "/sub/path/"
LETTER, PLANNER = "feedback-letter/", "waiting/"

# The files that can be broken, each with the page that needs it: all that a form needs to start.
STARTERS = (
    "start.js", "host.js", "python.js", "letter.bin", "letter-late.bin", "feedback-request.bin",
    "pyscript/core.js",
    "micropython/micropython.js", "micropython/micropython.bin",
)  # fmt: skip
PLANNERS = ("planner.bin", "planner-late.bin")
OTHERS = (
    "assets/toolkit.css",
    "widgets/*/offline.js",
    "widgets/*/memory.js",
    "offline-worker.js",
)
FILES = [(name, LETTER) for name in STARTERS + OTHERS] + [(name, PLANNER) for name in PLANNERS]

FAULTS = ("missing", "500", "cut", "empty", "html", "wrong type", "hanging", "slow")
PORTAL = (
    b"<!doctype html><html lang=en><title>Welcome</title><p>Accept our terms to use this network.</p></html>"
)

MOST = 12_000  # ms; what says nothing until then is silent
SLOW = 5  # seconds

# When each state of the form was first to be seen, in ms since the page was asked for.
NOTES = """{
  const seen = (globalThis.seen = {});
  const shown = (element) => element && !element.hidden && element.checkVisibility();
  setInterval(() => {
    const form = document.querySelector("form[data-state]");
    if (!form) return;
    const now = performance.now();
    if (form.dataset.state === "live") seen.live ??= now;
    if (shown(form.querySelector("[data-failed]"))) seen.failed ??= now;
    if (shown(form.querySelector("[data-slow]"))) seen.slow ??= now;
  }, 50);
}"""


class Faulty(Pages):
    """Serves a site in which the file that ``server.broken`` names (path in the site, fault) is broken."""

    server: "FaultyServer"

    def do_GET(self) -> None:  # noqa: N802 - the base class calls it so
        name, fault = self.server.broken
        path = urllib.parse.urlsplit(self.path).path.removeprefix(self.base)
        if not name or path != name:
            super().do_GET()
        elif fault == "missing":
            self.send_error(404)
        elif fault == "500":
            self.answer(b"Internal Server Error", "text/plain", 500)
        elif fault == "hanging":
            self.server.mended.wait()
        elif fault == "slow":
            self.server.mended.wait(SLOW)
            super().do_GET()
        elif fault == "late":
            self.server.mended.wait()
            super().do_GET()
        else:
            whole = Path(self.translate_path(self.path)).read_bytes()
            content = {"cut": whole[: len(whole) // 2], "empty": b"", "html": PORTAL, "wrong type": whole}[
                fault
            ]
            known = self.guess_type(self.path)
            kind = {"html": "text/html", "wrong type": "application/octet-stream"}.get(fault, known)
            self.answer(content, kind)

    def answer(self, content: bytes, kind: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


class FaultyServer(Server):
    broken = ("", "")

    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)  # type: ignore[arg-type]
        self.mended = threading.Event()

    def break_file(self, name: str, fault: str) -> None:
        self.broken = (name, fault)
        self.mended.clear()

    def mend(self) -> None:
        self.broken = ("", "")
        self.mended.set()


@contextlib.contextmanager
def faulty(folder: Path, handler: type[Pages] = Faulty) -> Iterator[tuple[FaultyServer, str]]:
    """A server of a built site that can be broken, and its address."""
    with FaultyServer(("127.0.0.1", 0), functools.partial(handler, folder=folder, base=BASE)) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield server, f"http://127.0.0.1:{server.server_address[1]}{BASE}"
        finally:
            server.mend()
            server.shutdown()
            thread.join()


def found(folder: Path, pattern: str) -> str:
    """The path in the site of the one file that a pattern of FILES means, wherever its content has moved it."""
    names = [path.relative_to(folder).as_posix() for path in folder.rglob(pattern.rpartition("/")[2])]
    names = [name for name in names if Path(name).match(pattern)]
    # "page.py" is not "letterkit/page.py": the folder of its content stands above, or nothing at all.
    exact = [name for name in names if "/" in pattern or name.count("/") in (0, 2)]
    # Those of another language lie one folder lower.
    exact = [name for name in exact if name.count("/") == min(one.count("/") for one in exact)]
    assert len(exact) == 1, (pattern, names)
    return exact[0]


@dataclass(frozen=True)
class Seen:
    """What a reader saw. state: "live", "failed", "slow" or "" (nothing); seconds: how soon; kept: whether what they
    typed was there again when the file was whole and the page loaded anew.
    """

    state: str
    seconds: float
    kept: bool
    words: str = ""


def tried(browser: Browser, server: FaultyServer, url: str, name: str, fault: str, address: str) -> Seen:
    """Opens a page in which a file is broken, types, and waits for what is said."""
    server.break_file(name, fault)
    context = browser.new_context(base_url=url, locale="en-GB", service_workers="block")
    try:
        page = context.new_page()
        page.add_init_script(NOTES)
        page.goto(address, wait_until="commit")
        field = page.locator('form[data-state] [name="company"]')
        try:
            field.fill("Northgate Library", timeout=MOST)
        except Error:  # there is no page to type in
            return Seen("", MOST / 1000, True)
        state, seconds, words = verdict(page)
        server.mend()
        with contextlib.suppress(Error):  # at that moment the page may be loading itself again
            page.reload(wait_until="commit")
        return Seen(state, seconds, is_back(page), words)
    finally:
        server.mend()
        context.close()


def verdict(page: Page) -> tuple[str, float, str]:
    """(state, seconds, words) of the first thing that is said, or of the form that is alive."""
    seen: dict[str, float] = {}
    while not seen and page.evaluate("performance.now()") < MOST:
        page.wait_for_timeout(100)
        seen = page.evaluate("seen")
    for state in ("live", "failed", "slow"):
        if state in seen:
            note = page.locator(f"[data-{state}]") if state != "live" else None
            return state, seen[state] / 1000, note.inner_text() if note else ""
    return "", 0.0, ""


def is_back(page: Page) -> bool:
    """Whether the words are in their field once the page is alive; it is loaded again as long as it says so itself."""
    for _ in range(3):
        page.locator('form[data-state="live"], form[data-state="failed"]').wait_for(timeout=60_000)
        with contextlib.suppress(Error):  # at that moment the page may be loading itself again
            if page.locator('form[data-state="live"]').is_visible():
                break
            page.locator('[data-action="reload"]').click(timeout=2_000)
    page.locator('form[data-state="live"]').wait_for(timeout=60_000)
    return page.locator('form [name="company"]').input_value() == "Northgate Library"


def table(browser: Browser, folder: Path, ends: tuple[str, ...] = ("",)) -> Iterator[tuple[str, str, Seen]]:
    """Each file, each fault, and what was seen."""
    with faulty(folder) as (server, url):
        for pattern, address in FILES:
            if not pattern.endswith(ends):
                continue
            name = found(folder, pattern)
            for fault in FAULTS:
                yield pattern, fault, tried(browser, server, url, name, fault, address)


def tell(*cells: str) -> None:
    sys.stdout.write("| " + " | ".join(cells) + " |\n")
    sys.stdout.flush()


def main(arguments: list[str]) -> int:
    """Returns 1 if a form died in silence or words were lost."""
    from tests.browser.conftest import launched

    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        built(copy_of_project(Path(folder) / "toolkit"), site, "https://example.org" + BASE)
        tell("file", "fault", "what the reader saw", "after (s)", "words kept")
        tell(*["---"] * 5)
        with sync_playwright() as playwright:
            browser = launched(playwright.chromium)
            for name, fault, seen in table(browser, site, tuple(arguments) or ("",)):
                good = seen.state and seen.kept
                bad += not good
                tell(
                    name, fault, seen.state or "nothing", f"{seen.seconds:.1f}", "yes" if seen.kept else "no"
                )
            browser.close()
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
