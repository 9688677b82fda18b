"""Small letters and capitals of the Latin alphabet, those with accents too, and digits.

Both interpreters must agree, so nothing here asks Python: MicroPython's ``lower`` and ``upper`` know ASCII only.
"""

SMALL = "abcdefghijklmnopqrstuvwxyz"
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = "0123456789"
# What letters are without their accents; small ones, and their capitals in the same order. Ligatures have none.
ACCENTED = (
    ("a", "àáâãäåāăąǎǻ", "ÀÁÂÃÄÅĀĂĄǍǺ"), ("ae", "æ", "Æ"), ("c", "çćĉċč", "ÇĆĈĊČ"), ("d", "ďđð", "ĎĐÐ"),
    ("e", "èéêëēĕėęěẹ", "ÈÉÊËĒĔĖĘĚẸ"), ("g", "ĝğġģ", "ĜĞĠĢ"), ("h", "ĥħ", "ĤĦ"), ("i", "ìíîïĩīĭįı", "ÌÍÎÏĨĪĬĮİ"),
    ("j", "ĵ", "Ĵ"), ("k", "ķ", "Ķ"), ("l", "ĺļľŀł", "ĹĻĽĿŁ"), ("n", "ñńņňŋ", "ÑŃŅŇŊ"),
    ("o", "òóôõöøōŏőọ", "ÒÓÔÕÖØŌŎŐỌ"), ("oe", "œ", "Œ"), ("r", "ŕŗř", "ŔŖŘ"), ("s", "śŝşšșṣ", "ŚŜŞŠȘṢ"),
    ("ss", "ß", "ẞ"), ("t", "ţťŧț", "ŢŤŦȚ"), ("th", "þ", "Þ"), ("u", "ùúûüũūŭůűų", "ÙÚÛÜŨŪŬŮŰŲ"),
    ("w", "ŵ", "Ŵ"), ("y", "ýÿŷ", "ÝŸŶ"),
    ("z", "źżž", "ŹŻŽ"), ("fi", "ﬁ", ""), ("fl", "ﬂ", ""), ("ff", "ﬀ", ""),
)  # fmt: skip
_HALVES = ("utf-8", "surrogatepass")  # halves of characters stay: broken programs leave them behind


def small(text: str) -> str:
    """A text in small letters."""
    encoded = text.encode(*_HALVES)
    text = encoded.lower().decode(*_HALVES)  # of bytes it is the ASCII letters alone, on both interpreters
    if len(text) < len(encoded):
        for letter in beyond_ascii(text):
            text = text.replace(letter, _other(letter, 2, 1))
    return text


def is_ascii(text: str) -> bool:
    """Whether a text has ASCII letters only. MicroPython lacks the method; to encode is quicker there than any loop."""
    return len(text.encode(*_HALVES)) == len(text)


def is_digits(text: str) -> bool:
    """Whether a text has digits alone. "" has none."""
    return text != "" and all(c in DIGITS for c in text)


def beyond_ascii(text: str) -> set[str]:
    """The characters of a text that are none of ASCII's."""
    found: set[str] = set()
    for word in text.split(" "):  # few words have any, and to look at each letter takes long in MicroPython
        if not is_ascii(word):
            found.update([c for c in word if c > "\x7f"])
    return found


def capital(letter: str) -> str:
    """The capital of a letter; of what has none, itself."""
    return letter.upper() if letter in SMALL else _other(letter, 1, 2)


def is_capital(letter: str) -> bool:
    """Whether a letter is a capital. "" is none."""
    return letter != "" and (letter in CAPITALS or any(letter in row[2] for row in ACCENTED))


def find_whole(text: str, words: str, start: int = 0) -> int:
    """Where these words stand in a text as no part of a longer word, "Sam" but not in "Samuel"; -1 if nowhere.

    start: from where on.
    """
    at = text.find(words, start)
    while at != -1:
        end = at + len(words)
        if not (_goes_on(text[at - 1 : at], words[:1]) or _goes_on(words[-1:], text[end : end + 1])):
            return at
        at = text.find(words, at + 1)
    return -1


def _goes_on(one: str, other: str) -> bool:
    """Whether two neighbours are both letters. "" is none."""
    return all(small(each) != each or capital(each) != each for each in (one, other))


def _other(letter: str, here: int, there: int) -> str:
    """The small letter of a capital, or the other way round. here, there: where the two stand in ``ACCENTED``."""
    for row in ACCENTED:
        at = row[here].find(letter)
        if at != -1:
            return row[there][at : at + 1] or letter
    return letter
