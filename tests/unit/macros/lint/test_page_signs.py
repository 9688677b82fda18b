"""Signs of Markdown that are well are left alone; what others are told: ``faults/own-pages.txt``."""

import pytest

from macros.lint import page_signs


@pytest.mark.parametrize(
    "text",
    [
        "**bold *nested* text**",
        "**a** b **c**",
        "*a* **b**",
        "**a *b***",
        "![A door.](b.png) **x**",
        "Stop! [a](b.md)",
        "## Terms {: .fold #terms }",
    ],
)
def test_what_is_well_is_left_alone(text):
    assert list(page_signs.faults(text, ())) == []


@pytest.mark.parametrize("both", ["{: .fold }{: #terms }", "{: .fold } {: #terms}", "{.fold} {#terms }"])
def test_two_pairs_of_braces_behind_a_heading_go_into_one(both):
    said = f"“{both}” would be shown as it stands: write both in one pair of braces, as {{: .fold #terms }}."
    assert list(page_signs.faults(f"# A\n\n## Terms {both}\n\nb\n", ())) == [(14, said)]
