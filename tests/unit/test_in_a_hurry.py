"""Slips of a hurry, and of people who are still learning English: each rule at its word, and what it leaves alone."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from letterkit import no_subject, one_thing, run_on, second_person, slips, slips_by_place, small_names
from tests.project import toolkit

CASES = YAML(typ="safe").load(Path(__file__).with_name("in_a_hurry.yml"))
KNOWN = slips.by_letter(toolkit().checks.checks["typed-in-haste"].words)
DAYS = ["Monday", "January", "February", "March", "April", "May", "October", "December"]
NAMES = ["mrs", "rachel", "grace", "ward"]


def by_place(line):
    return " ".join(small_names.with_capitals(slips_by_place.by_place(line.split(" ")), DAYS))


@pytest.mark.parametrize(("typed", "written"), CASES["places"].items())
def test_a_slip_that_its_place_shows_is_mended(typed, written):
    assert by_place(typed) == written
    assert by_place(written) == written


def test_days_and_months_have_their_capitals():
    typed = "a class on mondays, in december and on monday. I may march"
    assert by_place(typed) == "a class on Mondays, in December and on Monday. I may march"


@pytest.mark.parametrize("line", CASES["kept"])
def test_what_is_right_at_its_place_is_kept(line):
    assert by_place(line) == line


@pytest.mark.parametrize(("typed", "written"), CASES["told"].items())
def test_a_thought_that_trails_off_ends(typed, written):
    assert no_subject.with_subjects(no_subject.without_dots(no_subject.without_etc(typed))) == written


@pytest.mark.parametrize(("typed", "written"), CASES["spelt"].items())
def test_a_long_word_with_one_wrong_letter_is_known(typed, written):
    assert slips.misspelt(typed, KNOWN) == written


@pytest.mark.parametrize(("typed", "written"), CASES["run_on"].items())
def test_a_sentence_that_nothing_sets_apart_is_found_where_it_begins(typed, written):
    assert run_on.with_full_stops(typed) == written


@pytest.mark.parametrize(("typed", "kept"), CASES["thoughts"].items())
def test_of_three_thoughts_in_a_row_whole_sentences_are_made(typed, kept):
    assert one_thing.one_thing(typed) == kept


@pytest.mark.parametrize(("typed", "written"), CASES["them"].items())
def test_the_reader_of_the_letter_is_known_by_their_name(typed, written):
    assert second_person.speaks_of(typed, NAMES)
    assert second_person.said_to_them(typed, NAMES) == written
