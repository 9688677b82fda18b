"""The forms of a message in another language: which that language makes of a number, and which of a value there are."""

from collections.abc import Iterator
from typing import Any

from macros.diagnostics.fault import Fault, nearest, or_list
from macros.diagnostics.yaml_document import Document
from macros.model.language import called
from macros.model.messages import CATEGORIES, Choice, Message, categories

NO_FORM = "There is no form “{}” here.{}"
NO_OTHER = "There is no form “other”: add it. It is said of all that has no form of its own."
NO_FORM_FOR = "There is no form for “{}”: add it, or “other”."
LACKING = "{}: “{}” has no form “{}”, which {} has for {}: they get “other”."
# How many numbers are named.
EXAMPLES = 3


def faults(document: Document, key: str, message: Message, before: Message) -> Iterator[Fault]:
    """The forms that nothing would ever be said in, and those that are needed and not there. before: in English."""
    ours = _choices(before)
    for path, by, forms in _placed(message, (key,)):
        known = ours.get(by)
        if known is None:
            continue  # a value that English doesn't ask: nobody knows what it may be
        there = _possible(known)
        unknown = [form for form in forms if form not in there and not _is_open(form, known)]
        for form in unknown:
            yield document.fault((*path, "forms", form), NO_FORM.format(form, or_list(form, there)))
        lacking = set() if "other" in forms else set(known).difference(forms)
        if "other" in lacking:
            yield document.fault((*path, "forms"), NO_OTHER)
        elif lacking and not unknown:  # or else the one that lacks is there, and misspelt
            yield document.fault((*path, "forms"), NO_FORM_FOR.format(min(lacking)))


def _possible(known: list[str]) -> list[str]:
    """The forms that English has, and where it decides by a number all that a language makes of one."""
    return [*known, *(one for one in CATEGORIES if _is_number(known) and one not in known)]


def _is_open(form: str, known: list[str]) -> bool:
    """Whether another language may have this form of its own: of a number, or of a value left to “other” in English."""
    return form.isdecimal() if _is_number(known) else "other" in known and not nearest(form, known)


def _is_number(known: list[str]) -> bool:
    return not set(known).isdisjoint(CATEGORIES[:-1])


def notes(document: Document, messages: dict[str, Message], language: str) -> Iterator[str]:
    """The forms that the language makes of a number, and that a message of this file lacks."""
    made = numbers_of(language)
    for key in document.data if isinstance(document.data, dict) else ():
        for path, _, forms in _placed(messages[key], (key,)) if key in messages else ():
            if set(forms).isdisjoint(CATEGORIES[:-1]):
                continue
            for category, numbers in made.items():
                left = [str(number) for number in numbers if str(number) not in forms]
                if left and category not in forms:
                    place = document.fault((*path, "forms"), "")
                    where = f"{place.file}:{place.line}:{place.column}"
                    yield LACKING.format(where, key, category, called(language), _shown(left))


def numbers_of(language: str) -> dict[str, list[int]]:
    """The numbers below 200 of each category that the language has beside “other”."""
    found: dict[str, list[int]] = {}
    for number, category in categories(language).items():
        found.setdefault(category, []).append(number)
    return {category: found[category] for category in CATEGORIES if category in found}


def _shown(numbers: list[str]) -> str:
    return ", ".join(numbers[:EXAMPLES]) + (" …" if len(numbers) > EXAMPLES else "")


def _placed(message: Message | Choice, path: tuple[Any, ...]) -> Iterator[tuple[Any, str, dict[str, Any]]]:
    """(its path, the value that decides, the forms) of each choice in a message."""
    if message.forms:
        yield path, message.by, message.forms
    for value, form in message.forms.items():
        if isinstance(form, Choice):
            yield from _placed(form, (*path, "forms", value))


def _choices(message: Message) -> dict[str, list[str]]:
    """The values that decide, each with all forms that there are by it."""
    found: dict[str, list[str]] = {}
    for _, by, forms in _placed(message, ()):
        known = found.setdefault(by, [])
        known += [form for form in forms if form not in known]
    return found
