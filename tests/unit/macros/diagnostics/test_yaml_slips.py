"""A slip on any line of a YAML file is told on that line, in plain words: what a YAML reader says reaches nobody."""

import re

import pytest

from macros.diagnostics.yaml_document import Document
from tests.project import ROOT

AUTHORS = ROOT / "site_templates" / "authors"
HEAD = (AUTHORS / "note-to-adviser.txt").read_text(encoding="utf-8").split("---\n")[1]
TEXTS = {
    "a letter's head": HEAD,
    "questions": (AUTHORS / "fields.yml").read_text(encoding="utf-8"),
    "settings": (ROOT / "mkdocs.yml").read_text(encoding="utf-8"),
}
LINE = re.compile(r"(?P<blanks> *)(?P<hyphen>(?:- )?)(?:(?P<key>[\w-]+):(?: (?P<value>[^#]*[^# ]))?)?")
JARGON = re.compile(r"expected|document start|block|scalar|mapping|sequence|token|stream|flow|parser|<|None")

# How a line with a key and a value is written instead.
OF_A_KEY = {
    "no colon": "{blanks}{hyphen}{key} {value}",
    "a semicolon": "{blanks}{hyphen}{key}; {value}",
    "an equals sign": "{blanks}{hyphen}{key} = {value}",
    "no space": "{blanks}{hyphen}{key}:{value}",
    "a quote that only begins": '{blanks}{hyphen}{key}: "{value}',
    "another quote that only begins": "{blanks}{hyphen}{key}: '{value}",
    "a quote that only ends": '{blanks}{hyphen}{key}: {value}"',
    "a curly quote that only begins": "{blanks}{hyphen}{key}: “{value}",
    "curly quotes": "{blanks}{hyphen}{key}: “{value}”",
    "curly quotes around the key": "{blanks}{hyphen}“{key}”: {value}",
    "a bracket": "{blanks}{hyphen}{key}: [{value}",
    "a brace": "{blanks}{hyphen}{key}: {{{value}",
    "a second colon": "{blanks}{hyphen}{key}: Note: {value}",
    "a colon at the end": "{blanks}{hyphen}{key}: {value}:",
    "a hash": "{blanks}{hyphen}{key}: {value} #2",
    "a hash and a number": "{blanks}{hyphen}{key}: {value} # 2",
    "a hash that begins": "{blanks}{hyphen}{key}: #{value}",
    "an exclamation mark that begins": "{blanks}{hyphen}{key}: !{value}",
    "an exclamation mark alone": "{blanks}{hyphen}{key}: !",
    "an exclamation mark and a space": "{blanks}{hyphen}{key}: ! {value}",
    "exclamation marks": "{blanks}{hyphen}{key}: !{value}! yes",
    "an ampersand": "{blanks}{hyphen}{key}: &{value}",
    "an ampersand and a space": "{blanks}{hyphen}{key}: & {value}",
    "a star": "{blanks}{hyphen}{key}: *{value}*",
    "an at sign": "{blanks}{hyphen}{key}: @{value}",
    "a backtick": "{blanks}{hyphen}{key}: `{value}`",
    "a percent sign": "{blanks}{hyphen}{key}: %{value}",
    "a bar": "{blanks}{hyphen}{key}: | {value}",
    "a bar alone": "{blanks}{hyphen}{key}: |",
    "an angle bracket": "{blanks}{hyphen}{key}: >{value}",
    "an angle bracket alone": "{blanks}{hyphen}{key}: >",
    "a comma": "{blanks}{hyphen}{key}: , {value}",
    "a question mark": "{blanks}{hyphen}{key}: ? {value}",
    "an exclamation mark before the key": "{blanks}{hyphen}!{key}: {value}",
    "an ampersand before the key": "{blanks}{hyphen}&{key}: {value}",
    "a question mark before the key": "{blanks}{hyphen}? {key}: {value}",
    "a list": "{blanks}{hyphen}{key}: - {value}",
    "a stray hyphen": "{blanks}- {hyphen}{key}: {value}",
    "a bullet": "{blanks}• {hyphen}{key}: {value}",
    "a dash": "{blanks}– {hyphen}{key}: {value}",
    "a tab": "\t{hyphen}{key}: {value}",
    "one space more": " {blanks}{hyphen}{key}: {value}",
}
# A line above may be named instead, where nobody can say which of the two is the wrong one.
NEAR = ("a stray hyphen", "one space more")
OF_AN_ITEM = {
    "no space": "{blanks}-{rest}",
    "a dash": "{blanks}– {rest}",
    "a bullet": "{blanks}•{rest}",
    "a star": "{blanks}* {rest}",
    "a quote that only begins": '{blanks}- "{rest}',
    "a bracket": "{blanks}- [{rest}",
    "an exclamation mark": "{blanks}- !{rest}",
    "an ampersand": "{blanks}- &{rest}",
    "a comma": "{blanks}- , {rest}",
    "a bar": "{blanks}- |{rest}",
    "no hyphen": "{blanks}{rest}",
}


def slips(text):
    """(what it is, number of the line, the text with it)."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        found = LINE.match(line)
        assert found
        ways = {}
        # A text of its own: what is a list, a number or in quotes already says something else with one of these.
        if found["value"] and found["value"][0].isalpha():
            ways = {how: form.format(**found.groupdict()) for how, form in OF_A_KEY.items()}
        if found["hyphen"] and not found["key"]:
            rest = line[found.end() :]
            ways |= {how: form.format(blanks=found["blanks"], rest=rest) for how, form in OF_AN_ITEM.items()}
        for how, broken in ways.items():
            yield how, number + 1, "\n".join([*lines[:number], broken, *lines[number + 1 :]])


@pytest.mark.parametrize("name", TEXTS)
def test_a_slip_is_told_on_its_line_in_plain_words(name):
    tried = 0
    for how, line, text in slips(TEXTS[name]):
        told = Document("x.yml", text).faults
        tried += 1
        assert told, (how, line)
        assert not [fault for fault in told if JARGON.search(re.sub("“.*?”", "", fault.message))], told
        named = how in NEAR and (told[0].line == line + 1 or f"line {line}," in told[0].message)
        assert told[0].line == line or named, (how, line, told)
    assert tried > 40


def test_what_is_no_slip_is_not_told():
    for text in TEXTS.values():
        assert not Document("x.yml", text).faults
    fine = (
        "a: one\n  two\n",
        'a: "one\n  two"\n',
        "a: it's 5 o'clock\n",
        'a: say "yes"\n',
        "a: “Yes” and “no”\n",
        "a: |\n  - one\n  “two\n",
        "a: the Joneses’\n",
        "a:\n- b\n- c\n",
        "a: -5\n",
        "a: –\n",
        "- http://example.org\n",
        'a: "- b\n  c"\n',
        "a: b - c\n  d - e\n",
        'a:\n  b: "one\n    Two: three – four"\n',
        "a: one\n  – two\n  Three:four\n",
        "? a\n: one\n",  # as programs write long keys
    )
    for text in fine:
        assert not Document("x.yml", text).faults, text
