"""What all tests share: the authors' files as they are, and a copy of them to break."""

import os
import shutil

import hypothesis
import pytest

from tests import project
from tests.project import ROOT, SETTINGS

AUTHOR_FILES = ("toolkit.yml", "docs", "site_templates")

# The same cases every time; HYPOTHESIS_PROFILE=search looks for new ones, and longer.
hypothesis.settings.register_profile("same", derandomize=True, deadline=None, database=None, max_examples=60)
hypothesis.settings.register_profile("search", deadline=None, max_examples=2000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


@pytest.fixture(scope="session")
def toolkit():
    """All that we as authors wrote, read and checked."""
    return project.toolkit()


@pytest.fixture
def copy(tmp_path):
    """A copy of the authors' files, of which a test can break one."""
    for name in AUTHOR_FILES:
        source = ROOT / name
        if source.is_dir():
            leave = shutil.ignore_patterns("widgets", "assets", "__pycache__")
            shutil.copytree(source, tmp_path / name, ignore=leave)
        else:
            shutil.copyfile(source, tmp_path / name)
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    return tmp_path
