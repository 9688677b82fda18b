"""The blank Word template of each letter, for readers without JavaScript: made by the code that runs in the browser."""

import functools
from pathlib import Path
from typing import Any

from letterkit import wordfile, zipfile
from macros import build_cache
from macros.model import letter_language
from macros.model.site_files import DOWNLOADS
from macros.model.toolkit import Toolkit
from macros.templates.writer import writer_in


def write_templates(site: Path, toolkit: Toolkit) -> None:
    """Writes ``downloads/SLUG.docx`` for every letter, with square brackets where answers go, for the centre's country;
    and ``SLUG.CODE.docx`` in each other language in which it can be sent.

    The same bytes from the same sources: so they don't say when they were made.
    """
    writers = functools.cache(functools.partial(writer_in, toolkit))
    folder = site / DOWNLOADS
    folder.mkdir(parents=True, exist_ok=True)
    for slug in toolkit.letters:
        for code, name in letter_language.blanks(toolkit, slug).items():
            one = writers(code)
            spoken = one.toolkit
            place = spoken.countries[toolkit.centre.country].conventions()
            title = spoken.letters[slug].front.title
            (folder / name).write_bytes(_made(one.blank(slug).blocks, place, title, toolkit.centre.name))


def _made(*given: Any) -> bytes:
    made = build_cache.result(
        "word", given, lambda: build_cache.as_text(zipfile.write(wordfile.parts(*given)))
    )
    return build_cache.as_bytes(made)
