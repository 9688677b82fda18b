"""What keys leave in the memory is cleared away behind one of them, before Python would do so in the middle of one."""

import sys
import types

import pytest


@pytest.fixture
def garbage(monkeypatch):
    """A ``Garbage``, and what it has asked the page for: "pause" or "paint"."""
    asked: list[str] = []

    def asks(what):
        return lambda callback, wait=0: lambda: asked.append(what)

    host = types.ModuleType("host")
    monkeypatch.setattr(host, "afterPause", asks("pause"), raising=False)
    monkeypatch.setattr(host, "afterPaint", asks("paint"), raising=False)
    monkeypatch.setitem(sys.modules, "host", host)
    monkeypatch.delitem(sys.modules, "garbage", raising=False)
    import garbage

    yield garbage.Garbage(), asked
    del sys.modules["garbage"]


@pytest.mark.parametrize(("characters", "keys"), [(1_000, 28), (20_000, 11)])
def test_it_is_cleared_away_before_half_of_the_memory_is_full(garbage, characters, keys):
    made, asked = garbage
    for _ in range(keys - 1):
        made.left(characters)
    assert "paint" not in asked
    assert made.bytes < 4 * 1024 * 1024  # where python.js has it done
    made.left(characters)
    assert asked.count("paint") == 1
    assert asked.count("pause") == keys
    made.clear()
    made.left(characters)
    assert asked.count("paint") == 1
