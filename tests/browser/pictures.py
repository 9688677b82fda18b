"""The pictures that stay true: ``python -m tests.browser.pictures`` takes those of the README from the built site.

``--all FOLDER`` takes the key states into a folder instead: on a phone, a tablet and a laptop, light and dark.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.conftest import SET_CLOCK, launched
from tests.browser.journeys import FEEDBACK, live
from tests.browser.site_server import served
from tests.project import ROOT, copy_of_project

README = ROOT / ".github" / "letter-page.png"
SIZES = {"phone": (360, 740), "tablet": (768, 1024), "laptop": (1280, 800)}
FIVE = {
    "interviewer_name": "Helen Brandt",
    "job_title": "Library Assistant",
    "company": "Northgate Library",
    "impressed_by": "the way you have built the reading scheme from one shelf to twelve groups",
    "your_name": "Sam Okafor",
}


def blank(page: Page) -> None:
    page.goto(FEEDBACK)
    live(page)
    page.locator("[data-due-day]").wait_for(state="visible")  # it comes last


def begin(page: Page) -> None:
    """Three of five answers, the next one asked."""
    page.locator("[data-blank=interviewer_name]").first.click()
    for name in list(FIVE)[:3]:
        page.locator(f"[name={name}]").fill(FIVE[name])
        page.keyboard.press("Enter")
    # What stands around the letter comes once the page has time for it.
    page.get_by_role("button", name="Show which words are mine").wait_for(state="visible")


def finish(page: Page) -> None:
    for name in list(FIVE)[3:]:
        page.locator(f"[name={name}]").fill(FIVE[name])
        page.keyboard.press("Enter")
    page.locator("[data-findings]").wait_for(state="visible")


def opened(address: str) -> Callable[[Page], None]:
    def at(page: Page) -> None:
        page.goto(address)

    return at


def post(page: Page) -> None:
    page.locator("[name=channel][value=post]").check()
    # Addresses are missing now: nothing is said of the letter, once it was read again.
    page.locator("[data-findings]").wait_for(state="hidden")


def each(*steps: Callable[[Page], None]) -> Callable[[Page], None]:
    def of(page: Page) -> None:
        for step in steps:
            step(page)

    return of


# What leads from one state of the letter to the next.
LETTER = {"letter-blank": blank, "letter-begun": begin, "letter-filled": finish, "letter-posted": post}
STATES: dict[str, Callable[[Page], None]] = {
    "home": opened(""),
    **{state: each(*list(LETTER.values())[:number]) for number, state in enumerate(LETTER, 1)},
    "waiting": opened("waiting/"),
    "replies": opened("replies/"),
}


def take(folder: Path | None) -> None:
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        project = copy_of_project(Path(temporary) / "toolkit")
        browser = launched(playwright.chromium)
        with served(project, Path(temporary) / "site", "/") as site:

            def shoot(state: str, size: tuple[int, int], scheme: str, path: Path) -> None:
                context = browser.new_context(
                    base_url=site.url,
                    locale="en-GB",
                    viewport={"width": size[0], "height": size[1]},
                    color_scheme=scheme,  # type: ignore[arg-type]
                    reduced_motion="reduce",
                )
                context.add_init_script(SET_CLOCK)
                page = context.new_page()
                STATES[state](page)
                page.screenshot(path=path)
                context.close()

            if folder is None:
                shoot("letter-begun", SIZES["laptop"], "light", README)
                return
            folder.mkdir(parents=True, exist_ok=True)
            for state in STATES:
                for device, size in SIZES.items():
                    for scheme in ("light", "dark"):
                        shoot(state, size, scheme, folder / f"{state}-{device}-{scheme}.png")


if __name__ == "__main__":
    take(Path(sys.argv[2]) if sys.argv[1:2] == ["--all"] else None)
