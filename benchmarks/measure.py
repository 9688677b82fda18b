"""One visit to one page in a headless Chromium: what it loads, when it shows what, how fast it follows the keys."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from benchmarks.server import Server

# One letter a key: a space at the end of an answer would not change the letter.
KEYS = "thewayyouexplainedtheteamswork"
FIELD = "impressed_by"
QUIET = 1.0  # seconds without an answer of the server that count as idle
PATIENCE = 240  # seconds until a page that does not come alive is given up

# Runs before the page's own scripts, and is not subject to its CSP.
WATCH = """
globalThis.bench = {
  largest: null,
  blocked: 0,
  live: new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      const [mark] = list.getEntriesByName("toolkit:live");
      if (!mark) return;
      observer.disconnect();
      resolve(mark.startTime);
    }).observe({ type: "mark", buffered: true });
  }),
  patience: (promise, seconds) =>
    Promise.race([promise, new Promise((resolve) => setTimeout(resolve, seconds * 1000, null))]),
  paint: () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null,
  // From the input event to the next animation frame after the letter has changed.
  expect() {
    const letter = document.querySelector("[data-letter-text]");
    const before = letter.textContent;
    bench.shown = new Promise((resolve) => {
      let began;
      addEventListener("input", (event) => { began = event.timeStamp; }, { once: true, capture: true });
      const observer = new MutationObserver(() => {
        if (letter.textContent === before) return;
        observer.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - began));
      });
      observer.observe(letter, { subtree: true, childList: true, characterData: true });
    });
  },
};
new PerformanceObserver((list) => { for (const entry of list.getEntries()) bench.largest = entry.startTime; })
  .observe({ type: "largest-contentful-paint", buffered: true });
new PerformanceObserver((list) => { for (const entry of list.getEntries()) bench.blocked += entry.duration - 50; })
  .observe({ type: "longtask", buffered: true });
"""


@dataclass(frozen=True)
class Profile:
    """A line and a machine. down: bit/s, latency: ms; None and 1 leave them as they are."""

    name: str
    down: float | None = None
    latency: float = 0
    cpu: float = 1


FAST = Profile("unthrottled")
SLOW = Profile("slow (1.6 Mbit/s, 150 ms, CPU 4×)", 1_600_000, 150, 4)


@dataclass
class Visit:
    """What one visit gave. Times in ms from the start of the navigation; keys: ms from each key to its text.

    live: when the first text by a script stood, None where there is none; largest: the largest paint; blocked: for how
    long tasks of more than 50 ms held the page up beyond those; memory: of the page's scripts, in bytes.
    """

    size: int
    requests: int
    paint: float | None
    live: float | None
    text: str
    largest: float | None = None
    blocked: float = 0
    memory: float = 0
    keys: list[float] = field(default_factory=list)


@contextmanager
def cold(browser: Browser) -> Iterator[BrowserContext]:
    """A reader who was never here: an empty cache of one's own."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, service_workers="block")
    context.add_init_script(WATCH)
    try:
        yield context
    finally:
        context.close()


def visit(
    context: BrowserContext,
    server: Server,
    page_path: str,
    profile: Profile,
    keys: str = KEYS,
    scripted: bool = True,
) -> Visit:
    """Opens a page in a new tab, waits until it is live and idle, and types. scripted: whether it comes alive."""
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    if profile.down:
        down = {"offline": False, "latency": profile.latency, "downloadThroughput": profile.down / 8}
        session.send("Network.emulateNetworkConditions", down | {"uploadThroughput": -1})
    session.send("Emulation.setCPUThrottlingRate", {"rate": profile.cpu})
    server.forget()
    page.goto(server.address + page_path, wait_until="load", timeout=PATIENCE * 1000)
    live = page.evaluate(f"bench.patience(bench.live, {PATIENCE})") if scripted else None
    if scripted and live is None:
        raise TimeoutError(f"{page_path} did not come alive in {PATIENCE} seconds ({profile.name}).")
    until_idle(page, server)
    sent = list(server.sent)
    text = page.locator("[data-letter-text]").text_content() or ""
    paint, largest, blocked = page.evaluate("[bench.paint(), bench.largest, bench.blocked]")
    session.send("Performance.enable")
    metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    size, memory = sum(size for _, size in sent), metrics["JSHeapUsedSize"]
    found = Visit(size, len(sent), paint, live, text, largest, blocked, memory)
    if keys and scripted:
        found.keys = typed(page, keys)
    page.close()
    return found


def until_idle(page: Page, server: Server) -> None:
    while server.since_last() < QUIET:
        page.wait_for_timeout(100)


def typed(page: Page, keys: str) -> list[float]:
    """Presses the keys one by one, each when the letter shows the one before."""
    page.locator(f"[name={FIELD}]").first.focus()
    found: list[Any] = []
    for key in keys:
        page.evaluate("bench.expect()")
        page.keyboard.press(key)
        found.append(page.evaluate("bench.patience(bench.shown, 20)"))
    if None in found:
        raise TimeoutError(f"The letter did not follow a key in {FIELD}.")
    return found
