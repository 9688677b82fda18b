"""The blank Word template of each letter, for readers without JavaScript: made by the code that runs in the browser."""

from pathlib import Path
from typing import Any

from letterkit import wordfile, zipfile
from macros import build_cache
from macros.model import letter_language
from macros.model.site_files import DOWNLOADS
from macros.model.toolkit import Toolkit
from macros.templates.writer import Writer


def write_templates(site: Path, toolkit: Toolkit) -> None:
    """Writes ``downloads/SLUG.docx`` for every letter, with square brackets where answers go, for the centre's country;
    and ``SLUG.CODE.docx`` in each other language in which it can be sent.

    The same bytes from the same sources: so they don't say when they were made.
    """
    folder = site / DOWNLOADS
    folder.mkdir(parents=True, exist_ok=True)
    for slug in toolkit.letters:
        for code, name in letter_language.blanks(toolkit, slug).items():
            spoken = toolkit.others.get(code, toolkit)
            place = spoken.countries[toolkit.centre.country].conventions()
            writer = Writer(spoken, asked=None if spoken is toolkit else toolkit)
            title = spoken.letters[slug].front.title
            (folder / name).write_bytes(_made(writer.blank(slug).blocks, place, title, toolkit.centre.name))


def _made(*given: Any) -> bytes:
    made = build_cache.result(
        "word", given, lambda: build_cache.as_text(zipfile.write(wordfile.parts(*given)))
    )
    return build_cache.as_bytes(made)
