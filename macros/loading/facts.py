"""The facts that pages state (``facts.yml``): read, and judged by which are used where."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from macros.diagnostics.fault import Fault, did_you_mean, nearest
from macros.diagnostics.overlay import Layered
from macros.diagnostics.validation import validate
from macros.diagnostics.yaml_document import Document
from macros.lint.page_tags import Tag
from macros.loading import source_files
from macros.model.country import Country
from macros.model.fact import FactsFile
from macros.model.layers import Layers


@dataclass(frozen=True)
class Uses:
    """What a page uses. ids: (fact, file, tag) for each {{ fact("id") }}; clocks: whether it has {{ clocks() }}, which
    shows all that have a country.

    known: False for a page that another one takes the place of: what it uses counts as used, whatever it is.
    """

    ids: tuple[tuple[str, str, Tag], ...]
    clocks: bool
    known: bool = True


def uses_in(file: str, tags: Sequence[Tag]) -> Uses:
    """The facts that a page uses."""
    ids = [(tag.word(0, "id"), file, tag) for tag in tags if tag.name == "fact"]
    return Uses(tuple(use for use in ids if use[0]), any(tag.name == "clocks" for tag in tags))


def document_of(layers: Layers) -> Document:
    """Our facts with the others laid over them. A guide without facts needs no file of them."""
    name = "facts.yml"
    path = layers.root / "site_templates" / name
    whole = (
        source_files.document(layers.root, path)
        if path.exists()
        else Document(f"site_templates/{name}", "facts: {}\n")
    )
    for layer in layers.over:
        if theirs := source_files.of_layer(layer, name):
            whole = Layered(whole, theirs)
            if whole.data is not None and not isinstance(whole.data.get("facts"), dict):
                break  # what comes above would lack all that stands below
    return whole


def read(
    document: Document,
    countries: dict[str, Country],
    uses: list[Uses],
    sure: bool = True,
    lost: Collection[str] = (),
) -> tuple[FactsFile, list[Fault]]:
    """The facts of a document, and all that is wrong with them or with their use in pages.

    sure: whether all pages could be read, so that one knows what none of them uses. lost: facts that stand in a file
    in the wrong place.
    """
    file, faults = validate(FactsFile, document)
    if not file:
        return FactsFile(facts={}), [*_meant(document, faults)]
    faults += _misfits(document, file, countries)
    shown = {id_ for one in uses for id_, _, _ in one.ids}
    for id_, page, tag in (use for one in uses if one.known for use in one.ids):
        if id_ not in file.facts and id_ not in lost:
            near = did_you_mean(id_, file.facts) or " Add it to your facts.yml."
            faults.append(Fault(page, tag.line, tag.column, f"There is no fact “{id_}”.{near}"))
            shown.add(nearest(id_, file.facts))  # that one is meant, and used
    if any(one.clocks for one in uses):
        shown |= {id_ for id_, fact in file.facts.items() if fact.country}
    faults += [
        document.fault(("facts", id_), f"No page uses “{id_}”: use it in one, or take it out.")
        for id_ in file.facts
        if sure and id_ not in shown
    ]
    return file, faults


NO_FACT = "There is no fact “{}” to change.{} A new one needs “source” and “checked” too."


def _meant(document: Document, faults: list[Fault]) -> Iterator[Fault]:
    """The faults of a file that can't be used: what lacks most of a fact is the name of another one, misspelt."""
    data = document.data.get("facts") if isinstance(document.data, dict) else None
    facts = data if isinstance(data, dict) else {}
    whole = [
        id_ for id_, said in facts.items() if isinstance(said, dict) and {"source", "checked"} <= said.keys()
    ]
    told = {}
    for id_, said in facts.items():
        if isinstance(said, dict) and said.keys().isdisjoint(("source", "checked")):
            fault = document.fault(("facts", id_), NO_FACT.format(id_, did_you_mean(id_, whole)))
            told[fault.file, fault.line] = fault
    yield from dict.fromkeys(told.get((fault.file, fault.line), fault) for fault in faults)


def _misfits(document: Document, file: FactsFile, countries: dict[str, Country]) -> Iterator[Fault]:
    """What is wrong with facts, wherever they are used."""
    places = [*countries, *file.places]
    for id_, fact in file.facts.items():
        place = ("facts", id_)
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_):
            message = f"Write “{id_}” with small letters, digits and hyphens only, as in “uk-no-duty”."
            yield document.fault(place, message)
        if fact.country and countries and fact.country not in places:
            message = f"There is no country “{fact.country}”: use one of {', '.join(places)}."
            yield document.fault((*place, "country"), message)
        if fact.clock and not fact.country:
            yield document.fault((*place, "clock"), "A clock runs in a country: add “country”.")
