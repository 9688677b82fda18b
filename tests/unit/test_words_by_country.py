"""No letter to one country has a word of another, whatever is chosen in it; and no example of ours has to."""

import itertools
import re

import pytest

from macros.templates.writer import Writer, model_of
from tests import project

TOOLKIT = project.toolkit()
WRITER = Writer(TOOLKIT)
TODAY = "2026-11-26"
# Each choice that a letter makes sentences of, but for the country.
CHOICES = ("written_to", "asking_for", "reply_sheet", "message_length", "try_again", "wording", "channel")
VERBS = "(?:organ|real|recogn|apolog|emphas|special)"
# What stands in no letter to the other side of the Atlantic. Canada writes “colour” and “cheque”, and says “Mom”.
IN_EUROPE_ALONE = (
    rf"practis\w+|programmes?|{VERBS}is(?:e|es|ed|ing)|learnt|spelt|whilst|amongst|ring(?:s|ing)?|rang|mums?|CVs?|"
    r"post(?:al|ed)?|postcode|timetable|diary|rota|fortnight|maths|at the weekend|yours (?:sincerely|faithfully)"
)
OUTSIDE_THE_US = (
    r"cheques?|\w*(?:colour|favour|behaviour|neighbour|labour)\w*|centres?|theatres?|travelling|cancelled"
)
IN_AMERICA_ALONE = (
    rf"practiced|practicing|{VERBS}iz(?:e|es|ed|ing)|gotten|moms?|r[eé]sum[eé]s?|by mail|mailed|call me at|"
    r"on the weekend|vacation|\w*(?:color|favor|behavior|neighbor|labor)(?:s|ed|ing)?|centers?|reach(?:ed|ing)? out"
)
STRANGE = {
    "US": f"{IN_EUROPE_ALONE}|{OUTSIDE_THE_US}",
    "CA": IN_EUROPE_ALONE,
    "GB": IN_AMERICA_ALONE,
    "IE": IN_AMERICA_ALONE,
    "DE": IN_AMERICA_ALONE,
}


def given(slug):
    """Answers for a letter: its first example's, with each question's own example beside them, and none at all."""
    asked = TOOLKIT.letters[slug].fields
    examples = {name: TOOLKIT.fields[name].example for name in asked if TOOLKIT.fields[name].example}
    first = TOOLKIT.letters[slug].front.examples[0].answers
    return ({**first, **examples}, {**examples, **first, "your_phone": ""}, {})


@pytest.mark.parametrize("country", STRANGE)
@pytest.mark.parametrize("slug", TOOLKIT.letters)
def test_a_letter_has_its_own_countrys_words(slug, country):
    strange = re.compile(rf"\b(?:{STRANGE[country]})\b", re.IGNORECASE)
    asked = {field["name"]: field["options"] for field in model_of(TOOLKIT, slug)["fields"]}
    names = [name for name in CHOICES if name in asked]
    wrong: set[str] = set()
    for answers, values in itertools.product(
        given(slug), itertools.product(*[asked[name] for name in names])
    ):
        made = WRITER.write(
            slug, {**answers, **dict(zip(names, values, strict=True)), "country": country}, TODAY
        )
        wrong.update(one.group() for one in strange.finditer(made.text))
    assert wrong == set()
