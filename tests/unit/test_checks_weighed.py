"""Sentences that are weighed: what is counted, what is left out, and which of two is pointed at."""

import pytest

from letterkit import checks
from letterkit import checks_weighed as weighing
from letterkit.tokeniser import Reading, Whole
from macros.loading import compiled_checks
from tests import corpus, corpus_train
from tests.project import toolkit

TOOLKIT = toolkit()
DATA = compiled_checks.data_of(TOOLKIT.checks)
HEAVY = "I will tell people in this town what you are like."
LIGHT = "The garden behind your library is lovely."


def found(text, data=DATA, own=None):
    model, letter, given = corpus.case(TOOLKIT, {"letter": "gentle-reminder", "text": text, "answers": {}})
    context = checks.Context(data, corpus.TODAY, (), own=own)
    said = corpus.findings(model, letter, given, context)
    return [one.what for one in said if one.code == "read-again"]


def places(text):
    return weighing.places(Reading(Whole(text)).words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAVY, [HEAVY[:-1]]),
        (LIGHT, []),
        # A sentence is weighed with the next one, and the heavier one of both is shown, once.
        (f"{HEAVY} So it is.", [HEAVY[:-1]]),
        (f"So it is. {HEAVY} So it is.", [HEAVY[:-1]]),
        # Somebody else's words.
        (f"The play ends with “{HEAVY}”, and I liked it.", []),
        # A phrase has spoken, or is known not to be meant.
        (f"You lied to me and {HEAVY}", []),
        ("I am not asking you to reconsider.", []),
        # What is no part of the letter's body.
        (f"close> {HEAVY}", []),
        ("", []),
    ],
)
def test_what_is_shown(text, expected):
    assert found(text) == expected


def test_only_sentences_with_words_of_the_readers_own_are_weighed():
    text = f"{LIGHT}\n\n{HEAVY}"
    start = text.index(HEAVY)
    assert found(text, own=[(start, start + 5)]) == [HEAVY[:-1]]
    assert found(text, own=[(0, 5)]) == []


def test_a_language_without_weights_finds_nothing():
    assert found(HEAVY, {**DATA, "weights": b""}) == []


def test_a_thought_begins_anew_after_a_pause_and_a_quotation():
    assert places("One. Two")[2:] == places("Two") == places("one: two")[2:]
    assert places("“One” two") == places("Two")
    assert places("One two")[3] != places("Two")[1]


def test_weights_are_those_of_so_many_places():
    weights = TOOLKIT.checks.weights
    assert weights
    signs = weights.signs.replace(" ", "")
    assert len(signs) == len(weighing.by_place(DATA["weights"])) == weighing.SIZE
    assert max(places("word " * 50 + "ÿ図書館 Überraschungen")) < weighing.SIZE


@pytest.mark.parametrize("signs", ["", "E" * 50, "AEI", "E" * 13 + "F", "E" * 14 + "DD" + "E" * 40 + "I"])
def test_weights_are_unfolded_as_they_were_folded(signs):
    found = weighing.by_place(compiled_checks.folded(signs))
    assert [compiled_checks.SIGNS[step] for step in found[: len(signs)]] == [*signs]
    assert set(found[len(signs) :]) == {weighing.NOTHING}


def test_what_is_learned_tells_the_two_kinds_apart():
    lots = [("You will hear from me", True), ("I will tell them all", True), ("What a lovely garden", False)]
    lots += [("Thank you for the lovely tour", False), ("I will tell you about the tour", False)]
    passages = [corpus_train.Passage(text, harmful, "somebody") for text, harmful in lots * 2]
    weights = corpus_train.stepped(corpus_train.learned(passages))
    limit = max(one.heaviness(weights) for one in passages if not one.harmful)
    assert all(one.heaviness(weights) > limit for one in passages if one.harmful)


def test_the_limit_leaves_few_harmless_ones_above_it():
    weighed = [(float(number), corpus_train.Passage("a word", False, "somebody")) for number in range(1000)]
    assert (
        sum(heavy > corpus_train.limit_of(weighed) for heavy, _ in weighed) == 1000 * corpus_train.ALARMS // 1
    )
