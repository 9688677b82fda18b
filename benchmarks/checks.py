"""How long a letter of some 400 words is read by the careful friend on MicroPython, beside writing the letter once."""

import statistics
from collections.abc import Sequence
from pathlib import Path

from benchmarks.variants import ROOT, SLUG
from macros.loading.project import read_project
from macros.publish import checks_data
from macros.templates.compiler import python_for_browser
from macros.templates.writer import Writer
from tests import corpus
from tests.parity import both

WORDS = 400
LATER = 20  # calls after the first, which also sorts the phrases
TIMED = Path(__file__).resolve().parent / "timed.py"


def measured() -> str:
    """A Markdown table, in ms."""
    toolkit = read_project(ROOT)
    answers = toolkit.letters[SLUG].front.examples[0].answers
    country = str(answers.get("country") or toolkit.centre.country)
    module = SLUG.replace("-", "_")
    case = {
        "module": module,
        "template": f"letters/{SLUG}.txt",
        "answers": answers,
        "more": passages(WORDS - len(Writer(toolkit).write(SLUG, answers).text.split())),
        "today": corpus.TODAY,
        "others": corpus.OTHERS,
        "holidays": corpus.holidays(toolkit, country),
        "years": corpus.YEARS,
        "runs": 1 + LATER,
    }
    modules = {
        module: python_for_browser(toolkit, SLUG),
        "checks_data": checks_data.python_for_browser(toolkit),
    }
    [found] = both.on_micropython(modules, [case], TIMED)
    return table(found["words"], found["found"], found["writing"], found["checking"])


def passages(words: int) -> list[str]:
    """Paragraphs out of the corpus, of so many words or a few more; there is something to find in some of them."""
    found: list[str] = []
    for item in corpus.read()[::4]:
        if words <= 0:
            break
        if "> " not in item["text"] and "\n\n" not in item["text"]:
            found.append(item["text"])
            words -= len(item["text"].split())
    return found


def table(words: int, found: int, writing: Sequence[float], checking: Sequence[float]) -> str:
    rows = [
        ("**MicroPython in Node**, ms", "first call", f"later, median of {LATER}"),
        ("---", "---:", "---:"),
        *(
            (name, f"{times[0]:.1f}", f"{statistics.median(times[1:]):.1f}")
            for name, times in (
                ("the letter written once", writing),
                (f"{words} words checked, {found} findings", checking),
            )
        ),
    ]
    widths = [max(len(row[index]) for row in rows) for index in range(3)]
    lines = [" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    return "\n".join(f"| {line} |" for line in lines) + "\n"
