"""The checks find the same at the same places on both interpreters: on the whole corpus, and on whatever is typed."""

# ruff: noqa: E501 - sentences stand beside what they should give
import datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from macros.publish import checks_data
from tests import corpus
from tests.parity.both import differences, on_cpython, on_micropython
from tests.parity.test_letters import SET_BY_HAND
from tests.project import ROOT
from tests.share import share


def case(toolkit, item, own=None, days=True):
    model, letter, answers = corpus.case(toolkit, item)
    return {
        "do": "checked", "model": model, "blocks": [list(block) for block in letter.blocks], "given": answers,
        "today": corpus.TODAY, "others": list(corpus.OTHERS), "own": own, "years": corpus.YEARS,
        "holidays": corpus.holidays(toolkit, corpus.country_of(model, answers)) if days else [],
    }  # fmt: skip


def compare(toolkit, cases):
    modules = {"checks_data": checks_data.python_for_browser(toolkit)}
    expected = on_cpython(modules, cases)
    assert [(c, e) for c, e in zip(cases, expected, strict=True) if "error" in e] == []
    assert not differences(cases, expected, on_micropython(modules, cases))


# Pieces of which letters are made that find much: phrases, marks, and what upsets a reader of words.
PIECES = [
    "unfair", "reconsider", "I am not asking you to", "not only", "I’m", "can't", "cannot", "DON’T", "SO VERY", "!!", "!",
    "?", ". ", "… ", " — ", "; ", ", i ", ": ", "“", "”", '"', "‘", "’", "«", "»", "'", "\n", "\n\n", "- ", "1. ", "[gap]",
    "[", "]", "Dear Mr Jones,", "salutation> Dear Sir,", "close> Yours faithfully,", "subject> Subject: a b c d e f g",
    "date> 28 November 2026", "Brandt", "Brant", "Ms Brendt", "Nortgate", "Maritime Museum", "Next", "e\u0301", "É", "é",
    "ﬁne", "ＵＮＦＡＩＲ", "un\u00adfair", "u\u200bnfair", "UNFAIR", "\u00a0", "İ", "ß", "Привет", "図書館", "👩‍🏫", "but", "hey",
    "three", "well", "differently", "my lawyer", "sorry to bother", "a b c d e f g h i j k l m n o p q r s t u v w x y z",
]  # fmt: skip
TEXT = st.lists(st.sampled_from(PIECES + SET_BY_HAND) | st.text(max_size=8), max_size=14).map(" ".join)


def test_the_corpus(toolkit):
    items = corpus.read()
    compare(
        toolkit,
        [case(toolkit, item) for item in items] + [case(toolkit, item, [[0, 9]]) for item in items[:20]],
    )


def test_the_days_off_of_every_country(toolkit):
    first = datetime.date(2026, 12, 20)
    days = [(first + datetime.timedelta(days=n)).isoformat() for n in range(14)]
    days += ["2026-11-26", "2027-12-25", "2028-02-29", "2029-12-25", "2029-12-29", "0001-01-01", "9999-12-31"]
    items = [
        {
            "letter": "gentle-reminder",
            "text": "date> {} [day]\n\nThank you.",
            "answers": {"channel": "post", "country": country, "letter_date": day},
        }
        for country in toolkit.countries
        for day in days
    ]
    compare(toolkit, [case(toolkit, item, days=known) for item in items for known in (True, False)])


AS_ONE_TALKS = [
    ("interviewer_name", "dave i think his surname was hargreaves"), ("interviewer_name", "Élise (the boss) – “chef”"),
    ("interviewer_name", "i dont know, it was a lady from HR, Özlem maybe"), ("interviewer_name", "a lady called ÉLISE"),
    ("job_title", "so the job was porter / cook I think"), ("job_title", "the porter job nights"),
    ("job_title", "the bus driver one"), ("company", "they’re called café “Å”, i think"), ("company", "I’m not sure"),
    ("your_name", "its élise"), ("your_name", "Mrs Élise Ø"), ("your_name", "élise, 34"),
    ("impressed_by", "um the lady who interviewed me she’s calm 🔥 learned loads, we was laughing... i new so much!! fun"),
    ("impressed_by", "HONESTLY THEY WHERE KIND ÉT THEIR TEAM"), ("impressed_by", "they was lovely cause of the bus. éclair"),
    ("impressed_by", "they were lovely the both of them, they spoke of the café – “so kind” – and they gave me an éclair and they listened, it just calmed me. Ça va"),
]  # fmt: skip

AS_TOLD = [
    ("did_well", "they said I was calm 🔥 learned loads with ppl"), ("do_differently", "Élise told me, they’re sure"),
    ("next_steps", "that she liked how ive lead – “so well”"), ("did_well", "HER CALM"), ("do_differently", "you rushed"),
]  # fmt: skip


def test_answers_as_people_type_them(toolkit):
    sweep = YAML(typ="safe").load(ROOT / "tests/unit/sweep.yml")
    names = [("your_name", "jade o’neil"), ("company", "MARITIME MUSEUM"), ("company", "at museum of art")]
    typed = names + [(name, answer) for name, one in sweep.items() for answer in one["answers"]]
    typed = share(typed, 4)  # all of them take a minute
    typed += AS_ONE_TALKS
    # MicroPython’s strip would cut these marks in half.
    typed.append(("impressed_by", "how you listened – “so well” … ’"))
    items = [
        {"letter": slug, "text": f"What I know is {answer}", "answers": {name: [answer]}}
        for slug in ("feedback-thanks", "action-plan")
        for name, answer in AS_TOLD
    ]
    for name, answer in typed:
        slug = sweep[name]["letter"] if name in sweep else "feedback-request"
        answers = {name: [answer] if toolkit.fields[name].kind == "list" else answer}
        items.append({"letter": slug, "text": f"What I know is {answer}", "answers": answers})
    compare(toolkit, [case(toolkit, item) for item in items])


def test_whatever_is_typed(toolkit):
    cases = []
    slugs = sorted({item["letter"] for item in corpus.read()})

    @settings(suppress_health_check=list(HealthCheck), max_examples=4 * settings().max_examples)
    @given(st.sampled_from(slugs), TEXT, TEXT)
    def gather(slug, text, answer):
        answers = {
            "channel": "post",
            "letter_date": "2026-11-21",
            "impressed_by": answer,
            "concern_answer": answer,
        }
        if not any(0xD800 <= ord(c) < 0xE000 for c in text + answer):
            cases.append(case(toolkit, {"letter": slug, "text": text, "answers": answers}))

    gather()
    assert len(cases) > 150
    compare(toolkit, cases)
