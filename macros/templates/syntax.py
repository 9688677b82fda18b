"""What Jinja2 says of a template that it can't read, as a sentence that says what an author can do about it."""

import re

import jinja2

from macros.diagnostics.fault import did_you_mean
from macros.diagnostics.source_text import spaces
from macros.templates import from_elsewhere
from macros.templates.columns import placed
from macros.templates.not_a_tag import UNREAD

ENDS = {f"end{name}": name for name in ("if", "for", "set", "macro", "call", "filter", "with", "raw")}
TAGS = (
    "if", "elif", "else", "for", "set", "macro", "call", "include", "from", "import", "filter", "with", "raw", *ENDS,
)  # fmt: skip
BEGIN = ("if", "for", "set", "macro", "call", "include", "from", "import", "filter", "with", "raw")
# What a token of Jinja2 is called.
TOKENS = {"integer": "a number", "float": "a number", "string": "a text in quotes"}

# What stands on the line, what Jinja2 says of it, and what that comes of. $1: the first group of the line.
LINES = (
    (r"\{%[-+]?\s*set\s+\w+\s*(?::=|==)", "", "To set a name, write one equals sign, as in {% set name = 1 %}."),
    (r"\{%[-+]?\s*macro\s+(\w+)\s*[-+]?%\}", "", "A macro has brackets after its name: write {% macro $1() %}."),
    (r"\{%[-+]?\s*else\s+if\b", "", "Write {% elif … %} instead of {% else if … %}."),
    (r"\{%[-+]?\s*(?:el)?if\b[^{}%]*?\s(then|do)\s*[-+]?%\}", "got '",
     "Take “$1” out: a condition ends where its tag ends."),
    (r"\{%[-+]?\s*/\s*(\w+)\s*[-+]?%\}", "tag name expected", "Write {% end$1 %} instead of {% /$1 %}."),
    (r"\{[{%][^{}%]*?\b(\w+)\s+is\s+not\s+([\"'][^\"'{}]*[\"'])", "expected token 'name'",
     "To compare two values, write {% if $1 != $2 %}."),
    (r"\{[{%][^{}%]*?\b(\w+)\s+is\s+([\"'][^\"'{}]*[\"'])", "expected token 'name'",
     "To compare two values, write {% if $1 == $2 %}."),
    (r"\{%[-+]?\s*import\s+(\S+)\s*(?:with context)?\s*[-+]?%\}", "",
     "Say what the file is called here: write {% import $1 as name with context %}."),
    (r"\{%[-+]?\s*(?:el)?if\s+(?:not\s+)?([a-z]\w*) +(?!not\b|is|in\b|has\b)([a-z]\w*)\s*[-+]?%\}", "got '",
     "A name has no spaces in it: write “$1_$2” instead of “$1 $2”."),
    (r"\{\{[^{}%]*\}(?!\})", "'}'", "You opened this with {{, so end it with }}."),
    (r"\{%[^{}%]*\}", "'}'", "You opened this with {%, so end it with %}."),
    (r"\{[{%][^{}(\[]*([(\[])[^)\]{}]*[%}]\}", "'}'",
     "“$1” is opened here and not closed: write its other half where it ends, or take it out."),
    (r"\{\{\{|\}\}\}", "'}'", "There are three braces here: write {{ and }}."),
    (r"\{[{%][^{}]*\b(AND|And|OR|Or|NOT|Not)\b", "got '", "Write “$1” in small letters here."),
    (r"(&&?)", "'&'", "Write “and” instead of “$1”."),
    (r"\|\|", "'|'", "Write “or” instead of “||”."),
    (r"!(?!=)", "'!'", "Write “not” instead of “!”."),
    (r"===", "'='", "To compare two values, write == (two equals signs)."),
    (r"<>", "'>'", "Write “!=” instead of “<>”."),
    (r"\?", "'?'", "There is no question mark in curly brackets: write {{ \"this\" if … else \"that\" }}."),
)  # fmt: skip
SAYS = (
    (
        r"Unexpected end of template.* closed is '(set)'",
        "{% $1 %} is not closed before the end of the file: write {% end$1 %}, or a value, as in {% $1 name = 1 %}.",
    ),
    (
        r"Unexpected end of template.* closed is '(\w+)'",
        "{% $1 %} is not closed before the end of the file: write {% end$1 %} where it should end.",
    ),
    (r"Missing end of comment", "This comment is not closed: write #} where it ends."),
    (r"Missing end of raw", "{% raw %} is not closed: write {% endraw %} where it ends."),
    (r"unexpected char '([“”‘’„])'", "There is a curly quote ($1) in these brackets: use a straight one."),
    (r"""unexpected char ('"'|"'")""", "A quotation mark in these brackets is not closed: write its second one."),
    (r"unexpected char '\\x(\w\w)'", "There is an invisible character in these brackets (U+00$1): delete it."),
    (r"unexpected char '\\u(\w{4})'", "There is an invisible character in these brackets (U+$1): delete it."),
    (r"unexpected char '(.+)' at", "“$1” can’t stand here: take it out, or look for a missing quote before it."),
    (r"unexpected '(\})'", "“$1” can’t stand here alone: {{ is closed by }}, and {% is closed by %}."),
    (r"unexpected '([)\]])'", "Something is missing before “$1”: the bracket that it closes, or a name or a text."),
    (r"unexpected '(.)'", "Something is missing before “$1”: a name or a text."),
    (r"tag name expected", "There is nothing in these brackets: take them out."),
    (r"expected token 'in'", "“in” is missing in this loop: write {% for item in items %}."),
    (r"expected token ',', got '(.+)'", "A comma is missing before “$1”: write one."),
    (r"got '='", "To compare two values, write == (two equals signs)."),
    (r"'end of statement block', got '(.+)'", "“$1” can’t stand here: look for a missing %} before it."),
    (r"'end of print statement', got '(.+)'", "“$1” can’t stand here: look for a missing }}, | or ~ before it."),
    (r"unexpected end of template", "These brackets are not closed: write }} or %} where they end."),
    (r"(?:unexpected|got) 'end of", "Something is missing before these brackets end: a name or a text."),
    (r"starting with an underline", "A name that begins with _ can’t be imported: give it another name."),
    (r"non-default argument follows", "Put the values with a default, such as mark=\".\", after those without."),
    (r"special loop variable", "“loop” counts the loop itself: choose another name here."),
)  # fmt: skip


# A tag that opens or closes a passage; one that sets a value of its own does neither.
PASSAGE = re.compile(r"\{%[-+]?\s*(end)?(if|for|macro|call|filter|with|set(?![^=%]*=))\b")


def line_of(source: str, error: jinja2.TemplateSyntaxError) -> int:
    """The line of what is wrong in a template: Jinja2 names its end for a tag that is left open."""
    if not re.search("Unexpected end of template.* closed is", error.message or "", re.DOTALL):
        return error.lineno
    opened = []
    for found in PASSAGE.finditer(spaces(UNREAD, source)):
        if not found[1]:
            opened.append(found.start())
        elif opened:
            opened.pop()
    return placed(source, opened[-1]) if opened else error.lineno


def syntax_sentence(error: jinja2.TemplateSyntaxError) -> str:
    """What is wrong, and what to do next."""
    message = error.message or "no reason given"
    unknown = re.search(r"unknown tag '(\w+)'", message)
    if unknown:
        opened = re.search(r"closed is '(\w+)'", message)
        return _tag(unknown[1], opened[1] if opened else "", "nesting mistake" in message)
    lines = (error.source or "").split("\n")
    line = lines[error.lineno - 1] if 0 < error.lineno <= len(lines) else ""
    for pattern, said, sentence in LINES if "end of template" not in message else ():
        if said in message and (match := re.search(pattern, line)):
            return _filled(sentence, match)
    for pattern, sentence in SAYS:
        if match := re.search(pattern, message, re.DOTALL):
            return _filled(sentence, match)
    return f"This can’t be read ({message.rstrip('.')}): compare it with a letter that works."


def _filled(sentence: str, match: re.Match[str]) -> str:
    for number, group in enumerate(match.groups(), 1):
        code = f"U+{'00' * (len(group) == 2)}${number}" in sentence
        if group in TOKENS and "“$1”" in sentence:
            sentence = sentence.replace("“$1”", TOKENS[group]).capitalize()
        sentence = sentence.replace(f"${number}", group.upper() if code else group)
    return sentence


def _tag(name: str, opened: str, nested: bool) -> str:
    """What to say of a tag that can't stand where it is. opened: the innermost tag that is still open, or "".

    nested: whether the tag would close another one that is open, too.
    """
    small = name.lower()
    if name in from_elsewhere.TAGS:
        return from_elsewhere.TAGS[name]
    if name not in TAGS and small in TAGS:
        return f"Tags are written in small letters: write {{% {small} %}}."
    if name in ENDS or name in ("else", "elif"):
        return _misplaced(name, opened, nested)
    if "_" in name:
        return f"There is no {{% {name} %}}. To write an answer, use {{{{ {name} }}}}."
    near = did_you_mean(name, TAGS) or f" There are: {', '.join(BEGIN)}."
    return f"There is no {{% {name} %}}.{near}"


def _misplaced(name: str, opened: str, nested: bool) -> str:
    here = f"{{% {name} %}} stands here"
    if not opened:
        return f"{here}, but nothing is open that it belongs to: take it out, or add what it closes."
    if nested:
        return f"{here} while {{% {opened} %}} is still open: write {{% end{opened} %}} before it."
    if name in ENDS:
        return (
            f"{here}, but what is open is {{% {opened} %}}: write {{% end{opened} %}} instead, or before it."
        )
    if opened == "if":
        instead = "take one of them out" if name == "else" else "put this {% elif %} before it"
        return f"{{% if %}} has its {{% else %}} already: {instead}."
    if opened == "for" and name == "else":
        return "{% for %} has its {% else %} already: take one of them out."
    belongs = "{% if %}" if name == "elif" else "{% if %} or {% for %}"
    end = f"{{% end{opened} %}}"
    return f"{{% {name} %}} belongs to {belongs}, and {{% {opened} %}} is open here: write {end} before it."
