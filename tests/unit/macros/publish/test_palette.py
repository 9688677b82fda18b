"""One colour gives two palettes in which everything can be read."""

import re
import zlib

import hypothesis
import pytest
from hypothesis import strategies

from macros.model.centre import DEFAULT_COLOUR, Centre
from macros.publish import branding
from macros.publish.palette import (
    EDGE,
    GROUNDS,
    TEXT,
    contrast,
    from_oklch,
    luminance,
    mix,
    palette,
    to_oklch,
)
from tests.project import ROOT

HARD = ["#ffcc00", "#ffffff", "#000000", "#ff0000", "#00ff00", "#0000ff", "#fe00fe", "#808080", "#767676"]


def test_contrast_is_that_of_wcag():
    assert luminance("#ffffff") == pytest.approx(1)
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert contrast("#ffffff", "#777777") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colour", [*HARD, DEFAULT_COLOUR])
def test_oklch_and_back_is_the_same_colour(colour):
    light, chroma, hue = to_oklch(colour)
    back = from_oklch(light, chroma, hue)
    assert all(abs(int(colour[at : at + 2], 16) - int(back[at : at + 2], 16)) <= 4 for at in (1, 3, 5)), back


def readable(colours):
    """Every pair of text and ground that the style sheets make."""
    for scheme, found in (("light", colours.light), ("dark", colours.dark)):
        grounds = GROUNDS[scheme]
        for ground in (grounds["ground"], grounds["raised"], found["tint"]):
            for text in (found["strong"], grounds["ink"], grounds["ink-soft"]):
                assert contrast(text, ground) >= TEXT, (scheme, text, ground)
        assert contrast(found["on-strong"], found["strong"]) >= TEXT
        assert contrast(found["on-strong"], mix(found["strong"], 0.88, grounds["ink"])) >= TEXT
        for ground in (grounds["ground"], grounds["raised"]):
            assert contrast(found["edge"], ground) >= EDGE


@pytest.mark.parametrize("colour", [*HARD, DEFAULT_COLOUR])
def test_every_text_can_be_read(colour):
    readable(palette(colour))


@hypothesis.given(strategies.integers(0, 0xFFFFFF))
def test_every_text_can_be_read_whatever_the_colour(number):
    readable(palette(f"#{number:06x}"))


def test_a_colour_that_can_be_read_stays_and_another_is_told():
    assert palette(DEFAULT_COLOUR).light["strong"] == DEFAULT_COLOUR
    assert branding.said(Centre()) == ""
    said = branding.said(Centre(colour="#ffcc00"))
    assert said.startswith("The colour #ffcc00 is too light")
    assert palette("#ffcc00").light["strong"] in said


def test_the_grounds_are_those_of_the_style_sheet():
    """colour.py counts with what tokens.css says."""
    css = (ROOT / "site_templates" / "styles" / "tokens.css").read_text(encoding="utf-8")
    light, dark = re.split(r"@media screen and \(prefers-color-scheme: dark\)", css)[:2]
    for scheme, text in (("light", light), ("dark", dark)):
        for name in ("ground", "raised", "ink", "ink-soft"):
            found = re.findall(rf"--fk-{name}: (#[0-9a-f]+);", text)[0]
            assert GROUNDS[scheme][name] in (found, "#" + "".join(2 * c for c in found[1:]))


def test_the_share_picture_is_a_png_of_the_right_size():
    made = branding.share_picture("#1d5c63")
    assert made[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(made[16:20]), int.from_bytes(made[20:24])) == (1200, 630)
    begin = made.index(b"PLTE")
    assert made[begin + 4 : begin + 7] == bytes.fromhex("1d5c63")
    assert int.from_bytes(made[begin + 13 : begin + 17]) == zlib.crc32(made[begin : begin + 13])
