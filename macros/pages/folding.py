"""Folds the reasons of a page under its first action: ``## Why it works {: .fold }`` becomes a line to open.

An extension of Python-Markdown (toolkit.yml), so that each engine folds the same.
"""

import re
from typing import Any

from markdown import Markdown  # type: ignore[import-untyped]
from markdown.extensions import Extension  # type: ignore[import-untyped]
from markdown.postprocessors import Postprocessor  # type: ignore[import-untyped]

HEADING = re.compile(r"<h2(?P<attributes>[^>]*)>(?P<title>.*?)</h2>", re.DOTALL)
FOLD = re.compile(r'\bclass="([^"]*\s)?fold(\s[^"]*)?"')
ID = re.compile(r'\bid="([^"]*)"')

# The end of the name of a heading that only the search reads; its links lead to what is folded (publish/search.py).
SEARCHED = "--searched"


def folded(page: str) -> str:
    """The HTML of a page, in which each section whose heading has the class ``fold`` is a ``<details>``.

    The heading stays one, and its address leads inside: a browser then opens what it is asked to show.
    """
    cuts = [*HEADING.finditer(page)]
    if not cuts:
        return page
    ends = [found.start() for found in cuts[1:]] + [len(page)]
    made = [page[: cuts[0].start()]]
    for found, end in zip(cuts, ends, strict=True):
        section = page[found.end() : end]
        if FOLD.search(found["attributes"]):
            name = ID.search(found["attributes"])
            inside = f' id="{name[1]}"' if name else ""
            # The search ends a section where the element around its heading ends: this one, unseen, is its heading.
            searched = f'<h2 id="{name[1]}{SEARCHED}" hidden>{found["title"]}</h2>' if name else ""
            made.append(
                f'<details class="fk-fold"><summary><h2 data-search-exclude>{found["title"]}</h2></summary>'
                f'<div class="fk-folded"{inside}>{searched}{section}</div></details>\n'
            )
        else:
            made.append(page[found.start() : found.end()] + section)
    return "".join(made)


class _Folds(Postprocessor):  # type: ignore[misc]
    def run(self, text: str) -> str:
        return folded(text)


class Folding(Extension):  # type: ignore[misc]
    """Folds last of all, when the page's own HTML is back in its place."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        """Called by Markdown once: folding comes after all of its own steps."""
        md.postprocessors.register(_Folds(md), "fold", 0)


def makeExtension(**settings: Any) -> Extension:  # noqa: N802 (Markdown's own name)
    """Called by Markdown, by this very name."""
    return Folding(**settings)
