"""What one case does, on either interpreter: this file runs on CPython and on MicroPython."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from letterkit import (
    alphabet,
    answers,
    bullets,
    calendar,
    checks,
    dates,
    edits,
    email_addresses,
    filenames,
    filters,
    first_person,
    jinja_filters,
    language_filters,
    letter,
    mail,
    merge3,
    no_subject,
    normalise,
    one_thing,
    own_marks,
    plain_words,
    plan,
    postal,
    predicates,
    recall,
    reread,
    run_on,
    same_application,
    second_person,
    second_person_capitals,
    slips,
    slips_by_place,
    small_names,
    small_nouns,
    text,
    text_direction,
    wordfile,
    wordparts,
    workdays,
    yours,
    zipfile,
)
from letterkit.draft import Draft
from letterkit.jinja_runtime import Environment
from letterkit.messages import listing

if TYPE_CHECKING:
    from typing import Any

ROOMS = {
    "alphabet": alphabet, "normalise": normalise, "plain_words": plain_words,
    "email_addresses": email_addresses, "answers": answers, "wordparts": wordparts, "text_direction": text_direction,
    "dates": dates, "edits": edits, "filenames": filenames, "filters": filters, "first_person": first_person,
    "jinja_filters": jinja_filters, "language_filters": language_filters, "letter": letter,
    "own_marks": own_marks, "bullets": bullets, "mail": mail,
    "predicates": predicates, "reread": reread, "second_person_capitals": second_person_capitals, "text": text,
    "no_subject": no_subject, "one_thing": one_thing, "run_on": run_on, "second_person": second_person, "slips": slips,
    "slips_by_place": slips_by_place, "small_names": small_names, "small_nouns": small_nouns,
    "postal": postal, "same_application": same_application, "yours": yours,
}  # fmt: skip


WORDS: Any = {"language": "en", "and": "and"}


def written(case):
    """A letter with these answers: its blocks, its text, what is open, whose words they are, and what is odd."""
    module = __import__(case["module"], None, None, ["MODEL"])
    model = module.MODEL
    template = Environment(module.COMPILED, model["words"]).get_template(case["template"])
    made = letter.write(model, template.render, case["answers"], case["today"])
    odd = answers.oddities(model["fields"], letter.clean_answers(model, case["answers"]), case["today"])
    return [[list(block) for block in made.blocks], made.text, made.open, plain(made.own), plain(odd)]


def rendered(case):
    """A template as it is, with these variables."""
    module = __import__(case["module"], None, None, ["COMPILED"])
    return Environment(module.COMPILED, WORDS).get_template(case["template"]).render(case["variables"])


def called(case):
    """A function of letterkit."""
    room, name = case["function"].split(".")
    made = getattr(ROOMS[room], name)(*case["arguments"])
    return plain(drained(made) if hasattr(made, "send") else made)


def drained(steps):
    """What is found in steps, when all of them are done."""
    try:
        while True:
            next(steps)
    except StopIteration as end:
        return end.value


def sentences(case):
    """The sentences of a letter, what surrounds them, and whether they are the reader's own."""
    found = drained(reread.sentences(*case["arguments"]))
    return plain([[one.start, one.end, one.pieces, one.before, one.after, one.is_own()] for one in found])


def merged(case):
    """Two versions of a letter made one, with each choice where they clash."""
    found = []
    for choice in ("", merge3.MINE, merge3.THEIRS):
        base, edited, new = case["arguments"]
        made = merge3.merge(base, edited, new, choice)
        found.append([made.text, made.base, made.clashes])
    return plain(found)


def plain(value):
    """A value that JSON can carry."""
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value if value is None or isinstance(value, (bool, int, str)) else str(value)


def planned(case):
    """The plan of some dates, in codes and in words, and the calendar file of what is to come."""
    first, last = case["years"]
    now = dates.parse(case["today"])
    assert now
    made = plan.make(
        case["given"], case["wait"], 14, workdays.Workdays(case["holidays"], first, last), case["clocks"], now
    )
    events = [
        [e.code, dates.iso(e.date), dates.iso(e.counted), e.reasons, e.late and dates.iso(e.late), e.done]
        for e in made.events
    ]
    say, say_of_planner = (
        __import__(name, None, None, ["say"]).say for name in ("plan_messages", "planner_messages")
    )
    words = [listing(say_of_planner, e.reasons) for e in made.events if e.reasons]
    limits = [[limit.clock["what"], dates.iso(limit.end), limit.ended] for limit in made.warnings]
    code, date = made.today
    kept = calendar.known(case["kept"], "0f" * 16)
    entries, kept = calendar.entries(
        made, now, kept, case["employer"], lambda code: "https://example.org/" + code, say
    )
    file = calendar.write(entries, "20261123T120000Z")
    return [events, words, limits, code, dates.iso(date) if date else None, made.beyond, file, kept]


def said(case):
    """A message, with the values that it needs."""
    say = __import__(case["module"], None, None, ["say"]).say
    return say(case["key"], **case["values"])


def zipped(case):
    """The bytes of a Word file, as hexadecimal numbers."""
    data = zipfile.write(
        wordfile.parts(
            [tuple(block) for block in case["blocks"]],
            case["place"],
            case["title"],
            case["title"],
            "20261019T083000Z",
        )
    )
    return "".join([f"{byte:02x}" for byte in data])


def numbered(key: str, **values: Any) -> str:
    """What an application without a name is called here."""
    return "Application " + str(values["number"])


def threaded(case):
    """A thread out of a text, what is wrong with it, and the same with an edit of a letter in it and out of it."""
    read, code = recall.from_text(case["text"])
    found = [code, read.open, read.titles(numbered), read.is_empty(), read.edit("letter")]
    read.put_edit("letter", (case["words"], [("body", "a"), ("close", "b")]))
    again, _ = recall.from_text(read.to_text())
    found += [again.edit("letter"), sorted(again.applications[again.open])]
    again.open_as_in(read)
    again.take_in(read)
    found += [again.open, len(again.applications)]
    again.remove()  # as in another tab
    found += [again.open_as_in(read), again.open, len(again.applications)]
    recalled, unread, taken = recall.recall(case["text"], [case["text"], again.to_text(), '{"version": 99}'])
    found += [recalled.titles(numbered), len(unread), len(taken)]
    return plain(found)


def opened(case):
    """What a page does with a stored text: reads it, writes the letter, lays the reader's own words over it."""
    module = __import__(case["module"], None, None, ["MODEL"])
    model, slug = module.MODEL, case["module"].replace("_", "-")
    read, code = recall.from_text(case["text"])
    given = letter.clean_answers(model, read.answers(model["fields"], slug))
    render = Environment(module.COMPILED, model["words"]).get_template(case["template"]).render
    edit = read.edit(slug)
    draft = Draft(model, render, given, edit, "2026-11-23")
    odd = answers.oddities(model["fields"], given, "2026-11-23")
    found = [
        code,
        read.open,
        read.titles(numbered),
        read.is_empty(),
        read.meant(slug),
        draft.written.text,
        odd,
    ]
    found.append(calendar.known(read.calendar(), "0" * 32))
    made = draft.letter
    found += [made.blocks, made.own, made.open, draft.gaps(), draft.rest, draft.doubtful, draft.is_email()]
    if edit:
        found.append([draft.words, draft.base, draft.clashes, draft.held(edit[0] + " more")])
    recalled, unread, taken = recall.recall(case["text"], [case["text"], read.to_text()])
    recalled.open_as_in(read)
    recalled.add()
    found += [recalled.titles(numbered), len(unread), len(taken)]
    return plain(found)


class Blocks:
    """A letter as the checks take it."""

    def __init__(self, blocks):
        self.blocks = blocks
        self.text = text.plain(blocks)


def checked(case):
    """What the checks find in a letter, and where."""
    data = __import__("checks_data", None, None, ["DATA"]).DATA
    known = workdays.Workdays(case["holidays"], *case["years"]) if case["holidays"] else None
    context = checks.Context(data, case["today"], case["others"], case["own"], known)
    made, faults = drained(
        checks.findings(checks.Case(case["model"], Blocks(case["blocks"]), case["given"], context))
    )
    for _, error in faults:
        raise error
    return [[one.code, one.start, one.end, one.field, one.what, one.name, one.was, one.mend] for one in made]


DO = {
    "checked": checked, "said": said, "opened": opened, "zipped": zipped, "threaded": threaded, "written": written,
    "rendered": rendered, "called": called, "planned": planned, "merged": merged,
    "sentences": sentences,
}  # fmt: skip


def run(case):
    """The result of a case, or which kind of error it raised."""
    try:
        return {"result": DO[case["do"]](case)}
    except Exception as error:
        return {"error": type(error).__name__ + ": " + str(error)}


def main(source, target):
    # MicroPython has no pathlib.
    with open(source) as file:  # noqa: PTH123
        found = json.load(file)
    text = "\n".join([json.dumps(run(case)) for case in found])
    with open(target, "w") as file:  # noqa: PTH123
        file.write(text)
