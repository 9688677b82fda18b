"""Letters that stand in English, because a language lacks them: they keep the parts that they were written with.

Otherwise an English letter would greet in the language that has translated ``parts/people.txt`` already.
"""

import re
from dataclasses import replace

from macros.diagnostics.fault import Fault
from macros.diagnostics.source_text import FRONT
from macros.loading.source_files import source
from macros.model.language import OURS
from macros.model.layers import Layers

# A template's name, as a tag that includes or imports it writes it.
NAMED = re.compile(r"""(?<=["'])(?:letters|parts)/[a-z0-9-]+\.txt(?=["'])""")
# The same once it is lent, there and in a sentence about it.
LENT = re.compile(rf"""(?<=["']){OURS}/(?=(?:letters|parts)/)""")
SAID = re.compile(rf"“{OURS}/(?=(?:letters|parts)/)")


def with_their_parts(layers: Layers, templates: dict[str, str], homes: dict[str, str]) -> dict[str, str]:
    """The templates of a language; those in English read English parts, which are added under names of their own.

    templates: name to source. homes: of a template that is not ours in English, its file; the added ones get theirs.
    """
    translated = {name for name in templates if is_translated(layers, name)}
    done = {name: text for name, text in templates.items() if name in translated}
    waiting = [(name, text) for name, text in templates.items() if name not in translated]
    for name, text in waiting:
        lent = {one for one in NAMED.findall(text) if one in translated and layers.lowest(one).is_file()}
        done[name] = text
        for one in lent:
            done[name] = re.sub(f"(?<=[\"']){re.escape(one)}(?=[\"'])", _lent(one), done[name])
            if _lent(one) not in homes:
                path = layers.lowest(one)
                homes[_lent(one)] = path.relative_to(layers.root).as_posix()
                waiting.append((_lent(one), _body(source(layers.root, path).text)))
    return {name: done[name] for name in (*templates, *(name for name, _ in waiting)) if name in done}


def is_translated(layers: Layers, name: str) -> bool:
    """Whether a letter or part is in the language, and not in English in its place."""
    top = layers.document_of(name)
    homes = [layer for layer in layers.over if top.is_relative_to(layer.folder)]
    return layers.speaks(homes[-1]) if homes else layers.code == OURS


def as_written(line: str, fault: Fault) -> Fault:
    """A fault in a line that names lent parts, as it is in the file: without the names that those have here."""
    added = len(_lent(""))
    before = [found for found in LENT.finditer(line) if found.start() < fault.column]
    column = max(1, fault.column - added * len(before))
    return replace(fault, column=column, message=SAID.sub("“", fault.message))


def _lent(name: str) -> str:
    return f"{OURS}/{name}"


def _body(text: str) -> str:
    """A letter without its front matter, in the same lines; a part as it is."""
    return FRONT.sub(lambda found: "\n" * found[0].count("\n"), text, count=1) if FRONT.match(text) else text
