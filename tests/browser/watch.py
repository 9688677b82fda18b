"""What goes wrong in a browser context: console, exceptions, policy, failed requests, other origins.

A page whose forms are live may send no request, but for what is the same for every reader and knows nothing of them:
the tab's icon, the theme's search, and what keeps the site on the device (docs/decisions/2026-11-26-offline.md).
"""

import re
from typing import Any

from playwright.sync_api import BrowserContext, Page, Request

# A breach of the policy reaches the console by itself, but not where a page swallows it.
TELL_BREACHES = """
addEventListener("securitypolicyviolation", event =>
  console.error("policy: " + event.violatedDirective + " " + event.blockedURI));
"""

# When the forms of a page are live and the page is loaded, it has all that it needs.
TELL_LIVE = """{
  const { mark } = performance;
  performance.mark = (name, ...rest) => {
    if (name === "toolkit:live") {
      if (document.readyState === "complete") console.debug(name);
      else addEventListener("load", () => console.debug(name));
    }
    return mark.call(performance, name, ...rest);
  };
}"""

# A letter in another language, fetched when an employer is written to in it: the same file for every reader.
VERSION = re.compile(r"/python/\w+/[a-z]{2,3}(-[A-Z]{2})?/[\w-]+\.bin$")
SEARCH = re.compile(
    r"/(search/(search_index|[0-9a-f]{10}/pages)\.json|"
    r"assets/javascripts/(workers/search(\.\w+\.min)?|lunr/[\w./-]+\.min)\.js(\?.*)?)$"
)
# What keeps the site on the device, and MicroPython's memory. What the first one's worker asks for is compared with its
# list in test_offline.py.
OFFLINE = re.compile(
    r"/(widgets/[0-9a-f]{10}/(offline|memory)|runtime/[0-9a-f]{10}/micropython/micropython)\.js$"
)
# The theme's script, which waits until somebody searches (inline/theme.js).
THEME = re.compile(r"/assets/javascripts/bundle\.\w+\.min\.js$")
# What python.js has asked for before, which is told later where a test intercepts requests.
LATE = re.compile(r"/python/[0-9a-f]{10}/[\w-]+-late\.bin$")


def _in_its_own_time(url: str) -> bool:
    """The theme's scripts, a letter in another language, what can wait, and what keeps the site: the same for all."""
    return any(kind.search(url) for kind in (THEME, SEARCH, VERSION, OFFLINE, LATE))


def _is_icon(request: Request) -> bool:
    """The tab's icon, which browsers ask for when they like."""
    return request.resource_type == "other" and request.url.endswith((".svg", ".png", ".ico"))


class Watch:
    """Records the faults of a context, and every request that it sends. A page whose forms are live may send none."""

    def __init__(self, context: BrowserContext, origin: str) -> None:
        self.origin = origin
        self.faults: list[str] = []
        self.requests: list[str] = []
        self.said: list[str] = []
        self.live: set[Page] = set()
        # Chromium's clock for preloads runs out on a slow machine; tests/site compares them with what is loaded.
        self.allowed = [
            "was preloaded using link preload but not used",
            "Service Worker registration blocked by Playwright",
        ]
        context.add_init_script(TELL_BREACHES)
        context.add_init_script(TELL_LIVE)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.faults.append(f"exception: {error.error}"))
        context.on("request", self._request)
        context.on("requestfailed", self._failed)

    def allow(self, *patterns: str) -> None:
        """The faults that this test provokes, as regular expressions."""
        self.allowed += patterns

    def without_scripts(self) -> None:
        """Chromium blames itself for not loading the scripts that it was told not to run."""
        self.allow(r"failed: .* csp$")

    def left(self) -> list[str]:
        """The faults that nobody asked for."""
        return [fault for fault in self.faults if not any(re.search(p, fault) for p in self.allowed)]

    def since(self, count: int) -> list[str]:
        """The requests after the first ``count``, but for those that come in their own time."""
        return [url for url in self.requests[count:] if not _in_its_own_time(url)]

    def _console(self, message: Any) -> None:
        if message.type == "debug" and message.text == "toolkit:live":
            self.live.add(message.page)
            return
        self.said.append(message.text)
        if message.type in ("error", "warning"):
            self.faults.append(f"console {message.type}: {message.text} ({message.location['url']})")

    def _request(self, request: Request) -> None:
        self.requests.append(request.url)
        if request.is_navigation_request():
            self.live.discard(request.frame.page)
        elif request.method == "GET" and (_in_its_own_time(request.url) or _is_icon(request)):
            pass
        elif request.url.startswith("http") and request.frame.page in self.live:
            self.faults.append(f"after it was live: {request.url}")
        if not request.url.startswith((self.origin + "/", "data:", "blob:" + self.origin)):
            self.faults.append(f"another origin: {request.url}")

    def _failed(self, request: Request) -> None:
        # Leaving a page ends what it was still loading.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"failed: {request.url} {request.failure}")
