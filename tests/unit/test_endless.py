"""A letter that would never come to its end, or would fill the memory, gets a sentence within seconds."""

import time

import pytest

from tests.unit import small
from tests.unit.small import LETTER, PART, said

END = "The end.\n"
SELF = "calls itself here, and a macro can’t do that: take out that call, or use {% for %}."


@pytest.fixture(autouse=True)
def quick():
    """However much work a letter asks for, the build gives up soon."""
    start = time.monotonic()
    yield
    assert time.monotonic() - start < 10


@pytest.fixture
def root(tmp_path):
    small.write(tmp_path)
    return tmp_path


CIRCLES = {
    "itself": ("{% macro a(n) %}{% if n %}{{ a(n - 1) }}{% endif %}{% endmacro %}{{ a(40) }}", [f"“a” {SELF}"]),
    "itself twice": (
        "{% macro a(n) %}{% if n %}{{ a(n - 1) }}{{ a(n - 1) }}{% endif %}{% endmacro %}{{ a(40) }}",
        [f"“a” {SELF}"],
    ),
    "never called": ("{% macro a() %}{{ a() }}{% endmacro %}", [f"“a” {SELF}"]),
    "as a value": ("{% macro a(n) %}{% set x = a(1) ~ 'b' %}{{ x }}{% endmacro %}", [f"“a” {SELF}"]),
    "around a text": (
        "{% macro a() %}{{ caller() }}{% call a() %}x{% endcall %}{% endmacro %}", [f"“a” {SELF}"]
    ),
    "through another": (
        "{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}{{ a() }}",
        [
            "“a” calls “b” here, which leads back to “a”: take out one of these calls.",
            "“b” calls “a” here, which leads back to “b”: take out one of these calls.",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CIRCLES)
def test_a_macro_that_calls_itself_is_refused_at_its_line(root, name):
    text, sentences = CIRCLES[name]
    small.change(root, LETTER, END, text + "\n")
    assert said(root) == [f"{LETTER}:26:1: {sentence}" for sentence in sentences]


@pytest.mark.parametrize(
    "use",
    [
        '{% from "parts/bits.txt" import around with context %}{{ around(1) }}',
        '{% import "parts/bits.txt" as bits with context %}{{ bits.around(1) }}',
    ],
)
def test_so_is_one_that_a_letter_imports(root, use):
    small.change(
        root, PART, "{% macro unused", "{% macro around(n) %}\n{{ around(n) }}{% endmacro %}{% macro unused"
    )
    small.change(root, LETTER, END, use + "\n")
    assert said(root) == [f"{PART}:6:1: “around” {SELF}"]


def test_macros_that_call_others_are_welcome(root):
    text = "{% macro a() %}x{% endmacro %}{% macro b() %}{{ a() }}{{ a() }}{% endmacro %}{{ b() }}{{ hello(b()) }}\n"
    small.change(root, LETTER, END, text)
    assert list(small.read(root).letters) == ["note"]
