"""Emoji, and faces made of signs: an answer without them."""

from __future__ import annotations

from letterkit.alphabet import beyond_ascii, capital, is_capital, small
from letterkit.slips import STOPS
from letterkit.text import trim

FACES = (":-)", ":)", ";-)", ";)", ":-D", ":D", ":-(", ":(", "<3", ":-P", ":P")
# What goes on behind a picture.
GOES_ON = (
    "and", "or", "but", "so", "of", "in", "on", "at", "to", "for", "with", "from", "by", "that", "which", "who", "is",
    "was",
)  # fmt: skip


def without_pictures(answer: str, sentences: bool) -> str:
    """An answer without them; itself if it has none. sentences: whether one may have stood for a full stop."""
    kept = answer
    for picture in FACES + tuple([c for c in beyond_ascii(answer) if _is_picture(ord(c))]):
        kept = kept.replace(picture, " ")
    if kept == answer:
        return answer
    lines = [line.split(" ") for line in kept.split("\n")]
    return "\n".join([_joined(_stopped(line) if sentences else line) for line in lines]).strip("\n")


def _joined(words: list[str]) -> str:
    """Words in a line, with the marks that stood behind a picture: "fixed it 🙂!", not "my .NET talk"."""
    made: list[str] = []
    for word in words:
        if made and word and not trim(word, ".,;:!?…)"):
            made[-1] += word
        elif word:
            made.append(word)
    return " ".join(made).replace("( ", "(")


def _stopped(words: list[str]) -> list[str]:
    """Words with a full stop where a picture alone stood for one: "how to fix it 🔥 learned a lot that day"."""
    made: list[str] = []
    for at, word in enumerate(words):
        gone = made[-1:] == [""] and word != ""
        if (
            gone
            and at > 4
            and len(words) - at > 2
            and is_capital(capital(word[0]))
            and small(word) not in GOES_ON
        ):
            last = max([number for number, one in enumerate(made) if one] or [0])
            if made[last][-1:] not in STOPS:
                made[last] += "."
            word = capital(word[0]) + word[1:]
        made.append(word)
    return made


def _is_picture(number: int) -> bool:
    return 0x1F000 <= number < 0x20000 or 0x2600 <= number < 0x27C0 or number in (0x200D, 0xFE0F, 0x2B50)
