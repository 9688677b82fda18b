"""The same letter in another language: the reader's own words stand in quotation marks, and nothing else does."""

from letterkit.letter import clean_answers
from letterkit.quoting import quoted
from macros.templates.writer import Writer, model_of
from tests.project import in_languages

GIVEN = {
    "channel": "email",
    "your_name": "Sam Okafor",
    "company": "the Maritime Museum",
    "job_title": "Guide",
    "impressed_by": "how you have taken the time.",
    "concern_heard": "my German",
    "concern_since": "taken a course and written a text",
    "working_on": "not that I know",
}


def test_words_of_another_language_are_quoted_and_no_part_of_a_sentence():
    both = in_languages()
    given = clean_answers(model_of(both["de"], "feedback-request"), GIVEN)
    letter = "… by how you have taken the time, … My German … taken a course and written a text."
    made = quoted(model_of(both["de"], "feedback-request"), given, letter, lambda words: f"„{words}“", {})
    text = Writer(both["de"]).write("feedback-request", made, "2026-11-26").text
    assert "Das hat mich besonders beeindruckt: „how you have taken the time“. Auch" in text
    assert "angesprochen: „my German“." in text
    assert "Inzwischen habe ich etwas dafür getan: „taken a course and written a text“." in text
    assert "bei Maritime Museum vorstellen durfte" in text
    # What the letter passes over stays as it is.
    assert made["working_on"] == "not that I know"
    assert (made["your_name"], given["impressed_by"]) == ("Sam Okafor", "how you have taken the time.")


def test_an_employer_has_no_article_of_another_language():
    both = in_languages()
    answers = {**GIVEN, "company": "der Stadtbibliothek Nordtor"}
    for slug in ("feedback-request", "thank-you", "gentle-reminder", "closing-question"):
        given = clean_answers(model_of(both["en"], slug), answers)
        text = Writer(both["en"]).write(slug, quoted(model_of(both["en"], slug), given, "", str, {})).text
        assert "Stadtbibliothek Nordtor" in text
        assert "der Stadtbibliothek" not in text, slug


def test_a_quotation_is_a_thing_whatever_it_says():
    both = in_languages()
    said: dict[str, str | list[str]] = {
        "enjoyed": "wie Sie von den Anfängen erzählt haben",
        "do_differently": ["sagen, was ich selbst getan habe"],
        "next_steps": ["drei Antworten üben"],
    }
    made = {}
    for slug in ("closing-question", "feedback-thanks"):
        given = clean_answers(
            model_of(both["en"], slug), {**GIVEN, **said, "reasons": ["fünf Jahre Erfahrung"]}
        )
        letter = " ".join(str(answer) for answer in given.values())
        quotes = quoted(model_of(both["en"], slug), given, letter, lambda words: f"“{words}”", {})
        made[slug] = Writer(both["en"]).write(slug, quotes).text
    assert "this, especially “wie Sie von den Anfängen erzählt haben”. It’s" in made["closing-question"]
    assert "I’ll work on “sagen, was ich selbst getan habe”. I’ll begin with “drei" in made["feedback-thanks"]


def test_a_quoted_answer_is_introduced_and_quotes_within_quotes_are_single():
    both = in_languages()
    said = {**GIVEN, "enjoyed": "the tour", "concern_answer": "I have signed up for a course."}
    made = {}
    for slug in ("thank-you", "phone-call"):
        model = model_of(both["de"], slug)
        given = clean_answers(model, said)
        quotes = quoted(model, given, " ".join(said.values()), lambda words: f"„{words}“", {})
        made[slug] = Writer(both["de"]).write(slug, quotes).text
    assert (
        "angesprochen: „my German“. Meine Antwort darauf: „I have signed up for a course“."
        in made["thank-you"]
    )
    assert "„Einen Punkt haben Sie angesprochen: ‚my German‘. Was würden" in made["phone-call"]


def test_whoever_reads_it_is_greeted_as_the_other_language_does():
    both = in_languages()
    said = {**GIVEN, "interviewer_name": "Ms Pam Doyle"}
    titles = both["de"].checks.checks["other-language"].becomes
    given = clean_answers(model_of(both["de"], "feedback-request"), said)
    made = quoted(model_of(both["de"], "feedback-request"), given, "", str, titles)
    assert "Sehr geehrte Frau Doyle," in Writer(both["de"]).write("feedback-request", made).text
