"""The site as built, for tests/site and tests/browser: both conftests take these fixtures from here."""

import contextlib

import pytest

from macros.model.toolkit import Toolkit
from tests import project
from tests.browser.site_server import Site, built_once

# Both conftests define the fixtures, so pytest would build twice: the sites are kept here for all.
_kept: dict[str, Site] = {}


def _site(name: str, base: str, factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Site:
    if name not in _kept:
        stack = contextlib.ExitStack()
        run = factory.getbasetemp()
        # One of several processes: what is above is of all of them.
        if hasattr(request.config, "workerinput"):
            run = run.parent
        _kept[name] = stack.enter_context(built_once(project.copy_of_project, run / f"built-{name}", base))
        request.config.add_cleanup(stack.close)
        request.config.add_cleanup(_kept.clear)
    return _kept[name]


@pytest.fixture(scope="session")
def root_site(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Site:
    """The site at the root of its address."""
    return _site("root", "/", tmp_path_factory, request)


@pytest.fixture(scope="session")
def sub_site(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Site:
    """The site below a path, as a project's site on GitHub Pages is."""
    return _site("sub", "/sub/path/", tmp_path_factory, request)


@pytest.fixture(scope="session", params=["root", "sub"])
def either_site(request: pytest.FixtureRequest) -> Site:
    """The site at the root, then below a path."""
    site: Site = request.getfixturevalue(f"{request.param}_site")
    return site


@pytest.fixture(scope="session")
def toolkit() -> Toolkit:
    """What we as authors wrote, as the build reads it, without what a centre has made its own."""
    return project.toolkit()
