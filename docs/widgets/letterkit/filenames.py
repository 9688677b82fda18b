"""Names of the files that a reader takes away: sensible, and safe on every system."""

# What Windows, macOS or a phone's file system forbids in a name.
FORBIDDEN = '\\/:*?"<>|'
# A name has at most 255 bytes on Linux and Android; a Chinese character takes three of them.
LONGEST = 90


def file_name(title: str, company: str, extension: str) -> str:
    """``Feedback letter – Northgate Library.docx``.

    title: of the letter, in its language. company: the employer, or "". extension: without its full stop, which is all
    that stands there where nothing of the two is allowed in a name.
    """
    parts = [part for part in (_safe(title), _safe(company)) if part]
    return " – ".join(parts or [extension]) + "." + extension


def _safe(text: str) -> str:
    kept = []
    size = 0
    for character in text:
        if character in FORBIDDEN or _is_hidden(ord(character)):
            character = " "
        size += len(character.encode("utf-8"))
        if size > LONGEST:
            break
        kept.append(character)
    words = [word for word in "".join(kept).split(" ") if word]
    # Windows drops a full stop at the end, and hides what begins with one.
    return " ".join(words).strip(" .")


def _is_hidden(code: int) -> bool:
    """Control characters, and those that turn the direction of what follows: a name could pretend to end otherwise."""
    return (
        code < 32 or 127 <= code < 160 or code in (0x061C, 0x200E, 0x200F, 0xFEFF, 0xFFFE, 0xFFFF)
        or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069
    )  # fmt: skip
