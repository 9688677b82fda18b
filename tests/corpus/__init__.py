"""Short texts that we wrote ourselves, good and bad, marked with the checks that are right to speak up."""

# ruff: noqa: E501 - sentences stand beside what they should give
from pathlib import Path

from letterkit import letter as letters
from letterkit import text
from letterkit.checks import Case, Context
from letterkit.checks import findings as finding
from letterkit.workdays import Workdays
from macros.diagnostics.yaml_document import Document
from macros.loading import compiled_checks
from macros.model import public_holidays
from macros.templates.writer import model_of
from tests.parity.cases import drained

HERE = Path(__file__).parent
TODAY = "2026-11-23"
YEARS = (2026, 2028)
OTHERS = ("Blue Heron Clinic", "Maritime Museum", "Next")


def read():
    """The texts: dicts with letter, text, answers, and the codes that are right."""
    found = _passages("passages.yml")
    for one in _items("letters.yml"):
        found.append({"letter": "feedback-request", "answers": {}, **one})
    return found + _long_ones()


def findings(model, letter, given, context):
    """What the checks find in a letter. Nobody could be told here of one that fails: what it raised is raised."""
    found, faults = drained(finding(Case(model, letter, given, context)))
    for _, error in faults:
        raise error
    return found


def _passages(name):
    return [
        {"letter": group["letter"], "text": one, "answers": {}, "codes": codes}
        for group in _items(name)
        for codes, texts in group["texts"].items()
        for one in texts
    ]


def _items(name):
    document = Document(name, (HERE / name).read_text(encoding="utf-8"))
    assert not document.faults, document.faults
    return document.data


def _long_ones():
    """Texts whose only fault is their length: nobody needs to read them, so they are made here."""
    sentence = "I liked the calm way in which you spoke about the books. "
    method = "For my career, which three things did I do well, and which three might I do differently? Write or call. "
    greeting, close = "salutation> Dear Ms Brandt,\n\n", "\n\nclose> Yours sincerely,"
    email = {"channel": "email"}
    return [
        _made("feedback-request", "long-email", "subject> Subject: My interview\n\n" + greeting + method
              + "I enjoyed our talk. " + sentence * 13 + close, email),
        _made("gentle-reminder", "long-email", "subject> Subject: My interview\n\n" + greeting + sentence * 15 + close,
              email),
        _made("feedback-request", "", "subject> Subject: My interview\n\n" + greeting + method + "I enjoyed our talk. "
              + sentence * 6 + close, email),
        _made("feedback-request", "short-email", "subject> Subject: My interview\n\n" + greeting + method
              + "I enjoyed our talk." + close, email),
        _made("feedback-request", "two-pages", "date> 23 November 2026\n\n" + greeting + method + "I enjoyed our talk. "
              + ("\n\n" + sentence * 8) * 5 + close, {"letter_date": TODAY}),
        _made("gentle-reminder", "two-pages", "date> 23 November 2026\n\n" + greeting + ("\n\n" + sentence) * 26 + close,
              {"letter_date": TODAY, "channel": "post"}),
        _made("feedback-request", "", "date> 23 November 2026\n\n" + greeting + method + "I enjoyed our talk. "
              + ("\n\n" + sentence * 5) * 3 + close, {"letter_date": TODAY}),
        _made("closing-question", "long-script", sentence * 14 + "Do you have any concerns?", {}),
        _made("closing-question", "long-script", sentence * 18 + "Do you have any concerns?", {}),
        _made("closing-question", "", sentence * 6 + "Do you have any concerns?", {}),
    ]  # fmt: skip


def _made(letter, codes, text, answers):
    return {"letter": letter, "codes": codes, "text": text, "answers": answers}


class Letter:
    """A text as a letter: a paragraph may say what it is, as in "date> 19 October 2026"."""

    def __init__(self, source):
        self.blocks = []
        for paragraph in source.split("\n\n"):
            kind, mark, rest = paragraph.partition("> ")
            known = mark and kind.isalpha() and kind.islower()
            if paragraph.strip():
                self.blocks.append((kind, rest) if known else ("body", paragraph))
        self.text = text.plain(self.blocks)


def case(toolkit, item):
    """(model, letter, given) of an item."""
    slug = item["letter"]
    model = model_of(toolkit, slug)
    base = toolkit.letters[slug].front.examples[0].answers
    return model, Letter(item["text"]), letters.clean_answers(model, {**base, **item["answers"]})


def found(toolkit, item, data=None):
    """The findings of an item."""
    data = data or _data(toolkit)
    model, letter, given = case(toolkit, item)
    workdays = Workdays(holidays(toolkit, country_of(model, given)), *YEARS)
    return findings(model, letter, given, Context(data, TODAY, OTHERS, workdays=workdays))


def _data(toolkit):
    """The checks as the browser has them, made once: sorting the phrases takes long."""
    if DATA.get("of") is not toolkit:
        DATA.update({"of": toolkit, "data": compiled_checks.data_of(toolkit.checks)})
    return DATA["data"]


DATA: dict[str, object] = {}


def country_of(model, given):
    return given.get("country") or model["country"]


KNOWN: dict[str, list] = {}  # reading them takes long


def holidays(toolkit, country):
    """The public holidays of a country, as the page knows them."""
    if country not in KNOWN:
        KNOWN[country] = public_holidays.holidays_of(country, toolkit.countries[country], YEARS)
    return KNOWN[country]


def harmless():
    """Passages that a careful friend would leave as they are, in the shape of ``passages``."""
    return [{"text": text, "expect": []} for text in _items("harmless.yml")["passages"]]


def learned():
    """The passages that the weights are learned from: by writer, the harmful and the harmless ones."""
    return _items("learned.yml")


def passages(path):
    """The passages of a file: dicts with text, expect, and perhaps also, letter, answer_to."""
    document = Document(path.name, path.read_text(encoding="utf-8"))
    assert not document.faults, document.faults
    return [
        {**one, "expect": list(one["expect"]), "also": list(one.get("also", []))}
        for one in document.data["passages"]
    ]


def tone(toolkit):
    """The codes of the checks that speak of words which stand there, and not of the letter as a whole."""
    found = [code for code, check in toolkit.checks.checks.items() if check.phrases]
    return [*found, "loud", "read-again"]


def said(toolkit, item, data=None):
    """What is said of a passage: code to the words that were found. It stands in the letter that it names.

    Where it names none, in one in which what it expects can be found: "but" is for thanks after feedback only.
    """
    thanks = {"defence", "but"} & {*item["expect"], *item.get("also", [])}
    letter = item.get("letter") or ("feedback-thanks" if thanks else "gentle-reminder")
    answers = {item["answer_to"]: item["text"]} if item.get("answer_to") else {}
    codes = tone(toolkit)
    every = found(toolkit, {"letter": letter, "text": item["text"], "answers": answers}, data)
    return {one.code: one.what for one in every if one.code in codes}
