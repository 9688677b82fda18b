"""The patterns of the adviser's phrases: what each sign stands for, and what it leaves alone."""

import pytest

from letterkit import phrase_index, phrases
from letterkit.quotations import quotations
from letterkit.tokeniser import Reading, Whole
from macros.loading import patterns

LISTS = {"they": "you they", "bad": "rude unfair* late"}
NEGATORS = ["not", "never", "no"]


def data(*written):
    made = patterns.compiled([("odd", "phrase", 0, one) for one in written], LISTS)
    checks = {"odd": {"negation": True}}
    return {"phrases": made, "lists": LISTS, "checks": checks, "negators": NEGATORS, "joints": ["but"]}


def found(text, *written):
    """The stretches of a text in which one of the phrases stands and is meant."""
    reading = Reading(Whole(text))
    known = data(*written)
    return [
        text[reading.words[one.first].start : reading.words[one.last].end]
        for one in phrases.meant(reading, phrases.find(reading.words, known), known)
    ]


@pytest.mark.parametrize(
    ("phrase", "text", "what"),
    [
        ("you were", "Then you were kind.", "you were"),
        ("you|they were late", "They were late.", "They were late"),
        ("unfair* of", "The unfairness of it all.", "unfairness of"),
        ("call * late", "I call you late.", "call you late"),
        ("were (so) late", "You were late.", "were late"),
        ("were (so) late", "You were so late.", "were so late"),
        ("were (so) (very) so late", "You were so late.", "were so late"),
        ("<they> were <bad>", "They were rude.", "They were rude"),
        ("<they> were <bad>", "They were unfairest.", "They were unfairest"),
        ("you .. late", "You came in late.", "You came in late"),
        ("you .. late", "You late one.", "You late"),
        ("you .. late", "You came in one hour late.", "You came in one hour late"),
        ("^ late", "Late again.", "Late"),
        ("^ late", "I came; late I was.", "late"),
        ("late $", "You came late.", "late"),
        ("late again|$", "You came late.", "late"),
        ("late again|$", "You came late again, I think.", "late again"),
        ("don't bother", "You don’t bother.", "don’t bother"),
    ],
)
def test_finds(phrase, text, what):
    assert not patterns.phrase_fault(phrase, tuple(LISTS))
    assert found(text, phrase) == [what]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("you were", "You. Were it so."),
        ("call * late", "I call late."),
        ("were (so) late", "You were very late."),
        ("<they> were <bad>", "We were rude."),
        ("you .. late", "You came in by one hour late."),
        ("you .. late", "You came; late I was."),
        ("you .. late", "You came. Late I was."),
        ("^ late", "I was late."),
        ("late $", "You came late again."),
        ("late again|$", "You came late once."),
        ("you were late", "I would never say that you were late."),
        ("you were late", "He said “you were late” to me."),
        ("call you late", "They call you “late”."),
    ],
)
def test_leaves(phrase, text):
    assert found(text, phrase) == []


def test_a_phrase_that_stands_twice_is_found_twice():
    assert found("You were late and you were rude.", "you were") == ["You were", "you were"]


def test_who_leaves_off_in_the_middle_finds_all_the_next_time():
    """A page reads a letter in steps, and begins anew when a key comes in between."""
    reading = Reading(Whole("You were late. They were rude."), at_once=False)
    for _ in reading.steps:
        pass
    known = data("you were late", "they were rude")
    whole = [one.first for one in phrases.find(reading.words, data("you were late", "they were rude"))]
    assert len(whole) == 2
    most = len(list(phrases.finding(reading.words, data("you were late", "they were rude"))))
    for step in range(most):
        left = phrases.finding(reading.words, known)
        for _ in range(step):
            next(left)
        assert [one.first for one in phrases.find(reading.words, known)] == whole
        known = data("you were late", "they were rude")


def test_a_near_miss_has_the_rarest_word_or_all_parts_but_one():
    known = data("you were late", "you were early", "they were late")
    phrase_index.prepare(known)
    pattern = known["patterns"][1]
    assert phrase_index.key_of(pattern[3]) == "early"
    assert patterns.is_near(pattern, ["it was early"], LISTS)
    assert patterns.is_near(pattern, ["were you there"], LISTS)
    assert not patterns.is_near(pattern, ["you there"], LISTS)


@pytest.mark.parametrize(
    ("phrase", "line"),
    [
        ("you were late", "you were @late"),
        ("late you|they were", "@late they|you were"),
        ("you were <bad>", "you were @<bad>"),  # a list of rare words is rarer than a common one
        ("you were", "@you were"),
        ("were* .. you", "were* .. @you"),  # any ending: "were" is one of them
        ("you what|$ (very) late", "you what|$ (very) @late"),
    ],
)
def test_a_phrase_is_looked_for_around_its_rarest_word(phrase, line):
    """By a list of common words: what other phrases say changes nothing, unless two words are as rare."""
    others = [("odd", "phrase", 0, one) for one in ("late late again", "late as ever")]
    [[*_, lines]] = patterns.compiled([("odd", "phrase", 0, phrase), *others], LISTS, ["were", "what", "you"])
    assert lines.split("\n")[0] == line


def test_marks_without_a_partner_take_no_longer_than_others():
    """Each opens a quotation that nothing closes: to look for its end from each of them would take minutes."""
    assert quotations(" 'a" * 60_000) == []
    assert len(quotations(" “a”" * 20_000)) == 20_000


def test_what_two_phrases_find_is_mentioned_once():
    """By the one whose kind is known, if there is one."""
    reading = Reading(Whole("You were late."))
    made = patterns.compiled(
        [
            ("odd", "phrase", kind, one)
            for kind, one in ((0, "you were late"), (0, "you|they * late"), (1, "<they> were late"))
        ],
        LISTS,
    )
    known = data("you") | {"phrases": made}
    found = phrases.meant(reading, phrases.find(reading.words, known), known)
    assert len(found) == 3
    assert [one.group for one in phrases.longest(found)] == [1]
    assert len(phrases.longest(found[:2])) == 1
