"""What a centre has left to fill in, such as “YOUR-ADDRESS” or “TODO”: readers would see it."""

import re
from collections.abc import Iterator

from macros.diagnostics.source_text import FRONT, place, spaces
from macros.lint.page_content import SHOWN
from macros.loading.source_files import source
from macros.model.toolkit import Toolkit

TO_FILL_IN = r"\bXXX+\b|\bTODO\b|\bTBC\b|\bYOUR-[A-Z]+|\bNAME OF YOUR [A-Z]+"
IN_LETTER = re.compile(TO_FILL_IN)
# Letters have lines to write on, and examples; a line of underscores alone parts a page.
IN_PAGE = re.compile(
    rf"{TO_FILL_IN}|(?<=\S)[ \t]*_{{4,}}|(?:mailto:[\w.+-]+@|https?://(?:www\.)?)example\.(?:org|com|net)\b"
    r"|https?://(?:127\.0\.0\.1|localhost)\b"
)
LEFT = "{}:{}:{}: “{}” was put here to be filled in, and readers would see it: write what is meant."
IN_SETTINGS = "“{}” behind “{}:” in the settings was put there to be filled in: write your own."
SET = ("name", "link", "email", "booking")


def notes(toolkit: Toolkit) -> Iterator[str]:
    """Each as one line, with its place."""
    for key in SET:
        if found := IN_PAGE.search(str(getattr(toolkit.centre, key))):
            yield IN_SETTINGS.format(found[0], key)
    layers = dict.fromkeys(
        layer for one in (toolkit, *toolkit.others.values()) for layer in one.layers.theirs
    )
    for layer in layers:
        letters = sorted((layer.folder / "letters").glob("*.txt"))
        for path in (*letters, *(layer.docs / name for name in layer.pages())):
            one = source(toolkit.root, path)
            text = spaces(FRONT, one.text) if path in letters else spaces(SHOWN, one.text)
            for found in (IN_LETTER if path in letters else IN_PAGE).finditer(text):
                begin = found.end() - len(found[0].lstrip())
                yield LEFT.format(one.file, *place(text, begin), found[0].strip())
