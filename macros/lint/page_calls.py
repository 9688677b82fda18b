"""Tags of ours in a page whose brackets or quotes are missing or wrong."""

import re
from collections.abc import Collection, Iterator

from jinja2 import nodes

# What pages may call, and of it what needs to be told what is meant; and what they may only name.
NEEDING = ("letter", "sample", "quote", "fact", "keys", "shown", "code")
MACROS = (
    *NEEDING, "clocks", "planner", "doors", "path", "contact", "frames", "next_step", "wipe",
    "letter_filters", "letter_tests", "questions", "slips",
)  # fmt: skip
VALUES = ("centre_name", "days_to_wait", "the_wait", "the_reminder_wait", "project_page")
Wrong = tuple[int, str]  # a line, and what is wrong on it
NAME = 'Put the name in quotes, as in {0}("{1}").'
VALUE = 'Put this in quotes too: "{0}".'
BARE = re.compile(r"\{\{-?[ \t]*(?P<name>\w+)[ \t]+[\"'“‘]?(?P<word>\w[\w.-]*)[\"'”’]?[ \t]*-?\}\}")
PERCENT = re.compile(rf"\{{%[ \t]*(?P<says>(?:{'|'.join((*MACROS, *VALUES))})\b[^%{{}}]*?)[ \t]*%\}}")
# Words with blanks between them, as the first value of a tag or as a later one.
SPACED = re.compile(
    rf"\{{\{{[^{{}}]*?\b(?P<name>{'|'.join(NEEDING)})\((?P<later>[^{{}}]*?[,=])?[ ]*"
    r"(?P<words>\w[\w-]*(?:[ ]+[\w-]+)+)[ ]*(?=[,)])"
)
ROUND = "“{0}” needs round brackets, as in {{{{ {0}({1}) }}}}."


def without_quotes(tree: nodes.Template, free: Collection[str]) -> tuple[list[Wrong], set[nodes.Name]]:
    """(what is wrong with values that lack their quotes, the words in them, of which nothing more is to be said).

    free: the names that the page doesn't set itself. Some are ours, such as “centre”, but no macro takes one of those.
    """
    wrong: list[Wrong] = []
    told: set[nodes.Name] = set()
    for call in tree.find_all(nodes.Call):
        if not (isinstance(call.node, nodes.Name) and call.node.name in NEEDING):
            continue
        for turn, value in enumerate([*call.args, *(pair.value for pair in call.kwargs)]):
            words = _bare_words(value, free)
            # A hyphen is a minus here, and what was meant is a name with hyphens.
            meant = "-".join(word.name for word in words)
            if words:
                name = turn < 1 and NAME.format(call.node.name, meant)
                wrong.append((value.lineno, name or VALUE.format(meant)))
                told.update(words)
    return wrong, told


def _bare_words(value: nodes.Expr, free: Collection[str]) -> list[nodes.Name]:
    """The words of a value that was meant as a text; none if it is something else."""
    words = [value] if isinstance(value, nodes.Name) else list(value.find_all(nodes.Name))
    unset = [word.name in free for word in words]
    # In centre-opening-hours one word may be set; a difference never is what is meant.
    if isinstance(value, nodes.Sub):
        return words if any(unset) else []
    plain = isinstance(value, nodes.Name) or (isinstance(value, nodes.Getattr) and value.attr == "txt")
    return words if plain and all(unset) else []


def without_brackets(tree: nodes.Template, told: Collection[nodes.Name]) -> Iterator[Wrong]:
    """Macros of ours that are not called, or with nothing in their brackets, and words of ours that are called.

    told: the words of which all is said.
    """
    called = {id(call.node): call for call in tree.find_all(nodes.Call)}
    for node in tree.find_all(nodes.Name):
        call = called.get(id(node))
        if node.name in MACROS and node.ctx == "load" and not call and node not in told:
            yield node.lineno, ROUND.format(node.name, '"…"' if node.name in NEEDING else "")
        elif node.name in VALUES and call:
            yield node.lineno, f"“{node.name}” takes no brackets: write {{{{ {node.name} }}}}."
        elif call and node.name in NEEDING and not (call.args or call.kwargs):
            yield node.lineno, f"The brackets of “{node.name}” are empty: write what is meant in quotes."


def unreadable(line: str) -> tuple[int, str]:
    """(where, what is wrong) on a line that Jinja2 can't read, if it is a tag of ours without its signs; or (0, "").

    where: from 1; 0 is where Jinja2 has stopped.
    """
    found = BARE.search(line)
    if found and found["name"] in MACROS:
        tag = f'{{{{ {found["name"]}("{found["word"]}") }}}}'
        return 0, f"Round brackets and quotes are missing here: write {tag}."
    if found := PERCENT.search(line):
        return found.start() + 1, f"“{found[0]}” needs other signs: write {{{{ {found['says']} }}}}."
    if found := SPACED.search(line):
        words = found["words"]
        said = VALUE.format(words) if found["later"] else NAME.format(found["name"], words.replace(" ", "-"))
        return found.start("words") + 1, said
    return 0, ""
