"""What one case does, on either interpreter: this file runs on CPython and on MicroPython."""

import json

from letterkit import answers, dates, filters, letter, messages, predicates, text
from letterkit.jinja_runtime import Environment

ROOMS = {
    "answers": answers, "dates": dates, "filters": filters, "letter": letter, "messages": messages,
    "predicates": predicates, "text": text,
}  # fmt: skip


def written(case):
    """A letter with these answers: its blocks, its text, and what is open and odd."""
    module = __import__(case["module"], None, None, ["MODEL"])
    model = module.MODEL
    template = Environment(module.COMPILED).get_template(case["template"])
    made = letter.write(model, template.render, case["answers"], case["today"])
    odd = answers.oddities(model["fields"], letter.clean_answers(model, case["answers"]), case["today"])
    return [[list(block) for block in made.blocks], made.text, made.open, [list(pair) for pair in odd]]


def rendered(case):
    """A template as it is, with these variables."""
    module = __import__(case["module"], None, None, ["COMPILED"])
    return Environment(module.COMPILED).get_template(case["template"]).render(case["variables"])


def called(case):
    """A function of letterkit."""
    room, name = case["function"].split(".")
    return plain(getattr(ROOMS[room], name)(*case["arguments"]))


def plain(value):
    """A value that JSON can carry."""
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value if value is None or isinstance(value, (bool, int, str)) else str(value)


DO = {"written": written, "rendered": rendered, "called": called}


def run(case):
    """The result of a case, or which kind of error it raised."""
    try:
        return {"result": DO[case["do"]](case)}
    except Exception as error:
        return {"error": type(error).__name__ + ": " + str(error)}


def main(source, target):
    with open(source) as file:
        found = json.load(file)
    with open(target, "w") as file:
        for case in found:
            file.write(json.dumps(run(case)) + "\n")
