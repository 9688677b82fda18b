"""HTML that is put into a page once its Markdown is worked out.

Markdown and MkDocs read the HTML of a form four times, only to leave it as it is: that is most of what a page costs.
And the search finds nothing in a form, but takes each of its headings for a place that people look for.
"""

import functools
import re
from collections.abc import Callable
from typing import Any

ID = re.compile(r'id="([^"]+)"')
PLACE = re.compile(r'<div data-set-aside="(\d+)"></div>')


class SetAside:
    """The pieces of a build, in the order in which they were set aside."""

    def __init__(self) -> None:
        self.pieces: list[str] = []

    def of(self, macro: Callable[..., str]) -> Callable[..., str]:
        """A macro whose HTML is set aside."""

        @functools.wraps(macro)
        def later(*args: Any, **kwargs: Any) -> str:
            return self.put(macro(*args, **kwargs))

        return later

    def put(self, html: str) -> str:
        """What stands in the Markdown for a block of HTML."""
        self.pieces.append(html.strip("\n"))
        return f'<div data-set-aside="{len(self.pieces) - 1}"></div>'

    def ids(self, content: str) -> set[str]:
        """The ids in the pieces of a page, to which others can link."""
        return {id_ for place in PLACE.findall(content) for id_ in ID.findall(self.pieces[int(place)])}

    def filled(self, content: str) -> str:
        """The HTML of a page with its pieces in their places."""
        return PLACE.sub(lambda found: self.pieces[int(found[1])], content)
