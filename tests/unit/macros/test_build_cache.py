"""What a build keeps for the next one: the same results as without it, whatever becomes of its file."""

import sqlite3
import sys
from contextlib import closing
from datetime import date, timedelta
from functools import partial

import pytest

from macros import build_cache

RESULTS = {"words": ["Grüße", "ok"], "none": [], "number": 3, "nested": {"a": [["body", "text"]]}}


@pytest.fixture
def project(tmp_path):
    """A folder with a piece of the toolkit's own code."""
    code = tmp_path / "macros" / "one.py"
    code.parent.mkdir()
    code.write_text("x = 1\n", encoding="utf-8")
    return tmp_path


def built(project, results=RESULTS):
    """(what a build found for each of these, the names of those that it worked out anew)."""
    made = []

    def worked_out(name):
        made.append(name)
        return results[name]

    with build_cache.used(project):
        found = {name: build_cache.result("kind", [name], partial(worked_out, name)) for name in results}
    return found, made


def rows(project, change=None):
    with closing(sqlite3.connect(project / build_cache.FILE)) as file, file:
        if change:
            file.execute(*change)
        return file.execute("SELECT key, day, value FROM kept ORDER BY key").fetchall()


def test_what_is_the_same_is_worked_out_once(project):
    assert built(project) == (RESULTS, list(RESULTS))
    assert built(project) == (RESULTS, [])


@pytest.mark.parametrize(
    "change",
    [
        lambda project: (project / "macros" / "one.py").write_text("x = 2\n", encoding="utf-8"),
        lambda project: (project / "macros" / "two.py").write_text("", encoding="utf-8"),
        lambda project: (project / "macros" / "one.py").rename(project / "macros" / "three.py"),
    ],
)
def test_another_version_of_the_toolkit_works_it_out_anew_and_takes_the_old_out(project, change):
    built(project)
    before = {key for key, _, _ in rows(project)}
    change(project)
    assert built(project) == (RESULTS, list(RESULTS))
    after = {key for key, _, _ in rows(project)}
    assert len(after) == len(RESULTS)
    assert not after & before


def test_other_packages_and_another_python_are_another_version(project, monkeypatch):
    before = build_cache.base_of(project)
    assert build_cache.base_of(project) == before
    monkeypatch.setattr(build_cache, "_packages", lambda: iter(["jinja2-9.9.dist-info"]))
    packages = build_cache.base_of(project)
    monkeypatch.setattr(sys, "version", "3.99")
    assert len({before, packages, build_cache.base_of(project)}) == 3


def test_a_damaged_file_costs_time_and_no_more(project):
    built(project)
    file = project / build_cache.FILE
    whole = file.read_bytes()
    for at in range(0, len(whole), 389):
        for bad in (whole[:at], whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]):
            file.write_bytes(bad)
            assert built(project)[0] == RESULTS
            assert built(project)[0] == RESULTS


def test_a_value_under_another_ones_key_or_not_packed_is_thrown_away(project):
    built(project)
    (first, _, value), *others = rows(project)
    for bad in (value, b"", b"no zlib", "a text", None, 7):
        for key, _, _ in others:
            rows(project, ("UPDATE kept SET value = ? WHERE key = ?", (bad, key)))
        found, made = built(project)
        assert found == RESULTS
        assert len(made) == len(others)
        assert first in {key for key, _, _ in rows(project)}


def test_where_nothing_can_be_written_a_build_goes_on(project):
    (project / ".cache").write_text("a file in the place of the folder", encoding="utf-8")
    assert built(project) == built(project) == (RESULTS, list(RESULTS))


def test_a_build_beside_this_one_is_no_trouble(project):
    built(project)
    with closing(sqlite3.connect(project / build_cache.FILE)) as other:
        other.execute("BEGIN EXCLUSIVE")
        store = build_cache.Store(project / build_cache.FILE, "base", patience=0)
        assert store.get("key") == []
        store.put("key", 1)
        store.save()
    assert built(project) == (RESULTS, [])


def test_what_nobody_asks_for_goes_after_a_while(project):
    built(project)
    old = (date.today() - timedelta(build_cache.DAYS + 1)).isoformat()
    rows(project, ("UPDATE kept SET day = ?", (old,)))
    assert built(project, {"number": 3}) == ({"number": 3}, [])
    assert [day for _, day, _ in rows(project)] == [date.today().isoformat()]


def test_what_went_wrong_is_not_kept(project):
    def fails():
        raise ValueError("wrong")

    for _ in range(2):
        with build_cache.used(project):
            with pytest.raises(ValueError, match="wrong"):
                build_cache.result("kind", [], fails)
            assert (
                build_cache.result("kind", ["a"], lambda: "bad", well=lambda found: found == "good") == "bad"
            )
            assert not build_cache.went_well("kind", ["b"])
    assert rows(project) == []


def test_what_went_well_is_known_the_next_time_even_where_the_build_stopped(project):
    def stopped():
        with build_cache.used(project):
            build_cache.note_well("kind", ["a"])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    with build_cache.used(project):
        assert build_cache.went_well("kind", ["a"])
        assert not build_cache.went_well("another kind", ["a"])
        assert not build_cache.went_well("kind", ["b"])


def test_nothing_is_kept_where_nobody_asked_for_it(project, monkeypatch):
    monkeypatch.chdir(project)
    build_cache.note_well("kind", [])
    assert not build_cache.went_well("kind", [])
    assert build_cache.result("kind", [], lambda: 1) == 1
    build_cache.save()
    assert not (project / ".cache").exists()
