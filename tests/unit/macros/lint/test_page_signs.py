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
    ],
)
def test_what_is_well_is_left_alone(text):
    assert list(page_signs.faults(text, ())) == []
