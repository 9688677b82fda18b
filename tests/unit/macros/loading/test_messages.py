"""What the pages say: each message is whole, each key is used, and each place that says one gives all of its values."""

import ast
import re

import pytest

from macros.diagnostics.yaml_document import Document
from macros.loading import messages
from macros.model.messages import categories
from tests.project import ROOT
from tests.said import catalogue, say

IN_TEMPLATES = re.compile(r"\bsay\(\s*\"([a-z0-9-]+)\"((?:[^()]|\([^()]*\))*)\)")


def read(text):
    return messages.in_english({"x": Document("messages/x.yml", text)})


def said_in_python():
    """(file, key, names of the values) of each message that our Python says."""
    for folder in ("docs/widgets", "macros"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not isinstance(node, ast.Call):
                    continue
                name = (
                    node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                )
                if name == "say" and node.args:
                    yield from _keys(path.name, node.args[0], {one.arg for one in node.keywords})
                elif name == "pieces" and len(node.args) == 2 and isinstance(node.args[1], ast.Dict):
                    yield from _keys(
                        path.name, node.args[0], {getattr(one, "value", "") for one in node.args[1].keys}
                    )


def _keys(file, node, values):
    if isinstance(node, ast.Constant):
        yield file, node.value, values
    elif isinstance(node, ast.IfExp):
        yield from _keys(file, node.body, values)
        yield from _keys(file, node.orelse, values)


def texts_in_python():
    for path in [*sorted((ROOT / "docs" / "widgets").glob("*.py")), *sorted((ROOT / "macros").rglob("*.py"))]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def said_in_templates():
    for folder in ("components", "overrides"):
        for path in sorted((ROOT / "site_templates" / folder).rglob("*.html")):
            for found in IN_TEMPLATES.finditer(path.read_text(encoding="utf-8")):
                yield path.name, found[1], set(re.findall(r"\b([a-z_]+)=", found[2]))


def test_each_place_says_a_message_that_is_there_with_all_its_values():
    known = {key: message for file in catalogue().files.values() for key, message in file.items()}
    used = [one for one in (*said_in_python(), *said_in_templates()) if isinstance(one[1], str) and one[1]]
    wrong = [
        (file, key, sorted(known[key].values() - values) if key in known else "no such message")
        for file, key, values in used
        if key not in known or known[key].values() - values
    ]
    # One that passes a sentence on, such as Form.say(sentence), has no key.
    assert wrong == []
    # A key may come out of a list of them.
    assert sorted(known.keys() - {key for _, key, _ in used} - set(texts_in_python())) == []


def test_nothing_is_wrong_with_ours():
    assert catalogue().files["form"]["copied"].text.endswith(".")


BOTH = "A message has “text”, or else “by” and “forms”: write one of the two."
BRACKETS = "Curly brackets hold the name of a value, such as {count}: write small letters between them."
TAGS = "This is plain text, and “<b>” would be shown as it stands: take it out."


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a:\n  note: N.\n", f"1:1: {BOTH}"),
        ("a:\n  note: N.\n  by: count\n", f"1:1: {BOTH}"),
        ("a:\n  note: N.\n  text: T\n  by: count\n", f"1:1: {BOTH}"),
        ("a:\n  text: T.\n", "1:1: “note” is missing: add it."),
        ("a:\n  note: N.\n  text: <b>T</b>\n", f"3:3: {TAGS}"),
        ('a:\n  note: N.\n  text: "{Count} T"\n', f"3:3: {BRACKETS}"),
    ],
)
def test_what_is_wrong_with_a_message(text, fault):
    assert [str(one) for one in read(text)[1]] == [f"messages/x.yml:{fault}"]


def test_a_key_in_two_files_is_a_fault():
    text = "a:\n  note: N.\n  text: T\n"
    _, faults = messages.in_english({"x": Document("x.yml", text), "y": Document("y.yml", text)})
    assert [str(one) for one in faults] == [
        "y.yml:1:1: “a” stands in x.yml too: give one of the two another name."
    ]


@pytest.mark.parametrize(
    ("language", "numbers"),
    [
        ("en", {1: "one", 0: "other", 2: "other", 101: "other"}),
        ("de", {1: "one", 21: "other"}),
        ("fr", {0: "one", 1: "one", 2: "other"}),
        ("pl", {1: "one", 2: "few", 4: "few", 5: "many", 12: "many", 22: "few", 101: "many", 102: "few"}),
        ("ja", {1: "other"}),
        ("ar", {0: "zero", 1: "one", 2: "two", 3: "few", 11: "many", 100: "other"}),
    ],
)
def test_each_language_has_its_forms(language, numbers):
    found = categories(language)
    assert {number: found.get(number, "other") for number in numbers} == numbers


def test_a_number_above_the_table_goes_by_its_last_digits():
    assert say("open-answers", count=1001) == "1001 questions are left."
    text = 'a:\n  note: N.\n  by: count\n  forms: {one: "1", few: few, many: many, other: other}\n'
    polish = read(text)[0]
    assert type(polish)("pl", polish.files).say()("a", count=1002) == "few"
    assert type(polish)("pl", polish.files).say()("a", count=1001) == "many"


def test_values_are_never_read_as_names():
    assert say("opened", title="{title} {x}") == "This is now about: {title} {x}."
