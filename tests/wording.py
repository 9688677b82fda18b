"""Words of a letter for tests that change a sentence: found in the file as it is, so that no test keeps its wording."""

from collections.abc import Sequence


def fixed_words(source: str, said: Sequence[str], length: int = 8) -> str:
    """The first ``length`` words in a row that stand once in the letter's file, and in each of the texts ``said``."""
    words = said[0].split()
    for start in range(len(words) - length + 1):
        found = " ".join(words[start : start + length])
        if source.count(found) == 1 and all(found in text for text in said):
            return found
    raise LookupError("The letter has no words of its own that all of these texts share.")
