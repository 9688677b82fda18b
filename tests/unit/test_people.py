"""Names as people type and paste them, and the greetings that come of them."""

import pytest

from letterkit import people
from macros.templates.writer import Writer
from tests.project import toolkit

WRITER = Writer(toolkit())
ANSWERS = {
    "your_name": "Ana",
    "company": "Tesco",
    "job_title": "Clerk",
    "impressed_by": "your calm",
    "channel": "email",
}


def greeting(name, title="", **more):
    answers = ANSWERS | {"country": "GB", "interviewer_name": name, "interviewer_title": title} | more
    return WRITER.write("feedback-request", answers, "2026-11-29").text.split("\n")[2]


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Ms Brandt; Mr Smith", "Dear Ms Brandt and Mr Smith,"),
        ("Ms Brandt / Mr Smith", "Dear Ms Brandt and Mr Smith,"),
        ("Ms Brandt Mr Smith", "Dear Ms Brandt and Mr Smith,"),
        ("Ms Anna Brandt, Mr Tom Smith", "Dear Ms Brandt and Mr Smith,"),
        ("Ms Brandt\nMr Smith", "Dear Ms Brandt and Mr Smith,"),
        ("Ms Brandt, Mr Smith and Dr Lee", "Dear Ms Brandt, Mr Smith and Dr Lee,"),
        ("Brandt, Anna; Lee, Tom", "Dear Anna Brandt and Tom Lee,"),
        ("Helen Brandt and Tom Smith", "Dear Helen Brandt and Tom Smith,"),
        ("Mr and Mrs Brandt", "Dear Mr and Mrs Brandt,"),
        ("Mrs Brandt or Mr Lee", "Dear Mrs Brandt or Mr Lee,"),
        ("ms Brandt", "Dear Ms Brandt,"),
        ("Helen Brandt <helen@x.org>", "Dear Helen Brandt,"),
        ("helen@x.org", "Hello,"),
        ("Helen Brandt (she/her)", "Dear Helen Brandt,"),
        ("Helen Brandt she/her", "Dear Helen Brandt,"),
        ("Helen Brandt MSc", "Dear Helen Brandt,"),
        ("Dr Helen Brandt PhD", "Dear Dr Brandt,"),
        ("Sam/Alex", "Dear Sam/Alex,"),
    ],
)
def test_a_name_without_a_choice(name, greeted):
    assert greeting(name) == greeted


@pytest.mark.parametrize(
    ("name", "family", "greeted"),
    [
        ("Tom Ashby", "", "Dear Tom,"),
        ("Mr Tom Ashby", "", "Dear Tom,"),
        ("Helen Brandt and Tom Smith", "", "Dear Helen and Tom,"),
        ("Wang Xiuying", "Wang", "Dear Xiuying,"),
        ("Ms Brandt", "", "Dear Ms Brandt,"),
        ("J. Smith", "", "Dear J. Smith,"),
        ("van der Berg", "", "Dear van der Berg,"),
    ],
)
def test_by_their_first_name(name, family, greeted):
    assert greeting(name, "first", interviewer_family_name=family) == greeted
    posted = greeting(name, "first", channel="email", wording="warm", interviewer_family_name=family)
    assert posted in (greeted, greeted.replace("Dear", "Hi"))


@pytest.mark.parametrize(
    ("family", "greeted"),
    [("", "Dear Ms Brandt,"), ("Ms Brandt", "Dear Ms Brandt,"), ("Brandt, Anna", "Dear Ms Brandt,")],
)
def test_a_family_name_with_more_than_the_name(family, greeted):
    assert greeting("Anna Brandt", "Ms", interviewer_family_name=family) == greeted


def test_what_a_comma_may_mean():
    roles = ["librarian", "head", "of"]
    assert people.meant("Brandt, Anna", "and", roles) == "Anna Brandt"
    assert people.meant("Helen Brandt, Librarian", "and", roles) == "Helen Brandt"
    assert people.meant("Helen Brandt, Tom Smith", "and", roles) == "Helen Brandt and Tom Smith"
    assert people.meant("Helen Brandt", "and", roles) == "Helen Brandt"


def test_what_is_no_name_stays():
    assert people.tidy("<", "and") == "<"
    assert people.tidy("%s %(a)s", "and") == "%s %(a)s"
