"""The site without a network: which of its files a reader's device keeps, and the worker that keeps them.

The list is what the pages themselves ask for, and no more. A page in a frame of another site keeps nothing, and neither
does one that says that there is no such page.
"""

import html
import json
import posixpath
import re
from collections.abc import Collection, Iterator
from pathlib import Path

from macros.model.toolkit import Toolkit
from macros.pages.component_templates import environment
from macros.publish import fingerprints, search

WORKER = "offline-worker.js"
SEARCH = "search/search_index.json"
LEFT_OUT = ("404.html", "embed/")

ELEMENT = re.compile(r"<(link|script|img|a|source)\b([^>]*)>")
ATTRIBUTE = re.compile(r'([\w-]+)(?:="([^"]*)")?')
LOADED = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
CONFIG = re.compile(r'<script id="__config" type="application/json">(.*?)</script>', re.DOTALL)
ABOUT = re.compile(r'<meta name="feedback-toolkit" content="([^"]*)">')


def keeps(name: str) -> bool:
    """Whether a page, by its path in the site, is one that a device keeps."""
    return not name.startswith(LEFT_OUT)


def write(site: Path, toolkit: Toolkit, keep: bool, others: Collection[str] = ()) -> None:
    """Writes the worker into a site that is complete. keep: False for one that takes away what was kept before; others:
    the folders of the site in other languages, each of which has a worker of its own.
    """
    scripts = toolkit.root / "docs" / "widgets" / "worker"
    if not keep:
        (site / WORKER).write_text((scripts / "farewell.js").read_text(encoding="utf-8"), encoding="utf-8")
        return
    script = (scripts / "worker.js").read_text(encoding="utf-8")
    sorry = environment(toolkit).get_template("sorry.html").render(language=toolkit.messages.language)
    about = {"files": kept(site, others), "others": sorted(others), "sorry": sorry}
    build = fingerprints.digest((json.dumps(about) + script).encode())
    line = json.dumps({"build": build, **about}, ensure_ascii=False, indent=0)
    (site / WORKER).write_text(f"const SITE = {line};\n\n{script}", encoding="utf-8")


def kept(site: Path, others: Collection[str] = ()) -> dict[str, str]:
    """The files that a device keeps: digest by address, as the pages write it. others: folders that are not ours."""
    found = {}
    for page in sorted(site.rglob("*.html")):
        name = page.relative_to(site).as_posix()
        if not keeps(name) or name.partition("/")[0] in others:
            continue
        source = page.read_text(encoding="utf-8")
        found[re.sub(r"(^|/)index\.html$", r"\1", name)] = page
        for address in asked_for(source, posixpath.dirname(name)):
            path = site / address.partition("?")[0]
            if path.is_file():
                found[address] = path
    found |= {path.relative_to(site).as_posix(): path for path in search.loaded_later(site)}
    return {address: fingerprints.digest(path.read_bytes()) for address, path in sorted(found.items())}


def asked_for(source: str, folder: str) -> Iterator[str]:
    """The addresses, from the site's root, of the files that a page loads or hands out. folder: the page's own."""
    named = []
    for element, text in ELEMENT.findall(source):
        has = dict(ATTRIBUTE.findall(text))
        if element == "link" and LOADED & set(has.get("rel", "").split()):
            named.append(has.get("href", ""))
        elif element in ("script", "img", "source"):
            named.append(has.get("src", ""))
            named.append(has.get("data-offline", ""))
        elif element == "a" and "download" in has:
            named.append(has.get("href", ""))
    if config := CONFIG.search(source):
        theme = json.loads(config[1])
        named += [theme["search"], f"{theme['base']}/{SEARCH}"] if theme.get("search") else []
    for name in named:
        address = html.unescape(name)
        if address and not re.match(r"[\w+.-]+:|/|#", address):
            yield posixpath.normpath(posixpath.join(folder, address))
    if about_page := ABOUT.search(source):
        about = json.loads(html.unescape(about_page[1]))
        yield from about["files"]
        yield about["python"]["memory"]
        for versions in about.get("letters", {}).values():  # of its letter, in other languages
            yield from versions.values()
