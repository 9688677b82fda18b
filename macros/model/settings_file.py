"""A centre's own settings file: ``mkdocs.yml``, or another one of the same shape for one of many centres."""

import contextlib
import re
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from macros.diagnostics.fault import Fault
from macros.diagnostics.source_text import read_text
from macros.diagnostics.validation import validate
from macros.diagnostics.yaml_document import Document
from macros.model import country_codes, public_holidays
from macros.model.centre import Centre
from macros.model.country import Country

AT = ("extra", "centre")
INHERIT = re.compile(
    r"^INHERIT:[ \t]*[\"']?((?:[^\s\"'#]*/)?toolkit\.yml)[\"']?[ \t]*(?:#[ \t]*(?:settings of (.*\S)|.*))?$",
    re.MULTILINE,
)


class Settings:
    """One settings file, read with its places. file: the name that an author knows it by."""

    def __init__(self, root: Path, name: str = "mkdocs.yml") -> None:
        path = root / name
        self.faults: list[Fault] = []
        text = ""
        if path.exists():
            text, self.faults = read_text(name, path.read_bytes())
        elif name != "mkdocs.yml":
            self.faults = [Fault(name, 1, 1, "There is no such file: write the path of a centre’s settings.")]
        # The same settings may have been copied from another file: then that is the one that the author knows.
        inherits = INHERIT.search(text)
        self.text = text
        self.file = inherits.group(2) if inherits and inherits.group(2) else name
        self.document = Document(self.file, text)
        self.data = self.document.data

    def centre(self, given: Any, countries: dict[str, Country]) -> tuple[Centre, list[Fault]]:
        """The centre's settings, and all that is wrong with them.

        given: what the engine says stands under ``extra.centre``. A plain value is taken as it is written in the
        file, since YAML makes a number of a phone number and a truth of Norway.
        """
        document = self.document
        said = _inside(self.data, AT)
        settings = given if isinstance(given, dict) else {}  # what else stands there: lint/mkdocs_config.py
        if isinstance(said, dict):
            plain = {key: said[key] for key, value in settings.items() if key in said and not _is_rich(value)}
            settings = {**settings, **plain}
            settings = {key: value for key, value in settings.items() if value not in (None, "")}
        syntax, document.faults = document.faults, []
        document.data = {"extra": {"centre": settings}}
        centre, faults = validate(Centre, document, AT)
        faults = [fault for fault in faults if fault not in self.faults] + self.faults + syntax
        centre = centre or _sound(settings)
        if countries:
            faults += self._misfits(centre, countries)
        return centre, faults

    def _misfits(self, centre: Centre, countries: dict[str, Country]) -> list[Fault]:
        if centre.country not in countries:
            message = country_codes.not_there(centre.country, countries, centre.own or "own")
            if part := public_holidays.part(country_codes.code_of(centre.country), centre.country):
                message += f" For its public holidays add “holidays_in: {part}”."
            return [self.document.fault((*AT, "country"), message)]
        country = countries[centre.country].model_copy(update={"holidays_in": centre.holidays_in})
        if message := public_holidays.misfit(centre.country, country):
            return [self.document.fault((*AT, "holidays_in"), message)]
        return []

    def extensions(self) -> set[str]:
        """The names of the extensions of Markdown that stand in this file."""
        said = _inside(self.data, ("markdown_extensions",))
        return {str(name) for name in said} if isinstance(said, dict) else set()

    def fault(self, key: str, message: str, *below: Any) -> Fault:
        """A fault at a key of the centre."""
        return self.document.fault((*AT, key, *below), message)


def said(root: Path, name: str = "mkdocs.yml") -> Any:
    """What the settings file says under ``extra.centre``."""
    data = Settings(root, name).document.data
    extra = data.get("extra") if isinstance(data, dict) else None
    return (extra.get("centre") if isinstance(extra, dict) else None) or {}


def says_address(root: Path, name: str) -> bool:
    """Whether the settings file says at which address the site will stand."""
    data = Settings(root, name).document.data
    return isinstance(data, dict) and bool(data.get("site_url"))


def _is_rich(value: Any) -> bool:
    return isinstance(value, str | list | dict) and value != ""


def _sound(settings: Any) -> Centre:
    """The settings without those that are wrong, so that the others can be looked at all the same."""
    found = {}
    for key, value in settings.items() if isinstance(settings, dict) else ():
        with contextlib.suppress(ValidationError):
            Centre.model_validate({key: value})
            found[key] = value
    return Centre.model_validate(found)


def _inside(data: Any, path: tuple[str, ...]) -> Any:
    for key in path:
        data = data.get(key) if isinstance(data, dict) else None
    return data


def at_the_top(root: Path, name: str) -> Path:
    """A copy of one centre's settings at the top of the project, where every path in toolkit.yml leads.

    An engine follows paths from the file that it is given. The lines stay where they are, so that faults do too; the
    first one tells whose settings they are.
    """
    text, _ = read_text(name, (root / name).read_bytes())
    target = root / f".centre-{Path(name).stem}.yml"
    made = INHERIT.sub(lambda _: f"INHERIT: toolkit.yml  # settings of {name}", text, count=1)
    target.write_text(made, encoding="utf-8")
    return target
