"""Each node and each complaint of Jinja2 knows its column."""

from typing import Any

import jinja2
import pytest
from jinja2 import nodes

from macros.diagnostics.fault import column_of
from macros.templates.columns import Line, WithColumns, column

SETTINGS: dict[str, Any] = {"trim_blocks": True, "lstrip_blocks": True}


def env(**more):
    return WithColumns(**{**SETTINGS, **more})


@pytest.mark.parametrize("settings", [{}, {"trim_blocks": False, "lstrip_blocks": False}])
def test_each_name_stands_where_it_says(settings):
    source = (
        "Dear {{ one }},\n\n  {% if two %}\nx {{- three -}} {# four #} {{ five | trim }}\n  {%- endif +%}\n"
        "{% raw %}{{ six }}{% endraw %}{{ seven.eight }}\n{% for nine in ten %}\n\t{{ nine }}{% endfor %}\n\n"
    )
    lines = source.split("\n")
    found = list(env(**settings).parse(source).find_all(nodes.Name))
    assert {node.name for node in found} == {"one", "two", "three", "five", "seven", "nine", "ten"}
    for node in found:
        assert lines[node.lineno - 1][column(node.lineno) - 1 :].startswith(node.name)


@pytest.mark.parametrize(
    ("source", "at"),
    [
        ("a\n{{ b ? c }}", (2, 6)),
        ("a {{ b } }}", (1, 8)),
        ("{{ a }}\n  {{ b c }}", (2, 8)),
        ("{{ a }} {# b", (1, 9)),
        ("{{ a }} {% raw %}b", (1, 9)),
        ("{% if a %}{% endfor %}", (1, 14)),
        ('{{ a }} {{ "b }}', (1, 12)),
    ],
)
def test_each_complaint_stands_where_it_says(source, at):
    with pytest.raises(jinja2.TemplateSyntaxError) as raised:
        env().parse(source)
    assert (raised.value.lineno, column(raised.value.lineno)) == at


def test_what_is_compiled_is_the_same():
    source = "{% for x in y %}{{ x }}\n{% endfor %}{{ z | upper }}"
    assert env().compile(source, raw=True) == jinja2.Environment(**SETTINGS).compile(source, raw=True)


def test_a_line_is_a_number():
    assert Line(3, 5) == 3
    assert f"{Line(3, 5)} {Line(3, 5) + 1}" == "3 4"
    assert column(3) == 1


@pytest.mark.parametrize(
    ("line", "message", "near", "found"),
    [
        ("{{ a }} {{ b }}", "“a” is no question", 4, 4),
        ("{{ a }} {{ a }}", "“a” is no question", 12, 12),
        ("{{ a | x }} {{ b | x }}", "“b” is a list", 20, 16),  # what stands before it in the same tag
        ("{{ a }} {% if b %}", "{% if %} is not closed", 17, 9),
        ("{{ a }} {% frob %}", "There is no {% frob %}.", 12, 9),
        ("{{ a }} {% include x %}", "Write “with context” before the %}. with context", 12, 9),
        ("Dear {{ a }} and {{ b }}", "“b” can’t stand here", 1, 21),
        ("Dear {{ a }}", "Nothing is quoted.", 1, 6),
        ("Dear you", "Nothing is quoted.", 1, 1),
    ],
)
def test_where_a_sentence_points(line, message, near, found):
    assert column_of(line, message, near) == found
