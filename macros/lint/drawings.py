"""Drawings (SVG) of a centre: what browsers show nothing of, or only a part."""

from pathlib import Path
from xml.parsers import expat

SVG = "http://www.w3.org/2000/svg"
AGAIN = "Save it once more, or as .png."
BROKEN = f"Browsers can’t show this picture: from here on it can’t be read. {AGAIN}"
NAMELESS = (
    f'Browsers can’t show this picture, for xmlns="{SVG}" is missing in its first tag: add it, or save it '
    "once more."
)
NOTHING = (
    "Browsers show nothing of this picture, for its “{}” is 0: write its real size, or save it once more."
)
NO_SIZE = (
    "This picture does not say how large it is, so browsers may cut it off: write its size into its first tag, as in "
    'viewBox="0 0 300 100", or save it once more.'
)


def slip(path: Path) -> tuple[int, int, str] | None:
    """(line, column, sentence) of what is wrong with a drawing, if anything is."""
    parser = expat.ParserCreate(namespace_separator=" ")
    first: list[tuple[int, int, str]] = []

    def begin(name: str, said: dict[str, str]) -> None:
        first.append((parser.CurrentLineNumber, parser.CurrentColumnNumber + 1, _of_first_tag(name, said)))
        parser.StartElementHandler = None

    parser.StartElementHandler = begin
    try:
        parser.Parse(path.read_bytes(), True)
    except expat.ExpatError as error:
        return error.lineno, error.offset + 1, BROKEN
    return next((one for one in first if one[2]), None)


def _of_first_tag(name: str, said: dict[str, str]) -> str:
    """What is wrong with the first tag of a drawing. name: with its namespace; said: its attributes."""
    if name != f"{SVG} svg":
        return NAMELESS if name == "svg" else ""
    for key in ("width", "height"):
        if said.get(key, "").removesuffix("px").removesuffix("%").strip() in ("0", "0.0"):
            return NOTHING.format(key)
    sized = all(said.get(key, "%")[-1:] not in ("%", "") for key in ("width", "height"))
    return "" if sized or "viewBox" in said else NO_SIZE
