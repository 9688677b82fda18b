"""A centre's own pages and those of a language, tried out before the build: what goes wrong is told as a sentence."""

import types
from collections.abc import Iterator
from typing import Any

import jinja2
from jinja2 import meta

from macros.diagnostics.fault import Fault, Faults
from macros.lint.page_templates import COMMENT, OURS, body, fault_of
from macros.model.toolkit import Toolkit
from macros.pages import reference
from macros.pages.page_macros import page_macros, page_variables


def try_out(toolkit: Toolkit) -> None:
    """Works out the pages that lie over ours before the build does. Raises Faults with all that goes wrong."""
    found = [fault for page in toolkit.layers.pages() for fault in _tried(toolkit, page)]
    if found:
        raise Faults(found)


def _tried(toolkit: Toolkit, page: str) -> Iterator[Fault]:
    path = toolkit.layers.page(page)
    text = path.read_text(encoding="utf-8-sig")
    source, _head = body(text)
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(toolkit.root / "docs"),
        undefined=jinja2.StrictUndefined,
        **COMMENT,  # type: ignore[arg-type]
    )
    used = meta.find_undeclared_variables(env.parse(source))
    if ("{{" not in source and "{%" not in source) or not used <= {*OURS, *env.globals}:
        return
    url = page.removesuffix(".md").removesuffix("index") + "/"
    here = types.SimpleNamespace(
        page=types.SimpleNamespace(file=types.SimpleNamespace(url=url, src_uri=page))
    )
    found = page_macros(toolkit, here)
    if used & {"keys", "shown", "code", "letter_filters", "letter_tests", "questions", "slips"}:
        found += reference.page_macros(reference.read(toolkit))
    names: dict[str, Any] = {macro.__name__: macro for macro in found}
    names |= page_variables(toolkit)
    try:
        env.from_string(source).render(names)
    except Exception as error:  # whatever it is, it would stop the build with a traceback
        yield fault_of(path.relative_to(toolkit.root).as_posix(), text, error)
