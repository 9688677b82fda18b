"""Letter templates: what they use, what the browser can't do, and the Python that runs there.

The browser never re-implements a letter: Jinja2's own compiler turns the template into Python
(``Environment.compile(raw=True)``), which runs on ``letterkit/jinja_runtime.py``. Whatever that runtime
lacks is refused here, with its line and what to use instead.
"""

import pprint
import re
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2 import meta, nodes
from letterkit import jinja_runtime, letter
from letterkit.filters import FILTERS
from letterkit.predicates import TESTS

from macros.faults import Fault, did_you_mean
from macros.schema import Country

if TYPE_CHECKING:
    from macros.library import Toolkit

# Names that a template sees beside the answers; letterkit.letter.template_variables sets them.
CONTEXT = ("place", "spoken")
GLOBALS = ("namespace", "range")

# What people reach for first, and what to write instead.
INSTEAD = {
    "upper": "Write capitals where you want them: a name is never recased.",
    "lower": "Write small letters where you want them: a name is never recased.",
    "capitalize": "Begin the sentence with a word of yours: a name is never recased.",
    "title": "Leave the answer as the reader wrote it: a name is never recased.",
    "safe": "Leave it out: a letter is plain text.",
    "escape": "Leave it out: a letter is plain text.",
    "e": "Leave it out: a letter is plain text.",
    "sort": "Leave the order as the reader chose it.",
    "map": "Use {% for … %} instead.",
    "select": "Use {% for item in items if … %} instead.",
    "reject": "Use {% for item in items if not … %} instead.",
    "count": "Use “length”.",
    "d": "Use “default”.",
    "wordwrap": "Leave it out: lines are wrapped for you.",
    "indent": "Leave it out: the letter is laid out for you.",
    "format": "Write the text with {{ … }} in it.",
}
REFUSED: dict[type[nodes.Node], str] = {
    nodes.Extends: "{% extends %} does not run in the browser: use {% from … import … with context %} and {% call %}.",
    nodes.Block: "{% block %} does not run in the browser: use {% macro %}.",
    nodes.ScopedEvalContextModifier: "{% autoescape %} is not needed: a letter is plain text.",
    nodes.Dict: "A list of “key: value” pairs has no order in the browser: use {% if %} for each case.",
    nodes.Div: "Division does not give the same in every browser: use // for whole numbers.",
    nodes.Pow: "Powers do not give the same in every browser: leave them out.",
}


def environment(templates: dict[str, str]) -> jinja2.Environment:
    """The Jinja2 environment of letters: template name to source; filters and tests are letterkit's own."""
    env = jinja2.Environment(
        loader=jinja2.DictLoader(templates), autoescape=False, trim_blocks=True, lstrip_blocks=True
    )
    env.filters = dict(FILTERS)
    env.tests = {name: test for name, test in TESTS.items() if name not in ("defined", "undefined")}
    env.tests["defined"] = jinja2.tests.test_defined
    env.tests["undefined"] = jinja2.tests.test_undefined
    env.globals = {name: jinja2.defaults.DEFAULT_NAMESPACE[name] for name in GLOBALS}
    return env


class Sources:
    """The templates of the letters and their parts, parsed: who uses what, and what is wrong.

    templates: name (``letters/x.txt``) to source. kinds: name of each question to its kind.
    """

    def __init__(self, templates: dict[str, str], kinds: dict[str, str]) -> None:
        self.env = environment(templates)
        self.kinds = kinds
        self.fields = set(kinds)
        self.trees: dict[str, nodes.Template] = {}
        self.broken: list[tuple[str, int, str]] = []
        for name, source in templates.items():
            try:
                self.trees[name] = self.env.parse(source, name)
            except jinja2.TemplateSyntaxError as error:
                self.broken.append((name, error.lineno, _syntax_sentence(error)))

    def fields_of(self, name: str) -> set[str]:
        """The questions that a template asks: its own, and those of the macros that it reaches."""
        found: set[str] = set()
        self._reach(name, None, found, set())
        return found

    def templates_of(self, name: str) -> list[str]:
        """A template and all that it includes or imports, each once."""
        found = [name]
        for here in found:
            for node in self.trees[here].find_all((nodes.Include, nodes.Import, nodes.FromImport)):
                target = _target(node)
                if target in self.trees and target not in found:
                    found.append(target)
        return found

    def faults(self, prefix: str) -> list[Fault]:
        """All that is wrong in the templates. prefix: what stands before a template's name in a path."""
        found = [Fault(prefix + name, line, 1, message) for name, line, message in self.broken]
        for name, tree in self.trees.items():
            if self._includes_itself(name):
                found.append(Fault(prefix + name, 1, 1, "This file includes or imports itself, directly or in a circle."))
            found += [Fault(prefix + name, line, 1, message) for line, message in self._complaints(tree)]
        return found

    def _reach(self, name: str, macro: str | None, found: set[str], seen: set[tuple[str, str | None]]) -> None:
        if name not in self.trees or (name, macro) in seen:
            return
        seen.add((name, macro))
        tree = self.trees[name]
        macros = {node.name: node for node in tree.body if isinstance(node, nodes.Macro)}
        imported: dict[str, tuple[str, str]] = {}
        modules: dict[str, str] = {}
        for node in tree.find_all((nodes.FromImport, nodes.Import)):
            target = _target(node)
            if isinstance(node, nodes.Import):
                modules[node.target] = target
            else:
                for pair in node.names:
                    original, alias = pair if isinstance(pair, tuple) else (pair, pair)
                    imported[alias] = (target, original)
        if macro is not None and macro not in macros:
            # A name that the other file sets or itself imports.
            if macro in imported:
                self._reach(*imported[macro], found, seen)
            return
        start = [macros[macro]] if macro else [n for n in tree.body if not isinstance(n, nodes.Macro)]
        for node in (inner for top in start for inner in _walk(top)):
            if isinstance(node, nodes.Name) and node.ctx == "load":
                if node.name in macros:
                    self._reach(name, node.name, found, seen)
                elif node.name in imported:
                    self._reach(*imported[node.name], found, seen)
                elif node.name in self.fields:
                    found.add(node.name)
                if node.name == "place" or self.kinds.get(node.name) == "date":
                    found.add("country")  # what follows a country's conventions has to ask for the country
            elif isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and node.node.name in modules:
                self._reach(modules[node.node.name], node.attr, found, seen)
            elif isinstance(node, nodes.Include):
                self._reach(_target(node), None, found, seen)

    def _includes_itself(self, name: str) -> bool:
        return any(
            name in self.templates_of(_target(node))
            for node in self.trees[name].find_all((nodes.Include, nodes.Import, nodes.FromImport))
            if _target(node) in self.trees
        )

    def _complaints(self, tree: nodes.Template) -> Iterator[tuple[int, str]]:
        known = self.fields | set(CONTEXT) | set(GLOBALS)
        unknown = meta.find_undeclared_variables(tree) - known
        modules = {node.target for node in tree.find_all(nodes.Import)}
        boxes = {
            node.target.name
            for node in tree.find_all(nodes.Assign)
            if isinstance(node.target, nodes.Name) and isinstance(node.node, nodes.Call)
            and isinstance(node.node.node, nodes.Name) and node.node.node.name == "namespace"
        }
        for node in _walk(tree):
            line = node.lineno
            for kind, message in REFUSED.items():
                if isinstance(node, kind):
                    yield line, message
            if isinstance(node, nodes.Name):
                if node.ctx == "load" and node.name in unknown:
                    yield line, f"“{node.name}” is no question of fields.yml.{did_you_mean(node.name, known)}"
                elif node.ctx != "load" and node.name in self.fields | set(CONTEXT) | set(GLOBALS):
                    yield line, f"“{node.name}” is the name of a question: choose another name here."
            elif isinstance(node, nodes.Filter) and node.name not in FILTERS:
                yield line, _no_such("filter", node.name, FILTERS)
            elif isinstance(node, nodes.Test) and node.name not in TESTS:
                yield line, _no_such("test", node.name, TESTS)
            elif isinstance(node, nodes.For) and node.recursive:
                yield line, "A recursive loop does not run in the browser: use a macro."
            elif isinstance(node, nodes.Const) and isinstance(node.value, float):
                yield line, "Numbers with a decimal point look different in some browsers: write them as text."
            elif isinstance(node, nodes.Slice) and node.step is not None:
                yield line, "A slice can’t have a step here."
            elif isinstance(node, nodes.Getattr):
                yield from self._attribute(node, modules, boxes)
            elif isinstance(node, nodes.Output):
                for item in node.nodes:
                    if isinstance(item, nodes.Name) and self.kinds.get(item.name) == "list":
                        yield line, f"“{item.name}” is a list: write {{{{ {item.name} | listing }}}}, or use {{% for %}}."
            elif isinstance(node, (nodes.Include, nodes.Import, nodes.FromImport)):
                yield from self._other_file(node)

    def _attribute(self, node: nodes.Getattr, modules: set[str], boxes: set[str]) -> Iterator[tuple[int, str]]:
        owner = node.node.name if isinstance(node.node, nodes.Name) else ""
        if owner == "loop" and node.attr not in jinja_runtime.LOOP_NAMES:
            yield node.lineno, f"“loop.{node.attr}” does not run in the browser.{did_you_mean(node.attr, jinja_runtime.LOOP_NAMES)}"
        elif owner == "place" and node.attr not in Country.model_fields:
            yield node.lineno, f"A country has no “{node.attr}”.{did_you_mean(node.attr, Country.model_fields)}"
        elif owner not in {"loop", "place"} | modules | boxes:
            yield node.lineno, f"“.{node.attr}” does not run in the browser: use a filter, such as {{{{ … | {next(iter(FILTERS))} }}}}."

    def _other_file(self, node: Any) -> Iterator[tuple[int, str]]:
        target = _target(node)
        if not target:
            yield node.lineno, "Name the file in quotes: which one it is has to be known when the site is built."
        elif target not in self.trees and not any(target == name for name, _, _ in self.broken):
            names = list(self.trees)
            yield node.lineno, f"There is no file “{target}”.{did_you_mean(target, names)}"
        elif not node.with_context:
            yield node.lineno, "Write “with context” before the %}, so that the answers are known there too."
        elif isinstance(node, nodes.FromImport) and target in self.trees:
            known = {n.name for n in self.trees[target].body if isinstance(n, nodes.Macro)}
            known |= {n.target.name for n in self.trees[target].body if isinstance(n, (nodes.Assign, nodes.AssignBlock)) and isinstance(n.target, nodes.Name)}
            for pair in node.names:
                name = pair[0] if isinstance(pair, tuple) else pair
                if name not in known:
                    yield node.lineno, f"“{target}” has no macro “{name}”.{did_you_mean(name, known)}"


def _walk(node: nodes.Node) -> Iterator[nodes.Node]:
    yield node
    for child in node.iter_child_nodes():
        yield from _walk(child)


def _target(node: Any) -> str:
    return node.template.value if isinstance(node.template, nodes.Const) and isinstance(node.template.value, str) else ""


def _no_such(what: str, name: str, known: dict[str, Any]) -> str:
    advice = INSTEAD.get(name) or did_you_mean(name, known).strip() or f"There are: {', '.join(sorted(known))}."
    return f"There is no {what} “{name}” here. {advice}"


def _syntax_sentence(error: jinja2.TemplateSyntaxError) -> str:
    message = error.message or "this can’t be read"
    unknown = re.match(r"Encountered unknown tag '(\w+)'", message)
    if unknown:
        name = unknown.group(1)
        if name in ("break", "continue"):
            return f"{{% {name} %}} does not run in the browser: use {{% if %}} inside the loop."
        known = ("if", "elif", "else", "endif", "for", "endfor", "set", "endset", "macro", "endmacro", "call", "endcall", "include", "from", "import", "filter", "endfilter", "with", "endwith", "raw", "endraw")
        return f"There is no tag {{% {name} %}}.{did_you_mean(name, known)}"
    if "Unexpected end of template" in message:
        return f"Something is not closed: look for a missing {{% end… %}}. ({message})"
    if "end of statement block" in message or "unexpected char" in message or "end of print statement" in message:
        return f"This tag can’t be read: look for a missing %}} or }}}}, or a curly quote. ({message})"
    return f"This can’t be read: {message}"


def model_of(toolkit: "Toolkit", slug: str) -> dict[str, Any]:
    """What ``letterkit.letter`` has to know of a letter: its questions in order, and the countries' conventions."""
    front = toolkit.letters[slug].front
    fields = []
    for name in toolkit.letters[slug].fields:
        field = toolkit.fields[name]
        fields.append({
            "name": name,
            "kind": field.kind,
            "label": field.label,
            "required": name in front.required,
            "placeholder": f"[{field.placeholder}]",
            "options": list(field.options),
            "default": front.defaults.get(name, field.default),
            "items": field.items,
            "today": field.today,
            "kept_for": field.kept_for,
            "asked_when": [list(pair) for pair in field.asked_when.items() if pair[0] in toolkit.letters[slug].fields],
        })
    return {
        "slug": slug,
        "title": front.title,
        "spoken": front.spoken,
        "country": toolkit.centre.country,
        "places": {code: country.model_dump() for code, country in toolkit.countries.items()},
        "fields": fields,
    }


class Writer:
    """Writes letters at build time, with Jinja2 itself."""

    def __init__(self, toolkit: "Toolkit") -> None:
        self.toolkit = toolkit
        self.env = environment(toolkit.templates)

    def write(self, slug: str, answers: dict[str, Any]) -> letter.Letter:
        """The letter that these answers give. Raises KeyError if there is no such letter."""
        template = self.env.get_template(f"letters/{slug}.txt")
        return letter.write(model_of(self.toolkit, slug), template.render, answers)

    def passage(self, slug: str, name: str, answers: dict[str, Any]) -> letter.Letter:
        """One passage of a letter: a macro of its file. Raises KeyError if it has none of that name."""
        template = self.env.get_template(f"letters/{slug}.txt")

        def render(variables: dict[str, Any]) -> str:
            module = template.make_module(variables)
            if not hasattr(module, name):
                raise KeyError(name)
            return str(getattr(module, name)())

        return letter.write(model_of(self.toolkit, slug), render, answers)


HEADER = "from jinja2.runtime import "


def python_for_browser(toolkit: "Toolkit", slug: str) -> str:
    """The Python module that the browser loads for a letter: ``MODEL`` and ``COMPILED``.

    COMPILED maps each template's name to a function that takes the runtime's environment and returns its root.
    """
    name = f"letters/{slug}.txt"
    env = environment(toolkit.templates)
    names = Sources(toolkit.templates, {}).templates_of(name)
    parts = [
        f'"""Made by macros/compiler.py from site_templates/{name}: change that file, not this one."""\n',
    ]
    imported: set[str] = set()
    for index, template in enumerate(names):
        compiled = env.compile(toolkit.templates[template], template, template, raw=True, defer_init=True)
        first, body = compiled.split("\n", 1)
        assert first.startswith(HEADER), "Jinja2's compiler changed its first line"
        imported.update(first.removeprefix(HEADER).split(", "))
        # MicroPython drops "if 0: yield", and with it the fact that root is a generator.
        assert "if 0: yield None" in body, "Jinja2's compiler changed how it makes a generator"
        body = body.replace("if 0: yield None", "if context is None: yield None")
        # The templates' own names and debug tables are of no use to the runtime.
        body = re.sub(r"^(name|blocks|debug_info) = .*\n?", "", body, flags=re.MULTILINE).strip("\n")
        parts.append(f"def template_{index}(environment):\n{textwrap.indent(body, ' ')}\n return root\n")
    pairs = ", ".join(f"{template!r}: template_{index}" for index, template in enumerate(names))
    parts.append(f"COMPILED = {{{pairs}}}\n")
    parts.append(f"MODEL = {pprint.pformat(model_of(toolkit, slug), width=120, compact=True, sort_dicts=False)}\n")
    code = "\n".join(parts[1:])
    needed = sorted(word for word in imported if re.search(rf"\b{word}\b", code))
    return "\n".join([parts[0], f"from letterkit.jinja_runtime import {', '.join(needed)}\n", code])
