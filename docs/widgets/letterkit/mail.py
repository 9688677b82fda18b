"""A letter for the channel "email" as a mailto link and as a draft that mail programs open (.eml, RFC 5322)."""

from __future__ import annotations

import binascii
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from letterkit.shapes import Blocks, Mailbox

# Windows hands no longer link to a mail program (2,083 characters, the limit of its shell); others take more.
LONGEST_LINK = 2000

SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
CRLF = "\r\n"
WIDTH = 76  # of a line
SPECIAL = "()<>[]:;@,.\\"  # in a name only between quotation marks


def take_apart(blocks: Blocks, head: Sequence[str]) -> tuple[str, str, str]:
    """(recipient, subject, body) of an email's blocks. recipient and subject are "" where the letter has none.

    head: what stands before the colons of its two lines, in the letter's language (``Words``): recipient, subject.
    """
    to, about = head[0].lower(), head[1].lower()
    headers = {to: "", about: ""}
    body = []
    for kind, text in blocks:
        rest = []
        for line in text.split("\n"):
            name, colon, value = line.partition(":")
            name = name.lower()
            if kind == "subject" and colon and headers.get(name) == "":
                headers[name] = value.strip(" ")
            elif kind != "subject" or line:  # an empty line in the head says nothing
                rest.append(line)
        if kind == "subject" and rest and not headers[about]:
            # The reader has changed the line, and with it the word before its colon.
            headers[about] = rest.pop(0)
        if rest:
            body.append("\n".join(rest))
    return headers[to], headers[about], "\n\n".join(body)


def link(recipients: Sequence[Mailbox], subject: str, body: str) -> str | None:
    """The mailto link (RFC 6068), or None where it is too long for some mail programs.

    recipients: (name, address) pairs, as ``email_addresses.sendable`` gives them; a link takes the addresses alone.
    subject: "" where the letter has none, and then the link neither.
    """
    # The commas between addresses are part of the link, and stay as they are.
    to = ",".join([_encode(address, "@") for _, address in recipients])
    about = "subject=" + _encode(subject) + "&" if subject else ""
    made = "mailto:" + to + "?" + about + "body=" + _encode(body)
    return made if len(made) <= LONGEST_LINK else None


def draft(senders: Sequence[Mailbox], recipients: Sequence[Mailbox], subject: str, body: str) -> str:
    """The text of an .eml file that opens as an unsent message.

    senders, recipients: (name, address) pairs, as ``email_addresses.sendable`` gives them; without any, no such line.
    Nor is there one of the subject where that is "".
    """
    lines = ["X-Unsent: 1", "MIME-Version: 1.0"]
    if senders:
        lines += _mailboxes("From:", senders[:1])
    if recipients:
        lines += _mailboxes("To:", recipients)
    if subject:
        lines += _fold("Subject:", _words(subject))
    lines += [
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "",
    ]
    data = body.replace("\n", CRLF).encode("utf-8")
    # 76 characters a line is the most that RFC 2045 allows: those of 57 bytes. Line by line also because the time that
    # MicroPython's binascii takes grows with the square of the length.
    lines += [_base64(data[start : start + 57]) for start in range(0, len(data), 57)]
    return CRLF.join(lines) + CRLF


def _encode(text: str, also_safe: str = "") -> str:
    made = []
    for byte in text.replace("\n", CRLF).encode("utf-8"):
        character = chr(byte)
        made.append(character if character in SAFE or character in also_safe else "%" + _hex(byte))
    return "".join(made)


def _hex(byte: int) -> str:
    return "0123456789ABCDEF"[byte >> 4] + "0123456789ABCDEF"[byte & 15]


def _mailboxes(name: str, mailboxes: Sequence[Mailbox]) -> list[str]:
    """The lines of a header of addresses. Only a name is ever encoded: no program reads an address out of that."""
    words = []
    for index, (person, address) in enumerate(mailboxes):
        if _is_plain(person) and len(person) < WIDTH and any(c in SPECIAL for c in person):
            words.append('"' + person + '"')
        elif person:
            words += _words(person)
        comma = "," if index + 1 < len(mailboxes) else ""
        words.append(("<" + address + ">" if person else address) + comma)
    return _fold(name, words)


def _words(text: str) -> list[str]:
    """A header's text as words: as they are if they are ASCII, else as encoded words (RFC 2047)."""
    text = text.replace("\n", " ")
    parts: list[str] = []
    for word in text.split(" "):
        if parts and not parts[-1].strip(" "):
            parts[-1] += " " + word  # a line must not be empty, so spaces go with what follows them
        else:
            parts.append(word)
    if _is_plain(text) and max([len(part) for part in parts]) <= WIDTH and text == text.strip(" "):
        return parts
    words = []
    piece = b""
    for character in text:
        encoded = character.encode("utf-8")
        # 52 characters of base64, 12 around them and 9 of "Subject: " before.
        if len(piece) + len(encoded) > 39:
            words.append(piece)
            piece = b""
        piece += encoded
    words.append(piece)
    return ["=?utf-8?B?" + _base64(word) + "?=" for word in words]


def _is_plain(text: str) -> bool:
    return "=?" not in text and all(31 < ord(character) < 127 for character in text)


def _fold(name: str, words: Sequence[str]) -> list[str]:
    """A header as lines of at most 76 characters if its words allow it; each after the first begins with a space."""
    lines = [name]
    for word in words:
        if len(lines[-1]) + 1 + len(word) > WIDTH and lines[-1] != name:
            lines.append("")
        lines[-1] += " " + word
    return lines


def _base64(data: bytes) -> str:
    return binascii.b2a_base64(data).decode("ascii").replace("\n", "")
