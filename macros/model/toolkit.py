"""The toolkit once it is read: its letters, the steps of its guide, and all else that authors wrote."""

from dataclasses import dataclass, field
from pathlib import Path

from macros.model.centre import Centre
from macros.model.checks import ChecksFile
from macros.model.country import Country
from macros.model.fact import FactsFile
from macros.model.language import OURS, Language
from macros.model.layers import Layers
from macros.model.letter_head import Front
from macros.model.messages import Catalogue
from macros.model.own_folder import Own
from macros.model.question import Field, Group

# A language, and the conventions of each country in it.
Spoken = tuple[Language, dict[str, Country]]


@dataclass(frozen=True)
class Letter:
    """One letter.

    fields: the names of the questions that its text uses, in the order of fields.yml. templates: the names of its
    own template and of all that it includes or imports.
    """

    slug: str
    front: Front
    fields: tuple[str, ...]
    templates: tuple[str, ...]

    def first(self, fields: dict[str, Field]) -> tuple[str, ...]:
        """The questions that are asked at once: those that the author puts first, then what else can't be done without.

        A date that is today's as a rule needs no answer.
        """
        needed = [name for name in self.fields if name in self.front.required and not fields[name].today]
        return tuple(dict.fromkeys((*self.front.first, *needed)))

    def keeps(self, field: Field) -> str:
        """For what an answer is kept that is given in this letter: what the reader plans is in no letter to others."""
        planned = field.kept_for == "plan" and self.front.written_for != "reader"
        return "letter" if planned else field.kept_for


@dataclass(frozen=True)
class Step:
    """One step of the guide, from the front matter of its page; number: among those that the centre shows."""

    number: int
    page: str
    title: str
    when: str
    does: str


@dataclass(frozen=True, repr=False)
class Toolkit:
    """All that authors wrote, checked, in one language.

    templates: name to Jinja2 source, for letters and parts. language: in which it is; languages: all in which the site
    is built, the first first; borrowed: the letters that it lacks, which stand in English; lender: what those need.
    others: the same in the other ones, by their codes, once all are read.
    """

    root: Path
    centre: Centre
    groups: tuple[Group, ...]
    fields: dict[str, Field]
    countries: dict[str, Country]
    letters: dict[str, Letter]
    templates: dict[str, str]
    placed: dict[str, str]
    steps: tuple[Step, ...]
    facts: FactsFile
    checks: ChecksFile
    own: Own
    messages: Catalogue
    language: Language
    layers: Layers
    languages: tuple[Language, ...]
    lender: Spoken
    borrowed: frozenset[str] = frozenset()
    hidden: tuple[str, ...] = ()
    others: dict[str, "Toolkit"] = field(default_factory=dict, repr=False, compare=False)

    def __repr__(self) -> str:
        # The plugin that works out a page's tags writes all that a page can name into a note for itself, each build.
        return f"Toolkit({self.language.code!r})"

    @property
    def theirs(self) -> list[Own]:
        """The centre's folders in all languages of the site, each once."""
        each = (self, *self.others.values())
        return list({layer.folder: layer for one in each for layer in one.layers.theirs}.values())

    def spoken(self, slug: str) -> Spoken:
        """The language of a letter, and the conventions of each country in it."""
        return self.lender if slug in self.borrowed else (self.language, self.countries)

    def called(self, language: Language, key: str) -> str:
        """What a language is called inside of a message: in English where that still stands in English."""
        return language.called_in(OURS if key in self.messages.borrowed else self.language.code)

    @property
    def guesses(self) -> list[str]:
        """The countries that a reader's browser may name before the one that is taken: none where the centre has chosen
        it; where this language has, those in which it is written, since many have a browser in English; else all.
        """
        if "country" in self.centre.model_fields_set:
            return []
        code = self.language.code
        named = self.folder and self.language.file.country == self.centre.country
        return [one for one, place in self.countries.items() if not named or place.letters_in == code]

    @property
    def folder(self) -> str:
        """Where its pages stand in the site: nothing for the first language, and else its code with a slash."""
        return "" if self.language == self.languages[0] else f"{self.language.code}/"
