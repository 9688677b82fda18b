"""The templates of the letters as a whole: which questions each asks, which files it reaches, and what is wrong."""

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import jinja2
from jinja2 import nodes

from macros import build_cache
from macros.diagnostics.fault import NESTED, Fault, deepest_line
from macros.model.formerly import NOTHING, Formerly
from macros.templates import joined_lines
from macros.templates.columns import column, placed
from macros.templates.compiler import compiled
from macros.templates.environment import trial
from macros.templates.not_a_tag import half_closed, half_tags, split_names
from macros.templates.outline import Outline, Trees, outline_of
from macros.templates.recursion import circles
from macros.templates.rules import complaints
from macros.templates.scope import Known
from macros.templates.syntax import line_of, syntax_sentence
from macros.templates.value_rules import Choices

# A template, and the macro in it that is meant, or all that stands outside of its macros.
Place = tuple[str, str | None]
ITSELF = "This file includes or imports itself, directly or in a circle: take that line out."


class Sources:
    """The templates of the letters and their parts, parsed.

    templates: name (``letters/x.txt``) to source. kinds: name of each question to its kind. choices: by name. formerly:
    what there once was. worded: of templates that are a centre's, the file in which it words questions of its own.
    placeholders: the questions by what stands in a letter while there is no answer, in small letters.
    """

    def __init__(
        self,
        templates: dict[str, str],
        kinds: dict[str, str],
        choices: Choices,
        worded: Mapping[str, str] | None = None,
        formerly: Formerly = NOTHING,
        placeholders: Mapping[str, str] | None = None,
    ) -> None:
        # The one with limits: looking for names, Jinja2 would work out 'ab' * 2000000000.
        self.env = trial(templates)
        self.templates = templates
        self.kinds = kinds
        self.choices = choices
        self.worded = worded or {}
        self.formerly = formerly
        self.placeholders = placeholders or {}
        self.trees = Trees(self._parsed)
        self.outlines: dict[str, Outline] = {}
        self.broken: dict[str, tuple[int, str]] = {}
        for name, source in templates.items():
            try:
                outline = self._outline(name)
                if outline["too_deep"]:
                    self.broken[name] = (outline["too_deep"], NESTED)
                else:
                    self.outlines[name] = outline
                    self.trees.names[name] = None
            except RecursionError:
                self.broken[name] = (deepest_line(source), NESTED)
            except jinja2.TemplateSyntaxError as error:
                self.broken[name] = self._slip(source) or (line_of(source, error), syntax_sentence(error))

    def _parsed(self, name: str) -> nodes.Template:
        return self.env.parse(self.templates[name], name)

    def _slip(self, source: str) -> tuple[int, str] | None:
        """What is no tag in a template that can't be read, and may be why: Jinja2 stops further below."""
        slips = (*half_tags(source), *split_names(source, self.kinds), *sorted(half_closed(source)))
        return next(((placed(source, place), sentence) for place, sentence in slips), None)

    def fields_of(self, name: str, macro: str | None = None) -> set[str]:
        """The questions that a template or one of its macros asks: its own, and those of the macros that it reaches."""
        return {field for place in self.reached([(name, macro)]) for field in self._asked(place)[0]}

    def reached(self, places: Iterable[Place]) -> list[Place]:
        """Some places, and behind them those that they reach, each once."""
        found = list(places)
        for place in found:
            found += [target for target in self._asked(place)[1] if target not in found]
        return list(dict.fromkeys(found))

    def apart(self, name: str) -> dict[str, str]:
        """The questions that stand only in macros which the template itself does not reach, each with such a macro."""
        here = set(self.reached([(name, None)]))
        macros = [macro for macro in self.macros_of(name) if (name, macro) not in here]
        found = {field: macro for macro in reversed(macros) for field in self.fields_of(name, macro)}
        return {field: macro for field, macro in found.items() if field not in self.fields_of(name)}

    def templates_of(self, name: str) -> list[str]:
        """A template and all that it includes or imports, each once; those that can't be read are left out."""
        found = [name] if name in self.trees else []
        for here in found:
            found += [
                target for target in self._targets(here) if target in self.trees and target not in found
            ]
        return found

    def is_whole(self, name: str) -> bool:
        """Whether the template and all that it includes or imports could be read: only then its questions are known."""
        reached = self.templates_of(name)
        return bool(reached) and all(
            target in self.trees for here in reached for target in self._targets(here)
        )

    def faults(self, prefix: str, names_known: bool = True) -> list[Fault]:
        """All that is wrong in the templates.

        prefix: what stands before a template's name in a path. names_known: False while fields.yml can't be
        read, when nobody can say which names are questions.
        """
        found = [_fault(prefix + name, line, message) for name, (line, message) in self.broken.items()]
        known = Known(self.kinds, self.trees, set(self.broken), names_known, self.choices)
        known = replace(known, formerly=self.formerly, placeholders=self.placeholders)
        given = self._given()
        decides = {name: self._decides(name, names_known, given.get(name, set())) for name in self.trees}
        new = [name for name in self.trees if not build_cache.went_well("template", decides[name])]
        reached = dict.fromkeys(one for name in new for one in self.templates_of(name))
        around = circles({name: self.trees[name] for name in reached})
        for name in new:
            theirs = replace(known, worded=self.worded.get(name, ""))
            said = [*complaints(self.trees[name], theirs, given.get(name, set())), *around[name]]
            said += joined_lines.faults(self.templates[name])
            here = [_fault(prefix + name, line, message) for line, message in said]
            if any(name in self.templates_of(target) for target in self._targets(name)):
                here.append(Fault(prefix + name, 1, 1, ITSELF))
            here = here or self._not_compiled(prefix, name)
            found += here
            if not here:
                build_cache.note_well("template", decides[name])
        return found

    def _decides(self, name: str, names_known: bool, given: set[str]) -> list[Any]:
        """All that decides whether a template is well."""
        reached = [name]
        for here in reached:
            reached += [
                one for one in (self._targets(here) if here in self.trees else ()) if one not in reached
            ]
        texts = {one: build_cache.digest_of(self.templates[one]) for one in reached if one in self.templates}
        read = [one in self.trees for one in reached]
        return [name, reached, texts, read, self.worded.get(name, ""), names_known, sorted(given), self._same]

    @functools.cached_property
    def _same(self) -> str:
        """What stands for all that decides of each template whether it is well."""
        offered = {choice: list(field.options) for choice, field in self.choices.items()}
        return build_cache.digest([self.kinds, offered, self.formerly.model_dump(), self.placeholders])

    def _given(self) -> dict[str, set[str]]:
        """For each file that others include: the names that are known wherever it is included."""
        found: dict[str, set[str]] = {}
        pairs = {
            name: [(target, set(names)) for target, names in self.outlines[name]["includes"]]
            for name in self.trees
        }
        for _ in self.trees:  # at most as often as one file can stand inside another
            before = found
            found = {}
            for name in self.trees:
                for target, names in pairs[name]:
                    seen = names | before.get(name, set())
                    found[target] = found[target] & seen if target in found else seen
            if found == before:
                break
        return found

    def _targets(self, name: str) -> list[str]:
        return self.outlines[name]["targets"]

    def _not_compiled(self, prefix: str, name: str) -> list[Fault]:
        """What only shows when Jinja2, and then Python, compile the template."""
        try:
            code = compiled(name, self.templates[name])
        except jinja2.TemplateSyntaxError as error:
            return [_fault(prefix + name, error.lineno, syntax_sentence(error))]
        try:
            # As the build will write it, with what counts in it: Python compiles it once.
            self.env.begin({})
            self.env.get_template(name)
            return []
        except SyntaxError:
            pass  # of the same without the counting Python says what the author can find
        try:
            compile(code, name, "exec")
        except SyntaxError as error:
            said = re.sub(r"l_[0-9]+_", "", error.msg)
            line = _template_line(code, error.lineno or 1)
            return [
                Fault(
                    prefix + name,
                    line,
                    1,
                    f"This can’t be compiled ({said}): look for a name that stands twice.",
                )
            ]
        return []

    def _asked(self, place: Place) -> tuple[set[str], list[Place]]:
        """(the questions that a template or one of its macros asks itself, the places that it reaches)."""
        name, macro = place
        if name not in self.trees:
            return set(), []
        asked = self.outlines[name]["asked"]
        found, reached = asked.get(macro or "", asked[""])
        return set(found), [(file, inner or None) for file, inner in reached]

    def macros_of(self, name: str) -> list[str]:
        """The macros that other files can import from a template, by their names."""
        return [macro for macro in self.outlines[name]["asked"] if macro] if name in self.outlines else []

    def _outline(self, name: str) -> Outline:
        """What stands in a template, as far as others have to know. Raises what it raises to read it."""
        decides = [name, build_cache.digest_of(self.templates[name]), self._kinds]
        return build_cache.result(
            "outline",
            decides,
            lambda: outline_of(name, self._parsed(name), self.kinds),
            lambda one: not one["too_deep"],
        )

    @functools.cached_property
    def _kinds(self) -> str:
        return build_cache.digest(self.kinds)


def _fault(file: str, line: int, message: str) -> Fault:
    return Fault(file, int(line), column(line), message)


def _template_line(code: str, line: int) -> int:
    """The template's line of a line of its Python, by the table that Jinja2 writes at the end."""
    table = re.search(r"^debug_info = '([^']*)'", code, re.MULTILINE)
    pairs = [tuple(map(int, pair.split("="))) for pair in table[1].split("&") if pair] if table else []
    return max([source for source, python in pairs if python <= line], default=1)
