"""What is amiss with the address of a link that leads nowhere: said so that its author knows what to write instead."""

import posixpath
import re
from collections.abc import Collection, Mapping

from macros.diagnostics import detours
from macros.diagnostics.fault import ON_COMPUTER, did_you_mean
from macros.lint.file_paths import address as page_address
from macros.lint.images import PICTURES
from macros.model.centre import FROM_ABROAD

SITE = re.compile(
    r"(?:h?t?t?ps?(?::?/{1,3}|:)(?!/))?(?P<rest>(?:www\.|[\w-]+\.(?:[\w-]+\.)*)[a-z]{2,}(?:[/?#]\S*)?)",
    re.IGNORECASE,
)
EMAIL = re.compile(r"[^\s@/]+@[^\s@/]+\.[a-z]{2,}", re.IGNORECASE)
ENDINGS = re.compile(
    r"\.(?:md|html?|png|jpe?g|svg|webp|gif|pdf|docx?|odt|txt|css|js|ics|zip|mp[34])$", re.IGNORECASE
)
OTHER_SITE = "The address of another site begins with https://: write https://{}."
NO_SITE = (
    "Behind “{}” the rest of the address is missing: copy it from your browser, or leave the brackets out."
)
RIGHT = re.compile(r"https?://[^/\\]|mailto:(?:[^@\s/]+@[^@\s]|\?)|(?:tel|sms):[ ]*[+(\d]|//", re.IGNORECASE)
NUMBER = "A number stands behind tel: and sms:, as in tel:+442079460123."
ZERO = "From abroad nobody dials the (0) in this number: leave it out, and write {}."
BEHIND = {
    "m": "An email address stands behind mailto:, as in mailto:rosa@example.org.",
    "t": NUMBER,
    "s": NUMBER,
}
# The text of a page of a copy, as the browser's address has it there: other projects have folders named docs, too.
ON_GITHUB = re.compile(
    r"https://github\.com/[^/]+/[^/]+/(?:blob|edit|raw|tree)/[^/]+/own/docs/(?P<page>[^?#]+\.md)",
    re.IGNORECASE,
)
SOURCE = "This leads to the text of a page on GitHub, where readers see its signs: write {}."
UPLOAD = " Upload it into the folder own/docs/assets, and write assets/ and its name here."
# Pages for other sites, and the folders of ours, which no address names.
FRAMES = "embed/"
FOLDERS = re.compile(r"^(?:own/)?docs/")


def elsewhere(address: str) -> str:
    """What is wrong with an address that begins as those of other sites do; nothing if it is well."""
    if re.fullmatch(r"https?:[/\\]*(?:www\.?)?", address, re.IGNORECASE):
        return NO_SITE.format(address)
    if found := ON_GITHUB.match(address):
        return SOURCE.format(found["page"])
    number = re.sub(r"[ ]*\([ ]*0[ ]*\)[ ]*", "", address)
    if number != address and re.match(r"(?:tel|sms):[ ]*" + FROM_ABROAD.pattern, address, re.IGNORECASE):
        return ZERO.format(number)
    if "{" in address:
        return ""
    if RIGHT.match(address):
        return detours.unreadable(address)
    if re.match(r"[a-z]:[\\/]|file:", address, re.IGNORECASE):
        return ON_COMPUTER
    if address.lower().startswith(("mailto:", "tel:", "sms:")):
        return BEHIND[address[:1].lower()]
    if found := re.match(r"h?t{0,3}ps?:[/\\]*(?P<rest>\w.*)", address, re.IGNORECASE):
        return OTHER_SITE.format(found["rest"])
    return ""


def leads_nowhere(
    address: str,
    target: str,
    there: Collection[str],
    page: str,
    homes: Mapping[str, str],
) -> str:
    """What is wrong with a link's file; nothing if it is there. target: that file, as the link leads to it.

    page: where the link stands. homes: the pages that show a letter, by the page that the letter would have else.
    """
    if not address:
        return "The address is missing between ( and ): write the page’s file there, such as waiting.md."
    if target in there:
        return ""
    if re.search("[“”„]", address):
        return "There are curly quotes in this address: use straight ones."
    if "\\" in address:
        return f"An address has slashes, not backslashes: write {address.replace(chr(92), '/')}."
    if address.startswith("/"):
        how = f"write the way from this page, such as {FOLDERS.sub('', address.lstrip('/')) or 'index.md'}."
        return f"A link can’t begin with a slash, for the site may stand in a folder: {how}"
    if sentence := _other_site(address):
        return sentence
    bare = target.rstrip("/").removesuffix(".txt")
    behind = "".join(address.partition("#")[1:])
    if home := homes.get(f"{bare.removesuffix('.md')}.md"):
        return f"This letter stands in the page {home}, and has none of its own: write {_way(home, page)}{behind}."
    from_top = posixpath.normpath(re.split("[?#]", address)[0])
    if from_top in there and posixpath.dirname(page):
        return f"An address is looked for from this page’s own folder: write {_way(from_top, page)}{behind}."
    for file in (f"{bare}.md", f"{bare}/index.md"):
        if file in there:
            return f"A link names the file, not the address: write {_like(address, file)}."
    return _missing(target, there)


def in_html(page: str, found: re.Match[str], target: str, there: Collection[str]) -> str:
    """The same of an address in HTML, for which browsers look from the address of the page, not from its file."""
    address = found["html"].strip()
    if not address:
        return "The address is missing between the quotes: write it there, or take the link out."
    if target in there or target == page:
        return ""
    path = re.split("[?#]", address)[0]
    file = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    if sentence := file not in there and _other_site(address):
        return sentence
    here = page_address(page)
    if file in there:
        page_there = file.endswith(".md")
        way = posixpath.relpath(page_address(file) if page_there else file, here or ".") + "/" * page_there
        alt = re.search(r"\salt\s*=\s*[\"']([^\"']*)", found[0])
        words = (alt[1] if alt else "") if found[0][1:4].lower() == "img" else found["shown"] or "…"
        link = f"{'!' * (found[0][1:4].lower() == 'img')}[{words}]({address})"
        where = f"In HTML an address is looked for from the page’s own, {here}/: write {way}."
        return f"{where} Or write {link} instead of the HTML."
    return _missing(target, [page_address(name) if name.endswith(".md") else name for name in there])


def _other_site(address: str) -> str:
    """What is wrong with an address of another site, or of a person, that doesn't begin as one."""
    if EMAIL.fullmatch(address):
        return f"An email address begins with mailto: here: write mailto:{address}."
    found = SITE.fullmatch(address)
    if found and not ENDINGS.search(re.split("[/?#]", found["rest"])[0]):
        return OTHER_SITE.format(found["rest"])
    return ""


def likely(target: str, there: Collection[str]) -> list[str]:
    """Of the files that are there, those that may be meant by one that is not: of the same name, if there is one.

    A frame's page is for other sites, and nobody means it who doesn't say so.
    """
    meant = [name for name in there if name.startswith(FRAMES) == target.startswith(FRAMES)]
    same = [name for name in meant if posixpath.basename(name) == posixpath.basename(target)]
    return same if len(same) == 1 else meant


def _missing(target: str, there: Collection[str]) -> str:
    # A link to a picture doesn't mean a page.
    pages = ("", ".md", ".html")
    kinds = next((kind for kind in (pages, PICTURES) if posixpath.splitext(target)[1].lower() in kind), None)
    meant = [name for name in there if not kinds or posixpath.splitext(name)[1].lower() in kinds]
    kind = posixpath.splitext(target)[1].lower()
    if kind and not kinds:
        meant = [name for name in there if name.lower().endswith(kind)]
    hint = " Look at its name, and at the folder." if kinds else UPLOAD
    near = did_you_mean(target, likely(target, meant)) or hint
    return f"There is no page or file “{target}” to link to.{near}"


def _way(file: str, page: str) -> str:
    """The address of a file, as a page writes it."""
    return posixpath.relpath(file, posixpath.dirname(page) or ".")


def _like(address: str, page: str) -> str:
    """The address of a page's file, written as the author began it, with what stands behind its #."""
    path, mark, place = address.partition("#")
    begin = path.rstrip("/").removesuffix(".txt")
    file = f"{begin}.md" if page.endswith(f"{posixpath.basename(begin)}.md") else f"{begin}/index.md"
    return file + mark + place
