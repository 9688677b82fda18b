"""The guide as a centre shows it: its pages with those that are made, its navigation, and what each page is told."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import ruamel.yaml

from macros.diagnostics.source_text import FRONT
from macros.loading import own_words
from macros.model.toolkit import Toolkit
from macros.pages.languages import is_untranslated
from macros.pages.made_pages import by_step, made_pages

MORE = "More"
HOME = "Where are you now?"  # as toolkit.yml has it


def nav(given: Any, toolkit: Toolkit) -> Any:
    """The navigation without the steps that the centre hides, and with its own pages: steps among ours, others last."""
    if not isinstance(given, list):
        return given
    say = toolkit.messages.say()
    borrowed = "nav-title" in toolkit.messages.borrowed

    def said(title: str) -> str:
        # The home page heads its path with the same words: a language that has those alone has both.
        return say("where-now") if borrowed and title == HOME else say("nav-title", title=title)

    kept = _titled(_without(given, set(toolkit.hidden)), said)
    known = set(_paths(given))
    new = [page for page in toolkit.layers.pages() if page not in known]
    order = [step.page for step in toolkit.steps]
    for page in sorted(set(new) & set(order), key=order.index, reverse=True):
        turn = order.index(page)
        beside = [(near, 0) for near in order[turn + 1 :]] + [(near, 1) for near in reversed(order[:turn])]
        if any(_put_beside(kept, page, near, after) for near, after in beside):
            new.remove(page)
    return [*kept, {toolkit.centre.name or say("nav-title", title=MORE): list(new)}] if new else kept


def _titled(items: list[Any], said: Callable[[str], str]) -> list[Any]:
    """The navigation with its titles as the language says them."""
    return [
        {
            said(title): _titled(value, said) if isinstance(value, list) else value
            for title, value in item.items()
        }
        if isinstance(item, dict)
        else item
        for item in items
    ]


def _put_beside(items: list[Any], page: str, near: str, after: int) -> bool:
    """Puts a page before another (after: 0) or behind it (1), wherever that stands; says whether it is there."""
    for index, item in enumerate(items):
        values = list(item.values()) if isinstance(item, dict) else [item]
        if near in values:
            items.insert(index + after, page)
            return True
        if any(_put_beside(below, page, near, after) for below in values if isinstance(below, list)):
            return True
    return False


def _without(items: list[Any], hidden: set[str]) -> list[Any]:
    found = []
    for item in items:
        if isinstance(item, dict):
            item = {
                title: _without(value, hidden) if isinstance(value, list) else value
                for title, value in item.items()
            }
            if all(value in hidden for value in item.values() if isinstance(value, str)) and any(
                isinstance(value, str) for value in item.values()
            ):
                continue
        elif item in hidden:
            continue
        found.append(item)
    return found


def _paths(items: list[Any]) -> Iterator[str]:
    for item in items:
        for value in item.values() if isinstance(item, dict) else [item]:
            if isinstance(value, list):
                yield from _paths(value)
            else:
                yield value


def letters(toolkit: Toolkit) -> dict[str, list[tuple[str, str]]]:
    """(title, address) of each letter that has a page of its own, by the page of its step: for the menu."""
    return {
        page: [(toolkit.letters[slug].front.title, f"letters/{slug}/") for slug in slugs]
        for page, slugs in by_step(toolkit).items()
    }


def settle(meta: dict[str, Any], page: str, toolkit: Toolkit) -> None:
    """Puts into a page's front matter what holds for all, and the number of the step as the centre counts."""
    meta.setdefault("hide", ["toc"])
    if page in toolkit.hidden:
        meta.pop("step", None)
        meta["search"] = {"exclude": True}
    if is_untranslated(toolkit, page):
        meta["untranslated"] = True
    for step in toolkit.steps:
        if step.page == page:
            meta["step"] = step.number


def write(toolkit: Toolkit, target: Path) -> None:
    """All pages and files of the guide in one folder, for an engine that runs no hooks."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(toolkit.root / "docs", target, ignore=shutil.ignore_patterns("__pycache__", "decisions"))
    for name, path in toolkit.layers.files().items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target / name)
    for name, content in made_pages(toolkit).items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_text(content, encoding="utf-8")
    yaml = ruamel.yaml.YAML()
    for path in sorted(target.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        match = FRONT.match(text)
        meta = dict(yaml.load(match.group(1)) or {}) if match else {}
        settle(meta, path.relative_to(target).as_posix(), toolkit)
        head = json.dumps(meta, ensure_ascii=False, indent=1, default=str)  # JSON is YAML
        body = own_words.in_page(text[match.end() :] if match else text, toolkit.messages.words)
        path.write_text(f"---\n{head}\n---\n{body}", encoding="utf-8")
