"""Whose words: marks come to nothing in the text, and tell the reader's words from the template's."""

import itertools
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from letterkit import filters, jinja_filters, letter, own_marks, predicates
from letterkit.jinja_runtime import Environment
from macros.templates.compiler import python_of
from macros.templates.environment import environment
from tests.parity.test_letters import answers_to
from tests.unit.test_grammar import MODELS, SLUGS, TODAY, TOOLKIT, write

FILTERS: dict[str, Any] = filters.FILTERS
PIECE = st.text(st.sampled_from('ab é.,;:!\n"’”)van '), max_size=8)
MARKED = st.lists(st.tuples(PIECE, st.booleans()), max_size=4)


def made_of(pairs):
    return "".join(own_marks.wrap(text) if own else text for text, own in pairs)


@given(MARKED, st.integers(0, 20), st.integers(0, 20))
def test_cut_is_a_slice(pairs, start, end):
    marked = made_of(pairs)
    assert own_marks.strip(own_marks.cut(marked, start, end)) == own_marks.strip(marked)[start:end]


ONE_TEXT = ("trim", "clause", "stop", "one_line", "family_name", "greeted", "first", "last", "default")


@pytest.mark.parametrize("name", ONE_TEXT)
@given(MARKED)
@example([("Acme, ", True), (" ", False)])
@example([(".", True)])
@example([("Helen van der Berg, PhD", True)])
def test_a_filter_does_the_same_to_a_marked_text(name, pairs):
    marked = made_of(pairs)
    found = FILTERS[name](marked)
    assert own_marks.strip(found) == FILTERS[name](own_marks.strip(marked))
    assert bool(found) == bool(own_marks.strip(found))  # {% if company | clause %}


@given(st.lists(MARKED, max_size=3), MARKED, st.sampled_from(["a", "ab", ".", "\n"]))
def test_filters_of_more(lists, pairs, old):
    items = [made_of(one) for one in lists]
    plain = [own_marks.strip(item) for item in items]
    marked = made_of(pairs)
    assert own_marks.strip(filters.listing(items)) == filters.listing(plain)
    assert own_marks.strip(jinja_filters.join(items, marked)) == jinja_filters.join(
        plain, own_marks.strip(marked)
    )
    assert own_marks.strip(jinja_filters.replace(marked, old, "ß")) == own_marks.strip(marked).replace(
        old, "ß"
    )
    assert jinja_filters.length(marked) == len(own_marks.strip(marked))
    assert own_marks.strip(filters.block(marked, "date")) == filters.block(own_marks.strip(marked), "date")


def test_a_test_sees_no_marks():
    assert predicates.eq(own_marks.wrap("a"), "a")
    assert not predicates.ne(own_marks.wrap("a"), "a")
    assert predicates.contained(own_marks.wrap("a"), ["a"])
    assert predicates.contained("a", [own_marks.wrap("a")])


@pytest.mark.parametrize(
    ("filter_", "answer", "mine"),
    [
        ("stop", "Acme", ["Acme"]),
        ("stop", "Acme Inc.", ["Acme Inc."]),
        ("clause", "five years.", ["five years"]),
        ("one_line", "12 Mill Lane,\nLeeds", ["12 Mill Lane", "Leeds"]),
        ("family_name", "Helen van  der Berg", ["van der Berg"]),
        ("greeted", "Dr Helen Brandt", ["Dr Brandt"]),
        ("trim", "a  b", ["a  b"]),
        ("first", "Acme", ["A"]),
    ],
)
def test_what_is_the_readers_after_a_filter(filter_, answer, mine):
    assert [text for text, own in own_marks.pieces(FILTERS[filter_](own_marks.wrap(answer))) if own] == mine


def mine(made):
    """The reader's own stretches of a letter, as texts."""
    found = [made.text[start:end] for start, end in made.own_in_text()]
    by_block = [
        text[start:end] for (_, text), own in zip(made.blocks, made.own, strict=True) for start, end in own
    ]
    assert found == by_block
    return found


# Letters of a script that no template has: so each character says whose it is.
OWN = st.text(st.sampled_from("абвгдж щ\n.,"), min_size=1, max_size=20).map(lambda text: "я" + text + "я")


def own_answers(slug):
    return st.fixed_dictionaries(
        {},
        optional={
            field["name"]: st.sampled_from(field["options"])
            if field["kind"] == "choice"
            else st.lists(OWN, max_size=3)
            if field["kind"] == "list"
            else OWN
            for field in MODELS[slug]["fields"]
        },
    )


def is_own_letter(character):
    return "а" <= character <= "я"


@pytest.mark.parametrize("slug", SLUGS)
def test_each_character_of_an_answer_is_the_readers_and_nothing_else(slug):
    @settings(suppress_health_check=list(HealthCheck), deadline=None)
    @given(own_answers(slug))
    def search(answers):
        made = write(slug, answers)
        inside: set[int] = set()
        for start, end in made.own_in_text():
            assert start < end
            inside.update(range(start, end))
        for at, character in enumerate(made.text):
            if is_own_letter(character):
                assert at in inside
            elif character not in " \n.,":
                assert at not in inside, made.text[at - 20 : at + 20]

    search()


@pytest.mark.parametrize("slug", SLUGS)
def test_the_marks_never_fail_in_our_own_letters(slug):
    """Whatever is typed, whose words they are is told by marks, never by search; and the text is that of no marks."""
    template = environment(TOOLKIT.templates, TOOLKIT.language.words).get_template(f"letters/{slug}.txt")

    @settings(suppress_health_check=list(HealthCheck), deadline=None)
    @given(answers_to(MODELS[slug]["fields"]))
    def search(answers):
        cleaned = letter.clean_answers(MODELS[slug], answers)
        raw = template.render(letter.template_variables(MODELS[slug], cleaned, TODAY, own_marks.wrap))
        assert own_marks.strip(raw) == template.render(
            letter.template_variables(MODELS[slug], cleaned, TODAY)
        )
        assert own_marks.stretches_of(raw, write(slug, answers).blocks) is not None

    search()


def test_a_letter_without_answers_is_the_templates():
    for slug in SLUGS:
        assert mine(write(slug, {})) == []


def test_todays_date_is_the_templates_and_a_chosen_one_the_readers():
    answers = {"channel": "post", "your_name": "Sam"}
    assert mine(write("feedback-request", answers)) == ["Sam", "Sam"]
    assert "19 October 2026" in mine(write("feedback-request", {**answers, "letter_date": "2026-10-19"}))


def test_a_choice_is_in_the_toolkits_words():
    answers = {"channel": "post", "interviewer_name": "Helen Brandt", "interviewer_title": "Ms"}
    found = mine(write("feedback-request", answers))
    assert found == ["Helen Brandt", "Brandt"]


MODEL: Any = {
    "country": "GB",
    "spoken": False,
    "places": {"GB": {"date": "{day} {month} {year}"}},
    "words": TOOLKIT.language.words,
    "fields": [
        {"name": name, "kind": kind, "required": name == "need", "placeholder": "[x]", "options": ["p"],
         "default": "p", "items": 3, "today": False}
        for name, kind in (("a", "text"), ("b", "paragraph"), ("items", "list"), ("choice", "choice"), ("need", "text"))
    ],
}  # fmt: skip
TEMPLATES = {
    "{{ a ~ '!' }} {{ 'x' ~ a }}": ["Ann", "Ann"],
    "{% for one in items %}{{ loop.index }}. {{ one }}\n{% endfor %}": ["one", "two, 2."],
    "{{ items | listing | stop }}": ["one", "two, 2"],
    "{{ items | join(' / ') }}": ["one", "two, 2."],
    "{% macro m(t) %}<{{ t }}>{% endmacro %}{{ m(a) }}{{ m('z') }}": ["Ann"],
    "{% macro m() %}<{{ caller() }}>{% endmacro %}{% call m() %}{{ a }} q{% endcall %}": ["Ann"],
    "{% set x = a ~ b %}{{ x | trim }}": ["Ann", "B and b"],
    "{{ b }}": ["B and b"],
    "{{ b | block('address') }}": ["B and\nb"],
    "{{ a | block('signature') }} {{ b }}": ["Ann", "B and b"],
    "{{ none_such | default(a) }}": ["Ann"],
    "{{ (a if a else 'q') | stop }}": ["Ann"],
    "{% if choice == 'p' %}{{ choice }} {{ need }}{% endif %}": [],
    "{% if a is string and a | length == 3 and a is eq('Ann') %}{{ a }}{% endif %}": ["Ann"],
    "{{ a | replace('n', 'mm') }}": ["A"],
    "{% if a == 'Ann' %}Yes, {{ a }}.{% else %}No.{% endif %}": [
        "Ann"
    ],  # asked for what it says: found by search
    "{% if items[0] == 'one' %}{{ b }}{% endif %}": ["B and b"],
}


@pytest.mark.parametrize(("source", "wanted"), TEMPLATES.items())
def test_every_way_that_an_answer_goes(source, wanted):
    answers: dict[str, Any] = {"a": "Ann", "b": "B and\nb", "items": ["one", "two, 2."], "choice": "p"}
    compiled: dict = {}
    exec(python_of({"t": source}, ["t"]), compiled)
    by_both = [
        letter.write(MODEL, template.render, answers)
        for template in (
            environment({"t": source}).get_template("t"),
            Environment(compiled["COMPILED"]).get_template("t"),
        )
    ]
    assert mine(by_both[0]) == wanted
    assert by_both[0].own == by_both[1].own
    assert by_both[0].text == by_both[1].text


def test_an_answer_cannot_be_a_mark():
    for mark in itertools.product("\x02\x03\x1e\x1f", repeat=2):
        assert mine(write("feedback-request", {"company": "A" + "".join(mark) + "B"}))[0] == "AB"


@pytest.mark.parametrize(
    ("said", "bare"),
    [
        ("“You were calm.”", "You were calm."),
        ('"You were calm".', "You were calm"),
        ("‘You’re calm’", "You’re calm"),
        ("„Sie waren ruhig“", "Sie waren ruhig"),
        ("«ruhig»", "ruhig"),
        ("“you” and “me”", "“you” and “me”"),
        ("'tis calm, isn't it'", "'tis calm, isn't it'"),
        ("“you", "“you"),
        ("“”", "“”"),
        ("”", "”"),
        ("", ""),
        ("“how you said “hi” to all”", "how you said “hi” to all"),
        ("„Sie sagten „Hallo“ zu mir“", "Sie sagten „Hallo“ zu mir"),
        ("“calm” and “kind”", "“calm” and “kind”"),
    ],
)
def test_a_pair_of_quotation_marks_around_all_is_taken_off(said, bare):
    assert own_marks.unquoted(said) == bare
    assert own_marks.unquoted(own_marks.wrap(said)) == own_marks.wrap(bare)
