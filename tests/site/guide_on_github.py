"""What GitHub shows of the pages for authors, where nothing works out their tags.

A tag of the guide stands between comments of HTML and of Jinja2, so that each reader sees one of the two:

    <!-- {## -->            on GitHub a comment; on the site what goes on to ##} is left out
    what GitHub shows
    <!-- ##} --{{ ">" }}    on GitHub a comment to the next -->; on the site the end of the comment above
    {{ shown("for") }}
    <!-- -->
"""

import re

TAG = r'\{\{ (?P<macro>\w+)\((?:"(?P<name>[^"]*)")?\) \}\}'
PIECE = re.compile(
    r"<!-- \{## -->\n(?P<github>(?:(?!##\}).)*)\n<!-- ##\} --\{\{ \">\" \}\}\n" + TAG + r"\n<!-- -->", re.DOTALL
)
ALONE = re.compile(rf"^{TAG}$", re.MULTILINE)
KINDS = {"txt": "jinja", "yml": "yaml", "md": "markdown"}


def without_pieces(page):
    """A page's tags that GitHub would show as they stand."""
    return [found[0] for found in ALONE.finditer(PIECE.sub("", page))]


def kept(page, guide):
    """The page as it should be: each example on GitHub as the guide has it."""
    return PIECE.sub(lambda found: piece(found, guide) if found["macro"] in ("shown", "code") else found[0], page)


def piece(found, guide):
    """An example with its tag."""
    name, macro = found["name"], found["macro"]
    source = guide.sources[name] if macro == "shown" else guide.files[name].strip("\n")
    kind = "jinja" if macro == "shown" else KINDS[name.rpartition(".")[2]]
    return f'<!-- {{## -->\n```{kind}\n{source}\n```\n<!-- ##}} --{{{{ ">" }}}}\n{{{{ {macro}("{name}") }}}}\n<!-- -->'
