"""From one colour to a light and a dark palette in which every text can be read. Pure: strings in, strings out.

The look is made in OKLCH, where lightness is what the eye sees; the judge is the contrast of WCAG 2.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

TEXT = 4.5  # WCAG AA for text
EDGE = 3.0  # WCAG AA for the edges of fields
STEP = 0.01

Channels = tuple[float, float, float]
# The grounds and inks of tokens.css, which no centre changes.
GROUNDS = {
    "light": {"ground": "#f7f5f0", "raised": "#ffffff", "ink": "#1f2526", "ink-soft": "#515a5b", "grey": "#6f7777"},
    "dark": {"ground": "#151a1b", "raised": "#1d2324", "ink": "#e4e6e1", "ink-soft": "#abb4b2", "grey": "#7c8686"},
}  # fmt: skip
ON_STRONG = {"light": "#ffffff", "dark": "#10191a"}


@dataclass(frozen=True)
class Palette:
    """The colours of both schemes, by the name of their custom property; changed: the colour was not fit for text."""

    colour: str
    light: dict[str, str]
    dark: dict[str, str]

    @property
    def changed(self) -> bool:
        """Whether the colour was not fit for text on a light page."""
        return self.light["strong"] != self.colour


def channels(colour: str) -> Channels:
    """Red, green and blue of ``#rrggbb``, each from 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def written(parts: Channels) -> str:
    """``#rrggbb`` of three channels, each brought into its bounds."""
    return "#" + "".join(f"{round(255 * min(1.0, max(0.0, part))):02x}" for part in parts)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _curved(part: float) -> float:
    part = max(0.0, part)
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def luminance(colour: str) -> float:
    """WCAG's relative luminance: 0 for black, 1 for white."""
    red, green, blue = map(_linear, channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG's contrast ratio, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mix(one: str, share: float, other: str) -> str:
    """CSS's ``color-mix(in srgb, one share, other)``."""
    red, green, blue = (
        a * share + b * (1 - share) for a, b in zip(channels(one), channels(other), strict=True)
    )
    return written((red, green, blue))


def to_oklch(colour: str) -> Channels:
    """Lightness (0 to 1), chroma and hue (radians)."""
    red, green, blue = map(_linear, channels(colour))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    light = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return light, math.hypot(a, b), math.atan2(b, a)


def from_oklch(light: float, chroma: float, hue: float) -> str:
    """The nearest colour that a screen can show: what lies outside loses chroma, not lightness."""
    while True:
        a, b = chroma * math.cos(hue), chroma * math.sin(hue)
        long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
        middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
        short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
        parts = (
            4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
        )
        if chroma < STEP or all(-0.0005 <= part <= 1.0005 for part in parts):
            red, green, blue = map(_curved, parts)
            return written((red, green, blue))
        chroma = max(0.0, chroma - 0.005)


def palette(colour: str) -> Palette:
    """Both schemes of a centre's colour (``#rrggbb``)."""
    light, chroma, hue = to_oklch(colour)
    tints = {
        "light": from_oklch(0.957, min(chroma * 0.2, 0.012), hue),
        "dark": from_oklch(0.265, min(chroma * 0.3, 0.02), hue),
    }

    def fit(scheme: str, start: str, shade: Callable[[float], str], lightness: float, step: float) -> str:
        made = start
        while not _readable(scheme, made, tints[scheme]) and 0 < lightness < 1:
            lightness += step
            made = shade(lightness)
        return made

    def darker(lightness: float) -> str:
        return from_oklch(lightness, min(chroma, 0.15), hue)

    def lighter(lightness: float) -> str:
        return from_oklch(lightness, min(chroma, 0.09), hue)

    # A colour that can be read stays as it is.
    strong = {
        "light": fit("light", colour, darker, min(light, 0.47), -STEP),
        "dark": fit("dark", lighter(0.8), lighter, 0.8, STEP),
    }
    schemes = {scheme: _scheme(scheme, strong[scheme], tints[scheme]) for scheme in strong}
    return Palette(colour, schemes["light"], schemes["dark"])


def _readable(scheme: str, strong: str, tint: str) -> bool:
    """Whether it can be read on every ground, and what stands on it too, also while it is pressed (widget.css)."""
    grounds = GROUNDS[scheme]
    pressed = mix(strong, 0.88, grounds["ink"])
    behind = (grounds["ground"], grounds["raised"], tint, ON_STRONG[scheme])
    return all(contrast(strong, ground) >= TEXT for ground in behind) and (
        contrast(pressed, ON_STRONG[scheme]) >= TEXT
    )


def _scheme(scheme: str, strong: str, tint: str) -> dict[str, str]:
    grounds = GROUNDS[scheme]
    share = 0.45
    while True:
        edge = mix(strong, share, grounds["grey"])
        if share <= 0 or all(contrast(edge, grounds[name]) >= EDGE for name in ("ground", "raised")):
            break
        share -= 0.05
    return {
        "strong": strong,
        "on-strong": ON_STRONG[scheme],
        "tint": tint,
        "line": mix(strong, 0.18, grounds["ground"]),
        "road": mix(strong, 0.32, grounds["ground"]),
        "edge": edge,
    }
