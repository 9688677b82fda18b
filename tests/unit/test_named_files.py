"""Each file that CONTRIBUTING, README and the decisions name is there, and each room of macros is in the picture."""

import re

import pytest

from tests.project import ROOT

NAMED = re.compile(
    r"`((?:macros|docs|site_templates|tests|requirements|benchmarks|centres|\.github)/[\w./-]*"
    r"|[\w-]+\.(?:ya?ml|toml|json))`"
)
# Files that stand for others.
NOT_HERE = re.compile(r".*\b(SLUG|CODE)\b|centres/x\.yml")
# What may be named without its folder: these are files of authors, or of a centre.
ANYWHERE = (
    "words.yml",
    "fields.yml",
    "facts.yml",
    "checks.yml",
    "form.yml",
    "planner.yml",
    "pages.yml",
    "slips.yml",
    "language.yml",
    "sources.yml",
)
PAGES = [
    "README.md",
    "CONTRIBUTING.md",
    *sorted(f"docs/decisions/{p.name}" for p in (ROOT / "docs/decisions").glob("*.md")),
]


@pytest.mark.parametrize("page", PAGES)
def test_each_file_that_is_named_is_there(page):
    named = set(NAMED.findall((ROOT / page).read_text(encoding="utf-8")))
    missing = [
        name
        for name in sorted(named)
        if not NOT_HERE.match(name) and name not in ANYWHERE and not (ROOT / name).exists()
    ]
    assert missing == []


def test_the_picture_has_every_room():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    rooms = [path.name for path in (ROOT / "macros").iterdir() if (path / "__init__.py").is_file()]
    assert [room for room in rooms if f"  {room}/ " not in text] == []


def test_each_folder_of_tests_is_that_of_a_room():
    folders = [
        path.name for path in (ROOT / "tests/unit/macros").iterdir() if (path / "__init__.py").is_file()
    ]
    assert [name for name in folders if not (ROOT / "macros" / name).is_dir()] == []
