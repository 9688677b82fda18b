"""In which language a letter is: that of the employer's country, until the reader chooses another one."""

from macros.model.toolkit import Toolkit

FIELD = "letter_language"


def is_asked(toolkit: Toolkit, slug: str) -> bool:
    """Whether a letter can be in another language than the guide: there are more, and somebody else reads it."""
    for_employer = toolkit.letters[slug].front.written_for == "employer"
    return for_employer and bool(toolkit.others) and FIELD in toolkit.fields


def of_country(toolkit: Toolkit, country: str) -> str:
    """The code of the language in which employers of a country are written to; the guide's, if the site lacks it."""
    code = toolkit.countries[country].letters_in
    return code if code in toolkit.others else toolkit.language.code


def at_first(toolkit: Toolkit, slug: str) -> str:
    """The language of a letter while nothing is chosen, not even a country."""
    return of_country(toolkit, toolkit.centre.country) if is_asked(toolkit, slug) else toolkit.language.code
