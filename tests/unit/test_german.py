"""German: answers stand where they need no ending, our letters have nothing to find, and phrases know the language."""

# ruff: noqa: E501 - an answer stands beside what is said of it

import itertools
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from letterkit import checks, phrase_index, phrases
from letterkit import letter as letters
from letterkit.tokeniser import Reading, Whole
from macros.loading.compiled_checks import data_of
from macros.templates.writer import Writer, model_of
from tests import corpus, project

CASES = YAML(typ="safe").load(Path(__file__).with_name("german.yml"))
SWEEP = [
    (name, answer, words) for name, one in CASES["sweep"].items() for answer, words in one["answers"].items()
]
GIVEN = {
    "channel": "email",
    "country": "DE",
    "your_name": "Sam Okafor",
    "company": "Hafenwerk GmbH",
    "job_title": "Planer",
    "impressed_by": "wie Sie zuhören",
}
TONES = list(itertools.product(("plain", "warm", "frank"), ("post", "email", "message")))
TODAY = "2026-11-26"
# As "bei" has them in a letter, and as an envelope has them.
ENVELOPES = [
    ("die Stadtwerke Kiel", "Stadtwerke Kiel"),
    ("den Stadtwerken Kiel", "Stadtwerke Kiel"),
    ("der Deutschen Bahn", "Deutsche Bahn"),
    ("dem Roten Kreuz", "Rotes Kreuz"),
    ("das Deutsche Rote Kreuz", "Deutsches Rotes Kreuz"),
    ("den Johannitern", "Johanniter"),
    ("der Stadtbibliothek Nordtor", "Stadtbibliothek Nordtor"),
]


@pytest.fixture(scope="module")
def toolkit():
    return project.toolkit("de")


@pytest.fixture(scope="module")
def writer(toolkit):
    return Writer(toolkit)


@pytest.fixture(scope="module")
def data(toolkit):
    made = data_of(toolkit.checks)
    phrase_index.prepare(made)
    return made


def found(data, toolkit, text, slug):
    """The phrases that the checks of this letter find in a text, as (check, words)."""
    reading = Reading(Whole(text))
    for one in phrases.meant(reading, phrases.find(reading.words, data), data):
        letters = toolkit.checks.checks[one.code].letters
        if one.role == "phrase" and (not letters or slug in letters):
            yield one.code, text[reading.words[one.first].start : reading.words[one.last].end]


@pytest.mark.parametrize(("name", "answer", "words"), SWEEP)
def test_an_answer_stands_where_it_needs_no_ending(writer, toolkit, name, answer, words):
    case = CASES["sweep"][name]
    given = [answer] if toolkit.fields[name].kind == "list" else answer
    text = writer.write(case["letter"], {**GIVEN, **case.get("with", {}), name: given}, TODAY).text
    assert " ".join(words.split()) in " ".join(text.split())


@pytest.mark.parametrize("nothing", ["?", "-", "nichts", ""])
@pytest.mark.parametrize(
    ("slug", "channel"),
    [
        ("feedback-request", "post"),
        ("feedback-request", "message"),
        ("reply-sheet", "email"),
        ("phone-call", ""),
    ],
)
def test_who_has_no_question_asks_none(writer, slug, channel, nothing):
    given = {**GIVEN, "channel": channel, "reply_sheet": "yes"}
    without = writer.write(slug, given, TODAY).text
    assert writer.write(slug, {**given, "own_question": nothing}, TODAY).text == without


@pytest.mark.parametrize(
    ("name", "recipient", "greeting"),
    [
        ("Frau Brandt", "Frau Brandt", "Sehr geehrte Frau Brandt,"),
        ("Frau Dr. Helen Brandt", "Frau Dr. Helen Brandt", "Sehr geehrte Frau Dr. Brandt,"),
        ("Herr Jan Weber", "Herrn Jan Weber", "Sehr geehrter Herr Weber,"),
        ("Herrn Prof. Dr. Weber", "Herrn Prof. Dr. Weber", "Sehr geehrter Herr Prof. Dr. Weber,"),
        ("Taylor Jones", "Taylor Jones", "Guten Tag Taylor Jones,"),
        (
            "Frau Dr. Brandt und Herr Weber",
            "Frau Dr. Brandt und Herrn Weber",
            "Sehr geehrte Frau Dr. Brandt, sehr geehrter Herr Weber,",
        ),
        ("Helen Brandt und Jan Weber", "Helen Brandt und Jan Weber", "Guten Tag Helen Brandt und Jan Weber,"),
        ("Fr. Brandt", "Frau Brandt", "Sehr geehrte Frau Brandt,"),
        ("Hr. Müller", "Herrn Müller", "Sehr geehrter Herr Müller,"),
        ("Fr. Dr. Brandt und Hr. Weber", "Frau Dr. Brandt und Herrn Weber",
         "Sehr geehrte Frau Dr. Brandt, sehr geehrter Herr Weber,"),
        ("Herr und Frau Müller", "Herrn und Frau Müller",
         "Sehr geehrte Frau Müller, sehr geehrter Herr Müller,"),
        ("Frau und Herr Müller", "Frau und Herrn Müller",
         "Sehr geehrte Frau Müller, sehr geehrter Herr Müller,"),
        ("Damen und Herren", "Personalabteilung", "Sehr geehrte Damen und Herren,"),
        ("Frauke Herrmann", "Frauke Herrmann", "Guten Tag Frauke Herrmann,"),
    ],
)  # fmt: skip
def test_a_title_that_is_typed_with_the_name_is_a_title(writer, name, recipient, greeting):
    lines = writer.write(
        "feedback-request", {**GIVEN, "channel": "post", "interviewer_name": name}, TODAY
    ).text.split("\n")
    assert recipient in lines
    assert greeting in lines


def test_our_own_letters_have_nothing_to_find(writer, toolkit, data):
    wrong: set[tuple[str, ...]] = set()
    for slug, letter in toolkit.letters.items():
        for example, (wording, channel), whom in itertools.product(
            letter.front.examples, TONES, toolkit.fields["written_to"].options
        ):
            answers = {**example.answers, "wording": wording, "channel": channel, "written_to": whom}
            text = writer.write(slug, answers, TODAY).text
            wrong.update((slug, *one) for one in found(data, toolkit, text, slug))
    assert wrong == set()


def all_found(writer, toolkit, data, slug, answers):
    """What the checks find in a letter, as (check, words)."""
    model = model_of(toolkit, slug)
    given = letters.clean_answers(model, answers)
    made = writer.write(slug, answers, TODAY)
    return [(one.code, one.what) for one in corpus.findings(model, made, given, checks.Context(data, TODAY))]


def test_no_subject_of_ours_is_too_long(writer, toolkit, data):
    """The reader has written none of it: with any title of a job, and whoever it is that reads it."""
    jobs = ("Koch", "Ausbildung zur Tischlerin", "Sachbearbeiterin im Einkauf (m/w/d)", "die Stelle im Lager")
    said = []
    for slug, letter in toolkit.letters.items():
        asked = [name for name in ("written_to", "asking_for") if name in letter.fields]
        for values in itertools.product(jobs, *[toolkit.fields[name].options for name in asked]):
            answers = {**letter.front.examples[0].answers, "channel": "email"}
            answers.update(zip(["job_title", *asked], values, strict=True))
            said += [
                one for one in all_found(writer, toolkit, data, slug, answers) if one[0] == "long-subject"
            ]
    assert said == []


@pytest.mark.parametrize("channel", ["post", "email", "message"])
@pytest.mark.parametrize(
    "name", ["Herrn Müller", "Herr Müller", "Hr. Müller", "Herr und Frau Müller", "Fr. Brandt"]
)
def test_a_title_is_no_name_in_two_ways(writer, toolkit, data, name, channel):
    answers = {**toolkit.letters["feedback-request"].front.examples[0].answers, "channel": channel}
    answers.update(interviewer_name=name, interviewer_title="")
    codes = [code for code, _ in all_found(writer, toolkit, data, "feedback-request", answers)]
    assert "name-two-ways" not in codes


@pytest.mark.parametrize(
    ("name", "title", "channel", "asked"),
    [
        ("Brandt", "", "email", True),
        ("Brandt", "", "post", True),
        ("Brandt", "Ms", "email", False),
        ("Frau Brandt", "", "email", False),
        ("Helen Brandt", "", "email", False),
        ("Helen", "", "message", False),
        ("", "", "email", False),
    ],
)
def test_a_family_name_alone_is_asked_for_its_title(writer, toolkit, data, name, title, channel, asked):
    answers = {**toolkit.letters["feedback-request"].front.examples[0].answers, "channel": channel}
    answers.update(interviewer_name=name, interviewer_title=title, interviewer_family_name="")
    found = all_found(writer, toolkit, data, "feedback-request", answers)
    assert (("lone-name", "Brandt") in found) is asked
    assert "lone-name" not in [code for code, _ in found] or asked


def test_an_invitation_takes_300_characters_at_most(writer, toolkit):
    for example in toolkit.letters["feedback-request"].front.examples:
        for whom in toolkit.fields["written_to"].options:
            answers = {
                **example.answers,
                "channel": "message",
                "message_length": "short",
                "written_to": whom,
            }
            assert len(writer.write("feedback-request", answers, TODAY).text) <= 300


def test_a_letter_has_no_english_left(writer, toolkit):
    """Dates, greetings and closes of another country's letters are German too, where the letter is."""
    for slug, letter in toolkit.letters.items():
        for example in letter.front.examples:
            text = writer.write(slug, {**example.answers, "country": "GB"}, TODAY).text
            assert not {"October", "Dear", "Yours", "the", "and"} & set(text.replace(",", " ").split())


@pytest.mark.parametrize(("company", "there"), ENVELOPES)
def test_an_envelope_has_the_employers_own_name(writer, company, there):
    answers = GIVEN | {"channel": "post", "company": company, "company_address": "Hafen 1\n24103 Kiel"}
    blocks = dict(writer.write("feedback-request", answers, TODAY).blocks)
    assert there in blocks["recipient"].split("\n")


@pytest.mark.parametrize("sentence", CASES["harmless"])
def test_a_harmless_sentence_is_left_alone(toolkit, data, sentence):
    assert list(found(data, toolkit, sentence, "feedback-request")) == []


@pytest.mark.parametrize("sentence", CASES["unkind"])
def test_an_unkind_sentence_is_found(toolkit, data, sentence):
    letters = ("feedback-request", "feedback-thanks")
    assert any(list(found(data, toolkit, sentence, slug)) for slug in letters)


@pytest.mark.parametrize(
    ("points", "words"),
    [
        (["kürzere Antworten", "mehr Beispiele"], "Vor allem zwei Punkte nehme ich mit: kürzere Antworten und mehr Beispiele."),
        (["langsamer sprechen", "lauter sprechen", "x"], "zwei Punkte nehme ich mit: langsamer sprechen und lauter sprechen. Mein"),
        (["sagen, was ich tat", "mehr Zahlen!"], "einen Punkt nehme ich mit: sagen, was ich tat. Ein zweiter Punkt: mehr Zahlen! Mein"),
        (["zu leise", "dass ich nuschle"], "Vor allem nehme ich mit, dass ich zu leise war und dass ich nuschle. Mein"),
        (["mehr Zahlen", "zu leise"], "einen Punkt nehme ich mit: mehr Zahlen. Außerdem nehme ich mit, dass ich zu leise war."),
        (["Sie fanden, dass ich nuschle", "mehr Zahlen"], "Sie fanden, dass ich nuschle. Einen Punkt nehme ich außerdem mit: mehr Zahlen."),
        (["Sie nuscheln", "Sie eilen"], "habe ich mir gemerkt: „Sie nuscheln.“ Auch diese Worte habe ich mir gemerkt: „Sie eilen.“"),
    ],
)  # fmt: skip
def test_the_first_two_points_stand_in_the_letter_of_thanks(writer, points, words):
    given = {**GIVEN, "channel": "email", "do_differently": points, "next_steps": ["üben"]}
    assert words in writer.write("feedback-thanks", given, TODAY).text
