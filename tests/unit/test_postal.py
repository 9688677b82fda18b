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
        ("your_address", "Mira Lund, 1 High St, Leeds", "1 High St, Leeds"),
        ("your_address", "Mira Lund,\n1 High St", "1 High St"),
        ("your_address", "Mira Lund Court, 1 High St", "Mira Lund Court, 1 High St"),
        ("company_address", "Northgate Library, 2 Low St", "2 Low St"),
        ("company_address", "Ms Helen Brandt, the Northgate Library, 2 Low St", "2 Low St"),
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


@pytest.mark.parametrize(
    "lines",
    [
        "REWE Markt GmbH\nDomstr. 20",
        "Rewe Ltd., 3a Low St",
        "the Rewe Group\nOld Mill",
        "Rewe e.V.\nDomstr. 20a",
        "Rewe 2 GmbH & Co. KG\nDomstr. 20a",
        "Rewe HR Department\nDomstr. 20a",
    ],
)
def test_an_employer_in_full_in_the_address_is_not_said_before_it(lines):
    assert postal.begins_with_name(lines, "Rewe")
    assert postal.begins_with_name(lines, "the Rewe")


@pytest.mark.parametrize(
    "lines",
    [
        "Rewe Street 5\n20539 Hamburg",
        "Rewe Road\nLeeds LS1 4AB",
        "Rewe Road",
        "Rewe Road\nLondon SW1",
        "Rewe Road\nManchester M1",
        "Rewe Lane\nUnit 3, Dock 4",
        "Rewe Lane, Dock 4\nUnit 3",
        "Rewe Markt\n3a Low St",
        "Rewe",
        "Group\nRewe",
        "Rewenau GmbH\nDomstr. 20",
        "2 Low St\nRewe",
        "",
    ],
)
def test_a_street_of_its_name_is_no_employer(lines):
    assert not postal.begins_with_name(lines, "Rewe")
    assert not postal.begins_with_name(lines, "")


@pytest.mark.parametrize(("language", "country"), [("", "GB"), ("", "US"), ("de", "DE"), ("de", "CH")])
def test_an_envelope_names_the_employer_once(language, country):
    answers = {**GIVEN, "channel": "post", "job_title": "Clerk", "country": country, "company": "Rewe"}
    writer = Writer(toolkit(language))
    for lines in ("Rewe Markt GmbH\nDomstr. 20", "REWE, Domstr. 20", "Rewe\nDomstr. 20"):
        made = writer.write("feedback-request", answers | {"company_address": lines}, "2026-11-26")
        envelope = dict(made.blocks)["recipient"]
        assert envelope.lower().count("rewe") == 1, envelope
        assert "Domstr. 20" in envelope.split("\n")


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
