"""A letter for the channel "email" as a mailto link and as a draft that mail programs open (.eml, RFC 5322)."""

import binascii

# Windows hands no longer link to a mail program (2,083 characters, the limit of its shell); others take more.
LONGEST_LINK = 2000

SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
CRLF = "\r\n"


def take_apart(blocks):
    """(recipient, subject, body) of an email's blocks. recipient and subject are "" where the letter has none."""
    headers = {"to": "", "subject": ""}
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
        if kind == "subject" and rest and not headers["subject"]:
            headers["subject"] = rest.pop(
                0
            )  # the reader has changed the line, and with it the word before its colon
        if rest:
            body.append("\n".join(rest))
    return headers["to"], headers["subject"], "\n\n".join(body)


def link(recipient, subject, body):
    """The mailto link (RFC 6068), or None where it is too long for some mail programs."""
    made = "mailto:" + _encode(recipient, "@") + "?subject=" + _encode(subject) + "&body=" + _encode(body)
    return made if len(made) <= LONGEST_LINK else None


def draft(sender, recipient, subject, body):
    """The text of an .eml file that opens as an unsent message. sender: an address, or ""."""
    lines = ["X-Unsent: 1", "MIME-Version: 1.0"]
    if sender:
        lines.append("From: " + _header(sender))
    if recipient:
        lines.append("To: " + _header(recipient))
    lines += [
        "Subject: " + _header(subject),
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "",
    ]
    data = body.replace("\n", CRLF).encode("utf-8")
    # 76 characters a line is the most that RFC 2045 allows: those of 57 bytes. Line by line also because the time that
    # MicroPython's binascii takes grows with the square of the length.
    lines += [_base64(data[start : start + 57]) for start in range(0, len(data), 57)]
    return CRLF.join(lines) + CRLF


def _encode(text, also_safe=""):
    made = []
    for byte in text.replace("\n", CRLF).encode("utf-8"):
        character = chr(byte)
        made.append(character if character in SAFE or character in also_safe else "%" + _hex(byte))
    return "".join(made)


def _hex(byte):
    return "0123456789ABCDEF"[byte >> 4] + "0123456789ABCDEF"[byte & 15]


def _header(text):
    """A header's text: as it is if it is ASCII, else as encoded words (RFC 2047) of at most 75 characters."""
    text = text.replace("\n", " ")
    if all(ord(c) < 128 for c in text):
        return text
    words = []
    piece = b""
    for character in text:
        encoded = character.encode("utf-8")
        if len(piece) + len(encoded) > 45:  # 45 bytes are 60 characters of base64, and 12 around them
            words.append(piece)
            piece = b""
        piece += encoded
    words.append(piece)
    return (CRLF + " ").join(["=?utf-8?B?" + _base64(word) + "?=" for word in words])


def _base64(data):
    return binascii.b2a_base64(data).decode("ascii").replace("\n", "")
