"""Of the files that a letter takes in readers load the macros that it needs, and no others."""

from macros.templates.compiler import python_of
from macros.templates.needed_macros import needed

PART = """\
{% from "deep.txt" import far as near with context %}
{% macro used() %}{{ helper() }}{% endmacro %}
{% macro helper() %}{{ near() }}{% endmacro %}
{% macro unused() %}{{ other() }}{% endmacro %}
{% macro other() %}x{% endmacro %}
"""
DEEP = """\
{% macro far() %}x{% endmacro %}
{% macro gone() %}x{% endmacro %}
{% macro at_once() %}x{% endmacro %}
{% set always = at_once() %}
"""


def of(letter):
    return needed(
        {"letter.txt": letter, "part.txt": PART, "deep.txt": DEEP}, ["letter.txt", "part.txt", "deep.txt"]
    )


def test_what_is_called_is_needed_and_what_that_calls_under_whatever_name():
    letter = '{% from "part.txt" import used as mine with context %}{{ mine() }}'
    assert of(letter) == {"part.txt": ("helper", "used"), "deep.txt": ("at_once", "far")}


def test_a_file_that_is_imported_whole_or_included_gives_what_is_named():
    both = ("helper", "used")
    assert of('{% import "part.txt" as p with context %}{{ p.used() }}')["part.txt"] == both
    assert of('{% include "part.txt" with context %}{% call used() %}{% endcall %}')["part.txt"] == both
    assert of('{% include "part.txt" with context %}')["part.txt"] == ()


def test_the_python_of_a_letter_holds_no_other_macros_and_all_of_its_own():
    letter = '{% from "part.txt" import used with context %}{% macro own() %}{% endmacro %}{{ used() }}'
    templates = {"letter.txt": letter, "part.txt": PART, "deep.txt": DEEP}
    python = python_of(templates, templates)
    for name, there in (("own", True), ("used", True), ("far", True), ("unused", False), ("gone", False)):
        assert (f"'{name}', (), " in python) is there, name
    assert "'unused', (), " in python_of(templates, ["part.txt"])  # by itself it is whole
