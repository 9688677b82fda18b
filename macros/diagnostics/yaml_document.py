"""YAML that knows its places: read as texts, lists and mappings, with what is wrong in it."""

import re
from typing import Any

from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError
from ruamel.yaml.resolver import VersionedResolver

from macros.diagnostics import odd_spaces
from macros.diagnostics.fault import NESTED, Fault, deepest_line
from macros.diagnostics.yaml_nodes import composed

# What an engine takes a text without quotes for: MkDocs reads YAML 1.1, in which “yes” is a truth.
OLD = VersionedResolver(version=(1, 1))


class Document:
    """A YAML text read with its places.

    data: dicts, lists and strings; None if the text can't be read. faults: syntax faults and duplicate keys.
    """

    def __init__(self, file: str, source: str, first_line: int = 1) -> None:
        self.file = file
        self.first_line = first_line
        self.faults: list[Fault] = []
        self._places: dict[tuple[Any, ...], tuple[int, int]] = {(): (first_line, 1)}
        self._anchored: list[Node] = []
        self._plain: dict[tuple[Any, ...], str] = {}
        self.data: Any = None
        self._lines = source.split("\n")
        try:
            node = composed(source)
            before = len(self.faults)
            self.data = self._read(node, ()) if node is not None else {}
        except RecursionError:
            self.faults.append(Fault(file, first_line + deepest_line(source) - 1, 1, NESTED))
            return
        except MarkedYAMLError as error:
            self.faults.append(_syntax_fault(file, source, first_line, error))
            return
        except ReaderError as error:
            line = first_line + source.count("\n", 0, error.position)
            message = f"There is an invisible character on this line (U+{error.character:04X}): delete it."
            self.faults.append(Fault(file, line, 1, message))
            return
        if any("(U+" in fault.message for fault in self.faults[before:]):
            self.data = None  # what is missing then only seems to be

    def fault(self, path: tuple[Any, ...], message: str) -> Fault:
        """A fault at a key or item; at the nearest one above it if it isn't there."""
        while path and path not in self._places:
            path = path[:-1]
        return Fault(self.file, *self._places[path], message)

    def is_text(self, path: tuple[Any, ...]) -> bool:
        """Whether what stands there is text to an engine too, and no number, day or truth."""
        plain = self._plain.get(path)
        return plain is None or OLD.resolve(ScalarNode, plain, (True, False)) == OLD.DEFAULT_SCALAR_TAG

    def _read(self, node: Node, path: tuple[Any, ...]) -> Any:
        self._places.setdefault(path, self._place(node))
        if node.anchor and not isinstance(node, ScalarNode):
            message = (
                f"“&{node.anchor}” and “*{node.anchor}” can’t be used here: write it out where it is needed."
            )
            self.faults.append(Fault(self.file, *self._place(node), message))
            if node in self._anchored:
                return ""  # it may stand inside itself
            self._anchored.append(node)
        if isinstance(node, MappingNode):
            found: dict[str, Any] = {}
            for key_node, value_node in node.value:
                key = key_node.value if isinstance(key_node, ScalarNode) else str(key_node.value)
                if odd := odd_spaces.IN_KEY.search(key):
                    self._odd(key_node, odd)
                if key in found:
                    first = self._places[(*path, key)][0]
                    message = f"“{key}” stands here twice (first on line {first}): keep one of them."
                    self.faults.append(Fault(self.file, *self._place(key_node), message))
                    continue
                self._places[(*path, key)] = self._place(key_node)
                found[key] = self._read(value_node, (*path, key))
            return found
        if isinstance(node, SequenceNode):
            return [self._read(item, (*path, index)) for index, item in enumerate(node.value)]
        if isinstance(node, ScalarNode) and node.style is None and (odd := odd_spaces.KEY.match(node.value)):
            self._odd(node, odd)
        if isinstance(node, ScalarNode) and node.style is None and CURLY.fullmatch(node.value):
            message = (
                "There are curly quotes around this: use straight ones. If they belong to the text, write "
            )
            message += f"'{node.value}'."
            self.faults.append(Fault(self.file, *self._place(node), message))
            return node.value[1:-1]  # so that it is not found wrong again
        if isinstance(node, ScalarNode) and node.style is None:
            self._plain[path] = node.value
            self._judge_comment(node)
        return node.value

    def _judge_comment(self, node: Node) -> None:
        """A “#” without a space after it hardly begins a comment: it belongs to the text, as in “Letter #2”."""
        line, column = node.end_mark.line, node.end_mark.column
        rest = self._lines[line][column:] if node.value and line < len(self._lines) else ""
        if found := HASH.match(rest):
            place = self.first_line + line, column + found.end()
            message = f"What stands after this # is not read, as in a comment: {QUOTE}"
            self.faults.append(Fault(self.file, *place, message))

    def _odd(self, node: Node, found: re.Match[str]) -> None:
        line, column = self._place(node)
        self.faults.append(
            Fault(self.file, line, column + found.end() - 1, odd_spaces.sentence(found[0][-1]))
        )

    def _place(self, node: Node) -> tuple[int, int]:
        return self.first_line + node.start_mark.line, node.start_mark.column + 1


HASH = re.compile(r"[ ]+#(?=[\w])")
INDENT = "This line is not indented like the lines around it: line it up with spaces."


QUOTE = "put the whole text in quotes."


# What the YAML reader says, and what an author can do about it. The first that fits; "<" points to the beginning.
_SAYS = (
    ("\\t", "There is a tab here: use spaces instead."),
    ("mapping values are not allowed", f"A colon with a space after it starts a new value here: {QUOTE}"),
    ("expected ':'", "<A key needs a colon and a space after it, as in “title: Thank-you letter”."),
    ("quoted scalar found unexpected end", "<The quotation mark here is not closed: write its second one."),
    ("escape character", "A backslash in double quotes has a meaning of its own: use single quotes."),
    ("found undefined alias", f"A text can’t begin with * here: {QUOTE}"),
    ("alphabetic or numeric", f"A text can’t begin with & or * here: {QUOTE}"),
    ("cannot start any token", f"A text can’t begin with this character: {QUOTE}"),
    ("block scalar", "Nothing but a line break can stand after | or >: begin the text on the next line, indented."),
    ("another document", "Three hyphens (---) begin a second document here: take them out."),
    ("parsing a flow sequence", f"<The bracket [ here is not closed: write ] where its list ends, or {QUOTE}"),
    ("parsing a flow mapping", f"<The brace {{ here is not closed: write }} where it ends, or {QUOTE}"),
    ("flow ", f"<A text can’t begin with [ or {{ here: {QUOTE}"),
    ("found '<scalar>'", f"A text that begins with a quotation mark or a bracket goes on here: {QUOTE}"),
    ("found '{'", f"A text that begins with a quotation mark or a bracket goes on here: {QUOTE}"),
    ("expected <block end>", INDENT),
)  # fmt: skip


def _syntax_fault(file: str, source: str, first_line: int, error: MarkedYAMLError) -> Fault:
    said = f"{error.context or ''} {error.problem or ''}".strip()
    sentence = next(
        (s for part, s in _SAYS if part in said),
        f"This can’t be read ({said}): compare it with a file that works.",
    )
    mark = error.problem_mark or error.context_mark
    if sentence.startswith("<"):
        sentence, mark = sentence[1:], error.context_mark or mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if odd := odd_spaces.before(source, (error.problem_mark or mark).line if mark else 0):
        return Fault(file, first_line + odd[0], odd[1] + 1, odd[2])
    if tight := _tight(source, line):
        return Fault(file, first_line + tight[0], tight[1], TIGHT.format(*tight[2:]))
    if "mapping values" in said and ": " not in source.split("\n")[line][:column]:
        sentence = f"{INDENT} Or the line before it lacks a colon."
    return Fault(file, first_line + line, column + 1, sentence)


TIGHT = "A colon needs a space after it: write “{}: {}”."


def _tight(source: str, last: int) -> tuple[int, int, str, str] | None:
    """(line, column, key, value) of a key without a space after its colon, on the line ``last`` or the one before."""
    lines = source.split("\n")
    for number in (last, last - 1):
        if 0 <= number < len(lines) and (found := KEY.match(lines[number])):
            return number, found.end(2) + 2, found[2], found[3]
    return None


# A web address has a colon without a space too.
KEY = re.compile(r"([ ]*(?:- )?)([A-Za-z_][\w-]*):((?!//)[^\s:,\]}][^\n]{0,40}?)[ ]*$")
CURLY = re.compile("[“‘„].*[”’“]", re.DOTALL)
