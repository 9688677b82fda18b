"""Points of a list that was pasted into one box."""

import pytest

from letterkit import bullets


@pytest.mark.parametrize(
    ("line", "point"),
    [
        ("• tea", "tea"),
        ("•Umgang mit Schüler*innen", "Umgang mit Schüler*innen"),
        ("*tea", "tea"),
        ("**Cook**", "**Cook**"),
        ("1. tea", "tea"),
        ("1.5 years", "1.5 years"),
    ],
)
def test_what_stands_before_a_point_goes(line, point):
    assert bullets.without(line) == point
