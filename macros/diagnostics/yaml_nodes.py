"""A YAML text as nodes that know their places: by the quick reader, where that sees what the careful one sees."""

import functools
import re
from typing import Any

import ruamel.yaml
import yaml  # type: ignore[import-untyped]
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.resolver import VersionedResolver

# What the two readers may take otherwise, or what only the careful one keeps: anchors, tabs, tags, directives, and
# characters that are no line break to both.
UNSURE = re.compile("[\t\x85\u2028\u2029\ufeff]|^%|(?:^|[ \\[{,])[&*!?](?=\\S|$)", re.MULTILINE)
KINDS = {"mapping": MappingNode, "sequence": SequenceNode, "scalar": ScalarNode}


class _AllText(VersionedResolver):
    """YAML in which every scalar is the text that stands there: "no" is no truth, 01234 no number."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        if kind is ScalarNode and implicit[0]:
            return self.DEFAULT_SCALAR_TAG
        return super().resolve(kind, value, implicit)


@functools.lru_cache(1024)
def composed(source: str) -> Node | None:
    """The nodes of a text, None where it says nothing. Raises YAMLError of the careful reader.

    The same text is read once only: a build reads most files more than once.
    """
    quick = getattr(yaml, "CSafeLoader", None)
    if quick and not UNSURE.search(source):
        try:
            return _ours(yaml.compose(source, quick))
        except yaml.YAMLError:
            pass  # the careful reader has the sentences for it
    return careful(source)


def careful(source: str) -> Node | None:
    """The same, by the reader that knows what people get wrong."""
    reader = ruamel.yaml.YAML(typ="safe", pure=True)
    reader.Resolver = _AllText
    node: Node | None = reader.compose(source)
    return node


def _ours(node: Any) -> Node | None:
    """A node of the quick reader as one of the careful one."""
    if node is None:
        return None
    value = node.value
    if node.id == "mapping":
        value = [(_ours(key), _ours(item)) for key, item in value]
    elif node.id == "sequence":
        value = [_ours(item) for item in value]
    made: Any = KINDS[node.id](node.tag, value, node.start_mark, node.end_mark)
    if node.id == "scalar":
        made.style = node.style or None  # plain, it has none here and an empty one there
    return made  # type: ignore[no-any-return]
