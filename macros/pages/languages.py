"""The languages of a site, as its pages know them: where each stands, and which pages it has."""

from collections.abc import Mapping
from typing import Any

from macros.model.language import OURS
from macros.model.toolkit import Toolkit
from macros.pages.made_pages import made_pages


def languages(toolkits: Mapping[str, Toolkit], here: Toolkit) -> list[dict[str, Any]]:
    """What the theme's templates know of each language, in order; nothing where there is one alone.

    code, name, offer; folder: where its pages stand in the site; here: whether it is this one; pages: those that it
    has; translated: those of them that are in it.
    """
    if len(toolkits) < 2:
        return []
    found = []
    for code, toolkit in toolkits.items():
        made = set(made_pages(toolkit))
        pages = {
            path.relative_to(toolkit.root / "docs").as_posix()
            for path in (toolkit.root / "docs").rglob("*.md")
        }
        pages |= set(toolkit.layers.pages())
        translated = {page for page in pages if toolkit.layers.is_in_language(page, code)} | made
        found.append(
            {
                "code": code,
                "name": toolkit.language.file.name,
                "offer": toolkit.language.file.offer,
                "folder": toolkit.folder,
                "here": toolkit is here,
                "pages": pages | made,
                "translated": translated,
            }
        )
    return found


def speak(config: Any, toolkit: Toolkit) -> None:
    """Tells an engine in which language the site is: the theme's own words, its direction, and how it is described."""
    site = config.site_url or ""
    config.extra["root_url"] = site.removesuffix(toolkit.folder)
    if toolkit.language.code == OURS and toolkit.language.file.direction == "ltr":
        return
    config.theme["language"] = toolkit.language.theme
    config.theme["direction"] = toolkit.language.file.direction
    config.site_description = toolkit.messages.say()("site-description")


def in_language(page: str, toolkit: Toolkit) -> str:
    """A whole page that says its language itself, where the theme has none of that name and speaks another one."""
    code, file = toolkit.language.code, toolkit.language.file
    direction = f' dir="{file.direction}"' if file.direction == "rtl" else ""
    if toolkit.language.theme == code and not direction:
        return page
    return page.replace(f'<html lang="{toolkit.language.theme}"', f'<html lang="{code}"{direction}', 1)


def is_untranslated(toolkit: Toolkit, page: str) -> bool:
    """Whether a page stands in English, because nobody has written it in the language yet."""
    return toolkit.layers.page(page).is_file() and not toolkit.layers.is_in_language(
        page, toolkit.language.code
    )
