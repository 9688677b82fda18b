"""How hard German is to read: the first Wiener Sachtextformel (Bamberger and Vanecek, 1984), in school years.

It weighs long words, long sentences and words of many syllables. Compounds are long in German and not hard for that
alone, so its years come out higher than those of the English measure for the same page.
"""

import re

WORD = re.compile(r"[A-Za-zÄÖÜäöüßÀ-ÿ]+|\d+")
VOWELS = re.compile(r"[aeiouyäöüàáâèéêìíòóùú]+")
# Two vowels that begin a syllable each, as in "Material", "Region", "Theater" and "neue".
APART = re.compile(r"(?<=i)(?=[aou])|(?<=e)(?=[ao])|(?<=[aeä]u)(?=e)|(?<=ei)(?=e)")


def syllables(word: str) -> int:
    return len(word) if word.isdigit() else max(1, len(VOWELS.findall(APART.sub("-", word.lower()))))


def grade(sentences: tuple[str, ...] | list[str]) -> float:
    """The school year."""
    words = [word for sentence in sentences for word in WORD.findall(sentence)]
    if not words:
        return 0.0
    counts = [syllables(word) for word in words]
    share = 100 / len(words)
    many = share * sum(count >= 3 for count in counts)
    long = share * sum(len(word) > 6 for word in words)
    one = share * sum(count == 1 for count in counts)
    return 0.1935 * many + 0.1672 * len(words) / len(sentences) + 0.1297 * long - 0.0327 * one - 0.875
