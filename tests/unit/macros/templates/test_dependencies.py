"""What a template may do. What it may not, with its sentences: tests/unit/macros/loading/faults/."""

import pytest

from macros.diagnostics.fault import Faults
from tests.unit import small

ACCEPTED = [
    "{{ your_name | int }}",
    "{{ reasons | reverse | listing }}",
    "{{ reasons | unique | listing }}",
    "{% if your_name %}{% elif channel %}{% endif %}",
    "{% print your_name %}",
    "{{ reasons.0 }}",
    "{{ None }}",
    "{{ True }}",
    '{% include "parts/bits.txt" %}',
    '{{ 0 | default("x") }}',
    '{{ your_name | default("x", true) }}',
    "{% for x in reasons %}{% if loop.changed(x) %}x{% endif %}{% endfor %}",
    '{{ {"post": "a", "email": "b"}[channel] }}',
    '{% set words = {"post": "a"} %}{{ words[channel] }}',
    "{% macro z() %}{% if caller %}{{ caller() }}{% endif %}{% endmacro %}{{ z() }}",
    "{{ your_name | stop() }}",
    # Made in a branch, and used there or nowhere.
    "{% if your_name %}{% macro z() %}a{% endmacro %}{{ z() }}{% else %}{% macro z() %}b{% endmacro %}{% endif %}",
    '{% if your_name %}{% from "parts/bits.txt" import unused with context %}{% endif %}',
    '{% if your_name %}{% import "parts/bits.txt" as bits with context %}{% endif %}',
    # Set in a branch, and read after it: where nothing was set, nothing is printed.
    '{% if your_name %}{% set x = "a" %}{% endif %}{{ x }}',
    '{% if your_name %}{% set x = "a" %}{% elif channel %}{% set x %}b{% endset %}{% endif %}{{ x }}',
    '{% if your_name %}{% set x = "a" %}{% endif %}{% for one in reasons %}{{ x }}{{ one }}{% endfor %}',
]

# What is set inside is not known outside, and nothing is known before it is set.
NOT_SET = [
    "{% if your_name %}{% for one in reasons %}{% set x = one %}{{ x }}{% endfor %}{% endif %}{{ x }}",
    '{{ x }}{% if your_name %}{% set x = "a" %}{% endif %}',
    '{% macro z() %}{% if your_name %}{% set x = "a" %}{% endif %}{{ x }}{% endmacro %}{{ z() }}{{ x }}',
]


def said(root, template):
    small.change(root, small.LETTER, "The end.", template)
    try:
        small.read(root)
    except Faults as faults:
        return " ".join(fault.message for fault in faults.faults)
    return ""


@pytest.mark.parametrize("template", ACCEPTED)
def test_what_is_let_in(root, template):
    assert said(root, template) == ""


@pytest.mark.parametrize("template", NOT_SET)
def test_a_name_that_is_not_set_there(root, template):
    assert "“x”" in said(root, template)


def test_a_page_that_shows_braces_is_told_how(root):
    for text, begin in (
        ("Write {{ first name }} here.", "“name” can’t stand here"),
        ("A {% tag %} in a page.", "There is no {% tag %}."),
        ("Two braces: {{ }}", "Something is missing"),
    ):
        page = root / small.PAGE
        before = page.read_text(encoding="utf-8")
        page.write_text(f"{before}\n{text}\n", encoding="utf-8")
        (found,) = small.said(root)
        assert f": {begin}" in found
        assert "write {% raw %} before them and {% endraw %} after them" in found
        page.write_text(before, encoding="utf-8")


def test_an_included_file_sees_the_variable_of_the_loop_around_it(root):
    small.change(root, "site_templates/parts/one.txt", "", "<{{ reason }} {{ count }}>")
    include = '{% include "parts/one.txt" with context %}'
    loop = "{% set count = 2 %}{% for reason in reasons %}" + include + "{% endfor %}"
    assert said(root, loop) == ""
    # Where it is included a second time, it is not there.
    small.change(root, small.LETTER, loop, "The end.")
    assert "“reason” is no question" in said(root, loop + include)


def test_a_number_is_no_text(root):
    small.change(
        root,
        small.FIELDS,
        "  - title: Planner\n",
        "      days:\n        label: Days\n        kind: number\n        least: 1\n        most: 60\n"
        '        placeholder: days\n        default: "14"\n  - title: Planner\n',
    )
    assert said(root, "{% if days == 1 %}a{% endif %}{{ days * 2 if days }}{{ days }}") == ""
