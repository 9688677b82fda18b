"""What an adviser writes in ``checks.yml``: each slip has its sentence, and the build tries each check."""

# ruff: noqa: E501 - a sentence stands in one line, as the author reads it
import pytest

from macros.diagnostics.overlay import Layered
from macros.diagnostics.yaml_document import Document
from macros.loading import checks as build
from macros.model.checks import Check, ChecksFile
from macros.publish import checks_data
from tests import project

START = """\
quiet: Good.
negators: [not]
lists:
    word: [word]
checks:
  odd:
    title: Odd words
    looks_for: Odd words.
    why: They are odd.
    instead: Leave them out.
    example: None.
    severity: note
    phrases: [odd word*, "very|rather odd"]
    unless: [odd job]
    finds: [An odd word., It is very odd.]
    leaves: [Not an odd word., Good.]
"""


QUESTIONS = ["company", "impressed_by"]


def faults(source, structural=True):
    document = Document("checks.yml", source)
    found = [
        str(fault) for fault in build.read(document, ["thank-you", "short-thanks"], questions=QUESTIONS)[1]
    ]
    # This file has none of the checks that are written in Python: that is a fault of its own.
    return [one for one in found if "is missing: put it back" not in one]


def test_a_file_in_order(monkeypatch):
    monkeypatch.setattr(build, "STRUCTURAL", ())
    assert build.read(Document("checks.yml", START), [])[1] == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("severity: note", "severity: notes", "checks.yml:12:5: “severity” can’t be “notes”: use one of note, warning. Did you mean “note”?"),
        ("    why: They are odd.\n", "", "checks.yml:6:3: “why” is missing: add it."),
        ("unless:", "unlesss:", "checks.yml:14:5: “unlesss” is not a key that is known here. Did you mean “unless”?"),
        ("    finds:", "    letters: [thankyou]\n    finds:", "checks.yml:15:15: There is no letter “thankyou”. Did you mean “thank-you”?"),
        ("  odd:", "  Odd one:", "checks.yml:6:3: Write “Odd one” with small letters, digits and hyphens only, as in “long-sentence”."),
        ("[odd word*,", "[od* word,", "checks.yml:13:15: “od*” in “od* word” is too short for a *: write at least three letters before it."),
        ("[odd word*,", "['* word',", "checks.yml:13:15: “* word” begins with any word: begin it with a word of yours."),
        ("[odd word*,", "['.. word',", "checks.yml:13:15: “.. word” begins with any word: begin it with a word of yours."),
        ("[odd word*,", "[odd (word),", "checks.yml:13:15: “odd (word)” ends with a word that may be missing: end it with one that must be there."),
        ("[odd word*,", "[odd (word,", "checks.yml:13:15: “(word” in “odd (word” has one bracket: put both around a single word that may be missing."),
        ("[odd word*,", "['* ..',", "checks.yml:13:15: “* ..” has no word that must be there: add one."),
        ("[odd word*,", "[odd ^ word,", "checks.yml:13:15: “^” in “odd ^ word” stands for the beginning of a thought: write it there, or not at all."),
        ("[odd word*,", "[odd $ word,", "checks.yml:13:15: “$” in “odd $ word” stands for the end of a thought: write it there, or not at all."),
        ("[odd word*,", "[odd <wrd>,", "checks.yml:13:15: There is no list “wrd” for “odd <wrd>”. Did you mean “word”?"),
        ("    word: [word]\n", "    word: [a word]\n", "checks.yml:4:12: “a word” in the list “word” is not one word: write single words here, and the rest in the phrase."),
        ("    word: [word]\n", "    word: [wo*]\n", "checks.yml:4:12: “wo*” in the list “word” is too short for a *: write at least three letters before it."),
        ("[odd word*,", "[odd - word,", "checks.yml:13:15: “-” in “odd - word” is no word: write a word, with * only at its end."),
        ("[odd word*,", "[odd word*/sound,", "checks.yml:13:15: “word*/sound” has a slash: write “word*|sound” for one of the two."),
        ("[odd word*,", "['odd word*, sound',", "checks.yml:13:15: “word*,” has a comma: write each phrase on a line of its own, behind a hyphen."),
        ("[odd word*,", "['“odd word*”',", "checks.yml:13:15: ““odd” has a quotation mark, and a phrase has none: take it out."),
        ("[odd word*,", "[odd|don't word,", "checks.yml:13:15: “don't” in “odd|don't word” counts as 2 words: write them out in phrases of their own."),
        ("    finds: [An odd word., It is very odd.]\n", "", "checks.yml:6:3: “finds” is missing: add a text or two, so that the phrases can be tried."),
        ("    leaves: [Not an odd word., Good.]\n", "", "checks.yml:6:3: “leaves” is missing: add a text or two, so that the phrases can be tried."),
        ('    phrases: [odd word*, "very|rather odd"]\n', "", "checks.yml:6:3: “odd” looks for nothing: add “phrases” or “wants”."),
        ("  odd:", "  loud:", "checks.yml:13:5: “loud” is written in Python and knows no “phrases”: take them out."),
        ("severity: note", "severity: note\n    at_least: 0", "checks.yml:13:5: “at_least” must be 1 or more. Here it is “0”."),
        ("severity: note", "leads: {impresed_by: [by]}", "checks.yml:12:13: There is no question “impresed_by”. Did you mean “impressed_by”?"),
        ("severity: note", "leads: {mood: [by]}", "checks.yml:12:13: There is no question “mood”. Ours stand in site_templates/fields.yml."),
        ("severity: note", "leads: {behind: [i think]}", "checks.yml:12:13: “behind” no longer stands below “leads”: write it below “behind”, as “any”."),
        ("severity: note", "leads: {behind_company: [near me]}", "checks.yml:12:13: “behind_company” no longer stands below “leads”: write it below “behind”, as “company”."),
        ("severity: note", "leads: {behind_comma: [well]}", "checks.yml:12:13: “behind_comma” no longer stands below “leads”: write it below “behind”, as “comma”."),
        ("severity: note", "leads: {first: [so]}", "checks.yml:12:13: “first” no longer stands below “leads”: write it below “spoken”, as “first”."),
        ("severity: note", "behind: {any: [maybe], comma: [so], compny: [near me]}", "checks.yml:12:41: There is no question “compny”. Did you mean “company”?"),
        ("severity: note", "spoken: {start: [so]}", "checks.yml:12:14: “spoken” knows no “start”. There are: anywhere, first, last, alone."),
        ("severity: note", "leads: {company: [at]}\n    behind: {company: [near me]}\n    spoken: {alone: [well]}\n    severity: notes", "checks.yml:15:5: “severity” can’t be “notes”: use one of note, warning. Did you mean “note”?"),
        ("quiet: Good.\n", "", "checks.yml:1:1: “quiet” is missing: add it."),
    ],
)  # fmt: skip
def test_faults(old, new, says):
    assert START.count(old) == 1
    assert faults(START.replace(old, new)) == [says]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("[An odd word., ", "[An odd word., An even word., ", "checks.yml:15:27: This text is not found: add a phrase for it, or take it out. (“An even word.”)"),
        ("[An odd word., ", "[", "checks.yml:13:15: No text under “finds” has “odd word*” in it: add one, or mend the phrase."),
        ('"very|rather odd"', '"very|rather odd", "very|a bit odd"', "checks.yml:13:45: No text under “finds” has “very|a bit odd” in it: add one, or mend the phrase. A | stands between single words."),
        ("[An odd word., ", "[An odd word in an odd job., ", "checks.yml:15:13: “odd word” stands in “An odd word in an odd job.”, and is passed over because of “odd job” under “unless”: choose another text or another check, or add a check of your own. That “unless” stands in checks.yml, line 14."),
        ("[An odd word., ", "['An “odd word”.', ", "checks.yml:15:13: “odd word” stands in “An “odd word”.”, and is passed over, being in quotation marks: write it without them."),
        ("[An odd word., ", "[It is not an odd word., ", "checks.yml:15:13: “odd word” stands in “It is not an odd word.”, and is passed over after a “not”: write a text without it, or add “negation: false”."),
        ("[An odd word., It is very odd.]", "['Not an odd word. Very odd.']", "checks.yml:13:15: “odd word” stands in “Not an odd word. Very odd.”, and is passed over after a “not”: write a text without it, or add “negation: false”."),
        ("[Not an odd word., ", "[Not a word., ", "checks.yml:13:26: No text under “leaves” has “odd” in it: add one in which that is fine."),
        ("quiet: Good.", "quiet: Good.\ncommon: [odd]", "checks.yml:14:26: No text under “leaves” has “rather” or “very” in it: add one in which that is fine."),
        ("[Not an odd word., ", "[An odd wordiness., ", "checks.yml:16:14: “odd wordiness” is found here, and should be left alone: add a phrase to “unless”, or change the phrase."),
    ],
)  # fmt: skip
def test_the_build_tries_the_cases(monkeypatch, old, new, says):
    monkeypatch.setattr(build, "STRUCTURAL", ())
    assert faults(START.replace(old, new)) == [says]


def test_a_check_in_python_has_its_words_in_the_file():
    found = build.read(Document("checks.yml", START), [])[1]
    assert len(found) == len(build.STRUCTURAL)
    message = "checks.yml:5:1: The check “loud” is missing: put it back, with its title and its advice."
    assert message in [str(fault) for fault in found]


def test_every_key_is_described():
    for model in (Check, ChecksFile):
        assert [name for name, field in model.model_fields.items() if not field.description] == []


def test_the_browser_gets_what_the_page_shows():
    toolkit = project.toolkit()
    module: dict = {}
    exec(checks_data.python_for_browser(toolkit), module)
    assert module["DATA"]["quiet"] == toolkit.checks.quiet
    sent = module["DATA"]["checks"]["contest"]
    assert set(sent) >= {"title", "why", "instead", "example"}
    assert not set(sent) & {"looks_for", "severity", "source", "finds", "leaves"}  # which no reader is shown


def test_what_excuses_a_phrase_is_named_where_it_stands(monkeypatch):
    """A centre's phrase below a check of ours, whose own “unless” has one of its words."""
    monkeypatch.setattr(build, "STRUCTURAL", ())
    ours = START.replace("    unless: [odd job]\n", "    unless: [concern]\n")
    theirs = (
        "checks:\n  odd:\n    phrases: [to whom it may concern]\n"
        "    finds: [To whom it may concern]\n    leaves: [To whom it may be a concern]\n"
    )
    whole = Layered(Document("checks.yml", ours), Document("own/checks.yml", theirs))
    said = [str(fault) for fault in build.read(whole, [])[1] if fault.file == "own/checks.yml"]
    assert said == [
        "own/checks.yml:4:13: “To whom it may concern” stands in “To whom it may concern”, and is passed over because of “concern” under “unless”: choose another text or another check, or add a check of your own. That “unless” stands in checks.yml, line 14."
    ]


def test_the_guide_names_all_that_a_new_check_needs():
    guide = (project.ROOT / "docs/centres/add-a-country.md").read_text(encoding="utf-8")
    needed = [f"`{name}`" for name, field in Check.model_fields.items() if field.is_required()]
    assert f"It needs {', '.join(needed[:-1])} and {needed[-1]} too" in guide.replace("\n", " ")


@pytest.mark.parametrize(
    ("theirs", "says"),
    [
        (
            "    phrases: [good]\n    finds: [A good word.]\n",
            "own/checks.yml:3:15: This is too broad: it finds “Good” in our text “Good.”, which is fine. Write a longer phrase.",
        ),
        (
            "    unless: [an]\n",
            "own/checks.yml:3:14: This is too broad: it lets our text “An odd word.” pass, which has to be found. Write a longer phrase.",
        ),
    ],
    ids=["a phrase", "what excuses one"],
)
def test_a_phrase_of_a_centre_that_spoils_our_cases_is_named_where_it_stands(monkeypatch, theirs, says):
    """Nobody who writes own/checks.yml can mend ours."""
    monkeypatch.setattr(build, "STRUCTURAL", ())
    whole = Layered(Document("checks.yml", START), Document("own/checks.yml", f"checks:\n  odd:\n{theirs}"))
    assert [str(fault) for fault in build.read(whole, [])[1]] == [says]
