"""Where a text needs quotes, since YAML takes a sign of it for something else; and how the line looks with them."""

import re
from collections.abc import Sequence

from ruamel.yaml.nodes import ScalarNode

from macros.diagnostics.yaml_lines import CUT_OFF, KEY, MOST, Line, Slip, line_at

QUOTE = "put the whole text in quotes."
BEGINS = f"A text can’t begin with {{}} here: {QUOTE}"
NOT_READ = f"What stands after this # is not read, as in a comment: {QUOTE}"
NOTHING_BELOW = (
    "After {0} the text stands on the lines below, indented. There is none: write it, or take the {0} out."
)
LINE_BEGINS = "A line can’t begin with {} here: take it out, or put the whole text in quotes."
TAG = re.compile(r"(?:[^\"'#]*?:[ ]+)?(\{[{%])")
NO_TAG = "What stands in {{ }} or {% %} is not read here: write plain words."
# What names a value in YAML, or says of what kind it is: what stands behind it is lost.
NAMES = "!&"
FIRST_SIGN = re.compile(rf"([{NAMES}])[^\s:]*:(?=\s|$)|(?:[^\"'#]*?:[ ]+)?([?,])(?=\s|$)")
# What an engine’s settings say on purpose, as in “!ENV”.
OF_AN_ENGINE = re.compile(r"!(?:ENV|relative|!python/\S*)(?=[\s,\]}]|$)")


def with_example(sentence: str, line: Line, column: int) -> str:
    """A sentence that asks for quotes, with the line as it is then, if it is a short one. column: where the slip is."""
    key, value = KEY.match(line.bare), line.value
    is_of_value = not key or (bool(value) and column >= line.column + key.start("value"))
    if not sentence.endswith(f": {QUOTE}") or len(value) > MOST or (is_of_value and _is_in_brackets(value)):
        return sentence
    if not key:
        return f"{sentence[:-1]}, as in - {quoted(value)}."
    if not is_of_value:
        return f"{sentence[:-1]}, as in “{quoted(key['name'])}:”."
    return f"{sentence[:-1]}, as in {key['name']}: {quoted(value)}."


def quoted(text: str) -> str:
    """A text as it stands in a file that is to be read as it is."""
    return "'" + text.replace("'", "''") + "'" if '"' in text or "\\" in text else f'"{text}"'


def on_its_face(line: Line) -> Slip | None:
    """The slip of a key or a text whose first sign means something else, as far as the line alone shows it."""
    found = FIRST_SIGN.match(line.bare)
    if not found or not found.lastindex:
        return of_tag(line)
    begin = line.column + found.start(found.lastindex)
    return Slip(line.number, begin, with_example(BEGINS.format(found[found.lastindex]), line, begin))


def of_tag(line: Line) -> Slip | None:
    """The slip of a text that begins with a tag of a letter or a page."""
    found = TAG.match(line.bare)
    return Slip(line.number, line.column + found.start(1), NO_TAG) if found else None


def of_text(lines: Sequence[str], node: ScalarNode, key: tuple[int, int] | None) -> Slip | None:
    """The slip in a text of which YAML has left something out, or all. key: line and column of its key, if any."""
    number, column = node.start_mark.line, node.start_mark.column
    if node.style in ("|", ">"):
        return None if node.value.strip() else Slip(number, column, NOTHING_BELOW.format(node.style))
    first = lines[number][column : column + 1] if number < len(lines) else ""
    if first in tuple(NAMES) and not OF_AN_ENGINE.match(lines[number], column):
        return _shown(lines, Slip(number, column, BEGINS.format(first)))
    return _cut_off(lines, node, key) if node.style is None else None


def _cut_off(lines: Sequence[str], node: ScalarNode, key: tuple[int, int] | None) -> Slip | None:
    """The slip in a text that a “#” has ended, or made none."""
    number, column = node.end_mark.line, node.end_mark.column
    if not node.value and key and (found := KEY.match(lines[key[0]][key[1] :])) and found["value"]:
        number, column = key[0], key[1] + found.start("value") - 1
    found = CUT_OFF.match(lines[number], column) if number < len(lines) else None
    if not found:
        return None
    slip = Slip(number, found.end() - 1, NOT_READ)
    return _shown(lines, slip) if number == node.start_mark.line or not node.value else slip


def _shown(lines: Sequence[str], slip: Slip) -> Slip:
    """A slip in a text, with the line as it is in quotes."""
    line = line_at(lines, slip.line)
    return slip._replace(sentence=with_example(slip.sentence, line, slip.column))


def _is_in_brackets(value: str) -> bool:
    """Whether a value is a list or a mapping on one line: the slip is in a part of it."""
    return value[0] in "[{" and value[-1] in "]}"
