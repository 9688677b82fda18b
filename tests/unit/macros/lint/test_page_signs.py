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
        "[a](b_((c)d).md) and [e](f.md)",
        '[a](b.md "when (or if)") and [c](d.md)',
        "[a [b], (c.d) e](f.md)",
        "[Ask us (a@b.org) and\nothers](c.md)",
        "[a\nb](c.md), \\[d\\](e.f), a[0](b.c)",
        "See [1] (2) and [0, 1), `[a](b.md`.",
    ],
)
def test_what_is_well_is_left_alone(text):
    assert list(page_signs.faults(text, ())) == []


@pytest.mark.parametrize("both", ["{: .fold }{: #terms }", "{: .fold } {: #terms}", "{.fold} {#terms }"])
def test_two_pairs_of_braces_behind_a_heading_go_into_one(both):
    said = f"“{both}” would be shown as it stands: write both in one pair of braces, as {{: .fold #terms }}."
    assert list(page_signs.faults(f"# A\n\n## Terms {both}\n\nb\n", ())) == [(14, said)]


END, MIDDLE = "write ) where its address ends.", "write ] between its words and its address."


@pytest.mark.parametrize(
    ("text", "shown", "advice"),
    [
        ("See [a](b.md and [c](d.md).", "[a](b.md and", END),
        ("See [a](b.md, and (then) c.", "[a](b.md, and", END),
        ("See [a](b.md and (so [c](d.md).", "[a](b.md and", END),
        ("See ![a](b.png and [c](d.md).", "![a](b.png and", END),
        ("See [a](b_(c.md and [c](d.md).", "[a](b_", END),
        ("See [a(b.md) or [c](d.md).", "[a(b.md)", MIDDLE),
        ("See [x](y.md) or ![a(b.png) c.", "![a(b.png)", MIDDLE),
        (
            "See [our rooms]b.md) or [c](d.md).",
            "[our rooms]b.md)",
            "write ( between its words and its address.",
        ),
        ("See rooms](b.md) or [c](d.md).", "rooms](b.md)", "write [ before its words."),
        ("See [x](y.md) or the\nrooms](b.md).", "rooms](b.md)", "write [ before its words."),
    ],
)
def test_a_link_that_lacks_a_bracket_is_told_whatever_stands_beside_it(text, shown, advice):
    said = [(text.index(shown), f"“{shown}” would be shown as it stands: {advice}")]
    assert list(page_signs.faults(text, ())) == said
