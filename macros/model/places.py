"""Which countries and languages there are: as the Unicode CLDR knows them, and as letters come in."""

from collections.abc import Iterable

from babel import Locale

from macros.diagnostics.fault import did_you_mean

# Codes for what is no country: unknown, made for tests, or a union of several.
NONE = ("EU", "EZ", "UN", "XA", "XB", "ZZ", "QO")


def no_country(code: str, name: str) -> str:
    """What is wrong with a country's code, as a sentence; nothing if there is a country of this code."""
    codes = {key: word for key, word in Locale("en").territories.items() if key.isalpha() and key not in NONE}
    if code in codes:
        return ""
    own = next((key for key, word in codes.items() if word.lower() == name.lower()), "")
    near = f" The code of {name} is {own}: call the file {own}.yml." if own else ""
    return f"There is no country with the code “{code}”.{near or ' Look up its two letters in ISO 3166, such as AU.'}"


def no_language(tag: str, known: Iterable[str]) -> str:
    """What is wrong with the language of a country's letters; known: the codes of those that letters come in."""
    known = list(known)
    if tag.split("-")[0] in known:
        return ""
    near = did_you_mean(tag, known) or f" There are: {', '.join(known)}."
    example = "with the country behind it, as in en-GB"
    return f"No letter is in “{tag}”: name the language that the letters are in here, {example}.{near}"
