"""What is amiss with the choices that a link makes for its readers, as in ``feedback-letter.md#set=channel:email``.

The page passes over what it doesn't know, so that nobody would ever see a slip.
"""

import re

from letterkit.presets import MARK, pairs
from macros.diagnostics.fault import or_list
from macros.lint import page_templates
from macros.lint.cross_references import choices_of
from macros.lint.page_tags import Tag
from macros.model import letter_language, planner
from macros.model.question import Field
from macros.model.toolkit import Toolkit
from macros.pages.link_slips import FRAMES
from macros.templates.advice import no_option

LIKELY, PLANNER = "feedback-letter.md", "waiting.md"  # the pages that are meant most often
COLOUR = "colour"
HOW = f"Write it as in {MARK}channel:email"
NO_CHOICE = "“{}” can’t be chosen by a link, because it has no answers to choose from: take it out."
UNASKED = "Nothing on {0} asks “{1}”, so nothing would be chosen: lead to a page that does, such as {2}."
NO_COLOUR = "“{}” is no colour for a frame: write six digits or letters from a to f, such as 7a1f5c."


def are(place: str) -> bool:
    """Whether what stands behind the # of an address is choices, not a place."""
    return f"#{place}".startswith(MARK)


def lack(place: str, page: str, toolkit: Toolkit) -> str:
    """What is wrong with the choices of a link to a page; nothing if all are well."""
    chosen = pairs(f"#{place}")
    wrong = [_wrong(name, value, page, toolkit.fields) for name, value in chosen]
    wrong += [_unasked(name, page, toolkit) for name, _ in chosen if name in toolkit.fields]
    return next(filter(None, wrong), "")


def _unasked(name: str, page: str, toolkit: Toolkit) -> str:
    """What to say where no form of a page asks a question; nothing if one may."""
    forms = {f"{folder}/{slug}.md": slug for slug in toolkit.letters for folder in ("letters", "embed")}
    tags: list[Tag] | None = []
    if (path := toolkit.layers.page(page)).is_file():
        tags, _ = page_templates.read(page, path.read_text(encoding="utf-8-sig"))
    slugs = [tag.word(0, "slug") for tag in tags or () if tag.name == "letter"]
    slugs += [forms[page]] if page in forms else []
    asked = {one for slug in slugs if slug in toolkit.letters for one in toolkit.letters[slug].fields}
    if tags is None or name in asked or (name == letter_language.FIELD and slugs):
        return ""
    if name in planner.FIELDS and any(tag.name == "planner" for tag in tags):
        return ""
    asking = [
        slug for slug, letter in toolkit.letters.items() if name in (*letter.fields, letter_language.FIELD)
    ]
    homes = [toolkit.placed.get(slug, f"letters/{slug}.md") for slug in asking] or [PLANNER]
    return UNASKED.format(page, name, LIKELY if LIKELY in homes else homes[0])


def _wrong(name: str, value: str, page: str, fields: dict[str, Field]) -> str:
    if not (name or value):
        return f"{HOW}."
    if not name:
        return f"“:{value}” lacks its question. {HOW}."
    if not value:
        return f"“{name}” lacks its answer. {HOW}."
    if name == COLOUR and page.startswith(FRAMES):
        return "" if re.fullmatch("[0-9a-fA-F]{6}", value) else NO_COLOUR.format(value)
    choices = choices_of(fields)
    if name not in fields:
        return f"There is no question “{name}”.{or_list(name, choices)}"
    if name not in choices:
        return NO_CHOICE.format(name)
    known = {*choices[name].options, *choices[name].formerly}
    return "" if value in known else no_option(value, name, choices[name])
