"""What the pages say (``site_templates/messages``): read, and judged by what must hold for all of them together."""

from collections.abc import Iterator
from functools import partial

from macros.diagnostics.fault import Fault, did_you_mean, or_list
from macros.diagnostics.validation import validate
from macros.diagnostics.yaml_document import Document
from macros.loading import message_forms, own_words, sentence_homes, source_files
from macros.model.language import OURS
from macros.model.layers import Layers
from macros.model.messages import Catalogue, Message
from macros.model.own_folder import is_left_behind


def read(layers: Layers) -> tuple[Catalogue, list[Fault]]:
    """What the pages say in a language, in the centre's own words; and all that is wrong with it."""
    paths = sorted((layers.root / "site_templates" / "messages").glob("*.yml"))
    english, faults = in_english({path.stem: source_files.document(layers.root, path) for path in paths})
    said = english
    if layers.code != OURS:
        theirs = {path.stem: source_files.of_language(layers, f"messages/{path.name}") for path in paths}
        said, wrong = translated(english, theirs, layers.code)
        faults += [*wrong, *_unread(layers, [path.name for path in paths])]
    for layer in filter(layers.speaks, layers.theirs):
        document = source_files.of_layer(layer, "words.yml")
        home_of = partial(sentence_homes.home_of, layers, layer, in_both=_in_both(english, said))
        words, wrong = own_words.read(document, said, home_of)
        faults += wrong
        said = own_words.applied(said, words)
    return said, faults


def notes(layers: Layers, said: Catalogue) -> Iterator[str]:
    """What a centre's own messages in a language lack that it makes of numbers."""
    theirs = [layer for layer in layers.of_language if layer in layers.theirs and layers.code != OURS]
    for name, layer in ((name, layer) for name in said.files for layer in theirs):
        if document := source_files.of_layer(layer, f"messages/{name}.yml"):
            yield from message_forms.notes(document, said.files[name], layers.code)


def _in_both(english: Catalogue, said: Catalogue) -> dict[str, str]:
    """What a language says instead of our sentences, by those."""
    if said is english:
        return {}
    found: dict[str, str] = {}
    for name, messages in english.files.items():
        for key, message in messages.items():
            texts = said.files[name][key].texts()
            for index, text in enumerate(message.texts()):
                found[text.strip()] = texts[min(index, len(texts) - 1)].strip()
    return found


def _unread(layers: Layers, known: list[str]) -> Iterator[Fault]:
    """The files beside a language's messages that nothing reads. known: the names of those that are read."""
    for path in (
        path for layer in layers.of_language for path in sorted((layer.folder / "messages").glob("*"))
    ):
        if path.name not in known and not is_left_behind(path.name):
            says = f"Nothing is read from “{path.name}” here.{or_list(path.name, known)}"
            yield Fault(path.relative_to(layers.root).as_posix(), 1, 1, says)


def in_english(documents: dict[str, Document]) -> tuple[Catalogue, list[Fault]]:
    """The messages of our files, by their names, and all that is wrong with them."""
    files: dict[str, dict[str, Message]] = {}
    faults: list[Fault] = []
    homes: dict[str, str] = {}
    for name, document in documents.items():
        faults += document.faults
        files[name] = {}
        for key in document.data if isinstance(document.data, dict) else ():
            message, wrong = validate(Message, document, (key,))
            faults += [fault for fault in wrong if fault not in document.faults]
            if key in homes:
                says = f"“{key}” stands in {homes[key]}.yml too: give one of the two another name."
                faults.append(document.fault((key,), says))
            homes[key] = name
            if message:
                files[name][key] = message
    return Catalogue(OURS, files), faults


def translated(
    ours: Catalogue, theirs: dict[str, list[Document]], language: str
) -> tuple[Catalogue, list[Fault]]:
    """Our messages as a language says them, and all that is wrong; what it doesn't say stands as ours.

    theirs: its files by their names, the lowest first. A message there needs no note: it has that of ours.
    """
    files = {name: dict(messages) for name, messages in ours.files.items()}
    borrowed = {key for messages in files.values() for key in messages}
    faults: list[Fault] = []
    for name, document in ((name, one) for name, documents in theirs.items() for one in documents):
        faults += document.faults
        for key, entry in document.data.items() if isinstance(document.data, dict) else ():
            if key not in ours.files[name]:
                near = did_you_mean(key, ours.files[name])
                faults.append(document.fault((key,), f"There is no message “{key}” in {name}.yml.{near}"))
                continue
            before = ours.files[name][key]
            if isinstance(entry, str):
                says = f"Write the sentence on an indented line below “{key}:”, as in “text: {entry}”."
                faults.append(document.fault((key,), says))
                continue
            if isinstance(entry, dict):
                entry.setdefault("note", before.note)
            message, wrong = validate(Message, document, (key,))
            faults += [fault for fault in wrong if fault not in document.faults]
            found = list(message_forms.faults(document, key, message, before)) if message else []
            if message and not found and (said := _unknown_value(message, before)):
                found = [document.fault((key,), said)]
            if found:
                faults += found
            elif message:
                files[name][key] = message
                borrowed.discard(key)
    return Catalogue(language, files, frozenset(borrowed)), faults


def _unknown_value(message: Message, before: Message) -> str:
    """What to say of a value that the message in English doesn't have; nothing if there is none.

    The one that decides may be said, although ours doesn't say it.
    """
    more = sorted(message.values() - before.values() - {message.by})
    known = ", ".join(f"{{{name}}}" for name in sorted(before.values())) or "none"
    return f"This message has no value {{{more[0]}}}. It has: {known}." if more else ""
