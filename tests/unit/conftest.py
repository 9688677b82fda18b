"""What the tests of authors' files share."""

import pytest

from tests.unit import small


@pytest.fixture
def root(tmp_path):
    """A small toolkit, of which a test can break one file."""
    small.write(tmp_path)
    return tmp_path
