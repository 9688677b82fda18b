"""Words as the checks compare them: small Latin letters without accents, and no contractions.

Both interpreters must agree, so nothing here asks Python what a letter is: MicroPython's ``lower`` knows ASCII only.
"""

from letterkit.alphabet import ACCENTED, CAPITALS, DIGITS, SMALL

APOSTROPHES = "'’‘ʼ`´＇"


def _table() -> tuple[dict[str, str], dict[str, bool]]:
    """(letter to what it is compared as, all letters that are capitals)."""
    table, capitals = {}, {}
    for small, capital in zip(SMALL, CAPITALS):
        table[small] = table[capital] = small
        capitals[capital] = True
        # Full-width letters, as East Asian keyboards give them.
        table[chr(ord(small) + 0xFEE0)] = table[chr(ord(capital) + 0xFEE0)] = small
    table.update([(digit, digit) for digit in DIGITS])
    for base, small, capital in ACCENTED:
        for letter in small + capital:
            table[letter] = base
        for letter in capital:
            capitals[letter] = True
    return table, capitals


TABLE, IS_CAPITAL = _table()
# Joined to the word they stand in, and not compared: soft hyphens, zero-width marks, accents of their own.
_UNSEEN = {0xAD: 1, 0x200B: 1, 0x200C: 1, 0x200D: 1, 0x2060: 1, 0xFEFF: 1}


def normalised(character: str) -> str | None:
    """What a character is compared as: "" for one that isn't seen, None for one that is no part of a word."""
    known = TABLE.get(character)
    if known is not None:
        return known
    code = ord(character)
    if code < 0xC0 and code != 0xAD:
        return None
    if code in _UNSEEN or 0x300 <= code < 0x370:
        return ""
    # Signs: × and ÷; punctuation, arrows and boxes; that of East Asia; full-width signs; emoji.
    if code in (0xD7, 0xF7) or 0x2000 <= code < 0x2C00 or 0x3000 <= code < 0x3040:
        return None
    return None if code >= 0xFF00 else character


def letters_of(text: str) -> tuple[int, int, int]:
    """How many capitals, small letters, and digits and letters of other alphabets a text has.

    A "ß" is neither large nor small: who types in capitals has no other.
    """
    capitals = small = others = 0
    for character in text:
        if character in IS_CAPITAL:
            capitals += 1
        elif character in TABLE and character not in DIGITS:
            small += 0 if character == "ß" else 1
        elif normalised(character):
            others += 1
    return capitals, small, others


def has_small(text: str) -> bool:
    """Whether a text has a small letter, as nearly each has at its beginning; a "ß" is none."""
    return any(c in TABLE and c not in IS_CAPITAL and c not in DIGITS and c != "ß" for c in text)


# "don’t" is compared as "do not": a phrase needs to be written once.
_ENDINGS = (("n't", "not"), ("'re", "are"), ("'ll", "will"), ("'ve", "have"), ("'m", "am"), ("'d", "would"))
_SHORT = {
    "can't": ("can", "not"), "cannot": ("can", "not"), "cant": ("can", "not"), "won't": ("will", "not"),
    "wont": ("will", "not"), "shan't": ("shall", "not"), "ain't": ("is", "not"), "dont": ("do", "not"),
    "didnt": ("did", "not"), "doesnt": ("does", "not"), "wasnt": ("was", "not"), "isnt": ("is", "not"),
    "couldnt": ("could", "not"), "wouldnt": ("would", "not"), "shouldnt": ("should", "not"), "im": ("i", "am"),
    "ive": ("i", "have"), "youre": ("you", "are"), "it's": ("it", "is"), "that's": ("that", "is"),
    "what's": ("what", "is"), "there's": ("there", "is"), "here's": ("here", "is"), "he's": ("he", "is"),
    "she's": ("she", "is"), "who's": ("who", "is"), "how's": ("how", "is"),
}  # fmt: skip


def expanded(word: str) -> tuple[str, ...]:
    """The words that a normalised word is compared as: mostly itself, of a contraction two."""
    if word in _SHORT:
        return _SHORT[word]
    if "'" in word:
        for ending, other in _ENDINGS:
            if word.endswith(ending) and len(word) > len(ending):
                return (word[: -len(ending)], other)
    return (word,)
