"""Email addresses in what people paste: "Zoë <zoe@x.org>", "mailto:jobs@x.org?subject=Hello", "a@x.org; b@x.org"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import is_ascii
from letterkit.text import trim

if TYPE_CHECKING:
    from collections.abc import Callable

    from letterkit.shapes import Mailbox

# What stands around an address in a web page, a signature or a list, and never at its edge.
AROUND = " \t\n<>()[]{},;:'\"“”‘’„«»."  # the full stop last: a name may end in one
# What no address has inside, unless it were in quotes, which nobody has.
NEVER = ' \t\n<>()[]\\,;:"“”'
SCHEME = "mailto:"


def read(text: str) -> tuple[list[Mailbox], list[str]]:
    """(mailboxes, rest) of a text: the (name, address) pairs in it, name is "" where there is none; and in ``rest`` the
    pieces that hold no address.
    """
    mailboxes, rest = [], []
    before = ""
    for piece, mark in _pieces(text):
        if mark == "," and "@" not in piece and trim(piece, AROUND):
            before += piece + ","  # "Brandt, Helen <helen@x.org>", as some mail programs write it
            continue
        found = _mailbox(before + piece)
        if found:
            mailboxes.append(found)
        elif trim(before + piece, AROUND):
            rest.append(before + piece)
        before = ""
    return mailboxes, rest


def tidy(text: str) -> str:
    """The same addresses without what was pasted with them, or the text as it is where not all of it can be read."""
    mailboxes, rest = read(text)
    if rest or not mailboxes:
        return text
    return ", ".join([_written(name, address) for name, address in mailboxes])


def has_odd_letters(text: str) -> bool:
    """Whether an address in it has other than ASCII letters before its @: most mail programs can't send there."""
    return any(not is_ascii(address.split("@")[0]) for _, address in read(text)[0])


def sendable(text: str, ascii_host: Callable[[str], str]) -> list[Mailbox]:
    """The (name, address) pairs that stand in a mail's head, in ASCII letters; those that can't be written so stay out.

    ascii_host: takes a host's name such as "bäckerei.example", gives "xn--bckerei-5wa.example", or "" if it is none.
    """
    found = []
    for name, address in read(text)[0]:
        local, _, host = address.partition("@")
        host = host if is_ascii(host) else ascii_host(host)
        if host and is_ascii(local) and is_ascii(host):
            found.append((name, local + "@" + host))
    return found


def _written(name: str, address: str) -> str:
    if not name:
        return address
    quoted = any(character in NEVER + "@." for character in name.replace(" ", ""))
    return ('"' + name + '"' if quoted else name) + " <" + address + ">"


def _pieces(text: str) -> list[tuple[str, str]]:
    """A list of mailboxes cut at its commas, semicolons and line breaks; not inside quotes or angle brackets.

    (piece, mark) pairs: mark is the one at which the piece was cut, "" for the last.
    """
    found, piece, closing = [], "", ""
    for character in text:
        if closing:
            closing = "" if character == closing else closing
        elif character == '"' and '"' in text[text.index(character) + 1 :]:
            closing = '"'
        elif character == "<" and ">" in text:
            closing = ">"
        elif character in ",;\n":
            found.append((piece, character))
            piece = ""
            continue
        piece += character
    return found + [(piece, "")]


def _mailbox(piece: str) -> Mailbox | None:
    """(name, address) of a piece, or None."""
    start = piece.rfind("<")
    end = piece.find(">", start)
    if 0 <= start < end:
        name, address = piece[:start] + piece[end + 1 :], piece[start + 1 : end]
    else:
        words = [word for word in piece.replace("\n", " ").replace("\t", " ").split(" ") if word]
        # Beside an address may stand "Email:" or a name in brackets. Other words are perhaps part of it: "a b@x.org".
        with_at = [word for word in words if "@" in word]
        name = " ".join([word for word in words if "@" not in word])
        if len(with_at) != 1 or (name and name[-1] != ":" and (name[0], name[-1]) != ("(", ")")):
            return None
        address = with_at[0]
    address = trim(address, AROUND).replace("’", "'")  # a phone's keyboard bends it; no mailbox is called so
    if address[: len(SCHEME)].lower() == SCHEME:
        address = trim(address[len(SCHEME) :].split("?")[0], AROUND)
    return (_name(name), address) if _is_address(address) else None


def _name(text: str) -> str:
    text = text.strip(" ")
    if text[-1:] == ":":
        return ""  # "Email:" says what follows, not whose it is
    return trim(text, AROUND[:-1]).replace('"', "").replace("\\", "")


def _is_address(text: str) -> bool:
    local, at, host = text.partition("@")
    return bool(
        local and at and "." in host.strip(".") and ".." not in host and "@" not in host
        and not any(character in NEVER for character in text)
    )  # fmt: skip
