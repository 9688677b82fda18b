"""Other engines than Chromium, each behind the same three words: go, run, close.

Playwright's own Firefox and WebKit where they are installed (as on the hosted CI); else the system's Firefox by its
Marionette, and WebKitGTK by its WebDriver.
"""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import Playwright

NAMES = ("firefox", "webkit")
SECONDS = 60
# A page calls done with what a script, an async function, comes to.
SCRIPT = (
    "const done = arguments[arguments.length - 1];"
    "(%s)().then(value => done({ value }), error => done({ error: String(error) }));"
)


class Tab(Protocol):
    """run: the value of an async JavaScript function, in the page. Raises RuntimeError if it fails."""

    def go(self, url: str) -> None: ...

    def run(self, script: str) -> Any: ...


def found(name: str, playwright: Playwright) -> str:
    """ "playwright", "system" or "" for an engine."""
    if Path(getattr(playwright, name).executable_path).is_file():
        return "playwright"
    return "system" if SYSTEM[name].there() else ""


@contextlib.contextmanager
def opened(name: str, playwright: Playwright) -> Iterator[Tab]:
    """A tab of this engine, in a profile of its own. ``found`` must have found it."""
    if found(name, playwright) == "playwright":
        browser = getattr(playwright, name).launch()
        yield _Playwright(browser.new_context(locale="en-GB").new_page())
        browser.close()
        return
    with contextlib.ExitStack() as stack:
        yield SYSTEM[name](stack)


def _taken(answer: Any) -> Any:
    if "error" in answer:
        raise RuntimeError(answer["error"])
    return answer.get("value")


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def _started(stack: contextlib.ExitStack, command: list[str], **environment: str) -> None:
    process = subprocess.Popen(
        command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    stack.callback(process.wait, SECONDS)
    stack.callback(process.terminate)


def _until(act: Any) -> Any:
    """What a call returns once it no longer fails for want of a listener."""
    end = time.monotonic() + SECONDS
    while True:
        try:
            return act()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


class _Playwright:
    def __init__(self, page: Any) -> None:
        self.page = page

    def go(self, url: str) -> None:
        self.page.goto(url)

    def run(self, script: str) -> Any:
        return self.page.evaluate(script)


class _Firefox:
    """Firefox by its own protocol: lines of JSON with their length in front."""

    @staticmethod
    def there() -> bool:
        return bool(shutil.which("firefox-esr") or shutil.which("firefox"))

    def __init__(self, stack: contextlib.ExitStack) -> None:
        profile = stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        port = _free_port()
        Path(profile, "user.js").write_text(
            f'user_pref("marionette.port", {port});\nuser_pref("intl.accept_languages", "en-GB");\n',
            encoding="utf-8",
        )
        binary = shutil.which("firefox-esr") or shutil.which("firefox") or ""
        command = [binary, "--headless", "--marionette", "--no-remote", "--profile", profile, "about:blank"]
        _started(stack, command, HOME=profile)
        self.line = _until(lambda: socket.create_connection(("127.0.0.1", port), SECONDS))
        stack.callback(self.line.close)
        self.number = 0
        self._read()  # it says hello first
        self._ask("WebDriver:NewSession", {"strictFileInteractability": True})
        self._ask("WebDriver:SetTimeouts", {"script": SECONDS * 1000, "pageLoad": SECONDS * 1000})

    def go(self, url: str) -> None:
        self._ask("WebDriver:Navigate", {"url": url})

    def run(self, script: str) -> Any:
        asked: dict[str, Any] = {"script": SCRIPT % script, "args": [], "sandbox": None}
        return _taken(self._ask("WebDriver:ExecuteAsyncScript", asked)["value"])

    def _ask(self, name: str, arguments: dict[str, Any]) -> Any:
        self.number += 1
        text = json.dumps([0, self.number, name, arguments])
        self.line.sendall(f"{len(text.encode())}:{text}".encode())
        _, _, error, answer = self._read()
        if error:
            raise RuntimeError(f"{error['error']}: {error['message']}")
        return answer

    def _read(self) -> Any:
        head = b""
        while not head.endswith(b":"):
            head += self.line.recv(1)
        body = b""
        while len(body) < int(head[:-1]):
            body += self.line.recv(65536)
        return json.loads(body)


class _WebKit:
    """WebKitGTK by W3C WebDriver. It draws into a screen, so it needs one: Xvfb."""

    BROWSERS = (
        "/usr/lib/*/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/*/webkitgtk-6.0/MiniBrowser",
        "/usr/lib/*/webkit2gtk-4.0/MiniBrowser",
    )

    @classmethod
    def browser(cls) -> str:
        places = [path for pattern in cls.BROWSERS for path in Path("/").glob(pattern.lstrip("/"))]
        return str(places[0]) if places else ""

    @classmethod
    def there(cls) -> bool:
        return bool(shutil.which("WebKitWebDriver") and shutil.which("Xvfb") and cls.browser())

    def __init__(self, stack: contextlib.ExitStack) -> None:
        home = stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        screen, port = f":{_free_port() % 20000 + 100}", _free_port()
        _started(stack, ["Xvfb", screen, "-screen", "0", "1280x900x24"])
        driver = ["WebKitWebDriver", f"--port={port}"]
        _started(
            stack,
            driver,
            DISPLAY=screen,
            HOME=home,
            WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS="1",
            LANG="en_GB.UTF-8",
        )
        self.root = f"http://127.0.0.1:{port}"
        options = {"binary": self.browser(), "args": ["--automation"]}
        wanted = {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}}
        session = _until(lambda: self._ask("/session", wanted))
        self.root += f"/session/{session['sessionId']}"
        self._ask("/timeouts", {"script": SECONDS * 1000, "pageLoad": SECONDS * 1000})
        stack.callback(self._end)

    def go(self, url: str) -> None:
        self._ask("/url", {"url": url})

    def run(self, script: str) -> Any:
        return _taken(self._ask("/execute/async", {"script": SCRIPT % script, "args": []}))

    def _ask(self, path: str, arguments: dict[str, Any]) -> Any:
        request = urllib.request.Request(
            self.root + path, json.dumps(arguments).encode(), {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=2 * SECONDS) as answer:
            return json.loads(answer.read())["value"]

    def _end(self) -> None:
        with contextlib.suppress(OSError):
            urllib.request.urlopen(urllib.request.Request(self.root, method="DELETE"), timeout=10).close()


SYSTEM: dict[str, Any] = {"firefox": _Firefox, "webkit": _WebKit}
