"""A toolkit of a few lines, so that a test can break one of them and know where."""

import re
import shutil

import pytest
import yaml  # type: ignore[import-untyped]

from macros.diagnostics.fault import Faults
from macros.loading.project import read_project
from macros.model import planner, settings_file
from tests.said import FOLDER as MESSAGES

FILES = {
    "mkdocs.yml": """\
INHERIT: toolkit.yml
site_name: Small
extra:
  centre:
    name: ""
    country: GB
""",
    "site_templates/fields.yml": """\
groups:
  - title: All
    fields:
      channel:
        label: How?
        kind: choice
        options:
          post: By post
          email: By email
        default: post
      your_name:
        label: Your name
        kind: text
        placeholder: your name
      sent_date:
        label: When?
        kind: date
        placeholder: the day
        asked_when:
          channel: post
      reasons:
        label: Why?
        kind: list
        items: 3
        placeholder: a reason
""",
    "site_templates/countries/GB.yml": """\
name: United Kingdom
language: en-GB
paper: A4
date: "{day} {month} {year}"
sender: right
recipient_first: person
greeting_end: ","
titles_with_full_stop: false
close_named: Yours sincerely,
close_unnamed: Yours faithfully,
""",
    "site_templates/letters/note.txt": """\
---
title: A note
summary: Says something.
used: Now and then.
required:
  - your_name
examples:
  - title: Sam
    answers:
      channel: post
      your_name: Sam
      sent_date: 2026-10-19
      reasons:
        - one
        - two
---
{% from "parts/bits.txt" import hello, twice with context %}
{{ hello("x") }}
{% for reason in reasons %}
{{ loop.index }}. {{ reason }}
{% endfor %}
{% if channel == "post" %}
Sent on {{ sent_date }}.
{% endif %}
{{ reasons | listing | stop }}
The end.
""",
    "site_templates/parts/bits.txt": """\
{% macro hello(mark) %}
I am {{ your_name }}{{ mark }}
{% endmacro %}
{% macro twice() %}{{ caller() }}{{ caller() }}{% endmacro %}
{% macro unused() %}{{ your_name }}{% endmacro %}
""",
    "docs/index.md": """\
---
title: Home
step: 1
when: Now
does: This.
---
# Home
{{ letter("note") }}
""",
}

# The planner asks these, whatever the letters do.
FILES["site_templates/fields.yml"] += "  - title: Planner\n    fields:\n" + "".join(
    f"      {name}:\n        label: Planned\n"
    + (
        "        kind: choice\n        options_from: countries\n"
        if name == "country"
        else "        kind: text\n        placeholder: plan\n"
    )
    for name in planner.FIELDS
    if name != "sent_date"
)

MKDOCS = "mkdocs.yml"
FIELDS = "site_templates/fields.yml"
COUNTRY = "site_templates/countries/GB.yml"
LETTER = "site_templates/letters/note.txt"
PART = "site_templates/parts/bits.txt"
PAGE = "docs/index.md"


def write(root):
    """Writes the files below a folder."""
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    shutil.copytree(MESSAGES, root / "site_templates" / "messages")


def change(root, file, old, new):
    """Replaces one place in a file; an empty ``old`` replaces the whole file, or makes it."""
    path = root / file
    if not old:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(new if isinstance(new, bytes) else new.encode())
        return
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def read(root):
    """The toolkit in a folder, with its centre's settings."""
    try:
        settings = yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))["extra"]["centre"]
    except yaml.YAMLError:
        settings = settings_file.said(root)  # as "macros check" asks for them
    return read_project(root, settings)


def said(root):
    """What the build says is wrong in a folder."""
    with pytest.raises(Faults) as raised:
        read(root)
    return [str(fault) for fault in raised.value.faults]


def said_by_line(root):
    """The same without the columns, for tests of what is said and not of where."""
    return [re.sub(r"^([^:]+:[0-9]+):[0-9]+:", r"\1:", line) for line in said(root)]
