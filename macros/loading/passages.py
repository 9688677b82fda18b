"""The passages of letters, as pages and letters show them: those that are not there, and those that nothing shows."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from macros.diagnostics.fault import Fault, column_of
from macros.lint import page_excerpts
from macros.loading.contents import Contents
from macros.loading.source_files import source
from macros.model.toolkit import Letter
from macros.templates.columns import column
from macros.templates.dependencies import Place, Sources
from macros.templates.nodes import macros_of

UNCALLED = (
    "This passage is never shown, since nothing calls it: write {} where it is to stand, or take it out."
)
APART = (
    "“{}” stands only in the macro “{}”, which this letter does not call: write {} where that is to stand."
)
UNREAD = "Nothing uses “{0}”: write {{{{ {0} }}}} where it is to stand, or take it out."


def missing(read: Contents, sources: Sources, letters: dict[str, Letter]) -> Iterator[Fault]:
    """What pages show of letters and isn't there. A page that stands here in another language is judged in that one."""
    layers = read.layers
    macros = {slug: set(sources.macros_of(f"letters/{slug}.txt")) for slug in letters}
    homes = read.letters.own
    theirs = {slug: homes[f"letters/{slug}.txt"] for slug in letters if f"letters/{slug}.txt" in homes}
    ours = {slug: layers.ours(f"letters/{slug}.txt").relative_to(layers.root).as_posix() for slug in theirs}
    own = {layers.page(name).relative_to(layers.root).as_posix() for name in layers.own_pages()}
    elsewhere = {
        layers.page(name).relative_to(layers.root).as_posix()
        for name in layers.pages()
        for other in read.languages
        if other != read.language and layers.is_in_language(name, other.code)
    }
    pages = {file: tags for file, tags in read.pages.tags.items() if file not in elsewhere}
    shown = page_excerpts.Shown(
        letters=letters,
        macros=macros,
        fields=read.questions.fields,
        formerly=read.formerly,
        theirs=theirs,
        ours=ours,
    )
    for fault in page_excerpts.faults(pages, own, shown):
        lines = source(layers.root, layers.root / fault.file).text.split("\n")
        line = lines[fault.line - 1] if fault.line <= len(lines) else ""
        yield replace(fault, column=column_of(line, fault.message, fault.column))


def never_shown(
    read: Contents, sources: Sources, letters: Mapping[str, Letter], faults: Iterable[Fault]
) -> Iterator[Fault]:
    """Words of a letter that neither a letter nor a page shows. faults: all that is known to be wrong.

    A macro may be there for a page alone, which quotes it. What is borrowed is judged in its own language.
    """
    wrong = {read.letters.template_in(fault.file) for fault in faults}
    names = {slug: f"letters/{slug}.txt" for slug in letters}
    seen = sources.reached([(name, None) for name in names.values()] + _quoted(read, sources))
    for slug, name in names.items():
        whole = read.pages.whole and sources.is_whole(name) and wrong.isdisjoint(letters[slug].templates)
        if not whole or slug in read.letters.borrowed:
            continue
        macros = {macro for macro in sources.macros_of(name) if (name, macro) not in seen}
        for macro in _outermost(sources, name, macros):
            line = macros_of(sources.trees[name])[macro].lineno
            yield _fault(read, name, line, UNCALLED.format(_tag(sources, name, macro)))
        lends = any(name in one["targets"] for one in sources.outlines.values())
        for line, at, word in () if lends else sources.outlines[name]["unread"]:
            yield replace(_fault(read, name, line, UNREAD.format(word)), column=at)


def apart(sources: Sources, name: str) -> dict[str, str]:
    """The questions that stand in no more than a macro which the letter doesn't call, each with what to say of it."""
    return {
        question: APART.format(question, macro, _tag(sources, name, macro))
        for question, macro in sources.apart(name).items()
    }


def _tag(sources: Sources, name: str, macro: str) -> str:
    """What to write so that a macro of a template is shown: ``{{ request() }}``."""
    values = ", ".join(value.name for value in macros_of(sources.trees[name])[macro].args)
    return f"{{{{ {macro}({values}) }}}}"


def _quoted(read: Contents, sources: Sources) -> list[Place]:
    """The macros that pages quote; all of a letter where nobody can say which."""
    found: list[Place] = []
    for tag in (tag for tags in read.pages.tags.values() for tag in tags if tag.name == "quote"):
        slug, passage = tag.word(0, "slug"), tag.word(1, "passage")
        slugs = [slug] if slug else read.letters.slugs
        for name in (f"letters/{one}.txt" for one in slugs):
            found += [(name, macro) for macro in ([passage] if passage else sources.macros_of(name))]
    return found


def _outermost(sources: Sources, name: str, macros: set[str]) -> list[str]:
    """Of some macros of a template, those that no other of them calls, as they stand there."""
    called = {
        inner for macro in macros for file, inner in sources.reached([(name, macro)])[1:] if file == name
    }
    return [macro for macro in sources.macros_of(name) if macro in macros - called]


def _fault(read: Contents, name: str, line: int, message: str) -> Fault:
    return read.letters.at_home(Fault(f"site_templates/{name}", int(line), column(line), message))
