"""The modules of the host have one direction: index.js gives what all of them give, and shared/ what they share."""

import re

import pytest

from tests.project import ROOT

HOST = ROOT / "docs" / "widgets" / "host"
NAMED = re.compile(r' from "([^"]+)";')
CONCERNS = sorted(path.name for path in HOST.glob("*.js") if path.name != "index.js")
SHARED = sorted(path.name for path in (HOST / "shared").glob("*.js"))


def named(module):
    return NAMED.findall((HOST / module).read_text(encoding="utf-8"))


def test_python_gets_what_each_module_gives():
    assert named("index.js") == [f"./{name}" for name in CONCERNS]


@pytest.mark.parametrize("name", CONCERNS)
def test_a_module_imports_what_is_shared_alone(name):
    assert set(named(name)) <= {f"./shared/{shared}" for shared in SHARED}


@pytest.mark.parametrize("name", SHARED)
def test_what_is_shared_imports_nothing_and_is_shared(name):
    assert named(f"shared/{name}") == []
    assert any(f"./shared/{name}" in named(concern) for concern in CONCERNS)
