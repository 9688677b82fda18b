"""A centre's file over ours: both are read as one, and a fault is named where it stands."""

import pytest

from macros.diagnostics.overlay import Layered
from macros.diagnostics.yaml_document import Document

OURS = """\
quiet: Good.
words: [one, two]
checks:
  odd:
    title: Odd
    finds: [a]
  even:
    title: Even
"""
THEIRS = """\
words:
  - three
checks:
  odd:
    title: Strange
    finds:
      - b
  new:
    title: New
    finds: [c]
"""


@pytest.fixture
def both():
    return Layered(Document("ours.yml", OURS), Document("own/theirs.yml", THEIRS))


def test_keys_are_added_values_replaced_and_lists_continued(both):
    assert both.data == {
        "quiet": "Good.",
        "words": ["one", "two", "three"],
        "checks": {
            "odd": {"title": "Strange", "finds": ["a", "b"]},
            "even": {"title": "Even"},
            "new": {"title": "New", "finds": ["c"]},
        },
    }


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), "ours.yml:1:1"),
        (("quiet",), "ours.yml:1:1"),
        (("missing",), "ours.yml:1:1"),
        (("words",), "ours.yml:2:1"),
        (("words", 1), "ours.yml:2:14"),
        (("words", 2), "own/theirs.yml:2:5"),
        (("checks",), "ours.yml:3:1"),
        (("checks", "odd"), "ours.yml:4:3"),
        (("checks", "odd", "title"), "own/theirs.yml:5:5"),
        (("checks", "odd", "finds", 0), "ours.yml:6:13"),
        (("checks", "odd", "finds", 1), "own/theirs.yml:7:9"),
        (("checks", "even", "why"), "ours.yml:7:3"),
        (("checks", "new"), "own/theirs.yml:8:3"),
        (("checks", "new", "why"), "own/theirs.yml:8:3"),
        (("checks", "new", "finds", 0), "own/theirs.yml:10:13"),
    ],
)
def test_a_fault_is_named_in_the_file_in_which_it_stands(both, path, place):
    assert str(both.fault(path, "Oh.")) == f"{place}: Oh."


@pytest.mark.parametrize(
    ("theirs", "data", "place"),
    [
        ("words: three\n", "three", "own/theirs.yml:1:1"),
        ("words:\n", "", "own/theirs.yml:1:1"),
        ("words: {a: b}\n", {"a": "b"}, "own/theirs.yml:1:1"),
    ],
)
def test_what_is_of_another_kind_replaces_ours_and_is_judged_as_theirs(theirs, data, place):
    both = Layered(Document("ours.yml", OURS), Document("own/theirs.yml", theirs))
    assert both.data["words"] == data
    assert str(both.fault(("words",), "Oh.")) == f"{place}: Oh."
    assert str(both.fault(("words", 0), "Oh.")) == f"{place}: Oh."


def test_an_empty_file_of_theirs_changes_nothing_and_a_broken_one_is_named():
    ours = Document("ours.yml", OURS)
    assert Layered(ours, Document("own/theirs.yml", "")).data == ours.data
    broken = Layered(ours, Document("own/theirs.yml", "words: [\n"))
    assert broken.data is None
    assert [fault.file for fault in broken.faults] == ["own/theirs.yml"]


def test_a_list_where_keys_should_be_is_judged_as_theirs():
    both = Layered(Document("ours.yml", OURS), Document("own/theirs.yml", "- words\n"))
    assert both.data == ["words"]
    assert str(both.fault((), "Oh.")) == "own/theirs.yml:1:1: Oh."
