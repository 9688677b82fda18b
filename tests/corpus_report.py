"""``python -m tests.corpus_report [FILE]``: precision and recall of the checks on passages, and where they err.

A FILE has ``passages: [{text, expect: [codes], also: [codes], letter, answer_to}]``: ``expect`` names what must speak
up (nothing: a harmless passage; ``any``: whatever the code), ``also`` what would be no false alarm. Without a FILE it
reads those of the project. Looked at is what the checks say of the
words that stand there; what a whole letter lacks or how long it is, a passage can't show.
"""

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


class Count:
    """How the checks do on passages: of the harmful ones, and of the harmless ones, with the words that were found."""

    def __init__(self, toolkit, items):
        self.codes = [*corpus.tone(toolkit), "any"]
        self.by_code = {code: [0, 0, 0] for code in self.codes}
        self.found, self.missed, self.alarms, self.others = [], [], [], []
        self.harmless = len([item for item in items if not item["expect"]])
        for item in items:
            self.add(item, corpus.said(toolkit, item))

    def add(self, item, said):
        expected = item["expect"]
        fair = {*expected, *item.get("also", [])}
        wrong = "any" not in fair and set(said) - fair
        for code in self.codes[:-1]:
            if code in said and code in expected:
                self.by_code[code][0] += 1
            elif code in said and "any" not in fair and code not in fair:
                self.by_code[code][1] += 1
            elif code in expected:
                self.by_code[code][2] += 1
        if "any" in expected:
            self.by_code["any"][0 if said else 2] += 1
        what = ", ".join(f"{code}: {words}" for code, words in said.items())
        if expected and not said:
            self.missed.append(f"missed ({', '.join(expected)}): {item['text']}")
        elif not expected and wrong:
            self.alarms.append(f"false alarm ({what}): {item['text']}")
        elif expected:
            self.found.append(item)
            if wrong:
                self.others.append(f"another code ({what}): {item['text']}")

    @property
    def recall(self):
        return len(self.found) / max(1, len(self.found) + len(self.missed))

    @property
    def precision(self):
        return len(self.found) / max(1, len(self.found) + len(self.alarms))


def report(toolkit, items):
    """What is printed of a file of passages: where the checks err, a table by code, and the figures of any finding."""
    count = Count(toolkit, items)
    rows = [(code, *numbers) for code, numbers in count.by_code.items() if any(numbers)]
    return "\n".join(
        [
            *sorted(count.missed + count.alarms + count.others),
            f"\n{len(items)} passages, {count.harmless} of them harmless; false alarms: {len(count.alarms)}\n",
            table(rows),
            f"\nany finding: recall {count.recall:.2f} precision {count.precision:.2f}",
        ]
    )


def main():
    toolkit = read_project(ROOT)
    if len(sys.argv) > 1:
        print(report(toolkit, corpus.passages(Path(sys.argv[1]))))
        return
    for path in (corpus.HERE / "blind.yml", corpus.HERE / "harmless.yml"):
        items = corpus.harmless() if path.stem == "harmless" else corpus.passages(path)
        print(f"\n{path.name}\n{report(toolkit, items)}")


if __name__ == "__main__":
    main()
