"""Sentences for those who write letters: what to use instead of what the browser lacks."""

import inspect
from collections.abc import Collection, Iterator
from typing import Any

from jinja2 import nodes

from macros.diagnostics.fault import NESTED, did_you_mean
from macros.model.country import Country
from macros.model.country_codes import code_of
from macros.model.question import Field
from macros.templates import from_elsewhere

REFUSED: dict[type[nodes.Node], str] = {
    nodes.Extends: "{% extends %} does not run in the browser: use {% from … import … with context %} and {% call %}.",
    nodes.Block: "{% block %} does not run in the browser: use {% macro %}.",
    nodes.ScopedEvalContextModifier: "{% autoescape %} is not needed: a letter is plain text.",
    nodes.Div: "Division does not give the same in every browser: use // for whole numbers.",
    nodes.Pow: "Powers do not give the same in every browser: leave them out.",
}
# Names with a meaning of their own. Those that the runtime lacks have a sentence.
SPECIAL = {
    "loop": "“loop” is known only inside {% for %}: use it there.",
    "caller": "“caller” is known only inside {% macro %}: use it there.",
    "varargs": "“varargs” does not run in the browser: give each value of the macro a name.",
    "kwargs": "“kwargs” does not run in the browser: give each value of the macro a name.",
    "self": "“self” does not run in the browser: use a macro.",
    "super": "“super” does not run in the browser: use a macro.",
}


class TooMuch(Exception):
    """More than a letter may ask for, or what can't stand in one. Its text is a sentence for the author."""


# What is more than a letter may ask for; {}: the most that is allowed.
MANY = {
    "range": "A range() makes {} numbers at most: write a smaller number.",
    "loops": "The loops of this letter take more than {:,} rounds in all: let them count less far, or take one out.",
    "calls": "Macros are called more than {:,} times in this letter: take out some of the calls.",
    "deep": "Macros call each other more than {} deep here: write some of them out.",
    "text": "More than {:,} characters are put together in this letter: look for a text that grows, and shorten it.",
    "digits": "The number that comes out here has more than {} digits: work with smaller numbers.",
}
# What can’t be written into a letter.
NOT_TEXT = {
    "list": "There is a list here where a text has to stand: write {{ … | listing }}, or use {% for %}.",
    "namespace": "A namespace can’t be written into the letter: write what you want of it, as in {{ box.count }}.",
    "other": "What stands here is no text, and can’t be written into the letter: look for brackets that are missing.",
}
HIDDEN = "A name that begins with _ can’t stand after a full stop: give it another name."
IN_CALL = "“caller” can’t be reached inside another {% call %}: write {% set text = caller() %} before that."
REMAINDER = "“%” does not fill in texts here: write {{ … }} where the answer should stand."


def no_such_country(name: str) -> Iterator[str]:
    """A key that no country has."""
    if name not in Country.model_fields:
        near = did_you_mean(name, Country.model_fields) or f" There are: {', '.join(Country.model_fields)}."
        yield f"A country has no “{name}”.{near}"


def no_question(name: str, known: Collection[str], worded: str, instead: str) -> str:
    """A name that nothing has. worded: the file in which a centre words questions of its own, if it is the centre's.

    instead: what to write for a question that there once was, or "".
    """
    if instead:
        return f"There is no question “{name}” any more. {instead}"
    near = did_you_mean(name, known)
    if not worded:
        return f"“{name}” is no question of fields.yml.{near or ' Word it there, or {% set %} it before this line.'}"
    if name.lower() in known:
        return f"There is no question “{name}”.{near}"  # capitals alone
    advice = f"If it is a question of your own, word it in {worded}."
    return f"There is no question “{name}”.{near} {advice}"


def not_imported(name: str, file: str) -> str:
    """A macro of another file that a template calls as if it were its own."""
    return (
        f'“{name}” stands in {file}: write {{% from "{file}" import {name} with context %}} above this line.'
    )


def no_call(name: str) -> str:
    """A macro or a function that stands alone."""
    return f"“{name}” has to be called: write {name}() with the brackets."


def no_macro(target: str, name: str, known: set[str], instead: str) -> str:
    """A macro that is not in the file from which it is imported. instead: what to write for one that was, or ""."""
    if instead:
        return f"“{target}” has no macro “{name}” any more. {instead}"
    return f"“{target}” has no macro “{name}”.{did_you_mean(name, known) or ' Write it there first.'}"


def not_worked_out(error: Exception, which: str) -> str:
    """What writing a letter raised, with the answers that are called ``which``."""
    if isinstance(error, TooMuch):
        return str(error)
    if isinstance(error, RecursionError):
        return NESTED
    why = f" ({error})" if str(error) else ""
    return f"This line can’t be worked out with {which}{why}: look at what stands in its curly brackets."


def circle(macro: str, called: str) -> str:
    """A macro that calls itself; called: the macro through which it does."""
    if macro == called:
        return (
            f"“{macro}” calls itself here, and a macro can’t do that: take out that call, or use {{% for %}}."
        )
    return f"“{macro}” calls “{called}” here, which leads back to “{macro}”: take out one of these calls."


def no_option(value: Any, name: str, choice: Field) -> str:
    """The sentence for a value that a choice doesn't offer, or doesn't any more."""
    options = list(choice.options)
    if instead := choice.formerly.get(str(value)):
        return f"“{value}” is not an answer to “{name}” any more: write “{instead}”."
    known = ", ".join(f"“{option}”" for option in options)
    # Capitals are what is mistaken most.
    same = [option for option in options if option.lower() == str(value).lower()]
    same = same or [code for code in [code_of(str(value))] if code in options]
    near = f" Did you mean “{same[0]}”?" if same else did_you_mean(str(value), options)
    return f"“{value}” is not an answer to “{name}”: use one of {known}.{near}"


def no_such(what: str, name: str, known: dict[str, Any], formerly: str = "") -> str:
    """A filter or a test that is not known, with what to use instead. formerly: that of one that there was."""
    if formerly:
        return f"There is no {what} “{name}” any more. {formerly}"
    instead = from_elsewhere.TESTS if what == "test" else from_elsewhere.FILTERS
    advice = (
        instead.get(name) or did_you_mean(name, known).strip() or f"There are: {', '.join(sorted(known))}."
    )
    return f"There is no {what} “{name}” here. {advice}"


def wrong_values(what: str, node: nodes.Filter | nodes.Test, function: Any) -> Iterator[str]:
    """Values in brackets that a filter or a test does not take."""
    signature = inspect.signature(function)
    try:
        signature.bind(None, *node.args, **{str(keyword.key): None for keyword in node.kwargs})
    except TypeError:
        wanted = ", ".join(list(signature.parameters)[1:])
        form = f"{node.name}({wanted})" if wanted else f"{node.name}, without brackets"
        yield f"These are not the values that the {what} “{node.name}” takes: write {form}."
