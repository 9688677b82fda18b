"""Reads the whole toolkit, and judges what its files say of each other: all that is wrong is told at once."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from macros.diagnostics.fault import Fault, Faults, or_list
from macros.lint import cross_references, file_paths, images, mkdocs_config, quoted, trial_runs
from macros.loading import checks
from macros.loading.files import Reader, own_folder
from macros.model.centre import Centre
from macros.model.language import OURS
from macros.model.layers import known, layers_of
from macros.model.settings_file import Settings
from macros.model.toolkit import Letter, Step, Toolkit
from macros.templates.dependencies import Sources
from macros.templates.nodes import macros_of


def read_project(
    root: Path, centre: Any = None, settings_file: str = "mkdocs.yml", language: str = ""
) -> Toolkit:
    """Everything under ``root`` that authors write. Raises Faults with all that is wrong, sorted by place.

    centre: the settings under ``extra.centre`` of the settings file, as the engine has read them. language: the code of
    the one in which it is read; without, it is the centre's first.
    """
    own = own_folder(root, centre)
    codes = languages_of(root, centre)
    first = codes[0]
    reader = Reader(root, own, layers_of(root, own, language or first, first), language or first)
    file = Settings(root, settings_file)
    spoken = reader.language()
    built = tuple(
        spoken
        if code == reader.code
        else Reader(root, own, layers_of(root, own, code, first), code).language()
        for code in codes
    )
    countries = reader.countries(spoken)
    settings, faults = file.centre(centre, countries)
    reader.faults += faults
    reader.faults += [
        file.fault("languages", f"There is no language “{code}”.{or_list(code, there)}", index)
        for there in [list(known(root, own))]
        for index, code in enumerate(settings.languages)
        if code not in there
    ]
    reader.faults += images.faults(root, reader.own, settings, file)
    reader.faults += images.of_pages(root, reader.own)
    if centre is not None:
        reader.faults += mkdocs_config.faults(file, root, reader.own)
    if settings.holidays_in and settings.country in countries:
        part = {"holidays_in": settings.holidays_in}
        countries[settings.country] = countries[settings.country].model_copy(update=part)
    if spoken != built[0] and spoken.file.country in countries:
        settings = settings.model_copy(update={"country": spoken.file.country, "holidays_in": ""})
    called = {language.code: language.called_in(spoken) for language in (spoken, *built)}
    vocabulary, groups, fields = reader.fields(countries, settings, called)
    fronts = reader.letters()
    reader.parts()
    messages = reader.messages()
    if settings.written_with and settings.name:
        reader.sign(fronts, messages.say()("written-with", name=settings.name))
    placed, steps = reader.pages()
    for layer in reader.layers.over:
        reader.faults += file_paths.faults(layer, fronts, placed, settings.share_picture)
    steps, hidden, wrong_steps = _shown(steps, settings, file)
    reader.faults += wrong_steps
    known_facts = reader.facts(countries)
    known_checks = reader.checks(reader.slugs)
    templates = reader.templates
    kinds = {name: field.kind for name, field in fields.items()} or cross_references.likely_kinds(
        vocabulary.data
    )
    doubtful = cross_references.doubtful(reader.own_fields, fields)
    kinds = {**(doubtful or {}), **kinds}
    sources = Sources(templates, dict(kinds), cross_references.options_of(fields))
    reader.faults += sources.faults("site_templates/", names_known=bool(kinds) and doubtful is not None)
    reader.faults = [reader.at_home(fault) for fault in reader.faults]
    names = {file: name for name, file in reader.homes.items()}
    wrong = {names.get(fault.file, fault.file.removeprefix("site_templates/")) for fault in reader.faults}
    letters = {}
    for slug, (front, document) in fronts.items():
        name = f"letters/{slug}.txt"
        used = sources.fields_of(name)
        letters[slug] = Letter(
            slug, front, tuple(name for name in fields if name in used), tuple(sources.templates_of(name))
        )
        if fields and sources.is_whole(name) and (doubtful == {} or name not in reader.homes):
            sure = wrong.isdisjoint(letters[slug].templates)
            reader.faults += cross_references.misfits(letters[slug], document, fields, sure)
    reader.faults += [
        Fault(
            reader.page_file(page),
            line,
            1,
            f"There is no letter “{slug}”.{or_list(slug, reader.slugs)}",
        )
        for slug, (page, line) in placed.items()
        if slug not in reader.slugs
    ]
    reader.faults += cross_references.lacking(vocabulary, fields) if fields and reader.plans else []
    # While a letter can't be read, nobody can say that its questions are unused, or that it can be written.
    pages = {slug: page for slug, (page, _) in placed.items()}
    toolkit = Toolkit(
        root, settings, groups, fields, countries, letters, templates, pages, steps, known_facts,
        known_checks, reader.own, messages, spoken, reader.layers, built, hidden,
    )  # fmt: skip
    # Where a centre has letters of its own, ours may ask less; that is no fault in a file of ours.
    checked = reader.own_fields if reader.has_own_letters else vocabulary
    reader.faults += cross_references.unused(checked, letters) if checked and not reader.faults else []
    macros = {slug: set(macros_of(sources.trees.get(f"letters/{slug}.txt"))) for slug in letters}
    homes = {slug: home for slug in letters if (home := reader.homes.get(f"letters/{slug}.txt"))}
    if homes and not reader.faults:
        reader.faults += quoted.faults(reader.texts, letters, macros, homes)
    if not reader.faults:
        reader.faults = [reader.at_home(fault) for fault in trial_runs.try_out(toolkit, "site_templates/")]
    if reader.own_checks and not reader.faults:
        reader.faults += checks.too_broad(
            reader.own_checks[0], known_checks, reader.own_checks[1], trial_runs.texts(toolkit)
        )
    if reader.faults:
        raise Faults(reader.faults)
    return toolkit


def read_languages(root: Path, centre: Any = None, settings_file: str = "mkdocs.yml") -> dict[str, Toolkit]:
    """The same in each language of the site, by its code, the first first. Raises Faults with all that is wrong."""
    found: dict[str, Toolkit] = {}
    faults: list[Fault] = []
    for code in languages_of(root, centre):
        try:
            found[code] = read_project(root, centre, settings_file, code)
        except Faults as wrong:
            faults += wrong.faults
    if faults:
        raise Faults(faults)
    for code, toolkit in found.items():
        toolkit.others.update({other: found[other] for other in found if other != code})
    return found


def languages_of(root: Path, centre: Any) -> list[str]:
    """The codes of the languages of a site, the first first. What is wrong with them is told elsewhere."""
    said = centre.get("languages") if isinstance(centre, dict) else None
    codes = [code for code in said if isinstance(code, str)] if isinstance(said, list) else []
    there = list(known(root, own_folder(root, centre)))
    return [code for code in dict.fromkeys(codes) if code in there] or [OURS]


def _shown(
    steps: tuple[Step, ...], centre: Centre, file: Settings
) -> tuple[tuple[Step, ...], tuple[str, ...], list[Fault]]:
    """The steps without those that the centre hides, numbered anew; the pages of the hidden ones; and what is wrong."""
    known = [step.page.removesuffix(".md") for step in steps]
    faults = []
    for index, name in enumerate(centre.hide_steps):
        if name not in known:
            message = f"There is no step “{name}”.{or_list(name, known)}"
            faults.append(file.fault("hide_steps", message, index))
    hidden = tuple(f"{name}.md" for name in centre.hide_steps if name in known)
    if not hidden:
        return steps, (), faults
    left = [step for step in steps if step.page not in hidden]
    return tuple(replace(step, number=number) for number, step in enumerate(left, 1)), hidden, faults
