"""The whole toolkit: its files read, and judged by what they say of each other. All that is wrong is told at once."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from macros.diagnostics.fault import Fault, Faults, or_list
from macros.lint import cross_references, trial_runs
from macros.loading import check_trials, contents, languages, passages, questions, wrong_language
from macros.loading.contents import Contents
from macros.model.toolkit import Letter, Toolkit
from macros.templates.dependencies import Sources

TEMPLATES = "site_templates/"


def read_project(
    root: Path, centre: Any = None, settings_file: str = "mkdocs.yml", language: str = ""
) -> Toolkit:
    """Everything under ``root`` that authors write. Raises Faults with all that is wrong, sorted by place.

    centre: the settings under ``extra.centre`` of the settings file, as the engine has read them. language: the code of
    the one in which it is read; without, it is the centre's first.
    """
    read = contents.read(languages.layers(root, centre, language), centre, settings_file)
    sources, faults = _templates(read)
    letters = _letters(read, sources)
    wrong = read.faults + faults
    faults += passages.never_shown(read, sources, letters, wrong)
    faults += _misfits(read, sources, letters, wrong)
    faults += _together(read)
    _stop_at(read.faults + faults)
    toolkit = _toolkit(root, read, letters)
    # Each of these can only tell of files that are right so far.
    _stop_at(_unused(read, letters))
    _stop_at(passages.missing(read, sources, letters))
    _stop_at(map(read.letters.at_home, trial_runs.try_out(toolkit, TEMPLATES)))
    _stop_at(_too_broad(read, toolkit))
    return toolkit


def read_languages(root: Path, centre: Any = None, settings_file: str = "mkdocs.yml") -> dict[str, Toolkit]:
    """The same in each language of the site, by its code, the first first. Raises Faults with all that is wrong."""
    found: dict[str, Toolkit] = {}
    faults: list[Fault] = []
    for code in languages.languages_of(root, centre):
        try:
            found[code] = read_project(root, centre, settings_file, code)
        except Faults as wrong:
            # What is wrong in a file that several languages share is told once, in the words of the first.
            told = {(fault.file, fault.line, fault.column) for fault in faults}
            faults += [one for one in wrong.faults if (one.file, one.line, one.column) not in told]
    _stop_at(faults)
    for code, toolkit in found.items():
        toolkit.others.update({other: found[other] for other in found if other != code})
    return found


def _stop_at(faults: Iterable[Fault]) -> None:
    if found := list(faults):
        raise Faults(found)


def _templates(read: Contents) -> tuple[Sources, list[Fault]]:
    """The templates, parsed, and what is wrong in them."""
    sure: dict[str, str] = {name: field.kind for name, field in read.questions.fields.items()}
    likely = sure or cross_references.likely_kinds(read.questions.ours.data)
    doubtful = cross_references.doubtful(read.questions.own, read.questions.fields, read.lost.questions)
    kinds = {**(doubtful or {}), **likely}
    worded = dict.fromkeys(read.letters.own, read.worded_in)
    sources = Sources(
        read.letters.templates,
        kinds,
        choices=cross_references.choices_of(read.questions.fields),
        worded=worded,
        formerly=read.formerly,
        placeholders={field.placeholder.lower(): name for name, field in read.questions.fields.items()},
    )
    faults = sources.faults(TEMPLATES, names_known=bool(kinds) and doubtful is not None)
    faults = [_in_their_question(read, fault) for fault in faults]
    faults = list(dict.fromkeys(_in_what_replaced_ours(read, sources, fault) for fault in faults))
    found = [read.letters.at_home(fault) for fault in faults]
    lost = {one.file for one in read.lost.parts.values()}
    found = [fault for fault in found if fault.file not in lost]  # they have to be moved first
    return sources, list(wrong_language.said(read.layers, found))


TAKEN = re.compile(r"“(\w+)” is the name of a question")
OURS_NEEDS_IT = "Our {} gives the name “{}” to something else: choose another name for this question."


def _in_their_question(read: Contents, fault: Fault) -> Fault:
    """What is wrong in a letter of ours since a question of the centre's has a name that is used there: it is that."""
    name, found = fault.file.removeprefix(TEMPLATES), TAKEN.match(fault.message)
    own = read.questions.own
    if not (found and own and found[1] in read.questions.fields) or name in read.letters.own:
        return fault
    path = dict(questions.named(own)).get(found[1])
    message = OURS_NEEDS_IT.format(read.letters.homes.get(name, fault.file), found[1])
    return own.fault(path, message) if path else fault


LACKS = "{} needs what this file does not have. {} Copy that from {}, or delete this file: then ours is used."


def _in_what_replaced_ours(read: Contents, sources: Sources, fault: Fault) -> Fault:
    """What is wrong in a file of ours that takes something from one of the centre's: ours fit together, so it is that.

    Their copy is of an older version, or something was taken out of it.
    """
    homes, name = read.letters.homes, fault.file.removeprefix(TEMPLATES)
    theirs = [one for one in sources.templates_of(name) if one in read.letters.own]
    if not theirs or name in theirs:
        return fault
    called = re.match(r"(\w+)\(\)", fault.message)
    named = [one for one in theirs if f"“{one}”" in fault.message]
    having = [one for one in theirs if called and called[1] in sources.macros_of(one)]
    meant = [*named, *having, *theirs][0]
    ours = read.layers.ours(meant).relative_to(read.layers.root).as_posix()
    message = fault.message.removesuffix(" Write it there first.")
    return Fault(homes[meant], 1, 1, LACKS.format(f"Our {homes.get(name, fault.file)}", message, ours))


def _letters(read: Contents, sources: Sources) -> dict[str, Letter]:
    """The letters, each with the questions that it asks and the templates that it reaches."""
    found = {}
    theirs = read.letters.own
    for slug, (front, _) in read.letters.fronts.items():
        name = f"letters/{slug}.txt"
        used, templates = sources.fields_of(name), sources.templates_of(name)
        if name not in theirs and not theirs.keys().isdisjoint(templates):
            # A centre may have taken a line out of a part of ours: the head of our letter follows.
            front = front.asking_only(used)
        fields = tuple(field for field in read.questions.fields if field in used)
        found[slug] = Letter(slug, front, fields, tuple(templates))
    return found


def _misfits(
    read: Contents, sources: Sources, letters: dict[str, Letter], faults: list[Fault]
) -> Iterator[Fault]:
    """Front matter that doesn't fit its letter or the questions. faults: all that is known to be wrong."""
    wrong = {read.letters.template_in(fault.file) for fault in faults}
    doubtful = cross_references.doubtful(read.questions.own, read.questions.fields, read.lost.questions)
    for slug, letter in letters.items():
        name = f"letters/{slug}.txt"
        sound = doubtful == {} or name not in read.letters.homes
        # While a letter can't be read, nobody can say that its questions are unused, or that it can be written.
        if read.questions.fields and sources.is_whole(name) and sound:
            _, document = read.letters.fronts[slug]
            sure = wrong.isdisjoint(letter.templates)
            home = read.letters.homes.get(name)
            worded = read.worded_in if name in read.letters.own else ""
            apart = passages.apart(sources, name)
            found = cross_references.misfits(
                letter, document, read.questions.fields, sure, worded, read.formerly.questions, apart
            )
            yield from (_in_its_own(fault, home) if home else fault for fault in found)


def _in_its_own(fault: Fault, home: str) -> Fault:
    """A line of the English letter that one in another language doesn't keep: told where its author can mend it."""
    if fault.file == home:
        return fault
    message = f"{fault.message} That line is in {fault.file}, and holds here too until this file has its own."
    return Fault(home, 1, 1, message)


def _together(read: Contents) -> Iterator[Fault]:
    """Letters that pages name and that are not there, and questions that the planner lacks."""
    for slug, (page, tag) in read.pages.placed.items():
        if slug not in read.letters.slugs and slug not in read.lost.letters:
            file = read.layers.page(page).relative_to(read.layers.root).as_posix()
            message = f"There is no letter “{slug}”.{or_list(slug, read.letters.slugs)}"
            yield Fault(file, tag.line, tag.column, message)
    for front, document in read.letters.fronts.values():
        other = front.once_heard
        if other and other not in read.letters.slugs and other not in read.lost.letters:
            message = f"There is no letter “{other}”.{or_list(other, read.letters.slugs)}"
            yield document.fault(("once_heard",), message)
    yield from _called_like_a_page(read)
    if read.questions.fields and read.pages.plans:
        yield from cross_references.lacking(read.questions.ours, read.questions.fields)


LIKE_A_PAGE = (
    "“{}” is a page, and its letter is called {}.txt: give this file that name to take its place, or another one if it "
    "is a letter of your own."
)


def _called_like_a_page(read: Contents) -> Iterator[Fault]:
    """Letters of a centre with the name of a page: they take the place of no letter, which was meant."""
    if read.layers.code != read.layers.first:
        return
    for name, home in read.letters.homes.items():
        stem = Path(name).stem
        ours = read.pages.letter_of.get(stem, "")
        judged = any(fault.file == home and "this title" in fault.message for fault in read.faults)
        if ours and not judged and f"letters/{stem}.txt" == name and stem not in read.pages.placed:
            yield Fault(home, 1, 1, LIKE_A_PAGE.format(stem, ours))


def _unused(read: Contents, letters: dict[str, Letter]) -> list[Fault]:
    # Where a centre has letters of its own, ours may ask less; that is no fault in a file of ours.
    checked = read.questions.own if read.letters.own else read.questions.ours
    return cross_references.unused(checked, letters) if checked else []


def _too_broad(read: Contents, toolkit: Toolkit) -> list[Fault]:
    if not (read.checks_file and read.own_checks):
        return []
    written = trial_runs.texts(toolkit)
    return check_trials.too_broad(read.checks_file, toolkit.checks, read.own_checks, written)


def _toolkit(root: Path, read: Contents, letters: dict[str, Letter]) -> Toolkit:
    placed = {slug: page for slug, (page, _) in read.pages.placed.items()}
    return Toolkit(
        root=root,
        centre=read.centre,
        groups=read.questions.groups,
        fields=read.questions.fields,
        countries=read.countries,
        letters=letters,
        templates=read.letters.templates,
        placed=placed,
        steps=read.steps,
        facts=read.facts,
        checks=read.checks,
        own=read.layers.own,
        messages=read.messages,
        language=read.language,
        layers=read.layers,
        languages=read.languages,
        lender=read.lender,
        borrowed=read.letters.borrowed,
        hidden=read.hidden,
    )
