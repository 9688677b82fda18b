"""A centre's own letters, too, must be the same in every Python."""

import pytest

from macros.loading.project import read_project
from macros.model import settings_file
from tests.project import ROOT


@pytest.fixture(scope="session")
def toolkit():
    """All that is published from this repository, a centre's own among it."""
    return read_project(ROOT, settings_file.said(ROOT))
