"""What helps to answer the questions of a letter, in its language and in the reader's.

The explanation is in the language of the guide. How the letter begins the sentence, and how an answer may go on, are in
that of the letter: so there is a hint for each language that the letter can be in, and the page shows one of them.
"""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup, escape

from macros.model import letter_language
from macros.model.question import Field
from macros.model.toolkit import Toolkit

# The code of a language, and what is said of answers in it.
Hints = list[tuple[str, Markup]]


def hints(toolkit: Toolkit, slug: str, say: Callable[..., Any]) -> dict[str, Hints]:
    """For each question of a letter its hints, the guide's own language first. say: gives messages as HTML."""
    own = toolkit.spoken(slug)[0].code
    asked = letter_language.codes(toolkit, slug) if letter_language.is_asked(toolkit, slug) else []
    made: dict[str, Hints] = {}
    for name in toolkit.letters[slug].fields:
        here = toolkit.fields[name]
        made[name] = []
        for code in dict.fromkeys((own, *asked)):
            other = toolkit.others.get(code, toolkit)
            language = (
                "" if code == toolkit.language.code else toolkit.called(other.language, "answer-goes-on-in")
            )
            spoken = other.fields.get(name, here)
            said = [_goes_on(spoken, code, language, say), escape(_unbroken(here.notes.get(code, "")))]
            made[name].append((code, Markup(" ").join(one for one in said if one)))
    return made


def _goes_on(field: Field, code: str, language: str, say: Callable[..., Any]) -> Markup:
    """How an answer goes on. code: of its language; language: what that is called, "" if it is the guide's own."""
    if not (field.lead or field.such_as):
        return Markup("")
    tag = Markup('<span lang="{}">{}</span>') if language else Markup("{1}")
    example = field.example if isinstance(field.example, str) else field.example[0]
    quoted = [say("found-words", words=tag.format(code, _quoted(one))) for one in field.such_as or [example]]
    last = Markup(" {} ").format(say("or")).join(quoted[-2:])
    examples = Markup(", ").join([*quoted[:-2], last])
    lead = tag.format(code, _quoted(field.lead))
    how = "none" if not field.lead else "name" if field.kind == "text" else "sentence"
    if language:
        return Markup(say("answer-goes-on-in", how=how, language=language, lead=lead, examples=examples))
    return Markup(say("answer-goes-on", how=how, lead=lead, examples=examples))


def _quoted(words: str) -> str:
    """Words as they stand in quotation marks: without their full stop."""
    return _unbroken(words.rstrip("."))


def _unbroken(words: str) -> str:
    """Words in which no line begins with the dots."""
    return words.replace(" …", "\u00a0…")
