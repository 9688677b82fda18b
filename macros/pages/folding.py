"""Folds the reasons of a page under its first action: ``## Why it works {: .fold }`` becomes a line to open."""

import re

HEADING = re.compile(r"<h2(?P<attributes>[^>]*)>(?P<title>.*?)</h2>", re.DOTALL)
FOLD = re.compile(r'\bclass="([^"]*\s)?fold(\s[^"]*)?"')
ID = re.compile(r'\bid="([^"]*)"')


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
            made.append(
                f'<details class="fk-fold"><summary><h2>{found["title"]}</h2></summary>'
                f'<div class="fk-folded"{inside}>{section}</div></details>\n'
            )
        else:
            made.append(page[found.start() : found.end()] + section)
    return "".join(made)
