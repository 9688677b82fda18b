"""A letter in the folder of another language than its own: nothing that it takes from its parts is there."""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from macros.diagnostics.fault import Fault
from macros.loading.source_files import source
from macros.model.language import OURS, called
from macros.model.layers import LOCALES, Layers, known

NO_MACRO = re.compile(r"“(?P<part>parts/[\w-]+\.txt)” has no macro “(?P<macro>\w+)”")
SEEMS = "This letter seems to be in {0}: “{1}” stands in {2} in {0} alone. If so, move this file to {3}."


def said(layers: Layers, faults: Iterable[Fault]) -> Iterator[Fault]:
    """The same faults; of a letter in another language nothing but that."""
    told: dict[str, Fault] = {}
    faults = list(faults)
    for fault in faults:
        found = NO_MACRO.match(fault.message)
        code = _language(layers, found["part"], found["macro"]) if found and fault.file not in told else ""
        if found and code:
            home = layers.own.folder.relative_to(layers.root) / (
                LOCALES + f"/{code}" if code != layers.first else ""
            )
            target = (home / "letters" / PurePosixPath(fault.file).name).as_posix()
            told[fault.file] = Fault(
                fault.file,
                fault.line,
                fault.column,
                SEEMS.format(called(code), found["macro"], found["part"], target),
            )
    yield from (fault for fault in faults if fault.file not in told)
    yield from told.values()


def _language(layers: Layers, part: str, macro: str) -> str:
    """The code of another language whose part of letters has this macro; nothing if none has it."""
    templates = layers.root / "site_templates"
    for code in known(layers.root, layers.own):
        path = (templates if code == OURS else templates / LOCALES / code) / part
        there = source(layers.root, path).text if code != layers.code and path.is_file() else ""
        if re.search(rf"\bmacro {macro}\(", there):
            return code
    return ""
