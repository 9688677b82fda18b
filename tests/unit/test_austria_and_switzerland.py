"""Letters in German to Austria and Switzerland: what differs there, and that what the reader typed stays as it is."""

import itertools
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit import checks, phrase_index
from letterkit import letter as letters
from letterkit.workdays import Workdays
from macros import build_cache
from macros.loading.compiled_checks import data_of
from macros.loading.project import read_languages
from macros.model.language import Language, LanguageFile
from macros.model.public_holidays import holidays_of
from macros.publish import planner_data
from macros.templates.writer import Writer, model_of
from tests import corpus, project
from tests.unit.test_german import GIVEN, TODAY, TONES

TOOLKIT = project.toolkit("de")
WRITER = Writer(TOOLKIT)
# Each choice that a letter makes sentences of, but for the country, and for what it is sent by.
CHOICES = ("written_to", "asking_for", "reply_sheet", "message_length", "try_again", "wording", "channel")
SHARP = [
    "Ich weiß",
    "großen",
    "Straße",
    "dass es Spaß macht",
    "Maß",
    "daß",
    "heißt",
    "zu Fuß",
    "Sie schließen",
]
ANSWERS = st.lists(st.sampled_from([*SHARP, "und", "die Masse", "Ruhe", "12", "–"]), min_size=1, max_size=5)


def written(slug: str, answers: dict[str, Any], country: str = "CH") -> letters.Letter:
    return WRITER.write(slug, {**GIVEN, **answers, "country": country}, TODAY)


def own_words(made: letters.Letter) -> list[str]:
    return [made.text[start:end] for start, end in made.own_in_text()]


def ours(made: letters.Letter) -> str:
    """The text without the reader's own words."""
    text = made.text
    for start, end in reversed(made.own_in_text()):
        text = text[:start] + text[end:]
    return text


def choices(slug: str, most: int = 40) -> list[dict[str, str]]:
    """Values for the choices of a letter: each beside each of one other, as far as ``most`` goes."""
    fields = {field["name"]: field["options"] for field in model_of(TOOLKIT, slug)["fields"]}
    asked = [name for name in CHOICES if name in fields]
    every = itertools.product(*[fields[name] for name in asked])
    found = [dict(zip(asked, values, strict=True)) for values in every]
    return found[:: max(1, len(found) // most)]


@pytest.mark.parametrize("slug", TOOLKIT.letters)
def test_no_letter_of_ours_has_the_letter_that_switzerland_lacks(slug):
    for answers in choices(slug):
        assert "ß" not in written(slug, answers).text
    for example in TOOLKIT.letters[slug].front.examples:
        assert "ß" not in ours(written(slug, example.answers))
    assert "ß" not in WRITER.write(slug, {"country": "CH"}, TODAY).text


@pytest.mark.parametrize("slug", TOOLKIT.letters)
@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_what_the_reader_typed_is_left_as_it_is(slug, data):
    fields = model_of(TOOLKIT, slug)["fields"]
    answers: dict[str, Any] = dict(data.draw(st.sampled_from(choices(slug))))
    for field in fields:
        if field["kind"] in ("text", "paragraph", "address"):
            answers[field["name"]] = " ".join(data.draw(ANSWERS))
        elif field["kind"] == "list":
            answers[field["name"]] = [" ".join(data.draw(ANSWERS))]
    swiss, german = written(slug, answers), written(slug, answers, "DE")
    assert own_words(swiss) == own_words(german)
    assert "ß" not in ours(swiss)


@pytest.mark.parametrize(("wording", "channel"), TONES)
@pytest.mark.parametrize("name", ["", "Herr Reto Bänziger", "Lea Ammann", "Frau Ammann und Herr Weber"])
def test_a_swiss_letter_begins_without_a_comma_and_with_a_capital(name, wording, channel):
    for slug in ("feedback-request", "thank-you", "gentle-reminder", "news-reply", "feedback-thanks"):
        answers = {"wording": wording, "channel": channel, "interviewer_name": name}
        swiss, german, austrian = (written(slug, answers, code) for code in ("CH", "DE", "AT"))
        begin = next(index for index, (kind, _) in enumerate(swiss.blocks) if kind == "salutation")
        greeting, words = (swiss.blocks[begin + index][1] for index in (0, 1))
        assert greeting + "," == german.blocks[begin][1]
        assert (words[0].lower() + words[1:], words[0].isupper()) == (german.blocks[begin + 1][1], True)
        close = dict(swiss.blocks).get("close", "")
        warm = wording == "warm" and channel == "email"
        said = "" if channel == "message" else "Herzliche Grüsse" if warm else "Freundliche Grüsse"
        assert close == said
        assert austrian.text == german.text


def test_the_words_of_others_stand_in_swiss_marks():
    answers = {"do_differently": ["Sie antworten zu lang"], "next_steps": ["Sie könnten üben"]}
    assert "«Sie antworten zu lang.»" in written("feedback-thanks", answers).text
    assert "„Sie antworten zu lang.“" in written("feedback-thanks", answers, "AT").text


@pytest.mark.parametrize(("country", "day"), [("AT", "5. Jänner"), ("DE", "5. Januar"), ("CH", "5. Januar")])
def test_the_first_month_is_called_as_in_the_country(country, day):
    made = written(
        "thank-you", {"interview_date": "2027-01-05", "letter_date": "2027-01-06", "channel": "post"}, country
    )
    assert f"am {day} " in made.text
    assert dict(made.blocks)["date"] == day.replace("5", "6") + " 2027"
    model = planner_data.model_of(TOOLKIT)
    assert model["words_in"].get(country, model["words"])["months"][0] == day[3:]


def test_a_country_changes_the_months_of_its_own_language_alone():
    german, welsh = (Language(code, LanguageFile(name="x", list_word="y")) for code in ("de", "cy"))
    assert german.words_in("de-AT")["months"][:2] == ["Jänner", "Februar"]
    for language, tag in (
        (german, "de-CH"),
        (german, "de-XX"),
        (german, "en-GB"),
        (welsh, "en-GB"),
        (welsh, "cy-GB"),
    ):
        assert language.words_in(tag) == language.words
    assert planner_data.model_of(project.toolkit())["words_in"] == {}


@pytest.mark.parametrize(
    ("name", "country", "greeting"),
    [
        ("Mag. Ines Moser", "AT", "Sehr geehrte Frau Mag. Moser,"),
        ("Frau DI Ines Moser", "AT", "Sehr geehrte Frau DI Moser,"),
        ("Dr. Ines Moser", "AT", "Sehr geehrte Frau Dr. Moser,"),
        ("Ines Moser", "AT", "Sehr geehrte Frau Moser,"),
        ("Mag. Ines Moser", "DE", "Sehr geehrte Frau Moser,"),
    ],
)
def test_austria_greets_with_the_title_that_was_typed(name, country, greeting):
    answers = {"channel": "post", "interviewer_name": name, "interviewer_title": "Ms"}
    made = written("feedback-request", answers, country)
    assert greeting in made.text.split("\n")
    assert f"Frau {name.replace('Frau ', '')}" in made.text.split("\n")


@pytest.mark.parametrize(("country", "word"), [("DE", "Anlage"), ("AT", "Beilage"), ("CH", "Beilage")])
def test_what_lies_in_the_envelope(country, word):
    answers = {"channel": "post", "reply_sheet": "yes"}
    assert f"{word}: Antwortblatt" in written("feedback-request", answers, country).text


def test_the_careful_friend_has_nothing_to_say_of_a_request_of_ours():
    """An address, a number or a date of another country is none that looks wrong."""
    data = data_of(TOOLKIT.checks)
    phrase_index.prepare(data)
    slug = "feedback-request"
    model, found = model_of(TOOLKIT, slug), []
    for example in TOOLKIT.letters[slug].front.examples:
        made = WRITER.write(slug, example.answers, TODAY)
        day = str(example.answers.get("letter_date", TODAY))
        context = checks.Context(data, day, [], made.own_in_text(), Workdays([], 2026, 2028))
        cleaned = letters.clean_answers(model, example.answers)
        found += [one.code for one in corpus.findings(model, made, cleaned, context)]
    assert found == ["by-post-only"]  # of the one that has no number and no address


@pytest.mark.parametrize(
    ("country", "day", "name", "english"),
    [
        ("AT", "2026-12-08", "Mariä Empfängnis", "Immaculate Conception"),
        ("CH", "2026-05-14", "Auffahrt", "Ascension Day"),
        ("CH", "2026-04-03", "Karfreitag", "Good Friday"),  # of the cantons, all but two
        ("DE", "2026-10-03", "Tag der Deutschen Einheit", "German Unity Day"),
        ("GB", "2026-04-03", "Good Friday", "Good Friday"),  # the library has no German for it
    ],
)
def test_a_holiday_is_called_as_the_guide_speaks(country, day, name, english):
    for toolkit, said in ((TOOLKIT, name), (project.toolkit(), english)):
        assert dict(holidays_of(country, toolkit.countries[country], (2026, 2026)))[day] == said


def test_countries_stand_in_the_order_of_the_alphabet():
    assert [place.name for place in TOOLKIT.countries.values()] == [
        "Deutschland", "Irland", "Kanada", "Österreich", "Schweiz", "USA", "Vereinigtes Königreich",
    ]  # fmt: skip


@pytest.mark.parametrize("country", ["AT", "CH"])
def test_employers_there_are_written_to_in_german_until_the_reader_chooses(country):
    for toolkit in project.in_languages().values():
        assert planner_data.model_of(toolkit)["letters_in"][country] == "de"
        spoken = Writer(toolkit).model("thank-you")["places"][country]["language"]
        assert spoken == ("en-GB" if toolkit.language.code == "en" else f"de-{country}")


@pytest.mark.parametrize(
    ("centre", "country", "guesses"),
    [
        ({}, "DE", ["AT", "CH", "DE"]),
        (
            {"country": "GB"},
            "DE",
            ["AT", "CH", "DE"],
        ),  # of the English guide; of the German one it said nothing
        ({"country": "AT"}, "AT", []),
        ({"country": "CH", "holidays_in": "BE"}, "CH", []),
    ],
)
def test_the_german_guide_begins_where_german_is_written(centre, country, guesses):
    settings = {"own": "no folder of its own", "languages": ["en", "de"], **centre}
    with build_cache.used(project.ROOT):
        found = read_languages(project.ROOT, settings)
    english, german = found["en"], found["de"]
    assert (german.centre.country, sorted(german.guesses)) == (country, guesses)
    assert english.guesses == ([] if centre else list(english.countries))
    assert german.countries["CH"].holidays_in == centre.get("holidays_in", "ZH")
