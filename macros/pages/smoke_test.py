"""A centre's own pages and those of a language, tried out before the build: what goes wrong is told as a sentence."""

import types
from collections.abc import Iterator
from typing import Any

import jinja2
from jinja2 import meta

from macros.diagnostics.fault import Fault, Faults
from macros.lint.page_templates import COMMENT, OURS, body, fault_of
from macros.model.toolkit import Toolkit
from macros.pages import author_examples, links, reference
from macros.pages.page_macros import page_macros, page_variables


def try_out(toolkit: Toolkit) -> None:
    """Works out the pages that lie over ours before the build does. Raises Faults with all that goes wrong."""
    theirs = toolkit.layers.pages()
    found = [fault for page in theirs for fault in _tried(toolkit, page)]
    if theirs and not found:
        found += links.faults(toolkit, lambda page: worked_out(toolkit, page))
    if found:
        raise Faults(found)


def _tried(toolkit: Toolkit, page: str) -> Iterator[Fault]:
    path = toolkit.layers.page(page)
    try:
        worked_out(toolkit, page)
    except Exception as error:  # whatever it is, it would stop the build with a traceback
        text = path.read_text(encoding="utf-8-sig")
        yield fault_of(path.relative_to(toolkit.root).as_posix(), text, error)


def worked_out(toolkit: Toolkit, page: str) -> str | None:
    """The Markdown of a page, with what its tags give; None for one that only the engine can work out."""
    source, _head = body(toolkit.layers.page(page).read_text(encoding="utf-8-sig"))
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(toolkit.root / "docs"),
        undefined=jinja2.StrictUndefined,
        **COMMENT,  # type: ignore[arg-type]
    )
    used = meta.find_undeclared_variables(env.parse(source))
    if "{{" not in source and "{%" not in source:
        return source
    if not used <= {*OURS, *env.globals}:
        return None
    url = page.removesuffix(".md").removesuffix("index") + "/"
    here = types.SimpleNamespace(
        page=types.SimpleNamespace(file=types.SimpleNamespace(url=url, src_uri=page))
    )
    found = page_macros(toolkit, here)
    if used & {"keys", "shown", "code", "letter_filters", "letter_tests", "questions", "slips"}:
        found += reference.page_macros(author_examples.read(toolkit))
    names: dict[str, Any] = {macro.__name__: macro for macro in found}
    names |= page_variables(toolkit)
    return env.from_string(source).render(names)
