"""Owns which browser the tests run in: one that is there already, or else one that it installs.

`find()` returns the path of an executable, and `light()` that of the same browser without windows, where it is here.
`python -m tests.browser.find_browser` makes sure that there is one and says which. Set CHROME to the path of a browser
to choose it yourself.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = (
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "chromium",
    "chromium-browser",
    "microsoft-edge-stable",
    "microsoft-edge",
    "msedge",
)
MAC_PLACES = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS_PLACES = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
# A bare Debian has no font at all, and a letter without one is a page of empty boxes.
DEBIAN_PACKAGES = ("chromium", "fonts-liberation", "fonts-dejavu-core")
# Chromium's engine without windows and pages of its own: it draws a page alike, and opens one in half the time.
LIGHT = ("chromium-headless-shell", "chrome-headless-shell")
PLAYWRIGHT_PATH = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as playwright:\n"
    "    print(playwright.chromium.executable_path)\n"
)
HOW = "Install Chrome, Chromium or Edge, or set CHROME to the path of one, then run make again."


class NoBrowserError(Exception):
    """No browser was found or could be installed. Its text tells the reader what to do."""


def run(*command: str, seconds: float = 60) -> tuple[bool, str]:
    """Run a command quietly: did it succeed, and what did it say (on its error output, if it failed)?"""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, errors="replace", timeout=seconds, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return False, str(error)
    good = done.returncode == 0
    return good, (done.stdout if good else done.stderr or done.stdout).strip()


def version(path: str) -> str | None:
    """Return what the browser calls itself, or None if it doesn't run."""
    if sys.platform == "win32":  # Chrome there opens a window instead of telling its version
        return Path(path).stem if Path(path).is_file() else None
    good, said = run(path, "--version")
    return said.splitlines()[-1].strip() if good and said else None


def is_snap(path: str) -> bool:
    """Tell whether a snap holds the browser: shut in, it can't see the profile that a test puts into /tmp."""
    return "/snap/" in path or os.path.realpath(path) == "/usr/bin/snap"


def candidates() -> list[str]:
    """List the browsers that may be here, in the order in which we prefer them."""
    found = [path for path in map(shutil.which, NAMES) if path]
    if sys.platform == "darwin":
        roots = ["/Applications", str(Path.home() / "Applications")]
        found += [str(Path(root, place)) for root in roots for place in MAC_PLACES]
    if sys.platform == "win32":
        roots = [os.environ.get(name, "") for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")]
        found += [str(Path(root, place)) for root in roots if root for place in WINDOWS_PLACES]
    return [path for path in found if Path(path).is_file() and not is_snap(path)]


def playwrights_own() -> str | None:
    """Return the path of the Chromium that Playwright has downloaded, if it has."""
    good, said = run(sys.executable, "-c", PLAYWRIGHT_PATH)
    path = said.splitlines()[-1].strip() if good and said else ""
    return path if path and Path(path).is_file() else None


def find() -> str:
    """Return the path of a browser that runs; raise NoBrowserError if there is none."""
    chosen = os.environ.get("CHROME")
    if chosen:
        path = shutil.which(chosen)
        if path and version(path):
            return path
        raise NoBrowserError(f"CHROME is set to {chosen}, which does not run as a browser. {HOW}")
    for path in candidates():
        if version(path):
            return path
    path = playwrights_own()
    if path and version(path):
        return path
    raise NoBrowserError(f"There is no browser to test in. {HOW}")


def light() -> str:
    """The path of a browser without windows; where none is here or CHROME is set, that of ``find``.

    It lacks what a browser does beside the page, such as filling in a saved address.
    """
    if not os.environ.get("CHROME"):
        for path in filter(None, map(shutil.which, LIGHT)):
            if version(path):
                return path
    return find()


def debian_has_chromium() -> bool:
    """Tell whether apt offers a real Chromium: Ubuntu's package of that name only asks for the snap."""
    good, said = run("apt-cache", "show", "--no-all-versions", "chromium")
    return good and bool(said) and not re.search(r"\bsnapd?\b", said.lower())  # libsnappy is no snap


def install() -> None:
    """Install a browser: Debian's as root where there is one, else Playwright's own."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    apt = root and bool(shutil.which("apt-get"))
    if apt:
        say("No browser is here yet: installing one. This takes a minute or two.")
        run("apt-get", "update", seconds=600)
        if debian_has_chromium():
            os.environ["DEBIAN_FRONTEND"] = "noninteractive"
            packages = ["apt-get", "install", "-y", "--no-install-recommends", *DEBIAN_PACKAGES]
            if run(*packages, seconds=1800)[0]:
                return
    say("No browser is here yet: fetching Playwright's own Chromium. This takes a minute or two.")
    # --with-deps brings the system's libraries and fonts, for which it has to be root.
    deps = ["--with-deps"] if apt else []
    good, said = run(sys.executable, "-m", "playwright", "install", *deps, "chromium", seconds=1800)
    if not good:
        reason = said.splitlines()[-1] if said else "no reason given"
        raise NoBrowserError(f"No browser could be installed ({reason}). {HOW}")


def install_light(path: str) -> None:
    """Installs what ``light`` finds where that takes no question: on Debian as root, of the version of its Chromium.

    Without it the tests take longer, and that is all.
    """
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if not root or os.environ.get("CHROME") or Path(path).name != "chromium" or not shutil.which("apt-get"):
        return
    good, number = run("dpkg-query", "--show", "--showformat=${Version}", "chromium")
    if not good:
        return
    # Of another version, it would bring a newer Chromium with it, for which nobody has asked.
    command = ["apt-get", "install", "-y", "--no-install-recommends", f"{LIGHT[0]}={number}"]
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    if not run(*command, seconds=600)[0] and run("apt-get", "update", seconds=600)[0]:
        run(*command, seconds=600)


def say(text: str) -> None:
    print(text, flush=True)


def main() -> int:
    try:
        try:
            path = find()
        except NoBrowserError:
            # A choice that fails is a slip to mend, not a reason to install another.
            if os.environ.get("CHROME"):
                raise
            install()
            path = find()
        if light() == path:
            install_light(path)
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return 1
    path = light()
    say(f"Testing in {version(path)} ({path}).")
    return 0


if __name__ == "__main__":
    sys.exit(main())
