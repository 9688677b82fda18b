"""Names as people type and paste them, and the greetings that come of them."""

import pytest

from letterkit import names_meant, people
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
        ("Helen Brandt, Tom Smith, and Anna Lee", "Dear Helen Brandt, Tom Smith and Anna Lee,"),
        ("Ms Brandt, and Mr Smith", "Dear Ms Brandt and Mr Smith,"),
        ("Ms Brandt\nand Mr Smith", "Dear Ms Brandt and Mr Smith,"),
        ("Ms Brandt,\n\nMr Smith", "Dear Ms Brandt and Mr Smith,"),
        ("Ms Brandt;\nMr Smith", "Dear Ms Brandt and Mr Smith,"),
        ("Helen Brandt (Head of HR and Recruiting)", "Dear Helen Brandt,"),
        ("Tom Smith (CEO & founder)", "Dear Tom Smith,"),
        ("Tom Smith (CEO, and a founder; in HR) and Ms Lee", "Dear Tom Smith and Ms Lee,"),
        ("Tom Smith (she / her)", "Dear Tom Smith,"),
        ("Tom Smith (HR / Recruiting)", "Dear Tom Smith,"),
        ("Anna Brandt / Head of Kitchen", "Dear Anna Brandt / Head of Kitchen,"),
        ("MS BRANDT AND MR SMITH", "Dear Ms BRANDT and Mr SMITH,"),
        ("MR AND MRS BRANDT", "Dear Mr and Mrs BRANDT,"),
        ("MR BRANDT OR MR SMITH", "Dear Mr BRANDT OR MR SMITH,"),
        ("Ms Brandt and/or Mr Smith", "Dear Ms Brandt and/or Mr Smith,"),
        ("Ms Brandt c/o Mr Smith", "Dear Ms Brandt c/o Mr Smith,"),
        ("ms brandt, mr smith", "Dear Ms brandt and Mr smith,"),
        ("ms dr brandt", "Dear Ms brandt,"),
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
        # Nothing tells the two apart: the friend offers what it may mean.
        ("Brandt, Anna; Lee, Tom", "Dear Brandt, Anna and Lee, Tom,"),
        ("Anna, Librarian; Tom, Cook", "Dear Anna, Librarian and Tom, Cook,"),
        ("Anna, HR Manager; Tom, Director", "Dear Anna, HR Manager and Tom, Director,"),
        ("Brandt, Anna; Tom Lee", "Dear Brandt, Anna and Tom Lee,"),
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
    assert names_meant.meant("Brandt, Anna", "and", roles) == "Anna Brandt"
    assert names_meant.meant("Helen Brandt, Librarian", "and", roles) == "Helen Brandt"
    assert names_meant.meant("Helen Brandt, Tom Smith", "and", roles) == "Helen Brandt and Tom Smith"
    assert names_meant.meant("Helen Brandt", "and", roles) == "Helen Brandt"


ROLES = [
    "librarian",
    "head",
    "of",
    "hr",
    "manager",
    "recruiting",
    "recruiter",
    "talent",
    "leiterin",
    "personal",
    "entwicklung",
]


@pytest.mark.parametrize(
    ("answer", "means"),
    [
        ("Brandt, Anna; Tom Lee", "Anna Brandt and Tom Lee"),
        ("Brandt, Anna; Lee, Tom", "Anna Brandt and Tom Lee"),
        ("Brandt, Anna; van der Berg, Tom Jan;", "Anna Brandt and Tom Jan van der Berg"),
        ("Brandt, Anna <a@x.org>; Lee, Tom <t@x.org>", "Anna Brandt and Tom Lee"),
        ("Helen Brandt, HR Manager and Tom Lee", "Helen Brandt and Tom Lee"),
        ("Helen Brandt, Head of HR and Recruiting", "Helen Brandt"),
        ("Anna Weber, Leiterin Personal und Entwicklung", "Anna Weber"),
        ("Ms Brandt, HR Manager and Recruiter", "Ms Brandt"),
        ("Helen Brandt, Head and Talent Librarian", "Helen Brandt"),
        ("Helen Brandt, Head of HR and Tom Smith", "Helen Brandt and Tom Smith"),
        ("Helen Brandt, Head of HR and Tom Smith, Librarian", "Helen Brandt and Tom Smith"),
        ("Tom Lee and Helen Brandt, Head of HR and Recruiting", "Tom Lee and Helen Brandt"),
        ("Anna, Librarian; Tom, Head of HR", "Anna and Tom"),
        ("Helen, librarian and Tom, head of HR", "Helen and Tom"),
        ("Brandt, Anna, Dr.", ""),
        ("Helen, Tom, Anna", ""),
        ("Helen Brandt, Tom", ""),
        ("García López, Ana", ""),
    ],
)
def test_a_comma_takes_no_word_away_but_a_role(answer, means):
    assert names_meant.meant(answer, "and", ROLES) == (means or answer)


def test_people_one_below_the_other():
    assert people.in_one_line("Helen Brandt,\n\nHead of HR") == "Helen Brandt, Head of HR"


@pytest.mark.parametrize(
    "name",
    ["Frau Mag. Dr. Voss", "Herr DI Dr. Huber", "Frau Dipl.-Ing. Dr. Anna Weber", "Frau Dr. med. Prof. Voss"],
)
def test_several_titles_are_of_one_person(name):
    assert people.read(name)[0] == [name]


def test_what_is_no_name_stays():
    assert people.tidy("<", "and") == "<"
    assert people.tidy("%s %(a)s", "and") == "%s %(a)s"
