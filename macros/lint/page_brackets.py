"""Links and pictures of a page that lack one of their four brackets, whatever stands on the line beside them."""

import re
from collections.abc import Iterator

SHOWN = "“{0}” would be shown as it stands: "
# The beginning of a picture's or a link's words, and what looks like an address.
WORDS, ADDRESS = r"!?\[[^\[\]\n]*", r"[^()\s]*[./#@][^()\s]*"
# Up to the bracket that ends an address, or the words of a link. Others may stand in pairs before it.
PAIR = r"\((?:[^()\n]|\([^()\n]*\))*\)"
ENDS = rf"(?:\"[^\"\n]*\"|[^()\n]|{PAIR})*+\)"
WORDS_END = r"(?:[^\[\]\n]|\n(?![ \t]*\n)|\[[^\[\]\n]*\])*+\]"
RULES = tuple(
    (re.compile(pattern), SHOWN + advice)
    for pattern, advice in (
        (rf"{WORDS}\]\([^()\n\[\"]*+(?!{ENDS})", "write ) where its address ends."),
        (rf"{WORDS}\({ADDRESS}\)(?!{WORDS_END})", "write ] between its words and its address."),
        (
            rf"{WORDS}\](?:https?://[^()\[\]\s]+|[\w./#-]+\.\w{{2,4}})\)",
            "write ( between its words and its address.",
        ),
    )
)
PARAGRAPH = re.compile(r"(?:^[^\n]*\S[^\n]*\n?)+", re.MULTILINE)
# Words that no bracket ends are passed over as a whole: one may be a picture of 80,000 letters.
BRACKET = re.compile(rf"\\.|\[|[^\s\[\]\\(]++(?!\])|(?P<word>[^\s\[\]\\(]*+)\](?P<address>\({ADDRESS}\))?")


def faults(bare: str) -> Iterator[tuple[int, str]]:
    """Where, counted from the page's beginning, and a sentence. bare: a page without its code and its tags."""
    for pattern, sentence in RULES:
        for found in pattern.finditer(bare):
            yield found.start(), sentence.format(found[0].strip())
    for paragraph in PARAGRAPH.finditer(bare):
        yield from _unopened(paragraph)


def _unopened(paragraph: re.Match[str]) -> Iterator[tuple[int, str]]:
    """Links whose words end, and begin nowhere."""
    open_ = 0
    for found in BRACKET.finditer(paragraph[0]):
        if found[0] == "[":
            open_ += 1
        elif found["word"] is not None:
            if not open_ and found["address"]:
                yield paragraph.start() + found.start(), SHOWN.format(found[0]) + "write [ before its words."
            open_ = max(0, open_ - 1)
