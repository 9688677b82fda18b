"""What is amiss in the text of a page, and would be green without a word: all that the modules beside this find."""

from collections.abc import Collection, Iterator

from macros.diagnostics.fault import Fault
from macros.diagnostics.source_text import place
from macros.lint import page_blocks, page_html, page_signs, page_tag_positions


def faults(file: str, text: str, extensions: Collection[str], told: Collection[int] = ()) -> Iterator[Fault]:
    """extensions: those of Markdown that the centre has switched on. told: the lines that have a fault already."""
    found = {
        *page_signs.faults(text, extensions),
        *page_blocks.faults(text),
        *page_html.faults(text),
        *page_tag_positions.faults(text),
    }
    for at, sentence in sorted(found):
        line, column = place(text, at)
        if line not in told:
            yield Fault(file, line, column, sentence)
