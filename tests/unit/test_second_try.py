"""A test in a browser that fails is tried once more, but for who says on the command line how often it is."""

from types import SimpleNamespace
from typing import Any

import pytest

from tests.browser import conftest


@pytest.mark.parametrize(("asked", "marked"), [(None, [{"reruns": 1}]), (0, []), (3, [])])
def test_how_often_is_said_on_the_command_line(asked, marked):
    marks: list[pytest.MarkDecorator] = []
    here, elsewhere = conftest.HERE / "test_form.py", conftest.HERE.parent / "unit" / "test_dates.py"
    items: Any = [SimpleNamespace(path=path, add_marker=marks.append) for path in (here, elsewhere)]
    config: Any = SimpleNamespace(getoption={"reruns": asked}.get)
    conftest.pytest_collection_modifyitems(config, items)
    assert [mark.kwargs for mark in marks] == marked
