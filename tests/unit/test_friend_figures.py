"""The careful friend's figures: on the passages that gave the honest ones, they are no worse than the docs say."""

import re

import pytest

from tests import corpus
from tests.corpus_report import Count, report
from tests.project import ROOT, toolkit

KEPT = ROOT / "docs" / "decisions" / "2026-11-26-careful-friend.md"
TOOLKIT = toolkit()


def test_at_most_two_in_a_hundred_harmless_passages_are_flagged():
    count = Count(TOOLKIT, corpus.harmless())
    assert count.harmless >= 200
    assert len(count.alarms) <= 0.02 * count.harmless, count.alarms


def test_the_figures_are_no_worse_than_those_kept():
    row = re.search(
        r"^\| idiomatic \| [^|]*\| ([\d.]+) \| ([\d.]+) \| (\d+) of (\d+) \|",
        KEPT.read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    assert row
    recall, precision, alarms, harmless = row.groups()
    count = Count(TOOLKIT, corpus.passages(corpus.HERE / "blind.yml"))
    assert count.harmless == int(harmless)
    assert len(count.alarms) <= int(alarms), count.alarms
    assert count.recall >= float(recall) - 0.02
    assert count.precision >= float(precision) - 0.02


ITEMS = [
    {"text": "I will sue you.", "expect": ["threat"], "also": [], "letter": "gentle-reminder"},
    {"text": "I will sue you.", "expect": ["blame"], "also": [], "letter": "gentle-reminder"},
    {"text": "I will sue you.", "expect": ["any"], "also": []},
    {"text": "I will sue you.", "expect": [], "also": []},
    {"text": "I will sue you.", "expect": [], "also": ["threat"]},
    {"text": "Thank you.", "expect": [], "also": []},
    {"text": "Thank you.", "expect": ["any"], "also": []},
    {"text": "Thank you.", "expect": ["sarcasm"], "also": []},
    {"text": "Thank you, but it rained.", "expect": ["but"], "also": []},
    {"text": "Thank you, but it rained.", "expect": [], "also": []},
    {"text": "Thank you, but it rained.", "expect": [], "also": [], "letter": "feedback-thanks"},
    {"text": "I only said it because I was ill.", "expect": ["defence"], "also": [], "letter": "thank-you",
     "answer_to": "concern_answer"},
]  # fmt: skip


def test_the_report_counts_as_it_says():
    count = Count(TOOLKIT, ITEMS)
    assert count.by_code["threat"] == [1, 2, 0]
    assert count.by_code["blame"] == [0, 0, 1]
    assert count.by_code["sarcasm"] == [0, 0, 1]
    assert count.by_code["but"] == [1, 1, 0]
    assert count.by_code["any"] == [1, 0, 1]
    assert count.by_code["defence"] == [1, 0, 0]
    assert (len(count.found), len(count.missed), len(count.alarms), count.harmless) == (5, 2, 2, 5)
    assert report(TOOLKIT, ITEMS).split("\n")[-1] == "any finding: recall 0.71 precision 0.71"


@pytest.mark.parametrize("items", [[], [ITEMS[5]]])
def test_a_report_of_nothing(items):
    assert report(TOOLKIT, items).split("\n")[-1] == "any finding: recall 0.00 precision 0.00"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("You owe me an explanation.", "pressure"),
        ("I won't take no for an answer.", "contest"),
        ("I do admire how you treat people like dirt.", "sarcasm"),
        ("I have a degree in law and I will sue you.", "threat"),
    ],
)
def test_one_place_has_one_card(text, code):
    assert list(corpus.said(TOOLKIT, {"text": text, "expect": [code]})) == [code]
