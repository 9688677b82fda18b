"""A centre's own folder: its pages, letters, questions and words, which lie over ours and never inside them.

own/docs/        pages and pictures: one with the name of ours takes its place
own/letters/     letters; own/parts/ and own/countries/ likewise
own/fields.yml   questions: one with the name of ours takes its place
own/facts.yml    facts, and own/checks.yml checks: laid over ours, key by key (macros/diagnostics/overlay.py)
own/words.yml    sentences of the interface: ours, and what the centre says instead
own/locales/     the same for a language each, in a folder of its code; with messages, it may be a language of their own
"""

from collections.abc import Iterator
from pathlib import Path

from macros.diagnostics.fault import Fault
from macros.model import misplaced

KNOWN = (
    "docs", "letters", "parts", "countries", "fields.yml", "facts.yml", "checks.yml", "words.yml", "locales",
    "README.md",
)  # fmt: skip
# What the folder of a language may hold beside: it has no languages in it.
OF_A_LANGUAGE = (*(name for name in KNOWN if name != "locales"), "language.yml", "messages", "sources.yml")
NOTE = "readme.md"
# What an editor, a word processor or a file manager leaves beside the files of a person, by its name or its beginning.
LEFT_BEHIND = ("desktop.ini", "thumbs.db", "ehthumbs.db", "icon\r", "__macosx")


def is_left_behind(name: str) -> bool:
    """Whether a program has left this file behind: it is nobody's text, and passed over."""
    return name.startswith((".", "~")) or name.endswith("~") or name.lower() in LEFT_BEHIND


class Own:
    """The folder of a centre; one that is not there is an empty one. language: the code, if it is one of a language."""

    def __init__(self, root: Path, folder: str, language: str = "") -> None:
        self.root = root
        self.language = language
        self.folder = root / folder if folder else root / "own"

    @property
    def docs(self) -> Path:
        """Where their pages and pictures are."""
        return self.folder / "docs"

    def pages(self) -> list[str]:
        """Their pages, as paths below ``docs/``."""
        return [path for path in self.files() if path.endswith(".md")]

    def files(self) -> list[str]:
        """All files below their ``docs/``. MkDocs would make a home page of a README.md: it is a note of theirs."""
        found = (
            path for path in sorted(self.docs.rglob("*")) if path.is_file() and path.name.lower() != NOTE
        )
        names = (path.relative_to(self.docs).as_posix() for path in found)
        return [name for name in names if not any(map(is_left_behind, name.split("/")))]

    def left_behind(self) -> list[str]:
        """The files that are passed over, and that somebody may look for: not the hidden ones."""
        names = (path.relative_to(self.root).as_posix() for path in sorted(self.folder.rglob("*")))
        return [name for name in names if is_left_behind(last := Path(name).name) and last[0] != "."]

    def wrong_names(self) -> Iterator[Fault]:
        """What nothing is read from, because of its name."""
        known = OF_A_LANGUAGE if self.language else KNOWN
        for path in self.folder.parent.glob("*") if self.folder.parent.is_dir() else ():
            if path.is_dir() and path.name != self.folder.name and path.name.lower() == self.folder.name:
                message = f"Nothing is read from here: write the folder’s name in small letters, as {self.folder.name}."
                yield Fault(path.relative_to(self.root).as_posix(), 1, 1, message)
        for path in sorted(self.folder.glob("*")):
            if path.name not in known and not is_left_behind(path.name):
                top = self.folder.relative_to(self.root).as_posix()
                meant = misplaced.plain(path.name)
                message = (
                    f"Nothing is read from “{path.name}” here. {misplaced.advice(path.name, top, known)}"
                )
                if meant != path.name and (self.folder / meant).is_file():
                    second = f"Nothing is read from this second “{meant}”"
                    message = f"{second}: put what is new in it into {meant}, and delete it."
                yield Fault(path.relative_to(self.root).as_posix(), 1, 1, message)
