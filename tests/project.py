"""The project that tests look at: the toolkit as it comes, without what a centre has made its own.

So the tests hold on a centre's own repository too, whatever it has set, and never hold up its site. What is its own is
judged by ``python -m macros check``, by the strict build, and by tests/browser/test_published.py.

``python -m tests.project FOLDER`` builds that site into the folder.
"""

import functools
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from macros import build_cache
from macros.loading.project import read_languages, read_project
from macros.model.toolkit import Toolkit

ROOT = Path(__file__).resolve().parents[1]

# The toolkit as it comes, for nobody in particular.
SETTINGS = """\
INHERIT: toolkit.yml
site_name: Feedback Toolkit
extra:
  centre: {}
"""


def read_as_built(root: Path = ROOT, centre: Any = None, language: str = "") -> Toolkit:
    """What ``read_project`` makes of a folder, and the Faults that it raises. What builds of ours have worked out of
    the same files by the same code is not worked out again: that takes ten times as long.

    root: a project, or a copy of it with other files.
    """
    with build_cache.used(ROOT):
        return read_project(root, centre, language=language)


@functools.cache
def toolkit(language: str = "") -> Toolkit:
    """All that we as authors wrote, as the build reads it, in one language. Kept: it takes seconds."""
    return read_as_built(language=language)


@functools.cache
def in_languages() -> dict[str, Toolkit]:
    """The same in each of our languages, by its code, as a site in all of them has it."""
    codes = sorted(path.parent.name for path in (ROOT / "site_templates" / "locales").glob("*/language.yml"))
    with build_cache.used(ROOT):
        return read_languages(ROOT, {"own": "no folder of its own", "languages": ["en", *codes]})


def run_build(project: Path, target: Path, url: str) -> subprocess.CompletedProcess[str]:
    """One strict build. Without -q it would say which folder it cleans; our hooks see to it that warnings count."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-d", str(target)]
    # Material tells every build about MkDocs 2, which pyproject.toml shuts out; the Makefile does the same.
    environment = {**os.environ, "SITE_URL": url, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def built(project: Path, target: Path, url: str) -> str:
    """Builds, or fails with what the build said. Returns what it said all the same."""
    done = run_build(project, target, url)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def copy_of_project(target: Path) -> Path:
    """The toolkit's files, to be changed by a test, without what a centre has made its own.

    The browser packages are linked, not copied, and so is what builds have worked out before: most of a build is the
    same in every copy. So is our compiled code, which Python knows by the age and the size of its source.
    """
    away = (
        ".git",
        ".venv",
        "node_modules",
        "site",
        ".cache",
        ".*_cache",
        ".hypothesis",
        "tests",
    )
    shutil.copytree(ROOT, target, ignore=shutil.ignore_patterns(*away, "own"))
    (target / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (target / "node_modules").symlink_to(ROOT / "node_modules")
    folder = Path(build_cache.FILE).parent
    (ROOT / folder).mkdir(parents=True, exist_ok=True)
    (target / folder).parent.mkdir()
    (target / folder).symlink_to(ROOT / folder)
    return target


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        built(copy_of_project(Path(folder) / "toolkit"), Path(sys.argv[1]).resolve(), "https://example.org/")
