"""What the names of a template stand for: questions, macros, files, namespaces, or nothing."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from jinja2 import TemplateAssertionError, nodes

from macros.model.formerly import NOTHING, Formerly
from macros.templates.environment import CONTEXT, GLOBALS
from macros.templates.nodes import calls, find_all, imported, macros_of, target_of, undeclared
from macros.templates.value_rules import Choices

# MicroPython keeps 255 names in a piece of Python, and goes wrong beyond that without a word.
MOST = 200


@dataclass(frozen=True)
class Known:
    """What templates may refer to. kinds: question to its kind. names: whether the questions are known at all.

    choices: by name. worded: of a centre's template, the file in which it words its own questions. formerly: what there
    once was. placeholders: questions by what stands in a letter while there is no answer.
    """

    kinds: dict[str, str]
    trees: Mapping[str, nodes.Template]
    broken: set[str]
    names: bool = True
    choices: Choices = field(default_factory=dict)
    worded: str = ""
    formerly: Formerly = NOTHING
    placeholders: Mapping[str, str] = field(default_factory=dict)


class Scope:
    """The names of one template.

    words: what is known everywhere; unknown: names that nobody sets. macros: by the names that they have here, those of
    other files too; homes: of the latter, that file and their names in it; too_many: the first one that is more than
    the browser takes, or none. modules: the files that are imported whole, by name. mappings, boxes: names of lists of
    keys with values, and of namespaces.
    """

    def __init__(self, tree: nodes.Template, known: Known, given: Collection[str]) -> None:
        self.known = known
        self.told: set[str] = set()  # what has its sentence already
        self.words = set(known.kinds) | set(CONTEXT) | set(GLOBALS)
        try:
            self.unknown = undeclared(tree) - self.words - set(given)
        except TemplateAssertionError:  # found again, with its line, when the template is compiled
            self.unknown = set()
        self.macros = {node.name: node for node in find_all(tree, nodes.Macro)}
        self.too_many = list(find_all(tree, nodes.Macro))[MOST : MOST + 1]
        self.modules = {node.target: target_of(node) for node in find_all(tree, nodes.Import)}
        self.homes: dict[str, tuple[str, str]] = {}
        for node in find_all(tree, nodes.FromImport):
            there = macros_of(known.trees.get(target_of(node)))
            for original, alias in imported(node):
                if original in there:
                    self.macros[alias] = there[original]
                    self.homes[alias] = target_of(node), original
        self.mappings = {
            target.name
            for assign in find_all(tree, nodes.Assign)
            if isinstance(target := assign.target, nodes.Name) and isinstance(assign.node, nodes.Dict)
        }
        self.boxes = {
            target.name
            for assign in find_all(tree, nodes.Assign)
            if isinstance(target := assign.target, nodes.Name) and calls(assign.node, "namespace")
        }
