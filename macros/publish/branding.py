"""What the build makes of a centre's colour: its custom properties, its small icon and its picture for shared links."""

import struct
import zlib
from pathlib import Path

from macros.model.centre import Centre
from macros.model.site_files import FAVICON, SHARE
from macros.publish.palette import Palette, mix, palette

# A PNG of 1200 × 630 pixels.
DRAWN = Path(__file__).resolve().parents[2] / "site_templates" / "share.png"
ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32">'
    '<rect width="32" height="32" rx="9" fill="{strong}"/>'
    '<path d="M8 24.5C18 24.5 8 14 16.5 14S16 6.5 24.5 7.5" fill="none" stroke="{road}" stroke-width="2.4" '
    'stroke-linecap="round"/><g fill="#fff"><circle cx="8" cy="24.5" r="3.2"/><circle cx="15.6" cy="14.1" r="2.7"/>'
    '<circle cx="24.4" cy="7.5" r="2.2"/></g></svg>\n'
)


def write(site: Path, centre: Centre) -> None:
    """Writes the files of a centre into the built site."""
    colours = palette(centre.colour)
    (site / "assets").mkdir(parents=True, exist_ok=True)
    (site / FAVICON).write_text(icon(colours), encoding="utf-8")
    if not centre.share_picture:
        (site / SHARE).write_bytes(share_picture(colours.light["strong"]))


def said(centre: Centre) -> str:
    """What the build says of the centre's colour; nothing if it can stay as it is."""
    colours = palette(centre.colour)
    if not colours.changed:
        return ""
    return (
        f"The colour {centre.colour} is too light for text on a light page, so {colours.light['strong']} stands there "
        f"instead, and {colours.dark['strong']} on a dark page."
    )


def style_sheet(colours: Palette) -> str:
    """The custom properties of the centre's colour, in both schemes."""
    light = "".join(f"  --fk-{name}: {value};\n" for name, value in colours.light.items())
    dark = "".join(f"    --fk-{name}: {value};\n" for name, value in colours.dark.items())
    return (
        f":root {{\n  --fk-centre: {colours.colour};\n{light}}}\n\n"
        f"@media screen and (prefers-color-scheme: dark) {{\n  :root {{\n{dark}  }}\n}}\n"
    )


def icon(colours: Palette) -> str:
    """The small icon as SVG: the stones on the path, on the centre's colour as text has it."""
    strong = colours.light["strong"]
    return ICON.format(strong=strong, road=mix(strong, 0.4, "#ffffff"))


def share_picture(colour: str) -> bytes:
    """The stones on the path, on the centre's colour, without any words: our drawing, in three other colours."""
    drawn = DRAWN.read_bytes()
    plain = b"".join(bytes.fromhex(one[1:]) for one in (colour, mix(colour, 0.6, "#ffffff"), "#ffffff"))
    begin = drawn.index(b"PLTE")
    end = begin + len(b"PLTE") + len(plain)  # its checksum has four bytes
    return drawn[:begin] + b"PLTE" + plain + struct.pack(">I", zlib.crc32(b"PLTE" + plain)) + drawn[end + 4 :]
