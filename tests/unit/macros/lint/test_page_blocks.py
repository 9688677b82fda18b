"""Hyphens that begin a line and no list are left alone; what others are told: ``faults/own-pages.txt``."""

import pytest

from macros.lint import page_blocks


@pytest.mark.parametrize(
    "text",
    [
        "It was cold:\n\n-5 in the morning\n-3 at noon\n",
        "We wait\n--as we said--\n--and wait\n",
        "Thank you for it all.\n\n-Sam Okafor\n",
        "- Bring a pen\n- Bring paper\n\n-Sam Okafor\n",
        "A long line that was broken at career\n-changing news.\n",
        "One\n---\n\nTwo\n",
        "```\n-a one\n-b two\n```\n",
        "| a | b |\n| --- | --- |\n| -x | -y |\n",
    ],
)
def test_what_is_no_list_is_left_alone(text):
    assert list(page_blocks.faults(text)) == []
