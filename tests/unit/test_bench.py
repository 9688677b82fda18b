"""The file that ``make bench BENCH_ARGS="--json FILE"`` writes has the names that others read."""

from benchmarks import __main__ as bench
from benchmarks.measure import Visit


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
