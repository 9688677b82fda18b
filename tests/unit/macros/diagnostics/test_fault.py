"""Where in a line a fault stands, of which only the line is known."""

import pytest

from macros.diagnostics.fault import column_of, notice


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


@pytest.mark.parametrize(
    ("note", "command"),
    [
        (
            "own/docs/visit, us.md:3:1: “TODO” was put here: 100%.",
            "::notice file=own/docs/visit%2C us.md,line=3,col=1::“TODO” was put here: 100%25.",
        ),
        (
            "own/~note is passed over: a program left it.",
            "::notice::own/~note is passed over: a program left it.",
        ),
    ],
)
def test_a_note_is_shown_by_github_at_its_line(note, command):
    assert notice(note) == command
