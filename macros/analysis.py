"""The templates of the letters as a whole: which questions each asks, which files it reaches, and what is wrong."""

import re
from typing import Any

import jinja2
from jinja2 import nodes

from macros.compiler import environment
from macros.faults import Fault, did_you_mean
from macros.refusals import Known, complaints, target_of

FILES = (nodes.Include, nodes.Import, nodes.FromImport)


class Sources:
    """The templates of the letters and their parts, parsed.

    templates: name (``letters/x.txt``) to source. questions: their names; lists: the names of those that are lists.
    """

    def __init__(self, templates: dict[str, str], questions: set[str], lists: set[str]) -> None:
        self.env = environment(templates)
        self.templates = templates
        self.questions = questions
        self.lists = lists
        self.trees: dict[str, nodes.Template] = {}
        self.broken: dict[str, tuple[int, str]] = {}
        for name, source in templates.items():
            try:
                self.trees[name] = self.env.parse(source, name)
            except jinja2.TemplateSyntaxError as error:
                self.broken[name] = (error.lineno, syntax_sentence(error))

    def fields_of(self, name: str) -> set[str]:
        """The questions that a template asks: its own, and those of the macros that it reaches."""
        found: set[str] = set()
        self._reach(name, None, found, set())
        return found

    def templates_of(self, name: str) -> list[str]:
        """A template and all that it includes or imports, each once; those that can't be read are left out."""
        found = [name] if name in self.trees else []
        for here in found:
            found += [target for target in self._targets(here) if target in self.trees and target not in found]
        return found

    def is_whole(self, name: str) -> bool:
        """Whether the template and all that it includes or imports could be read: only then its questions are known."""
        reached = self.templates_of(name)
        return bool(reached) and all(target in self.trees for here in reached for target in self._targets(here))

    def faults(self, prefix: str, names_known: bool = True) -> list[Fault]:
        """All that is wrong in the templates.

        prefix: what stands before a template's name in a path. names_known: False while fields.yml can't be
        read, when nobody can say which names are questions.
        """
        found = [Fault(prefix + name, line, 1, message) for name, (line, message) in self.broken.items()]
        known = Known(self.questions, self.lists, self.trees, set(self.broken), names_known)
        for name, tree in self.trees.items():
            here = [Fault(prefix + name, line, 1, message) for line, message in complaints(tree, known)]
            if any(name in self.templates_of(target) for target in self._targets(name)):
                here.append(
                    Fault(prefix + name, 1, 1, "This file includes or imports itself, directly or in a circle: take one out.")
                )
            found += here or self._not_compiled(prefix, name)
        return found

    def _targets(self, name: str) -> list[str]:
        return [target for node in self.trees[name].find_all(FILES) if (target := target_of(node))]

    def _not_compiled(self, prefix: str, name: str) -> list[Fault]:
        """What only shows when Jinja2, and then Python, compile the template."""
        try:
            code = self.env.compile(self.templates[name], name, name, raw=True, defer_init=True)
        except jinja2.TemplateSyntaxError as error:
            return [Fault(prefix + name, error.lineno, 1, syntax_sentence(error))]
        try:
            compile(code, name, "exec")
        except SyntaxError as error:
            line = _template_line(code, error.lineno or 1)
            return [Fault(prefix + name, line, 1, f"This can’t be compiled ({error.msg}): look for a name that stands twice.")]
        return []

    def _reach(self, name: str, macro: str | None, found: set[str], seen: set[tuple[str, str | None]]) -> None:
        if name not in self.trees or (name, macro) in seen:
            return
        seen.add((name, macro))
        tree = self.trees[name]
        macros = {node.name: node for node in tree.body if isinstance(node, nodes.Macro)}
        imported: dict[str, tuple[str, str]] = {}
        modules: dict[str, str] = {}
        for node in tree.find_all((nodes.FromImport, nodes.Import)):
            if isinstance(node, nodes.Import):
                modules[node.target] = target_of(node)
            else:
                for pair in node.names:
                    original, alias = pair if isinstance(pair, tuple) else (pair, pair)
                    imported[alias] = (target_of(node), original)
        # A name that the other file sets is no macro, but its value may ask something.
        start = [macros[macro]] if macro in macros else [n for n in tree.body if not isinstance(n, nodes.Macro)]
        for node in (inner for top in start for inner in _walk(top)):
            if isinstance(node, nodes.Name) and node.ctx == "load":
                if node.name in macros:
                    self._reach(name, node.name, found, seen)
                elif node.name in imported:
                    self._reach(*imported[node.name], found, seen)
                elif node.name in self.questions:
                    found.add(node.name)
                elif node.name == "place":
                    found.add("country")  # a letter that follows a country's conventions asks for the country
            elif isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and node.node.name in modules:
                self._reach(modules[node.node.name], node.attr, found, seen)
            elif isinstance(node, nodes.Include):
                self._reach(target_of(node), None, found, seen)


def _walk(node: nodes.Node) -> Any:
    yield node
    for child in node.iter_child_nodes():
        yield from _walk(child)


def _template_line(code: str, line: int) -> int:
    """The template's line of a line of its Python, by the table that Jinja2 writes at the end."""
    table = re.search(r"^debug_info = '([^']*)'", code, re.MULTILINE)
    pairs = [tuple(map(int, pair.split("="))) for pair in table[1].split("&") if pair] if table else []
    return max([source for source, python in pairs if python <= line], default=1)


# ---- What Jinja2 says of a template that it can't read, and what an author can do about it ----------------

TAGS = (
    "if", "elif", "else", "endif", "for", "endfor", "set", "endset", "macro", "endmacro", "call", "endcall",
    "include", "from", "import", "filter", "endfilter", "with", "endwith", "raw", "endraw",
)  # fmt: skip
SAYS = (
    (r"unknown tag '(break|continue)'", "{{% {0} %}} does not run in the browser: use {{% if %}} inside the loop."),
    (
        r"unknown tag '(\w+)'.* nesting mistake.* closed is '(\w+)'",
        "{{% {0} %}} stands here while {{% {1} %}} is still open: write {{% end{1} %}} before it.",
    ),
    (
        r"unknown tag '(else|elif|end(?:if|for|set|macro|call|filter|with))'\.$",
        "{{% {0} %}} stands here, but nothing is open that it belongs to: take it out, or add what it closes.",
    ),
    (r"unknown tag '(\w+)'", "There is no tag {{% {0} %}}.{near}"),
    (
        r"Unexpected end of template.* closed is '(\w+)'",
        "{{% {0} %}} is not closed before the end of the file: write {{% end{0} %}} where it should end.",
    ),
    (r"Missing end of comment", "This comment is not closed: write #} where it ends."),
    (r"Missing end of raw", "{{% raw %}} is not closed: write {{% endraw %}} where it ends."),
    (r"unexpected char ('[“”‘’„]')", "There is a curly quote {0} here: use straight quotes inside a tag."),
    (r"unexpected char (.+) at", "{0} can’t stand inside a tag: take it out, or look for a missing quote before it."),
    (r"expected token 'end of statement block'", "This tag can’t be read up to its end: look for a missing %}. ({said})"),
    (r"expected token 'end of print statement'", "This can’t be read up to its end: look for a missing }}. ({said})"),
    (r"Expected an expression, got 'end of", "Something is missing before the end of this tag: a name or a text."),
    (r"special 'caller' argument", "“caller” is the text inside {{% call %}}: choose another name here."),
    (r"can't assign to special loop variable", "“loop” counts the loop itself: choose another name here."),
)  # fmt: skip


def syntax_sentence(error: jinja2.TemplateSyntaxError) -> str:
    """What is wrong, and what to do next."""
    said = (error.message or "no reason given").rstrip(".")
    for pattern, sentence in SAYS:
        match = re.search(pattern, error.message or "", re.DOTALL)
        if match:
            near = did_you_mean(match.group(1), TAGS) if match.groups() else ""
            if not match.groups() and "{said}" not in sentence:
                return sentence.replace("{{", "{").replace("}}", "}") if "{{%" in sentence else sentence
            return _filled(sentence, match.groups(), near, said)
    return f"This can’t be read ({said}): compare it with a letter that works."


def _filled(sentence: str, groups: tuple[str, ...], near: str, said: str) -> str:
    for index, group in enumerate(groups):
        sentence = sentence.replace("{%d}" % index, group)
    return sentence.replace("{near}", near).replace("{said}", said).replace("{{%", "{%").replace("%}}", "%}")
