"""Every fault that an author can make, with the very sentence that it gets."""
# ruff: noqa: E501 - a sentence stands in one line, as the author reads it

import contextlib
import os
import subprocess
import sys

import pytest

from letterkit.filters import FILTERS as ALL_FILTERS
from macros.diagnostics.fault import Fault, Faults
from macros.model.schema import Country, Front
from macros.templates.compiler import Writer
from tests.project import ROOT
from tests.unit import small
from tests.unit.small import COUNTRY, FIELDS, LETTER, MKDOCS, PAGE, PART, read, said

# Where a line is put into the letter, unless a case says otherwise.
END = "The end.\n"
# What a sentence lists if nothing is near.
FRONT, COUNTRY_KEYS, FILTERS = (
    ", ".join(Front.model_fields),
    ", ".join(Country.model_fields),
    ", ".join(sorted(ALL_FILTERS)),
)
# What is changed (file, old, new), and all that the build then says.
CASES = {
    "unknown key": (
        (LETTER, "summary:", "sumary:"),
        [
            "site_templates/letters/note.txt:3:1: “sumary” is not a key that is known here. Did you mean “summary”?",
        ],
    ),
    "unknown key far from all": (
        (LETTER, "used: Now", "colour: red\nused: Now"),
        [
            f"site_templates/letters/note.txt:4:1: “colour” is not a key that is known here. There are: {FRONT}.",
        ],
    ),
    "missing key": (
        (LETTER, "used: Now and then.\n", ""),
        [
            "site_templates/letters/note.txt:2:1: “used” is missing: add it.",
        ],
    ),
    "empty key": (
        (LETTER, "used: Now and then.", "used:"),
        [
            "site_templates/letters/note.txt:4:1: “used” must be text. Here it is empty.",
        ],
    ),
    "unknown key of a field": (
        (FIELDS, "        label: Your name", "        label: Your name\n        labl: Name"),
        [
            "site_templates/fields.yml:13:9: “labl” is not a key that is known here. Did you mean “label”?",
        ],
    ),
    "unknown key of an example": (
        (LETTER, "    answers:", "    note: x\n    answers:"),
        [
            "site_templates/letters/note.txt:9:5: “note” is not a key that is known here. There are: title, answers.",
        ],
    ),
    "unknown key of a country": (
        (COUNTRY, "paper: A4", "paper: A4\npapr: A4"),
        [
            "site_templates/countries/GB.yml:4:1: “papr” is not a key that is known here. Did you mean “paper”?",
        ],
    ),
    "missing key of a country": (
        (COUNTRY, "language: en-GB\n", ""),
        [
            "site_templates/countries/GB.yml:1:1: “language” is missing: add it.",
        ],
    ),
    "text for a list": (
        (LETTER, "required:\n  - your_name", "required: your_name"),
        [
            "site_templates/letters/note.txt:5:1: “required” must be a list, each item on a line of its own after a hyphen. Here it is “your_name”.",
        ],
    ),
    "list for a text": (
        (LETTER, "title: A note", "title:\n  - A note"),
        [
            "site_templates/letters/note.txt:2:1: “title” must be text. Here it is a list.",
        ],
    ),
    "mapping for a text": (
        (LETTER, "title: A note", "title:\n  en: A note"),
        [
            "site_templates/letters/note.txt:2:1: “title” must be text. Here it is a list of keys with values.",
        ],
    ),
    "text for a mapping": (
        (
            FIELDS,
            "        options:\n          post: By post\n          email: By email\n",
            "        options: post\n",
        ),
        [
            "site_templates/fields.yml:7:9: “options” must be a list of keys with values, each as “key: value” on an indented line of its own. Here it is “post”.",
        ],
    ),
    "empty list": (
        (
            LETTER,
            "examples:\n  - title: Sam\n    answers:\n      channel: post\n      your_name: Sam\n      sent_date: 2026-10-19\n      reasons:\n        - one\n        - two\n",
            "examples: []\n",
        ),
        [
            "site_templates/letters/note.txt:7:1: “examples” must be a list, each item on a line of its own after a hyphen. Here it is empty.",
        ],
    ),
    "list of lists": (
        (LETTER, "        - one\n", "        - [one]\n"),
        [
            "site_templates/letters/note.txt:13:7: “reasons” must be text, or a list of texts: nothing else can stand here.",
        ],
    ),
    "mapping as an answer": (
        (LETTER, "your_name: Sam", "your_name: {a: b}"),
        [
            "site_templates/letters/note.txt:11:7: “your_name” must be text, or a list of texts: nothing else can stand here.",
        ],
    ),
    "text for a number": (
        (FIELDS, "items: 3", "items: three"),
        [
            "site_templates/fields.yml:24:9: “items” must be a whole number. Here it is “three”.",
        ],
    ),
    "number too large": (
        (FIELDS, "items: 3", "items: 11"),
        [
            "site_templates/fields.yml:24:9: “items” must be 10 at most. Here it is “11”.",
        ],
    ),
    "number too small": (
        (FIELDS, "items: 3", "items: 0"),
        [
            "site_templates/fields.yml:24:9: “items” must be 1 or more. Here it is “0”.",
        ],
    ),
    "not yes or no": (
        (LETTER, "required:", "spoken: perhaps\nrequired:"),
        [
            "site_templates/letters/note.txt:5:1: “spoken” must be true or false. Here it is “perhaps”.",
        ],
    ),
    "unknown kind": (
        (FIELDS, "kind: date", "kind: dat"),
        [
            "site_templates/fields.yml:17:9: “kind” can’t be “dat”: use one of text, paragraph, address, email, phone, date, number, choice, list. Did you mean “date”?",
        ],
    ),
    "unknown paper": (
        (COUNTRY, "paper: A4", "paper: A5"),
        [
            "site_templates/countries/GB.yml:3:1: “paper” can’t be “A5”: use one of A4, Letter.",
        ],
    ),
    "unknown kept_for": (
        (FIELDS, "        kind: date", "        kind: date\n        kept_for: ever"),
        [
            "site_templates/fields.yml:18:9: “kept_for” can’t be “ever”: use one of application, reader, letter. Did you mean “reader”?",
        ],
    ),
    "choice without options": (
        (
            FIELDS,
            "        options:\n          post: By post\n          email: By email\n        default: post\n",
            "",
        ),
        [
            "site_templates/fields.yml:4:7: A choice needs “options”: add each value with its label.",
        ],
    ),
    "choice with a wrong default": (
        (FIELDS, "default: post", "default: pots"),
        [
            "site_templates/fields.yml:4:7: “default” is missing, or is not one of the options: use one of “post”, “email”.",
        ],
    ),
    "list without items": (
        (FIELDS, "        items: 3\n", ""),
        [
            "site_templates/fields.yml:21:7: A list needs “items”: add how many there may be, such as 3.",
        ],
    ),
    "field without placeholder": (
        (FIELDS, "        placeholder: your name\n", ""),
        [
            "site_templates/fields.yml:11:7: “placeholder” is missing: add what stands in the letter while there is no answer.",
        ],
    ),
    "date without a year": (
        (COUNTRY, "{day} {month} {year}", "{day} {month}"),
        [
            "site_templates/countries/GB.yml:1:1: Write “date” with {day}, {month} and {year}, each once.",
        ],
    ),
    "date with a slip": (
        (COUNTRY, "{day} {month} {year}", "{dya} {month} {year}"),
        [
            "site_templates/countries/GB.yml:1:1: Write “date” with {day}, {month} and {year}, each once.",
        ],
    ),
    "duplicate key": (
        (LETTER, "used: Now", "title: B\nused: Now"),
        [
            "site_templates/letters/note.txt:4:1: “title” stands here twice (first on line 2): keep one of them.",
        ],
    ),
    "duplicate field": (
        (FIELDS, "      sent_date:", "      your_name:"),
        [
            "site_templates/fields.yml:15:7: “your_name” stands here twice (first on line 11): keep one of them.",
            "site_templates/letters/note.txt:23:12: “sent_date” is no question of fields.yml. Did you mean “rejection_date”?",
        ],
    ),
    "field in two groups": (
        (
            FIELDS,
            "        placeholder: a reason\n",
            "        placeholder: a reason\n  - title: B\n    fields:\n      your_name:\n        label: x\n        kind: text\n        placeholder: x\n",
        ),
        [
            "site_templates/fields.yml:28:7: There is already something called “your_name”: choose another name.",
        ],
    ),
    "field with a capital": (
        (FIELDS, "your_name:", "Your_name:"),
        [
            "site_templates/fields.yml:11:7: Write “Your_name” with small letters, digits and underscores only, as in “your_name”.",
            "site_templates/letters/note.txt:6:5: There is no question “your_name”. Did you mean “Your_name”?",
            "site_templates/parts/bits.txt:2:9: “your_name” is no question of fields.yml. Did you mean “Your_name”?",
            "site_templates/parts/bits.txt:5:24: “your_name” is no question of fields.yml. Did you mean “Your_name”?",
        ],
    ),
    "field with a taken name": (
        (FIELDS, "reasons:", "place:"),
        [
            "site_templates/fields.yml:21:7: There is already something called “place”: choose another name.",
            "site_templates/letters/note.txt:19:18: “reasons” is no question of fields.yml. Word it there, or {% set %} it before this line.",
            "site_templates/letters/note.txt:25:4: “reasons” is no question of fields.yml. Word it there, or {% set %} it before this line.",
        ],
    ),
    "asked when unknown": (
        (FIELDS, "          channel: post", "          chanel: post"),
        [
            "site_templates/fields.yml:20:11: There is no question “chanel”. Did you mean “channel”?",
        ],
    ),
    "an older option that leads nowhere": (
        (
            FIELDS,
            "        default: post",
            "        default: post\n        formerly:\n          letter: pigeon",
        ),
        [
            "site_templates/fields.yml:4:7: “formerly” leads to “pigeon”, which is not one of the options: use one of “post”, “email”.",
        ],
    ),
    "asked when no such answer": (
        (FIELDS, "          channel: post", "          channel: pigeon"),
        [
            "site_templates/fields.yml:20:11: “pigeon” is not an answer to “channel”: use one of “post”, “email”.",
        ],
    ),
    "asked when no choice": (
        (FIELDS, "          channel: post", "          your_name: Sam"),
        [
            "site_templates/fields.yml:20:11: “your_name” is no choice: only the answer to a choice can decide what is asked.",
        ],
    ),
    "word used but not worded": (
        (
            FIELDS,
            "      your_name:\n        label: Your name\n        kind: text\n        placeholder: your name\n",
            "",
        ),
        [
            "site_templates/letters/note.txt:6:5: There is no question “your_name”. Word it in fields.yml first.",
            "site_templates/parts/bits.txt:2:9: “your_name” is no question of fields.yml. Word it there, or {% set %} it before this line.",
            "site_templates/parts/bits.txt:5:24: “your_name” is no question of fields.yml. Word it there, or {% set %} it before this line.",
        ],
    ),
    "worded but not used": (
        (
            FIELDS,
            "      reasons:",
            "      spare:\n        label: x\n        kind: text\n        placeholder: x\n      reasons:",
        ),
        [
            "site_templates/fields.yml:21:7: No letter uses “spare”: use it in one, or take it out.",
        ],
    ),
    "required but unknown": (
        (LETTER, "  - your_name", "  - your_nam"),
        [
            "site_templates/letters/note.txt:6:5: There is no question “your_nam”. Did you mean “your_name”?",
        ],
    ),
    "required but far from all": (
        (LETTER, "  - your_name", "  - xyz"),
        [
            "site_templates/letters/note.txt:6:5: There is no question “xyz”. Word it in fields.yml first.",
        ],
    ),
    "required but not used": (
        (LETTER, '{{ hello("x") }}\n', ""),
        [
            "site_templates/letters/note.txt:6:5: “your_name” is required, but the text of the letter does not use it: take it out, or use it.",
            "site_templates/letters/note.txt:11:7: The letter does not use “your_name”. Take it out.",
        ],
    ),
    "required choice": (
        (LETTER, "  - your_name", "  - channel\n  - your_name"),
        [
            "site_templates/letters/note.txt:6:5: “channel” is a choice and always has an answer: take it out of “required”.",
        ],
    ),
    "default for no choice": (
        (LETTER, "required:", "defaults:\n  your_name: Sam\nrequired:"),
        [
            "site_templates/letters/note.txt:6:3: “your_name” is not a choice that this letter asks. Take it out.",
        ],
    ),
    "default for unknown choice": (
        (LETTER, "required:", "defaults:\n  chanel: post\nrequired:"),
        [
            "site_templates/letters/note.txt:6:3: “chanel” is not a choice that this letter asks. Did you mean “channel”?",
        ],
    ),
    "default is no option": (
        (LETTER, "required:", "defaults:\n  channel: pigeon\nrequired:"),
        [
            "site_templates/letters/note.txt:6:3: “pigeon” is not an answer to “channel”: use one of “post”, “email”.",
        ],
    ),
    "example lacks required": (
        (LETTER, "      your_name: Sam\n", ""),
        [
            "site_templates/letters/note.txt:9:5: This example lacks an answer to “your_name”, which is required: add one.",
        ],
    ),
    "example with empty required": (
        (LETTER, "your_name: Sam", 'your_name: ""'),
        [
            "site_templates/letters/note.txt:9:5: This example lacks an answer to “your_name”, which is required: add one.",
        ],
    ),
    "example with unknown answer": (
        (LETTER, "your_name: Sam", "your_name: Sam\n      your_nam: Sam"),
        [
            "site_templates/letters/note.txt:12:7: The letter does not use “your_nam”. Did you mean “your_name”?",
        ],
    ),
    "example with far answer": (
        (LETTER, "your_name: Sam", "your_name: Sam\n      xyz: Sam"),
        [
            "site_templates/letters/note.txt:12:7: The letter does not use “xyz”. Take it out.",
        ],
    ),
    "example with list for text": (
        (LETTER, "your_name: Sam", "your_name:\n        - Sam"),
        [
            "site_templates/letters/note.txt:11:7: The answer to “your_name” must be text, not a list.",
        ],
    ),
    "example with text for list": (
        (LETTER, "reasons:\n        - one\n        - two", "reasons: one"),
        [
            "site_templates/letters/note.txt:13:7: The answer to “reasons” must be a list, each item on a line of its own after a hyphen.",
        ],
    ),
    "example with bad choice": (
        (LETTER, "channel: post\n", "channel: pigeon\n"),
        [
            "site_templates/letters/note.txt:10:7: “pigeon” is not an answer to “channel”: use one of “post”, “email”.",
        ],
    ),
    "example with bad date": (
        (LETTER, "2026-10-19", "19 October"),
        [
            "site_templates/letters/note.txt:12:7: Write the date of “sent_date” as year-month-day, such as 2026-10-19.",
        ],
    ),
    "example with no such day": (
        (LETTER, "2026-10-19", "2026-02-30"),
        [
            "site_templates/letters/note.txt:12:7: Write the date of “sent_date” as year-month-day, such as 2026-10-19.",
        ],
    ),
    "country without a name": (
        (COUNTRY, "name: United Kingdom", "name: "),
        [
            "site_templates/countries/GB.yml:1:1: “name” must be text. Here it is empty.",
        ],
    ),
    "tab": (
        (LETTER, "  - your_name", "\t- your_name"),
        [
            "site_templates/letters/note.txt:6:1: There is a tab here: use spaces instead.",
        ],
    ),
    "tab after key": (
        (LETTER, "      channel: post\n", "\t  channel: post\n"),
        [
            "site_templates/letters/note.txt:10:1: There is a tab here: use spaces instead.",
        ],
    ),
    "colon in a value": (
        (LETTER, "summary: Says something.", "summary: Says: something."),
        [
            "site_templates/letters/note.txt:3:14: A colon with a space after it starts a new value here: put the whole text in quotes.",
        ],
    ),
    "missing quote": (
        (LETTER, "title: A note", 'title: "A note'),
        [
            "site_templates/letters/note.txt:2:8: The quotation mark here is not closed: write its second one.",
        ],
    ),
    "bad indent": (
        (LETTER, "      your_name: Sam", "     your_name: Sam"),
        [
            "site_templates/letters/note.txt:11:6: This line is not indented like the lines around it: line it up with spaces.",
        ],
    ),
    "bad indent out": (
        (
            FIELDS,
            "        kind: text\n        placeholder: your name",
            "       kind: text\n        placeholder: your name",
        ),
        [
            "site_templates/fields.yml:13:8: This line is not indented like the lines around it: line it up with spaces.",
        ],
    ),
    "missing colon": (
        (LETTER, "summary: Says something.", "summary Says something."),
        [
            "site_templates/letters/note.txt:3:1: A key needs a colon and a space after it, as in “title: Thank-you letter”.",
        ],
    ),
    "no space after colon": (
        (LETTER, "summary: Says something.", "summary:Says something."),
        [
            "site_templates/letters/note.txt:3:9: A colon needs a space after it: write “summary: Says something.”.",
        ],
    ),
    "star": (
        (LETTER, "summary: Says something.", "summary: *Says* something."),
        [
            "site_templates/letters/note.txt:3:10: A text can’t begin with * here: put the whole text in quotes.",
        ],
    ),
    "ampersand": (
        (LETTER, "summary: Says something.", "summary: & more"),
        [
            "site_templates/letters/note.txt:3:11: A text can’t begin with & or * here: put the whole text in quotes.",
        ],
    ),
    "anchor": (
        (LETTER, "required:\n", "required: &r\n"),
        [
            "site_templates/letters/note.txt:5:11: “&r” and “*r” can’t be used here: write it out where it is needed.",
        ],
    ),
    "circle": (
        (FIELDS, "groups:\n", "x: &a [*a]\ngroups:\n"),
        [
            "site_templates/fields.yml:1:1: “x” is not a key that is known here. There are: groups.",
            "site_templates/fields.yml:1:4: “&a” and “*a” can’t be used here: write it out where it is needed.",
        ],
    ),
    "at sign": (
        (LETTER, "summary: Says something.", "summary: @home"),
        [
            "site_templates/letters/note.txt:3:10: A text can’t begin with this character: put the whole text in quotes.",
        ],
    ),
    "percent": (
        (LETTER, "summary: Says something.", "summary: %d"),
        [
            "site_templates/letters/note.txt:3:10: A text can’t begin with this character: put the whole text in quotes.",
        ],
    ),
    "bracket": (
        (LETTER, "summary: Says something.", "summary: [more] or less"),
        [
            "site_templates/letters/note.txt:3:17: A text that begins with a quotation mark or a bracket goes on here: put the whole text in quotes.",
        ],
    ),
    "brace": (
        (LETTER, "summary: Says something.", "summary: {{ your_name }} writes"),
        [
            "site_templates/letters/note.txt:3:26: A text that begins with a quotation mark or a bracket goes on here: put the whole text in quotes.",
        ],
    ),
    "backslash": (
        (LETTER, "summary: Says something.", 'summary: "a\\q"'),
        [
            "site_templates/letters/note.txt:3:13: A backslash in double quotes has a meaning of its own: use single quotes.",
        ],
    ),
    "text after bar": (
        (LETTER, "summary: Says something.", "summary: | Says something."),
        [
            "site_templates/letters/note.txt:3:12: Nothing but a line break can stand after | or >: begin the text on the next line, indented.",
        ],
    ),
    "text after quote": (
        (LETTER, "summary: Says something.", 'summary: "Says" something.'),
        [
            "site_templates/letters/note.txt:3:17: A text that begins with a quotation mark or a bracket goes on here: put the whole text in quotes.",
        ],
    ),
    "control character": (
        (COUNTRY, "name: United Kingdom", "name: United\x07Kingdom"),
        [
            "site_templates/countries/GB.yml:1:13: There is an invisible character on this line (U+0007): delete it.",
        ],
    ),
    "second document": (
        (COUNTRY, "paper: A4", "---\npaper: A4"),
        [
            "site_templates/countries/GB.yml:3:1: Three hyphens (---) begin a second document here: take them out.",
        ],
    ),
    "empty file": (
        (COUNTRY, "", ""),
        [
            "site_templates/countries/GB.yml:1:1: “close_named” is missing: add it.",
            "site_templates/countries/GB.yml:1:1: “close_unnamed” is missing: add it.",
            "site_templates/countries/GB.yml:1:1: “date” is missing: add it.",
            "site_templates/countries/GB.yml:1:1: “greeting_end” is missing: add it.",
            "site_templates/countries/GB.yml:1:1: “language” is missing: add it.",
            "site_templates/countries/GB.yml:1:1: “name” is missing: add it.",
            "site_templates/countries/GB.yml:1:1: “paper” is missing: add it.",
            "site_templates/countries/GB.yml:1:1: “recipient_first” is missing: add it.",
            "site_templates/countries/GB.yml:1:1: “sender” is missing: add it.",
            "site_templates/countries/GB.yml:1:1: “titles_with_full_stop” is missing: add it.",
        ],
    ),
    "text only": (
        (COUNTRY, "", "hello\n"),
        [
            "site_templates/countries/GB.yml:1:1: This file must be a list of keys with values, each as “key: value” on an indented line of its own. Here it is “hello”.",
        ],
    ),
    "list only": (
        (FIELDS, "", "- a\n"),
        [
            "site_templates/fields.yml:1:1: This file must be a list of keys with values, each as “key: value” on an indented line of its own. Here it is a list.",
        ],
    ),
    "empty fields": (
        (FIELDS, "", ""),
        [
            "site_templates/fields.yml:1:1: “groups” is missing: add it.",
        ],
    ),
    "groups is text": (
        (FIELDS, "", "groups: x\n"),
        [
            "site_templates/fields.yml:1:1: “groups” must be a list, each item on a line of its own after a hyphen. Here it is “x”.",
        ],
    ),
    "no front matter": (
        (LETTER, "", "Dear you\n"),
        [
            "site_templates/letters/note.txt:1:1: A letter begins with its front matter, between two lines of three hyphens (---): copy those lines from another letter.",
        ],
    ),
    "empty letter": (
        (LETTER, "", ""),
        [
            "site_templates/letters/note.txt:1:1: A letter begins with its front matter, between two lines of three hyphens (---): copy those lines from another letter.",
        ],
    ),
    "front matter not closed": (
        (LETTER, "        - two\n---\n", "        - two\n"),
        [
            "site_templates/letters/note.txt:1:1: A letter begins with its front matter, between two lines of three hyphens (---): copy those lines from another letter.",
        ],
    ),
    "front matter after a line": (
        (LETTER, "", "\n---\ntitle: x\n---\n"),
        [
            "site_templates/letters/note.txt:1:1: A letter begins with its front matter, between two lines of three hyphens (---): copy those lines from another letter.",
        ],
    ),
    "fields missing": (
        (FIELDS, "DELETE", ""),
        [
            "site_templates/fields.yml:1:1: This file is missing: put it back.",
        ],
    ),
    "missing endif": (
        (LETTER, END, "{% if your_name %}\n"),
        [
            "site_templates/letters/note.txt:26:1: {% if %} is not closed before the end of the file: write {% endif %} where it should end.",
        ],
    ),
    "missing endfor": (
        (LETTER, END, "{% for x in reasons %}\n"),
        [
            "site_templates/letters/note.txt:26:1: {% for %} is not closed before the end of the file: write {% endfor %} where it should end.",
        ],
    ),
    "crossed": (
        (LETTER, END, "{% if your_name %}{% for x in reasons %}{% endif %}{% endfor %}\n"),
        [
            "site_templates/letters/note.txt:26:1: {% endif %} stands here while {% for %} is still open: write {% endfor %} before it.",
        ],
    ),
    "stray endif": (
        (LETTER, END, "{% endif %}\n"),
        [
            "site_templates/letters/note.txt:26:1: {% endif %} stands here, but nothing is open that it belongs to: take it out, or add what it closes.",
        ],
    ),
    "stray else": (
        (LETTER, END, "{% else %}\n"),
        [
            "site_templates/letters/note.txt:26:1: {% else %} stands here, but nothing is open that it belongs to: take it out, or add what it closes.",
        ],
    ),
    "missing %}": (
        (LETTER, END, "{% if your_name \nx{% endif %}\n"),
        [
            "site_templates/letters/note.txt:27:1: “x” can’t stand here: look for a missing %} before it.",
        ],
    ),
    "missing }}": (
        (LETTER, END, "{{ your_name \n"),
        [
            "site_templates/letters/note.txt:26:1: This tag is not closed: write }} or %} where it ends.",
        ],
    ),
    "missing }} in a line": (
        (LETTER, END, "{{ your_name } and more\n"),
        [
            "site_templates/letters/note.txt:26:14: “}” can’t stand here alone: end the tag with %} or }}.",
        ],
    ),
    "single brace end": (
        (LETTER, END, "{% if your_name }x{% endif %}\n"),
        [
            "site_templates/letters/note.txt:26:17: “}” can’t stand here alone: end the tag with %} or }}.",
        ],
    ),
    "unknown tag": (
        (LETTER, END, "{% fro x %}\n"),
        [
            "site_templates/letters/note.txt:26:1: There is no tag {% fro %}. Did you mean “from”?",
        ],
    ),
    "unknown tag far": (
        (LETTER, END, "{% xyzzy %}\n"),
        [
            "site_templates/letters/note.txt:26:1: There is no tag {% xyzzy %}. There are: if, for, set, macro, call, include, from, import, filter, with, raw.",
        ],
    ),
    "break": (
        (LETTER, END, "{% for x in reasons %}{% break %}{% endfor %}\n"),
        [
            "site_templates/letters/note.txt:26:1: {% break %} does not run in the browser: use {% if %} inside the loop.",
        ],
    ),
    "continue": (
        (LETTER, END, "{% for x in reasons %}{% continue %}{% endfor %}\n"),
        [
            "site_templates/letters/note.txt:26:1: {% continue %} does not run in the browser: use {% if %} inside the loop.",
        ],
    ),
    "do": (
        (LETTER, END, "{% do 1 %}\n"),
        [
            "site_templates/letters/note.txt:26:1: There is no tag {% do %}: use {% set … %}.",
        ],
    ),
    "curly quote": (
        (LETTER, END, "{% if channel == “post” %}{% endif %}\n"),
        [
            "site_templates/letters/note.txt:26:1: There is a curly quote (“) in this tag: use a straight one.",
        ],
    ),
    "single curly quote": (
        (LETTER, END, "{{ ‘a’ }}\n"),
        [
            "site_templates/letters/note.txt:26:1: There is a curly quote (‘) in this tag: use a straight one.",
        ],
    ),
    "one equals sign": (
        (LETTER, END, '{% if channel = "post" %}{% endif %}\n'),
        [
            "site_templates/letters/note.txt:26:1: To compare two values, write == (two equals signs).",
        ],
    ),
    "missing quote in tag": (
        (LETTER, END, '{% if channel == "post %}{% endif %}\n'),
        [
            "site_templates/letters/note.txt:26:1: A quotation mark in this tag is not closed: write its second one.",
        ],
    ),
    "empty print": (
        (LETTER, END, "{{ }}\n"),
        [
            "site_templates/letters/note.txt:26:1: Something is missing before the end of this tag: a name or a text.",
        ],
    ),
    "empty if": (
        (LETTER, END, "{% if %}{% endif %}\n"),
        [
            "site_templates/letters/note.txt:26:1: Something is missing before the end of this tag: a name or a text.",
        ],
    ),
    "comment not closed": (
        (LETTER, END, "{# x\n"),
        [
            "site_templates/letters/note.txt:26:1: This comment is not closed: write #} where it ends.",
        ],
    ),
    "raw not closed": (
        (LETTER, END, "{% raw %}x\n"),
        [
            "site_templates/letters/note.txt:26:1: {% raw %} is not closed: write {% endraw %} where it ends.",
        ],
    ),
    "set without value": (
        (LETTER, END, "{% set x %}\n"),
        [
            "site_templates/letters/note.txt:26:1: {% set %} is not closed before the end of the file: write {% endset %}, or a value, as in {% set name = 1 %}.",
        ],
    ),
    "else if": (
        (LETTER, END, "{% if your_name %}{% else if reasons %}{% endif %}\n"),
        [
            "site_templates/letters/note.txt:26:1: Write {% elif … %} instead of {% else if … %}.",
        ],
    ),
    "dollar": (
        (LETTER, END, "{{ $name }}\n"),
        [
            "site_templates/letters/note.txt:26:4: “$” can’t stand in a tag: take it out, or look for a missing quote before it.",
        ],
    ),
    "and and": (
        (LETTER, END, "{{ your_name and }}\n"),
        [
            "site_templates/letters/note.txt:26:1: Something is missing before the end of this tag: a name or a text.",
        ],
    ),
    "two words": (
        (LETTER, END, "{{ your name }}\n"),
        [
            "site_templates/letters/note.txt:26:9: “name” can’t stand here: look for a missing }}, | or ~ before it.",
        ],
    ),
    "import underscore": (
        (LETTER, END, '{% from "parts/bits.txt" import _x with context %}\n'),
        [
            "site_templates/letters/note.txt:26:1: A name that begins with _ can’t be imported: give it another name.",
        ],
    ),
    "macro twice same value": (
        (LETTER, END, "{% macro m(a, a) %}{% endmacro %}\n"),
        [
            "site_templates/letters/note.txt:26:1: This can’t be compiled (duplicate argument 'a' in function definition): look for a name that stands twice.",
        ],
    ),
    "call twice same value": (
        (LETTER, END, "{% macro m(a) %}{% endmacro %}{{ m(a=1, a=2) }}\n"),
        [
            "site_templates/letters/note.txt:26:1: This can’t be compiled (keyword argument repeated: a): look for a name that stands twice.",
        ],
    ),
    "macro with caller value": (
        (LETTER, END, "{% macro m(caller) %}{% endmacro %}\n"),
        [
            "site_templates/letters/note.txt:26:12: “caller” has a meaning of its own: choose another name here.",
        ],
    ),
    "loop as a loop name": (
        (LETTER, END, "{% for loop in reasons %}{% endfor %}\n"),
        [
            "site_templates/letters/note.txt:26:8: “loop” has a meaning of its own: choose another name here.",
        ],
    ),
    "default before value": (
        (LETTER, END, "{% macro m(a=1, b) %}{% endmacro %}\n"),
        [
            'site_templates/letters/note.txt:26:1: Put the values with a default, such as mark=".", after those without.',
        ],
    ),
    "unknown filter": (
        (LETTER, END, "{{ your_name | tile }}\n"),
        [
            f"site_templates/letters/note.txt:26:16: There is no filter “tile” here. There are: {FILTERS}.",
        ],
    ),
    "unknown filter near": (
        (LETTER, END, "{{ your_name | clouse }}\n"),
        [
            "site_templates/letters/note.txt:26:16: There is no filter “clouse” here. Did you mean “clause”?",
        ],
    ),
    "filter with advice": (
        (LETTER, END, "{{ your_name | upper }}\n"),
        [
            "site_templates/letters/note.txt:26:16: There is no filter “upper” here. Write capitals where you want them: a name is never recased.",
        ],
    ),
    "filter title": (
        (LETTER, END, "{{ your_name | title }}\n"),
        [
            "site_templates/letters/note.txt:26:16: There is no filter “title” here. Leave the answer as the reader wrote it: a name is never recased.",
        ],
    ),
    "filter map": (
        (LETTER, END, "{{ reasons | map('x') | listing }}\n"),
        [
            "site_templates/letters/note.txt:26:14: There is no filter “map” here. Use {% for … %} instead.",
        ],
    ),
    "filter with a wrong value": (
        (LETTER, END, "{{ your_name | stop('x') }}\n"),
        [
            "site_templates/letters/note.txt:26:16: These are not the values that the filter “stop” takes: write stop, without brackets.",
        ],
    ),
    "filter without its value": (
        (LETTER, END, "{{ your_name | replace('x') }}\n"),
        [
            "site_templates/letters/note.txt:26:16: These are not the values that the filter “replace” takes: write replace(old, new).",
        ],
    ),
    "filter with a wrong name": (
        (LETTER, END, "{{ reasons | listing(with='x') }}\n"),
        [
            "site_templates/letters/note.txt:26:14: These are not the values that the filter “listing” takes: write listing(word).",
        ],
    ),
    "filter block unknown": (
        (LETTER, END, "{% filter upper %}x{% endfilter %}\n"),
        [
            "site_templates/letters/note.txt:26:11: There is no filter “upper” here. Write capitals where you want them: a name is never recased.",
        ],
    ),
    "unknown test": (
        (LETTER, END, "{% if your_name is sting %}{% endif %}\n"),
        [
            "site_templates/letters/note.txt:26:20: There is no test “sting” here. Did you mean “string”?",
        ],
    ),
    "unknown test far": (
        (LETTER, END, "{% if your_name is xyzzy %}{% endif %}\n"),
        [
            "site_templates/letters/note.txt:26:20: There is no test “xyzzy” here. There are: defined, divisibleby, eq, even, false, ge, gt, in, le, lt, ne, none, odd, string, true, undefined.",
        ],
    ),
    "test with advice": (
        (LETTER, END, "{% if your_name is sameas 'x' %}{% endif %}\n"),
        [
            "site_templates/letters/note.txt:26:20: There is no test “sameas” here. Use ==.",
        ],
    ),
    "test with a wrong value": (
        (LETTER, END, "{% if 3 is odd(2) %}{% endif %}\n"),
        [
            "site_templates/letters/note.txt:26:12: These are not the values that the test “odd” takes: write odd, without brackets.",
        ],
    ),
    "method": (
        (LETTER, END, "{{ your_name.title() }}\n"),
        [
            "site_templates/letters/note.txt:26:13: “.title” does not run in the browser. Leave the answer as the reader wrote it: a name is never recased.",
        ],
    ),
    "method of a text": (
        (LETTER, END, "{{ ', '.join(reasons) }}\n"),
        [
            f"site_templates/letters/note.txt:26:8: “.join” does not run in the browser: use a filter, as in {{{{ … | stop }}}}. There are: {FILTERS}.",
        ],
    ),
    "method by bracket": (
        (LETTER, END, "{{ your_name['title']() }}\n"),
        [
            "site_templates/letters/note.txt:26:1: Only a number can stand in these brackets, such as 0 for the first item.",
        ],
    ),
    "dict": (
        (LETTER, END, "{{ {'a': 1} }}\n"),
        [
            "site_templates/letters/note.txt:26:1: A list of keys with values can’t stand here: write which of them you want, as in {…}[channel].",
        ],
    ),
    "float": (
        (LETTER, END, "{{ 1.5 }}\n"),
        [
            "site_templates/letters/note.txt:26:1: Numbers with a decimal point look different in some browsers: write them as text.",
        ],
    ),
    "division": (
        (LETTER, END, "{{ 4 / 2 }}\n"),
        [
            "site_templates/letters/note.txt:26:1: Division does not give the same in every browser: use // for whole numbers.",
        ],
    ),
    "power": (
        (LETTER, END, "{{ 4 ** 2 }}\n"),
        [
            "site_templates/letters/note.txt:26:1: Powers do not give the same in every browser: leave them out.",
        ],
    ),
    "repeated too often": (
        (LETTER, END, '{{ "ab" * 100000000 }}\n'),
        [
            "site_templates/letters/note.txt:26:1: A text can be repeated 200 times at most: write that number, or a smaller one.",
        ],
    ),
    "repeated the other way round": (
        (LETTER, END, "{{ 100000000 * your_name }}\n"),
        [
            "site_templates/letters/note.txt:26:1: A text can be repeated 200 times at most: write that number, or a smaller one.",
        ],
    ),
    "repeated nobody knows how often": (
        (LETTER, END, '{{ "-" * (your_name | length) }}\n'),
        [
            "site_templates/letters/note.txt:26:1: A text can be repeated 200 times at most: write that number, or a smaller one.",
        ],
    ),
    "percent formatting": (
        (LETTER, END, "{{ '%s' % your_name }}\n"),
        [
            "site_templates/letters/note.txt:26:5: “%” does not fill in texts here: write {{ … }} where the answer should stand.",
        ],
    ),
    "percent of an answer": (
        (LETTER, END, "{{ your_name % 2 }}\n"),
        [
            "site_templates/letters/note.txt:26:14: “%” does not fill in texts here: write {{ … }} where the answer should stand.",
        ],
    ),
    "extends": (
        (LETTER, END, '{% extends "parts/bits.txt" %}\n'),
        [
            "site_templates/letters/note.txt:26:1: {% extends %} does not run in the browser: use {% from … import … with context %} and {% call %}.",
        ],
    ),
    "block": (
        (LETTER, END, "{% block a %}{% endblock %}\n"),
        [
            "site_templates/letters/note.txt:26:1: {% block %} does not run in the browser: use {% macro %}.",
        ],
    ),
    "autoescape": (
        (LETTER, END, "{% autoescape true %}x{% endautoescape %}\n"),
        [
            "site_templates/letters/note.txt:26:1: {% autoescape %} is not needed: a letter is plain text.",
        ],
    ),
    "recursive loop that is never called": (
        (LETTER, END, "{% for x in reasons recursive %}{{ x }}{% endfor %}\n"),
        [f"{LETTER}:26:1: A recursive loop does not run in the browser: use a macro."],
    ),
    "recursive loop": (
        (LETTER, END, "{% for x in reasons recursive %}{{ loop(x) }}{% endfor %}\n"),
        [
            "site_templates/letters/note.txt:26:1: A recursive loop does not run in the browser: use a macro.",
        ],
    ),
    "loop.depth": (
        (LETTER, END, "{% for x in reasons %}{{ loop.depth }}{% endfor %}\n"),
        [
            "site_templates/letters/note.txt:26:26: “loop.depth” does not run in the browser. There are: index, index0, revindex, revindex0, first, last, length, previtem, nextitem, cycle, changed.",
        ],
    ),
    "loop.indx": (
        (LETTER, END, "{% for x in reasons %}{{ loop.indx }}{% endfor %}\n"),
        [
            "site_templates/letters/note.txt:26:26: “loop.indx” does not run in the browser. Did you mean “index”?",
        ],
    ),
    "loop alone": (
        (LETTER, END, "{% for x in reasons %}{{ loop }}{% endfor %}\n"),
        [
            "site_templates/letters/note.txt:26:26: “loop” can’t stand alone: write what you want of it, such as loop.index.",
        ],
    ),
    "loop outside": (
        (LETTER, END, "{{ loop.index }}\n"),
        [
            "site_templates/letters/note.txt:26:4: “loop” is known only inside {% for %}: use it there.",
        ],
    ),
    "outer loop": (
        (LETTER, END, "{% for x in reasons %}{% set outer = loop %}{{ outer.index }}{% endfor %}\n"),
        [
            "site_templates/letters/note.txt:26:38: “loop” can’t stand alone: write what you want of it, such as loop.index.",
            "site_templates/letters/note.txt:26:53: “.index” is known of “loop” only: for an outer loop, write {% set number = loop.index %} in it first.",
        ],
    ),
    "loop over text": (
        (LETTER, END, "{% for x in your_name %}{{ x }}{% endfor %}\n"),
        [
            "site_templates/letters/note.txt:26:1: This is text, not a list: a loop would take it letter by letter.",
        ],
    ),
    "varargs": (
        (LETTER, END, "{% macro m() %}{{ varargs | join }}{% endmacro %}\n"),
        [
            "site_templates/letters/note.txt:26:19: “varargs” does not run in the browser: give each value of the macro a name.",
        ],
    ),
    "kwargs": (
        (LETTER, END, "{% macro m() %}{{ kwargs | length }}{% endmacro %}\n"),
        [
            "site_templates/letters/note.txt:26:19: “kwargs” does not run in the browser: give each value of the macro a name.",
        ],
    ),
    "self": (
        (LETTER, END, "{{ self.x() }}\n"),
        [
            "site_templates/letters/note.txt:26:4: “self” does not run in the browser: use a macro.",
        ],
    ),
    "super": (
        (LETTER, END, "{{ super() }}\n"),
        [
            "site_templates/letters/note.txt:26:4: “super” does not run in the browser: use a macro.",
        ],
    ),
    "caller outside": (
        (LETTER, END, "{{ caller() }}\n"),
        [
            "site_templates/letters/note.txt:26:4: “caller” is known only inside {% macro %}: use it there.",
        ],
    ),
    "caller inside call": (
        (LETTER, END, "{% macro m() %}{% call twice() %}{{ caller() }}{% endcall %}{% endmacro %}\n"),
        [
            "site_templates/letters/note.txt:26:37: “caller” can’t be reached inside another {% call %}: write {% set text = caller() %} before that.",
        ],
    ),
    "caller without brackets": (
        (LETTER, END, "{% macro m() %}{{ caller }}{% endmacro %}\n"),
        [
            "site_templates/letters/note.txt:26:19: “caller” has to be called: write caller() with the brackets.",
        ],
    ),
    "call of a macro without caller": (
        (LETTER, END, "{% call hello('x') %}y{% endcall %}\n"),
        [
            "site_templates/letters/note.txt:26:1: hello() has no {{ caller() }} where this text could stand: write it into the macro.",
        ],
    ),
    "too many values": (
        (LETTER, END, "{{ hello('x', 'y') }}\n"),
        [
            "site_templates/letters/note.txt:26:1: hello() only takes mark: take out what is too much.",
        ],
    ),
    "unknown value": (
        (LETTER, END, "{{ hello(mrk='y') }}\n"),
        [
            "site_templates/letters/note.txt:26:10: hello() has no value called “mrk”. Did you mean “mark”?",
        ],
    ),
    "values for none": (
        (LETTER, END, "{{ twice(1) }}\n"),
        [
            "site_templates/letters/note.txt:26:1: twice() takes no values: take out what is too much.",
        ],
    ),
    "stars": (
        (LETTER, END, "{{ hello(*reasons) }}\n"),
        [
            "site_templates/letters/note.txt:26:1: Stars before a value do not run in the browser: write out each value.",
        ],
    ),
    "two stars": (
        (LETTER, END, "{{ hello(**place) }}\n"),
        [
            "site_templates/letters/note.txt:26:1: Stars before a value do not run in the browser: write out each value.",
            "site_templates/letters/note.txt:26:12: “place” can’t stand alone: write what you want of it, such as place.name.",
        ],
    ),
    "macro without brackets": (
        (LETTER, END, "{{ hello }}\n"),
        [
            "site_templates/letters/note.txt:26:4: “hello” has to be called: write hello() with the brackets.",
        ],
    ),
    "answer with brackets": (
        (LETTER, END, "{{ your_name() }}\n"),
        [
            "site_templates/letters/note.txt:26:4: “your_name” is an answer, not a macro: leave out the brackets after it.",
        ],
    ),
    "unknown word": (
        (LETTER, END, "{{ your_nam }}\n"),
        [
            "site_templates/letters/note.txt:26:4: “your_nam” is no question of fields.yml. Did you mean “your_name”?",
        ],
    ),
    "unknown word far": (
        (LETTER, END, "{{ xyzzy }}\n"),
        [
            "site_templates/letters/note.txt:26:4: “xyzzy” is no question of fields.yml. Word it there, or {% set %} it before this line.",
        ],
    ),
    "set of a question": (
        (LETTER, END, "{% set your_name = 1 %}\n"),
        [
            "site_templates/letters/note.txt:26:8: “your_name” is the name of a question: choose another name here.",
        ],
    ),
    "loop over into a question": (
        (LETTER, END, "{% for your_name in reasons %}{% endfor %}\n"),
        [
            "site_templates/letters/note.txt:26:8: “your_name” is the name of a question: choose another name here.",
        ],
    ),
    "macro named as a question": (
        (LETTER, END, "{% macro your_name() %}{% endmacro %}\n"),
        [
            "site_templates/letters/note.txt:26:10: “your_name” is the name of a question: choose another name here.",
        ],
    ),
    "set of place": (
        (LETTER, END, "{% set place = 1 %}\n"),
        [
            "site_templates/letters/note.txt:26:8: “place” has a meaning of its own: choose another name here.",
        ],
    ),
    "list printed": (
        (LETTER, END, "{{ reasons }}\n"),
        [
            "site_templates/letters/note.txt:26:4: “reasons” is a list: write {{ reasons | listing }}, or use {% for %}.",
        ],
    ),
    "list joined with ~": (
        (LETTER, END, "{{ 'a' ~ reasons }}\n"),
        [
            "site_templates/letters/note.txt:26:10: “reasons” is a list: write {{ reasons | listing }}, or use {% for %}.",
        ],
    ),
    "list in a text filter": (
        (LETTER, END, "{{ reasons | stop }}\n"),
        [
            "site_templates/letters/note.txt:26:4: “reasons” is a list: write {{ reasons | listing }}, or use {% for %}.",
        ],
    ),
    "list by default": (
        (LETTER, END, "{{ reasons | default('x') }}\n"),
        [
            "site_templates/letters/note.txt:26:1: This is a list: write {{ … | listing }}, or use {% for %}.",
        ],
    ),
    "slice printed": (
        (LETTER, END, "{{ reasons[1:] }}\n"),
        [
            "site_templates/letters/note.txt:26:1: This is a list: write {{ … | listing }}, or use {% for %}.",
        ],
    ),
    "list literal printed": (
        (LETTER, END, "{{ [1, 2] }}\n"),
        [
            "site_templates/letters/note.txt:26:1: This is a list: write {{ … | listing }}, or use {% for %}.",
        ],
    ),
    "text in a list filter": (
        (LETTER, END, "{{ your_name | listing }}\n"),
        [
            "site_templates/letters/note.txt:26:16: “listing” is for lists, and this is text: leave “listing” out.",
        ],
    ),
    "slice with a step": (
        (LETTER, END, "{{ reasons[::2] | listing }}\n"),
        [
            "site_templates/letters/note.txt:26:1: A slice can’t have a step here: leave out what stands after the second colon.",
        ],
    ),
    "place alone": (
        (LETTER, END, "{{ place }}\n"),
        [
            "site_templates/letters/note.txt:26:4: “place” can’t stand alone: write what you want of it, such as place.name.",
        ],
    ),
    "place unknown": (
        (LETTER, END, "{{ place.papr }}\n"),
        [
            "site_templates/letters/note.txt:26:10: A country has no “papr”. Did you mean “paper”?",
        ],
    ),
    "place unknown far": (
        (LETTER, END, "{{ place.xyzzy }}\n"),
        [
            f"site_templates/letters/note.txt:26:10: A country has no “xyzzy”. There are: {COUNTRY_KEYS}.",
        ],
    ),
    "place in brackets": (
        (LETTER, END, "{{ place['papr'] }}\n"),
        [
            "site_templates/letters/note.txt:26:11: A country has no “papr”. Did you mean “paper”?",
        ],
    ),
    "namespace values": (
        (LETTER, END, "{% set ns = namespace(1) %}\n"),
        [
            "site_templates/letters/note.txt:26:1: Name each value of a namespace, as in namespace(count=0).",
        ],
    ),
    "no namespace": (
        (LETTER, END, "{% set x.y = 1 %}\n"),
        [
            "site_templates/letters/note.txt:26:8: “x” is no namespace: write {% set x = namespace(y=…) %} before this line.",
        ],
    ),
    "range alone": (
        (LETTER, END, "{{ range }}\n"),
        [
            "site_templates/letters/note.txt:26:4: “range” has to be called: write range() with the brackets.",
        ],
    ),
    "import without context": (
        (LETTER, END, '{% from "parts/bits.txt" import unused %}\n'),
        [
            "site_templates/letters/note.txt:26:1: Write “with context” before the %}, so that the answers are known there too.",
        ],
    ),
    "import a file without context": (
        (LETTER, END, '{% import "parts/bits.txt" as bits %}\n'),
        [
            "site_templates/letters/note.txt:26:1: Write “with context” before the %}, so that the answers are known there too.",
        ],
    ),
    "include without context": (
        (LETTER, END, '{% include "parts/bits.txt" without context %}\n'),
        [
            "site_templates/letters/note.txt:26:1: Write “with context” before the %}, so that the answers are known there too.",
        ],
    ),
    "missing include": (
        (LETTER, END, '{% include "parts/bit.txt" %}\n'),
        [
            "site_templates/letters/note.txt:26:13: There is no file “parts/bit.txt”. Did you mean “parts/bits.txt”?",
        ],
    ),
    "missing include far": (
        (LETTER, END, '{% include "xyzzy" %}\n'),
        [
            "site_templates/letters/note.txt:26:13: There is no file “xyzzy”. Write it as in “parts/frame.txt”.",
        ],
    ),
    "include by name": (
        (LETTER, END, "{% include your_name %}\n"),
        [
            'site_templates/letters/note.txt:26:1: Name the file in quotes, as in {% include "parts/frame.txt" … %}.',
        ],
    ),
    "import unknown macro": (
        (LETTER, END, '{% from "parts/bits.txt" import helo with context %}\n'),
        [
            "site_templates/letters/note.txt:26:10: “parts/bits.txt” has no macro “helo”. Did you mean “hello”?",
        ],
    ),
    "import unknown macro far": (
        (LETTER, END, '{% from "parts/bits.txt" import xyzzy with context %}\n'),
        [
            "site_templates/letters/note.txt:26:10: “parts/bits.txt” has no macro “xyzzy”. Write it there first.",
        ],
    ),
    "file alone": (
        (LETTER, END, '{% import "parts/bits.txt" as bits with context %}{{ bits }}\n'),
        [
            "site_templates/letters/note.txt:26:18: “bits” is a file: write which of its macros you want, as in {{ bits.name() }}.",
        ],
    ),
    "unknown macro of a file": (
        (LETTER, END, '{% import "parts/bits.txt" as bits with context %}{{ bits.helo("x") }}\n'),
        [
            "site_templates/letters/note.txt:26:12: “parts/bits.txt” has no macro “helo”. Did you mean “hello”?",
        ],
    ),
    "too many values for a file's macro": (
        (LETTER, END, '{% import "parts/bits.txt" as bits with context %}{{ bits.hello("x", "y") }}\n'),
        [
            "site_templates/letters/note.txt:26:1: hello() only takes mark: take out what is too much.",
        ],
    ),
    "includes itself": (
        (LETTER, END, '{% include "letters/note.txt" %}\n'),
        [
            "site_templates/letters/note.txt:1:1: This file includes or imports itself, directly or in a circle: take that tag out.",
        ],
    ),
    "circle of files": (
        (PART, "{% macro hello", '{% include "letters/note.txt" %}\n{% macro hello'),
        [
            "site_templates/letters/note.txt:1:1: This file includes or imports itself, directly or in a circle: take that tag out.",
            "site_templates/parts/bits.txt:1:1: This file includes or imports itself, directly or in a circle: take that tag out.",
        ],
    ),
    "part broken": (
        (PART, "{% endmacro %}\n{% macro twice", "{% macro twice"),
        [
            "site_templates/parts/bits.txt:4:1: {% macro %} is not closed before the end of the file: write {% endmacro %} where it should end.",
        ],
    ),
    "part with an unknown word": (
        (PART, "I am {{ your_name }}", "I am {{ your_nam }}"),
        [
            "site_templates/parts/bits.txt:2:9: “your_nam” is no question of fields.yml. Did you mean “your_name”?",
        ],
    ),
    "can't be worked out": (
        (PART, "I am {{ your_name }}", "I am {{ your_name + 1 }}"),
        [
            'site_templates/parts/bits.txt:2:6: This line can’t be worked out with no answers (can only concatenate str (not "int") to str): look at what stands in its tags.',
            'site_templates/parts/bits.txt:2:6: This line can’t be worked out with the example “Sam” (can only concatenate str (not "int") to str): look at what stands in its tags.',
        ],
    ),
    "can't be worked out by nothing": (
        (LETTER, END, "{{ 1 // (reasons | length - 2) }}\n"),
        [
            "site_templates/letters/note.txt:26:1: This line can’t be worked out with the example “Sam” (integer division or modulo by zero): look at what stands in its tags.",
        ],
    ),
    "upper case": (
        ("site_templates/letters/Note-Two.txt", "", "x"),
        [
            "site_templates/letters/Note-Two.txt:1:1: Name a letter’s file in small letters, with hyphens, ending in .txt: such as thank-you.txt.",
        ],
    ),
    "wrong ending": (
        ("site_templates/letters/two.md", "", "x"),
        [
            "site_templates/letters/two.md:1:1: Name a letter’s file in small letters, with hyphens, ending in .txt: such as thank-you.txt.",
        ],
    ),
    "no ending": (
        ("site_templates/letters/two", "", "x"),
        [
            "site_templates/letters/two:1:1: Name a letter’s file in small letters, with hyphens, ending in .txt: such as thank-you.txt.",
        ],
    ),
    "part upper case": (
        ("site_templates/parts/Bits.txt", "", "x"),
        [
            "site_templates/parts/Bits.txt:1:1: There is already a file “bits.txt”, and many computers can’t tell the two names apart: choose another name.",
        ],
    ),
    "country small": (
        ("site_templates/countries/fr.yml", "", "x"),
        [
            "site_templates/countries/fr.yml:1:1: Name a country’s file by its code of two capital letters, ending in .yml: such as FR.yml.",
        ],
    ),
    "country yaml": (
        ("site_templates/countries/FR.yaml", "", "x"),
        [
            "site_templates/countries/FR.yaml:1:1: Name a country’s file by its code of two capital letters, ending in .yml: such as FR.yml.",
        ],
    ),
    "letter named like another": (
        ("site_templates/letters/Note.txt", "", "x"),
        [
            "site_templates/letters/Note.txt:1:1: There is already a file “note.txt”, and many computers can’t tell the two names apart: choose another name.",
        ],
    ),
    "letter with the title of another": (
        ("site_templates/letters/note-two.txt", "", small.FILES[LETTER].replace("A note", "A Note")),
        [
            "site_templates/letters/note.txt:2:1: The letter “note-two” has this title already: give this one another.",
        ],
    ),
    "5 MB": (
        (LETTER, "", b"x" * 5_000_000),
        [
            "site_templates/letters/note.txt:1:1: This file is too large (5.0 MB, and 500 KB is the most): take out what does not belong in it.",
        ],
    ),
    "5 MB of questions": (
        (FIELDS, "", b"x" * 5_000_000),
        [
            "site_templates/fields.yml:1:1: This file is too large (5.0 MB, and 500 KB is the most): take out what does not belong in it.",
        ],
    ),
    "5 MB page": (
        (PAGE, "", b"x" * 5_000_000),
        [
            "docs/index.md:1:1: This file is too large (5.0 MB, and 500 KB is the most): take out what does not belong in it.",
        ],
    ),
    "HTML in a letter": (
        (LETTER, END, "One line.\nThank <b>you, dear.\n"),
        [
            "site_templates/letters/note.txt:27:7: A letter is plain text, and “<b>” would be shown as it stands: take it out.",
        ],
    ),
    "HTML in a part": (
        (PART, "I am {{ your_name }}{{ mark }}", "I am<br />{{ your_name }}{{ mark }}"),
        [
            "site_templates/parts/bits.txt:2:5: A letter is plain text, and “<br />” would be shown as it stands: take it out.",
        ],
    ),
    "HTML in a title": (
        (LETTER, "title: A note", "title: A <b>note</b>"),
        [
            "site_templates/letters/note.txt:2:1: This is plain text, and “<b>” would be shown as it stands: take it out.",
        ],
    ),
    "HTML in a question": (
        (FIELDS, "label: Your name", "label: Your <i>name</i>"),
        [
            "site_templates/fields.yml:12:9: This is plain text, and “<i>” would be shown as it stands: take it out.",
        ],
    ),
    "an answer in a summary": (
        (LETTER, "summary: Says something.", "summary: From {{ your_name }}."),
        [
            "site_templates/letters/note.txt:3:1: This is plain text, and “{{” would be shown as it stands: take it out.",
        ],
    ),
    "curly quotes in YAML": (
        (LETTER, "title: A note", "title: “A note”"),
        [
            "site_templates/letters/note.txt:2:8: There are curly quotes around this: use straight ones. If they belong to the text, write '“A note”'.",
        ],
    ),
    "curly quotes around a choice": (
        (COUNTRY, "paper: A4", "paper: ‘A4’"),
        [
            "site_templates/countries/GB.yml:3:8: There are curly quotes around this: use straight ones. If they belong to the text, write '‘A4’'.",
        ],
    ),
    "endless loop": (
        (LETTER, END, "{% for n in range(1000000000) %}{{ n }}{% endfor %}\n"),
        [
            "site_templates/letters/note.txt:26:1: A range() makes 1000 numbers at most: write a smaller number.",
        ],
    ),
    "macro without end": (
        (LETTER, END, "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}\n"),
        [
            "site_templates/letters/note.txt:26:10: “m” calls itself here, and a macro can’t do that: take out that call, or use {% for %}.",
        ],
    ),
    "invisible character in a letter": (
        (LETTER, END, "The\x00 end.\n"),
        [
            "site_templates/letters/note.txt:26:4: There is an invisible character on this line (U+0000): delete it.",
        ],
    ),
    "zero-width space in a tag": (
        (LETTER, END, "{{ your_name\u200b }}\n"),
        [
            "site_templates/letters/note.txt:26:13: There is an invisible character on this line (U+200B): delete it.",
        ],
    ),
    "not UTF-8": (
        (LETTER, "", b"---\ntitle: Caf\xe9\n---\n"),
        [
            "site_templates/letters/note.txt:2:1: This file is not saved as UTF-8: save it again with the encoding UTF-8.",
        ],
    ),
    "utf-16": (
        (
            LETTER,
            "",
            b"\xff\xfe-\x00-\x00-\x00\n\x00t\x00i\x00t\x00l\x00e\x00:\x00 \x00x\x00\n\x00-\x00-\x00-\x00\n\x00",
        ),
        [
            "site_templates/letters/note.txt:1:1: This file is not saved as UTF-8: save it again with the encoding UTF-8.",
        ],
    ),
    "country unknown": (
        (MKDOCS, "country: GB", "country: FR"),
        [
            "mkdocs.yml:6:5: There is no country “FR” in site_templates/countries: use one of GB.",
        ],
    ),
    "centre key": (
        (MKDOCS, "country: GB", "contry: GB"),
        [
            "mkdocs.yml:6:5: “contry” is not a key that is known here. Did you mean “country”?",
        ],
    ),
    "country NO": (
        (MKDOCS, "country: GB", "country: NO"),
        [
            "mkdocs.yml:6:5: There is no country “NO” in site_templates/countries: use one of GB.",
        ],
    ),
    "centre is text": (
        (MKDOCS, '\n    name: ""\n    country: GB', " GB"),
        [
            "mkdocs.yml:4:3: Write what you set below “centre:”, each on its own line, indented by four spaces.",
        ],
    ),
    "page with unknown letter": (
        (PAGE, '"note"', '"notes"'),
        [
            "docs/index.md:8:1: There is no letter “notes”. Did you mean “note”?",
        ],
    ),
    "page with far letter": (
        (PAGE, '"note"', '"xyzzy"'),
        [
            "docs/index.md:8:1: There is no letter “xyzzy”. There are: note.",
        ],
    ),
    "step without when": (
        (PAGE, "when: Now\n", ""),
        [
            "docs/index.md:2:1: “when” is missing: add it.",
        ],
    ),
    "step no number": (
        (PAGE, "step: 1", "step: one"),
        [
            "docs/index.md:3:1: “step” must be a whole number. Here it is “one”.",
        ],
    ),
    "step list": (
        (PAGE, "step: 1", "step: [1]"),
        [
            "docs/index.md:3:1: “step” must be a whole number. Here it is a list.",
        ],
    ),
    "page with broken front matter": (
        (PAGE, "when: Now", "when: Now: then"),
        [
            "docs/index.md:4:10: A colon with a space after it starts a new value here: put the whole text in quotes.",
        ],
    ),
}


def test_the_small_toolkit_has_no_fault(root):
    assert list(read(root).letters) == ["note"]


@pytest.mark.parametrize("name", CASES)
def test_each_fault_has_its_sentence(root, name):
    (file, old, new), expected = CASES[name]
    if old == "DELETE":
        (root / file).unlink()
    else:
        small.change(root, file, old, new)
    assert said(root) == expected


@pytest.mark.parametrize("name", CASES)
def test_each_sentence_is_one(name):
    """It begins with a capital or a quoted word, ends with a full stop, and names no Python."""
    for line in CASES[name][1]:
        sentence = line.split(": ", 1)[1]
        assert sentence.endswith((".", "?")), sentence
        assert not sentence[0].islower() or sentence.startswith(("hello()", "twice()")), sentence
        assert "Error" not in sentence
        assert "None" not in sentence


def test_all_faults_of_all_files_at_once_and_sorted(root):
    small.change(root, COUNTRY, "paper: A4", "paper: A5")
    small.change(root, LETTER, "summary:", "sumary:")
    small.change(root, LETTER, END, "{{ your_name | upper }}\n{{ your_nam }}\n")
    small.change(root, PART, "{{ mark }}", "{{ mark.title() }}")
    small.change(root, FIELDS, "items: 3", "items: x")
    small.change(root, PAGE, '"note"', '"nothing"')
    small.change(root, MKDOCS, "country: GB", "contry: GB")
    lines = said(root)
    places = [line.split(": ", 1)[0] for line in lines]
    assert places == [
        "docs/index.md:8:1",
        "mkdocs.yml:6:5",
        f"{COUNTRY}:3:1",
        f"{FIELDS}:24:9",
        f"{LETTER}:3:1",
        f"{LETTER}:26:16",
        f"{LETTER}:27:4",
        f"{PART}:2:28",
    ]


@pytest.mark.parametrize("file", [FIELDS, COUNTRY, LETTER, PART, PAGE])
def test_windows_files_are_read_too(root, file):
    """With a byte order mark and CRLF; a fault in them is on the right line."""
    before = read(root)
    for path in (root / file,):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    after = read(root)
    assert (after.letters, after.fields, after.templates) == (before.letters, before.fields, before.templates)
    small.change(root, LETTER, END, "{{ your_nam }}\n")
    assert said(root)[0].startswith(f"{LETTER}:26:4: ")


def test_what_only_looks_like_html_is_text(root):
    small.change(root, LETTER, END, "Is 3 < 4 and 5 > 4? Ask <final@example.com>, A&B & <Ada>.\tA tab.\n")
    text = Writer(read(root)).write("note", {}).text
    assert "Is 3 < 4 and 5 > 4? Ask <final@example.com>, A&B & <Ada>. A tab." in text


@pytest.mark.parametrize(
    "name", ["letters/.DS_Store", "letters/note.txt~", "letters/.note.txt.swp", "countries/.x", "parts/old~"]
)
def test_what_an_editor_leaves_behind_is_ignored(root, name):
    (root / "site_templates" / name).write_bytes(b"\x00\xff")
    assert list(read(root).letters) == ["note"]


def test_a_broken_vocabulary_blames_no_letter(root):
    small.change(root, FIELDS, "groups:", "groups")
    assert said(root) == [
        f"{FIELDS}:2:10: This line is not indented like the lines around it: line it up with spaces. Or the line before it lacks a colon."
    ]


def test_a_file_that_is_not_there(root):
    (root / PART).unlink()
    assert said(root) == [
        f"{LETTER}:17:10: There is no file “parts/bits.txt”. Write it as in “parts/frame.txt”."
    ]


@pytest.mark.parametrize("text", ["", "-", "a: b: c", "\x00", "{{", "{% if %}", "[", "&a *a", "---\n", "\ufeff", "!!python/object:os.system x", "? ", "%YAML 9", "'"])  # fmt: skip
@pytest.mark.parametrize("file", [FIELDS, COUNTRY, LETTER, PART, PAGE])
def test_whatever_stands_in_a_file_is_a_fault_or_none(root, file, text):
    """Never a traceback."""
    small.change(root, file, "", text)
    with contextlib.suppress(Faults):
        assert read(root).letters


def test_the_report_counts_and_says_that_nothing_was_built(monkeypatch):
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    one, two = Fault("b.txt", 1, 2, "No."), Fault("a.txt", 10, 1, "Yes.")
    assert Faults([one]).report() == "b.txt:1:2: No.\n1 thing to put right. Nothing was built."
    assert Faults([one, two, one]).report() == (
        "a.txt:10:1: Yes.\nb.txt:1:2: No.\n2 things to put right. Nothing was built."
    )


def test_github_shows_a_fault_at_its_line(monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    report = Faults([Fault("a.txt", 10, 3, "100 % {% if %}\nis.")]).report()
    assert "::error file=a.txt,line=10,col=3::100 %25 {%25 if %25}%0Ais." in report.split("\n")


def test_a_comma_in_a_files_name_ends_no_property():
    assert Fault("a,b:c%.txt", 1, 1, "No:\r\nyes, 5 %.").for_github() == (
        "::error file=a%2Cb%3Ac%25.txt,line=1,col=1::No:%0D%0Ayes, 5 %25."
    )


NESTED = "Too many things stand inside each other here: write some of them one after the other."


@pytest.mark.parametrize("count", [70, 300, 3000])
@pytest.mark.parametrize(
    ("begin", "middle", "end"),
    [
        ("{% if your_name %}", "x", "{% endif %}"),
        ("{{ ", "your_name", " }}"),
        ("", "{{ your_name", " }}"),
    ],
)
def test_what_stands_too_deep_inside_others_is_a_sentence(root, count, begin, middle, end):
    if begin == "{{ ":
        text = begin + "(not " * count + middle + ")" * count + end
    elif begin:
        text = begin * count + middle + end * count
    else:
        text = middle + " | trim" * count + end
    small.change(root, LETTER, END, f"Well.\n{text}\n")
    assert said(root) == [f"{LETTER}:27:1: {NESTED}"]


@pytest.mark.parametrize("count", [600, 5000])
def test_brackets_inside_brackets_in_yaml_are_a_sentence(root, count):
    small.change(root, LETTER, "summary: Says something.", "summary: " + "[" * count + "]" * count)
    assert said(root) == [f"{LETTER}:3:1: {NESTED}"]


def test_the_build_stops_and_leaves_the_last_site_alone(copy):
    """`mkdocs build --strict` prints the sentences, no traceback, and does not touch what was built before."""
    for name in ("macros", "docs/widgets"):
        if not (copy / name).exists():
            (copy / name).symlink_to(ROOT / name, target_is_directory=True)
    site = copy / "site"
    site.mkdir()
    (site / "index.html").write_text("the last site", encoding="utf-8")
    path = copy / "site_templates" / "letters" / "feedback-request.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("summary:", "sumary:"), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean"],
        cwd=copy, capture_output=True, encoding="utf-8", check=False,
        env={**os.environ, "GITHUB_ACTIONS": "", "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"},
    )  # fmt: skip
    printed = done.stdout + done.stderr
    assert done.returncode != 0
    assert (
        "letters/feedback-request.txt:3:1: “sumary” is not a key that is known here. Did you mean “summary”?"
        in printed
    )
    assert "Traceback" not in printed
    assert [file.name for file in site.iterdir()] == ["index.html"]
    assert (site / "index.html").read_text(encoding="utf-8") == "the last site"
