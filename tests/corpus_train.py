"""``python -m tests.corpus_train``: learns from passages which words and pairs of words stand in those that do harm.

Writes the weights to the end of ``site_templates/checks.yml``, and prints how far they carry over to passages of
writers who were held out. Run it when passages have come to ``tests/corpus``; it takes about a minute.
"""

import random
import re
import sys
from pathlib import Path

# letterkit stands where the browser finds it.
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "docs" / "widgets"))

from letterkit.checks_weighed import NOTHING, ROOM, SIZE, Weighed, heaviness, pairs, places, sentences
from letterkit.tokeniser import Reading, Whole
from macros.loading.compiled_checks import SIGNS
from macros.loading.project import read_project
from tests import corpus
from tests.project import ROOT

CHECKS = ROOT / "site_templates" / "checks.yml"
ROUNDS = 12
STRICT = 1.0  # how much a passage on the wrong side costs, beside large weights
LIGHT = 1.0  # a weight is nothing if it is less than so much of a step
ALARMS = 0.02  # of the harmless passages of writers held out


class Passage:
    """A text to learn from. writer: who wrote it; harmful: whether it does harm."""

    def __init__(self, text, harmful, writer, words=()):
        self.words = words or Reading(Whole(text)).words
        self.harmful, self.writer = harmful, writer
        self.places = places(self.words)

    def heaviness(self, weights):
        """As the friend would weigh it: of its sentences, each with the next one, the heaviest."""
        some = [Weighed(words, weights) for words in sentences(self.words)]
        return max(heaviness(pair) for pair in pairs(some))


def read(toolkit):
    """All passages to learn from: those of writers, our own, and the trials of the checks."""
    found = []
    for name, lot in corpus.learned().items():
        found += [Passage(text, True, name) for text in lot["harmful"]]
        found += [Passage(text, False, name) for text in lot["harmless"]]
    found += [
        Passage(one["text"], bool(one["expect"]), "blind")
        for one in corpus.passages(corpus.HERE / "blind.yml")
    ]
    found += [Passage(one["text"], False, "ours") for one in corpus.harmless()]
    for check in toolkit.checks.checks.values():
        if check.phrases:
            found += [Passage(text, True, "ours") for text in check.finds]
            found += [Passage(text, False, "ours") for text in check.leaves]
    # A passage of a writer may stand among ours as well. It has to be held out with its writer.
    first: dict[tuple[str, ...], Passage] = {}
    for one in found:
        first.setdefault(tuple(word.said for word in one.words), one)
    return [one for one in first.values() if one.places]


def with_sentences(passages):
    """The passages, and each sentence of those that do no harm: it does none by itself either."""
    found = list(passages)
    for one in passages:
        some = sentences(one.words)
        if not one.harmful and len(some) > 1:
            found += [Passage("", False, one.writer, words) for words in some]
    return found


def learned(passages):
    """The weights as numbers: a linear support vector machine, by dual coordinate descent on squared slacks."""
    passages = with_sentences(passages)
    harmful = sum(one.harmful for one in passages)
    cost = {
        True: STRICT * len(passages) / 2 / harmful,
        False: STRICT * len(passages) / 2 / (len(passages) - harmful),
    }
    # What stands in a single passage tells nothing of others.
    seen: dict[int, int] = {}
    for one in passages:
        for place in set(one.places):
            seen[place] = seen.get(place, 0) + 1
    weights, level = [0.0] * SIZE, 0.0
    items: list[tuple[int, list[tuple[int, float]], float]] = []
    for one in passages:
        share = (len(one.places) + ROOM) ** -0.5
        kept = [place for place in one.places if seen[place] > 1]
        shares = [(place, share * kept.count(place)) for place in sorted(set(kept))]
        items.append((1 if one.harmful else -1, shares, 1 / 2 / cost[one.harmful]))
    alphas, chance = [0.0] * len(items), random.Random(1)
    order = list(range(len(items)))
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for at in order:
            side, shares, slack = items[at]
            reach = side * (sum(weights[place] * share for place, share in shares) + level)
            length = sum(share * share for _, share in shares) + 1 + slack
            after = max(0.0, alphas[at] - (reach - 1 + slack * alphas[at]) / length)
            step = side * (after - alphas[at])
            if step:
                alphas[at] = after
                level += step
                for place, share in shares:
                    weights[place] += step * share
    return weights


def stepped(weights):
    """The weights in steps up or down from nothing."""
    sizes = sorted(abs(weight) for weight in weights if weight)
    step = sizes[int(0.99 * len(sizes))] / NOTHING
    found = []
    for weight in weights:
        steps = weight / step
        whole = 0 if abs(steps) < LIGHT else max(-NOTHING, min(NOTHING, round(steps)))
        found.append(NOTHING + whole)
    return bytearray(found)


def held_out(passages):
    """(heaviness, passage) of each passage, weighed by what was learned from other writers."""
    found = []
    for writer in sorted({one.writer for one in passages} - {"ours"}):
        weights = stepped(learned([one for one in passages if one.writer != writer]))
        found += [(one.heaviness(weights), one) for one in passages if one.writer == writer]
    return found


def limit_of(found):
    """The heaviness above which few of the harmless passages lie."""
    harmless = sorted((heavy for heavy, one in found if not one.harmful), reverse=True)
    return harmless[int(ALARMS * len(harmless))]


def main():
    passages = read(read_project(ROOT))
    found = held_out(passages)
    limit = limit_of(found)
    harmful = [heavy for heavy, one in found if one.harmful]
    print(f"{len(passages)} passages, {sum(one.harmful for one in passages)} of them harmful")
    print(
        f"by writers held out: of {len(harmful)} harmful ones {sum(heavy > limit for heavy in harmful)} are found"
    )
    signs = "".join(SIGNS[step] for step in stepped(learned(passages)))
    lines = "\n".join("    " + signs[at : at + 128] for at in range(0, SIZE, 128))
    source = CHECKS.read_text(encoding="utf-8")
    kept = re.sub(r"(?ms)^weights:.*", "", source)
    CHECKS.write_text(f"{kept}weights:\n  limit: {limit:.2f}\n  signs: >-\n{lines}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
