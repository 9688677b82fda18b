"""Writes a letter and reads it as the careful friend does, many times: runs on MicroPython, beside no page."""

import json

import js
from checks_data import DATA

from letterkit import checks, letter
from letterkit.jinja_runtime import Environment
from letterkit.workdays import Workdays


def timed(do, runs):
    """How long each run takes, in ms."""
    times = []
    for _ in range(runs):
        began = js.performance.now()
        do()
        times.append(js.performance.now() - began)
    return times


def measure(case):
    """The times of writing the letter, and of checking it with more paragraphs before its close."""
    module = __import__(case["module"], None, None, ["MODEL"])
    model = module.MODEL
    answers = case["answers"]
    template = Environment(module.COMPILED, module.MODEL["words"]).get_template(case["template"])

    def write():
        return letter.write(model, template.render, answers, case["today"])

    writing = timed(write, case["runs"])
    made = write()
    place = [kind for kind, _ in made.blocks].index("close")
    more = [("body", words) for words in case["more"]]
    blocks = made.blocks[:place] + more + made.blocks[place:]
    # All of the reader's own words are at the end here: as many as in the longest letters.
    own = made.own[:place] + [[(0, len(words))] for _, words in more] + made.own[place:]
    long = letter.Letter(blocks, made.open, own)
    given = letter.clean_answers(model, answers)
    found = []

    def check():
        workdays = Workdays(case["holidays"], *case["years"])
        context = checks.Context(DATA, case["today"], case["others"], long.own_in_text(), workdays)
        steps = checks.findings(checks.Case(model, long, given, context))
        try:
            while True:
                next(steps)
        except StopIteration as end:
            found[:] = end.value[0]

    checking = timed(check, case["runs"])
    return {"words": len(long.text.split()), "found": len(found), "writing": writing, "checking": checking}


def main(source, target):
    # MicroPython has no pathlib.
    with open(source) as file:  # noqa: PTH123
        cases = json.load(file)
    with open(target, "w") as file:  # noqa: PTH123
        file.write("\n".join([json.dumps(measure(case)) for case in cases]))
