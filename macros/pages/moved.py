"""What a centre says of pages that have a new name (``plugins: redirects: redirect_maps:``), judged at its line.

The plugin mkdocs-redirects leads readers on. It would warn of a slip at the end of a build, and without a line.
"""

import re
from collections.abc import Iterator
from typing import Any

from macros.diagnostics.fault import Fault, did_you_mean
from macros.model.settings_file import Settings
from macros.model.toolkit import Toolkit
from macros.pages import link_slips, links

# What no old address can have had in it.
ODD = re.compile(r"^\s|[#?\\]|\s(?=\.md$)")
AT = ("plugins", "redirects", "redirect_maps")
# What stands in front of a page's or a letter's file in the project, and in no address.
FOLDERS = re.compile(r"^/*(?:own/|site_templates/)?(?:docs/)?")
HOW = "Write a line for each page that has a new name, such as letters/old-name.md: letters/new-name.md"


def faults(file: Settings, toolkit: Toolkit) -> Iterator[Fault]:
    """What is wrong with the pages that are said to have moved. file: the centre's settings."""
    found: Any = file.data
    for key in AT:
        found = found.get(key) if isinstance(found, dict) else None
    if found is None or found == "":
        return
    if not isinstance(found, dict):
        yield file.document.fault(AT, f"{HOW}.")
        return
    there = {name for name in links.there(toolkit) if name.endswith(".md")}
    homes = {f"letters/{slug}.md": page for slug, page in toolkit.placed.items()}
    for old, new in found.items():
        if message := _wrong(old, new, there, homes):
            yield file.document.fault((*AT, old), message)


def _wrong(old: str, new: Any, there: set[str], homes: dict[str, str]) -> str:
    """What is wrong with one page; nothing if it is well. there: the pages of the site.

    homes: the pages that show a letter, by the page of its own that the letter would have without them.
    """
    if not isinstance(new, str) or not new:
        return f"It doesn’t say where “{old}” leads now. {HOW}."
    if not old.endswith(".md"):
        return f"“{old}” is no page’s file, which ends in .md. {HOW}."
    if odd := ODD.search(old):
        return f"“{odd[0]}” stands in no page’s name: write the old name as it was.".replace("“ ”", "A space")
    if (bare := FOLDERS.sub("", old)) != old:
        return f"“{old}” was never an address: leave out what stands in front, and write {bare}."
    if old in there:
        return f"The page “{old}” is still there, so nobody would be led on from it: take this line out."
    target = new.partition("#")[0]
    if new.startswith(("https://", "http://")) or target in there:
        return ""
    if target in homes:
        return f"This letter stands in the page {homes[target]}, and has none of its own: write {homes[target]} here."
    near = did_you_mean(target, link_slips.likely(target, there)) or f" {HOW}."
    return f"There is no page “{target}” to lead to.{near}"
