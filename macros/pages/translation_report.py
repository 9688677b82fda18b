"""What ``python -m macros untranslated de`` tells of a language: what is older there or missing, weightiest first."""

from collections import Counter
from collections.abc import Iterator, Sequence

from macros.model.language import OURS
from macros.model.toolkit import Toolkit
from macros.pages.untranslated import State, Thing, state

# What a reader meets first comes first: a name is weighed by the first of these that it begins with.
ORDER = (
    *("docs/index.md", "docs/waiting.md", "docs/feedback-letter.md", "letters/feedback-request.txt"),
    *("parts/", "docs/", "letters/", "fields.yml", "messages/", "countries/", "facts.yml", "checks.yml"),
)
OLDER, MISSING = "older than English", "missing"
WHOLE = "Everything is there in {}, and as new as in English."
FAR = "In {} {} of {} things are there. What readers meet first stands first."
FIRST = 3  # so many are named of what one file lacks
MORE = "{}: {}, {} of {}: {} and {} more"
UNNOTED = (
    "Not yet noted: {} things that are there. Run “Note a translation” under Actions on GitHub, and you are told once "
    "their English changes."
)
LOOK = (
    "Look at what is older: compare it with our English of today. Is it still right, or put right? Run “Note a "
    "translation” under Actions on GitHub, with its name."
)


def lines(toolkit: Toolkit, every: bool = False) -> list[str]:
    """What to tell. toolkit: in the language; every: a line for each thing, and not a few words on each file."""
    found, called = state(toolkit), toolkit.language.called_in(OURS)
    if not (found.missing or found.older or found.unnoted):
        return [WHOLE.format(called)]
    told: list[str] = []
    for label, some in ((OLDER, found.older), (MISSING, found.missing)):
        some.sort(key=lambda thing: _weight(toolkit, thing))
        told += [f"{label}: {thing.name}" for thing in some] if every else _by_file(label, some, found)
    told += [LOOK] * bool(found.older) + [UNNOTED.format(len(found.unnoted))] * bool(found.unnoted)
    there = len(found.things) - len(found.missing)
    return told if every else [FAR.format(called, there, len(found.things)), *told]


def _by_file(label: str, some: Sequence[Thing], found: State) -> Iterator[str]:
    """A line for each file: of one with many things, how many are meant, and the first of them."""
    of_file: dict[str, list[str]] = {}
    for thing in some:
        of_file.setdefault(_kind(thing), []).append(thing.name)
    counts = Counter(map(_kind, found.things))
    for file, names in of_file.items():
        if len(names) <= FIRST:
            yield from (f"{label}: {name}" for name in names)
        else:
            first = ", ".join(name.rpartition(": ")[2] for name in names[:FIRST])
            yield MORE.format(label, file, len(names), counts[file], first, len(names) - FIRST)


def _kind(thing: Thing) -> str:
    """What is told together: what stands in one file; and the countries, of which each has little to say."""
    return "countries/" if thing.file.startswith("countries/") else thing.file


def _weight(toolkit: Toolkit, thing: Thing) -> tuple[int, int, bool]:
    """The lower, the sooner a reader meets it: by its kind, by the step that has it, and whether a letter asks it."""
    kind = next((weight for weight, start in enumerate(ORDER) if thing.name.startswith(start)), len(ORDER))
    steps = [step.page for step in toolkit.steps]
    name = thing.file.partition("/")[2]
    page = toolkit.placed.get(name.removesuffix(".txt"), "") if thing.file.startswith("letters/") else name
    step = steps.index(page) if page in steps else len(steps)
    written = (letter for slug, letter in toolkit.letters.items() if slug not in toolkit.borrowed)
    asked = thing.file == "fields.yml" and any(thing.name[12:] in letter.fields for letter in written)
    return kind, step, not asked
