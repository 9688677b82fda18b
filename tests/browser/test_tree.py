"""What a screen reader finds on the way from home to a letter that can be sent, kept in ``trees/`` as it was looked at.

After a change that is meant, read the difference, and commit it alone:

    UPDATE_TREES=1 make test PYTEST_ARGS="tests/browser/test_tree.py"
"""

import os
import re
from pathlib import Path

import pytest

from tests.browser.journeys import settle
from tests.browser.pictures import LETTER, STATES

TREES = Path(__file__).parent / "trees"
JOURNEY = {"home": STATES["home"], **LETTER}
# Running text, and the words of the letter: they change often, and are no structure.
RUNNING = re.compile(r"^( *- (?:paragraph|text)): .*$", re.MULTILINE)
GAP = re.compile(r'^( *- button "[^":]*): [^"]*"(?: \[[^\]]*\])*:?.*$', re.MULTILINE)


def tree(page):
    """The accessibility tree of the page's main part, without running text."""
    said = page.get_by_role("main").aria_snapshot()
    return GAP.sub(r'\1"', RUNNING.sub(r"\1", said)) + "\n"


@pytest.mark.parametrize("size", [(1280, 800), (360, 740)], ids=["laptop", "phone"])
def test_the_journey_is_as_a_screen_reader_found_it(contexts, size):
    found = {}
    page = contexts(viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce").new_page()
    for state, reach in JOURNEY.items():
        reach(page)
        settle(page)
        found[f"{state}-{size[0]}.yml"] = tree(page)
    if os.environ.get("UPDATE_TREES"):
        TREES.mkdir(exist_ok=True)
        for name, text in found.items():
            (TREES / name).write_text(text, encoding="utf-8")
        pytest.skip("The trees are written anew: read what has changed.")
    for name, text in found.items():
        assert text == (TREES / name).read_text(encoding="utf-8"), name
