"""How the questions of a letter stand in its form: what is asked at once, and what is offered in a line each."""

from dataclasses import dataclass, field

from macros.model.question import Field
from macros.model.toolkit import Letter, Toolkit

IN_OWN_WORDS = ("paragraph", "list")  # they stand before what only sets a detail
# Of what a letter can do without, this changes it most: offered once what is asked at once is answered.
EXTRAS = ("concern_heard", "own_question", "your_phone")
Questions = list[tuple[str, Field]]


@dataclass
class Row:
    """One line that offers a question or two. title: what stands in it; said: the answer that stands at first."""

    title: str
    questions: Questions = field(default_factory=list)
    said: str = ""


@dataclass
class Arrangement:
    """switches: choices on which it hangs what else is asked, above all; first: asked at once; rows: offered.

    extras: those of the rows that change the letter most; none where no concern can be named.
    """

    switches: Questions
    first: Questions
    rows: list[Row]
    extras: Questions


def arrange(toolkit: Toolkit, letter: Letter) -> Arrangement:
    """The questions of a letter, each in its place."""
    fields = toolkit.fields
    first = letter.first(fields)
    hang = {other for name in first for other in fields[name].asked_when}
    switches = [name for name in letter.fields if name in hang and name not in first]
    rows: list[Row] = []
    for name in letter.fields:
        if name in switches or name in first:
            continue
        question = fields[name]
        title = question.offer or question.label
        if not rows or rows[-1].title != title:
            rows.append(Row(title))
        rows[-1].questions.append((name, question))
        default = letter.front.defaults.get(name, question.default)
        if question.kind == "choice" and default and len(rows[-1].questions) == 1:
            rows[-1].said = question.options[default]
    rows.sort(key=lambda row: row.questions[0][1].kind not in IN_OWN_WORDS)
    extras = [name for name in EXTRAS if name in letter.fields and name not in first]
    return Arrangement(
        [(name, fields[name]) for name in switches],
        [(name, fields[name]) for name in first],
        rows,
        [(name, fields[name]) for name in extras if EXTRAS[0] in extras],
    )
