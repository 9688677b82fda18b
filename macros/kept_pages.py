"""What MkDocs, its plugins and its theme made of pages before, while a site is served: the same again is not worked out
anew. One that is only built keeps nothing of this: it makes each page once.
"""

import functools
import logging
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import jinja2
from jinja2 import FileSystemLoader

# Extensions of Markdown that make of a text always the same. What others do is not known: some read more files.
ALONE = {
    "abbr", "admonition", "attr_list", "codehilite", "def_list", "fenced_code", "footnotes", "md_in_html", "meta",
    "sane_lists", "smarty", "tables", "toc", "macros.pages.folding", "pymdownx.caret", "pymdownx.details",
    "pymdownx.highlight", "pymdownx.magiclink", "pymdownx.mark", "pymdownx.superfences", "pymdownx.tabbed",
    "pymdownx.tasklist", "pymdownx.tilde",
}  # fmt: skip


class _Read(NamedTuple):
    """A page whose Markdown was read, and what came of it. links: the anchors that it names, by the page's file."""

    markdown: str
    content: str
    toc: Any
    title: str | None
    ids: set[str]
    links: dict[str, dict[str, str]]


class KeptPages:
    """The pages of a site in one language, by their files."""

    def __init__(self) -> None:
        self._around: Any = None
        self._alone = False  # whether a page's text decides what comes of it
        self._read: dict[str, _Read] = {}
        self._searched: dict[str, tuple[Any, list[Any]]] = {}

    def begin(self, config: Any, files: Any) -> None:
        """Before a build reads its pages. What links can lead to, and how Markdown is read, decides of each of them."""
        there = {file.src_uri: (file.url, file.inclusion) for file in files}
        markdown = (config.markdown_extensions, config.mdx_configs)
        around = (there, markdown, config.validation, config.use_directory_urls)
        if around != self._around:
            self._around = around
            self._read.clear()
            self._alone = ALONE.issuperset(config.markdown_extensions)
        search = config.plugins.get("material/search") or config.plugins.get("search")
        if index := getattr(search, "search_index", None):
            index.add_entry_from_context = functools.partial(self._index, index, index.add_entry_from_context)

    def render(self, page: Any, config: Any, files: Any) -> None:
        """In the place of a page's own ``render``."""
        uri = page.file.src_uri
        before = self._read.get(uri)
        if before and before.markdown == page.markdown:
            page.content, page.toc, page._title_from_render = before.content, before.toc, before.title  # noqa: SLF001
            page.present_anchor_ids = set(before.ids)
            page.links_to_anchors = {files.get_file_from_path(to): one for to, one in before.links.items()}
            return
        said = _Said()
        log = logging.getLogger("mkdocs")
        log.addHandler(said)
        try:
            type(page).render(page, config, files)
        finally:
            log.removeHandler(said)
        self._read.pop(uri, None)
        if self._alone and not said.anything:  # else it is said by each build
            links = {file.src_uri: dict(one) for file, one in (page.links_to_anchors or {}).items()}
            title = page._title_from_render  # noqa: SLF001
            ids = set(page.present_anchor_ids)
            self._read[uri] = _Read(page.markdown, page.content, page.toc, title, ids, links)

    def _index(self, index: Any, add: Callable[[Any], None], page: Any) -> None:
        """What the search has found in a page; its headings come with its content."""
        decides = (page.content, page.url, str(page.title), dict(page.meta))
        before = self._searched.get(page.file.src_uri)
        if not before or before[0] != decides:
            at = len(index.entries)
            add(page)
            self._searched[page.file.src_uri] = decides, index.entries[at:]
        else:
            index.entries += before[1]


class _Said(logging.Handler):
    """Whether anything is said."""

    anything = False

    def emit(self, _: logging.LogRecord) -> None:
        self.anything = True


# By the language of a site.
_kept: dict[str, KeptPages] = {}


def of(code: str) -> KeptPages:
    """What is kept of a language's pages."""
    return _kept.setdefault(code, KeptPages())


def env_of(theme: Any, root: Path, made: jinja2.BytecodeCache) -> Callable[[], jinja2.Environment]:
    """In the place of a theme's own ``get_env``: ten thousand icons are looked for once in a process, and a template is
    compiled once.

    root: of the project, in which files come and go. made: what was compiled.
    """

    def env() -> jinja2.Environment:
        found: jinja2.Environment = type(theme).get_env(theme)
        found.bytecode_cache = made
        found.list_templates = functools.partial(_listed, theme.dirs, root)  # type: ignore[method-assign]
        return found

    return env


def _listed(folders: Iterable[str], root: Path, filter_func: Callable[[str], bool]) -> list[str]:
    """The names of a theme's files that pass a filter: MkDocs' own lets none through that begins with a dot."""
    names = {name for folder in folders for name in _names(folder, root)}
    return sorted(filter(filter_func, names))


def _names(folder: str, root: Path) -> Iterable[str]:
    # A project may have its packages in a folder of its own; what changes there is no part of it.
    inside = root in Path(folder).parents and "site-packages" not in Path(folder).parts
    return _looked_up(folder) if inside else _installed(folder)


def _looked_up(folder: str) -> Iterator[str]:
    return (name for name in FileSystemLoader(folder).list_templates() if not name.startswith("."))


@functools.cache
def _installed(folder: str) -> tuple[str, ...]:
    return tuple(_looked_up(folder))
