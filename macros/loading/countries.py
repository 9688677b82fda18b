"""The countries (``countries/CODE.yml``): read, with what the language changes in them, and judged one by one."""

import re

from macros.diagnostics.fault import Fault
from macros.diagnostics.validation import validate
from macros.loading.source_files import document, laid_over, named
from macros.model import country_codes, public_holidays
from macros.model.country import Country
from macros.model.language import Language, conventions
from macros.model.layers import Layers, known

FILE = re.compile(r"[A-Z]{2}\.yml")
NAMES = "Name a country’s file by its code of two capital letters, ending in .yml: such as FR.yml."


def read(layers: Layers, language: Language) -> tuple[dict[str, Country], list[Fault]]:
    """The countries that have no fault by their codes, in the order of their names; and all that is wrong."""
    paths, faults = named(layers, "countries", FILE, NAMES)
    languages = list(known(layers.root, layers.own))
    found = {}
    for path in paths:
        name = f"countries/{path.name}"
        lowest = document(layers.root, layers.lowest(name))
        also = conventions(language.file)
        letters_in = ""
        if isinstance(said := lowest.data, dict) and isinstance(said.get("language"), str):
            letters_in = str(said.get("letters_in") or "")
            # What the letters of the guide's own language look like says nothing of what is spoken there.
            also["letters_in"] = letters_in or said["language"].split("-")[0]
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
    return dict(sorted(found.items(), key=lambda item: item[1].name)), faults
