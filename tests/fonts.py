"""Owns which fonts the tests need, to read words back from paper and to compare pictures.

They are looked for by what they show, not by package.

``python -m tests.fonts`` installs those that are missing on Debian and Ubuntu as root. Elsewhere the tests that need
one are skipped, and say what to do.
"""

import os
import shutil
import sys

import pytest

from tests.browser.find_browser import run, say

# What for: how fontconfig is asked, what it must answer (anything, if empty), and the package of Debian that has it.
NEEDED = {
    # LibreOffice shows the Word files in it: it has the widths of Word's own font.
    "Cambria": (
        ("fc-match", "-f", "%{family}", "Cambria"),
        ("Cambria", "Caladea"),
        "fonts-crosextra-caladea",
    ),
    "Noto Sans": (("fc-match", "-f", "%{family}", "Noto Sans"), ("Noto Sans",), "fonts-noto-core"),
    "Chinese": (("fc-list", ":lang=zh-cn", "family"), (), "fonts-noto-cjk"),
    "Arabic": (("fc-list", ":lang=ar", "family"), (), "fonts-noto-core"),
}
HOW = {
    "Cambria": "Neither Cambria nor Caladea is here: install Caladea, the font of the same widths",
    "Noto Sans": "Noto Sans is not here: install it",
    "Chinese": "No font with Chinese signs is here: install one, such as Noto Sans CJK",
    "Arabic": "No font with Arabic letters is here: install one, such as Noto Naskh Arabic",
}


def has(name: str) -> bool:
    """Whether there is such a font. Where nobody can be asked (macOS, Windows), the system comes with all of them."""
    question, wanted, _ = NEEDED[name]
    if not shutil.which(question[0]):
        return sys.platform in ("darwin", "win32")
    good, said = run(*question)
    return good and bool(said) and (not wanted or any(family in said for family in wanted))


def missing() -> list[str]:
    return [name for name in NEEDED if not has(name)]


def need(*names: str) -> None:
    """Skips a test where one of these fonts is not here, and says which."""
    for name in names:
        if not has(name):
            pytest.skip(f"{HOW[name]}, and run make test again.")


def install() -> None:
    """Installs what is missing where that takes no question: on Debian and Ubuntu as root."""
    wanted = [NEEDED[name][2] for name in missing()]
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if not wanted or not root or not shutil.which("apt-get"):
        return
    say(f"Installing fonts that the tests need: {', '.join(wanted)}.")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    run("apt-get", "update", seconds=600)
    for package in ["fontconfig", *wanted]:  # each for itself: one that is not to be had holds up no other
        run("apt-get", "install", "-y", "--no-install-recommends", package, seconds=1800)


def main() -> int:
    install()
    for name in missing():
        say(f"{HOW[name]}. Without it some tests are skipped.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
