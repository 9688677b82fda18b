"""Answers as people type them, each in the sentence that goes on with it."""

# ruff: noqa: E501 - an answer stands beside what is said of it

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from letterkit import answer_forms, employers, filters, job_titles, own_marks, text
from macros.templates.writer import Writer
from tests.project import toolkit
from tests.unit.test_grammar import faults

SWEEP = YAML(typ="safe").load(Path(__file__).with_name("sweep.yml"))
WRITER = Writer(toolkit())
CASES = [(name, *pair) for name, one in SWEEP.items() for pair in one["answers"].items()]


@pytest.mark.parametrize(("name", "answer", "sentence"), CASES)
def test_each_answer_gives_a_sentence(name, answer, sentence):
    one = SWEEP[name]
    given = {**one.get("with", {}), name: [answer] if one.get("list") else answer}
    if "block" in one:
        made = WRITER.write(one["letter"], given)
        assert [text for kind, text in made.blocks if kind == one["block"]] == [sentence]
        return
    made = WRITER.passage(one["letter"], one["passage"], given)
    assert made.text == sentence
    assert ":)" in answer or ".NET" in answer or faults(made) == []


@pytest.mark.parametrize("name", SWEEP)
def test_there_are_forty_of_each_field(name):
    assert len(SWEEP[name]["answers"]) >= 40


@pytest.mark.parametrize(
    "nothing",
    [
        "",
        " ",
        "no",
        "No.",
        "N/A",
        "nothing",
        "None!",
        "nothing yet",
        "-",
        "They didn’t",
        "I don't know",
        "I dont know",
        "They said nothing.",
        "Nothing really",
        "not sure",
        "idk",
        "- none",
    ],
)
def test_an_answer_that_says_there_is_none_is_none(nothing):
    assert answer_forms.form_of(nothing) == "nothing"


@pytest.mark.parametrize(
    "something", ["no experience", "Nobody asked me", "nonetheless", "notes", "Norwegian"]
)
def test_an_answer_that_only_looks_so_is_one(something):
    assert answer_forms.form_of(something) != "nothing"


@pytest.mark.parametrize(
    ("answer", "inside"),
    [
        ("The way you spoke", "the way you spoke"), ("THE WAY", "THE WAY"), ("Helen’s calm", "Helen’s calm"),
        ("i had to wait", "I had to wait"), ("that i’ve never led", "that I’ve never led"), ("I did", "I did"),
        ("IT support", "IT support"), ("Fred helped", "Fred helped"), ("Asked my branch", "asked my branch"),
        ("École", "École"), ("", ""), ("\u00a0", "\u00a0"),
    ],
)  # fmt: skip
def test_only_the_capital_at_the_joint_changes(answer, inside):
    assert answer_forms.inside(answer) == inside
    assert answer_forms.inside(own_marks.wrap(answer)) == own_marks.wrap(inside)


@pytest.mark.parametrize(
    ("title", "role", "job"),
    [
        ("Library Assistant", "the Library Assistant role", "Library Assistant"),
        ("sales assistant role", "the sales assistant role", "sales assistant"),
        ("the Line Cook position.", "the Line Cook position", "Line Cook"),
        ("Apprenticeship", "the Apprenticeship", "Apprenticeship"),
        ("Post", "the Post", "Post"),
        ("Receptionist, evenings", "the role of Receptionist, evenings", "Receptionist, evenings"),
        ("Engineer (m/f/d)", "the Engineer role", "Engineer"),
        ("Junior Data Analyst (m/w/d).", "the Junior Data Analyst role", "Junior Data Analyst"),
        ("Analyst (F / M / X), Berlin", "the role of Analyst, Berlin", "Analyst, Berlin"),
        ("Analyst(m|w|divers) Berlin", "the Analyst Berlin role", "Analyst Berlin"),
        ("the Analyst role (m/w/x)", "the Analyst role", "Analyst"),
        ("Analyst - m/f/d", "the Analyst role", "Analyst"),
        ("Analyst, [h/f]", "the Analyst role", "Analyst"),
        ("Analyst (all genders)", "the Analyst role", "Analyst"),
        ("Analyst – All Genders", "the Analyst role", "Analyst"),
        ("(m/w/d)", "the role of (m/w/d)", "(m/w/d)"),
        ("Cook (f/t)", "the role of Cook (f/t)", "Cook (f/t)"),
        ("UX/UI Designer (B2B/B2C", "the role of UX/UI Designer (B2B/B2C", "UX/UI Designer (B2B/B2C"),
        ("the Cook (part-time)", "the Cook (part-time) role", "Cook (part-time)"),
        ("[job title]", "the [job title] role", "[job title]"),
        ("Internship in marketing", "the Internship in marketing", "Internship in marketing"),
        ("Summer Internship 2026", "the Summer Internship 2026", "Summer Internship 2026"),
        ("Internship coordinator", "the Internship coordinator role", "Internship coordinator"),
        ("Post Office Clerk", "the Post Office Clerk role", "Post Office Clerk"),
    ],
)
def test_a_role_is_said_once(title, role, job):
    assert (job_titles.role(title), job_titles.job(title)) == (role, job)
    assert (
        own_marks.strip(job_titles.role(own_marks.wrap(title))),
        own_marks.strip(job_titles.job(own_marks.wrap(title))),
    ) == (
        role,
        job,
    )


def test_an_envelope_has_no_article():
    assert employers.addressed("the Maritime Museum") == "Maritime Museum"
    assert employers.addressed("der Stadtbibliothek Nordtor") == "Stadtbibliothek Nordtor"
    assert employers.addressed("The Guardian") == "The Guardian"
    assert employers.addressed("theatre royal") == "theatre royal"


@pytest.mark.parametrize(
    ("typed", "form", "inside"),
    [
        ("• your calm\n• Your questions.", "thing", "your calm and your questions"),
        ("- your calm\n- the tour\n\n- how you listened", "thing", "your calm, the tour and how you listened"),
        ("1. your calm\n2) the tour", "thing", "your calm and the tour"),
        ("•\tyour calm", "thing", "your calm"),
        ("\uf0b7 your calm\n\uf0b7 the tour", "thing", "your calm and the tour"),
        ("Your calm\nThe tour", "thing", "your calm and the tour"),
        ("Your calm\n\nthe tour", "thing", "your calm and the tour"),
        ("two things:\n- the tour\n- the lunch", "thing", "two things: the tour and the lunch"),
        ("the tour\n- the lab\n- the lunch", "thing", "the tour, the lab and the lunch"),
        ("- Too quiet\n- No Excel", "bare", "too quiet and no Excel"),
        ("- was late\n- was quiet", "was", "was late and was quiet"),
        ("one thing:\n- the tour", "thing", "one thing: the tour"),
        ("I was late,\n\nbut I rang\n\nand it was fine", "mine", "I was late. But I rang. And it was fine"),
        ("I was nervous\n\nit showed", "mine", "I was nervous. It showed"),
        ("- I was nervous;\n- it showed", "mine", "I was nervous. It showed"),
        ("You took time.\nThe tour was kind", "you", "you took time. The tour was kind"),
        # Broken by a program where the line was full, or by a narrow column.
        ("the way in which you have built the reading scheme\nfrom one shelf to twelve groups", "thing",
         "the way in which you have built the reading scheme from one shelf to twelve groups"),
        ("the way you listened to\nother people and their\nneeds", "thing",
         "the way you listened to other people and their needs"),
        ("how you ran the\n\ninterview", "how", "how you ran the interview"),
        ("how you let every new apprentice on the yard finish\n\none boat of their own\n\n", "how",
         "how you let every new apprentice on the yard finish one boat of their own"),
        ("how you let every new apprentice on the yard finish\n\nthe first boat of their own", "how",
         "how you let every new apprentice on the yard finish. The first boat of their own"),
        # Neither begins a thing of its own.
        ("how you\nran it", "how", "how you ran it"),
        ("how you\n\nran it", "how", "how you ran it"),
        ("the way they\nwere kind", "thing", "the way they were kind"),
        ("meeting you\nthe tour", "ing", "meeting you and the tour"),
        ("how you listened\nto every question", "how", "how you listened to every question"),
        ("1. this 2. that", "thing", "1. this 2. that"),
        ("•", "bare", "•"),
        ("- " + "your calm " * 90 + "\n- and more", "bare", "- " + "your calm " * 89 + "your calm\n- and more"),
    ],
)  # fmt: skip
def test_an_answer_of_several_lines_goes_into_one_sentence(typed, form, inside):
    typed = text.clean(typed)
    assert (answer_forms.form_of(typed), filters.inside(typed)) == (form, inside)
    marked = filters.inside(own_marks.wrap(typed))
    assert own_marks.strip(marked) == inside
    whole = typed.replace("\n", " ").lower()
    assert all(piece.replace("\n", " ").lower() in whole for piece, own in own_marks.pieces(marked) if own)


@pytest.mark.parametrize(
    ("question", "answer", "kind", "said"),
    [
        ("interviewer_name", "I don’t know", "salutation", "Hello,"),
        ("interviewer_name", "n/a", "salutation", "Hello,"),
        ("interviewer_name", "?", "salutation", "Hello,"),
        ("interviewer_name", "No", "salutation", "Hi No,"),
        ("your_phone", "none", "signature", "Sam"),
        ("interviewer_name", "Weiß nicht.", "salutation", "Hello,"),
        ("your_phone", "k. A.", "signature", "Sam"),
        ("your_phone", "N.A.", "signature", "Sam"),
        ("your_phone", "--", "signature", "Sam"),
        ("interviewer_name", "N. A.", "salutation", "Hello,"),
    ],
)
def test_a_name_or_number_that_is_not_given_is_none(question, answer, kind, said):
    given = {"your_name": "Sam", "channel": "email", "wording": "warm", question: answer}
    made = WRITER.write("feedback-request", given)
    assert [block for each, block in made.blocks if each == kind] == [said]


@pytest.mark.parametrize(
    ("name", "title", "envelope", "greeting"),
    [
        ("Helen Brandt", "Ms", "Ms Helen Brandt", "Dear Ms Brandt,"),
        ("Ms Helen Brandt", "Ms", "Ms Helen Brandt", "Dear Ms Brandt,"),
        ("Dr. Amara Okafor", "Dr", "Dr Amara Okafor", "Dear Dr Okafor,"),
        ("Helen Brandt and Tom Hill", "Ms", "Helen Brandt and Tom Hill", "Dear Helen Brandt and Tom Hill,"),
        ("Mr and Mrs Brandt", "", "Mr and Mrs Brandt", "Dear Mr and Mrs Brandt,"),
    ],
)
def test_nobody_has_a_title_twice_and_no_two_people_share_one(name, title, envelope, greeting):
    given = {"channel": "post", "country": "GB", "interviewer_name": name, "interviewer_title": title}
    made = dict(WRITER.write("feedback-request", given).blocks)
    assert made["recipient"].split("\n")[0] == envelope
    assert made["salutation"] == greeting


@pytest.mark.parametrize(
    ("country", "name", "envelope", "greeting"),
    [
        ("GB", "Mr. Hughes", "Mr Hughes", "Dear Mr Hughes,"),
        ("GB", "Mr Hughes", "Mr Hughes", "Dear Mr Hughes,"),
        ("IE", "Ms. Helen van der Berg", "Ms Helen van der Berg", "Dear Ms van der Berg,"),
        ("GB", "Mr. and Mrs. Brandt", "Mr and Mrs Brandt", "Dear Mr and Mrs Brandt,"),
        ("US", "Mr Hughes", "Mr. Hughes", "Dear Mr. Hughes:"),
        ("US", "Mr. Hughes", "Mr. Hughes", "Dear Mr. Hughes:"),
        ("CA", "Dr Ama Okafor and Dr. Jo Li", "Dr. Ama Okafor and Dr. Jo Li", "Dear Dr. Okafor and Dr. Li:"),
        ("US", "Miss Helen St. Clair", "Miss Helen St. Clair", "Dear Miss St. Clair:"),
        ("GB", "Helen St. Clair", "Helen St. Clair", "Dear Helen St. Clair,"),
    ],
)  # fmt: skip
def test_a_title_that_is_typed_with_the_name_is_written_as_the_country_does(
    country, name, envelope, greeting
):
    given = {"channel": "post", "country": country, "interviewer_name": name}
    written = WRITER.write("feedback-request", given)
    made = dict(written.blocks)
    assert made["recipient"].split("\n")[0] == envelope
    assert made["salutation"] == greeting
    assert written.own is not None
    call = WRITER.write("phone-call", given)
    said = greeting.removeprefix("Dear ")[:-1]
    assert f"“Hello {said}, " in call.text


def test_an_employer_with_a_mark_of_its_own_ends_the_sentence():
    for slug in ("feedback-request", "thank-you"):
        made = WRITER.write(slug, {"channel": "email", "company": "Yahoo!"})
        assert " at Yahoo! I " in made.text, made.text


@pytest.mark.parametrize(
    ("answer", "is_theirs"),
    [
        ("you seemed unsure", True),
        ("Your answers ran long", True),
        ("You’re too quiet", True),
        ("that you rushed", True),
        ("how your answers ran on", True),
        ("that is you", False),
        ("my answers", False),
        ("youth work", False),
        ("", False),
    ],
)
def test_words_about_the_reader_may_be_theirs(answer, is_theirs):
    assert filters.theirs(answer) == is_theirs
    assert filters.theirs(own_marks.wrap(answer)) == is_theirs


@pytest.mark.parametrize(
    ("answer", "runs"),
    [
        ("cooking with your team, I felt welcome", True),
        ("your story, it calmed my nerves", True),
        ("meeting two of the residents. it made me feel at home", True),
        ("the tour, and I loved it", True),
        ("the tour and the free lunch, thank you", True),
        ("hearing how the room came about, which gave me ideas", False),
        ("the tour, the lab, and the coffee.", False),
        ("the tour, and", False),
    ],
)
def test_an_answer_of_more_than_one_sentence_runs_on(answer, runs):
    assert filters.runs_on(answer) == runs
    assert filters.runs_on(own_marks.wrap(answer)) == runs


def test_a_word_that_may_be_a_name_is_small_only_where_an_order_stands():
    for answer, order in (
        ("Karen my guide", "karen my guide"),
        ("Swap the car", "swap the car"),
        ("IT is", "IT is"),
    ):
        assert filters.inside(answer) == answer
        assert filters.inside(answer, True) == order


@pytest.mark.parametrize(
    ("enjoyed", "said"),
    [
        ("listening in on a real call", "especially listening in on a real call."),
        ("making me laugh", "especially you making me laugh."),
        ("you let me try", "this. I was especially glad that you let me try."),
    ],
)
def test_the_closing_question_says_once_what_was_enjoyed(enjoyed, said):
    made = WRITER.passage("closing-question", "opening", {"enjoyed": enjoyed, "company": "Acme"}).text
    assert said in made
    assert made.count("enjoyed") == 1


@pytest.mark.parametrize(
    ("reasons", "said"),
    [
        (["ten years in shops", "love of art and books"], "I’d bring ten years in shops, and love of art and books."),
        (["love of art and books", "ten years in shops"], "love of art and books. I’d also bring ten years in shops."),
        (["a year as a carer, I loved it", "a van"], "I’d bring a van. I’d also bring a year as a carer, I loved it."),
    ],
)  # fmt: skip
def test_reasons_said_aloud_pause_where_one_would(reasons, said):
    assert said in WRITER.passage("closing-question", "fit", {"reasons": reasons}).text


SHEETS = [
    ("feedback-request", "post"),
    ("feedback-request", "email"),
    ("reply-sheet", "post"),
    ("reply-sheet", "email"),
    ("phone-call", ""),
]


@pytest.mark.parametrize(("slug", "channel"), SHEETS)
@pytest.mark.parametrize(
    ("language", "typed", "asked", "told"),
    [
        ("en", "would a course be enough", "ould a course be enough?", False),
        ("en", "which brand do your techs use.", "hich brand do your techs use?", False),
        ("en", "my answer about the caller, was I too soft", "y answer about the caller, was I too soft?", False),
        ("en", "I said 14 rooms a day is that too low", "I said 14 rooms a day is that too low?", False),
        ("en", "whether a course counts", "question: whether a course counts.", True),
        ("en", "the vase", "question about the vase.", True),
        ("de", "reicht ein Onlinekurs", "Reicht ein Onlinekurs?", False),
        ("de", "ob ein Onlinekurs reicht", ": ob ein Onlinekurs reicht.", True),
    ],
)  # fmt: skip
def test_a_question_is_a_question_wherever_it_stands(slug, channel, language, typed, asked, told):
    writer = WRITER if language == "en" else Writer(toolkit(language))
    given = {"own_question": typed, "channel": channel, "reply_sheet": "yes", "company": "Acme"}
    text = writer.write(slug, given).text
    # With a request goes a reply sheet, which asks it too.
    assert text.count(asked) == (2 if slug == "feedback-request" else 1)
    if not told:
        assert typed.rstrip(".") + "." not in text


@pytest.mark.parametrize(
    ("good", "sentence"),
    [
        (
            "Lovely to meet you. You were warm",
            "Thank you for the kind words, too: “Lovely to meet you. You were warm.”",
        ),
        (
            "Your suggestions were practical",
            "Thank you for the kind words, too: “Your suggestions were practical.”",
        ),
        ("your feedback helped me", "It’s good to know that your feedback helped me."),
        ("you were well organised", "Thank you for the kind words, too: “You were well organised.”"),
        ("You liked my portfolio", "It’s good to know that you liked my portfolio."),
        ("You praised me", "It’s good to know that you praised me."),
        (
            "your feedback on my CV was positive",
            "It’s good to know that your feedback on my CV was positive.",
        ),
        ("your kind remarks", "Thank you for your kind remarks, too."),
        (
            "my questions about how you train people",
            "I’ll keep what went well: my questions about how you train people.",
        ),
        (
            "You answered my questions well",
            "Thank you for the kind words, too: “You answered my questions well.”",
        ),
        ("clear examples", "I’ll keep what went well: clear examples."),
        ("asked good questions", "It’s good to know that I asked good questions."),
        ("that I was calm", "It’s good to know that I was calm."),
        ("nothing yet", ""),
    ],
)
def test_what_was_good_is_theirs_only_where_it_is_in_their_words(good, sentence):
    given = {"channel": "email", "did_well": [good], "next_steps": ["a course"]}
    made = WRITER.passage("feedback-thanks", "one_thing", given)
    assert made.text == (sentence + " I’ll begin with a course.").strip()


@pytest.mark.parametrize(
    ("points", "sentence"),
    [
        (["shorter answers", "more examples"], "I’ll work on shorter answers and more examples."),
        (["too quiet", "late"], "Two points will stay with me: too quiet and late."),
        (["slow down", "speak up", "smile"], "Next time I’ll slow down, and speak up."),
        (["to slow down", "to speak up"], "Next time I’ll slow down, and speak up."),
        (["was late", "rushed it"], "I’ll keep in mind that I was late, and that I rushed it."),
        (["I should give numbers", "I need examples"], "I’ll keep in mind that I should give numbers, and that I need examples."),
        (["more numbers, not words", "a smile"], "I’ll work on more numbers, not words, and a smile."),
        (["shorter answers", "slow down"], "I’ll work on shorter answers. Next time I’ll also slow down."),
        (["slow down", "more examples"], "Next time I’ll slow down. I’ll also work on more examples."),
        (["You talk too fast", "late"], "I’ll remember these words: “You talk too fast.” Another point will stay with me: late."),
        (["slow down", "You said I mumble."], "Next time I’ll slow down. You said I mumble."),
        (["nothing", "slow down"], "Next time I’ll slow down."),
        (["I was late. I rushed!", "I mumble"], "I’ll keep in mind that I was late. I rushed! I’ll also keep in mind that I mumble."),
        (["Your feedback was that I rush"], "Your feedback was that I rush."),
        (["you advised me to slow down"], "I’ll keep in mind that you advised me to slow down."),
        (["your tip about STAR"], "I’ll work on your tip about STAR."),
    ],
)  # fmt: skip
def test_the_first_two_points_stand_in_the_letter_of_thanks(points, sentence):
    given = {"channel": "email", "do_differently": points, "next_steps": ["a course"]}
    made = WRITER.passage("feedback-thanks", "one_thing", given)
    assert made.text == sentence + " I’ll begin with a course."


@pytest.mark.parametrize(
    ("step", "sentence"),
    [
        ("your tip about STAR", "I’ll begin with your tip about STAR."),
        ("your honest advice", "I’ll begin with your honest advice."),
        ("You suggested I join a club", "You suggested I join a club."),
        ("your answers", "I’ll begin with this advice: “Your answers.”"),
    ],
)
def test_what_they_gave_is_no_word_of_theirs_about_the_reader(step, sentence):
    assert (
        WRITER.passage("feedback-thanks", "one_thing", {"channel": "email", "next_steps": [step]}).text
        == sentence
    )
