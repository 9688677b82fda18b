"""The least that a letter page does, for the rivals: shows the letter at the start and at each input.

It has no drafts, no list of open answers, no messages: what our page does beyond this, it does at its own cost.
"""

from js import Date, document, performance

from letterkit import letter


def start(model, render, keep=lambda function: function):
    """Wires the form. keep: what a Python function needs so that JavaScript can go on calling it."""
    form = document.querySelector("form[data-letter]")
    sheet = form.querySelector("[data-letter-text]")
    fields = {field["name"]: field for field in model["fields"]}
    today = Date.new().toISOString()[:10]

    def read(name):
        found = form.querySelectorAll('[name="' + name + '"]')
        inputs = [found.item(index) for index in range(found.length)]
        values = [one.value for one in inputs if one.type != "radio" or one.checked]
        return values if fields[name]["kind"] == "list" else (values[0] if values else "")

    answers = {name: read(name) for name in fields}

    def show():
        sheet.textContent = letter.write(model, render, answers, today).text

    def typed(event):
        if event.target.name in fields:
            answers[event.target.name] = read(event.target.name)
            show()

    show()
    form.addEventListener("input", keep(typed))
    performance.mark("toolkit:live")
