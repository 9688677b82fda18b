"""What the pages for authors show: which keys, filters and tests there are, made from the models and the letterkit."""

import inspect
import re
import typing
from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup, escape

from letterkit.filters import FILTERS
from letterkit.predicates import TESTS
from macros.diagnostics.fault import did_you_mean
from macros.model.checks import Check, ChecksFile
from macros.model.country import Country
from macros.model.entry import Entry
from macros.model.fact import Clock, Fact
from macros.model.letter_head import Example, Front
from macros.model.page_head import StepPage
from macros.model.question import Field, Group
from macros.pages.author_examples import FOLDER, Guide
from macros.pages.component_templates import environment

# What a page calls the models, by the name that it gives to {{ keys(…) }}.
MODELS: dict[str, type[Entry]] = {
    "letter": Front,
    "example": Example,
    "group": Group,
    "question": Field,
    "country": Country,
    "fact": Fact,
    "clock": Clock,
    "step": StepPage,
    "check": Check,
    "checks": ChecksFile,
}


def as_html(docstring: str | None) -> Markup:
    """A description as HTML: its first paragraphs, with code between backticks."""
    text = " ".join(inspect.cleandoc(docstring or "").split())
    return Markup(re.sub(r"`+([^`]+)`+", r"<code>\1</code>", str(escape(text))))


def keys_of(model: type[Entry]) -> list[tuple[str, bool, str, Markup]]:
    """(key, needed, what it is without it, description) of each key of a model."""
    found = []
    for name, info in model.model_fields.items():
        default = "" if info.is_required() or info.default in ("", [], {}, None, 0) else info.default
        shown = str(default).lower() if isinstance(default, bool) else str(default)
        words = [word for word in typing.get_args(info.annotation) if isinstance(word, str) and word]
        text = as_html(info.description)
        if typing.get_origin(info.annotation) is typing.Literal and len(words) > 1:
            text += Markup(" One of: ") + Markup(", ").join(
                Markup("<code>{}</code>").format(w) for w in words
            )
            text += Markup(".")
        found.append((name, info.is_required(), shown, text))
    return found


def functions(guide: Guide, kind: str) -> list[dict[str, Any]]:
    """Each filter or test: how it is written, what it does, and examples with their results."""
    found = []
    known: dict[str, Any] = {**(FILTERS if kind == "filter" else TESTS)}
    for name, function in known.items():
        values = list(inspect.signature(function).parameters)[1:]
        says = as_html(function.__doc__)
        shown = []
        for number in range(100):
            key = f"{kind}-{name}-{number}"
            if key not in guide.sources:
                break
            shown.append((guide.sources[key], next(guide.results(key))[1]))
        found.append({"name": name, "values": values, "says": says, "shown": shown})
    return found


def _one(there: Mapping[str, Any], name: str, missing: str) -> Any:
    """What has this name. Raises ValueError with this sentence if nothing has."""
    if name not in there:
        raise ValueError(f"{missing}{did_you_mean(name, there)}")
    return there[name]


def page_macros(guide: Guide) -> list[Callable[..., str]]:
    """The macros that the pages for authors may use."""
    components = environment(guide.toolkit)

    def html(component: str, **values: Any) -> str:
        return components.get_template(component).render(**values)

    def keys(of: str) -> str:
        model = _one(MODELS, of, f"There is no list of keys called “{of}”.")
        return html("keys.html", of=of, keys=keys_of(model))

    def shown(name: str) -> str:
        source = _one(guide.sources, name, f"There is no example “{name}” in {FOLDER}.")
        return html("shown.html", source=source, results=list(guide.results(name)))

    def code(file: str) -> str:
        source = _one(guide.files, file, f"There is no file “{file}” in {FOLDER}.")
        return html("code.html", source=source.rstrip("\n"))

    def letter_filters() -> str:
        return html("functions.html", kind="filter", functions=functions(guide, "filter"))

    def letter_tests() -> str:
        return html("functions.html", kind="test", functions=functions(guide, "test"))

    def questions() -> str:
        return html("questions.html", groups=guide.toolkit.groups)

    def slips() -> str:
        return html("slips.html", slips=guide.slips)

    return [keys, shown, code, letter_filters, letter_tests, questions, slips]
