"""A centre's own letters, too, must be the same in every Python."""

import pytest

from macros.model import settings_file
from tests.project import ROOT, read_as_built


@pytest.fixture(scope="session")
def toolkit():
    """All that is published from this repository, a centre's own among it."""
    return read_as_built(ROOT, settings_file.said(ROOT))
