"""The choices that a link brings along."""

from typing import Any

import pytest

from letterkit.presets import presets

FIELDS: list[Any] = [
    {"name": "channel", "kind": "choice", "options": ["post", "email"]},
    {
        "name": "wording",
        "kind": "choice",
        "options": ["plain", "warm", "frank"],
        "formerly": [["direct", "frank"], ["softer", "warm"]],
    },
    {"name": "your_name", "kind": "text", "options": []},
    {"name": "reasons", "kind": "list", "options": []},
]


@pytest.mark.parametrize(
    ("fragment", "found"),
    [
        ("#set=channel:email,wording:warm", {"channel": "email", "wording": "warm"}),
        ("#set=channel: email, wording:warm", {"channel": "email", "wording": "warm"}),
        ("#set= channel : email ,wording :warm ", {"channel": "email", "wording": "warm"}),
        ("#set=channel:\u00a0email", {}),
        ("#set=channel:pigeon,wording:warm", {"wording": "warm"}),
        ("#set=wording:softer", {"wording": "warm"}),  # a link of an older site
        ("#set=your_name:Sam,reasons:x", {}),
        ("#set=unknown:x,channel", {}),
        ("#set=", {}),
        ("#channel:email", {}),
        ("", {}),
        ("#set=channel:email:post,,wording:direct", {"wording": "frank"}),
    ],
)
def test_a_link_sets_choices_and_nothing_else(fragment, found):
    assert presets(fragment, FIELDS) == found
