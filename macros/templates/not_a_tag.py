"""What people write where a tag should stand: one that lacks a sign, or a gap of other programs, as [company]."""

import difflib
import re
from collections.abc import Collection, Iterator, Mapping

from macros.diagnostics.source_text import spaces

# What a tag says behind its word; only then it was meant as one.
SAYS = (
    r"(?:if|elif)\b[ ]+(?:not[ ]+)?\w+(?:[ ]*(?:[=!<>]=|[<>]|\b(?:and|or|is|in)\b)[^{}%\n]*?)?"
    r"|for\b[ ]+\w+[ ]+in[ ]+[^{}%\n]+?"
    r"|set\b[ ]+\w+[ ]*=[^{}%\n]+?"
    r"|(?:macro|call)\b[ ]+\w+[ ]*\([^{}%\n]*\)"
    r"|from\b[ ]+[\"'][^{}%\n]+?"
    r"|(?:include|import)\b[ ]+[\"'][^{}%\n]+?"
    r"|else|end(?:if|for|set|macro|call)"
)
HALF = re.compile(
    rf"(?P<open>\{{\{{[ ]*%|\{{\{{|\{{[ ]*%|\{{|\([ ]*%|\[[ ]*%|<%)[-+]?[ ]*(?P<says>{SAYS})[ ]*[-+]?"
    rf"(?P<close>%[ ]*\}}\}}|\}}\}}|%[ ]*\}}|\}}|%[ ]*\)|%[ ]*\]|%>)"
    rf"|^[ ]*%[ ]*(?P<line>{SAYS})[ ]*%?[ ]*$",
    re.MULTILINE,
)
# A tag that ends on its own line, and one in which another begins.
WHOLE = re.compile(r"\{\{[^\n]*?\}\}|\{%[^\n]*?%\}")
OPEN = re.compile(r"\{[{%](?=(?:(?![}%]\}).)*?\{[{%])", re.DOTALL)
QUOTE = "A quotation mark in these brackets is not closed: write its second one."
NOT_CLOSED = "These brackets are not closed: write }} or %} where they end."
# What nobody reads: comments, and what stands between raw and endraw.
UNREAD = re.compile(r"\{#.*?#\}|\{%[-+]?\s*raw\b.*?endraw\s*[-+]?%\}", re.DOTALL)
# The name of a question with blanks or hyphens in it.
SPLIT = re.compile(
    r"\{\{[ ]*(?P<name>[A-Za-z]\w*(?:[ ]+(?!(?:if|else|and|or|not|in|is)\b)[A-Za-z]\w*)+)[ ]*(?=\}\}|\|)"
)
WORD = r"[^\W\d_](?:[\w ’'.-]{0,38}\w)?"
GAP = re.compile(
    rf"\[\[?[ ]*(?P<square>{WORD})[ ]*\]\]?(?!\()|[‹«][ ]*(?P<angle>{WORD})[ ]*[›»]|\(\([ ]*(?P<round>{WORD})[ ]*\)\)"
    rf"|<<?[ ]*(?P<less>{WORD})[ ]*>>?|%(?P<percent>\w+)%|\$(?P<dollar>\w+)\$?|#(?P<hash>\w+)#"
)
# A name of several words without any brackets; not in an address.
# A key, and an item of a list, are of a head that stands in the text: that is told by itself (letter_heads.py).
BARE = re.compile(r"(?<![\w@.:/])(?<!- )[A-Za-z]+(?:_[A-Za-z]+)+(?![\w@/:]|\.\w)")
NEAR = 0.8
# Tags of one word, which look like a name between two braces.
ALONE = ("else", "endif", "endfor", "endset", "endmacro", "endcall")


def half_tags(text: str) -> Iterator[tuple[int, str]]:
    """(place, sentence) of tags that lack a sign, such as { if company }."""
    bare = spaces(UNREAD, text)
    for found in HALF.finditer(bare):
        says = found["says"] or found["line"]
        if (found["open"], found["close"]) != ("{%", "%}"):
            at = found.start() + len(found[0]) - len(found[0].lstrip())
            yield at, f"“{found[0].strip()}” needs other signs: write {{% {says.strip()} %}}."


def half_closed(text: str) -> Iterator[tuple[int, str]]:
    """(place, sentence) of tags that lack a quotation mark or their end, in a text that can't be read: Jinja2 takes
    what follows for a part of them.
    """
    bare = spaces(UNREAD, text)
    for found in WHOLE.finditer(bare):
        if found[0].count('"') % 2 and "'" not in found[0]:
            yield found.start() + found[0].index('"'), QUOTE
    for found in OPEN.finditer(bare):
        yield found.start(), NOT_CLOSED


def split_names(text: str, kinds: Collection[str]) -> Iterator[tuple[int, str]]:
    """(place, sentence) of names with blanks in them. kinds: the names of the questions."""
    for found in SPLIT.finditer(text):
        if found["name"].split()[0] in kinds:
            continue  # a sign is missing behind it
        name = best(found["name"], kinds)
        yield found.start("name"), f"A name has no spaces in it: write “{name}” instead of “{found['name']}”."


def gaps(text: str, kinds: Collection[str], placeholders: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """(place, sentence) of gaps as other programs have them, if a question has this name or nearly, or if this stands
    in the letter while there is no answer to it.
    """
    for found in GAP.finditer(text):
        word = next(group for group in found.groups() if group)
        if name := meant(word, kinds) or placeholders.get(word.lower(), ""):
            yield (
                found.start(),
                f"“{found[0]}” would be shown as it stands: write {{{{ {name} }}}} for the answer.",
            )


def bare_names(text: str, kinds: Collection[str]) -> Iterator[tuple[int, str]]:
    """(place, sentence) of questions whose names stand in the text without brackets: nobody writes “_” in a letter."""
    for found in BARE.finditer(text):
        if name := meant(found[0], kinds):
            yield (
                found.start(),
                f"“{found[0]}” would be shown as it stands: write {{{{ {name} }}}} for the answer.",
            )


def meant(word: str, kinds: Collection[str]) -> str:
    """The question that somebody meant with a word, or nothing."""
    name = re.sub(r"\A(?:insert|enter|add|write|the)_", "", as_name(word))
    name = "your_name" if name == "name" and "your_name" in kinds else name
    # A single word may be any word.
    near = difflib.get_close_matches(name, kinds, n=1, cutoff=NEAR) if "_" in name else []
    return name if name in kinds else next(iter(near), "")


def best(word: str, kinds: Collection[str]) -> str:
    """The question that somebody meant with a word, or the name that a new one would have."""
    return meant(word, kinds) or as_name(word)


def as_name(word: str) -> str:
    """A word as the name of a question is written."""
    return re.sub(r"[^a-z0-9]+", "_", word.lower()).strip("_")
