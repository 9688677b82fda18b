"""A template is written once for all variables of which it reads the same."""

from typing import Any

import pytest

from macros.templates.environment import trial
from macros.templates.reads import Remembered

TEXT = (
    "{% macro to() %}{{ name or 'you' }}{% endmacro %}"
    "{% if channel == 'post' %}{{ address }}{% for one in reasons %}, {{ one }}{% endfor %}"
    "{% else %}{{ to() }}{% endif %} {{ place.code }}"
)
GB, DE = {"code": "GB"}, {"code": "DE"}
GIVEN = {"channel": "post", "address": "1 High Street", "reasons": ["a"], "name": "Sam", "place": GB}
EMAIL = {"channel": "email"}
CASES: dict[
    str, tuple[list[dict[str, Any]], int]
] = {  # the changes one after the other, and how often it is written
    "nothing": ([{}, {}], 1),
    "what it doesn’t read": ([{}, {"name": "Jo"}, {"name": ""}], 1),
    "what it reads": ([{}, {"address": "2 High Street"}, {"reasons": ["b"]}, {"place": DE}], 4),
    "which way it goes": ([{}, EMAIL, {**EMAIL, "address": ""}, {**EMAIL, "reasons": []}], 2),
    "in a macro": ([EMAIL, {**EMAIL, "name": "Jo"}, {**EMAIL, "name": "Jo", "address": ""}], 2),
    "a number is no text": ([{"name": "1", **EMAIL}, {"name": 1, **EMAIL}], 2),
}


@pytest.mark.parametrize("name", CASES)
def test_it_is_written_again_only_for_what_it_reads(name):
    changes, times = CASES[name]
    env = trial({"letter": TEXT})
    template, count = env.get_template("letter"), []

    def render(variables):
        count.append(variables)
        return template.render(variables)

    remembered = Remembered(render, env)
    for change in changes:
        given = {**GIVEN, **change}
        assert remembered(given) == env.get_template("letter").render(given)
    assert len(count) == times


def test_what_was_read_is_known():
    env = trial({"letter": TEXT})
    remembered = Remembered(env.get_template("letter").render, env)
    assert remembered.written(GIVEN).reads == {"channel", "address", "reasons", "place"}
    assert remembered.written({**GIVEN, **EMAIL}).reads == {"channel", "name", "place"}
