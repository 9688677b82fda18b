"""At no combination of answers given and left out does a letter's grammar break, and no answer gets lost."""

import itertools
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letterkit import answer_forms, letter, plain_words, text
from letterkit.answers import is_not_given
from macros.templates.environment import environment
from macros.templates.writer import model_of
from tests.project import toolkit

TOOLKIT = toolkit()
ENVIRONMENT = environment(TOOLKIT.templates, TOOLKIT.language.words)
MODELS = {slug: model_of(TOOLKIT, slug) for slug in TOOLKIT.letters}
SLUGS = sorted(MODELS)
TODAY = "2026-11-23"

# What may not stand in the text, and what it is.
BROKEN = (
    ("a double space", r"  "),
    ("a space before a mark", r"\s[,.;:!?](?!\.)"),
    ("two commas", r",\s*,"),
    ("two full stops", r"(?<!\.)\.\.(?!\.)"),
    ("a mark after a mark", r"[,;:][,.;:!?]|[.!?][,;:]|[?!]\."),
    ("an empty line pair", r"\n\n\n"),
    ("a line that begins with a mark", r"(^|\n)[,.;:!?]"),
    ("a dangling word", r"\b(and|or|the|an)[,.;:!?]|\b(at|by|for|with)[.,]"),
    ("a word twice", r"\b(and and|or or|the the|at at|on on|by by|with with|of of|to to|a a|I I)\b"),
    ("a space at the end of a line", r" (\n|$)"),
    ("an empty pair", r"“”|\(\)|\[\]|\[\s*\["),
    ("a control character", r"[\x00-\x09\x0b-\x1f\x7f-\x9f]"),
    ("what a program left", r"\b(None|True|False|Undefined|missing)\b|[{}]|%\}"),
)  # fmt: skip
# A stop may follow the stop of a short form: "Atlantic Boats Ltd., Galway" is right.
# So may a comma, after a name that ends in a mark of its own.
NAMED = re.compile("Yahoo!|Why Not\\?")
ABBREVIATED = re.compile(r"\b(Co|Ltd|Inc|Dr|Mr|Ms|Mrs|Mx|St)\.,")


# The reply sheet names the reader in a line of its own.
NAMES = (TOOLKIT.fields["your_name"].example, f"[{TOOLKIT.fields['your_name'].placeholder}]")


def write(slug, answers):
    template = ENVIRONMENT.get_template(f"letters/{slug}.txt")
    return letter.write(MODELS[slug], template.render, answers, TODAY)


def faults(made):
    """What is wrong with the grammar of a letter as written."""
    plain = NAMED.sub("Name", ABBREVIATED.sub(r"\1,", made.text))
    found = [what for what, pattern in BROKEN if re.search(pattern, plain)]
    for kind, block in made.blocks:
        if not block:
            found.append(f"an empty block ({kind})")
        elif kind == "body" and not any(map(text.is_item, block.split("\n"))):
            if not re.match(r"[A-Z“‘\[☐0-9]", block):
                found.append(f"a paragraph that begins small: {block}")
            if block not in NAMES and not re.search(r"([.!?:…][”’)]*|_|phone, at:)$", block):
                found.append(f"a paragraph without an end: {block}")
    return found


def answer_of(name):
    """A sensible answer: the example of fields.yml."""
    field = TOOLKIT.fields[name]
    return field.default if field.kind == "choice" else field.example


def choices_of(slug, names):
    """Every combination of the options of these choices, as far as the letter asks for them."""
    fields = [field for field in MODELS[slug]["fields"] if field["name"] in names]
    for values in itertools.product(*[field["options"] for field in fields]):
        yield dict(zip([field["name"] for field in fields], values, strict=True))


# A country and a title change the frame, and little else: they meet the channel and the reader, and not all the rest.
FRAME = ("country", "interviewer_title")


def every_pair(slug, names):
    """Every combination of the choices, but for the frame, which meets the channel and whom the letter is for."""
    yield from choices_of(slug, [name for name in names if name not in FRAME])
    yield from choices_of(slug, [name for name in names if name in (*FRAME, "channel", "written_to")])


def open_questions(slug):
    """The names of all that can be left out."""
    return [field["name"] for field in MODELS[slug]["fields"] if field["kind"] != "choice"]


def without_empty(answers):
    return {name: answer for name, answer in answers.items() if answer}


@pytest.mark.parametrize("slug", SLUGS)
def test_every_choice_with_all_answers_and_with_none(slug):
    names = [field["name"] for field in MODELS[slug]["fields"] if field["kind"] == "choice"]
    for chosen in every_pair(slug, names):
        for answers in ({}, {name: answer_of(name) for name in open_questions(slug)}):
            made = write(slug, {**answers, **chosen})
            assert not faults(made), f"{chosen}\n{faults(made)}\n{made.text}"


@pytest.mark.parametrize("slug", SLUGS)
def test_every_subset_of_the_optional_answers(slug):
    """Exhaustive over what may be left out, for each channel and courtesy title."""
    optional = [
        field["name"]
        for field in MODELS[slug]["fields"]
        if field["kind"] != "choice" and not field["required"]
    ]
    required = {name: answer_of(name) for name in open_questions(slug) if name not in optional}
    titles = ("", "Dr") if "interviewer_title" in TOOLKIT.letters[slug].fields else ("",)
    for chosen in choices_of(slug, ["channel"]):
        for title in titles:
            said = [name for name in optional if name in shown(slug, chosen)]
            for given_or_not in itertools.product((True, False), repeat=len(said)):
                answers = {
                    name: answer_of(name) for name, there in zip(said, given_or_not, strict=True) if there
                }
                made = write(slug, {**required, **answers, **chosen, "interviewer_title": title})
                assert not faults(made), f"{chosen} {title} {list(answers)}\n{faults(made)}\n{made.text}"
                assert made.open == []
                assert "[" not in made.text, made.text


# Answers as people write them: with a stop at the end or without, in a long form or a short one.
WAYS = {
    "company": ["Northgate Library", "Acme Inc.", "Yahoo!", "Why Not?", "Marks & Co., Ltd."],
    "interviewer_name": ["Helen Brandt", "Taylor", "Anna von der Heide", "José Álvarez-Núñez", "Seán Ó Briain"],
    "interviewer_role": ["Head of Public Services", "Editor-in-Chief"],
    "impressed_by": ["your calm", "your calm.", "how you asked “why?”", "your calm…", "your calm,"],
    "concern_heard": ["my lack of practice", "I have not led a team.", "“too quiet”"],
    "concern_since": ["helped with two visits.", "begun a course"],
    "concern_answer": ["I have begun a course.", "I have begun a course"],
    "working_on": ["speaking slowly", "speaking slowly."],
    "enjoyed": ["your story", "your story!", "your story."],
}  # fmt: skip


def any_way(name):
    field = TOOLKIT.fields[name]
    if field.kind == "choice":
        return st.sampled_from(list(field.options))
    if field.kind == "list":
        items = st.sampled_from(["read more", "read more.", "ask, and listen", "go to “open days”"])
        return st.lists(items, max_size=field.items, unique=True)
    if field.kind == "date":
        return st.sampled_from(["", "2026-10-19", "2026-05-01"])
    return st.sampled_from(["", *WAYS.get(name, [answer_of(name)])])


@pytest.mark.parametrize("slug", SLUGS)
def test_answers_as_people_write_them(slug):
    @settings(suppress_health_check=list(HealthCheck))
    @given(st.fixed_dictionaries({name: any_way(name) for name in TOOLKIT.letters[slug].fields}))
    def check(answers):
        made = write(slug, answers)
        wrong = faults(made)
        assert not wrong, f"{without_empty(answers)}\n{wrong}\n{made.text}"

    check()


@pytest.mark.parametrize("slug", SLUGS)
def test_each_required_answer_has_its_placeholder(slug):
    """In at least one of the letter's channels; and there it counts as open."""
    blank = [write(slug, chosen) for chosen in choices_of(slug, ["channel", "wording"])]
    for field in MODELS[slug]["fields"]:
        if field["required"] and not field["today"]:
            assert any(field["placeholder"] in made.text for made in blank), field["name"]
        for made in blank:
            shown = field["placeholder"] in made.text
            assert (field["name"] in made.open) == (shown and field["required"])


@pytest.mark.parametrize("slug", SLUGS)
def test_an_optional_answer_that_is_left_out_leaves_no_trace(slug):
    """Given and taken back, the text is what it was; and its placeholder never stands in a letter."""
    full = {name: answer_of(name) for name in open_questions(slug)}
    for field in MODELS[slug]["fields"]:
        if field["required"] or field["kind"] == "choice":
            continue
        for chosen in choices_of(slug, ["channel", "wording"]):
            nothing = {name: answer for name, answer in full.items() if name != field["name"]}
            made = write(slug, {**nothing, **chosen})
            assert field["placeholder"] not in made.text
            nothings: tuple = ("", " ", "\n\n", "\u00a0", "\x00", [])
            for empty in nothings:
                assert write(slug, {**nothing, **chosen, field["name"]: empty}).text == made.text


def folded(words):
    """Without what a letter may change: white space, capitals at the joint, and the marks at the end of an answer."""
    return " ".join(text.words_of(text.clean(words).replace("\n", " "))).strip(" ").rstrip(",.;: ").casefold()


# A letter says these in other places or not at all: that there is nothing, a role that is named so, a "was".
GOES = re.compile(r"(the|a|an|was) |.* (role|position|post|job|vacancy)\W*$")
# What stands before each line of a list that was pasted.
SIGN = re.compile(r"^([-–—•*·‣▪●○◦\uf0b7](?= |$)|[•*·‣▪●○◦\uf0b7]|\d{1,2}[.)](?= |$)) *")


def lines_of(answer):
    """The lines of an answer, folded: of points one below the other a sentence is made, with its own words between."""
    found = [folded(SIGN.sub("", line)) for line in text.clean(answer).split("\n")]
    return [line for line in found if line]


def shown(slug, chosen):
    """The questions whose answers stand in the letter as they are, with these choices."""
    marked = {
        field["name"]: [f"Word{n}word"] if field["kind"] == "list" else f"Word{n}word"
        for n, field in enumerate(MODELS[slug]["fields"])
        if field["kind"] != "choice"
    }
    made = write(slug, {**marked, **chosen}).text
    return [name for name, word in marked.items() if (word[0] if isinstance(word, list) else word) in made]


@pytest.mark.parametrize("slug", SLUGS)
def test_no_character_of_an_answer_is_lost(slug):
    cases = [(chosen, name) for chosen in choices_of(slug, ["channel"]) for name in shown(slug, chosen)]
    if not cases:
        assert open_questions(slug) == []
        return

    @settings(suppress_health_check=list(HealthCheck))
    @given(st.sampled_from(cases), st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
    def check(case, answer):
        chosen, name = case
        is_list = TOOLKIT.fields[name].kind == "list"
        answers = {other: answer_of(other) for other in open_questions(slug)}
        made = write(slug, {**answers, **chosen, name: [answer] if is_list else answer})
        cleaned = text.clean(answer)
        said = (
            plain_words.says_nothing(answer)
            or answer_forms.form_of(cleaned) == "nothing"
            or is_not_given(cleaned)
        )
        kept = folded(made.text)
        if name == "interviewer_name":  # which loses marks that no name has, and an email address beside it
            answer = "\n".join(word for word in re.findall(r"[^\W_]{3,}", answer) if "@" not in answer)
        assert said or GOES.match(folded(answer)) or all(line in kept for line in lines_of(answer)), made.text

    check()


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize(
    "typed", ["<b>x</b>", "{{ your_name }}", "{% if %}", "&lt;b", "%s %(a)s", "\\n", "#} {#"]
)
def test_markup_stays_text(slug, typed):
    full = {name: answer_of(name) for name in open_questions(slug)}
    for chosen in choices_of(slug, ["channel"]):
        for name in shown(slug, chosen):
            is_list = TOOLKIT.fields[name].kind == "list"
            assert typed in write(slug, {**full, **chosen, name: [typed] if is_list else typed}).text


@pytest.mark.parametrize(
    ("broken", "what"),
    [
        ("a  b.", "a double space"), ("A , b.", "a space before a mark"), ("A,, b.", "two commas"),
        ("A..", "two full stops"), ("A?.", "a mark after a mark"), ("A and.", "a dangling word"),
        ("A on on b.", "a word twice"), ("A\n\n\nb.", "an empty line pair"),
        ("A\n, b.", "a line that begins with a mark"),
        ("A None b.", "what a program left"), ("A {{ b.", "what a program left"), ("A “” b.", "an empty pair"),
    ],
)  # fmt: skip
def test_the_properties_see_what_is_broken(broken, what):
    assert what in faults(letter.Letter([("body", broken)], []))


@pytest.mark.parametrize(
    "right", ["A b, c.", "Wait...", "Wait…", "“Why?”", "Acme Inc.", "Boats Ltd., Galway.", "At 1.5."]
)
def test_the_properties_see_nothing_where_all_is_well(right):
    assert faults(letter.Letter([("body", right)], [])) == []
