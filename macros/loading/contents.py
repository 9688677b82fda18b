"""What stands in the files of authors and of a centre, in one language: all of them read, each by itself."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from babel import localedata

from macros.diagnostics.fault import Fault, or_list
from macros.diagnostics.yaml_document import Document
from macros.lint import file_kinds, file_paths, images, mkdocs_config
from macros.loading import (
    checks,
    countries,
    facts,
    formerly,
    languages,
    letters,
    messages,
    pages,
    questions,
    strays,
)
from macros.loading.letters import Letters
from macros.loading.pages import Pages
from macros.loading.questions import Questions
from macros.loading.strays import Strays
from macros.model import misplaced
from macros.model.centre import Centre
from macros.model.checks import ChecksFile
from macros.model.country import Country
from macros.model.fact import FactsFile
from macros.model.formerly import Formerly
from macros.model.language import OURS, Language
from macros.model.layers import LOCALES, Layers, known
from macros.model.messages import Catalogue
from macros.model.own_folder import is_left_behind
from macros.model.settings_file import Settings
from macros.model.toolkit import Spoken, Step

T = TypeVar("T")


@dataclass(frozen=True)
class Contents:
    """All that was read. What has a fault is left out, and stands among the faults.

    language: the one in which it was read; languages: those of the site. steps: those that the centre shows;
    hidden: the pages of the others. lost: what the centre has put where nothing reads it. checks_file: of the checks;
    own_checks: the codes of the centre's own. lender: the language of the letters that this one lacks. formerly: what
    an older version had.
    """

    layers: Layers
    language: Language
    languages: tuple[Language, ...]
    centre: Centre
    countries: dict[str, Country]
    questions: Questions
    letters: Letters
    pages: Pages
    steps: tuple[Step, ...]
    hidden: tuple[str, ...]
    lost: Strays
    facts: FactsFile
    checks: ChecksFile
    checks_file: Document | None
    own_checks: list[str]
    messages: Catalogue
    lender: Spoken
    formerly: Formerly
    faults: list[Fault]

    @property
    def worded_in(self) -> str:
        """The file in which the centre words questions of its own."""
        return questions.worded_in(self.layers)


def read(layers: Layers, given: Any, settings_file: str) -> Contents:
    """Reads one file after the other. given: the centre's settings, as the engine found them in ``settings_file``."""
    faults: list[Fault] = []

    def right(read: tuple[T, Iterable[Fault]]) -> T:
        """What was read; what is wrong with it is noted."""
        what, wrong = read
        faults.extend(wrong)
        return what

    language = right(languages.read(layers))
    site = tuple(
        language if code == layers.code else languages.read(languages.layers(layers.root, given, code))[0]
        for code in languages.languages_of(layers.root, given)
    )
    faults += layers.faults
    places = right(countries.read(layers, language))
    faults += languages.misfits(layers, places)
    settings = Settings(layers.root, settings_file)
    centre = right(settings.centre(given, places))
    faults += _around(layers, centre, settings, judged=given is not None)
    places = _with_holidays(places, centre)
    centre = languages.centre_in(language, centre, site[0], places)
    called = {one.code: one.called_in(language.code) for one in (language, *site)}
    asked = right(questions.read(layers, places, centre, called))
    said = right(messages.read(layers))
    written = right(letters.read(layers))
    lender = _english(layers, given, places) if written.borrowed else (language, places)
    if centre.written_with and centre.name:
        written = written.signed(said.say()("written-with", name=centre.name))
    guide = right(pages.read(layers, settings.extensions()))
    for layer in layers.over:
        faults += file_paths.faults(layer, written.fronts, guide.placed, centre.share_picture)
        faults += file_kinds.faults(layers, layer)
    lost = strays.find(layers, faults)
    faults += lost.faults
    written = written.with_parts(lost.parts)
    steps, hidden, wrong = _shown(guide.steps, centre, settings)
    faults += wrong
    stated = right(facts.read(facts.document_of(layers), places, guide.uses, guide.whole, lost.facts))
    once = right(formerly.read(layers.root))
    checks_file, own_checks = checks.documents_of(layers)
    judged = checks.NONE
    if checks_file:
        judged = right(checks.read(checks_file, written.slugs, guide.letter_of, once.checks, asked.fields))
    return Contents(
        layers=layers,
        language=language,
        languages=site,
        centre=centre,
        countries=places,
        questions=asked,
        letters=written,
        pages=guide,
        steps=steps,
        hidden=hidden,
        lost=lost,
        facts=stated,
        checks=judged,
        checks_file=checks_file,
        own_checks=own_checks,
        messages=said,
        lender=lender,
        formerly=once,
        faults=faults,
    )


def _english(layers: Layers, given: Any, places: dict[str, Country]) -> Spoken:
    """What letters that stand in English need: our language, and its conventions in each country."""
    below = languages.layers(layers.root, given, OURS)
    language, _ = languages.read(below)
    found, _ = countries.read(below, language)
    kept = ("name", "holidays_in")  # the guide says these, whatever language the letter is in
    return language, {
        code: found[code].model_copy(update={key: getattr(place, key) for key in kept})
        if code in found
        else place
        for code, place in places.items()
    }


def _around(layers: Layers, centre: Centre, settings: Settings, judged: bool) -> Iterator[Fault]:
    """What is wrong between the centre's settings and what is there. judged: whether there are any."""
    there = list(known(layers.root, layers.own))
    for index, code in enumerate(centre.languages):
        if code not in there:
            message = f"There is no language “{code}”.{or_list(code, there)}"
            if code in localedata.locale_identifiers():
                home = (layers.own.folder / LOCALES / code).relative_to(layers.root).as_posix()
                message += (
                    f" To add it, put its {languages.NAME} into {home}: the page “Add a language” says how."
                )
            yield settings.fault("languages", message, index)
    yield from _no_languages(layers, there)
    yield from images.faults(layers.root, layers.own, centre, settings)
    for folder in dict.fromkeys((layers.own, *layers.theirs)):
        yield from images.of_pages(layers.root, folder, centre)
    if judged:
        yield from mkdocs_config.faults(settings, layers.root, layers.own)


def _no_languages(layers: Layers, there: Collection[str]) -> Iterator[Fault]:
    """What stands among the folders of languages and is none. there: the languages that there are."""
    for path in sorted((layers.own.folder / LOCALES).glob("*")):
        file = path.relative_to(layers.root).as_posix()
        twin = path.name.lower() in there  # told where the language is read
        if path.name in there or twin or is_left_behind(path.name):
            continue
        if path.is_file():
            if misplaced.plain(path.name) not in misplaced.FILES:  # loading/strays.py
                yield Fault(file, 1, 1, f"Put this into the folder of its language, such as {LOCALES}/de.")
        elif path.name.split("-")[0] not in localedata.locale_identifiers():
            code = misplaced.language_of(path.name)
            message = (
                f"“{path.name}” is no language: call the folder by the code of one, such as de for German."
            )
            if code:
                message = (
                    f"“{path.name}” is no code of a language that is known here: call this folder {code}."
                )
            yield Fault(file, 1, 1, message)
        elif meant := next(
            (one.name for one in path.glob("*") if misplaced.plain(one.name) == languages.NAME), ""
        ):
            yield Fault(
                f"{file}/{meant}", 1, 1, f"Nothing is read from “{meant}” here. Call it {languages.NAME}."
            )
        else:
            message = f"There is no language “{path.name}” yet: put a {languages.NAME} into this folder."
            yield Fault(file, 1, 1, message)


def _with_holidays(places: dict[str, Country], centre: Centre) -> dict[str, Country]:
    """The countries, the centre's with the holidays of the part of it that the centre has set."""
    if not (centre.holidays_in and centre.country in places):
        return places
    part = {"holidays_in": centre.holidays_in}
    return places | {centre.country: places[centre.country].model_copy(update=part)}


def _shown(
    steps: tuple[Step, ...], centre: Centre, settings: Settings
) -> tuple[tuple[Step, ...], tuple[str, ...], list[Fault]]:
    """The steps without those that the centre hides, numbered anew; the pages of the hidden ones; and what is wrong."""
    names = [step.page.removesuffix(".md") for step in steps]
    faults = [
        settings.fault("hide_steps", f"There is no step “{name}”.{or_list(name, names)}", index)
        for index, name in enumerate(centre.hide_steps)
        if name not in names
    ]
    hidden = tuple(f"{name}.md" for name in centre.hide_steps if name in names)
    if not hidden:
        return steps, (), faults
    left = [step for step in steps if step.page not in hidden]
    return tuple(replace(step, number=number) for number, step in enumerate(left, 1)), hidden, faults
