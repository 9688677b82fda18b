"""The pages of the guide and of a centre: which letters and facts each places, which step it is, and its faults."""

import functools
from collections.abc import Collection
from dataclasses import dataclass, replace

from macros.diagnostics.fault import Fault
from macros.lint import page_content, page_tag_positions, page_templates, page_text
from macros.lint.page_tags import Tag
from macros.loading import facts, page_heads
from macros.loading.source_files import source
from macros.model.layers import Layers
from macros.model.toolkit import Step

# Notes of ours that toolkit.yml keeps out of the site: they speak of tags and have none.
UNSEEN = "docs/decisions/"
# The pages of all languages; most are the same in the next build while a site is served.
KNOWN = 1024


@dataclass(frozen=True)
class Pages:
    """What the pages say.

    tags: of each page, by its file. placed: the letters that pages show, by slug, each with the first page and its tag;
    one of ours keeps its place there when it stands in a new page of a centre, too.
    steps: in order. uses: the facts that pages state. plans: whether a page has the planner. whole: whether all could
    be read, so that one knows what none of them has.
    """

    tags: dict[str, list[Tag]]
    placed: dict[str, tuple[str, Tag]]
    steps: tuple[Step, ...]
    uses: list[facts.Uses]
    plans: bool
    whole: bool

    @property
    def letter_of(self) -> dict[str, str]:
        """The first letter of each page that has any, by the page's name."""
        return {page.removesuffix(".md"): slug for slug, (page, _) in reversed(self.placed.items())}


def read(layers: Layers, extensions: Collection[str] = ()) -> tuple[Pages, list[Fault]]:
    """The topmost pages, and what is wrong with each by itself and with the order of the steps.

    extensions: those of Markdown that the centre has switched on.
    """
    docs = layers.root / "docs"
    theirs = {page: layers.page(page) for page in layers.pages()}
    ours = {path.relative_to(docs).as_posix(): path for path in sorted(docs.rglob("*.md"))}
    uses, whole, faults = _covered(layers)
    tags: dict[str, list[Tag]] = {}
    placed: dict[str, tuple[str, Tag]] = {}
    steps = []
    pictures = (layers.own.docs / "assets").relative_to(layers.root).as_posix()
    for page, path in sorted((ours | theirs).items()):
        file, text, wrong = source(layers.root, path)
        told = [*wrong, *_wrong_head(file, text)]
        faults += told or page_content.empty(file, text)
        if not file.startswith(UNSEEN):
            found, amiss = _judged(file, text, frozenset(extensions), pictures)
            faults += amiss
            whole = whole and found is not None
            tags[file] = list(found or ())
            for tag in tags[file]:
                slug = tag.word(0, "slug") if tag.name == "letter" else ""
                if slug and (page in ours or not _is_linked_by_ours(layers, page, slug)):
                    placed.setdefault(slug, (page, tag))
            uses.append(facts.uses_in(file, tags[file]))
        below = [one for one in layers.pages_of(page) if one != path and one.is_file()]
        step, wrong = page_heads.step_of(
            page, file, text, [source(layers.root, one).text for one in reversed(below)]
        )
        faults += wrong
        if step:
            steps.append((step, file))
    ordered, wrong = page_heads.in_order(steps, theirs.keys() - ours.keys())
    plans = any(tag.name == "planner" for found in tags.values() for tag in found)
    return Pages(tags, placed, ordered, uses, plans, whole), faults + wrong


def _is_linked_by_ours(layers: Layers, page: str, slug: str) -> bool:
    """Whether a letter keeps a page of its own, to which ours link in every language, when it stands in theirs too."""
    return page != f"letters/{slug}.md" and (layers.root / f"site_templates/letters/{slug}.txt").is_file()


def _covered(layers: Layers) -> tuple[list[facts.Uses], bool, list[Fault]]:
    """(the facts that pages state in whose place another one stands, whether all could be read, what is wrong).

    What our page states stays in facts.yml, whether the page over it states it or not.
    """
    covered = [source(layers.root, path) for page in layers.pages() for path in layers.pages_of(page)[:-1]]
    read_before = [(one.file, _tags(one.file, one.text)[0]) for one in covered]
    uses = [replace(facts.uses_in(file, tags or []), known=False) for file, tags in read_before]
    whole = all(tags is not None for _, tags in read_before)
    return uses, whole, [fault for one in covered for fault in one.faults]


@functools.lru_cache(KNOWN)
def _wrong_head(file: str, text: str) -> tuple[Fault, ...]:
    return tuple(page_heads.faults(file, text))


@functools.lru_cache(KNOWN)
def _judged(
    file: str, text: str, extensions: frozenset[str], pictures: str
) -> tuple[tuple[Tag, ...] | None, tuple[Fault, ...]]:
    """The tags of a page, or None if it can't be read; and what is wrong in it. pictures: the folder for them."""
    tags, faults = _tags(file, text)
    told = {fault.line for fault in faults}
    again = [Fault(file, tag.line, tag.column, said) for tag, said in page_tag_positions.twice(tags or [])]
    content = page_content.faults(file, text, pictures)
    whole = (*faults, *content, *page_text.faults(file, text, extensions, told), *again)
    return tags, whole


@functools.lru_cache(KNOWN)
def _tags(file: str, text: str) -> tuple[tuple[Tag, ...] | None, tuple[Fault, ...]]:
    tags, faults = page_templates.read(file, text)
    return (None if tags is None else tuple(tags)), tuple(faults)
