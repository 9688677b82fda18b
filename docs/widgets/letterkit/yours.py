"""What the reader does, said to those who get the letter: "read your website", not "their". English only."""

from __future__ import annotations

from letterkit.alphabet import is_capital
from letterkit.english import DETERMINERS, SOMEBODY_ELSE
from letterkit.second_person import WORDS, dressed
from letterkit.spoken_of import SEVERAL, said_plainly
from letterkit.verbs import without_s


def is_theirs(answer: str) -> bool:
    """Whether a "their" in what the reader does is hardly of somebody else than those who get the letter: "read their
    website", "the course they named", not "help guests with their bags", "ask the chef for their view".
    """
    thing = False  # which may be a person
    for at, word in enumerate(answer.split(" ")):
        said = said_plainly(word)
        if said.split("'")[0] in WORDS["they"]:
            return not thing or said[:4] == "they"
        thing = thing or said in ("a", "an", "the")
        somebody = said in SOMEBODY_ELSE + SEVERAL or (said in DETERMINERS and said != "my" and not thing)
        if somebody or without_s(said) is not None or (at and is_capital(word[:1]) and said != "i"):
            return False
    return False


def made_yours(answer: str) -> str:
    """The same said to them: "read your website"."""
    made = []
    for word in answer.split(" "):
        said, mark, rest = said_plainly(word).partition("'")
        new = WORDS["they"].get(said)
        made.append(dressed(new + mark + rest, word, is_capital(word[:1])) if new else word)
    return " ".join(made)
