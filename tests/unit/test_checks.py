"""What a careful friend would mention: each check finds what it should, and leaves alone what it should."""

# ruff: noqa: E501 - sentences stand beside what they should give
import itertools

import pytest

from letterkit import checks, normalise, tokeniser
from letterkit import letter as letters
from letterkit.checks_names import distance, is_slip
from letterkit.workdays import Workdays
from macros.diagnostics.yaml_document import Document
from macros.loading import check_data, check_trials
from macros.loading import checks as build
from macros.loading.project import read_project
from macros.model.checks import Check, ChecksFile
from macros.publish import checks_data
from macros.templates.writer import Writer, model_of
from tests import corpus
from tests.project import ROOT
from tests.said import say

TOOLKIT = read_project(ROOT)
DATA = check_data.data_of(TOOLKIT.checks)
CHECKS = TOOLKIT.checks.checks
FINDS = [(code, text) for code, check in CHECKS.items() for text in check.finds]
LEAVES = [(code, text) for code, check in CHECKS.items() for text in check.leaves]
ITEMS = corpus.read()


def codes(text, letter="gentle-reminder", **answers):
    item = {"letter": letter, "text": text, "answers": answers}
    return [one.code for one in corpus.found(TOOLKIT, item, DATA)]


@pytest.mark.parametrize(("code", "text"), FINDS)
def test_finds(code, text):
    assert check_trials.found_in(text, code, DATA)


@pytest.mark.parametrize(("code", "text"), LEAVES)
def test_leaves(code, text):
    assert not check_trials.found_in(text, code, DATA)


@pytest.mark.parametrize("code", list(CHECKS))
def test_each_check_has_a_text_in_which_it_is_right_and_one_in_which_it_is_silent(code):
    right = [item for item in ITEMS if code in item["codes"].split()]
    assert any(code in [one.code for one in corpus.found(TOOLKIT, item, DATA)] for item in right)
    slugs = CHECKS[code].letters or ["gentle-reminder", "thank-you", "closing-question", "feedback-request"]
    others = [item for item in ITEMS if item["letter"] in slugs and code not in item["codes"].split()]
    assert any(code not in [one.code for one in corpus.found(TOOLKIT, item, DATA)] for item in others)


def test_the_corpus_is_large_and_has_good_and_bad():
    assert len(ITEMS) >= 150
    assert len([item for item in ITEMS if not item["codes"]]) >= 70
    assert {code for item in ITEMS for code in item["codes"].split()} == set(CHECKS)


def combinations():
    """Every example with every answer to every choice: (letter, answers)."""
    for slug, letter in TOOLKIT.letters.items():
        asked = [
            name
            for name in letter.fields
            if TOOLKIT.fields[name].kind == "choice" and name != "interviewer_title"
        ]
        for example in letter.front.examples:
            # A country changes dates and the frame: it meets the channel, and not all the rest.
            for names in ([name for name in asked if name != "country"], ["country", "channel"]):
                names = [name for name in names if name in asked]
                for values in itertools.product(*[TOOLKIT.fields[name].options for name in names]):
                    yield slug, {**example.answers, **dict(zip(names, values, strict=True))}


def test_no_letter_that_the_toolkit_writes_is_found_fault_with():
    """The hard rule: a false alarm on our own words would teach readers to ignore the friend."""
    writer = Writer(TOOLKIT)
    models = {slug: model_of(TOOLKIT, slug) for slug in TOOLKIT.letters}
    said = []
    count = 0
    for slug, answers in combinations():
        # An example for one channel leaves open what the other asks: those questions are asked in their own place.
        made = writer.write(slug, answers)
        given = letters.clean_answers(models[slug], answers)
        today = given.get("letter_date") or corpus.TODAY
        workdays = Workdays(corpus.holidays(TOOLKIT, corpus.country_of(models[slug], given)), *corpus.YEARS)
        context = checks.Context(DATA, today, ["Other Ltd"], made.own_in_text(), workdays)
        found = checks.findings(models[slug], made, given, context)
        said += [
            (slug, one.code, one.what, answers)
            for one in found
            if one.code != "open-placeholder" or not made.open
        ]
        count += not made.open
    assert said[:3] == []
    assert count > 300


@pytest.mark.parametrize(
    "text",
    [
        "I find it unfair.",
        "I find it UNFAIR.",
        "I find it\nunfair.",
        "I find it un\u00adfair.",
        "I find it u\u200bnfair.",
        "I find it unfáir.",
        "I find it unfa\u0301ir.",
        "I find it\u00a0unfair.",
        "I find it—unfair—and sad.",
        "I find it ｕｎｆａｉｒ.",
        "I can’t accept it.",
        "I can't accept it.",
        "I cannot accept it.",
        "I can‘t accept it.",
        "I am not angry; this was unfair.",
        "If I hear nothing, I will call it unfair.",
        "Not only was it unfair.",
    ],
)
def test_how_it_is_typed_makes_no_difference(text):
    assert [code for code in codes(text) if code not in ("loud", "defence")] == ["contest"]


@pytest.mark.parametrize(
    "text",
    [
        "I am not asking you to reconsider.",
        "I’m not asking you to reconsider.",
        "I would never call it unfair.",
        "You said “it is unfair”, and smiled.",
        'You said "it is unfair", and smiled.',
        "You said ‘it isn’t fair’, and smiled.",
        "You said „unfair“, and smiled.",
        "You said «unfair», and smiled.",
        "It was an unfairground.",
    ],
)
def test_negation_and_quotation(text):
    assert codes(text) == []


def test_positions_are_those_of_the_text():
    item = {
        "letter": "gentle-reminder",
        "text": "salutation> Dear Ms Brandt,\n\nÉté 👩‍🏫: un\u00adfair!",
        "answers": {},
    }
    letter = corpus.Letter(item["text"])
    one = corpus.found(TOOLKIT, item, DATA)[0]
    assert (one.code, letter.text[one.start : one.end]) == ("contest", "un\u00adfair")
    assert one.what == "un\u00adfair"
    assert one.key() == "contest:un\u00adfair"


def test_a_finding_knows_its_question():
    item = {
        "letter": "thank-you",
        "text": "I especially enjoyed your unfair decision in the game of chess.",
        "answers": {"enjoyed": "your unfair decision in the game of chess."},
    }
    assert [(one.code, one.field) for one in corpus.found(TOOLKIT, item, DATA)] == [("contest", "enjoyed")]


def test_names_are_no_phrases():
    assert codes("My day at Unfair Decision Games was good.", company="Unfair Decision Games") == []


def test_a_letter_without_own_words_is_generic():
    text = "salutation> Dear Ms Brandt,\n\nThank you for the interview at Northgate Library."
    item = {"letter": "thank-you", "text": text, "answers": {}}
    model, letter, given = corpus.case(TOOLKIT, item)
    name = letter.text.index("Northgate")

    def said(own):
        return [one.code for one in checks.findings(model, letter, given, checks.Context(DATA, own=own))]

    assert said([(name, name + 17)]) == ["generic"]
    assert said([(0, 40)]) == []
    assert said(None) == []


@pytest.mark.parametrize(
    ("country", "date", "says"),
    [
        ("GB", "2026-11-28", "Saturday"),
        ("GB", "2026-11-29", "Sunday"),
        ("GB", "2026-11-27", ""),
        ("GB", "2026-12-25", "Christmas Day"),
        ("GB", "2026-12-28", "Boxing Day (observed)"),
        ("DE", "2026-12-28", ""),
        ("US", "2026-11-26", "Thanksgiving Day"),
        ("CA", "2026-11-26", ""),
        ("IE", "2027-12-25", "Christmas Day"),  # a Saturday too
        ("GB", "2029-12-25", ""),  # beyond the years that are known: a Tuesday
        ("GB", "2029-12-29", "Saturday"),
        ("GB", "soon", ""),
    ],
)
def test_a_day_off_is_named(country, date, says):
    answers = {"channel": "post", "country": country, "letter_date": date}
    item = {"letter": "gentle-reminder", "text": f"date> {date}\n\nThank you.", "answers": answers}
    found = [one for one in corpus.found(TOOLKIT, item, DATA) if one.code == "day-off"]
    assert [(one.what, one.name) for one in found] == ([(date, says)] if says else [])


def test_without_holidays_weekends_are_known():
    def said(date):
        answers = {"channel": "post", "country": "GB", "letter_date": date}
        item = {"letter": "gentle-reminder", "text": f"date> {date}\n\nThank you.", "answers": answers}
        model, letter, given = corpus.case(TOOLKIT, item)
        made = checks.findings(model, letter, given, checks.Context(DATA))
        return [(one.code, one.name) for one in made]

    assert said("2026-12-25") == []
    assert said("2026-12-26") == [("day-off", "Saturday")]


def test_what_was_found_may_hold_anything():
    assert say("found-day", words="{} {day}", day="Sunday") == "“{} {day}” (Sunday)"
    assert say("found-words", words="{words}") == "“{words}”"


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("brandt", "brandt", 0), ("brandt", "brant", 1), ("helen", "hleen", 1), ("anna", "brandt", 3)],
)
def test_distance(one, other, apart):
    assert distance(one, other, 2) == apart


@pytest.mark.parametrize(
    ("word", "slip"), [("brant", True), ("brandts", False), ("brandt", False), ("grandt", False)]
)
def test_slips(word, slip):
    assert is_slip(word, "brandt") is slip


def test_sentences_do_not_end_at_titles_and_initials():
    text = "I met Dr. Brandt and J. Smith at 3 p.m. on Monday. It was good! Was it? Yes.\n- one\n- two"
    assert tokeniser.Reading(tokeniser.Whole(text)).sentences == 6


def test_folding_is_small_and_latin():
    assert "".join(normalise.normalised(c) or "" for c in "ÀÉÎÕÜ Œßﬁ Łódź") == "aeiouoessfilodz"


# ---- The adviser's file ----------------------------------------------------------------------------------------

CHECK = {
    "title": "T",
    "looks_for": "L",
    "why": "W",
    "instead": "I",
    "example": "E",
    "severity": "note",
}
START = """\
quiet: Good.
negators: [not]
lists:
    word: [word]
checks:
  odd:
    title: Odd words
    looks_for: Odd words.
    why: They are odd.
    instead: Leave them out.
    example: None.
    severity: note
    phrases: [odd word*, "very|rather odd"]
    unless: [odd job]
    finds: [An odd word., It is very odd.]
    leaves: [Not an odd word., Very good.]
"""


def faults(source, structural=True):
    document = Document("checks.yml", source)
    found = [str(fault) for fault in build.read(document, ["thank-you", "short-thanks"])[1]]
    # This file has none of the checks that are written in Python: that is a fault of its own.
    return [one for one in found if "is missing: put it back" not in one]


def test_a_file_in_order(monkeypatch):
    monkeypatch.setattr(build, "STRUCTURAL", ())
    assert build.read(Document("checks.yml", START), [])[1] == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("severity: note", "severity: notes", "checks.yml:12:5: “severity” can’t be “notes”: use one of note, warning. Did you mean “note”?"),
        ("    why: They are odd.\n", "", "checks.yml:6:3: “why” is missing: add it."),
        ("unless:", "unlesss:", "checks.yml:14:5: “unlesss” is not a key that is known here. Did you mean “unless”?"),
        ("    finds:", "    letters: [thankyou]\n    finds:", "checks.yml:15:15: There is no letter “thankyou”. Did you mean “thank-you”?"),
        ("  odd:", "  Odd one:", "checks.yml:6:3: Write “Odd one” with small letters, digits and hyphens only, as in “long-sentence”."),
        ("[odd word*,", "[od* word,", "checks.yml:13:15: “od*” in “od* word” is too short for a *: write at least three letters before it."),
        ("[odd word*,", "['* word',", "checks.yml:13:15: “* word” begins with any word: begin it with a word of yours."),
        ("[odd word*,", "['.. word',", "checks.yml:13:15: “.. word” begins with any word: begin it with a word of yours."),
        ("[odd word*,", "[odd (word),", "checks.yml:13:15: “odd (word)” ends with a word that may be missing: end it with one that must be there."),
        ("[odd word*,", "[odd (word,", "checks.yml:13:15: “(word” in “odd (word” has one bracket: put both around a single word that may be missing."),
        ("[odd word*,", "['* ..',", "checks.yml:13:15: “* ..” has no word that must be there: add one."),
        ("[odd word*,", "[odd ^ word,", "checks.yml:13:15: “^” in “odd ^ word” stands for the beginning of a thought: write it there, or not at all."),
        ("[odd word*,", "[odd $ word,", "checks.yml:13:15: “$” in “odd $ word” stands for the end of a thought: write it there, or not at all."),
        ("[odd word*,", "[odd <wrd>,", "checks.yml:13:15: There is no list “wrd” for “odd <wrd>”. Did you mean “word”?"),
        ("    word: [word]\n", "    word: [a word]\n", "checks.yml:4:12: “a word” in the list “word” is not one word: write single words here, and the rest in the phrase."),
        ("    word: [word]\n", "    word: [wo*]\n", "checks.yml:4:12: “wo*” in the list “word” is too short for a *: write at least three letters before it."),
        ("[odd word*,", "[odd - word,", "checks.yml:13:15: “-” in “odd - word” is no word: write a word, with * only at its end."),
        ("[odd word*,", "[odd|don't word,", "checks.yml:13:15: “don't” in “odd|don't word” counts as 2 words: write them out in phrases of their own."),
        ("    finds: [An odd word., It is very odd.]\n", "", "checks.yml:6:3: “finds” is missing: add a text or two, so that the phrases can be tried."),
        ("    leaves: [Not an odd word., Very good.]\n", "", "checks.yml:6:3: “leaves” is missing: add a text or two, so that the phrases can be tried."),
        ('    phrases: [odd word*, "very|rather odd"]\n', "", "checks.yml:6:3: “odd” looks for nothing: add “phrases” or “wants”."),
        ("  odd:", "  loud:", "checks.yml:13:5: “loud” is written in Python and knows no “phrases”: take them out."),
        ("severity: note", "severity: note\n    at_least: 0", "checks.yml:13:5: “at_least” must be 1 or more. Here it is “0”."),
        ("quiet: Good.\n", "", "checks.yml:1:1: “quiet” is missing: add it."),
    ],
)  # fmt: skip
def test_faults(old, new, says):
    assert START.count(old) == 1
    assert faults(START.replace(old, new)) == [says]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("[An odd word., ", "[An odd word., An even word., ", "checks.yml:15:27: This text is not found: add a phrase for it, or take it out. (“An even word.”)"),
        ("[An odd word., ", "[", "checks.yml:13:15: No text under “finds” has “odd word*” in it: add one, or mend the phrase."),
        ('"very|rather odd"', '"very|rather odd", "very|a bit odd"', "checks.yml:13:45: No text under “finds” has “very|a bit odd” in it: add one, or mend the phrase. A | stands between single words."),
        (", Very good.]", "]", "checks.yml:13:26: No text under “leaves” has “very” or “rather” in it: add one in which that is fine."),
        ("[Not an odd word., ", "[An odd wordiness., ", "checks.yml:16:14: “odd wordiness” is found here, and should be left alone: add a phrase to “unless”, or change the phrase."),
    ],
)  # fmt: skip
def test_the_build_tries_the_cases(monkeypatch, old, new, says):
    monkeypatch.setattr(build, "STRUCTURAL", ())
    assert faults(START.replace(old, new)) == [says]


def test_a_check_in_python_has_its_words_in_the_file():
    found = build.read(Document("checks.yml", START), [])[1]
    assert len(found) == len(build.STRUCTURAL)
    message = "checks.yml:5:1: The check “loud” is missing: put it back, with its title and its advice."
    assert message in [str(fault) for fault in found]


def test_every_key_is_described():
    for model in (Check, ChecksFile):
        assert [name for name, field in model.model_fields.items() if not field.description] == []


def test_the_browser_gets_what_the_page_shows():
    module: dict = {}
    exec(checks_data.python_for_browser(TOOLKIT), module)
    assert module["DATA"]["quiet"] == TOOLKIT.checks.quiet
    assert set(module["DATA"]["checks"]["contest"]) >= {
        "title",
        "why",
        "instead",
        "example",
        "severity",
        "source",
    }
