"""What is no fault of a centre's files, and may still surprise the one who wrote them."""

from macros.loading import questions
from macros.loading.pages import UNSEEN
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


def all_well(toolkit: Toolkit) -> str:
    """What the check says where nothing is wrong: how much it has read, ours and the centre's, each page once."""
    files = toolkit.root.glob("docs/**/*.md")
    names = [path.relative_to(toolkit.root).as_posix() for path in files]
    ours = {name.removeprefix("docs/") for name in names if not name.startswith(UNSEEN)}
    counts = {"letter": len(toolkit.letters), "page": len(ours | set(toolkit.layers.pages()))}
    counted = [f"{count} {what}{'s' * (count != 1)}" for what, count in counts.items()]
    return f"Nothing to mend in {' and '.join(counted)}."
