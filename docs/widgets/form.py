"""A letter's form in the page: shows the letter that the answers give, and does what its buttons say."""

import drafts
import exports
from js import document
from letterkit import letter as letters
from letterkit import messages
from letterkit.jinja_runtime import Environment
from pyscript.js_modules import host
from questions import Questions, set_text


def start():
    """Makes every letter form of the page live. They share the answers kept in this tab."""
    kept = drafts.read()
    forms = [Form(element, kept) for element in document.querySelectorAll("form[data-letter]")]
    for form in forms:
        form.others = [other for other in forms if other is not form]
        form.questions.adopt()
        form.fill(kept)
        form.wire()
    if kept and forms:
        forms[0].keep()
    host.mark("toolkit:live")
    host.whenBack(lambda: [form.fill(drafts.read()) for form in forms])


class Form:
    """One letter's form. ``others`` are the other forms of the page, which follow its answers."""

    def __init__(self, element, answers):
        slug = element.dataset.letter
        module = __import__("letters." + slug.replace("-", "_"), None, None, ["MODEL"])
        self.element = element
        self.others = []
        self.model = module.MODEL
        self.questions = Questions(element, self.model["fields"], answers)
        self.template = Environment(module.COMPILED).get_template("letters/" + slug + ".txt")
        self.what = "script" if self.model["spoken"] else "letter"
        self.sheet = self.find("[data-paper]")
        self.text = self.find("[data-letter-text]")
        self.paragraphs = []
        self.written = None

    def find(self, selector):
        return self.element.querySelector(selector)

    def fill(self, answers):
        """Puts answers into the fields, and writes the letter of them."""
        self.questions.fill(answers)
        self.write()
        self.questions.show_oddities(self.given)

    def keep(self):
        if not drafts.write(self.questions.answers):
            self.say(messages.NOT_KEPT)

    # What the reader does

    def wire(self):
        self.element.addEventListener("input", self.typed)
        self.element.addEventListener("change", lambda event: self.questions.show_oddities(self.given))
        self.element.addEventListener("submit", lambda event: event.preventDefault())
        actions = {
            "copy": self.copy,
            "print": exports.print_letter,
            "start-again": self.start_again,
            "show-letter": self.show_letter,
        }
        for button in self.element.querySelectorAll("[data-action]"):
            bind(button, actions[button.dataset.action])
        self.find("[data-open]").addEventListener("click", self.go_to)
        self.element.dataset.state = "live"

    def typed(self, event):
        self.questions.typed(event.target.name)
        self.write()
        self.say("")
        self.keep()
        for other in self.others:
            other.fill(self.questions.answers)

    def copy(self):
        exports.copy(self.written.text, self.text, self.say)

    def start_again(self):
        if not host.confirm(messages.ASK_TO_EMPTY):
            return
        drafts.wipe()
        for form in [self] + self.others:
            form.fill({})
        self.say(messages.EMPTIED)

    def show_letter(self):
        """On a phone: changes between the questions and the letter."""
        bar = self.find('[data-action="show-letter"]')
        shown = bar.getAttribute("aria-expanded") == "true"
        bar.setAttribute("aria-expanded", "false" if shown else "true")
        self.find("[data-bar-label]").textContent = messages.SEE + self.what if shown else messages.BACK
        self.element.dataset.view = "questions" if shown else "letter"
        if shown:
            self.element.scrollIntoView()
        else:
            self.find(".fk-heading").focus()

    def go_to(self, event):
        """A link to an open answer: shows its field and puts the cursor there."""
        name = event.target.getAttribute("data-goto")
        if not name:
            return
        event.preventDefault()
        if self.element.getAttribute("data-view") == "letter":
            self.show_letter()
        self.questions.focus(name)

    # What the reader sees

    def write(self):
        answers = self.questions.answers
        self.written = letters.write(self.model, self.template.render, answers, host.today())
        self.given = letters.clean_answers(self.model, answers)
        self.show_blocks(self.written.blocks)
        place = self.model["places"][self.given.get("country") or self.model["country"]]
        self.sheet.dataset.paper = place["paper"]
        self.sheet.dataset.sender = place["sender"]
        self.text.lang = place["language"]
        self.questions.show_asked(self.given)
        self.show_open()
        if self.model["spoken"]:
            self.find("[data-seconds]").textContent = str(letters.seconds_to_say(self.written.text))

    def show_blocks(self, blocks):
        """The letter on its sheet, only ever as text. Paragraphs that have not changed are left alone."""
        if [kind for kind, _ in blocks] != [kind for kind, _, _ in self.paragraphs]:
            self.text.replaceChildren()
            self.paragraphs = []
            for index, (kind, text) in enumerate(blocks):
                if index:
                    self.text.append("\n\n")
                paragraph = document.createElement("p")
                paragraph.dataset.block = kind
                paragraph.textContent = text
                self.text.append(paragraph)
                self.paragraphs.append((kind, text, paragraph))
            return
        for index, (kind, text) in enumerate(blocks):
            _, before, paragraph = self.paragraphs[index]
            if text != before:
                paragraph.textContent = text
                self.paragraphs[index] = (kind, text, paragraph)

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


def bind(button, action):
    button.addEventListener("click", lambda event: action())
