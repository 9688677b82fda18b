"""Which languages a site has, what each is, and in which folders it is read."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from macros.diagnostics.fault import Fault
from macros.diagnostics.validation import validate
from macros.diagnostics.yaml_document import Document
from macros.loading.source_files import laid_over, of_language
from macros.model import country_codes
from macros.model.centre import Centre
from macros.model.country import Country
from macros.model.language import OURS, Language, LanguageFile
from macros.model.layers import Layers, known, layers_of
from macros.model.own_folder import Own

NAME = "language.yml"
EMPTY = "This file says nothing yet: write at least “name:” and “list_word:” into it."
OTHER = "This is another language than that of the folder: write “{}” here, with its country behind it, as in en-GB."
# Our own language, as this toolkit has it.
LANGUAGE = Path(__file__).resolve().parents[2] / "site_templates" / NAME


def own_folder(root: Path, centre: Any) -> Own:
    """The centre's own folder. It is read before the settings are known to be right: a wrong one is empty."""
    if centre is None:
        return Own(root, "no folder of its own")
    folder = centre.get("own", "own") if isinstance(centre, dict) else ""
    wrong = not isinstance(folder, str) or folder.startswith("/") or ".." in folder.split("/")
    return Own(root, "" if wrong else folder.strip("/"))


def languages_of(root: Path, centre: Any) -> list[str]:
    """The codes of the languages of a site, the first first. What is wrong with them is told elsewhere."""
    said = centre.get("languages") if isinstance(centre, dict) else None
    codes = [code for code in said if isinstance(code, str)] if isinstance(said, list) else []
    there = list(known(root, own_folder(root, centre)))
    return [code for code in dict.fromkeys(codes) if code in there] or [OURS]


def layers(root: Path, centre: Any, code: str = "") -> Layers:
    """The folders of one language; without a code, of the first. centre: the settings as the engine has read them."""
    first = languages_of(root, centre)[0]
    return layers_of(root, own_folder(root, centre), code or first, first)


def read(layers: Layers) -> tuple[Language, list[Fault]]:
    """What the language is: of our own if its folder doesn't say."""
    ours = f"site_templates/{NAME}"  # never a centre’s own/language.yml, which is in a wrong place
    path = layers.root / ours
    if not path.is_file():  # in a copy of the project that is older than this file
        path = LANGUAGE
    lowest = Document(ours, path.read_text(encoding="utf-8"))
    whole = laid_over(layers, NAME, lowest)
    file, faults = validate(LanguageFile, whole)
    if layers.code != OURS and not faults:
        faults = list(_misfits(layers, whole))
    sound = file if file and not faults else LanguageFile(name="English", list_word="and")
    return Language(layers.code, sound), faults


def misfits(layers: Layers, countries: Collection[str]) -> Iterator[Fault]:
    """A country of the language that letters don't know. countries: the codes of those that they know."""
    own = layers.own.folder.relative_to(layers.root).as_posix()
    for document in of_language(layers, NAME):
        said = document.data.get("country") if isinstance(document.data, dict) else ""
        if said and countries and said not in countries:
            yield document.fault(("country",), country_codes.not_there(str(said), countries, own))


def _misfits(layers: Layers, whole: Document) -> Iterator[Fault]:
    """What is wrong in the file of a language, beside each key by itself. whole: with what lies below it."""
    theirs = of_language(layers, NAME)
    if not theirs:
        yield Fault(layers.document_of(NAME).relative_to(layers.root).as_posix(), 1, 1, EMPTY)
    elif not any("name" in one.data for one in theirs):
        yield theirs[-1].fault((), "“name” is missing: add it.")
    tag = str(whole.data.get("letters", {}).get("language", layers.code))
    if tag.split("-")[0] != layers.code.split("-")[0]:
        yield whole.fault(("letters", "language"), OTHER.format(layers.code))


def centre_in(language: Language, centre: Centre, first: Language, places: dict[str, Country]) -> Centre:
    """The centre, with the country in which this language begins, where its own is written to in another one."""
    there = places.get(centre.country)
    if (
        language == first
        or language.file.country not in places
        or (there and there.letters_in == language.code)
    ):
        return centre
    moved = centre.model_copy(update={"country": language.file.country, "holidays_in": ""})
    moved.model_fields_set.discard("country")  # the centre hasn't chosen this one
    return moved
