"""What in a page would stay blank: its policy lets it ask no other site, and run no script that stands in it."""

import re
from collections.abc import Iterator

from macros.diagnostics.fault import Fault
from macros.diagnostics.source_text import FRONT, place, spaces

# What is shown as it stands, and tags for the build. Blanked, so that places stay what they are.
SHOWN = re.compile(
    r"^(?P<fence>```+|~~~+).*?^(?P=fence)[ \t]*$"
    r"|(?<!`)(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)|<!--.*?-->|\A---[ \t]*\n.*?^---[ \t]*$"
    r"|<(?P<html>code|pre)\b[^>]*>.*?</(?P=html)>",
    re.DOTALL | re.MULTILINE,
)
# A tag, and what a page shows with all its braces.
TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{##.*?##\}", re.DOTALL)
RAW_PART = re.compile(r"\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\}", re.DOTALL)
OTHER = r"(?:[a-z][a-z0-9+.-]*:)?//"
FRAME = (
    "A frame, a film or a sound of another site stays blank here: write a link instead, as in [Watch it]({})."
)
PICTURE = (
    "A picture of another site is not shown here, because the guide asks nothing of other sites: save it, put it into "
    "{}, and write its name there."
)
SCRIPT = (
    "A script in a page does not run here: put it into a file among your pages, and name that below “extra_javascript” "
    "in mkdocs.yml."
)
FOREIGN_SCRIPT = (
    "A script of another site does not run here: take it out, and write a link to that site instead."
)
FOREIGN_SHEET = "A style sheet of another site is not read here: take it out, or put a copy among your pages."
STYLE = (
    "“style” has no effect in a page here: write the rule into a style sheet among your pages, and name that below "
    "“extra_css” in mkdocs.yml."
)
HANDLER = "“{}” does nothing in a page here: take it out."
FORM = "A form can’t be sent from here: write a link to it instead."
EMPTY = "Nothing stands on this page: write a heading and some words, as in “# Visit us”, or delete it."
FENCED = (
    "The whole page would be shown as code, with its signs: take out this line, and the line with the same signs at "
    "its end."
)
WHOLE_FENCE = re.compile(
    r"\s*(?P<fence>```+|~~~+)[ \t]*(?:markdown|md|)[ \t]*\n(?=\s*(?:---[ \t]*\n|#+ ))"
    r"(?:(?!^(?P=fence)).*\n)+(?P=fence)\s*",
    re.MULTILINE,
)
# The beginning of what is wrong, and its sentence; {} is the first group, or the folder for pictures.
RULES = tuple(
    (re.compile(pattern, re.IGNORECASE), sentence)
    for pattern, sentence in (
        (r"<(?:iframe|embed|object|frame)\b(?:[^>]*?\s(?:src|data)\s*=\s*[\"']?([^\"'\s>]+))?", FRAME),
        (rf"<(?:video|audio|source|track)\b[^>]*?\ssrc\s*=\s*[\"']?({OTHER}[^\"'\s>]+)", FRAME),
        (rf"!\[[^\]\n]*\]\(\s*<?({OTHER}[^\s)>]*)", PICTURE),
        (rf"<(?:img|image)\b[^>]*?\s(?:src|srcset|href)\s*=\s*[\"']?({OTHER})", PICTURE),
        (rf"<script\b[^>]*?\ssrc\s*=\s*[\"']?{OTHER}", FOREIGN_SCRIPT),
        (r"<script\b(?![^>]*\ssrc\s*=)", SCRIPT),
        (r"<style\b", STYLE),
        (r"(?:<[a-z][^>\n]*?\s|\{:?[^}\n]*?\s)(?=style\s*=)", STYLE),
        (r"<[a-z][^>\n]*?\s(on[a-z]+)\s*=", HANDLER),
        (r"<form\b[^>]*?\saction\s*=", FORM),
        (rf"<link\b[^>]*?\shref\s*=\s*[\"']?{OTHER}", FOREIGN_SHEET),
    )
)


NOTE = re.compile(r"<!--.*?-->", re.DOTALL)


def empty(file: str, text: str) -> Iterator[Fault]:
    """A page of which a reader sees nothing, or only its signs, unless it says that a template of its own makes it."""
    if WHOLE_FENCE.fullmatch(text):
        yield Fault(file, text[: len(text) - len(text.lstrip())].count("\n") + 1, 1, FENCED)
    head = FRONT.match(text)
    if NOTE.sub("", text[head.end() :] if head else text).strip():
        return
    if not (head and re.search(r"^template:", head.group(1), re.MULTILINE)):
        yield Fault(file, head.group().rstrip("\n").count("\n") + 1 if head else 1, 1, EMPTY)


def faults(file: str, text: str, assets: str) -> Iterator[Fault]:
    """What a reader would not see of a page, or what would not run. assets: the folder for pictures."""
    bare = blanked(text)
    for pattern, sentence in RULES:
        for found in pattern.finditer(bare):
            first = next((group for group in found.groups() if group), "https://…")
            message = sentence.format(assets if sentence is PICTURE else first)
            yield Fault(file, *place(bare, found.start()), message)


def blanked(text: str) -> str:
    """A page without what is shown as it stands, in code and comments, and without its front matter."""
    return spaces(SHOWN, text)
