"""Letters written by the build, with Jinja2 itself; and what ``letterkit`` has to know of a letter to write it."""

from collections.abc import Callable, Iterable
from typing import Any

from letterkit import letter
from letterkit.shapes import Model, Place, Question, Render
from macros import build_cache
from macros.model import letter_language
from macros.model.country import Country
from macros.model.language import Language
from macros.model.question import Field
from macros.model.toolkit import Toolkit
from macros.templates.budget import Limited
from macros.templates.environment import trial
from macros.templates.reads import Remembered


def question_of(
    name: str, field: Field, asked: Iterable[str], required: bool = False, default: str | None = None
) -> Question:
    """What ``letterkit`` has to know of a question. asked: the names of all that are asked beside it. required: whether
    the letter can't do without its answer. default: the letter's own, else that of the question.
    """
    return {
        "name": name,
        "kind": field.kind,
        "label": field.label,
        "required": required,
        "placeholder": f"[{field.placeholder}]",
        "options": list(field.options),
        "formerly": [list(pair) for pair in field.formerly.items()],
        "default": field.default if default is None else default,
        "items": field.items,
        "least": field.least,
        "most": field.most,
        "today": field.today,
        "kept_for": field.kept_for,
        "asked_when": [list(pair) for pair in field.asked_when.items() if pair[0] in asked],
    }


def model_of(toolkit: Toolkit, slug: str) -> Model:
    """What ``letterkit.letter`` has to know of a letter: its questions in order, and the countries' conventions."""
    front = toolkit.letters[slug].front
    names = toolkit.letters[slug].fields
    language, places = toolkit.spoken(slug)
    fields = [
        question_of(name, toolkit.fields[name], names, name in front.required, front.defaults.get(name))
        for name in names
    ]
    for question in fields:
        question["kept_for"] = toolkit.letters[slug].keeps(toolkit.fields[question["name"]])
    if letter_language.is_asked(toolkit, slug):
        name = letter_language.FIELD
        first = letter_language.at_first(toolkit, slug)
        asked = question_of(name, toolkit.fields[name], names, default=first)
        asked["options"] = letter_language.codes(toolkit, slug)
        fields.append(asked)
    return {
        "slug": slug,
        "title": front.title,
        "called": front.called,
        "spoken": front.spoken,
        "written_for": front.written_for,
        "country": toolkit.centre.country,
        "guesses": toolkit.guesses,
        "language": language.code,
        "words": language.words,
        "first": list(toolkit.letters[slug].first(toolkit.fields)),
        "places": {code: _place(language, country) for code, country in places.items()},
        "fields": fields,
    }


def _place(language: Language, country: Country) -> Place:
    place = country.conventions()
    months = language.words_in(country.language)["months"]
    if months != language.words["months"]:
        place["months"] = months
    return place


class Writer:
    """Writes letters at build time, with Jinja2 itself.

    asked: the toolkit of another language, in which the questions are, and with them what stands for a missing answer.
    """

    def __init__(self, toolkit: Toolkit, asked: Toolkit | None = None) -> None:
        self.toolkit = toolkit
        self.asked = asked
        self.env = trial(toolkit.templates, toolkit.language.words)
        self.lent = trial(toolkit.templates, toolkit.lender[0].words) if toolkit.borrowed else self.env
        self.models: dict[str, Model] = {}
        self.renders: dict[str, Remembered] = {}
        self.keys: dict[str, str] = {}

    def write(self, slug: str, answers: dict[str, Any], today: str | None = None) -> letter.Letter:
        """The letter that these answers give. Raises KeyError if there is no such letter."""
        return letter.write(self.model(slug), self.render(slug), answers, today)

    def render(self, slug: str) -> Remembered:
        """What writes a letter of the variables that ``letterkit`` makes of answers."""
        if slug not in self.renders:
            env = self._env(slug)
            self.renders[slug] = Remembered(env.get_template(f"letters/{slug}.txt").render, env)
        return self.renders[slug]

    def passage(self, slug: str, name: str, answers: dict[str, Any]) -> letter.Letter:
        """One passage of a letter: a macro of its file. Raises KeyError if it has none of that name."""
        env = self._env(slug)
        template = env.get_template(f"letters/{slug}.txt")

        def render(variables: dict[str, Any]) -> str:
            module = template.make_module(variables)
            if not hasattr(module, name):
                raise KeyError(name)
            return str(getattr(module, name)())

        return letter.write(self.model(slug), _counted(render, env), answers)

    def model(self, slug: str) -> Model:
        """What ``letterkit`` has to know of a letter, with the questions as they are asked."""
        if slug not in self.models:
            model = model_of(self.toolkit, slug)
            if self.asked:
                asked = model_of(self.asked, slug)
                model = {**model, "fields": asked["fields"], "country": asked["country"]}
            self.models[slug] = model
        return self.models[slug]

    def blank(self, slug: str) -> letter.Letter:
        """The letter without any answers."""
        return self.shown(slug, {})

    def shown(self, slug: str, answers: dict[str, Any]) -> letter.Letter:
        """A letter as a page shows it: an earlier build may have written it. Raises as ``write``."""
        return self._kept(slug, "", answers, lambda: self.write(slug, answers))

    def shown_passage(self, slug: str, name: str, answers: dict[str, Any]) -> letter.Letter:
        """The same of one passage. Raises as ``passage``."""
        return self._kept(slug, name, answers, lambda: self.passage(slug, name, answers))

    def _kept(
        self, slug: str, passage: str, answers: dict[str, Any], write: Callable[[], letter.Letter]
    ) -> letter.Letter:
        def made() -> list[Any]:
            one = write()
            return [[list(block) for block in one.blocks], one.open]

        blocks, required = build_cache.result("written", [self.key(slug), passage, repr(answers)], made)
        return letter.Letter([(kind, text) for kind, text in blocks], required, lambda: write().own)

    def key(self, slug: str) -> str:
        """What stands for all that decides what a letter says of given answers."""
        if slug not in self.keys:
            reached = self.toolkit.letters[slug].templates
            texts = {name: build_cache.digest_of(self.toolkit.templates[name]) for name in reached}
            self.keys[slug] = build_cache.digest([self.model(slug), texts])
        return self.keys[slug]

    def _env(self, slug: str) -> Limited:
        return self.lent if slug in self.toolkit.borrowed else self.env


def _counted(render: Render, env: Limited) -> Render:
    def begun(variables: dict[str, Any]) -> str:
        env.begin(variables)
        return render(variables)

    return begun


def writer_in(toolkit: Toolkit, code: str) -> Writer:
    """What writes the letters of a language, with what stands for a missing answer in that of the guide.

    code: of the language; the guide's own where the toolkit has no other of it.
    """
    spoken = toolkit.others.get(code, toolkit)
    return Writer(spoken, asked=None if spoken is toolkit else toolkit)
