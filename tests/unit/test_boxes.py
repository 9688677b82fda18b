"""A press on a mend: what stands in the boxes of a question afterwards. None is offered that does nothing."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from letterkit import boxes
from macros.templates.writer import model_of
from tests.unit.test_answers_mended import TOOLKIT, every

SWEEP = YAML(typ="safe").load(Path(__file__).with_name("sweep.yml"))
# Ways in which an answer comes beside the one of the sweep: over several lines, in capitals, pasted, with more slips.
WAYS = (
    "{one}", "um {one} 🙂", "{one}\n{other}", "{one}\n\nim {other}", "- {one}\n- im {other}", "• um {one}",
    "1. im {one}\n2. {other}\n3. and ur {one}\n4. {other}\n5. ur {one}", "“{one}”", "{other}. sent from my iphone",
)  # fmt: skip


def field_of(slug, name):
    return next(field for field in model_of(TOOLKIT, slug)["fields"] if field["name"] == name)


LIST = field_of("feedback-thanks", "did_well")
ONE = field_of("feedback-request", "impressed_by")


@pytest.mark.parametrize(
    ("field", "typed", "was", "mend", "left"),
    [
        (ONE, ["ur calm"], "ur calm", "your calm", ["your calm"]),
        (ONE, [" ur\u00a0calm "], "ur calm", "your calm", ["your calm"]),
        (ONE, ["other"], "ur calm", "your calm", None),
        (LIST, ["tea", "ur calm", ""], "ur calm", "your calm", ["tea", "your calm", ""]),
        # Without its bullet it would go with the one above.
        (LIST, ["- tea\n- ur calm\n- milk"], "ur calm", "your calm", ["- tea\n- your calm\n- milk"]),
        (LIST, ["1. tea\n2. ur\ncalm"], "ur\ncalm", "your calm", ["1. tea\n2. your calm"]),
        (LIST, ["- tea\n\n- ur calm\n- milk"], "ur calm", "", ["- tea\n\n- milk"]),
        (LIST, ["- tea\n- milk\n- ur calm\n- u"], "ur calm, u", "your calm", ["- tea\n- milk\n- your calm"]),
        (LIST, ["- tea\n- milk\n- ur calm.", "u", "v"], "ur calm, u, v", "x", ["- tea\n- milk\n- x", "", ""]),
        (LIST, ["•ur calm"], "ur calm", "", [""]),
        (LIST, ["tea\nur calm"], "tea\nur calm", "- tea\n- your calm", ["- tea\n- your calm"]),
        (LIST, ["- tea; calm"], "tea; calm", "- tea\n- calm", ["- tea\n- calm"]),
        (LIST, ["1) tea 2) ur calm", "milk"], "ur calm", "your calm", ["1) tea\n2) your calm", "milk"]),
        (LIST, ["1) tea 2) milk", "ur calm"], "ur calm", "your calm", ["1) tea 2) milk", "your calm"]),
    ],
)
def test_what_is_left(field, typed, was, mend, left):
    assert boxes.mended(field, typed, was, mend) == left


def test_what_a_letter_takes_no_more_of_stays():
    long = "ur calm " * 3000
    was = long[:20_000].strip()
    assert boxes.mended(ONE, [long], was, "x") == ["x" + long[20_000:]]


def offered(slug, name, typed):
    return [one for one in every(slug, name, typed) if one.field == name and one.was is not None and one.mend]


@pytest.mark.parametrize("name", SWEEP)
def test_each_press_mends_what_was_found(name):
    slug, answers = SWEEP[name]["letter"], list(SWEEP[name]["answers"])
    field = field_of(slug, name)
    dead = []
    for number, answer in enumerate(answers):
        typed = WAYS[number % len(WAYS)].format(one=answer, other=answers[number - 1])
        for one in offered(slug, name, typed):
            left = boxes.mended(field, [typed], one.was, one.mend)
            if left in (None, [typed]) or any(
                other.code == one.code and other.was in (one.mend, left[0])
                for other in offered(slug, name, left[0])
            ):
                dead.append((one.code, typed, left))
    assert dead == []
