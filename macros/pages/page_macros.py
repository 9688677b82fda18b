"""The macros and names that pages may use."""

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

from macros.model.toolkit import Toolkit
from macros.pages.components import Components

# The one file that says where the toolkit is, and what the guide says as long as it doesn't.
PROJECT = ".github/toolkit-address"
UNKNOWN = "a project on GitHub; whoever sent you here has its address"
# Macros that give so much HTML that it is set aside (``set_aside.py``).
LARGE = ("letter", "planner")


def page_variables(toolkit: Toolkit) -> dict[str, Any]:
    """The names that pages may use, such as {{ project_page }}, a link to the toolkit's own page on GitHub.

    {{ the_wait }} is how long the centre advises to wait with the letter, in words; {{ the_reminder_wait }} how long to
    wait with the reminder.
    """
    days, pause = toolkit.centre.days_to_wait, toolkit.centre.days_to_reminder
    say = toolkit.messages.say()
    waits = {"the_wait": say("span", days=days), "the_reminder_wait": say("span", days=pause)}
    return {
        "centre_name": toolkit.centre.name,
        "days_to_wait": days,
        "project_page": _project(toolkit.root),
        **waits,
    }


def _project(root: Path) -> str:
    """Where the toolkit's own page is, as the one file says that knows."""
    file = root / PROJECT
    lines = file.read_text(encoding="utf-8").split("\n") if file.is_file() else []
    address = next((line.strip() for line in lines if line.strip() and not line.startswith("#")), "")
    return f"[a project on GitHub]({address})" if address else UNKNOWN


def page_macros(toolkit: Toolkit, env: Any) -> list[Callable[..., str]]:
    """The macros that pages may use. ``env``: the page environment of mkdocs-macros."""
    components = Components(toolkit)
    site = str((getattr(env, "conf", None) or {}).get("site_url") or "https://YOUR-ADDRESS/")

    def url(page: str) -> str:
        return _relative(env.page.file.url, page)

    def letter(slug: str) -> str:
        return components.widget(slug, "../" * env.page.file.url.removeprefix("./").count("/"))

    def planner() -> str:
        return components.planner(url)

    def frames() -> str:
        return components.frames(site)

    def doors() -> str:
        return components.doors(url)

    def path() -> str:
        return components.path(url)

    def next_step() -> str:
        return components.next_step(env.page.file.src_uri, url)

    return [
        letter, *_excerpts(components, env), components.fact, components.clocks, planner, doors, path,
        components.contact, components.wipe, frames, next_step,
    ]  # fmt: skip


def _excerpts(components: Components, env: Any) -> list[Callable[..., str]]:
    """What shows a letter or a passage, in the language of the page: that may stand in the guide of another one."""
    toolkit = components.toolkit
    others = functools.cache(lambda code: Components(toolkit.others[code]))

    def of_page() -> Components:
        page = env.page.file.src_uri
        # A page that is made, and not written, has no file and speaks the guide's language.
        codes = toolkit.others if toolkit.layers.page(page).is_file() else ()
        code = next((code for code in codes if toolkit.layers.is_in_language(page, code)), "")
        return others(code) if code else components

    def sample(slug: str, example: str = "", **answers: Any) -> str:
        return of_page().sample(slug, example, **answers)

    def quote(slug: str, passage: str, example: str = "", **answers: Any) -> str:
        return of_page().quote(slug, passage, example, **answers)

    return [sample, quote]


def _relative(here: str, page: str) -> str:
    """The address of a page (``waiting.md``), relative to the address ``here`` (``feedback-letter/``)."""
    target = page.removesuffix("index.md") if page.endswith("index.md") else page.removesuffix(".md") + "/"
    # MkDocs calls the home page "./", which is no folder to climb out of.
    return ("../" * here.removeprefix("./").count("/") + target) or "./"
