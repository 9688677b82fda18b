"""Every fault that an author can make, with the very sentence that it gets: compared with the files of ``faults/``.

To add a case, write its name and its change into one of them. Then, and when a sentence is changed on purpose,
``UPDATE_FAULTS=1 make test PYTEST_ARGS=tests/unit/macros/loading`` writes what is said. Is the sentence kind, and does
the mark stand where a person would look?
"""

import difflib
import os
from pathlib import Path

import pytest

from tests.unit import small
from tests.unit.macros.loading import fault_cases

HERE = Path(__file__).parent / "faults"
UPDATE = os.environ.get("UPDATE_FAULTS") == "1"
FILES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(HERE.glob("*.txt"))}
CASES = {f"{file}: {case.name}": case for file, text in FILES.items() for case in fault_cases.cases(text)}


@pytest.fixture(scope="module")
def found():
    """What was said of each case; at the end it is written, if that is asked for."""
    kept: dict[str, fault_cases.Case] = {}
    yield kept
    if UPDATE:
        for file, text in FILES.items():
            made = [kept.get(f"{file}: {case.name}", case) for case in fault_cases.cases(text)]
            head = text[: text.index("# ")]
            path = HERE / f"{file}.txt"
            path.write_text(head + "\n\n".join(map(str, made)) + "\n", encoding="utf-8")


@pytest.mark.parametrize("name", CASES)
def test_each_fault_has_its_sentence(root, found, name):
    case = CASES[name]
    fault_cases.apply(case, root)
    said = fault_cases.said(root)
    found[name] = fault_cases.Case(case.name, case.change, tuple(said))
    assert said, "Nothing is wrong here."
    difference = "\n".join(difflib.unified_diff(case.said, said, "as it was", "as it is", lineterm=""))
    assert UPDATE or not difference, difference


def test_each_sentence_is_one():
    """It begins with a capital or a quoted word, ends with a full stop, and names no Python."""
    lines = [line for case in CASES.values() for line in case.said if line.startswith("> ")]
    for sentence in (line.split(": ", 1)[1] for line in lines):
        assert sentence.endswith((".", "?")), sentence
        assert not sentence[0].islower() or sentence.startswith(("hello()", "twice()")), sentence
        assert "Error" not in sentence, sentence
        assert "None" not in sentence, sentence


def test_no_case_stands_twice():
    every = [case for text in FILES.values() for case in fault_cases.cases(text)]
    changes = [case.change or (f"+ {case.name}",) for case in every]
    assert [case.name for case in every if changes.count(case.change or (f"+ {case.name}",)) > 1] == []
    assert len(CASES) == len(every)


def test_a_case_is_written_as_it_is_read():
    for text in FILES.values():
        cases = fault_cases.cases(text)
        assert text[: text.index("# ")] + "\n\n".join(map(str, cases)) + "\n" == text


def test_the_harness_tells_a_change_that_fits_nowhere(root):
    case = fault_cases.Case("x", ("@ " + small.FIELDS, "- no such line", "+ x"), ())
    with pytest.raises(AssertionError):
        fault_cases.apply(case, root)
