"""The countries (``countries/CODE.yml``): read, with what the language changes in them, and judged one by one."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from macros.diagnostics.fault import Fault
from macros.diagnostics.validation import validate
from macros.diagnostics.yaml_document import Document
from macros.loading.source_files import document, laid_over, named
from macros.model import country_codes, public_holidays
from macros.model.country import Country
from macros.model.language import Language, conventions
from macros.model.layers import Layers, known

FILE = re.compile(r"[A-Z]{2}\.yml")
NAMES = "Name a country’s file by its code of two capital letters, ending in .yml: such as FR.yml."
PIECE = (
    "This file takes the place of ours, and has only a few of its lines: copy the whole of ours, {}, and change in it "
    "what you mean."
)

TWIN = "The country with the code {} has this name already: write that of this one, such as “{}”."
NOT_BEGUN = (
    "There is no country “{0}” yet: put its whole file into {1}. Here stands only what is said otherwise in this "
    "language, such as its name."
)


def read(layers: Layers, language: Language) -> tuple[dict[str, Country], list[Fault]]:
    """The countries that have no fault by their codes, in the order of their names; and all that is wrong."""
    paths, faults = named(layers, "countries", FILE, NAMES)
    languages = list(known(layers.root, layers.own))
    found = {}
    documents: dict[str, Document] = {}
    for path in paths:
        name = f"countries/{path.name}"
        if not layers.lowest(name).is_file():
            home = layers.own.folder.relative_to(layers.root).as_posix()
            message = NOT_BEGUN.format(path.stem, f"{home}/{name}")
            faults.append(Fault(path.relative_to(layers.root).as_posix(), 1, 1, message))
            continue
        lowest = document(layers.root, layers.lowest(name))
        also = conventions(language.file)
        letters_in = ""
        if isinstance(said := lowest.data, dict) and isinstance(said.get("language"), str):
            letters_in = str(said.get("letters_in") or "")
            # What the letters of the guide's own language look like says nothing of what is spoken there.
            also["letters_in"] = letters_in or said["language"].split("-")[0]
        ours = layers.root / "site_templates" / name
        if lowest.file != ours.relative_to(layers.root).as_posix() and ours.is_file() and _is_a_piece(said):
            faults.append(lowest.fault((), PIECE.format(ours.relative_to(layers.root).as_posix())))
            lowest = document(layers.root, ours)  # what needs the country has no fault of its own
        whole = laid_over(layers, name, lowest, also)
        country, wrong = validate(Country, whole)
        faults += wrong
        if country:
            found[path.stem] = country
            said_of = {
                (): (nowhere := country_codes.no_country(path.stem, country.name)),
                ("language",): country_codes.no_language(country.language, languages),
                ("letters_in",): country_codes.no_letters(letters_in, languages),
                ("holidays_in",): "" if nowhere else public_holidays.misfit(path.stem, country),
            }
            faults += [whole.fault(at, message) for at, message in said_of.items() if message]
            if not nowhere:
                documents[path.stem] = whole
    faults += _twins(found, documents)
    # What names a country whose file is wrong has no fault of its own: for that, any other stands in.
    stand_in = next(iter(found.values()), None)
    found |= {path.stem: stand_in for path in paths if stand_in and path.stem not in found}
    return dict(sorted(found.items(), key=lambda item: _in_order(item[1].name))), faults


def _in_order(name: str) -> str:
    """A name as it is sorted: “Österreich” stands at its O."""
    return unicodedata.normalize("NFD", name).casefold()


def _twins(found: Mapping[str, Country], documents: Mapping[str, Document]) -> Iterator[Fault]:
    """Countries with the name of another one, as in a copy in which it was forgotten: a file of ours is right."""
    told: dict[str, str] = {}
    for code in sorted(documents, key=lambda code: not documents[code].file.startswith("site_templates/")):
        other = told.setdefault(found[code].name.lower(), code)
        if other != code:
            yield documents[code].fault(("name",), TWIN.format(other, country_codes.name_of(code)))


def _is_a_piece(data: object) -> bool:
    """Whether a file has less than half of what a country needs, all of it known: its author meant to change that."""
    needed = [name for name, key in Country.model_fields.items() if key.is_required()]
    return (
        isinstance(data, dict)
        and set(Country.model_fields).issuperset(data)
        and len(data.keys() & set(needed)) < len(needed) / 2
    )
