"""What people write by mistake or bring along from Jinja2, Python and other engines: each has its sentence."""

# ruff: noqa: E501 - a template stands beside what is said of it
import pytest

from macros.diagnostics.fault import Faults
from tests.unit import small

SAID = {
    "{% for x in reasons %}a{% endif %}": "{% endif %} stands here, but what is open is {% for %}: write {% endfor %} instead, or before it.",
    "{% for x in reasons %}a{% endfor %}{% endfor %}": "{% endfor %} stands here, but nothing is open that it belongs to: take it out, or add what it closes.",
    "{% if your_name %}a{% endif %}{% endif %}": "{% endif %} stands here, but nothing is open that it belongs to: take it out, or add what it closes.",
    "{% if your_name %}a{% endfor %}": "{% endfor %} stands here, but what is open is {% if %}: write {% endif %} instead, or before it.",
    "{% if your_name %}a{% else %}b{% elif channel %}c{% endif %}": "{% if %} has its {% else %} already: put this {% elif %} before it.",
    "{% if your_name %}a{% else %}b{% else %}c{% endif %}": "{% if %} has its {% else %} already: take one of them out.",
    "{% for x in reasons %}a{% elif x %}{% endfor %}": "{% elif %} belongs to {% if %}, and {% for %} is open here: write {% endfor %} before it.",
    "{% for x in reasons %}a{% else %}b{% else %}c{% endfor %}": "{% for %} has its {% else %} already: take one of them out.",
    "{% macro m() %}a{% endif %}": "{% endif %} stands here, but what is open is {% macro %}: write {% endmacro %} instead, or before it.",
    "{% macro m() %}a{% else %}b{% endmacro %}": "{% else %} belongs to {% if %} or {% for %}, and {% macro %} is open here: write {% endmacro %} before it.",
    "{% macro m() %}{% if your_name %}a{% endmacro %}": "{% endmacro %} stands here while {% if %} is still open: write {% endif %} before it.",
    "{% set x %}a{% endif %}": "{% endif %} stands here, but what is open is {% set %}: write {% endset %} instead, or before it.",
    "{% call hello() %}a{% endmacro %}": "{% endmacro %} stands here, but what is open is {% call %}: write {% endcall %} instead, or before it.",
    "{% filter stop %}a{% endif %}": "{% endif %} stands here, but what is open is {% filter %}: write {% endfilter %} instead, or before it.",
    "{% with a = 1 %}a{% endif %}": "{% endif %} stands here, but what is open is {% with %}: write {% endwith %} instead, or before it.",
    "{% raw +%}x{% endraw %}": "Write {% raw %} without a + in it.",
    "{% endraw %}": "{% endraw %} stands here, but nothing is open that it belongs to: take it out, or add what it closes.",
    "{% endblock %}": "There is no tag {% endblock %}. There are: if, for, set, macro, call, include, from, import, filter, with, raw.",
    "{% if your_name %}a{% end %}": "Say what ends here: {% endif %}, {% endfor %}, {% endmacro %}.",
    "{% if your_name %}a{% endif": "This tag is not closed: write }} or %} where it ends.",
    "{{ reasons | list }}": "There is no filter “list” here. Leave it out: what is a list is one already, and {% for %} takes it as it is.",
    "{{ your_name | float }}": "There is no filter “float” here. Leave it out: numbers are whole here, and “int” makes one of a text.",
    "{{ your_name | string }}": "There is no filter “string” here. Leave it out: {{ … }} writes every answer as text.",
    "{{ your_name | tojson }}": "There is no filter “tojson” here. Leave it out: a letter is plain text.",
    "{{ your_name | truncate(10) }}": "There is no filter “truncate” here. Leave it out: nobody’s words are cut short. The question can ask for fewer.",
    "{{ reasons | sum }}": "There is no filter “sum” here. Go through the list with {% for … %}, and keep count in {% set box = namespace(n=0) %}.",
    "{{ reasons | min }}": "There is no filter “min” here. Go through the list with {% for … %}, and keep count in {% set box = namespace(n=0) %}.",
    "{{ reasons | max }}": "There is no filter “max” here. Go through the list with {% for … %}, and keep count in {% set box = namespace(n=0) %}.",
    "{{ reasons | batch(2) }}": "There is no filter “batch” here. Use brackets, as in reasons[:2] and reasons[2:].",
    "{{ reasons | dictsort }}": "There is no filter “dictsort” here. Use {% if %} for each case.",
    '{{ reasons | groupby("a") }}': "There is no filter “groupby” here. Use {% for item in items if … %} instead.",
    '{{ reasons | selectattr("a") }}': "There is no filter “selectattr” here. Use {% for item in items if … %} instead.",
    '{{ reasons | rejectattr("a") }}': "There is no filter “rejectattr” here. Use {% for item in items if … %} instead.",
    "{{ your_name | wordcount }}": "There is no filter “wordcount” here. Leave it out: “length” counts characters or items.",
    "{{ your_name | striptags }}": "There is no filter “striptags” here. Leave it out: a letter is plain text.",
    "{{ your_name | abs }}": "There is no filter “abs” here. Leave it out: numbers are whole here, and “int” makes one of a text.",
    "{{ your_name | round }}": "There is no filter “round” here. Leave it out: numbers are whole here, and “int” makes one of a text.",
    "{{ your_name | center }}": "There is no filter “center” here. Leave it out: the letter is laid out for you.",
    "{{ your_name | random }}": "There is no filter “random” here. Leave it out: the same answers give the same letter.",
    "{{ your_name | urlencode }}": "There is no filter “urlencode” here. Leave it out: a letter is plain text.",
    "{{ your_name | xmlattr }}": "There is no filter “xmlattr” here. Leave it out: a letter is plain text.",
    "{{ your_name | pprint }}": "There is no filter “pprint” here. Leave it out: a letter is plain text.",
    "{{ your_name | items }}": "There is no filter “items” here. Use {% if %} for each case.",
    '{{ your_name | attr("x") }}': "There is no filter “attr” here. Use {% for item in items if … %} instead.",
    "{{ reasons | slice(2) }}": "There is no filter “slice” here. Use brackets, as in reasons[:2] and reasons[2:].",
    "{{ your_name | date }}": "There is no filter “date” here. Write the date as it is: it comes in the form of the reader’s country.",
    '{{ your_name | strftime("x") }}': "There is no filter “strftime” here. Write the date as it is: it comes in the form of the reader’s country.",
    "{{ your_name | nl2br }}": "There is no filter “nl2br” here. Leave it out: a letter is plain text.",
    "{% elseif your_name %}": "There is no tag {% elseif %}: write {% elif … %}.",
    "{% if your_name %}{% elseif channel %}{% endif %}": "There is no tag {% elseif %}: write {% elif … %}.",
    "{% if your_name %}{% elsif channel %}{% endif %}": "There is no tag {% elsif %}: write {% elif … %}.",
    "{% switch channel %}": "There is no tag {% switch %}: use {% if … %}, {% elif … %} and {% else %}.",
    "{% case channel %}": "There is no tag {% case %}: use {% if … %}, {% elif … %} and {% else %}.",
    "{% while true %}": "There is no tag {% while %}: use {% for … in … %}.",
    "{% unless channel %}": "There is no tag {% unless %}: use {% if not … %}.",
    "{% do x %}": "There is no tag {% do %}: use {% set … %}.",
    "{% trans %}x{% endtrans %}": "There is no tag {% trans %}: write the text itself.",
    "{% block x %}{% endblock %}": "{% block %} does not run in the browser: use {% macro %}.",
    "{% break %}": "{% break %} does not run in the browser: use {% if %} inside the loop.",
    "{% now %}": "A letter knows no clock: ask for the date with a question that has “today: true”.",
    "{% your_name %}": "There is no tag {% your_name %}. To write an answer, use {{ your_name }}.",
    "{% If your_name %}x{% EndIf %}": "Tags are written in small letters: write {% if %}.",
    "{% IF your_name %}x{% endif %}": "Tags are written in small letters: write {% if %}.",
    "{% ENDIF %}": "Tags are written in small letters: write {% endif %}.",
    "{% if your_name is upper %}x{% endif %}": "There is no test “upper” here. Compare with the words that you mean: a name is never recased.",
    "{% if your_name is number %}x{% endif %}": "There is no test “number” here. Leave it out: which kind of answer it is stands in fields.yml.",
    "{% if your_name is iterable %}x{% endif %}": "There is no test “iterable” here. Leave it out: which kind of answer it is stands in fields.yml.",
    "{% if your_name is mapping %}x{% endif %}": "There is no test “mapping” here. Leave it out: which kind of answer it is stands in fields.yml.",
    "{% if your_name is sequence %}x{% endif %}": "There is no test “sequence” here. Leave it out: which kind of answer it is stands in fields.yml.",
    "{% if your_name is lower %}x{% endif %}": "There is no test “lower” here. Compare with the words that you mean: a name is never recased.",
    "{% if your_name is callable %}x{% endif %}": "There is no test “callable” here. Leave it out: which kind of answer it is stands in fields.yml.",
    "{% if your_name is integer %}x{% endif %}": "There is no test “integer” here. Leave it out: which kind of answer it is stands in fields.yml.",
    "{% if your_name is empty %}x{% endif %}": "There is no test “empty” here. Write {% if name %} or {% if not name %}: an answer that was left out counts as no.",
    "{% if your_name is null %}x{% endif %}": "There is no test “null” here. Write {% if name %} or {% if not name %}: an answer that was left out counts as no.",
    "{{ your_name.first }}": "“.first” does not run in the browser: write {{ your_name | first }}.",
    '{{ your_name.split(" ") }}': "“.split” does not run in the browser. Use a question of the kind “list”: its answers come one by one.",
    "{{ your_name.strip() }}": "“.strip” does not run in the browser. Leave it out: what a reader types comes without blanks around it. For other texts use “trim”.",
    '{{ your_name.startswith("a") }}': '“.startswith” does not run in the browser. Use “in”, as in {% if "Dr" in name %}.',
    "{{ your_name.upper() }}": "“.upper” does not run in the browser. Write capitals where you want them: a name is never recased.",
    "{{ your_name.lower() }}": "“.lower” does not run in the browser. Write small letters where you want them: a name is never recased.",
    "{{ your_name.title() }}": "“.title” does not run in the browser. Leave the answer as the reader wrote it: a name is never recased.",
    "{{ your_name.length }}": "“.length” does not run in the browser: write {{ your_name | length }}.",
    '{{ reasons.append("x") }}': "“.append” does not run in the browser. Write the items one after the other, with {% if %} around those that may be missing.",
    "{{ reasons.length }}": "“.length” does not run in the browser: write {{ reasons | length }}.",
    '{{ reasons.count("x") }}': "“.count” does not run in the browser. Use “length”.",
    '{{ your_name.replace("a", "b") }}': "“.replace” does not run in the browser: write {{ your_name | replace(…) }}.",
    "{{ null }}": "“null” is not known here. Write none, or leave it out: {% if name %} asks whether there is an answer.",
    "{{ nil }}": "“nil” is not known here. Write none, or leave it out: {% if name %} asks whether there is an answer.",
    "{{ TRUE }}": "“TRUE” is not known here. Write true in small letters.",
    "{{ now() }}": "“now” is not known here. A letter knows no clock: ask for the date with a question that has “today: true”.",
    "{{ enumerate(reasons) }}": "“enumerate” is not known here. In a loop, write loop.index.",
    "{% for i, x in enumerate(reasons) %}{{ x }}{% endfor %}": "“enumerate” is not known here. In a loop, write loop.index.",
    "{{ len(reasons) }}": "“len” is not known here. Use “length”, as in {{ reasons | length }}.",
    "{{ str(your_name) }}": "“str” is not known here. Leave it out: {{ … }} writes every answer as text.",
    "{{ int(your_name) }}": "“int” is not known here. Use the filter, as in {{ name | int }}.",
    "{{ zip(reasons, reasons) }}": "“zip” is not known here. In a loop, write loop.index.",
    "{{ dict(a=1) }}": "“dict” is not known here. Use {% if %} for each case.",
    "{{ lipsum() }}": "“lipsum” is not known here. Write the text that you mean.",
    '{{ joiner(",") }}': '“joiner” is not known here. Use {{ ", " if not loop.last }} in the loop.',
    '{{ cycler("a") }}': "“cycler” is not known here. Use loop.cycle(…) in the loop.",
    "{{ today }}": "“today” is not known here. A letter knows no clock: ask for the date with a question that has “today: true”.",
    '{{ _("x") }}': "“_” is not known here. Write the text itself.",
    "{% set x := 1 %}": "To set a name, write one equals sign, as in {% set name = 1 %}.",
    "{% set x == 1 %}": "To set a name, write one equals sign, as in {% set name = 1 %}.",
    "{% set x %}": "{% set %} is not closed before the end of the file: write {% endset %}, or a value, as in {% set name = 1 %}.",
    "{% set = 1 %}": "“=” can’t stand here alone: end the tag with %} or }}.",
    "{% set x 1 %}": "A number can’t stand here: look for a missing %} before it.",
    "{% let x = 1 %}": "There is no tag {% let %}: use {% set … %}.",
    "{% macro m %}x{% endmacro %}": "A macro has brackets after its name: write {% macro m() %}.",
    "{% macro m(a b) %}x{% endmacro %}": "A comma is missing before “b”: write one.",
    "{% include parts/bits.txt %}": 'Name the file in quotes, as in {% include "parts/frame.txt" … %}.',
    "{% include bits %}": 'Name the file in quotes, as in {% include "parts/frame.txt" … %}.',
    "{% from parts/bits.txt import hello with context %}": 'Name the file in quotes, as in {% from "parts/frame.txt" … %}.',
    '{% import "parts/bits.txt" %}': 'Say what the file is called here: write {% import "parts/bits.txt" as name with context %}.',
    '{% from "parts/bits.txt" import hello as with context %}': "“context” can’t stand here: look for a missing %} before it.",
    "{% if your_name && channel %}x{% endif %}": "Write “and” instead of “&&”.",
    "{% if your_name || channel %}x{% endif %}": "Write “or” instead of “||”.",
    "{% if !your_name %}x{% endif %}": "Write “not” instead of “!”.",
    '{% if your_name === "x" %}x{% endif %}': "To compare two values, write == (two equals signs).",
    '{% if your_name <> "x" %}x{% endif %}': "Write “!=” instead of “<>”.",
    "{% if (your_name %}x{% endif %}": "“}” can’t stand here alone: end the tag with %} or }}.",
    "{% if your_name) %}x{% endif %}": "“)” can’t stand here alone: end the tag with %} or }}.",
    "{% if your_name not channel %}x{% endif %}": "“not” can’t stand here: look for a missing %} before it.",
    "{% if your_name isnt none %}x{% endif %}": "“isnt” can’t stand here: look for a missing %} before it.",
    "{% if not %}x{% endif %}": "Something is missing before the end of this tag: a name or a text.",
    "{% for reasons %}x{% endfor %}": "“in” is missing in this loop: write {% for item in items %}.",
    "{% for x of reasons %}x{% endfor %}": "“in” is missing in this loop: write {% for item in items %}.",
    "{% for x in %}x{% endfor %}": "Something is missing before the end of this tag: a name or a text.",
    "{% foreach x in reasons %}x{% endfor %}": "There is no tag {% foreach %}: use {% for … in … %}.",
    "{{ your_name": "This tag is not closed: write }} or %} where it ends.",
    "{{ your_name }": "“}” can’t stand here alone: end the tag with %} or }}.",
    "{ your_name }}": "“{ your_name }}” would be shown as it stands: write {{ your_name }}.",
    "{ your_name }": "“{ your_name }” would be shown as it stands: write {{ your_name }}.",
    "{ % if your_name % }": "“{ % if your_name % }” would be shown as it stands: write {% … %} without blanks inside its ends.",
    "{{ your_name | }}": "Something is missing before the end of this tag: a name or a text.",
    "{{ | stop }}": "“|” can’t stand here alone: end the tag with %} or }}.",
    "{{ your_name stop }}": "“stop” can’t stand here: look for a missing }}, | or ~ before it.",
    "{{ your_name, }}": "This is a list: write {{ … | listing }}, or use {% for %}.",
    "{{ }}": "Something is missing before the end of this tag: a name or a text.",
    "{% %}": "There is nothing in this tag: take it out.",
    "{# comment": "This comment is not closed: write #} where it ends.",
    "{{{ your_name }}}": "There are three braces here: write {{ and }}.",
    '{{ "a" if your_name else }}': "Something is missing before the end of this tag: a name or a text.",
    '{{ your_name ? "a" : "b" }}': 'There is no question mark in tags: write {{ "this" if … else "that" }}.',
    '{{ your_name ?? "a" }}': 'There is no question mark in tags: write {{ "this" if … else "that" }}.',
    '{{ your_name | block("sendr") }}': "There is no kind of block “sendr”. Did you mean “sender”? There are: sender, recipient, date, subject, salutation, close, signature, heading, page, lines, address.",
    "{{ your_name | block(sender) }}": 'Say what it is in quotes, as in block("sender"). “sender” is no question of fields.yml. Did you mean “sent_date”?',
    "{{ your_name | block }}": "These are not the values that the filter “block” takes: write block(kind).",
    '{{ f"x" }}': "A text in quotes can’t stand here: look for a missing }}, | or ~ before it.",
    "{{ 'it's' }}": "“s” can’t stand here: look for a missing }}, | or ~ before it.",
    "{{ your_name|stop|}}": "Something is missing before the end of this tag: a name or a text.",
    "{{ 5 / 2 }}": "Division does not give the same in every browser: use // for whole numbers.",
    "{{ your_name[0 }}": "“}” can’t stand here alone: end the tag with %} or }}.",
    "{{ [1, 2 }}": "“}” can’t stand here alone: end the tag with %} or }}.",
    "{% autoescape true %}x{% endautoescape %}": "{% autoescape %} is not needed: a letter is plain text.",
    '{% extends "x" %}': "{% extends %} does not run in the browser: use {% from … import … with context %} and {% call %}.",
    "<%= your_name %>": "“<%= your_name %>” would be shown as it stands: write {{ your_name }}.",
    "${your_name}": "“{your_name}” would be shown as it stands: write {{ your_name }}.",
    "{{ your name }}": "“name” can’t stand here: look for a missing }}, | or ~ before it.",
}
ACCEPTED = [
    "{{ your_name | int }}",
    "{{ reasons | reverse | listing }}",
    "{{ reasons | unique | listing }}",
    "{% if your_name %}{% elif channel %}{% endif %}",
    "{% print your_name %}",
    "{{ reasons.0 }}",
    "{{ None }}",
    "{{ True }}",
    '{% include "parts/bits.txt" %}',
    '{{ 0 | default("x") }}',
    '{{ your_name | default("x", true) }}',
    "{% for x in reasons %}{% if loop.changed(x) %}x{% endif %}{% endfor %}",
    '{{ {"post": "a", "email": "b"}[channel] }}',
    '{% set words = {"post": "a"} %}{{ words[channel] }}',
    "{% macro z() %}{% if caller %}{{ caller() }}{% endif %}{% endmacro %}{{ z() }}",
    "{{ your_name | stop() }}",
]


def said(root, template):
    small.change(root, small.LETTER, "The end.", template)
    try:
        small.read(root)
    except Faults as faults:
        return " ".join(fault.message for fault in faults.faults)
    return ""


@pytest.mark.parametrize("template", SAID)
def test_what_is_refused_has_its_sentence(root, template):
    assert said(root, template) == SAID[template]


@pytest.mark.parametrize("template", ACCEPTED)
def test_what_is_let_in(root, template):
    assert said(root, template) == ""


def test_a_page_that_shows_braces_is_told_how(root):
    for text, begin in (
        ("Write {{ first name }} here.", "“name” can’t stand here"),
        ("A {% tag %} in a page.", "There is no tag {% tag %}."),
        ("Two braces: {{ }}", "Something is missing"),
    ):
        page = root / small.PAGE
        before = page.read_text(encoding="utf-8")
        page.write_text(f"{before}\n{text}\n", encoding="utf-8")
        (found,) = small.said(root)
        assert f": {begin}" in found
        assert "write {% raw %} before them and {% endraw %} after them" in found
        page.write_text(before, encoding="utf-8")


def test_an_included_file_sees_the_variable_of_the_loop_around_it(root):
    small.change(root, "site_templates/parts/one.txt", "", "<{{ reason }} {{ count }}>")
    include = '{% include "parts/one.txt" with context %}'
    loop = "{% set count = 2 %}{% for reason in reasons %}" + include + "{% endfor %}"
    assert said(root, loop) == ""
    # Where it is included a second time, it is not there.
    small.change(root, small.LETTER, loop, "The end.")
    assert "“reason” is no question" in said(root, loop + include)


def test_a_number_is_no_text(root):
    small.change(
        root,
        small.FIELDS,
        "  - title: Planner\n",
        "      days:\n        label: Days\n        kind: number\n        least: 1\n        most: 60\n"
        '        placeholder: days\n        default: "14"\n  - title: Planner\n',
    )
    assert said(root, "{% if days == 1 %}a{% endif %}{{ days * 2 if days }}{{ days }}") == ""
