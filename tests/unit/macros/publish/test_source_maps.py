"""A map leads from a place in a file that browsers load to ours, and reads as the developer tools read it."""

from macros.publish import source_maps
from macros.publish.source_maps import Place
from tests import maps

FILES = {"styles/a.css": "p {\n  top: 0;\n}\n", "styles/b.css": "q{}\n\n  r{}"}


def test_each_piece_leads_to_where_it_comes_from():
    pieces = [
        ("@layer x;", None),
        ("p{top:0}", Place("styles/a.css", 1, 0)),
        ("q::after{content:'😀'}\n\n  ", Place("styles/b.css", 1, 0)),
        ("/* nobody's */", None),
        ("r{}", Place("styles/b.css", 3, 2)),
        ("p{}", Place("styles/a.css", 1, 0)),
    ]
    made = source_maps.written(source_maps.mappings(pieces, [*FILES]), FILES)
    found = [step[:5] for step in maps.steps(made)]
    a, b = (source_maps.ROOT + name for name in FILES)
    assert found == [(0, 9, a, 0, 0), (0, 17, b, 0, 0), (2, 16, b, 2, 2), (2, 19, a, 0, 0)]
    assert maps.lines(made)[b] == ["q{}", "", "  r{}"]


def test_columns_are_counted_as_browsers_count_them():
    made = source_maps.mappings([("a{content:'😀'}", Place("a", 1, 0)), ("b{}", Place("a", 400, 99))], ["a"])
    text = source_maps.written(made, {"a": ""})
    assert [(step.column, step.before_line, step.before_column) for step in maps.steps(text)] == [
        (0, 0, 0),
        (len("a{content:'..'}"), 399, 99),
    ]
