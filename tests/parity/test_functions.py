"""The functions of letterkit give the same on both interpreters, whatever they are given."""

# ruff: noqa: E501 - odd answers stand together
import itertools

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import project
from tests.parity.both import differences, on_cpython, on_micropython
from tests.parity.test_letters import SET_BY_HAND
from tests.said import WORDS
from tests.share import share
from tests.unit import test_in_a_hurry, test_merge3, test_second_person, test_small_nouns

ODD = [*SET_BY_HAND, "", " ", "Helen van der Berg", "Anna de la Cruz, PhD", "St John", "Jo Li Jr.", "12 Mill Lane,\n Leeds", "a.,;:", "a…", "• Cook (m/f/d)", "1) é 2)b 3) “c”", "Ö: – é; – b", "1. a 2. é. 3. c", "•é •", "“Cook” (f/m)", "Cook (m/f/d) 😀"]  # fmt: skip
DAYS = [
    "2026-11-23",
    "2026-02-29",
    "2024-02-29",
    "1-1-1",
    "0000-01-01",
    "2026-13-01",
    "2026-1-01",
    "２０２６-01-01",
    "-",
    "",
]
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
# Points one below the other, and names with more than a name in them: of such pieces, in any order.
PIECES = [" (m/f/d)", "“Cook”", "„", "“", "!", "‹", "😀", " – ", "• ", "•", "- ", "\uf0b7 ", "1. ", "2)", "2. ", "; ", "\n", "\n\n", "\t", "\u00a0", "your calm", "É", "é.", "I was late", ":", ",", ".", "(she) ", " and ", "Dr. ", "Helen", "was "]  # fmt: skip
IN_PIECES = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)
ONE_TEXT = [
    "filters.clause", "filters.stop", "jinja_filters.trim", "filters.one_line", "filters.family_name", "filters.first_name", "filters.greeted", "filters.day",
    "filters.form", "filters.inside", "filters.runs_on", "filters.theirs", "filters.unquoted", "filters.asked", "filters.sentence", "filters.capital", "filters.role", "filters.job", "filters.addressed", "jinja_filters.first",
    "language_filters.form", "language_filters.asked", "language_filters.runs_on", "language_filters.title",
    "jinja_filters.last", "jinja_filters.length", "jinja_filters.default", "text.clean", "text.trim", "text.squeeze", "text.words_of",
    "text.is_item", "bullets.points", "bullets.in_lines", "text.last_of", "text.paragraphs", "letter.seconds_to_say", "dates.parse", "answers._email_code", "predicates.string",
    "mail._words", "email_addresses.read", "email_addresses.tidy", "email_addresses.has_odd_letters", "wordparts.escape",
    "alphabet.small", "normalise.letters_of", "plain_words.plain_words", "text_direction.stretches", "text_direction.runs_from_right", "edits.cut", "reread.cut",
]  # fmt: skip
ONE_TEXT_OF_A_LANGUAGE = ["language_filters.inside", "language_filters.sentence"]
FIELDS = [{"name": name, "kind": kind} for name, kind in (
    ("your_email", "email"), ("interview_date", "date"), ("rejection_date", "date"), ("letter_date", "date"),
    ("impressed_by", "paragraph"),
)]  # fmt: skip


def called(function, *arguments):
    return {"do": "called", "function": function, "arguments": list(arguments)}


def compare(cases):
    expected = on_cpython({}, cases)
    assert [(c, e) for c, e in zip(cases, expected, strict=True) if "error" in e] == []
    assert not differences(cases, expected, on_micropython({}, cases))


def test_functions_of_one_text():
    cases: list[dict] = []

    def gather(text):
        if not ("\x1e" in text and "\x1f" not in text):  # half a mark can't come out of a template
            cases.extend(called(name, text) for name in ONE_TEXT)
            cases.extend(called(name, text, "und") for name in ONE_TEXT_OF_A_LANGUAGE)

    for text in ODD + DAYS + PASTED:
        gather(text)

    @settings(suppress_health_check=list(HealthCheck))
    @given(TEXT | IN_PIECES)
    def search(text):
        gather(text)

    search()
    compare(cases)


def test_functions_of_more():
    cases = [
        called("dates.long_form", day, pattern, WORDS["months"], written)
        for day in DAYS + ODD
        for written in ("", "2026-11-23")
        for pattern in ("{day} {month} {year}", "{month} {day}, {year}")
    ]
    for items in itertools.product(["", "a.", "thrée", "d, e;"], repeat=3):
        cases += [
            called("filters.listing", list(items), "and"),
            called("jinja_filters.join", list(items), ", "),
        ]
    cases += [called("jinja_filters.replace", text, old, "ß") for text in ODD for old in ("a", "", "“")]
    cases += [called("jinja_filters.replace", text, "a", "ß", count) for text in ODD for count in (0, 1, 9)]
    cases += [called("filters.block", text, "date") for text in ODD]
    numbers = ["שלום 0113 496 0123, שלום", "+44 (0)113 496", "(03) 555-1234", "2024. 3 שנים"]
    cases += [called("text_direction.stretches", text, True) for text in ODD + numbers]
    lines = ["Zoë", "the ZOË Ltd", "Zoë, 3 Low St", "3a Low St", "Zoë Road", "Zoë é GmbH, Ö", "٣ Low St", ""]
    for several in itertools.product(lines, repeat=2):
        address = "\n".join(several)
        cases += [
            called("postal.own_lines", "company_address", address, {"company": "the Zoë"}),
            called("postal.begins_with_name", address, "the Zoë"),
            called("filters.addressed", "Zoë", address),
        ]
    for line in ["", "letter", "letter 1 12345678", "letter 1 2026-11-23 12345678", "a b c d e"]:
        cases += [
            called("same_application.entry_of", line),
            called("same_application.awaits_answer", {"planner/calendar": ["id", line]}, "2026-11-23"),
        ]
    compare(cases)


def test_oddities():
    days = [
        "",
        "2026-11-23",
        "2026-11-01",
        "2020-01-01",
        "2030-01-01",
        "tomorrow",
        "20266-01-01",
        "2026-12-24",
    ]
    cases = [
        called("answers.oddities", FIELDS, {
            "your_email": email, "interview_date": first, "rejection_date": second, "letter_date": third,
            "impressed_by": "é" * length,
        }, today, typed)
        for first, second, third in itertools.product(days, repeat=3)
        for email, length, today, typed in (
            ("sam@example.com", 10, "2026-11-23", None),
            ("sam@", 901, None, {"impressed_by": "é" * 901}),
            ("", 9, None, {"impressed_by": "é" * 20_001, "your_email": ["a" * 20_001]}),
        )
    ]  # fmt: skip
    compare(share(cases, 5))


PLACES = [
    {"paper": "A4", "language": "en-GB", "sender": "right"},
    {"paper": "Letter", "language": "en-US", "sender": "left"},
]
PASTED = [
    "mailto:jobs@x.org?subject=a", "“Zoë” <zoe@x.org>;", '"Müller, Zoë" <z@bäckerei.example>', "a@x.org; b@x.org", "é@x.org",
    "Email: a@x.org", "<<a@x.org>>", "a@x.org (王)", "»a@x.org«", '"', "<", ">@<", "@", "a@b@c.d", "“”", "a@x.org.”",
]  # fmt: skip
STRANGE = [
    "]]>",
    "<w:p>&\"'",
    "🙂👩🏽‍💻",
    "مرحبا, Zoë 12",
    "שלום",
    "e\u0301",
    "\ufffe",
    "王秀英",
    "Nguyễn Thị",
    "1. milk\n2. tea",
    'חברת "אגד" בע״מ, 12–14 Mill Lane',
    "عملت في Northgate Library!",
    "×÷ÀÖØöø ªµº 。「図書館」 ﷺ",
]


def test_the_ways_out():
    """The same bytes of the same letter: a Word file, a draft, a link, and the name of a file."""
    cases = []
    for text, place in itertools.product([*ODD, *STRANGE], PLACES):
        text = text.replace("\x1e", "").replace("\x1f", "")
        blocks = [["sender", text], ["recipient", text], ["date", "today"], ["body", text], ["page", text]]
        cases.append({"do": "zipped", "blocks": blocks, "place": place, "title": text})
    for text in [*ODD, *STRANGE]:
        boxes = [["", "a@x.org"], [text, "b+c,d@x.org"]]
        cases.append(called("mail.link", boxes, text, text))
        cases.append(called("mail.draft", boxes, boxes, text, text * 9))
        cases.append(
            called(
                "mail.take_apart",
                [["subject", f"To: {text}\nSubject: {text}"], ["body", text]],
                ["To", "Subject"],
            )
        )
        cases += [called("filenames.file_name", text, other, "docx") for other in STRANGE]
    compare(cases)


def merged(*arguments):
    return {"do": "merged", "arguments": list(arguments)}


def test_a_letter_with_the_readers_own_words():
    base = [
        ["sender", "Sam"],
        ["date", "today"],
        ["body", "I am writing"],
        ["body", "Thank you"],
        ["close", "Yours"],
    ]
    new = [
        ["sender", "Sam"],
        ["date", "tomorrow"],
        ["body", "I am writing now"],
        ["body", "New"],
        ["close", "Yours"],
    ]
    edited = [
        "",
        "Sam",
        "Sam\n\ntoday\n\nI wrote\n\nThank you all\n\nYours",
        "Thank you\n\nSam\n\n\nYours 🙂",
        *STRANGE,
    ]
    cases = [called("edits.blocks", text, base) for text in edited]
    cases += [merged(base, text, other) for text in edited for other in (base, new, [])]
    letter = [list(block) for block in test_merge3.BASE]
    texts = ["\n\n".join(words for _, words in letter).replace(old, mine) for old, mine in READERS]
    cases += [called("edits.blocks", words, letter) for words in texts]
    for changed in (test_merge3.ROLE, test_merge3.NAME, test_merge3.SCHEME):
        other = [list(block) for block in test_merge3.after(changed)]
        cases += [merged(letter, words, other) for words in texts]
    # Another way to send it has no place for the close, and then has one again.
    short = [block for block in letter if block[0] != "close"]
    aside = [["ours close", "Yours sincerely,"], ["mine close", "Best wishes,"]]
    for words in texts:
        cases += [merged(letter, words, short), merged(short + aside, words, letter)]
    compare(cases)


READERS = [
    ("", ""), ("Thank you", "Many thanks"), ("Mill Lane", "Mill Lane\n\nLeeds"), ("Dear Ms Brandt,", "Hi Helen,"),
    ("twelve groups.", "twelve groups, “all” by hand 🙂."), ("Library Assistant", "王"), ("\n\nYours", "\n\nPS: é\n\nYours"),
]  # fmt: skip


def test_threads():
    texts = [
        "", "{", "[]", "7", "null", '{"version": "2"}', '{"version": 0}', '{"version": 3}', '{"version": 1, "answers": [["a"]]}',
        '{"version": 1, "answers": [["your_name", "Zoë"], ["company", "王"], ["reasons", ["a", "b"]]]}',
        '{"version": 2, "open": 1, "reader": [["your_name", "Sam"]], "applications": [[["company", "a"]], [["company", "b"]]]}',
        '{"version": 2, "open": 0.5, "reader": [], "applications": []}', '{"version": 2, "open": "0", "reader": [], "applications": []}',
        '{"version": 2, "open": 0, "reader": [], "applications": [[["letter/words", "ab"]]]}',
        '{"version": 2, "open": 0, "reader": [["a", 1]], "applications": []}',
    ]  # fmt: skip
    compare(
        [
            {"do": "threaded", "text": text, "words": words}
            for text in texts
            for words in ("mine", "🙂 “Zoë”\n\nx")
        ]
    )


def test_the_readers_own_sentences():
    texts = [
        "I liked it. “Well,” I said. Bye",
        "Dear Dr. No, one.\n- two\n- three",
        "Привет. Мир!",
        "…",
        "a.b c? d",
        "",
    ]
    cases = [
        {"do": "sentences", "arguments": [[["body", words]], [[[0, length]]], ["one", "привет"]]}
        for words in texts
        for length in (0, 1, 4, len(words))
    ]
    compare(cases)


def test_german_answers_about_the_reader_of_the_letter():
    check = project.toolkit("de").checks.checks["to-you"]
    words = [["Frau", "Dr.", "Helen", "Brandt"], check.becomes, check.endings]
    answers = [
        "wie sie zugehört hat", "wie ruhig Frau Dr. Brandt alles erklärte, auch mir.", "Seine Ruhe", "Sie ließ uns ausreden",
        "wie er fährt und lenkt", "wie die Leiterin ihre Gruppe führt", "die Art, wie sie arbeitet", "ß", "sie",
    ]  # fmt: skip
    names = ("second_person_capitals.speaks_of", "second_person_capitals.said_to_them")
    compare([called(name, answer, *words) for name in names for answer in answers])


def test_german_nouns_that_were_typed_small():
    sentences = [
        sentence
        for kind in test_small_nouns.SAID.values()
        for each in kind
        for sentence in (each, each.lower())
    ]
    compare([called("small_nouns.with_nouns", text.split(" ")) for text in sentences + ODD])


def test_answers_in_the_words_of_the_reader_of_the_letter():
    answers = [
        "You seemed unsure about our case software", "Your answers were too long.", "that you weren’t sure", "ß", "you", "",
        "“You’re calm,” you said, and we'd hire you again", "YOUR ANSWERS", "you said that I rushed", "how you speak to us",
    ]  # fmt: skip
    compare(
        [
            called(name, answer)
            for name in ("first_person.is_theirs", "first_person.said_by_me")
            for answer in answers
        ]
    )
    ours = [
        "read their website",
        "Their “feedback”, again",
        "I’ve read their annual report.",
        "read THEIR",
        "their ß",
        "",
    ]
    compare([called("yours.made_yours", answer) for answer in ours])
    ours = [
        "noch einmal über ihre Rückmeldung.",
        "ihre, Hinweise",
        "ihre",
        "möchte ihre Tipps über ihre Webseite",
        "",
    ]
    becomes = {"ihre": "Ihre"}
    compare([called("second_person_capitals.made_yours", answer, becomes) for answer in ours])


def test_slips_of_a_hurry():
    known, hurried = test_in_a_hurry.KNOWN, test_in_a_hurry.CASES
    texts = [text for each in hurried.values() for text in each] + ODD
    cases = [called("slips_by_place.by_place", text.split(" ")) for text in texts]
    cases += [called("small_names.with_capitals", text.split(" "), test_in_a_hurry.DAYS) for text in texts]
    cases += [called("slips.misspelt", text, known) for text in texts]
    for name in (
        "no_subject.without_etc",
        "no_subject.without_dots",
        "run_on.with_full_stops",
        "one_thing.one_thing",
    ):
        cases += [called(name, text) for text in texts]
    for name in ("second_person.speaks_of", "second_person.said_to_them"):
        cases += [called(name, text, test_in_a_hurry.NAMES) for text in [*texts, *test_second_person.SAID]]
    compare(cases)
