"""In which language a letter is: that of the employer's country, until the reader chooses another one."""

from letterkit.quoting import IN_SENTENCES
from macros.model.language import Language
from macros.model.question import Field
from macros.model.toolkit import Toolkit

FIELD = "letter_language"


def codes(toolkit: Toolkit, slug: str) -> list[str]:
    """The languages in which a letter has been written, in the order of the site."""
    known = {**toolkit.others, toolkit.language.code: toolkit}
    there = [known[one.code] for one in toolkit.languages if one.code in known]
    return [one.language.code for one in there if slug in one.letters and slug not in one.borrowed]


def is_asked(toolkit: Toolkit, slug: str) -> bool:
    """Whether a letter can be in another language than the guide: there are more, and somebody else reads it."""
    for_employer = toolkit.letters[slug].front.written_for == "employer"
    return for_employer and FIELD in toolkit.fields and len(codes(toolkit, slug)) > 1


def question(toolkit: Toolkit, slug: str) -> Field | None:
    """The question for the language of a letter, with those that it has been written in; None where it isn't asked."""
    if not is_asked(toolkit, slug):
        return None
    options = toolkit.fields[FIELD].options
    return toolkit.fields[FIELD].model_copy(
        update={"options": {code: options[code] for code in codes(toolkit, slug)}}
    )


def others(toolkit: Toolkit, slug: str) -> list[Language]:
    """The languages other than the guide's in which a letter can ask for words."""
    asked = [toolkit.fields[name] for name in toolkit.letters[slug].fields]
    worded = any(field.kind in IN_SENTENCES and field.kept_for != "reader" for field in asked)
    if not worded or not is_asked(toolkit, slug):
        return []
    found = [toolkit.others.get(code) for code in codes(toolkit, slug)]
    return [one.language for one in found if one]


def blanks(toolkit: Toolkit, slug: str) -> dict[str, str]:
    """The languages in which a letter’s blank Word template is made, that of at first in front; each with its file."""
    first = at_first(toolkit, slug)
    more = codes(toolkit, slug) if is_asked(toolkit, slug) else []
    return {first: f"{slug}.docx"} | {code: f"{slug}.{code}.docx" for code in more if code != first}


def at_first(toolkit: Toolkit, slug: str) -> str:
    """The language of a letter while nothing is chosen: that of the centre’s country."""
    return for_country(toolkit, slug, toolkit.centre.country)


def for_country(toolkit: Toolkit, slug: str, country: str) -> str:
    """The language of a letter to an employer in a country: its own, if the letter has been written in it."""
    spoken = toolkit.countries[country].letters_in
    asked = is_asked(toolkit, slug) and spoken in codes(toolkit, slug)
    return spoken if asked else toolkit.spoken(slug)[0].code
