"""The reference of fault sentences: what an author writes amiss, and the very sentences that the build says of it.

A case of ``faults/*.txt``: its name, what is changed in the small toolkit (tests/unit/small.py), and what is said then.

    # unknown kind
    @ site_templates/fields.yml
    -         kind: date
    +         kind: dat
    > site_templates/fields.yml:17:9: “kind” can’t be “dat”: use one of …
    |         kind: dat
    |         ^

``@`` names a file; without one it is the letter, and the lines stand instead of its last one (if there are none, the
name of the case does). ``-`` lines go, ``+`` lines come in their place, and lines with a blank before them say where.
``=`` lines are the whole of a file, and a file ``(gone)`` is not there. ⟨U+0009⟩ is a character that nobody could see.
"""

import re
from dataclasses import dataclass

from macros.diagnostics.fault import Faults
from tests.unit import small

GONE = " (gone)"
LAST = "The end."
# Control characters and what has no width; a tab, since it could be blanks; and a blank at the end of a line.
UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f\u200b\u200c\u200d\u2028\u2029\ufeff]| (?=\n|$)")
SHOWN = re.compile("⟨U\\+([0-9A-F]{4})⟩")


@dataclass(frozen=True)
class Case:
    """One case. change: its lines, as they stand in the reference; said: those below them."""

    name: str
    change: tuple[str, ...]
    said: tuple[str, ...]

    def __str__(self):
        return "\n".join([f"# {self.name}", *self.change, *self.said])


def cases(text):
    """The cases of a reference file, in order."""
    found = []
    for part in re.split(r"^# ", text, flags=re.MULTILINE)[1:]:
        name, *lines = part.rstrip("\n").split("\n")
        change = [line for line in lines if line[:1] not in (">", "|")]
        said = [line for line in lines if line[:1] in (">", "|")]
        found.append(Case(name, tuple(change), tuple(said)))
    return found


def apply(case, root):
    """Makes the change of a case in the small toolkit below a folder."""
    file, lines = small.LETTER, []
    for line in (*(case.change or [f"+ {case.name}"]), "@"):
        if line[:1] != "@":
            lines.append(line)
            continue
        if lines:
            _write(root, file, lines)
        file, lines = line[2:], []
        if file.endswith(GONE):
            (root / file.removesuffix(GONE)).unlink()


def _write(root, file, lines):
    told = [(line[:1], SHOWN.sub(lambda found: chr(int(found[1], 16)), line[2:])) for line in lines]
    if told[0][0] == "=":
        text = "".join(f"{text}\n" for _, text in told)
        small.change(root, file, "", "" if lines == ["="] else text)
        return
    before = whole([text for sign, text in told if sign in "- "] or [LAST])
    after = whole([text for sign, text in told if sign in "+ "])
    text = "\n" + (root / file).read_text(encoding="utf-8")
    assert text.count(before) == 1, f"These lines stand {text.count(before)} times in {file}:{before}"
    (root / file).write_text(text.replace(before, after)[1:], encoding="utf-8")


def whole(lines):
    """Lines as they stand in a file that begins with a line end: none is found inside another one."""
    return "".join(f"\n{line}" for line in lines) + "\n"


def said(root):
    """What the build says of a folder: each sentence with its line below it, and a mark below its column."""
    try:
        small.read(root)
    except Faults as faults:
        return [line for fault in faults.faults for line in _shown(root, fault)]
    return []


def _shown(root, fault):
    yield f"> {shown(str(fault))}"
    path = root / fault.file
    lines = path.read_text(encoding="utf-8").split("\n") if path.is_file() else []
    line = lines[fault.line - 1] if fault.line <= len(lines) else ""
    if line:
        yield f"| {shown(line)}"
        yield "| " + " " * (len(shown(line[: fault.column - 1] + "x")) - 1) + "^"


def shown(text):
    """A text with what nobody sees written out."""
    return UNSEEN.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)
