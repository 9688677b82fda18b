"""Lines of a centre's page that are an address or hours to their author, and one line to Markdown."""

import re
from collections.abc import Iterator

from macros.diagnostics.fault import Fault
from macros.diagnostics.source_text import place, spaces
from macros.lint.page_content import SHOWN, TAG
from macros.loading.source_files import source
from macros.model.toolkit import Toolkit

SHORT = 45  # whoever ends the lines of a text by hand writes longer ones
# Words, and no sign with which a list, a table, a box, a quotation, HTML or a note begins.
WORDS = r"(?![-*+] |-+(?:\n|\Z)|\d+[.)] |[#>|<!?=:\[{&]|\[\^)\S[^|\n]*"
LINES = re.compile(rf"(?:(?<=\n\n)|\A)(?P<first>{WORDS})\n(?P<second>{WORDS})(?:\n{WORDS})*(?=\n\n|\n?\Z)")
ENDS = re.compile(r"(?:  |<br ?/?>)$")  # a line that stays one
ONE_LINE = (
    "“{}” and “{}” would stand on one line: write <br> at the end of each but the last, or put an empty line "
    "between."
)


def notes(toolkit: Toolkit) -> Iterator[str]:
    """One for each group of such lines, at the first."""
    for layer in toolkit.theirs:
        for one in (source(toolkit.root, layer.docs / name) for name in layer.pages()):
            text = spaces(TAG, spaces(SHOWN, one.text))
            for found in LINES.finditer(text):
                *lines, _ = found[0].split("\n")
                if all(len(line) <= SHORT and not ENDS.search(line) for line in lines):
                    shown = (line.strip("*_ ") for line in (found["first"], found["second"]))
                    yield str(Fault(one.file, *place(text, found.start()), ONE_LINE.format(*shown)))
