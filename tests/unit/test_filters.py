"""The filters and tests that a letter may use."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit import answer_forms, filters, jinja_filters, language_filters, own_marks
from letterkit.cache import MOST
from letterkit.filters import FILTERS
from letterkit.jinja_values import Undefined
from letterkit.predicates import TESTS
from macros.templates.environment import environment
from tests.said import WORDS


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ([], ""),
        (["one thing"], "one thing"),
        (["this", "that"], "this and that"),
        (["this", "that", "the other"], "this, that and the other"),
        (["This.", "that,", "the other!"], "This, that and the other!"),
        (["", ".", "that"], "that"),
        (["", " "], ""),
        (["salt, pepper", "oil"], "salt, pepper and oil"),
    ],
)
def test_listing(items, said):
    assert language_filters.spoken(WORDS)["listing"](items) == said


def test_listing_with_another_word():
    assert filters.listing(["a", "b", "c"], "or") == "a, b or c"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("five years", "five years"),
        ("five years.", "five years"),
        ("five years, ", "five years"),
        ("five years;.,", "five years"),
        ("five years, at 5.30.", "five years, at 5.30"),
        ("from 5 p.m.", "from 5 p.m."),
        ("plan B.", "plan B"),
        ("Müller e. K.", "Müller e. K."),
        ("Müller e.K.", "Müller e.K."),
        ("Meyer GmbH & Co.,", "Meyer GmbH & Co."),
        ("das Lager usw.", "das Lager usw."),
        ("and so on...", "and so on..."),
        ("and so on…", "and so on…"),
        ("Why?", "Why?"),
        ("“Yes.”", "“Yes.”"),
        (".", ""),
        ("", ""),
    ],
)
def test_clause(answer, said):
    assert filters.clause(answer) == said


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("Acme", "Acme."),
        ("Acme Inc.", "Acme Inc."),
        ("Acme Inc. ", "Acme Inc."),
        ("Acme Inc.,", "Acme Inc."),
        ("Why?", "Why?"),
        ("Yahoo!", "Yahoo!"),
        ("«Oui.»", "«Oui.»"),
        ("“Yes”", "“Yes”."),
        ("“Yes.”", "“Yes.”"),
        ("she said ‘why?’", "she said ‘why?’"),
        ("„Lauter!“", "„Lauter!“"),
        ("zu hören: „Lauter.“", "zu hören: „Lauter.“"),
        ("„Ruhe“", "„Ruhe“."),
        ("‚Warum?‘", "‚Warum?‘"),
        ("»Warum?«", "»Warum?«"),
        ("›Warum?‹", "›Warum?‹"),
        ("‹Pourquoi ?›", "‹Pourquoi ?›"),
        ("„Sie sagten: ‚Warum?‘“", "„Sie sagten: ‚Warum?‘“"),
        ("[why?]", "[why?]"),
        ("「はい。」", "「はい。」"),
        ("(really)", "(really)."),
        ("and so on…", "and so on…"),
        ("and so on...", "and so on..."),
        ("one, ", "one."),
        ("one:", "one."),
        ("[employer]", "[employer]."),
        ("はい。", "はい。"),
        ("a\nb", "a\nb."),
        ("”", "”."),
        ("", ""),
        (" \n", ""),
    ],
)
def test_stop(answer, said):
    assert filters.stop(answer) == said


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1))
def test_stop_keeps_every_character_but_marks_at_the_end(answer):
    said = filters.stop(answer)
    assert said.startswith(answer.strip(jinja_filters.SPACE).rstrip(",;: "))


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Helen Brandt", "Brandt"),
        ("Brandt", "Brandt"),
        ("", ""),
        ("Helen van der Berg", "van der Berg"),
        ("van der Berg", "van der Berg"),
        ("Ana María de la Cruz", "de la Cruz"),
        ("Ludwig von Mises", "von Mises"),
        ("Van Morrison", "Morrison"),
        ("Ben Okri", "Okri"),
        ("Jill St John", "St John"),
        ("Jill St. John", "St. John"),
        ("John Smith Jr.", "Smith"),
        ("John Smith, Jr.", "Smith"),
        ("Helen Brandt, PhD, MBA", "Brandt"),
        ("Helen Brandt PhD MBA", "Brandt"),
        ("José Álvarez-Núñez", "Álvarez-Núñez"),
        ("Aoife Ní Dhomhnaill", "Ní Dhomhnaill"),
        ("O’Brien", "O’Brien"),
        ("Jr.", "Jr."),
        ("  Helen   Brandt  ", "Brandt"),
        ("helen brandt", "brandt"),
        ("HELEN BRANDT", "BRANDT"),
        ("Helen (she/her) Brandt", "Brandt"),
        ("Karen Hill (HR)", "Hill"),
        ("Helen (", "Helen"),
        ("Helen Brandt.", "Brandt"),
        ("Helen Brandt,", "Brandt"),
        ("Helen B.", "B."),
        ("Helen Brandt, Ph.D.", "Brandt"),
    ],
)
def test_family_name(name, family):
    assert filters.family_name(name) == family


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Dr Amara Okafor", "Dr Okafor"),
        ("Ms. Helen van der Berg", "Ms. van der Berg"),
        ("Mrs Keane", "Mrs Keane"),
        ("Maureen Tully", "Maureen Tully"),
        ("Chef Rosa Diaz", "Chef Diaz"),
        ("Principal Robert Haines", "Principal Haines"),
        ("Rev. Tom Hill", "Rev. Hill"),
        ("Sister Mary Okoro", "Sister Mary Okoro"),  # on a ward "Sister Okoro", of an order "Sister Mary"
        ("Dr. Helen Brandt, PhD", "Dr. Brandt"),
        ("Mr and Mrs Brandt", "Mr and Mrs Brandt"),
        ("Dr Amara Okafor & Dr Jo Li", "Dr Okafor & Dr Li"),
        ("Helen Brandt MSc", "Helen Brandt"),
        ("Helen.", "Helen"),
        ("Helen, ", "Helen"),
        ("Helen B.", "Helen B."),
        ("John Smith Jr.", "John Smith Jr."),
        ("Prof.", "Prof."),
        ("", ""),
    ],
)
def test_greeted(name, greeted):
    assert filters.greeted(name) == greeted


@given(st.text())
def test_a_family_name_is_a_part_of_the_name(name):
    """Never recased, never mended."""
    assert set(filters.family_name(name)) <= set(name) | {" ", own_marks.CLOSE}


@pytest.mark.parametrize(
    ("address", "line"),
    [
        ("12 Mill Lane\nLeeds LS6 3HN", "12 Mill Lane, Leeds LS6 3HN"),
        ("12 Mill Lane,\n\n Leeds ", "12 Mill Lane, Leeds"),
        ("Leeds", "Leeds"),
        ("", ""),
    ],
)
def test_one_line(address, line):
    assert filters.one_line(address) == line


def test_block_marks_a_text_and_leaves_out_an_empty_one():
    assert filters.block(" a\nb \n", "sender") == "\x1esender\x1fa\nb\x1e"
    assert filters.block(" \n", "sender") == ""


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{ '' | default('b') }}{{ 'a' | default('b') }}", "ba"),
        ("{{ items | first }}{{ items | last }}{{ items | length }}", "ac3"),
        ("{{ nothing | first }}{{ nothing | last }}{{ nothing | length }}", "0"),
        ("{{ items | join }}{{ items | join('; ') }}", "abca; b; c"),
        ("{{ 'aXa' | replace('a', 'é') }}{{ 'é' | replace('', '.') }}", "éXéé"),
        ("{{ '\n a ' | trim }}", "a"),
    ],
)
def test_the_smaller_filters(source, text):
    template = environment({"t": source}).get_template("t")
    assert template.render(items=["a", "b", "c"], nothing=[]) == text


@pytest.mark.parametrize(
    ("test", "arguments", "answer"),
    [
        ("none", [None], True), ("none", [""], False), ("true", [True], True), ("true", [1], False),
        ("false", [False], True), ("false", [""], False), ("string", ["a"], True), ("string", [["a"]], False),
        ("odd", [3], True), ("odd", [2], False), ("even", [2], True), ("even", [3], False),
        ("divisibleby", [9, 3], True), ("divisibleby", [9, 2], False),
        ("in", ["a", "cat"], True), ("in", ["b", ["a"]], False),
        ("eq", ["a", "a"], True), ("eq", ["a", "b"], False), ("ne", ["a", "b"], True), ("ne", ["a", "a"], False),
        ("lt", [1, 2], True), ("lt", [2, 2], False), ("le", [2, 2], True), ("le", [3, 2], False),
        ("gt", [3, 2], True), ("gt", [2, 2], False), ("ge", [2, 2], True), ("ge", [1, 2], False),
        ("defined", [""], True), ("defined", [Undefined()], False),
        ("undefined", [Undefined()], True), ("undefined", [""], False),
    ],
)  # fmt: skip
def test_predicates(test, arguments, answer):
    predicates: Any = TESTS
    assert predicates[test](*arguments) is answer


@pytest.mark.parametrize("name", [*FILTERS, *TESTS])
def test_each_explains_itself(name):
    """The page for authors is made of these."""
    found = FILTERS.get(name) or TESTS[name]
    assert re.match(r"\S.*\.(\n|$)", found.__doc__ or "", re.DOTALL)


EXAMPLES = [
    example
    for function in FILTERS.values()
    for example in re.findall(r"``(\{\{.*?\}\})``", function.__doc__ or "")
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_examples_in_the_explanations_work(example):
    made = environment({"t": example}, WORDS).get_template("t").render(working_on="a", reasons=["a", "b"])
    assert made in ("a", "a; b")


def test_what_is_remembered_of_answers_is_theirs() -> None:
    answers = [f"{begin} {number}" for number in range(MOST) for begin in ("You asked", "the")]
    for answer in [*answers, *answers, "The Team", "The Team"]:
        assert filters.form(answer) == answer_forms.form_of(answer)
        assert filters.inside(answer) == answer_forms.inside(answer)


@pytest.mark.parametrize(
    ("name", "answer", "said"),
    [
        ("inside", "Y ffordd y gwnaethoch i bawb.", "Y ffordd y gwnaethoch i bawb"),
        ("inside", "i bawb", "i bawb"),
        ("inside", "Helping everyone", "Helping everyone"),
        ("inside", "- te\n- coffi,\nbara", "te, coffi and bara"),
        ("inside", "1. te\n2. coffi", "te and coffi"),
        ("inside", "•te\n\n•coffi.", "te and coffi"),
        ("inside", "te;\ncoffi;\nbara", "te, coffi and bara"),
        ("inside", "- te", "te"),
        ("inside", "1. te", "1. te"),
        ("inside", "Dau beth:\n- te\n- coffi", "Dau beth: te and coffi"),
        (
            "inside",
            "te yn y bore gyda phawb yn ein cegin fach ni, a\nchoffi",
            "te yn y bore gyda phawb yn ein cegin fach ni, a choffi",
        ),
        ("inside", "- te yn\ny bore\n- coffi", "te yn y bore and coffi"),
        ("inside", "„Te!“\nCoffi", "„Te!“ Coffi"),
        ("inside", "Diolch.\nHwyl", "Diolch. Hwyl"),
        ("sentence", "y ffordd i bawb", "Y ffordd i bawb."),
        ("sentence", "ŵyl i bawb!", "Ŵyl i bawb!"),
        ("sentence", "iOS i bawb", "iOS i bawb."),
        ("sentence", "", ""),
        ("form", "I learned a lot", "bare"),
        ("form", " – ", "nothing"),
        ("role", "Llyfrgellydd.", "Llyfrgellydd"),
        ("job", "The post", "The post"),
        ("a_person", "Gweithiwr caled.", "Gweithiwr caled"),
        ("theirs", "you were kind", False),
        ("runs_on", "te, I like it", False),
        ("runs_on", "Te. Coffi", True),
    ],
)
def test_no_rule_of_english_holds_in_another_language(name, answer, said):
    function = language_filters.spoken({**WORDS, "language": "cy"})[name]
    assert function(answer) == said
    if isinstance(said, str) and name != "form":
        assert own_marks.strip(function(own_marks.wrap(answer))) == said


@pytest.mark.parametrize("code", ["en", "en-AU"])
def test_english_of_any_country_has_its_rules(code):
    assert (
        language_filters.spoken({**WORDS, "language": code})["inside"]("Helping out, i think")
        == "helping out, I think"
    )
