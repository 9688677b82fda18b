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
        "## When\n1. Ring us\n2. Come in\n## What\n- a pen\n- a letter\n",
        "1. Ring us\n    - by day\n    - by night\n2. Come in\n* * *\nThat is all.\n",
        "- One\n    1. two\n    2. three\n\n1. Four\n",
        "1.5 hours\n2.5 hours\n",
        "– said Rosa,\nand went.\n",
    ],
)
def test_what_is_no_list_is_left_alone(text):
    assert list(page_blocks.faults(text)) == []
