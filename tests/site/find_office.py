"""Owns which office program opens the Word files in the tests: LibreOffice, if it is here or can be installed.

`find()` returns the path of soffice, or None. `python -m tests.site.find_office` installs it on Debian and Ubuntu as
root; elsewhere the tests that need it are skipped, and say what to do.
"""

import os
import shutil
import sys
from pathlib import Path

from tests.browser.find_browser import run, say

MAC_PLACE = "/Applications/LibreOffice.app/Contents/MacOS/soffice"
# The writer without a window. The fonts that it needs are another matter (tests/fonts.py).
DEBIAN_PACKAGES = (("libreoffice-writer-nogui",), ("libreoffice-writer",))
HOW = "LibreOffice is not here: install it (libreoffice.org) and run make test again, to see the Word files opened."


def find() -> str | None:
    """The path of a LibreOffice that is here, or None."""
    path = shutil.which("soffice") or shutil.which("libreoffice")
    return path or (MAC_PLACE if Path(MAC_PLACE).is_file() else None)


def install() -> None:
    """Installs LibreOffice where that takes no question: on Debian and Ubuntu as root."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if not root or not shutil.which("apt-get"):
        return
    say(
        "No LibreOffice is here yet: installing its writer, to open the Word files. This takes a minute or two."
    )
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    run("apt-get", "update", seconds=600)
    for packages in DEBIAN_PACKAGES:
        if run("apt-get", "install", "-y", "--no-install-recommends", *packages, seconds=1800)[0]:
            return


def main() -> int:
    if not find():
        install()
    say(f"Word files open in {find()}." if find() else HOW)
    return 0  # without it, the tests are skipped with a sentence


if __name__ == "__main__":
    sys.exit(main())
