"""What a centre has left to fill in, such as “YOUR-ADDRESS” or “TODO”: readers would see it."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.diagnostics.source_text import FRONT, place, spaces
from macros.lint.page_content import SHOWN
from macros.lint.page_tag_positions import NOTE
from macros.loading.source_files import source
from macros.model.settings_file import Settings
from macros.model.toolkit import Toolkit

TO_FILL_IN = r"\bXXX+\b|\bTODO\b|\bTBC\b|\bYOUR-[A-Z]+|\bNAME OF YOUR [A-Z]+"
# In letters; those of pages begin otherwise.
COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
IN_LETTER = re.compile(TO_FILL_IN)
# Letters have lines to write on, and examples; a line of underscores alone parts a page.
IN_PAGE = re.compile(
    rf"{TO_FILL_IN}|(?<=\S)[ \t]*_{{4,}}|(?:mailto:[\w.+-]+@|https?://(?:www\.)?)example\.(?:org|com|net)\b"
    r"|https?://(?:(?:127\.0\.0\.1|localhost)\b|[\w-]+\.(?:app\.github|github)\.dev\b)"
)
LEFT = "{}:{}:{}: “{}” was put here to be filled in, and readers would see it: write what is meant."
IN_SETTINGS = "“{}” was put here to be filled in: write your own."
SET = ("name", "link", "email", "booking")


def notes(toolkit: Toolkit, settings: Settings) -> Iterator[str]:
    """Each as one line, with its place."""
    for key in SET:
        if found := IN_PAGE.search(str(getattr(toolkit.centre, key))):
            yield str(settings.fault(key, IN_SETTINGS.format(found[0])))
    for layer in toolkit.theirs:
        letters = sorted((layer.folder / "letters").glob("*.txt"))
        yield from _in_files(toolkit, letters, IN_LETTER, (FRONT, COMMENT))
        yield from _in_files(toolkit, (layer.docs / name for name in layer.pages()), IN_PAGE, (SHOWN, NOTE))


def _in_files(
    toolkit: Toolkit, paths: Iterable[Path], left: re.Pattern[str], unseen: tuple[re.Pattern[str], ...]
) -> Iterator[str]:
    """What is left in some files. unseen: what of them nobody sees."""
    for one in (source(toolkit.root, path) for path in paths):
        text = one.text
        for pattern in unseen:
            text = spaces(pattern, text)
        for found in left.finditer(text):
            begin = found.end() - len(found[0].lstrip())
            yield LEFT.format(one.file, *place(text, begin), found[0].strip())
