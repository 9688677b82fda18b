"""The keys of a message in ``site_templates/messages``, each described once, and the messages of a site together."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Annotated, Any

from babel import Locale
from pydantic import AfterValidator, model_validator
from pydantic import Field as Key
from pydantic_core import PydanticCustomError

from letterkit.messages import LAST, Messages
from macros.diagnostics.html_in_text import html_in
from macros.model.entry import Entry, Words

# What a form may be called beside a value of its own: CLDR's names for what languages make of a number.
CATEGORIES = ("zero", "one", "two", "few", "many", "other")
VALUE = re.compile(r"\{([a-z_]+)\}")

# A message as letterkit.messages takes it.
Compiled = Any


def _sound(text: str) -> str:
    bare = VALUE.sub("", text)
    if "{" in bare or "}" in bare:
        message = (
            "Curly brackets hold the name of a value, such as {count}: write small letters between them."
        )
        raise PydanticCustomError("rule", "{message}", {"message": message})
    if found := next((tag for _, tag in html_in(text)), ""):
        message = f"This is plain text, and “{found}” would be shown as it stands: take it out."
        raise PydanticCustomError("rule", "{message}", {"message": message})
    return text


Text = Annotated[str, AfterValidator(_sound)]


class Choice(Entry):
    """A choice inside a choice."""

    by: str = Key(description="The name of the value that decides.")
    forms: "dict[str, Text | Choice]" = Key(description="The text for each value, as in a message.")


class Message(Entry):
    """One message."""

    note: Words = Key(description="For translators: where it stands, and what its values are.")
    text: Text = Key("", description="What it says. A value stands in curly brackets, such as `{count}`.")
    by: str = Key("", description="Instead of `text`: the name of the value that decides which form is said.")
    forms: dict[str, Text | Choice] = Key(
        {},
        description="The form for each value; for a number also `one`, `two`, `few`, `many` and `other`, as the "
        "language has them.",
    )

    @model_validator(mode="after")
    def _one_of_both(self) -> "Message":
        if bool(self.text) == bool(self.forms) or bool(self.by) != bool(self.forms):
            message = "A message has “text”, or else “by” and “forms”: write one of the two."
            raise PydanticCustomError("rule", "{message}", {"message": message})
        return self

    def compiled(self) -> Compiled:
        """As ``letterkit.messages`` takes it."""
        return _compiled(self.text) if self.text else _compiled_choice(self.by, self.forms)

    def changed(self, change: Callable[[str], str]) -> "Message":
        """The same with each text as ``change`` gives it."""
        if self.text:
            return self.model_copy(update={"text": change(self.text)})
        return self.model_copy(update={"forms": _changed(self.forms, change)})

    def texts(self) -> list[str]:
        """All that it can say."""
        return [self.text] if self.text else _texts(self.forms)

    def values(self) -> set[str]:
        """The names of the values that it uses, also of those that decide."""
        found = {name for text in self.texts() for name in VALUE.findall(text)}
        return found | (_deciding(self.by, self.forms) if self.forms else set())


Forms = dict[str, str | Choice]


def _texts(forms: Forms) -> list[str]:
    return [
        text for form in forms.values() for text in ([form] if isinstance(form, str) else _texts(form.forms))
    ]


def _compiled(text: str) -> Compiled:
    pieces = VALUE.split(text)
    return pieces if len(pieces) > 1 else text


def _compiled_choice(by: str, forms: Forms) -> Compiled:
    made = {
        value: _compiled(form) if isinstance(form, str) else _compiled_choice(form.by, form.forms)
        for value, form in forms.items()
    }
    return {"by": by, "forms": made}


def _changed(forms: Forms, change: Callable[[str], str]) -> Forms:
    return {
        value: change(form)
        if isinstance(form, str)
        else form.model_copy(update={"forms": _changed(form.forms, change)})
        for value, form in forms.items()
    }


def _deciding(by: str, forms: Forms) -> set[str]:
    inner = [_deciding(form.by, form.forms) for form in forms.values() if isinstance(form, Choice)]
    return {by}.union(*inner)


@dataclass(frozen=True)
class Catalogue:
    """All messages of a site in one language. files: by the name of the file, then by their keys. borrowed: the keys of
    those that the language lacks, which stand in English. words: what a centre says otherwise, ours to theirs.
    """

    language: str
    files: dict[str, dict[str, Message]]
    borrowed: frozenset[str] = frozenset()
    words: dict[str, str] = field(default_factory=dict)

    def texts(self) -> Iterator[str]:
        """All that is ever said."""
        for messages in self.files.values():
            for message in messages.values():
                yield from message.texts()

    def changed(self, change: Callable[[str], str]) -> "Catalogue":
        """The same with each text as ``change`` gives it."""
        files = {
            name: {key: message.changed(change) for key, message in messages.items()}
            for name, messages in self.files.items()
        }
        return replace(self, files=files)

    def compiled(self, name: str) -> dict[str, Compiled]:
        """The messages of a file as ``letterkit.messages`` takes them."""
        return {key: message.compiled() for key, message in self.files.get(name, {}).items()}

    def say(self) -> Messages:
        """All messages together, to be said by the build."""
        texts = {key: text for name in self.files for key, text in self.compiled(name).items()}
        return Messages(texts, categories(self.language))


def categories(language: str) -> dict[int, str]:
    """What a language makes of the numbers below 200, by the Unicode CLDR, where that is not ``other``."""
    rule = Locale.parse(language).plural_form
    return {number: rule(number) for number in range(LAST) if rule(number) != "other"}
