"""What is no fault of a centre's files, and may still surprise the one who wrote them."""

from macros.loading import questions
from macros.model.toolkit import Toolkit

LEFT_BEHIND = "{} is passed over: another program has left it there."
REPLACED = (
    "“{}” is the name of a question of ours: yours takes its place in every letter. If it is a new one, give it "
    "another name."
)


def notes(toolkit: Toolkit) -> list[str]:
    """Each note as one line, with its place."""
    found = [LEFT_BEHIND.format(name) for name in toolkit.own.left_behind()]
    ours, own, _ = questions.documents_of(toolkit.layers)
    known = dict(questions.named(ours))
    theirs = questions.named(own) if own else []
    return found + [
        str(own.fault(path, REPLACED.format(name))) for name, path in theirs if own and name in known
    ]
