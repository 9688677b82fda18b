"""A letter by post says nobody's name and no address twice, however an address was typed."""

import pytest

from letterkit import letter, postal
from macros.templates.writer import Writer, model_of
from tests.project import toolkit

GIVEN = {
    "your_name": "Mira Lund",
    "your_email": "mira@example.com",
    "your_phone": "01632 960 001",
    "interviewer_name": "Helen Brandt",
    "interviewer_title": "Ms",
    "company": "the Northgate Library",
}


@pytest.mark.parametrize(
    ("name", "address", "left"),
    [
        ("your_address", "Mira Lund\n1 High St", "1 High St"),
        ("your_address", "MIRA  LUND,\n1 High St\nmira@example.com\nLeeds", "1 High St\nLeeds"),
        ("your_address", "1 High St\n01632 960 001", "1 High St"),
        ("your_address", "Mira Lund", ""),
        ("your_address", "1 Mira Lund Street\nLeeds", "1 Mira Lund Street\nLeeds"),
        ("company_address", "Northgate Library\n2 Low St", "2 Low St"),
        ("company_address", "The Northgate Library\nMs Helen Brandt\n2 Low St", "2 Low St"),
        ("company_address", "helen brandt\n2 Low St", "2 Low St"),
        ("company_address", "2 Low St\nNorthgate Library", "2 Low St\nNorthgate Library"),
        ("company_address", "Mira Lund\n2 Low St", "Mira Lund\n2 Low St"),
        (
            "adviser_address",
            "Northgate Library\nMira Lund\n2 Low St",
            "Northgate Library\nMira Lund\n2 Low St",
        ),
    ],
)
def test_an_address_without_what_is_said_already(name, address, left):
    assert postal.own_lines(name, address, GIVEN) == left


def test_nothing_known_takes_nothing_away():
    for name in ("your_address", "company_address"):
        assert postal.own_lines(name, "1 High St\n\nLeeds", {}) == "1 High St\n\nLeeds"


def test_the_letter_names_each_once():
    addresses = {"your_address": "Mira Lund\n1 High St", "company_address": "Northgate Library\n2 Low St"}
    template = Writer(toolkit()).env.get_template("letters/feedback-request.txt")
    answers = {**GIVEN, **addresses, "channel": "post", "job_title": "Clerk"}
    made = letter.write(model_of(toolkit(), "feedback-request"), template.render, answers, "2026-11-26")
    assert made.blocks[0] == ("sender", "Mira Lund\n1 High St\nmira@example.com\n01632 960 001")
    assert made.blocks[1] == ("recipient", "Ms Helen Brandt\nNorthgate Library\n2 Low St")
    assert made.own[1][-1][1] == len(made.blocks[1][1])
