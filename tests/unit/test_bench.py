"""The file that ``make bench BENCH_ARGS="--json FILE"`` writes has the names that others read."""

import sys

from benchmarks import __main__ as bench
from benchmarks import build
from benchmarks.measure import Visit
from macros import build_cache


def test_each_variant_and_each_figure_has_its_name():
    assert set(bench.NAMES.values()) == {"ours", "repeat", "bare", "pyodide", "javascript", "shell"}
    assert bench.FIGURES[:6] == ("bytes", "requests", "paint", "first_text", "key_p50", "key_p95")
    assert len(bench.FIGURES) == len(bench.COLUMNS) == len(bench.HEADER) - 1


def test_a_page_without_a_script_has_no_first_text_and_no_keys():
    shell = [Visit(1000, 5, 100.0, None, "Dear Hiring Manager,", 120.0, 3.0, 4000.0)]
    figures = dict(zip(bench.FIGURES, [column(shell) for column in bench.COLUMNS], strict=True))
    assert figures == {
        "bytes": 1000, "requests": 5, "paint": 100.0, "first_text": None, "key_p50": None, "key_p95": None,
        "largest_paint": 120.0, "blocked": 3.0, "memory": 4000.0,
    }  # fmt: skip


def test_build_alone_is_asked_for_by_name_and_its_project_keeps_nothing_of_ours(monkeypatch, tmp_path):
    asked: list[list[str]] = []
    monkeypatch.setattr(build, "main", asked.append)
    monkeypatch.setattr(sys, "argv", ["benchmarks", "--build", "--json", "x.json"])
    bench.main()
    assert asked == [["--json", "x.json"]]
    project = build.with_letters(tmp_path / "toolkit", 2)
    assert len(list((project / "own/letters").glob("*.txt"))) == 2
    assert not (project / build_cache.FILE).parent.exists(), "else it would be emptied for all"
