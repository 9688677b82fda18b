"""Addresses as Google, Outlook or a chat hand them on: they lead by way of that company, which sees who goes there."""

import re
from urllib.parse import parse_qsl, unquote, urlsplit

BY_WAY = re.compile(
    r"(?:www\.)?google\.[a-z.]+/url|[\w.-]+\.safelinks\.protection\.outlook\.com/.*|[\w.-]*teams\.cdn\.office\.net/.*"
    r"|lm?\.facebook\.com/l\.php|slack-redir\.net/link|(?:www\.)?youtube\.com/redirect"
)
IN_PATH = re.compile(r"https?://urldefense\.com/v3/__(?P<meant>https?:/{1,2}.+?)__;", re.IGNORECASE)
UNREADABLE = "No browser can open “{}”: copy the address anew from where your browser shows it."
SAID = "This address leads by way of {}, which then knows who goes there: write {}."


def sentence(address: str) -> str:
    """What to say of such an address, or of one that can't be read; nothing of any other."""
    if not re.match("https?://", address, re.IGNORECASE):
        return ""
    if said := unreadable(address):
        return said
    split = urlsplit(address.replace("&amp;", "&"))
    meant = ""
    if BY_WAY.fullmatch(split.netloc.lower() + split.path):
        given = [value for key, value in parse_qsl(split.query) if key in ("q", "u", "url")]
        meant = next((one for one in given if re.match("https?://", one)), "")
    elif found := IN_PATH.match(address):
        meant = re.sub("^(https?:)/+", r"\1//", unquote(found["meant"]))
    return SAID.format(split.netloc, meant) if meant else ""


def unreadable(address: str) -> str:
    """What to say of an address that can't be read, as with brackets in its name: MkDocs would fail at it."""
    try:
        urlsplit(address)
    except ValueError:
        return UNREADABLE.format(address)
    return ""
