"""A centre's own letters, too, must be the same in every Python."""

import pytest

from macros import library, settings
from tests.project import ROOT


@pytest.fixture(scope="session")
def toolkit():
    """All that is published from this repository, a centre's own among it."""
    return library.read(ROOT, settings.said(ROOT))
