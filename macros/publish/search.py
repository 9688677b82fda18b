"""The theme's search, loaded when somebody searches: its worker and what it searches are a tenth of a page's weight.

The theme asks for ``search/search_index.json`` on each page and gives it to its worker at once. So that file holds only
the settings of the search, ``docs/widgets/inline/search.js`` stands in the worker's place, and what is searched has an
address of its own.
"""

import json
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from macros.pages.folding import SEARCHED
from macros.publish import fingerprints
from macros.publish.scripts import Script

INDEX, PAGES = "search/search_index.json", "pages.json"
WORKERS = "assets/javascripts/workers"
STAND_IN = "search.js"
# In the settings that the theme reads in each page.
SETTING = re.compile(rf'({WORKERS}/)search\.\w+\.min\.js(?=")')


def settle(site: Path, short: Script, searched_as: Mapping[str, Sequence[str]]) -> str:
    """Puts what is searched where it is asked for later. Returns what stands in a page for the worker's name, or "".

    short: what stands in the worker's place (``inline_scripts.made``). searched_as: places by their addresses, with the
    words that lead there first; a place that the site lacks, such as a step that a centre leaves out, is passed over.
    """
    index = site / INDEX
    workers = sorted((site / WORKERS).glob("search.*.min.js"))
    if not index.is_file() or not workers:
        return ""  # a site without a search
    whole = json.loads(index.read_text(encoding="utf-8"))
    if whole["docs"]:
        titles = {part["location"]: part["title"] for part in whole["docs"]}
        whole["docs"] = [part for part in whole["docs"] if not _leads_into_form(part, titles)]
        for part in whole["docs"]:  # the way leads into the fold, which then opens
            part["location"] = part["location"].removesuffix(SEARCHED)
        whole["leads"] = _leads(searched_as, {part["location"] for part in whole["docs"]})
        content = json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()
        for old in index.parent.glob(f"*/{PAGES}"):
            shutil.rmtree(old.parent)
        folder = index.parent / fingerprints.digest(content)
        folder.mkdir()
        (folder / PAGES).write_bytes(content)
        index.write_text(json.dumps({"config": whole["config"], "docs": []}), encoding="utf-8")
    (pages,) = index.parent.glob(f"*/{PAGES}")  # from just now, or of a site that is complete already
    way = "../" * (WORKERS.count("/") + 1)
    # The addresses stand before it: so the script is made smaller once, and not for each text of the pages.
    about = {"worker": workers[0].name, "pages": way + pages.relative_to(site).as_posix()}
    script = site / WORKERS / STAND_IN
    short.behind(f"const SEARCH = {json.dumps(about)};\n").write(script)
    return f"{STAND_IN}?{fingerprints.digest(script.read_bytes())}"


def _leads(searched_as: Mapping[str, Sequence[str]], places: set[str]) -> list[tuple[str, list[str]]]:
    """Each place with the words of one phrase that leads there, as inline/search.js compares them: what says more
    comes first.
    """
    found = [
        (place, phrase.lower().replace("’", "'").replace("-", " ").split())
        for place, phrases in searched_as.items()
        if {place, place.partition("#")[0]} <= places
        for phrase in phrases
    ]
    return sorted(found, key=lambda lead: (len(lead[1]), len("".join(lead[1]))), reverse=True)


def _leads_into_form(part: dict[str, str], titles: dict[str, str]) -> bool:
    """Whether nothing can be found there: what reads the pages takes each heading of a form for a place that is called
    like the page, although it passes over its words. titles: of the pages, by their addresses.
    """
    page, _, place = part["location"].partition("#")
    return bool(place) and not part["text"] and part["title"] == titles.get(page)


def loaded_later(site: Path) -> list[Path]:
    """The files that somebody who searches loads, and no page."""
    index = site / INDEX
    if not index.is_file():
        return []
    lunr = site / "assets" / "javascripts" / "lunr" / "min"
    languages = [
        code for code in json.loads(index.read_text(encoding="utf-8"))["config"]["lang"] if code != "en"
    ]
    names = [
        *(f"lunr.{code}.min.js" for code in languages),
        *(["lunr.stemmer.support.min.js"] if languages else []),
    ]
    found = [
        *index.parent.glob(f"*/{PAGES}"),
        *(site / WORKERS).glob("search.*.min.js"),
        *(lunr / name for name in names),
    ]
    return [path for path in found if path.is_file()]


def with_search(source: str, name: str) -> str:
    """A page whose search loads when it is used. name: as ``settle`` gives it."""
    return SETTING.sub(lambda found: found[1] + name, source) if name else source
