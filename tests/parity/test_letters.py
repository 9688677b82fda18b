"""Each letter gives the same bytes by Jinja2 on CPython, and by its compiled Python on both interpreters."""

# ruff: noqa: E501 - odd answers stand together
import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.templates.compiler import python_for_browser
from macros.templates.writer import Writer, model_of
from tests.parity.both import differences, on_cpython, on_micropython
from tests.parity.cases import plain
from tests.project import in_languages
from tests.share import share

ALL = in_languages()

TODAY = "2026-11-23"
ADJUSTED = ("country", "channel", "wording")
SET_BY_HAND = [
    "Sam Okafor", "Zoë 👩‍🏫🏽", "e\u0301tude", "שלום (RTL) עולם", "a\u00a0b\u202f!", "\u200b", "\u00a0Sam\u2003", "\u3000", "a\x00b\x1ec\x1fd\x7f\x9b",
    "“quoted”", "'", '"', "<script>alert(1)</script>", "{{ 7 * 7 }}{% if x %}{# c #}", "%s %d {0} {day}", "\\n \\x1e \\",
    "a\nb\r\nc\rd\n\n\n\ne", "\ttab\t", "\u2028line\u2029para\x0bvt\x0cff\x85nel", "Acme Inc.", "Why?", "«Oui.»", "Wait…",
    "- item\n- item", "1. one\n2. two", ".", ",", "...", "İstanbul ß ŉ", "2026-02-30", "0000-00-00", "2024-02-29", "9999-12-31",
    "[employer]", "None", "Undefined", "&amp;", "\U0010ffff\ufffe", "x" * 950, " " * 5,
]  # fmt: skip


@pytest.fixture(scope="module", params=sorted(ALL))
def toolkit(request):
    """Each of our languages: its letters are templates of their own."""
    return ALL[request.param]


def case(slug, answers):
    return {
        "do": "written", "module": slug.replace("-", "_"), "template": f"letters/{slug}.txt", "answers": answers, "today": TODAY,
    }  # fmt: skip


def modules(toolkit):
    return {slug.replace("-", "_"): python_for_browser(toolkit, slug) for slug in toolkit.letters}


def by_jinja(toolkit, cases):
    """The (blocks, text, open, own) that Jinja2 itself gives."""
    writer = Writer(toolkit)
    found = []
    for one in cases:
        slug = one["template"].removeprefix("letters/").removesuffix(".txt")
        made = writer.write(slug, one["answers"], TODAY)
        found.append([[list(block) for block in made.blocks], made.text, made.open, plain(made.own)])
    return found


def compare(toolkit, cases):
    sources = modules(toolkit)
    cpython = on_cpython(sources, cases)
    assert [one for one in cpython if "error" in one] == []
    expected = by_jinja(toolkit, cases)
    assert not differences(cases, expected, [one["result"][:4] for one in cpython])
    assert not differences(cases, cpython, on_micropython(sources, cases))


def varied(toolkit, slug, answers):
    """The answers with every country, channel and wording, as far as the letter asks for them."""
    asked = [name for name in ADJUSTED if name in toolkit.letters[slug].fields]
    for values in itertools.product(*[toolkit.fields[name].options for name in asked]):
        yield {**answers, **dict(zip(asked, values, strict=True))}


def subsets(answers):
    """The answers without each one, and each alone."""
    for name in answers:
        yield {key: value for key, value in answers.items() if key != name}
        yield {name: answers[name]}


def test_every_example_in_every_country_channel_and_wording(toolkit):
    """Of which each example has a fifth, and the next one another; ``make soak`` takes them all."""
    cases = []
    for slug, letter in toolkit.letters.items():
        for number, answers in enumerate([{}, *[example.answers for example in letter.front.examples]]):
            cases += [case(slug, one) for one in share(varied(toolkit, slug, answers), 5, number)]
    compare(toolkit, cases)


def test_every_example_with_answers_left_out(toolkit):
    cases = [
        case(slug, answers)
        for slug, letter in toolkit.letters.items()
        for example in letter.front.examples
        for answers in subsets(example.answers)
    ]
    compare(toolkit, share(cases, 3))


def test_odd_answers_in_every_field(toolkit):
    cases = []
    for number, slug in enumerate(toolkit.letters):
        fields = model_of(toolkit, slug)["fields"]
        cases += [
            case(slug, {f["name"]: [odd, "b", odd] if f["kind"] == "list" else odd for f in fields})
            for odd in share(SET_BY_HAND, 3, number)
        ]
    compare(toolkit, cases)


ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.sampled_from(SET_BY_HAND)
DATES = st.dates().map(str) | ANY


def answers_to(fields):
    """Any answers to these questions, some left out, choices sometimes none of the options."""
    by_kind = {"list": st.lists(ANY, max_size=5), "date": DATES}
    return st.fixed_dictionaries(
        {},
        optional={
            f["name"]: st.sampled_from(f["options"]) | ANY
            if f["kind"] == "choice"
            else by_kind.get(f["kind"], ANY)
            for f in fields
        },
    )


def test_whatever_is_typed(toolkit):
    """Hypothesis makes the answers; all of them go to MicroPython at once."""
    cases = []
    letters = {slug: answers_to(model_of(toolkit, slug)["fields"]) for slug in toolkit.letters}

    @settings(suppress_health_check=list(HealthCheck), max_examples=4 * settings().max_examples)
    @given(st.sampled_from(sorted(letters)).flatmap(lambda slug: st.tuples(st.just(slug), letters[slug])))
    def gather(drawn):
        cases.append(case(*drawn))

    gather()
    assert len(cases) > 200
    compare(toolkit, cases)


def test_what_is_no_text_is_no_answer(toolkit):
    """A draft of another version may hold anything that JSON can."""
    cases = [
        case(slug, dict.fromkeys(toolkit.letters[slug].fields, value))
        for slug in toolkit.letters
        for value in (None, 3, True, [None, 4, "a"], [], ["a", "b"], {"a": "b"})
    ]
    compare(toolkit, cases)


@pytest.mark.parametrize("slug", ["feedback-request", "closing-question"])
def test_the_browser_has_all_it_imports(toolkit, slug):
    """Every name that the compiled letter imports is in the runtime."""
    source = python_for_browser(toolkit, slug)
    names = source.split("from letterkit.jinja_runtime import ")[1].split("\n")[0].split(", ")
    from letterkit import jinja_runtime

    assert [name for name in names if not hasattr(jinja_runtime, name)] == []
