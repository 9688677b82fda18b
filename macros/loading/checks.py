"""What an adviser wrote in ``checks.yml``: read, and judged."""

import functools
import re
from collections.abc import Iterable, Mapping

from letterkit import checks
from macros import build_cache
from macros.diagnostics.fault import Fault, did_you_mean, or_list
from macros.diagnostics.overlay import Layered
from macros.diagnostics.validation import validate
from macros.diagnostics.yaml_document import Document
from macros.loading import patterns, source_files
from macros.loading.check_trials import Slip, tried
from macros.loading.compiled_checks import Path, data_of, phrases_of
from macros.model.checks import ANY, COMMA, NOUN, SPOKEN, Check, ChecksFile
from macros.model.language import OURS
from macros.model.layers import LOCALES, Layers

NONE = ChecksFile(quiet="-", checks={})
# What once stood below “leads”: where it stands now.
MOVED = {"behind": ("behind", ANY)} | {where: ("spoken", where) for where in SPOKEN}
STRUCTURAL = tuple(dict.fromkeys(code for code, _ in checks.RECORDS))


def documents_of(layers: Layers) -> tuple[Document | None, list[str]]:
    """The checks of a language with the centre's over them, if there are any; and the codes of the centre's own."""
    folder = layers.root / "site_templates"
    # A language has checks of its own or none: phrases can't be laid over those of another one.
    path = (folder if layers.code == OURS else folder / LOCALES / layers.code) / "checks.yml"
    if not path.exists():
        return None, []
    whole, own = source_files.document(layers.root, path), []
    for layer in filter(layers.speaks, layers.theirs):
        if theirs := source_files.of_layer(layer, "checks.yml"):
            whole = Layered(whole, theirs)
            said = theirs.data.get("checks") if isinstance(theirs.data, dict) else None
            own = list(said) if isinstance(said, dict) else []
    return whole, own


def read(
    document: Document,
    letters: Iterable[str],
    placed: Mapping[str, str] | None = None,
    formerly: Mapping[str, str] | None = None,
    questions: Iterable[str] = (),
) -> tuple[ChecksFile, list[Fault]]:
    """The checks of a document, and all that is wrong with them.

    letters: the slugs that there are; placed: the first of each page that has any, by the page's name. formerly: checks
    that there once were, each with what to do now. questions: the names of all that there are.
    """
    unknown = _unknown(document, formerly or {})
    file, faults = validate(ChecksFile, document)
    faults = unknown + faults
    if not file:
        return NONE, faults
    slugs, asked = list(letters), list(questions)
    for code, check in file.checks.items():
        faults += [
            document.fault(("checks", code, *path), message)
            for path, message in (*_misfits(code, check, slugs, placed or {}), *_misplaced(check, asked))
        ]
    made = file.model_dump_json(exclude_unset=True)
    if not build_cache.went_well("phrases", made):
        wrong = _wrong_words(document, file)
        faults += wrong
        if not wrong:
            build_cache.note_well("phrases", made)
    for code in STRUCTURAL:
        if code not in file.checks:
            near = f"The check “{code}” is missing: put it back, with its title and its advice."
            faults.append(document.fault(("checks",), near))
    if not faults:
        slips = _tried(made)
        told = {
            (fault.file, fault.line, fault.column): fault for fault in (_told(document, one) for one in slips)
        }
        faults += told.values()
    return file, faults


def _wrong_words(document: Document, file: ChecksFile) -> list[Fault]:
    """What is wrong with the words of the lists and of the phrases."""
    found = [
        document.fault(("lists", name, index), message)
        for name, words in file.lists.items()
        for index, word in enumerate(words)
        if (message := patterns.listed_fault(name, word))
    ]
    lists = tuple(file.lists)
    return found + [
        document.fault(path, message)
        for path, phrase in _all_phrases(file)
        if (message := patterns.phrase_fault(phrase, lists))
    ]


def _unknown(document: Document, formerly: Mapping[str, str]) -> list[Fault]:
    """Checks of a centre that change one of ours which isn't there. They are taken out: what they lack says nothing."""
    if not isinstance(document, Layered) or not isinstance(document.data, dict):
        return []
    ours, theirs = (
        data["checks"] if isinstance(data, dict) and isinstance(data.get("checks"), dict) else {}
        for data in (document.ours.data, document.theirs.data)
    )
    needed = [key for key, field in Check.model_fields.items() if field.is_required()]
    found = []
    for code, check in theirs.items():
        if code in ours or not isinstance(check, dict) or set(needed) <= set(check):
            continue
        if code in formerly or not set(needed) & set(check):
            near = did_you_mean(code, ours) or " All of ours stand in site_templates/checks.yml."
            message = (
                f"There is no check “{code}” to change.{near} For one of your own add: {', '.join(needed)}."
            )
            if code in formerly:
                message = f"There is no check “{code}” any more. {formerly[code]}"
            found.append(document.fault(("checks", code), message))
            document.data["checks"] = {
                key: value for key, value in document.data["checks"].items() if key != code
            }
    return found


@functools.lru_cache(16)
def _tried(made: str) -> tuple[Slip, ...]:
    """What the cases of all checks say, by where it stands. made: the file as JSON."""
    if build_cache.went_well("checks", made):
        return ()
    file = ChecksFile.model_validate_json(made)
    data = data_of(file)
    slips = tuple(
        Slip(("checks", code, *path), says, ("checks", code, *seen) if seen else (), theirs)
        for code, check in file.checks.items()
        for path, says, seen, theirs in tried(code, check, data)
    )
    if not slips:
        build_cache.note_well("checks", made)
    return slips


def _told(document: Document, slip: Slip) -> Fault:
    """What a trial says. It is told in the centre's file if a phrase of its own is to blame for a text of ours."""
    fault = document.fault(slip.path, slip.message)
    blamed = document.fault(slip.seen, slip.theirs) if slip.seen else fault
    if isinstance(document, Layered) and (fault.file, blamed.file) == (
        document.ours.file,
        document.theirs.file,
    ):
        return blamed
    if slip.seen and "unless" in slip.seen:
        return document.fault(
            slip.path, f"{slip.message} That “unless” stands in {blamed.file}, line {blamed.line}."
        )
    return fault


def _misfits(code: str, check: Check, slugs: list[str], placed: Mapping[str, str]) -> list[tuple[Path, str]]:
    """(path in the check, what is wrong) for one check."""
    found: list[tuple[Path, str]] = []
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code):
        found.append(
            ((), f"Write “{code}” with small letters, digits and hyphens only, as in “long-sentence”.")
        )
    for index, slug in enumerate(check.letters):
        if slug not in slugs:
            near = or_list(slug, slugs)
            near = f" The letter of that page is called “{placed[slug]}”." if slug in placed else near
            found.append((("letters", index), f"There is no letter “{slug}”.{near}"))
    by_python = code in STRUCTURAL
    if by_python and (check.phrases or check.wants):
        key = "phrases" if check.phrases else "wants"
        found.append(((key,), f"“{code}” is written in Python and knows no “{key}”: take them out."))
    elif not by_python and not (check.phrases or check.wants):
        near = did_you_mean(code, STRUCTURAL)
        found.append(((), f"“{code}” looks for nothing: add “phrases” or “wants”.{near}"))
    elif check.phrases and not (check.finds and check.leaves):
        key = "leaves" if check.finds else "finds"
        found.append(((), f"“{key}” is missing: add a text or two, so that the phrases can be tried."))
    return found


def _misplaced(check: Check, questions: list[str]) -> Iterable[tuple[Path, str]]:
    """(path in the check, what is wrong) for words below a name that is no question and no place for them."""
    known = {"leads": questions, "behind": [ANY, COMMA, NOUN, *questions], "spoken": SPOKEN}
    for key, names in known.items():
        for name in getattr(check, key):
            if questions and name not in names:
                yield (key, name), _no_such(key, name, names)


def _no_such(key: str, name: str, known: Iterable[str]) -> str:
    below, now = ("behind", name.removeprefix("behind_")) if "behind_" in name else MOVED.get(name, ("", ""))
    if key == "leads" and below:
        return f"“{name}” no longer stands below “leads”: write it below “{below}”, as “{now}”."
    if key == "spoken":
        return f"“spoken” knows no “{name}”.{or_list(name, known)}"
    near = did_you_mean(name, known) or " Ours stand in site_templates/fields.yml."
    return f"There is no question “{name}”.{near}"


def _all_phrases(file: ChecksFile) -> Iterable[tuple[Path, str]]:
    """(path, phrase) for every phrase of the file."""
    for index, phrase in enumerate(file.pretended):
        yield ("pretended", index), phrase
    for code, check in file.checks.items():
        for path, phrase, _ in phrases_of(check):
            yield ("checks", code, *path), phrase
        for index, phrase in enumerate(check.unless):
            yield ("checks", code, "unless", index), phrase
        for number, group in enumerate(check.wants):
            for index, phrase in enumerate(group):
                yield ("checks", code, "wants", number, index), phrase
