"""Tags of ours in a page whose brackets or quotes are missing or wrong."""

import re
from collections.abc import Collection, Iterator

from jinja2 import nodes

# What pages may call, and of it what needs to be told what is meant; and what they may only name.
NEEDING = ("letter", "sample", "quote", "fact", "keys", "shown", "code")
MACROS = (
    *NEEDING, "clocks", "planner", "doors", "path", "contact", "frames", "next_step", "letter_filters", "letter_tests",
    "questions", "slips",
)  # fmt: skip
VALUES = ("centre_name", "days_to_wait", "the_wait", "the_reminder_wait", "project_page")
Wrong = tuple[int, str]  # a line, and what is wrong on it
NAME = 'Put the name in quotes, as in {0}("{1}").'
BARE = re.compile(r"\{\{-?[ \t]*(?P<name>\w+)[ \t]+[\"'“‘]?(?P<word>\w[\w.-]*)[\"'”’]?[ \t]*-?\}\}")
ROUND = "“{0}” needs round brackets, as in {{{{ {0}({1}) }}}}."


def without_quotes(tree: nodes.Template, unknown: Collection[str]) -> tuple[list[Wrong], set[str]]:
    """(what is wrong with values that lack their quotes, the names in them, of which nothing more is to be said).

    unknown: the names that nobody knows.
    """
    wrong: list[Wrong] = []
    told: set[str] = set()
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in NEEDING and call.args:
            first = call.args[0]
            names = [first.name] if isinstance(first, nodes.Name) else []
            names += [node.name for node in first.find_all(nodes.Name)]
            # In centre-opening-hours the first word may be a name of ours; a difference never is what is meant.
            if names and (
                set(names) <= set(unknown) or (isinstance(first, nodes.Sub) and set(names) & set(unknown))
            ):
                # A hyphen is a minus here, and what was meant is a name with hyphens.
                wrong.append((first.lineno, NAME.format(call.node.name, "-".join(names))))
                told.update(names)
    return wrong, told


def without_brackets(tree: nodes.Template) -> Iterator[Wrong]:
    """Macros of ours that are not called, or with nothing in their brackets, and words of ours that are called."""
    called = {id(call.node): call for call in tree.find_all(nodes.Call)}
    for node in tree.find_all(nodes.Name):
        call = called.get(id(node))
        if node.name in MACROS and node.ctx == "load" and not call:
            yield node.lineno, ROUND.format(node.name, '"…"' if node.name in NEEDING else "")
        elif node.name in VALUES and call:
            yield node.lineno, f"“{node.name}” takes no brackets: write {{{{ {node.name} }}}}."
        elif call and node.name in NEEDING and not (call.args or call.kwargs):
            yield node.lineno, f"The brackets of “{node.name}” are empty: write what is meant in quotes."


def unreadable(line: str) -> str:
    """What is wrong on a line that Jinja2 can't read, if it is a tag of ours without its brackets; or nothing."""
    found = BARE.search(line)
    if not found or found["name"] not in MACROS:
        return ""
    return f'Round brackets and quotes are missing here: write {{{{ {found["name"]}("{found["word"]}") }}}}.'
