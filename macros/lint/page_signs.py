"""Signs of Markdown and of tags in a page that would be shown as they stand, because one of them is amiss."""

import re
from collections.abc import Collection, Iterator

from macros.diagnostics import detours, odd_spaces
from macros.diagnostics.odd_spaces import ODD
from macros.diagnostics.source_text import spaces
from macros.lint import page_brackets
from macros.lint.page_brackets import ADDRESS, PARAGRAPH, SHOWN, WORDS
from macros.lint.page_calls import MACROS, VALUES
from macros.lint.page_content import RAW_PART, TAG, blanked

Found = tuple[int, str]  # where, counted from the page's beginning; and a sentence

FENCE = SHOWN + "write the same signs on a line of their own where the code ends."
COMMENT = "This comment is not closed: write --> where it ends."
TABS = "Tabs make no table here: write | between its cells, and | --- | --- | below the first line."
TABLE = "A table needs a line of hyphens below its first line, as in | --- | --- |: put one there."
RULES = tuple(
    (re.compile(pattern, re.MULTILINE), sentence)
    for pattern, sentence in (
        (r"<!--", COMMENT),
        (r"^(?:```+|~~~+)[^\n`]*", FENCE),
        (rf"{WORDS}\][ \t]+\({ADDRESS}\)", SHOWN + "take out the space between ] and (."),
        (rf"\([^()\[\]\n]+\)\[{ADDRESS}\]", SHOWN + "write the words in [ ] and the address in ( )."),
        (r"\*\*(?:[ \t][^*\n]*|[^*\n]*[ \t])\*\*", SHOWN + "take out the spaces between the stars and the words."),
        (r"(?<!\*)\*\*[^*\s](?:[^*\n]*[^*\s])?\*(?![*\w])", SHOWN + "write two stars behind the words too."),
        (rf"(?<!\S)![ \t]+\[[^\[\]\n]*\]\({ADDRESS}\)", "“{0}” would be a link: take out the space behind !."),
        (r"(?:\A|(?<=\n\n))\|[^\n]*\|[ \t]*\n(?=\|)(?!\|?[ \t:|-]+$)", TABLE),
        (r"(?:\A|(?<=\n\n))[^\t\n]+\t[^\n]+\n[^\t\n]+\t[^\n]+", TABS),
        (r"\((?:mailto|tel):[ \t]+[^()\n]*\)", "“{0}” has a space behind its colon: take it out."),
        # No more than a blank: where code or a tag stood, there are several.
        (
            r"!\[ ?\](?:\([^()\n]*\)|\[[^\[\]\n]+\])",
            "“{0}” says nothing to those who can’t see: write what it shows between [ and ].",
        ),
        (r"(?<!!)\[ ?\]\([^()\n]+\)", "“{0}” has nothing to press: write the words of the link between [ and ]."),
        # Not so of "S:\Careers\", where it is meant. Words are looked at once: one may be a picture of 80,000 letters.
        (r"(?<!\S)(?![A-Za-z]:\\|\\\\)\S*[^\s\\]\\$", SHOWN + "for a new line write <br> instead of the backslash."),
        (r"^#{1,6}[ \t]*$", "“{0}” begins a heading without words: write them behind it, or take it out."),
        (r"(?<![\])\[])\[?\[[\w./ -]+\.md\]\]?(?![(\[:])", SHOWN + "write it as in [Waiting](waiting.md)."),
        (r"^>[ ]?\[!\w+\]", SHOWN + "a box begins with !!! note, and its lines with four spaces."),
        (r"\[\[(?![^\]\n]*\.md\])[^\[\]()|\n]+\]\](?![(\[:])", SHOWN + "write it as in [Waiting](waiting.md)."),
        (r"<(?!!--)[ ]?![ ]?[-–—]{1,2}[^\n]*", SHOWN + "a note to yourself stands between <!-- and -->."),
        (r"\{#[^\n}]*#\}", SHOWN + "a note to yourself stands between <!-- and -->."),
        (r"\{[ \t]+%[^\n]*|<%[^\n]*%>", SHOWN + "write {{% … %}} without spaces inside its ends."),
    )
)  # fmt: skip
# Two pairs of braces behind a heading, of which Markdown reads none.
TWO_BRACES = re.compile(
    r"^#{1,6}[ \t][^\n]*?(?P<both>\{:?(?P<one>[ \t]*[.#][^{}\n]*)\}[ \t]*\{:?(?P<other>[^{}\n]*)\})",
    re.MULTILINE,
)
ONE_BRACE = SHOWN + "write both in one pair of braces, as {{: {1} }}."
# A list whose blanks are none to Markdown: the lines would run together.
ODD_BLANK = re.compile(
    rf"^ *(?:[-*+]|1\.(?=[^\n]*\n2\.))(?P<behind>[{ODD}])"
    rf"|^ *(?P<before>[{ODD}])[ {ODD}]*(?:(?:[-*+]|\d+\.)[ {ODD}]|(?<=.{{4}})\S)",
    re.MULTILINE,
)
SITE = re.compile(r"https?://[^\s()<>\"'\[\]]+")
# One pair of stars in a whole paragraph: bold words that never end.
HALF_BOLD = re.compile(r"(?<![\w*])\*\*(?=[^\s*])[^\n]*")
BOLD = re.compile(r"\*\*[^*\s](?:[^*\n]*[^*\s])?\*\*")
# A call of ours with one brace or none, and a word for which ours would stand.
CALL = re.compile(
    rf"(?:\{{[ \t]*)?\b(?P<name>{'|'.join(MACROS)})\(\s*(?:[\"'“”‘’][^\n)]*)?\)?[ \t]*\}}{{0,2}}"
)
WORD = re.compile(rf"\{{[ \t]*(?P<name>{'|'.join(VALUES)})[ \t]*\}}")
REFERENCE = re.compile(r"\[[^\[\]\n]+\]\[(?P<name>[^\[\]\n]*)\]")
DEFINED = re.compile(r"^ {0,3}\[([^\]\n^]+)\]:", re.MULTILINE)
# What a centre may switch on: the sign, the extension, and what it gives.
EXTENSIONS = (
    (r"\[\^[\w-]+\]", "footnotes", "footnotes"),
    (r"^[ \t]*[-*+] \[[ xX]\] ", "pymdownx.tasklist", "boxes to tick"),
    (r"~~\S[^~\n]*~~", "pymdownx.tilde", "words struck out"),
    (r"(?<![=\w])==[^\s=][^=\n]*==(?!=)", "pymdownx.mark", "marked words"),
    (r'^=== "[^"\n]+"', "pymdownx.tabbed", "tabs"),
)
SWITCH = SHOWN + "to have {1}, write “{2}: {{}}” below “markdown_extensions:” in mkdocs.yml."


def faults(text: str, extensions: Collection[str]) -> Iterator[Found]:
    """text: a whole page. extensions: the names of those of Markdown that the centre has switched on."""
    bare = spaces(TAG, spaces(RAW_PART, blanked(text)))
    yield from half_tags(bare)
    # Words in bold are well, and so is what stands between two of them.
    for pattern, sentence in RULES:
        for found in pattern.finditer(spaces(BOLD, bare) if "stars" in sentence else bare):
            yield found.start(), sentence.format(found[0].strip())
    for found in SITE.finditer(bare):
        if said := detours.sentence(found[0]):
            yield found.start(), said
    for found in ODD_BLANK.finditer(bare):
        group = found.lastgroup or ""
        yield found.start(group), odd_spaces.sentence(found[group])
    yield from page_brackets.faults(bare)
    yield from _half_bold(bare)
    for found in TWO_BRACES.finditer(bare):
        both = f"{found['one'].strip()} {found['other'].strip()}"
        yield found.start("both"), ONE_BRACE.format(found["both"], both)
    named = {name.lower() for name in DEFINED.findall(bare)}
    for found in REFERENCE.finditer(bare):
        if (found["name"] or found[0][1 : found[0].index("]")]).lower() not in named:
            yield (
                found.start(),
                SHOWN.format(found[0]) + "write the address in ( ), as in [Waiting](waiting.md).",
            )
    for sign, name, gives in EXTENSIONS:
        if name not in extensions and (first := re.search(sign, bare, re.MULTILINE)):
            yield first.start(), SWITCH.format(first[0].strip(), gives, name)


def _half_bold(bare: str) -> Iterator[Found]:
    for paragraph in PARAGRAPH.finditer(bare):
        found = HALF_BOLD.search(paragraph[0]) if paragraph[0].count("*") == 2 else None
        if found:
            yield (
                paragraph.start() + found.start(),
                SHOWN.format(found[0]) + "write ** where the bold words end.",
            )


def half_tags(bare: str) -> Iterator[Found]:
    """Tags of ours that lack braces. bare: a page without those that have them."""
    for found in CALL.finditer(bare):
        inside = found[0][found[0].index("(") + 1 :].strip("{}() \t“”‘’\"'")
        if inside or found[0][0] == "{":
            tag = f'{{{{ {found["name"]}("{inside}") }}}}' if inside else f"{{{{ {found['name']}() }}}}"
            yield found.start(), SHOWN.format(found[0].strip()) + f"write {tag}."
    for found in WORD.finditer(bare):
        yield found.start(), SHOWN.format(found[0]) + f"write {{{{ {found['name']} }}}}."
