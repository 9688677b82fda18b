"""``python -m tests.corpus_report``: precision and recall of each check on the corpus, and where it errs."""

import sys
from pathlib import Path

# letterkit stands where the browser finds it.
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "docs" / "widgets"))

from macros.loading.project import read_project
from tests import corpus
from tests.project import ROOT


def table(figures):
    """The figures as a table in Markdown."""
    lines = ["| check | texts | precision | recall |", "|---|---:|---:|---:|"]
    for code, right, wrong, missed, *_ in figures:
        lines.append(f"| {code} | {right + missed} | {share(right, wrong)} | {share(right, missed)} |")
    right, wrong, missed = (sum(one[place] for one in figures) for place in (1, 2, 3))
    lines.append(f"| all | {right + missed} | {share(right, wrong)} | {share(right, missed)} |")
    return "\n".join(lines)


def share(part, rest):
    """A share as the table writes it."""
    return f"{part / (part + rest):.2f}" if part + rest else "–"


def main():
    toolkit = read_project(ROOT)
    for items in (corpus.read(), corpus.unseen()):
        figures = [one for one in corpus.figures(toolkit, items) if any(one[1:4])]
        print(f"\n{len(items)} texts\n\n{table(figures)}")
        for code, _, _, _, wrong, missed in figures:
            for text in wrong:
                print(f"\n{code}, false alarm: {text[:200]}")
            for text in missed:
                print(f"\n{code}, missed: {text[:200]}")


if __name__ == "__main__":
    main()
