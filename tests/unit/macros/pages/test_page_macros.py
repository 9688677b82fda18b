"""The names that pages may use."""

import pytest

from macros.loading.project import read_project
from macros.pages import page_macros
from tests.unit import small


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (None, page_macros.UNKNOWN),
        ("# Nobody knows yet.\n", page_macros.UNKNOWN),
        ("# Here:\nhttps://github.com/x/y\n", "[a project on GitHub](https://github.com/x/y)"),
    ],
)
def test_the_guide_links_to_the_toolkits_own_page_where_it_is_known(root, text, shown):
    if text is not None:
        small.change(root, page_macros.PROJECT, "", text)
    assert page_macros.page_variables(read_project(root, {"country": "GB"}))["project_page"] == shown
