"""Spaces that are no ordinary ones, where YAML needs one: they come along when one copies, and nobody sees them."""

import re

# In a text they are writing, as in “10 000”.
ODD = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
IN_KEY = re.compile(f"[{ODD}]")
# A text that was meant to be a key with its value, or an item of a list.
KEY = re.compile(rf"[\w-]+[{ODD}]*:[{ODD}]|-[{ODD}]")
# A line whose indentation, hyphen or colon has one.
LINE = re.compile(rf"^(?:[ ]|-[ ])*(?:-?[{ODD}]|[\w-]+:?[{ODD}])")


def sentence(character: str) -> str:
    """What to do about one."""
    return (
        f"There is a space that is no ordinary one here (U+{ord(character):04X}): delete it, and type an ordinary "
        "space if one belongs there."
    )


def before(source: str, last: int) -> tuple[int, int, str] | None:
    """(line, column, sentence) of the nearest line that has one, up to the line ``last``; all count from 0."""
    lines = source.split("\n")[: last + 1]
    for number in range(len(lines) - 1, -1, -1):
        if match := LINE.match(lines[number]):
            return number, match.end() - 1, sentence(match[0][-1])
    return None
