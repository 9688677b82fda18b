"""German nouns that were typed small get their capital; what is no noun never does."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from letterkit.small_nouns import with_nouns

SAID = YAML(typ="safe").load(Path(__file__).with_name("small_nouns.yml"))
TO_THEM = ("Sie", "Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer", "Ihres", "Ihnen")


def small(sentence: str) -> list[str]:
    """As it is typed in a hurry: what is said to the reader of the letter keeps its capital."""
    return [word if word.strip(".,") in TO_THEM else word.lower() for word in sentence.split(" ")]


@pytest.mark.parametrize("sentence", SAID["nouns"])
def test_nouns_are_offered_with_their_capitals_and_nothing_else_is(sentence):
    typed = small(sentence.replace("~", ""))
    expected = [word.lower()[1:] if word[0] == "~" else word for word in sentence.split(" ")]
    assert with_nouns(typed) == expected
    assert with_nouns(expected) == expected


@pytest.mark.parametrize("sentence", SAID["right"])
def test_what_is_right_stays(sentence):
    assert with_nouns(sentence.split(" ")) == sentence.split(" ")


def test_english_words_of_an_english_answer_stay():
    words = ["how", "your", "team", "helped", "the", "chef"]
    assert with_nouns(words) == words
