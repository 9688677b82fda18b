"""Which countries and languages there are: as the Unicode CLDR knows them, and as letters come in."""

from collections.abc import Iterable, Sequence

from babel import Locale

from macros.diagnostics.fault import did_you_mean

# Codes for what is no country: unknown, made for tests, or a union of several.
NONE = ("EU", "EZ", "UN", "XA", "XB", "ZZ", "QO")


# The languages in which a country's name is understood.
NAMED_IN = ("en", "de")
# What people call a country, beside its name and its code.
CALLED = {
    "GB": ("uk", "u.k.", "gbr", "en", "eng", "england", "scotland", "wales", "northern ireland", "britain"),
    "US": ("usa", "u.s.", "u.s.a.", "america"),
    "IE": ("irl", "eire", "republic of ireland"),
    "DE": ("deu", "ger"),
    "AT": ("aut", "oesterreich"),
    "CH": ("che", "sui", "suisse", "svizzera"),
    "CA": ("can",),
}


def name_of(code: str) -> str:
    """What a country is called in English; its code if nobody knows it."""
    return str(Locale("en").territories.get(code, code))


def code_of(word: str) -> str:
    """The code of the country that somebody means by a name of it, in a language of ours, or by a code; or nothing."""
    plain = word.strip().lower()
    names = [Locale(language).territories for language in NAMED_IN]
    if plain.upper() in names[0] and len(plain) == 2 and plain.upper() not in NONE:
        return plain.upper()
    found = (
        code for known in names for code, name in known.items() if name.lower() == plain and len(code) == 2
    )
    called = (code for code, words in CALLED.items() if plain.removeprefix("great ") in words)
    return next(called, "") or next(found, "")


def not_there(word: str, known: Iterable[str], own: str) -> str:
    """What to do where letters know no such country. known: the codes of those that they know; own: the folder."""
    there = sorted(known)
    code = code_of(word)
    says = f"There is no country “{word}” in site_templates/countries: use one of {', '.join(there)}."
    if code in there and code != word:
        return f"{says} The code of {name_of(code)} is {code}."
    if code and code not in there:
        return f"{says} To add {name_of(code)}, put {own}/countries/{code}.yml there first, a copy of one of ours."
    return says


def no_country(code: str, name: str) -> str:
    """What is wrong with a country's code, as a sentence; nothing if there is a country of this code."""
    codes = {key: word for key, word in Locale("en").territories.items() if key.isalpha() and key not in NONE}
    if code in codes:
        return ""
    own = code_of(name) or code_of(code)
    near = f" The code of {name_of(own)} is {own}: call the file {own}.yml." if own else ""
    return f"There is no country with the code “{code}”.{near or ' Look up its two letters in ISO 3166, such as AU.'}"


def no_letters(code: str, known: Sequence[str]) -> str:
    """What is wrong with the language in which employers of a country are written to; known: as below."""
    if not code or code in known:
        return ""
    near = did_you_mean(code, known) or f" There are: {', '.join(known)}."
    return f"No letter is in “{code}”: write the code of a language that the letters are in, or take this out.{near}"


def no_language(tag: str, known: Iterable[str]) -> str:
    """What is wrong with the language of a country's letters; known: the codes of those that letters come in."""
    known = list(known)
    if tag.split("-")[0] in [code.split("-")[0] for code in known]:
        return ""
    near = did_you_mean(tag, known) or f" There are: {', '.join(known)}."
    example = "with the country behind it, as in en-GB"
    return f"No letter is in “{tag}”: name the language that the letters are in here, {example}.{near}"
