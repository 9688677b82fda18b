"""No name that a centre's copy of a letter may call goes without a word.

``names_there_were.txt`` holds all that there ever was: nothing is taken out of it, and a new name is added to it by
``UPDATE_NAMES=1 make test PYTEST_ARGS=tests/unit/macros/loading/test_formerly.py``. What is renamed or taken away gets
a line in ``site_templates/formerly.yml``, or under “formerly” of its question in fields.yml.
"""

import os
from pathlib import Path

import pytest

from letterkit.filters import FILTERS
from macros.diagnostics.overlay import Layered
from macros.diagnostics.yaml_document import Document
from macros.loading import checks, formerly
from macros.model.formerly import SIGNATURE, Formerly
from macros.templates.environment import trial
from macros.templates.nodes import macros_of
from tests.project import ROOT, in_languages

LIST = Path(__file__).parent / "names_there_were.txt"


@pytest.fixture(scope="module")
def once():
    found, faults = formerly.read(ROOT)
    assert faults == []
    return found


def names(toolkit):
    """All names that a letter in this language may call, or a page quote: a kind, and the name as it is written."""
    found = {("filter", name) for name in FILTERS} | {("question", name) for name in toolkit.fields}
    env = trial(toolkit.templates)
    for name, text in toolkit.templates.items():
        file = name.removeprefix("en/")  # lent to a letter that stands in English
        for called, macro in macros_of(env.parse(text, name)).items():
            takes = ", ".join(argument.name for argument in macro.args)
            passage = ("passage", f"{Path(file).stem} {called}")
            found.add(("macro", f"{file} {called}({takes})") if file.startswith("parts/") else passage)
    choices = {name: field for name, field in toolkit.fields.items() if not field.options_from}
    found |= {("option", f"{name} {value}") for name, field in choices.items() for value in field.options}
    found |= {("check", code) for code in toolkit.checks.checks}
    return {f"{kind} {name}" for kind, name in found}


@pytest.fixture(scope="module")
def today():
    return {code: names(toolkit) for code, toolkit in in_languages().items()}


def advice(once: Formerly, fields, kind, name):
    """What is said of a name that is gone, or nothing."""
    first, _, rest = name.partition(" ")
    if kind == "macro":
        signature = SIGNATURE.fullmatch(rest)
        assert signature, rest
        return once.macro(first, signature[1], len(signature[2].split(",")) if signature[2] else 0)
    if kind == "passage":
        return once.passage(first, rest)
    if kind == "option":
        return fields[first].formerly.get(rest, "") if first in fields else once.questions.get(first, "")
    return {"filter": once.filters, "question": once.questions, "check": once.checks}[kind].get(name, "")


def test_what_there_was_is_there_or_says_what_to_write_now(once, today, toolkit):
    every = set().union(*today.values())
    if os.environ.get("UPDATE_NAMES") == "1":
        LIST.write_text("".join(f"{name}\n" for name in sorted(every | there_were())), encoding="utf-8")
    assert sorted(every - there_were()) == [], "Add these: UPDATE_NAMES=1, as above."
    gone = [name.partition(" ") for name in sorted(there_were() - every)]
    assert gone, "Something is always gone: this test looks at nothing."
    assert [name for kind, _, name in gone if not advice(once, toolkit.fields, kind, name)] == []


def there_were():
    return set(LIST.read_text(encoding="utf-8").split("\n")) - {""}


def test_what_is_said_is_of_names_that_are_gone(once, today):
    said = {f"macro {file} {name}" for file, names in once.macros.items() for name in names}
    said |= {f"passage {slug} {name}" for slug, names in once.passages.items() for name in names}
    for kind in ("filter", "question", "check"):
        said |= {f"{kind} {name}" for name in getattr(once, f"{kind}s")}
    assert said & today["en"] == set()
    assert said - there_were() == set()


def test_a_check_that_is_gone_says_so():
    ours = Document("site_templates/checks.yml", "quiet: Good.\nchecks: {}\n")
    theirs = Document("own/checks.yml", "checks:\n  weekend-date:\n    title: On a Sunday\n")
    _, faults = checks.read(Layered(ours, theirs), [], formerly={"weekend-date": "Take these lines out."})
    said = "own/checks.yml:2:3: There is no check “weekend-date” any more. Take these lines out."
    assert said in map(str, faults)
