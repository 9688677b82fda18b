"""Sentences for those who write letters: what to use instead of what the browser lacks, and what Jinja2 means."""

import inspect
import re
from collections.abc import Iterator, Sequence
from typing import Any

import jinja2
from jinja2 import nodes

from macros.diagnostics.fault import NESTED, did_you_mean
from macros.model.schema import Country

# What people reach for first, and what to write instead.
INSTEAD = {
    "upper": "Write capitals where you want them: a name is never recased.",
    "lower": "Write small letters where you want them: a name is never recased.",
    "capitalize": "Begin the sentence with a word of yours: a name is never recased.",
    "title": "Leave the answer as the reader wrote it: a name is never recased.",
    "safe": "Leave it out: a letter is plain text.",
    "escape": "Leave it out: a letter is plain text.",
    "e": "Leave it out: a letter is plain text.",
    "sort": "Leave the order as the reader chose it.",
    "map": "Use {% for … %} instead.",
    "select": "Use {% for item in items if … %} instead.",
    "reject": "Use {% for item in items if not … %} instead.",
    "count": "Use “length”.",
    "d": "Use “default”.",
    "wordwrap": "Leave it out: lines are wrapped for you.",
    "indent": "Leave it out: the letter is laid out for you.",
    "format": "Write the text with {{ … }} in it.",
    "equalto": "Use ==.",
    "sameas": "Use ==.",
}
REFUSED: dict[type[nodes.Node], str] = {
    nodes.Extends: "{% extends %} does not run in the browser: use {% from … import … with context %} and {% call %}.",
    nodes.Block: "{% block %} does not run in the browser: use {% macro %}.",
    nodes.ScopedEvalContextModifier: "{% autoescape %} is not needed: a letter is plain text.",
    nodes.Dict: "A list of “key: value” pairs has no order in the browser: use {% if %} for each case.",
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

# What Jinja2 says of a template that it can’t read, and what an author can do about it. $1: the first group.
TAGS = (
    "if", "elif", "else", "endif", "for", "endfor", "set", "endset", "macro", "endmacro", "call", "endcall",
    "include", "from", "import", "filter", "endfilter", "with", "endwith", "raw", "endraw",
)  # fmt: skip
BEGIN = ("if", "for", "set", "macro", "call", "include", "from", "import", "filter", "with", "raw")
SAYS = (
    (r"unknown tag '(break|continue)'", "{% $1 %} does not run in the browser: use {% if %} inside the loop."),
    (
        r"unknown tag '(\w+)'.* nesting mistake.* closed is '(\w+)'",
        "{% $1 %} stands here while {% $2 %} is still open: write {% end$2 %} before it.",
    ),
    (
        r"unknown tag '(else|elif|end(?:if|for|set|macro|call|filter|with))'\.$",
        "{% $1 %} stands here, but nothing is open that it belongs to: take it out, or add what it closes.",
    ),
    (r"unknown tag '(\w+)'", "There is no tag {% $1 %}.$near"),
    (
        r"Unexpected end of template.* closed is '(\w+)'",
        "{% $1 %} is not closed before the end of the file: write {% end$1 %} where it should end.",
    ),
    (r"Missing end of comment", "This comment is not closed: write #} where it ends."),
    (r"Missing end of raw", "{% raw %} is not closed: write {% endraw %} where it ends."),
    (r"unexpected char '([“”‘’„])'", "There is a curly quote ($1) in this tag: use a straight one."),
    (r"""unexpected char ('"'|"'")""", "A quotation mark in this tag is not closed: write its second one."),
    (r"unexpected char '\\x(\w\w)'", "There is an invisible character in this tag (U+00$1): delete it."),
    (r"unexpected char '\\u(\w{4})'", "There is an invisible character in this tag (U+$1): delete it."),
    (r"unexpected char '(.+)' at", "“$1” can’t stand in a tag: take it out, or look for a missing quote before it."),
    (r"unexpected '(.)'", "“$1” can’t stand here alone: end the tag with %} or }}."),
    (r"got '='", "To compare two values, write == (two equals signs)."),
    (r"'end of statement block', got 'if'", "Write {% elif … %} instead of {% else if … %}."),
    (r"'end of statement block', got '(.+)'", "“$1” can’t stand here: look for a missing %} before it."),
    (r"'end of print statement', got '(.+)'", "“$1” can’t stand here: look for a missing }}, | or ~ before it."),
    (r"unexpected end of template", "This tag is not closed: write }} or %} where it ends."),
    (r"(?:unexpected|got) 'end of", "Something is missing before the end of this tag: a name or a text."),
    (r"starting with an underline", "A name that begins with _ can’t be imported: give it another name."),
    (r"non-default argument follows", "Put the values with a default, such as mark=\".\", after those without."),
    (r"special loop variable", "“loop” counts the loop itself: choose another name here."),
)  # fmt: skip


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
REMAINDER = "“%” does not fill in texts here: write {{ … }} where the answer should stand."


def syntax_sentence(error: jinja2.TemplateSyntaxError) -> str:
    """What is wrong, and what to do next."""
    said = (error.message or "no reason given").rstrip(".")
    for pattern, sentence in SAYS:
        match = re.search(pattern, error.message or "", re.DOTALL)
        if match:
            groups = match.groups()
            for number, group in enumerate(groups, 1):
                said_as = group.upper() if f"U+{'00' * (len(group) == 2)}${number}" in sentence else group
                sentence = sentence.replace(f"${number}", said_as)
            near = did_you_mean(groups[0], TAGS) if groups else ""
            return sentence.replace("$near", near or f" There are: {', '.join(BEGIN)}.").replace(
                "$said", said
            )
    return f"This can’t be read ({said}): compare it with a letter that works."


def no_such_country(name: str) -> Iterator[str]:
    """A key that no country has."""
    if name not in Country.model_fields:
        near = did_you_mean(name, Country.model_fields) or f" There are: {', '.join(Country.model_fields)}."
        yield f"A country has no “{name}”.{near}"


def no_macro(target: str, name: str, known: set[str]) -> str:
    """A macro that is not in the file from which it is imported."""
    return f"“{target}” has no macro “{name}”.{did_you_mean(name, known) or ' Write it there first.'}"


def not_worked_out(error: Exception, which: str) -> str:
    """What writing a letter raised, with the answers that are called ``which``."""
    if isinstance(error, TooMuch):
        return str(error)
    if isinstance(error, RecursionError):
        return NESTED
    why = f" ({error})" if str(error) else ""
    return f"This line can’t be worked out with {which}{why}: look at what stands in its tags."


def circle(macro: str, called: str) -> str:
    """A macro that calls itself; called: the macro through which it does."""
    if macro == called:
        return (
            f"“{macro}” calls itself here, and a macro can’t do that: take out that call, or use {{% for %}}."
        )
    return f"“{macro}” calls “{called}” here, which leads back to “{macro}”: take out one of these calls."


def no_option(value: Any, name: str, options: Sequence[str]) -> str:
    """The sentence for a value that a choice doesn't offer."""
    known = ", ".join(f"“{option}”" for option in options)
    # Capitals are what is mistaken most.
    same = [option for option in options if option.lower() == str(value).lower()]
    near = f" Did you mean “{same[0]}”?" if same else did_you_mean(str(value), options)
    return f"“{value}” is not an answer to “{name}”: use one of {known}.{near}"


def no_such(what: str, name: str, known: dict[str, Any]) -> str:
    """A filter or a test that is not known, with what to use instead."""
    advice = (
        INSTEAD.get(name) or did_you_mean(name, known).strip() or f"There are: {', '.join(sorted(known))}."
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
