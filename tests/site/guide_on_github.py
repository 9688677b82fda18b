"""What GitHub shows of the pages for authors, where nothing works out their tags.

A tag of the guide stands between comments of HTML and of Jinja2, so that each reader sees one of the two:

    <!-- {## -->            on GitHub a comment; on the site what goes on to ##} is left out
    what GitHub shows
    <!-- ##} --{{ ">" }}    on GitHub a comment to the next -->; on the site the end of the comment above
    {{ shown("for") }}
    <!-- -->
"""

import html
import re

from macros.pages import reference

TAG = r'\{\{ (?P<macro>\w+)\((?:"(?P<name>[^"]*)")?\) \}\}'
PIECE = re.compile(
    r"<!-- \{## -->\n(?P<github>(?:(?!##\}).)*)\n<!-- ##\} --\{\{ \">\" \}\}\n" + TAG + r"\n<!-- -->",
    re.DOTALL,
)
ALONE = re.compile(rf"^{TAG}$", re.MULTILINE)
KINDS = {"txt": "jinja", "yml": "yaml", "md": "markdown"}


def without_pieces(page):
    """A page's tags that GitHub would show as they stand."""
    return [found[0] for found in ALONE.finditer(PIECE.sub("", page))]


def kept(page, guide):
    """The page as it should be: each example on GitHub as the guide has it, and each list of keys."""
    made = ("shown", "code", "keys")
    return PIECE.sub(lambda found: piece(found, guide) if found["macro"] in made else found[0], page)


def piece(found, guide):
    """An example, or a list of keys, with its tag."""
    name, macro = found["name"], found["macro"]
    if macro == "keys":
        shown = table(reference.MODELS[name])
    else:
        source = guide.sources[name] if macro == "shown" else guide.files[name].strip("\n")
        kind = "jinja" if macro == "shown" else KINDS[name.rpartition(".")[2]]
        shown = f"```{kind}\n{source}\n```"
    return f'<!-- {{## -->\n{shown}\n<!-- ##}} --{{{{ ">" }}}}\n{{{{ {macro}("{name}") }}}}\n<!-- -->'


def table(model):
    """The keys of a file as GitHub shows them: those that are needed come first."""
    rows = ["| Key | What it says |", "| --- | --- |"]
    for name, needed, without, says in sorted(reference.keys_of(model), key=lambda one: not one[1]):
        text = html.unescape(re.sub(r"</?code>", "`", says)).replace("|", r"\|")
        text += f" Without it: `{without}`." if without else ""
        rows.append(f"| `{name}`{', needed' if needed else ''} | {text} |")
    return "\n".join(rows)
