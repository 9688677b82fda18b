"""The folders that lie over ours in a language, the lowest first: the centre's own, and those of the language.

    docs/, site_templates/            ours, in English: what stands there if no other folder has it
    own/                              the centre's, in the language that is its first
    site_templates/locales/CODE/      ours in that language
    own/locales/CODE/                 the centre's in that language

Where the first language is another than English, own/ is in that language, and lies over ours in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel import localedata

from macros.diagnostics.fault import Fault
from macros.model.language import OURS
from macros.model.own_folder import Own

LOCALES = "locales"


@dataclass(frozen=True)
class Layers:
    """The folders of a project as one language of its site reads them.

    own: the centre's folder, whether it lies over ours in this language or not. over: the folders that lie over ours,
    the lowest first; one that is not there is an empty one. code: of the language; first: of the centre's own files.
    """

    root: Path
    own: Own
    over: tuple[Own, ...]
    code: str = OURS
    first: str = OURS

    @property
    def faults(self) -> list[Fault]:
        """What is wrong with the names of what stands in them."""
        return [fault for layer in dict.fromkeys((self.own, *self.over)) for fault in layer.wrong_names()]

    @property
    def theirs(self) -> tuple[Own, ...]:
        """Those of the centre."""
        ours = self.root / "site_templates"
        return tuple(layer for layer in self.over if ours not in layer.folder.parents)

    @property
    def of_language(self) -> tuple[Own, ...]:
        """Those whose files are laid over the ones below key by key: all but a centre's own in English."""
        return self.over if not self.over or self.over[0].language else self.over[1:]

    def lowest(self, name: str) -> Path:
        """The file over which those of the language are laid."""
        own = [layer.folder / name for layer in self.over[: len(self.over) - len(self.of_language)]]
        return next((path for path in own if path.is_file()), self.root / "site_templates" / name)

    def document_of(self, name: str) -> Path:
        """The topmost file of this name, such as ``letters/note.txt``; ours if nothing lies over it."""
        found = [path for layer in self.over if (path := layer.folder / name).is_file()]
        return found[-1] if found else self.root / "site_templates" / name

    def ours(self, name: str) -> Path:
        """The topmost file of this name that is ours."""
        found = [
            path
            for layer in self.over
            if layer not in self.theirs and (path := layer.folder / name).is_file()
        ]
        return found[-1] if found else self.root / "site_templates" / name

    def page(self, name: str) -> Path:
        """The topmost page or file of this name below ``docs/``; ours if nothing lies over it."""
        return self.pages_of(name)[-1]

    def pages_of(self, name: str) -> list[Path]:
        """The same page in all folders that have it, ours first."""
        ours = self.root / "docs" / name
        found = [path for layer in self.over if (path := layer.docs / name).is_file()]
        return ([ours] if ours.is_file() or not found else []) + found

    def files(self) -> dict[str, Path]:
        """All files that lie over ``docs/``, by their names there."""
        return {name: layer.docs / name for layer in self.over for name in layer.files()}

    def pages(self) -> list[str]:
        """Their pages, as paths below ``docs/``."""
        return sorted(name for name in self.files() if name.endswith(".md"))

    def own_pages(self) -> list[str]:
        """Those of the centre that nothing of ours lies over."""
        theirs = tuple(layer.docs for layer in self.theirs)
        return [name for name in self.pages() if any(map(self.page(name).is_relative_to, theirs))]

    def speaks(self, layer: Own) -> bool:
        """Whether a folder is written in this language."""
        return (layer.language or self.first) == self.code

    def is_in_language(self, page: str, language: str) -> bool:
        """Whether a page is written in this language, and not in English in its place."""
        top = self.page(page)
        homes = [layer.language or self.first for layer in self.over if top.is_relative_to(layer.docs)]
        return (homes[-1] if homes else OURS) == language


def layers_of(root: Path, own: Own, language: str, first: str) -> Layers:
    """What lies over ours in a language. own: the centre's folder; first: the language in which that is written."""
    ours = Own(root, f"site_templates/{LOCALES}/{language}", language)
    theirs = Own(root, f"{own.folder.relative_to(root).as_posix()}/{LOCALES}/{language}", language)
    if language == first:
        over = (own, theirs) if first == OURS else (ours, own, theirs)
    else:
        over = (own, ours, theirs) if first == OURS else (ours, theirs)
    return Layers(root, own, over, language, first)


def known(root: Path, own: Own) -> Iterator[str]:
    """The languages that there are: ours, and each that CLDR knows and that has a folder with its ``language.yml``."""
    yield OURS
    folders = (root / "site_templates" / LOCALES, own.folder / LOCALES)
    found = {path.parent.name for folder in folders for path in folder.glob("*/language.yml")}
    yield from sorted(
        code for code in found - {OURS} if code.split("-")[0] in localedata.locale_identifiers()
    )
