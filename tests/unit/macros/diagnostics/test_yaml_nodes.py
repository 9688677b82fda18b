"""The quick reader of YAML sees what the careful one sees, or leaves it to that one."""

import pytest
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from macros.diagnostics import yaml_nodes
from macros.diagnostics.source_text import FRONT
from tests.project import ROOT

OURS = [
    *ROOT.glob("site_templates/**/*.yml"),
    *ROOT.glob("*.yml"),
    *ROOT.glob("own/*.yml"),
    *ROOT.glob("centres/**/*.yml"),
]
HEADS = [*ROOT.glob("site_templates/**/*.txt"), *ROOT.glob("docs/**/*.md")]
ODD = [
    "", "# only this\n", "---\n", "a\n", "- a\n-\n- - b\n", "a:\nb: ~\nc: ''\n",
    "a: 'it''s'\nb: \"\\u00e9 \\t x\"\n", "a: |\n  one\n\n   two\nb: >-\n  one\n  two\n\n  three\n",
    "a: >+\n  x\n\n\nb: |2\n   y\n", "a: one\n  two\n\n  three\n", "{a: 1, b: [x, 'y', \"z\"], c: {d: e}}\n",
    "? long\n: value\n", "a: b #c\nd: 'e' # f\n", "no: yes\n012: 0x1F\n1.5: null\n", "a: Æ “quoted” – dash … 😀\n",
    "a:   \n  - b\n  - c: d\n    e: f\n", "'a b': c\n\"d: e\": f\n", "a: b\na: c\n", "a: \\n\n",
    "a: x\u00a0y\n\u00a0b: c\n", "- 'a\n  b'\n- \"c\n  d\"\n", "a: http://example.org/#x\n", "a:b\n", "a: {b}\n",
    "--- a\n", "a: b\n...\n", "a: '\\'\n", "<<: x\n", "a: 2026-11-26\n", "\n\n  a: b\n  c: d\n",
]  # fmt: skip
WRONG = [
    "a: b: c\n",
    "a: [b\n",
    "a: 'b\n",
    "a:\n\t- b\n",
    "a: b\n c: d\n",
    "a: *b\n",
    "a: @b\n",
    "- a\nb: c\n",
    'a: "\\q"\n',
]


def shape(node):
    """All that a document makes of a node."""
    if node is None:
        return None
    value = node.value
    if isinstance(node, MappingNode):
        value = [(shape(key), shape(item)) for key, item in value]
    elif isinstance(node, SequenceNode):
        value = [shape(item) for item in value]
    style = node.style or None if isinstance(node, ScalarNode) else None
    # What is left empty stands behind its key or hyphen for the one, and on the next line for the other.
    place = (node.start_mark.line, node.start_mark.column) if value != "" or style else ()
    return type(node), value, place, style, node.anchor


def source(path):
    text = path.read_text(encoding="utf-8")
    front = FRONT.match(text)
    return text if path.suffix == ".yml" else front.group(1) if front else ""


@pytest.mark.parametrize("text", ODD)
def test_both_readers_see_the_same(text):
    assert shape(yaml_nodes.composed(text)) == shape(yaml_nodes.careful(text))


def test_both_readers_see_the_same_in_our_files():
    sources = [source(path) for path in OURS + HEADS]
    quick = [text for text in sources if not yaml_nodes.UNSURE.search(text)]
    assert len(quick) > 0.9 * len(sources) > 50
    for text in quick:
        assert shape(yaml_nodes.composed(text)) == shape(yaml_nodes.careful(text))


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_is_said_by_the_careful_reader(text):
    with pytest.raises(YAMLError) as careful:
        yaml_nodes.careful(text)
    with pytest.raises(YAMLError) as found:
        yaml_nodes.composed(text)
    assert str(found.value) == str(careful.value)


@pytest.mark.parametrize("text", ["a: &b c\nd: *b\n", "a: !b c\n", "%YAML 1.2\n---\na: b\n", "a:\tb\n"])
def test_what_only_the_careful_reader_keeps_is_left_to_it(text, monkeypatch):
    asked: list[str] = []
    monkeypatch.setattr(yaml_nodes, "careful", asked.append)
    yaml_nodes.composed.cache_clear()
    yaml_nodes.composed(text)
    assert asked == [text]
    yaml_nodes.composed.cache_clear()
