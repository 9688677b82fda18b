"""Where answers are kept, and how they are wiped: in this tab only (sessionStorage), as one JSON text."""

import json

from pyscript.js_modules import host

KEY = "feedback-toolkit:answers"
VERSION = 1


def read():
    """The answers kept in this tab: dict of field name to a string or a list of strings."""
    kept = host.load(KEY)
    if not kept:
        return {}
    try:
        draft = json.loads(kept)
        if draft["version"] != VERSION:
            return {}
        return {name: answer for name, answer in draft["answers"]}
    except (ValueError, KeyError, TypeError):
        return {}  # not ours, or damaged: as if there were none


def write(answers):
    """Keeps the answers. Returns whether the browser let us."""
    # Pairs in order, not an object: MicroPython's dicts have no order.
    pairs = [[name, answers[name]] for name in sorted(answers)]
    return host.save(KEY, json.dumps({"version": VERSION, "answers": pairs}))


def wipe():
    """Forgets all answers."""
    host.remove(KEY)
