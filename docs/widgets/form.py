"""A letter's form in the page: shows the letter that the answers give, and does what its buttons say."""

import exports
from applications import Applications
from js import document, window
from pyscript.js_modules import host
from questions import Questions, set_text
from sheet import Sheet

from letterkit import letter as letters
from letterkit import messages
from letterkit.jinja_runtime import Environment


class Form:
    """One letter's form. page: the page's forms together (``main.Page``)."""

    def __init__(self, element, page):
        slug = element.dataset.letter
        module = __import__("letters." + slug.replace("-", "_"), None, None, ["MODEL"])
        self.element = element
        self.page = page
        self.model = module.MODEL
        self.questions = Questions(element, self.model["fields"], slug)
        self.template = Environment(module.COMPILED).get_template("letters/" + slug + ".txt")
        self.what = self.model["called"]
        self.sheet = Sheet(element)
        self.written = None
        self.scrolled = 0
        self.applications = Applications(self.find("[data-applications]"), page.choose, page.add, page.remove)

    def find(self, selector):
        return self.element.querySelector(selector)

    def fill(self, thread):
        """Puts the answers of the thread into the fields, and writes the letter of them."""
        self.questions.fill(thread)
        self.applications.show(thread)
        self.write()
        self.questions.show_oddities(self.given)

    # What the reader does

    def wire(self):
        self.element.addEventListener("input", self.typed)
        self.element.addEventListener("change", lambda event: self.questions.show_oddities(self.given))
        self.element.addEventListener("submit", lambda event: event.preventDefault())
        actions = {
            "copy": self.copy,
            "print": exports.print_letter,
            "start-again": lambda: self.page.start_again(self),
            "show-letter": self.show_letter,
        }
        for name in actions:
            self.find('[data-action="' + name + '"]').addEventListener("click", handler(actions[name]))
        self.find("[data-open]").addEventListener("click", self.go_to)
        host.live(self.element)

    def typed(self, event):
        self.questions.typed(event.target.name, self.page.thread)
        self.write()
        self.applications.show(self.page.thread)
        self.page.changed(self)

    def copy(self):
        exports.copy(self.written.text, self.sheet.text, self.say)

    def show_letter(self):
        """On a phone: changes between the questions and the letter."""
        bar = self.find('[data-action="show-letter"]')
        shown = bar.getAttribute("aria-expanded") == "true"
        if not shown:
            self.scrolled = window.scrollY  # where the reader comes back to
        bar.setAttribute("aria-expanded", "false" if shown else "true")
        self.find("[data-bar-label]").textContent = messages.SEE + self.what if shown else messages.BACK
        self.element.dataset.view = "questions" if shown else "letter"
        if shown:
            host.scrollTo(self.scrolled)
        else:
            host.showFrom(self.element)  # the letter, not the guide's words above the form
            self.find(".fk-heading").focus()

    def go_to(self, event):
        """A link to an open answer: shows its field and puts the cursor there."""
        link = event.target.closest("[data-goto]")
        if not link:
            return
        event.preventDefault()
        if self.element.getAttribute("data-view") == "letter":
            self.show_letter()
        self.questions.focus(link.dataset.goto)

    # What the reader sees

    def write(self):
        answers = self.questions.answers
        self.written = letters.write(self.model, self.template.render, answers, host.today())
        self.given = letters.clean_answers(self.model, answers)
        place = self.model["places"][self.given.get("country") or self.model["country"]]
        self.sheet.show(self.written.blocks, place)
        self.questions.show_asked(self.given)
        self.show_open()
        if self.model["spoken"]:
            self.find("[data-seconds]").textContent = str(letters.seconds_to_say(self.written.text))

    def show_open(self):
        count = len(self.written.open)
        set_text(self.find("[data-open-count]"), messages.open_sentence(count))
        set_text(self.find("[data-bar-count]"), messages.open_short(count))
        links = self.find("[data-open-list]")
        links.replaceChildren()
        for field in self.model["fields"]:
            if field["name"] in self.written.open:
                link = document.createElement("a")
                link.href = "#" + self.model["slug"] + "-" + field["name"]
                link.dataset.goto = field["name"]
                link.textContent = field["label"]
                item = document.createElement("li")
                item.append(link)
                links.append(item)

    def say(self, sentence):
        set_text(self.find("[data-message]"), sentence)


def handler(action):
    """An event handler that does not care about the event."""
    return lambda event: action()
