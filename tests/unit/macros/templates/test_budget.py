"""A letter that would never come to its end, or would fill the memory, gets a sentence within seconds."""
# ruff: noqa: E501 - a template stands in one line, as the author writes it

import pytest

from letterkit import text
from macros.templates import budget
from macros.templates.compiler import python_for_browser
from macros.templates.writer import Writer
from tests.unit import small
from tests.unit.small import LETTER, PART, said_by_line

END = "The end.\n"
SELF = "calls itself here, and a macro can’t do that: take out that call, or use {% for %}."


CIRCLES = {
    "itself": ("{% macro a(n) %}{% if n %}{{ a(n - 1) }}{% endif %}{% endmacro %}{{ a(40) }}", [f"“a” {SELF}"]),
    "itself twice": (
        "{% macro a(n) %}{% if n %}{{ a(n - 1) }}{{ a(n - 1) }}{% endif %}{% endmacro %}{{ a(40) }}",
        [f"“a” {SELF}"] * 2,
    ),
    "never called": ("{% macro a() %}{{ a() }}{% endmacro %}", [f"“a” {SELF}"]),
    "as a value": ("{% macro a(n) %}{% set x = a(1) ~ 'b' %}{{ x }}{% endmacro %}", [f"“a” {SELF}"]),
    "around a text": (
        "{% macro a() %}{{ caller() }}{% call a() %}x{% endcall %}{% endmacro %}", [f"“a” {SELF}"]
    ),
    "through another": (
        "{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}{{ a() }}",
        [
            "“a” calls “b” here, which leads back to “a”: take out one of these calls.",
            "“b” calls “a” here, which leads back to “b”: take out one of these calls.",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CIRCLES)
def test_a_macro_that_calls_itself_is_refused_at_its_line(root, name):
    text, sentences = CIRCLES[name]
    small.change(root, LETTER, END, text + "\n")
    assert said_by_line(root) == [f"{LETTER}:26: {sentence}" for sentence in sentences]


@pytest.mark.parametrize(
    "use",
    [
        '{% from "parts/bits.txt" import around with context %}{{ around(1) }}',
        '{% import "parts/bits.txt" as bits with context %}{{ bits.around(1) }}',
    ],
)
def test_so_is_one_that_a_letter_imports(root, use):
    small.change(
        root, PART, "{% macro unused", "{% macro around(n) %}\n{{ around(n) }}{% endmacro %}{% macro unused"
    )
    small.change(root, LETTER, END, use + "\n")
    assert said_by_line(root) == [f"{PART}:6: “around” {SELF}"]


def test_macros_that_call_others_are_welcome(root):
    text = "{% macro a() %}x{% endmacro %}{% macro b() %}{{ a() }}{{ a() }}{% endmacro %}{{ b() }}{{ hello(b()) }}\n"
    small.change(root, LETTER, END, text)
    assert list(small.read(root).letters) == ["note"]


ROUNDS = (
    "The loops of this letter take more than 2,000 rounds in all: let them count less far, or take one out."
)
TEXT = "More than 200,000 characters are put together in this letter: look for a text that grows, and shorten it."
LIST = "There is a list here where a text has to stand: write {{ … | listing }}, or use {% for %}."
CALLS = "Macros are called more than 2,000 times in this letter: take out some of the calls."
DEEP = "Macros call each other more than 20 deep here: write some of them out."
DIGITS = "The number that comes out here has more than 100 digits: work with smaller numbers."
CHAIN = "{% macro m0() %}x{% endmacro %}" + "".join(
    f"{{% macro m{n} () %}}{{{{ m{n - 1}() }}}}{{% endmacro %}}" for n in range(1, 40)
)
TREE = "{% macro m0() %}x{% endmacro %}" + "".join(
    f"{{% macro m{n} () %}}{{{{ m{n - 1}() ~ m{n - 1}() }}}}{{% endmacro %}}" for n in range(1, 19)
)
ENDLESS = {
    "three loops": (
        "{% for a in range(1000) %}{% for b in range(1000) %}{% for c in range(1000) %}{% endfor %}{% endfor %}{% endfor %}",
        ROUNDS,
    ),
    "two loops": ("{% for a in range(1000) %}{% for b in range(1000) %}Some words.{% endfor %}{% endfor %}", ROUNDS),
    "many loops": ("{% for a in range(1000) %}{% endfor %}" * 3, ROUNDS),
    "loops in a macro": (
        "{% macro m() %}{% for a in range(999) %}{% if a %}{% endif %}{% endfor %}{% endmacro %}{{ m() }}{{ m() }}{{ m() }}",
        ROUNDS,
    ),
    "a large range": ("{{ range(1000000000000000000000) | length }}", "A range() makes 1000 numbers at most: write a smaller number."),
    "a text often": ("{% set t = 'ab' %}{{ t * 2000000000 }}", TEXT),
    "a text often and often": ("{% set t = 'ab' * 200 %}{% set u = t * 200 %}{{ u * 200 }}", TEXT),
    "a list often": ("{% set l = reasons %}{% for x in l * 2000000000 %}{% endfor %}", TEXT),
    "doubled": ("{% set n = namespace(t='ab') %}{% for i in range(60) %}{% set n.t = n.t ~ n.t %}{% endfor %}", TEXT),
    "doubled with a plus": ("{% set n = namespace(t='ab') %}{% for i in range(60) %}{% set n.t = n.t + n.t %}{% endfor %}", TEXT),
    "doubled by replacing": ("{% set t = 'aa' %}" + "{% set t = t | replace('a', 'aa') %}" * 40, TEXT),
    "doubled in a block": ("{% set t = 'aa' %}" + "{% set t %}{{ t }}{{ t }}{% endset %}" * 40, TEXT),
    "doubled by joining": ("{% set t = 'aa' %}" + "{% set t = [t, t] | join(t) %}" * 40, TEXT),
    "a list of lists": ("{% set l = [1] %}" + "{% set l = [l, l] %}" * 60 + "{{ l | length }}", TEXT),
    "a list twice": ("{% set l = [1] %}" + "{% set l = l + l %}" * 60 + "{{ l | length }}", TEXT),
    "words between the tags": ("{% for a in range(1000) %}" + "Some words. " * 110 + "{% endfor %}", TEXT),
    "squared": ("{% set n = namespace(c=99) %}{% for i in range(60) %}{% set n.c = n.c * n.c %}{% endfor %}", DIGITS),
    "added": ("{% set n = namespace(c=99) %}{% for i in range(900) %}{% set n.c = n.c + n.c %}{% endfor %}", DIGITS),
    "filled in": ("{% set t = '%999999999s' %}{{ t % 1 }}", "“%” does not fill in texts here: write {{ … }} where the answer should stand."),
    "macros that branch": (TREE + "{{ m18() }}", CALLS),
    "macros in macros": (CHAIN + "{{ m39() }}", DEEP),
}  # fmt: skip


@pytest.mark.parametrize("name", ENDLESS)
def test_endless_work_is_a_sentence_soon(root, name):
    text, sentence = ENDLESS[name]
    small.change(root, LETTER, END, text + "\n")
    assert said_by_line(root) == [f"{LETTER}:26: {sentence}"]


def test_what_is_worked_out_while_compiling_is_bounded_too(root):
    grown = "'aaaa'" + " | replace('a', 'aaaa')" * 20
    small.change(root, LETTER, END, "{% if your_name == 'x' %}{{ " + grown + " }}{% endif %}\n")
    assert python_for_browser(small.read(root), "note")


@pytest.mark.parametrize(
    "text",
    ["{{ (('ab' * 200) * 200) * 200 }}", "{{ ('ab' ~ 'c') * 2000000000 }}", "{{ ('ab' | trim) * 2000 }}"],
)
def test_a_text_is_not_repeated_without_end_where_nobody_comes_by(root, text):
    small.change(root, LETTER, END, "{% if your_name == 'x' %}" + text + "{% endif %}\n")
    assert said_by_line(root) == [
        f"{LETTER}:26: A text can be repeated 200 times at most: write that number, or a smaller one."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "{{ ('ab' if true else 'c') * 2000000000 }}",
        "{{ ['ab'][0] * 2000000000 }}",
        "{{ ('ab' or 'c') * 2000000000 }}",
        "{{ ('%1999999999' ~ 's') % 3 }}",
        "{{ hello('ab'[0] * 2000000000) }}",
    ],
)
def test_nor_does_compiling_work_out_what_is_never_written(root, text):
    small.change(root, LETTER, END, "{% if your_name == 'x' %}" + text + "{% endif %}\n")
    assert "environment.call" not in python_for_browser(small.read(root), "note")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{% with why = reasons %}because {{ why }}{% endwith %}", LIST),
        ("{% for a in range(1000) %}{% for b in range(1000) %}{% endfor %}{% endfor %}", ROUNDS),
        (
            "{{ 1 // 0 }}",
            "This line can’t be worked out with the answer “email” to “channel” (integer division or modulo by zero): look at what stands in its curly brackets.",
        ),
    ],
)
def test_also_in_a_part_of_the_letter_that_no_example_shows(root, text, sentence):
    small.change(
        root,
        LETTER,
        END,
        "{% if channel == 'email' and your_name != '[your name]' %}\n" + text + "\n{% endif %}\n",
    )
    assert said_by_line(root) == [f"{LETTER}:27: {sentence}"]


def test_a_letter_may_work(root):
    text = (
        "{% for a in range(40) %}{% for b in range(40) %}{{ '.' if b == 39 }}{% endfor %}{% endfor %}"
        "{{ '_' * 40 }}{% set n = namespace(c=1) %}{% for i in range(9) %}{% set n.c = n.c * 2 %}{% endfor %}{{ n.c }}\n"
    )
    small.change(root, LETTER, END, text)
    assert Writer(small.read(root)).write("note", {}).text.endswith("." * 40 + "_" * 40 + "512")


def test_a_readers_answer_may_be_as_long_as_they_like(toolkit):
    letter = toolkit.letters["feedback-request"]
    long = " ".join(f"word{number}" for number in range(40_000))
    typed = [name for name in letter.fields if toolkit.fields[name].kind in ("text", "paragraph", "address")]
    answers = {**letter.front.examples[0].answers, **dict.fromkeys(typed, long)}
    written = Writer(toolkit).write("feedback-request", answers).text
    assert long[: text.MOST].strip() in written  # a letter takes no more of each
    assert len(written) > budget.CHARACTERS


BOX = "A namespace can’t be written into the letter: write what you want of it, as in {{ box.count }}."
NO_TEXT = {
    "under another name": ("{% set why = reasons %}because {{ why }}", LIST),
    "as a macro's value": ("{% macro m(why) %}because {{ why }}{% endmacro %}{{ m(reasons) }}", LIST),
    "with": ("{% with why = reasons %}because {{ why }}{% endwith %}", LIST),
    "in a list": ("{% for why in [reasons] %}because {{ why }}{% endfor %}", LIST),
    "joined": ("{% set why = reasons %}{{ 'because ' ~ why }}", LIST),
    "filtered": ("{% set why = reasons %}{{ why | trim }}", LIST),
    "in a filter": ("{% set why = reasons %}{{ 'x' | replace('x', why) }}", LIST),
    "lists listed": ("{% set why = [reasons] %}{{ why | join }}", LIST),
    "a range": ("{% set some = range(3) %}{{ some }}", LIST),
    "a namespace": ("{% set n = namespace(c=1) %}{{ n }}", BOX),
    "a namespace joined": ("{% set n = namespace(c=1) %}{{ 'a' ~ n }}", BOX),
    "a macro of a file": (
        '{% import "parts/bits.txt" as bits with context %}{{ bits.hello }}',
        "What stands here is no text, and can’t be written into the letter: look for brackets that are missing.",
    ),
    "what Python keeps in a namespace": (
        "{% set n = namespace(c=1) %}{{ n.__class__ }}",
        "A name that begins with _ can’t stand after a full stop: give it another name.",
    ),
    "set into a namespace": (
        "{% set n = namespace(c=1) %}{% set n.__class__ = 1 %}",
        "A name that begins with _ can’t stand after a full stop: give it another name.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", NO_TEXT)
def test_what_is_no_text_is_not_written_into_a_letter(root, name):
    text, sentence = NO_TEXT[name]
    small.change(root, LETTER, END, text + "\n")
    assert said_by_line(root) == [f"{LETTER}:26: {sentence}"]
