"""Each file that CONTRIBUTING, README, the decisions or a comment name is there, and each room of macros is in the
picture.
"""

import re

import pytest

from tests.project import ROOT

NAMED = re.compile(
    r"`((?:macros|docs|site_templates|tests|requirements|benchmarks|centres|\.github|letterkit|inline|worker)/[\w./-]*"
    r"|[\w-]+\.(?:ya?ml|toml|json|pyi?|m?js|html|css))`"
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
# In code: paths from the root or from docs/widgets, and names of modules in full, such as those in docstrings.
PATH = re.compile(
    r"(?<![\w./<{-])(?:macros|docs/widgets|site_templates|tests|benchmarks|letterkit|inline)/[\w./-]*\w"
    r"\.(?:pyi?|m?js|html|css|ya?ml|txt|md|json)\b"
)
MODULE = re.compile(r"``((?:macros|letterkit)\.[\w.]*\w)``")
# A module by its own name alone, and what is in it.
OF_MODULE = re.compile(r"``([a-z_]\w*)\.(?!(?:py|yml|html|css|txt)\b)([A-Za-z_]\w*)")
# What the build makes, and what comes with a package.
OF_MESSAGES = ("form_messages.py", "plan_messages.py", "planner_messages.py")
MADE = (*OF_MESSAGES, "offline-worker.js", "host.js", "micropython.mjs")
CODE = sorted(
    path
    for folder in ("macros", "docs/widgets", "site_templates")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in (".py", ".pyi", ".js", ".mjs", ".html", ".css", ".yml")
)
PAGES = [
    "README.md",
    "CONTRIBUTING.md",
    *sorted(f"docs/decisions/{p.name}" for p in (ROOT / "docs/decisions").glob("*.md")),
]


@pytest.mark.parametrize("page", PAGES)
def test_each_file_that_is_named_is_there(page):
    named = set(NAMED.findall((ROOT / page).read_text(encoding="utf-8")))
    code = [*CODE, *(ROOT / "tests").rglob("*.py")]
    file_names = {path.name for path in code if path.suffix != ".yml"}
    missing = [
        name
        for name in sorted(named)
        if name not in ANYWHERE + MADE and not _is_there(name) and name not in file_names
    ]
    assert missing == []


def test_each_file_and_name_in_a_comment_is_there():
    """A name that has gone sends who looks for it nowhere."""
    named = []
    for path in (*CODE, ROOT / "Makefile", ROOT / "pyproject.toml", ROOT / "toolkit.yml"):
        text = path.read_text(encoding="utf-8")
        where = path.relative_to(ROOT).as_posix()
        named += [(where, name, _is_there(name)) for name in PATH.findall(text)]
        named += [(where, name, _resolves(name)) for name in MODULE.findall(text)]
        named += [
            (where, f"{module}.{name}", _is_in(module, name)) for module, name in OF_MODULE.findall(text)
        ]
    assert len(named) > 100
    assert [(where, name) for where, name, there in named if not there] == []


def _is_there(name: str) -> bool:
    return bool(NOT_HERE.match(name)) or any((base / name).exists() for base in (ROOT, ROOT / "docs/widgets"))


def _is_in(module: str, name: str) -> bool:
    """Whether a module of this name has it; what is called as no module is, such as a file of an author, is none."""
    found = [path for path in CODE if path.stem == module and path.suffix in (".py", ".pyi")]
    return not found or any(re.search(rf"\b{name}\b", path.read_text(encoding="utf-8")) for path in found)


def _resolves(name: str) -> bool:
    """Whether there is such a module, and what is named in it."""
    parts = name.split(".")
    for count in range(len(parts), 0, -1):
        module = (ROOT if parts[0] == "macros" else ROOT / "docs/widgets").joinpath(*parts[:count])
        for file in (module.with_suffix(".py"), module / "__init__.py"):
            if file.is_file():
                text = file.read_text(encoding="utf-8")
                return all(re.search(rf"\b{part}\b", text) for part in parts[count:])
    return False


def test_the_picture_has_every_room():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    rooms = [path.name for path in (ROOT / "macros").iterdir() if (path / "__init__.py").is_file()]
    assert [room for room in rooms if f"  {room}/ " not in text] == []


def test_each_folder_of_tests_is_that_of_a_room():
    folders = [
        path.name for path in (ROOT / "tests/unit/macros").iterdir() if (path / "__init__.py").is_file()
    ]
    assert [name for name in folders if not (ROOT / "macros" / name).is_dir()] == []
