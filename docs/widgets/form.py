"""The page: reads answers, shows the letter and messages. The only room that knows the DOM."""

import drafts
import exports
from pyscript.js_modules import host
from js import document
from letterkit import answers as oddities
from letterkit import letter as letters
from letterkit import messages
from letterkit.jinja_runtime import Environment


def start():
    """Makes every letter form of the page live. They share the answers kept in this tab."""
    kept = drafts.read()
    forms = [Form(element, kept) for element in document.querySelectorAll("form[data-letter]")]
    for form in forms:
        form.others = [other for other in forms if other is not form]
        form.adopt()
        form.wire()
    host.mark("toolkit:live")
    host.whenBack(lambda: [form.refill(drafts.read()) for form in forms])


class Form:
    """One letter's form. ``answers`` are those of the whole tab, shared by all forms."""

    def __init__(self, element, answers):
        slug = element.dataset.letter
        module = __import__("letters." + slug.replace("-", "_"), None, None, ["MODEL"])
        self.element = element
        self.answers = answers
        self.others = []
        self.model = module.MODEL
        self.template = Environment(module.COMPILED).get_template("letters/" + slug + ".txt")
        self.what = "script" if self.model["spoken"] else "letter"
        self.inputs = {}
        for field in self.model["fields"]:
            found = element.querySelectorAll('[name="' + field["name"] + '"]')
            self.inputs[field["name"]] = [found[index] for index in range(found.length)]
        self.sheet = self.find("[data-paper]")
        self.text = self.find("[data-letter-text]")
        self.paragraphs = []
        self.written = None

    def find(self, selector):
        return self.element.querySelector(selector)

    # Answers

    def adopt(self):
        """Takes what was typed before Python was live; what is kept fills the other fields."""
        for field in self.model["fields"]:
            name = field["name"]
            if any(one.hasAttribute("data-typed") for one in self.inputs[name]) or name not in self.answers:
                self.take(field)
        self.refill(self.answers)
        if self.answers:
            self.keep()

    def take(self, field):
        """Reads one field into the answers. A field that stands as it was built is no answer."""
        name = field["name"]
        value = self.value(field)
        untouched = field["default"] if field["kind"] == "choice" else ""
        if name in self.answers or (value != untouched and value and any(value)):
            self.answers[name] = value

    def value(self, field):
        inputs = self.inputs[field["name"]]
        if field["kind"] == "list":
            return [one.value for one in inputs]
        if field["kind"] == "choice":
            for one in inputs:
                if one.checked:
                    return one.value
            return field["default"]
        return inputs[0].value

    def refill(self, answers):
        """Puts answers into the fields, and writes the letter of them."""
        self.answers = answers
        for field in self.model["fields"]:
            name = field["name"]
            inputs = self.inputs[name]
            if field["kind"] == "list":
                items = answers.get(name, [])
                for index, one in enumerate(inputs):
                    put(one, items[index] if index < len(items) else "")
            elif field["kind"] == "choice":
                value = answers.get(name, field["default"])
                for one in inputs:
                    one.checked = one.value == value
            else:
                put(inputs[0], answers.get(name, ""))
        self.write()
        self.show_oddities()

    def keep(self):
        if not drafts.write(self.answers):
            self.say(messages.NOT_KEPT)

    # What the reader does

    def wire(self):
        self.element.addEventListener("input", self.typed)
        self.element.addEventListener("change", lambda event: self.show_oddities())
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
        name = event.target.name
        for field in self.model["fields"]:
            if field["name"] == name:
                self.answers[name] = self.value(field)
        self.write()
        self.keep()
        self.say("")
        for other in self.others:
            other.refill(self.answers)

    def copy(self):
        exports.copy(self.written.text, self.text, self.say)

    def start_again(self):
        if not host.confirm(messages.ASK_TO_EMPTY):
            return
        drafts.wipe()
        for form in [self] + self.others:
            form.refill({})
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
        self.inputs[name][0].focus()

    # What the reader sees

    def write(self):
        today = host.today()
        self.written = letters.write(self.model, self.template.render, self.answers, today)
        self.given = letters.clean_answers(self.model, self.answers)
        self.show_blocks(self.written.blocks)
        place = self.model["places"][self.given.get("country") or self.model["country"]]
        self.sheet.dataset.paper = place["paper"]
        self.sheet.dataset.sender = place["sender"]
        self.text.lang = place["language"]
        self.show_asked()
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

    def show_asked(self):
        """Hides the questions that the other answers make needless."""
        for field in self.model["fields"]:
            if field["asked_when"]:
                hidden = any(self.given[other] != value for other, value in field["asked_when"])
                self.find('[data-field="' + field["name"] + '"]').hidden = hidden

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

    def show_oddities(self):
        """Messages at their fields. They are looked for when a field is left, not at every key."""
        found = {}
        for name, code in oddities.oddities(self.model, self.given, host.today()):
            found[name] = messages.FIELD[code]
        for name in self.inputs:
            place = self.find('[data-field="' + name + '"] [data-error]')
            sentence = found.get(name, "")
            place.hidden = not sentence
            set_text(place, sentence)
            for one in self.inputs[name]:
                if sentence:
                    one.setAttribute("aria-invalid", "true")
                else:
                    one.removeAttribute("aria-invalid")

    def say(self, sentence):
        set_text(self.find("[data-message]"), sentence)


def put(element, value):
    """Sets a field's value unless it is there already, so that the cursor stays where it is."""
    if element.value != value:
        element.value = value


def set_text(element, text):
    """Changes a text only if it differs: a screen reader says a live region again at every change."""
    if element.textContent != text:
        element.textContent = text


def bind(button, action):
    button.addEventListener("click", lambda event: action())
