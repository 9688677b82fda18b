"""The forms of letters that were made before in this process.

A letter stands in two pages, and a site that is served is built again and again.
"""

import dataclasses
import functools
from collections.abc import Callable
from typing import Any

from pydantic_core import to_json

from macros import build_cache
from macros.model.toolkit import Toolkit
from macros.pages.component_templates import folder

# By language, letter and the way to the site's root: what stands for all that decides a form, and the form.
_FORMS: dict[tuple[str, str, str], tuple[str, str]] = {}
# What is told of a toolkit letter by letter, and where it was read from.
OF_LETTERS = {"letters", "templates", "borrowed", "others", "own", "layers"}


class KeptForms:
    """The forms of a toolkit's letters."""

    def __init__(self, toolkit: Toolkit) -> None:
        self.toolkit = toolkit

    def of(self, slug: str, root: str, made: Callable[[], str]) -> str:
        """The HTML of a letter's form, as ``made`` gives it. root: the way from the page to the site's root."""
        place, decides = (self.toolkit.language.code, slug, root), self._decides(slug)
        if _FORMS.get(place, ("",))[0] != decides:
            _FORMS[place] = decides, made()
        return _FORMS[place][1]

    def _decides(self, slug: str) -> str:
        """What stands for all that decides the form of a letter: its own text, and that in other languages."""
        once_heard = self.toolkit.letters[slug].front.once_heard
        found: list[Any] = [self._of_all, once_heard and self.toolkit.letters[once_heard].front.title]
        for one in (self.toolkit, *self.toolkit.others.values()):
            if letter := one.letters.get(slug):
                texts = [build_cache.digest_of(one.templates[name]) for name in letter.templates]
                found.append([to_json(letter).decode(), texts, slug in one.borrowed])
        return build_cache.digest(found)

    @functools.cached_property
    def _of_all(self) -> str:
        """What stands for all that decides the form of each letter."""
        found: list[Any] = [
            path.read_text(encoding="utf-8") for path in sorted(folder(self.toolkit).glob("*.html"))
        ]
        for one in (self.toolkit, *self.toolkit.others.values()):
            names = [field.name for field in dataclasses.fields(one) if field.name not in OF_LETTERS]
            found += [to_json(getattr(one, name)).decode() for name in names]
            found.append(sorted(one.centre.model_fields_set))  # JSON does not say it
        return build_cache.digest(found)
