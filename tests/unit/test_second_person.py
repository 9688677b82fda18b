"""Answers that speak of the one who reads the letter, and how they would be said to them."""

import pytest

from letterkit import second_person
from letterkit.plain_words import plain_words

NAMES = plain_words("Ms Helen Brandt")

SAID = {
    "i was impressed by they were kind, the both of them": "i was impressed that you were kind, both of you",
    "how she asked what I was reading and then wrote the title down":
        "how you asked what I was reading and then wrote the title down",
    "the way she greeted every resident by name as she walked me down the corridor":
        "the way you greeted every resident by name as you walked me down the corridor",
    "how she listened and they never rushed me, with their hands full":
        "how you listened and you never rushed me, with your hands full",
    "they were kind and she's good at her job": "you were kind and you're good at your job",
    "she started on the floor and still drives the van": "you started on the floor and still drive the van",
    "does she let the calls go": "do you let the calls go",
    "is she hiring, and was it what she meant": "are you hiring, and was it what you meant",
    "she answered my questions and they were clear": "you answered my questions and they were clear",
    "she explained the till and why they count": "you explained the till and why they count",
    "she introduced Tom and Priya, and they were kind": "you introduced Tom and Priya, and they were kind",
    "she introduced me to her parents, they were lovely": "you introduced me to your parents, they were lovely",
    "him taking me out to the van and showing me a real job":
        "your taking me out to the van and showing me a real job",
    "Her knowledge of every child. She talked about the kids before she talked about results.":
        "Your knowledge of every child. You talked about the kids before you talked about results.",
    "her patience when I had to explain": "your patience when I had to explain",
    "the safety record, because he knew the number of days":
        "the safety record, because you knew the number of days",
    "that she still does visits herself on a Sunday": "that you still do visits yourself on a Sunday",
    "how clean she keeps her kitchen": "how clean you keep your kitchen",
    "how she watches the team and remembers every name": "how you watch the team and remember every name",
    "how she keeps the shop and its keys": "how you keep the shop and its keys",
    "how he carries on, and never passes the buck": "how you carry on, and never passes the buck",
    "how well she knows the trade": "how well you know the trade",
    "how calm he is when he always has so much to do": "how calm you are when you always have so much to do",
    "how much the team likes her and trusts her judgement":
        "how much the team likes you and trusts your judgement",
    "talking to her about bees": "talking to you about bees",
    "how she’s built the team": "how you’ve built the team",
    "the fact that she's honest": "the fact that you're honest",
    "I saw him working the till": "I saw you working the till",
    "her remembering me": "your remembering me",
    "Helen’s calm": "your calm",
    "how Helen Brandt spoke about the children": "how you spoke about the children",
    "How Ms Brandt runs the shop": "How you run the shop",
    "Helen she showed us the gardens shes planted": "you showed us the gardens you've planted",
    "the lady who interviewed me was patient, she wasnt in a hurry":  # codespell:ignore wasnt
        "you were patient, you weren't in a hurry",
    "honestly they was straight with me and they where kind": "honestly you were straight with me and you were kind",
    "HOW SHE LET ME FINISH BEFORE SHE ASKED": "HOW YOU LET ME FINISH BEFORE YOU ASKED",
    "THE LADY REALLY LISTENED": "YOU REALLY LISTENED",
    "“she never rushes me”, as I told my son": "“you never rush me”, as I told my son",
}  # fmt: skip

LEFT = [
    "your calm",
    "how you let his team speak first",
    "the story of the boy and how he learned to read",
    "the resident who sang, and her smile",
    "the tour of the site",
    "how the team worked and they smiled",
    "they were lovely with the kids, both of them",
    "the way the lady at the door greeted me",
    "how the helen of troy play was staged",  # no name: it is small
    "how quickly everyone helped",
]


@pytest.mark.parametrize(("answer", "said"), SAID.items())
def test_it_is_said_to_them(answer, said):
    assert second_person.speaks_of(answer, NAMES)
    assert second_person.said_to_them(answer, NAMES) == said


@pytest.mark.parametrize("answer", LEFT)
def test_what_is_not_about_them_is_left(answer):
    assert not second_person.speaks_of(answer, NAMES)


@pytest.mark.parametrize("said", SAID.values())
def test_once_is_enough(said):
    assert not second_person.speaks_of(said, NAMES)


def test_a_name_is_no_word_of_the_sentence():
    assert not second_person.speaks_of("how clear the bill was", ["bill"])
    assert second_person.said_to_them("how Bill wrote the bill", ["bill"]) == "how you wrote the bill"


def test_a_name_in_small_letters_is_known_unless_it_is_a_word():
    assert (
        second_person.said_to_them("the way noreen knew everyone", ["noreen"]) == "the way you knew everyone"
    )
    assert second_person.speaks_of("the way steve ran the yard", ["mr", "steve", "hall"])
    assert not second_person.speaks_of("the grace of it", ["grace"])
    assert not second_person.speaks_of("the new hall", ["steve", "hall"])


def test_what_somebody_is_called_stands_before_their_name():
    for names in (["chef", "antoine"], ["big", "antoine"], ["mr", "antoine"]):
        assert second_person.said_to_them("antoine was kind", names) == "you were kind"
    assert second_person.said_to_them("chef let me taste it", ["chef", "antoine"]) == "you let me taste it"
    assert second_person.said_to_them("bills yard was clean", ["bill"]) == "your yard was clean"
    assert not second_person.speaks_of("the ward was calm", ["sister", "anne", "ward"])


def test_a_crew_are_others():
    typed = "terry said the crew look after each other, and they finish early"
    assert second_person.said_to_them(typed, ["terry"]) == typed.replace("terry", "you")


def test_of_two_people_the_one_who_acts_is_meant():
    typed = "loved watching claire get mr b up on his feet, the way she joked with him"
    said = "loved watching you get mr b up on his feet, the way you joked with him"
    assert second_person.said_to_them(typed, ["claire"]) == said
    typed = "the rooms were clean and Claire she knows each girl"
    assert second_person.said_to_them(typed, ["claire"]) == "the rooms were clean and you know each girl"
    assert not second_person.speaks_of("the rooms were clean and Anna she knows each girl", ["claire"])


def test_a_greeting_speaks_of_nobody():
    assert not second_person.speaks_of("hello ms brandt", ["ms", "brandt"])
