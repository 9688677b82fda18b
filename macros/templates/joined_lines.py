"""Lines of a letter that are meant to stand by themselves, as a close and a name are, and would run on as one."""

import re
from collections.abc import Iterator

from macros.diagnostics.source_text import spaces
from macros.templates.columns import placed
from macros.templates.not_a_tag import UNREAD

# A line that begins a paragraph, or follows a sentence or a tag, and the one below it.
FIRST = re.compile(
    r"(?:\A|(?<=\n)[ \t]*\n|(?<=[}.!?])[ \t]*\n)(?P<first>[^\n]*\S)[ \t]*(?=\n(?P<below>[^\n]*\S))"
)
TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
NAME = re.compile(r"\{\{[ ]*your_name\b[^{}\n]*\}\}[.]?")
# Longer first lines are sentences that go on.
MOST = 5
MESSAGE = "“{}” and the line below it would stand on one line: write {}."
PARTED = "an empty line between them"
CLOSE = '{{{{ "{0}" | block("close") }}}}, and {{{{ {1} | block("signature") }}}} on the line below it'


def faults(source: str) -> Iterator[tuple[int, str]]:
    """(line, sentence) for each greeting or close in a template's text that lacks the end of its line."""
    bare = spaces(UNREAD, source)
    for found in FIRST.finditer(bare):
        first, below = found["first"].strip(), found["below"].strip()
        if first.startswith(("{%", "- ")) or below.startswith("{%") or not _stands_alone(first, below):
            continue
        line = placed(bare, found.start("first"))
        yield line, MESSAGE.format(first, _instead(first, below, bare[found.end("below") :]))


def _stands_alone(first: str, below: str) -> bool:
    """Whether a line is no part of the sentence below it: “Dear Rosa,” or “Kind regards,” is none."""
    words = TAG.sub("x", first).split()
    if "block(" in below or len(words) > MOST or first.endswith((".", "!", "?", ":")) or TAG.fullmatch(first):
        return False
    if NAME.fullmatch(below):
        return True
    return (
        first.endswith(",")
        and bool(re.match(r"[^\W\d_]", below))
        and below[0].isupper()
        and first[0].isupper()
    )


def _instead(first: str, below: str, rest: str) -> str:
    """What to write: a close with its name has kinds of its own, which Word and paper place."""
    if TAG.search(first) or '"' in first + below or rest.split("\n\n")[0].strip():
        return PARTED
    if NAME.fullmatch(below):
        return CLOSE.format(first, "your_name")
    return (
        CLOSE.format(first, f'"{below}"') if len(below.split()) < MOST and below[-1] not in ".!?," else PARTED
    )
