"""What a YAML reader says of a text that it can't read, as a sentence at the line where a person would look.

A reader stops where nothing fits any more, which is often below the slip: so the lines around that place are looked at.
"""

import re

from ruamel.yaml.error import MarkedYAMLError

from macros.diagnostics import odd_spaces, yaml_lines, yaml_quotes
from macros.diagnostics.fault import ON_COMPUTER, Fault
from macros.diagnostics.yaml_lines import KEY, Line, Slip
from macros.diagnostics.yaml_quotes import BEGINS, QUOTE, with_example

ONLY_KEYS = "This line has no key with a colon, as in “title: Thank-you letter”."
GOES_ON = "If it goes on with the text above, put both on one line."
EXPLANATION = "If it is an explanation, put its # back in front of it."
MANY_WORDS = 8
NO_COLON = "A colon and a space are missing behind the key: write “{}: {}”."
NO_COLON_ALONE = "A key ends in a colon and nothing else: write “{}:”."
BETWEEN = "A colon and a space stand between two texts in quotes: write {}: {}."
NO_LIST = "A hyphen begins an item of a list, and there is no list here: take it out, or write the list’s key above it."
BELOW_ITEM = (
    "If this belongs to the item of line {}, begin it with {}, so that it stands below the text behind the hyphen. If "
    "not, take the hyphen of that line out."
)
SPACES = "This line begins with {}, and {} with {}: line the two up, as in the rest of the file."
AT_THE_EDGE = "This line begins with {}, and the ones that belong to it with none: take out what is too much."
ANYTHING = "This can’t be read: look here and on the line above for a colon, space or quotation mark that is missing."

# What the YAML reader says, and what an author can do about it. The first that fits; "<" points to the beginning.
_SAYS = (
    ("\\t", "There is a tab here: use spaces instead."),
    ("quoted scalar found unexpected end", f"<{yaml_lines.NOT_CLOSED}"),
    ("escape character", "A backslash in double quotes has a meaning of its own: use single quotes."),
    ("found undefined alias", BEGINS.format("*")),
    ("scanning an alias", f"<{BEGINS.format('*')}"),
    ("scanning an anchor", f"<{BEGINS.format('&')}"),
    ("a tag", f"<{BEGINS.format('!')}"),
    ("cannot start any token", f"A text can’t begin with this character: {QUOTE}"),
    ("block scalar", f"After | or > a text begins on the next line, indented. If the sign is part of it, {QUOTE}"),
    ("another document", "Three hyphens (---) begin a second document here: take them out."),
    ("parsing a flow sequence", f"<The bracket [ here is not closed: write ] where its list ends, or {QUOTE}"),
    ("parsing a flow mapping", f"<The brace {{ here is not closed: write }} where it ends, or {QUOTE}"),
    ("flow ", f"<A text can’t begin with [ or {{ here: {QUOTE}"),
    ("found '<scalar>'", f"A text that begins with a quotation mark or a bracket goes on here: {QUOTE}"),
    ("found '{'", f"A text that begins with a quotation mark or a bracket goes on here: {QUOTE}"),
    ("sequence entries are not allowed", f"A list begins on the line below its key. If this is one text, {QUOTE}"),
)  # fmt: skip


def fault(file: str, source: str, first_line: int, error: MarkedYAMLError) -> Fault:
    """The fault for what the reader has raised. first_line: the line of the file on which the source begins."""
    said = f"{error.context or ''} {error.problem or ''}".strip()
    stopped, began = error.problem_mark or error.context_mark, error.context_mark or error.problem_mark
    if not stopped or not began:
        return Fault(file, first_line, 1, ANYTHING)
    if odd := odd_spaces.before(source, stopped.line):
        found = Slip(*odd)
    elif "\\t" in said:
        found = Slip(stopped.line, stopped.column, _SAYS[0][1])
    else:
        lines = yaml_lines.lines_of(source)
        found = _slip(source, lines, said, (stopped.line, stopped.column), (began.line, began.column))
        if not found.sentence:
            found = _misplaced(lines, yaml_lines.index_at(lines, stopped.line), first_line)
    return Fault(file, first_line + found.line, found.column + 1, found.sentence)


def _slip(
    source: str, lines: list[Line], said: str, stopped: tuple[int, int], began: tuple[int, int]
) -> Slip:
    """What is wrong where the reader has stopped; without a sentence if it is where the line stands."""
    if found := yaml_lines.open_quote(source, [line for line in lines if line.number <= stopped[0]]):
        return found
    index = yaml_lines.index_at(lines, stopped[0])
    for line in reversed(lines[max(index - 1, 0) : index + 1]):
        if found := yaml_lines.on_its_face(line) or yaml_quotes.on_its_face(line):
            return found
    here = lines[index]
    if "escape" in said and re.search(r"\"[a-zA-Z]:\\", here.text):
        return Slip(*began, ON_COMPUTER)
    for part, sentence in _SAYS:
        if part in said:
            place = began if sentence[0] == "<" else stopped
            return Slip(*place, with_example(sentence.removeprefix("<"), here, place[1]))
    if (
        "mapping values" in said
        and (key := KEY.match(here.bare))
        and here.column + key.end("name") < stopped[1]
    ):
        new_value = f"A colon with a space after it starts a new value here: {QUOTE}"
        return Slip(*stopped, with_example(new_value, here, stopped[1]))
    if "expected ':'" in said:
        return _no_key(lines, yaml_lines.index_at(lines, began[0]))
    if "document start" in said:
        first = lines[0]
        edge = AT_THE_EDGE.format(_spaces(first.indent))
        return Slip(first.number, 0, edge) if first.indent else _no_key(lines, 0)
    return Slip(*stopped, "")


def _no_key(lines: list[Line], index: int) -> Slip:
    """What a line lacks that is neither a key nor an item."""
    line = lines[index]
    beside = [one for one in lines[max(index - 1, 0) : index] + lines[index + 1 : index + 2] if one.is_item]
    if any(one.indent == line.indent for one in beside) and not line.is_item:
        return Slip(line.number, line.indent, yaml_lines.NO_HYPHEN.format(yaml_lines.shown(line.text)))
    if found := yaml_lines.TWO_QUOTED.fullmatch(line.bare):
        sentence = BETWEEN.format(*found.groups())
    elif found := yaml_lines.KEY_ALONE.fullmatch(line.bare):
        sentence = NO_COLON_ALONE.format(found[1])
    elif (found := yaml_lines.NO_COLON.fullmatch(line.bare)) and (
        found[2] or found[1].islower() or found[1].isupper()
    ):
        sentence = NO_COLON.format(found[1], yaml_lines.shown(found[3])) + f" {GOES_ON}" * (
            index > 0 and not found[2]
        )
    else:
        explains = line.indent == 0 and len(line.text.split()) >= MANY_WORDS
        sentence = f"{ONLY_KEYS} {EXPLANATION if explains else GOES_ON}"
    return Slip(line.number, line.column, sentence)


def _misplaced(lines: list[Line], index: int, first_line: int) -> Slip:
    """What is wrong with where a line stands, or with the one above it, which should have begun what it belongs to."""
    here = lines[index]
    key = index - 1
    while key > 0 and yaml_lines.is_complete(lines, key) and lines[key].is_item:
        key -= 1  # a key without its colon swallows its list too
    if index and not yaml_lines.is_complete(lines, key):
        return _no_key(lines, key)
    levels = yaml_lines.levels(lines[:index])
    above = levels.get(here.indent)
    if here.is_item and not any(line.is_item for line in levels.values()):
        return Slip(here.number, here.indent, NO_LIST)
    if above and above.is_item and not here.is_item:
        return Slip(
            here.number, here.indent, BELOW_ITEM.format(first_line + above.number, _spaces(above.column))
        )
    if above and here.is_item:
        return Slip(here.number, here.indent, NO_LIST)
    column = min(levels, key=lambda one: (abs(one - here.indent), -one), default=0)
    if column == here.indent or column not in levels:
        return Slip(here.number, here.indent, ANYTHING)
    other = levels[column]
    which = "the line above" if other == lines[index - 1] else f"line {first_line + other.number}"
    which = which if column == other.indent else f"the text behind the hyphen on {which}"
    sentence = SPACES.format(_spaces(here.indent), which, _spaces(column))
    return Slip(here.number, here.indent, sentence)


def _spaces(count: int) -> str:
    return "no space" if not count else "1 space" if count == 1 else f"{count} spaces"
