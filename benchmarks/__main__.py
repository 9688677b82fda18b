"""Runs the benchmark and prints its tables: ``make bench``, or ``python -m benchmarks --quick``."""

import argparse
import json
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks import build, checks, heavier, measure, variants
from benchmarks.measure import FAST, SLOW, Profile, Visit
from benchmarks.server import Server
from tests.browser import find_browser

REPEAT = "ours, repeat visit"
HEADER = (
    "", "bytes", "requests", "first paint", "first text by a script", "key to text, median", "p95",
    "largest paint", "blocked", "script memory",
)  # fmt: skip
# What each is called in the file that --json writes, and the names of the columns there.
NAMES = {
    "ours: PyScript + MicroPython": "ours",
    REPEAT: "repeat",
    "bare MicroPython": "bare",
    "PyScript + Pyodide + Jinja2": "pyodide",
    "JavaScript by hand": "javascript",
    variants.SHELL: "shell",
}
FIGURES = (
    "bytes", "requests", "paint", "first_text", "key_p50", "key_p95", "largest_paint", "blocked", "memory",
)  # fmt: skip

# How often the heaviest is tried: on the slow profile each time takes about a minute.
PYODIDE_RUNS = {FAST: 3, SLOW: 1}
# Seconds after which a profile begins no new round, so that a busy machine does not make the benchmark long.
BUDGET = 140


NOTES = """\
In brackets: how many times ours. Times in ms.
Bytes: all that the server sent until the page was idle, gzipped, with headers; HTTP/1.1.
Script memory: bytes of JavaScript, without WebAssembly's. Blocked: long tasks, as far as over 50 ms.
The page with Pyodide has no CSP, and PyScript as it comes; all others have our CSP.
No service worker: what it keeps for later is asked for when the page is alive."""


def asked() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="visits of each variant (default: 5)")
    parser.add_argument("--quick", action="store_true", help="one visit each, and Pyodide only unthrottled")
    parser.add_argument("--ours", action="store_true", help="only our own page")
    parser.add_argument(
        "--checks", action="store_true", help="only how long the checks take, without a browser"
    )
    parser.add_argument(
        "--build",
        action="store_true",
        help="only how long builds take, beside plain Material (benchmarks/build.py)",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures into this file")
    return parser.parse_args()


def main() -> int:
    options = asked()
    if options.checks:
        print(f"{machine()}\n\n{checks.measured()}")
        return 0
    if options.build:
        return build.main(["--json", str(options.json)] if options.json else [])
    began = time.monotonic()
    before = machine()
    runs = 1 if options.quick else options.runs
    browser_path = find_browser.find()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, sync_playwright() as playwright:
        site = Path(folder, "site")
        pages = variants.build(site)
        if options.ours:
            pages = dict(list(pages.items())[:1])
        server = Server(site)
        browser = playwright.chromium.launch(executable_path=browser_path)
        print(
            f"{browser_path} {browser.version} · {before} · medians of up to {runs} cold visits each, in turn\n"
        )
        with measure.cold(browser) as context:  # the first page of a browser is slow whatever it is
            measure.visit(context, server, next(iter(pages.values())), FAST, keys="")
        figures = {}
        for profile in (FAST, SLOW):
            found = visits(browser, server, pages, profile, runs, options.quick)
            print(table(profile, found), flush=True)
            keys = heavier.measured(browser, server, next(iter(pages.values())), profile, max(1, runs // 2))
            print(keys_table(profile, keys), flush=True)
            figures["fast" if profile is FAST else "slow"] = {
                NAMES[name]: dict(zip(FIGURES, [column(group) for column in COLUMNS], strict=True))
                for name, group in found.items()
            }
        if options.json:
            options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
        browser.close()
        server.shutdown()
    print(checks.measured())
    print(f"Took {time.monotonic() - began:.0f} s.\n{NOTES}")
    return 0


def visits(
    browser: Browser, server: Server, pages: dict[str, str], profile: Profile, runs: int, quick: bool
) -> dict[str, list[Visit]]:
    """All visits of a profile. The variants take turns, so that what else the machine does hits all alike."""
    found: dict[str, list[Visit]] = {}
    began = time.monotonic()
    for run in range(runs):
        if time.monotonic() - began > BUDGET:
            break
        for number, (name, page) in enumerate(pages.items()):
            heavy = "Pyodide" in name
            if heavy and (run >= PYODIDE_RUNS[profile] or (quick and profile is SLOW)):
                continue
            say(f"{profile.name}: {name}, round {run + 1} of {runs}")
            with measure.cold(browser) as context:
                scripted = name != variants.SHELL
                visit = measure.visit(context, server, page, profile, scripted=scripted)
                found.setdefault(name, []).append(visit)
                if number == 0:
                    again = measure.visit(context, server, page, profile)
                    found.setdefault(REPEAT, []).append(again)
    if len({visit.text for group in found.values() for visit in group}) > 1:
        print("The variants do not show the same letter: compare with care.")
    say("")
    return found


def say(what: str) -> None:
    """What is going on, on one line that is overwritten; nothing where nobody watches."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{what}", end="", file=sys.stderr, flush=True)


COLUMNS: tuple[Callable[[list[Visit]], float | None], ...] = (
    lambda group: statistics.median(visit.size for visit in group),
    lambda group: statistics.median(visit.requests for visit in group),
    lambda group: median([visit.paint for visit in group]),
    lambda group: median([visit.live for visit in group]),
    lambda group: median([key for visit in group for key in visit.keys]),
    lambda group: p95([key for visit in group for key in visit.keys]),
    lambda group: median([visit.largest for visit in group]),
    lambda group: median([visit.blocked for visit in group]),
    lambda group: median([visit.memory for visit in group]),
)


def median(values: list[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return statistics.median(known) if known else None


def p95(values: list[float]) -> float | None:
    return sorted(values)[int(len(values) * 0.95)] if values else None


def table(profile: Profile, found: dict[str, list[Visit]]) -> str:
    """The visits of a profile as a Markdown table, each number with how many times ours it is."""
    ours = next(iter(found.values()))
    rows = [
        (f"**{profile.name}**, {len(ours)} run{'s' * (len(ours) > 1)}", *HEADER[1:]),
        ("---", *["---:"] * (len(HEADER) - 1)),
    ]
    for name, group in found.items():
        label = name if len(group) == len(ours) else f"{name} ({len(group)} run{'s' * (len(group) > 1)})"
        cells = [cell(column(group), column(ours), group is ours) for column in COLUMNS]
        rows.append((label, *cells))
    widths = [max(len(row[index]) for row in rows) for index in range(len(HEADER))]
    lines = [
        "| " + " | ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)) + " |"
        for row in rows
    ]
    return "\n".join(lines) + "\n"


def keys_table(profile: Profile, keys: dict[str, list[float]]) -> str:
    """How fast the page follows the keys where more is kept, beside the first of them."""
    plain = p95(next(iter(keys.values())))
    rows = [f"| {profile.name}: what is kept | key to text, median | p95 |", "| --- | ---: | ---: |"]
    for name, times in keys.items():
        rows.append(f"| {name} | {statistics.median(times):.1f} | {cell(p95(times), plain, False)} |")
    return "\n".join(rows) + "\n"


def cell(value: float | None, ours: float | None, is_ours: bool) -> str:
    if value is None:
        return "–"
    shown = f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.1f}"
    return shown if is_ours or not ours else f"{shown} ({value / ours:.2f}×)"


def machine() -> str:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{platform.system()} {platform.machine()}, {cores} cores{load}"


if __name__ == "__main__":
    sys.exit(main())
