"""YAML that knows its places: read as texts, lists and mappings, with what is wrong in it."""

import copy
import marshal
import re
from typing import Any

from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError
from ruamel.yaml.resolver import VersionedResolver

from macros.diagnostics import odd_spaces, yaml_lines, yaml_quotes, yaml_syntax
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
        self._curly: set[int] = set()  # the lines of which curly quotes are told already
        self._torn = False  # a slip that gives what stands around it another meaning
        self._lines = source.split("\n")
        try:
            node = composed(source)
            self.data = self._read(node, ()) if node is not None else {}
        except RecursionError:
            self.faults.append(Fault(file, first_line + deepest_line(source) - 1, 1, NESTED))
            return
        except MarkedYAMLError as error:
            self.faults.append(yaml_syntax.fault(file, source, first_line, error))
            return
        except ReaderError as error:
            line = first_line + source.count("\n", 0, error.position)
            message = f"There is an invisible character on this line (U+{error.character:04X}): delete it."
            self.faults.append(Fault(file, line, 1, message))
            return
        if self._torn:
            self.data = None  # what is missing then only seems to be

    def again(self) -> "Document":
        """The same once more: what is put into it, and into its data, stays there."""
        found = copy.copy(self)
        found.faults = [*self.faults]
        # Texts, lists and mappings: nothing copies them faster.
        found.data = marshal.loads(marshal.dumps(self.data))
        return found

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
            return self._mapping(node, path)
        if isinstance(node, SequenceNode):
            return [self._read(item, (*path, index)) for index, item in enumerate(node.value)]
        return self._text(node, path) if isinstance(node, ScalarNode) else node.value

    def _mapping(self, node: MappingNode, path: tuple[Any, ...]) -> dict[str, Any]:
        """Keys with their values. Of a key that stands there twice the first counts, or the one that says something."""
        found: dict[str, Any] = {}
        twice: dict[str, Node] = {}
        for key_node, value_node in node.value:
            key = self._named(key_node, value_node)
            if odd := odd_spaces.IN_KEY.search(key):
                self._odd(key_node, odd)
            key = self._key(key_node, key)
            if key in found:
                twice.setdefault(key, key_node)
                found[key] = found[key] or self._read(value_node, (*path, key))
                continue
            self._places[(*path, key)] = self._place(key_node)
            found[key] = self._read(value_node, (*path, key))
        for key, again in list(twice.items())[:1]:
            line = self._places[(*path, key)][0]
            said = TWICE.format(key, line)
            if len(twice) > 1:
                said = ALL_TWICE.format("”, “".join(list(twice)[:-1]), list(twice)[-1], line)
            self.faults.append(Fault(self.file, *self._place(again), said))
        return found

    def _text(self, node: ScalarNode, path: tuple[Any, ...]) -> str:
        """A text as it was meant, and what is wrong with it."""
        text: str = node.value
        if slip := self._unseen(node):
            self._tear(slip)
        place = self._places[path]
        key = (place[0] - self.first_line, place[1] - 1) if path and isinstance(path[-1], str) else None
        if slip := yaml_quotes.of_text(self._lines, node, key):
            self._tear(slip, torn=False)
            return text or yaml_lines.uncommented(self._lines[slip.line][slip.column :])
        if node.style is not None:
            return text
        if odd := odd_spaces.KEY.match(text):
            self._odd(node, odd)
        if node.start_mark.line in self._curly:
            return text.strip(yaml_lines.MARKS)
        if yaml_lines.CURLY.fullmatch(text):
            message = (
                "There are curly quotes around this: use straight ones. If they belong to the text, write "
            )
            self.faults.append(Fault(self.file, *self._place(node), f"{message}'{text}'."))
            return text[1:-1]  # so that it is not found wrong again
        if half := yaml_lines.half_quoted(text):
            self.faults.append(Fault(self.file, *self._place(node), half))
            return text.strip(yaml_lines.MARKS)
        self._plain[path] = text
        return text

    def _named(self, node: Node, value: Node) -> str:
        """The text of a key. One that is a list or a mapping, or has no value, is a slip of “?”, “[” or “{”."""
        line = yaml_lines.line_at(self._lines, node.start_mark.line)
        if isinstance(node, ScalarNode) and not (line.bare.startswith("? ") and not value.value):
            return str(node.value)
        sentence = yaml_quotes.LINE_BEGINS.format(line.bare[:1])
        slip = yaml_lines.Slip(line.number, line.column, sentence)
        self._tear(yaml_quotes.of_tag(line) or slip)
        return line.bare

    def _key(self, node: Node, key: str) -> str:
        """A key as it was meant: without curly quotes around it, which are a fault."""
        number, column = node.start_mark.line, node.start_mark.column
        plain = isinstance(node, ScalarNode) and node.style is None and key
        line = yaml_lines.Line(number, column, self._lines[number][column:].rstrip() if plain else "")
        if not plain or not (slip := yaml_lines.on_its_face(line)):
            return key
        bare = yaml_lines.CURLY.fullmatch(key)
        self._tear(slip, torn=not bare)
        if bare:
            self._curly.add(number)
        return key[1:-1] if bare else key

    def _unseen(self, node: ScalarNode) -> yaml_lines.Slip | None:
        """A slip in a text that has become part of another one, or has taken others into itself."""
        first, last = node.start_mark.line, node.end_mark.line
        if node.style in QUOTES:
            begun = yaml_lines.Line(first, 0, self._lines[first])
            swallowed = yaml_lines.swallows(self._lines[first + 1 : last + 1], begun.column)
            return (
                yaml_lines.Slip(first, node.start_mark.column, yaml_lines.NOT_CLOSED) if swallowed else None
            )
        if node.style is not None or not node.value:
            return None
        return yaml_lines.run_together(self._lines[first : last + 1], first, node.start_mark.column)

    def _tear(self, slip: yaml_lines.Slip, torn: bool = True) -> None:
        """Notes a slip. torn: whether it gives what stands around it another meaning."""
        self.faults.append(Fault(self.file, self.first_line + slip.line, slip.column + 1, slip.sentence))
        self._torn |= torn

    def _odd(self, node: Node, found: re.Match[str]) -> None:
        line, column = self._place(node)
        self.faults.append(
            Fault(self.file, line, column + found.end() - 1, odd_spaces.sentence(found[0][-1]))
        )
        self._torn = True

    def _place(self, node: Node) -> tuple[int, int]:
        return self.first_line + node.start_mark.line, node.start_mark.column + 1


TWICE = "“{}” stands here twice (first on line {}): keep one of them."
ALL_TWICE = "“{}” and “{}” stand here twice (first on line {}): take them out, or write above them what they belong to."
QUOTES = ("'", '"')
