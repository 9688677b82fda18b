"""One browser for all; a context of its own for each test, in which nothing may go wrong unasked."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    BrowserType,
    Page,
    Playwright,
    expect,
    sync_playwright,
)

from tests.browser.find_browser import find, light
from tests.browser.fixtures import either_site, root_site, sub_site, toolkit
from tests.browser.site_server import Site
from tests.browser.watch import Watch

__all__ = ["either_site", "root_site", "sub_site", "toolkit"]

HERE = Path(__file__).parent
# Two slow cores, with other tests on them, take their time; what is right comes sooner.
PATIENCE = 20_000
ARGUMENTS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
    "--metrics-recording-only",
]
# Chromium draws what opens below its address bar as two pages of its own, in a process for each context, and nobody
# sees them here: a sixth of the time of a test. Of such lists a browser takes the last: Playwright's stands in it too.
SWITCHED_OFF = [
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
]
ARGUMENTS.append("--disable-features=" + ",".join(SWITCHED_OFF))

# The reader's clock stands at noon of TODAY when a page loads, so that the examples' dates stay recent. It runs
# on from there: the theme's own timers need a clock that moves.
TODAY = "2026-11-23"
# Such readers are spared what comes when a page is alive (inline/offline.js).
SAVES_DATA = 'Object.defineProperty(navigator, "connection", { value: { saveData: true } });'

SET_CLOCK = f"""(() => {{
  const Real = Date;
  const shift = Real.parse("{TODAY}T12:00:00") - Real.now();
  globalThis.Date = class extends Real {{
    constructor(...parts) {{ if (parts.length) super(...parts); else super(Real.now() + shift); }}
    static now() {{ return Real.now() + shift; }}
  }};
}})()"""

type_of_contexts = Callable[..., BrowserContext]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A test in a browser has a second try: a busy machine draws a frame late. The run names each RERUN.

    Who says ``--reruns 0`` on the command line sees each failure, and no second try.
    """
    for item in items:
        if config.getoption("reruns") is None and item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.flaky(reruns=1))


def launched(kind: BrowserType, path: str | None = None, **options: object) -> Browser:
    """A browser that runs: the one at ``path``, or the lightest that is here."""
    arguments = ARGUMENTS + (["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else [])
    return kind.launch(executable_path=path or light(), args=arguments, **options)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def running() -> Iterator[Playwright]:
    """Playwright, which runs once for all."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(running: Playwright) -> Iterator[Browser]:
    browser = launched(running.chromium)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def whole_browser(running: Playwright) -> Iterator[Browser]:
    """One with all that a browser has beside the page, such as saved addresses and a size of letters."""
    browser = launched(running.chromium, find())
    yield browser
    browser.close()


@pytest.fixture
def remembering(browser: Browser, site: Site) -> Iterator[Page]:
    """A page of a browser that has its back/forward cache, which Playwright switches off as a rule."""
    # With windows: the lighter browser has no such cache.
    other = launched(browser.browser_type, find(), ignore_default_args=["--disable-back-forward-cache"])
    context = other.new_context(base_url=site.url, service_workers="block")
    # Python's proxies are cleaned up when the browser collects garbage. Should that fall into the time when the page
    # is put away, Chromium throws the page out ("JavaScriptExecution"), and nothing is left to test.
    context.add_init_script("globalThis.FinalizationRegistry = class { register() {} unregister() {} }")
    yield context.new_page()
    other.close()


@pytest.fixture
def site(sub_site: Site) -> Site:
    """Where a test's pages are: below a path, where more can go wrong. A test may override it."""
    return sub_site


@pytest.fixture
def contexts(browser: Browser, site: Site) -> Iterator[type_of_contexts]:
    """Makes contexts: ``contexts(**options of new_context)``; each has a ``watch``. Checks them all at the end."""
    made: list[tuple[BrowserContext, Watch]] = []

    def make(**options: object) -> BrowserContext:
        # What is kept on a device has tests of its own (test_offline.py, test_memory.py): here each page comes from
        # the server.
        options = {"base_url": site.url, "locale": "en-GB", "service_workers": "block", **options}
        context = browser.new_context(**options)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        context.add_init_script(SET_CLOCK)
        context.add_init_script(SAVES_DATA)
        watch = Watch(context, site.origin)
        context.watch = watch  # type: ignore[attr-defined]
        made.append((context, watch))
        return context

    yield make
    for context, _ in made:
        context.close()
    faults = [fault for _, watch in made for fault in watch.left()]
    assert not faults, "\n".join(faults)


@pytest.fixture
def context(contexts: type_of_contexts) -> BrowserContext:
    return contexts()


@pytest.fixture
def watch(context: BrowserContext) -> Watch:
    return context.watch  # type: ignore[attr-defined]


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()
