"""The key states look as they did: each is compared with the picture that somebody has looked at, in ``looks/``.

After a change that is meant, look at what is new, and commit it alone:

    UPDATE_PICTURES=1 make test PYTEST_ARGS="tests/browser/test_pictures.py"

The words of a letter, and their dates, are no matter of looks: other words stand in for them. Where letters are drawn
in another way than on the machine that took the pictures, nothing can be compared, and the test is skipped.
"""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import type_of_contexts
from tests.browser.journeys import comes_true, settle
from tests.browser.pictures import SIZES, STATES
from tests.fonts import need
from tests.project import ROOT

LOOKS = Path(__file__).parent / "looks"
SEEN = ROOT / ".cache" / "pictures"
COMPARE = Path(__file__).with_name("compare.mjs")
# In a square of 40 by 40 pixels. A letter drawn a hair beside its place changes some ten; a word, an edge or a colour
# that has changed, two hundred and more.
STRAY = 60

# The fonts that stand in for whatever a system has.
FONTS = """() => {
  const { style } = document.documentElement;
  style.setProperty("--fk-sans", '"Noto Sans"');
  style.setProperty("--fk-serif", "Cambria, Caladea");
}"""

# How letters are drawn here, in the fonts, weights and sizes that the pages have.
ALPHABET = (
    """<!doctype html><style>
body { margin: 16px; background: #fff; color: #1f2526 }
p { margin: 0 0 8px; font: 15px/1.5 "Noto Sans" }
p + p { font: 600 17px/1.5 "Noto Sans" }
p + p + p { font: 700 24px/1.5 "Noto Sans" }
p + p + p + p { font: 17px/1.5 Cambria, Caladea }
</style>"""
    + "<p>Thank you for interviewing me. Yours sincerely, ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789</p>" * 4
)

# A letter of other words, with one of each that can be pressed in it.
WORDS = """() => {
  const some = "Thank you for meeting me, and for the time that you gave me. ";
  const pressed = [["span", "own"], ["span", "blank"], ["mark", "found"]].map(([tag, kind]) => {
    const one = document.createElement(tag);
    one.dataset[kind] = "company";
    one.textContent = "some words here";
    return one;
  });
  const lines = [
    ["subject", "What it is about"], ["salutation", "Dear somebody,"], ["body", some.repeat(3), ...pressed],
    ["body", some.repeat(2)], ["close", "Kind regards,"], ["signature", "Somebody"],
  ];
  for (const letter of document.querySelectorAll("[data-letter-text], .fk-mini-page")) {
    letter.replaceChildren(...lines.map(([kind, ...inside]) => {
      const line = document.createElement(letter.matches(".fk-mini-page") ? "span" : "p");
      line.dataset.block = kind;
      line.append(...inside.flatMap((one) => [one.cloneNode?.(true) ?? one, " "]));
      return line;
    }));
  }
}"""


def name_of(state: str, device: str, look: str) -> str:
    return f"{state}-{device}-{look}.png"


def taken(contexts: type_of_contexts, folder: Path) -> Iterator[str]:
    """Takes the pictures into a folder, a state at a time, and yields their names."""
    page = contexts().new_page()
    page.set_content(ALPHABET)
    page.screenshot(path=folder / "alphabet.png")
    yield "alphabet.png"
    for state in ("home", "letter-begun", "letter-filled", "waiting"):
        # A new reader, of whom nothing is kept.
        page = contexts(viewport={"width": 1280, "height": 800}, reduced_motion="reduce").new_page()
        STATES[state](page)
        rest(page)
        for device, (width, height) in SIZES.items():
            page.set_viewport_size({"width": width, "height": height})
            for look in ("light", "dark"):
                page.emulate_media(color_scheme=look)
                yield shot(page, folder, name_of(state, device, look))
        if state == "letter-filled":
            page.emulate_media(color_scheme="light", forced_colors="active")
            yield shot(page, folder, name_of(state, "laptop", "forced"))
            page.emulate_media(forced_colors="none", media="print")
            page.set_viewport_size({"width": 794, "height": 1123})
            yield shot(page, folder, name_of(state, "paper", "print"))


def rest(page: Page) -> None:
    """Nothing moves any more, and the words are those that stand in."""
    page.wait_for_load_state("load")
    page.evaluate(FONTS)
    settle(page)
    page.evaluate("document.activeElement.blur()")
    page.evaluate(WORDS)
    comes_true(page, "document.fonts.status === 'loaded'")


def shot(page: Page, folder: Path, name: str) -> str:
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    settle(page)
    page.screenshot(path=folder / name, animations="disabled")
    return name


def differences(names: list[str]) -> dict[str, int]:
    """How much each of these pictures differs from the one that is kept."""
    paths = [[str(LOOKS / name), str(SEEN / name), str(SEEN / f"difference-{name}")] for name in names]
    return dict(zip(names, json.loads(compare(paths)), strict=True))


def compare(given: list[Any], *options: str) -> str:
    """What ``compare.mjs`` says of these."""
    command = ["node", str(COMPARE), *options]
    done = subprocess.run(
        command, input=json.dumps(given), capture_output=True, text=True, check=True, cwd=ROOT
    )
    return done.stdout


def test_the_key_states_look_as_they_did(contexts):
    need("Noto Sans", "Cambria")
    updating = bool(os.environ.get("UPDATE_PICTURES"))
    folder = LOOKS if updating else SEEN
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    names = []
    for name in taken(contexts, folder):
        names.append(name)
        if name == "alphabet.png" and not updating and abs(differences([name])[name]) > STRAY:
            pytest.skip("Letters are drawn in another way here than where the pictures were taken.")
    if updating:
        compare([str(LOOKS / name) for name in names], "--keep")
        pytest.skip(f"The pictures are taken anew: look at them in {LOOKS.relative_to(ROOT)}.")
    assert sorted(names) == sorted(path.name for path in LOOKS.glob("*.png"))
    other = {name: count for name, count in differences(names).items() if not 0 <= count <= STRAY}
    assert not other, (
        f"These look different: {', '.join(other)}. See {SEEN.relative_to(ROOT)}/difference-…; if it is meant, "
        "UPDATE_PICTURES=1 takes them anew."
    )
