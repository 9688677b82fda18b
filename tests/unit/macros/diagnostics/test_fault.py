"""Where in a line a fault stands, of which only the line is known."""

import pytest

from macros.diagnostics.fault import column_of


@pytest.mark.parametrize(
    ("line", "message", "column"),
    [
        ("Dear {{ you_name }},", "“you_name” is no question of fields.yml. Did you mean “your_name”?", 9),
        ("{{ reasons }} {{ reason }}", "“reason” is no question of fields.yml.", 18),
        ("I am {{ mark.title() }}", "“.title” does not run in the browser.", 13),
        ("Thanks {% if x", "These brackets are not closed: write }} or %} where they end.", 8),
        ("No tag at all", "“nothing” is missing.", 1),
        ("", "“title” is missing: add it.", 1),
    ],
)
def test_a_fault_stands_at_what_its_sentence_speaks_of(line, message, column):
    assert column_of(line, message) == column
