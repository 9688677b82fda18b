"""How long a letter of some 400 words is read by the careful friend on MicroPython, beside writing the letter once."""

import statistics
from collections.abc import Sequence
from pathlib import Path

from benchmarks.variants import ROOT, SLUG
from macros import checks, library
from macros.compiler import python_for_browser
from tests import corpus
from tests.parity import both

WORDS = 400
LATER = 20  # calls after the first, which also sorts the phrases
TIMED = Path(__file__).resolve().parent / "timed.py"


def measured() -> str:
    """A Markdown table, in ms."""
    toolkit = library.read(ROOT)
    answers = toolkit.letters[SLUG].front.examples[0].answers
    country = str(answers.get("country") or toolkit.centre.country)
    module = SLUG.replace("-", "_")
    case = {
        "module": module,
        "template": f"letters/{SLUG}.txt",
        "answers": answers,
        "more": passages(WORDS - len(toolkit_letter(toolkit, answers).split())),
        "today": corpus.TODAY,
        "others": corpus.OTHERS,
        "holidays": corpus.holidays(toolkit, country),
        "years": corpus.YEARS,
        "runs": 1 + LATER,
    }
    modules = {module: python_for_browser(toolkit, SLUG), "checks_data": checks.python_for_browser(toolkit)}
    [found] = both.on_micropython(modules, [case], TIMED)
    return table(found["words"], found["found"], found["writing"], found["checking"])
