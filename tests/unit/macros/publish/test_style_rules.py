"""What of a style sheet stays: just what a site can use."""

import pytest

from macros.publish.style_rules import FROM_THE_RIGHT, beside, names_in, used

NAMES = names_in(
    [
        '<p class="note fk-here" style="--set: 1">',
        'element.classList.add("made-later")',
        "a{color:var(--own)}",
    ]
)


@pytest.mark.parametrize(
    ("sheet", "left"),
    [
        (".note { color : red ; }", ".note{color:red}"),
        (".gone{color:red}", ""),
        (".gone,.note > a{color:red}", ".note > a{color:red}"),
        (".note.gone{color:red}.made-later{color:red}", ".made-later{color:red}"),
        # What is denied, or one of several, may be missing.
        (".note:not(.gone),:is(.gone,p){color:red}", ".note:not(.gone),:is(.gone,p){color:red}"),
        ("[class^=gone],h1{color:red}", "[class^=gone],h1{color:red}"),
        ("@media print{.gone{color:red}}", ""),
        ("@media print { .note { color: red !important } }", "@media print{.note{color:red!important}}"),
        ("@layer a, b;@layer a{.note{margin:0 auto}}", "@layer a, b;@layer a{.note{margin:0 auto}}"),
        ("@supports (a:b){@media print{.note{a:b}.gone{a:b}}}", "@supports (a:b){@media print{.note{a:b}}}"),
        ("@keyframes x{to{top:0}}.gone{animation:x 1s}", ""),
        ("@keyframes note{to{top:0}}", ""),
        (
            "p{animation:1s turn}@keyframes turn { from { top: 0 } to { top: 1px } }",
            "p{animation:1s turn}@keyframes turn{from { top: 0 } to { top: 1px }}",
        ),
        ("[dir=rtl] .note,[dir=ltr] .note{top:0}", "[dir=ltr] .note{top:0}"),
        ('@page{margin:2cm}@font-face{src:url("a  b;c")}', '@page{margin:2cm}@font-face{src:url("a  b;c")}'),
        ('.note::after{content:"  /* } */"} /* gone */', '.note::after{content:"  /* } */"}'),
        # A property that is asked for only by one that nobody asks for goes with it.
        (":root{--a:1;--b:var(--a);--c:2}p{top:var(--c)}", ":root{--c:2}p{top:var(--c)}"),
        (":root{--set:1;--own:2;--other:3}", ":root{--set:1;--own:2}"),
    ],
)  # fmt: skip
def test_what_is_used_stays_and_as_short_as_it_goes(sheet, left):
    assert "".join(piece.text for piece in used(sheet, NAMES)) == left


def test_a_site_that_is_written_from_the_right_keeps_the_rules_for_it():
    sheet = '[dir=rtl] .note,[dir="rtl"] p{top:0}'
    assert [piece.text for piece in used(sheet, NAMES | {FROM_THE_RIGHT})] == [sheet]
    assert used(sheet, NAMES) == []


def test_each_piece_says_where_its_rule_begins():
    sheet = ":root{--a:1}\n@media print {\n\n  .gone,\n  .note { top: 0 }\n}p{}q{top:0}"
    assert [tuple(piece) for piece in used(sheet, NAMES)] == [
        ("@media print{", 2, 1),
        (".note{top:0}", 4, 3),
        ("}", 2, 1),
        ("q{top:0}", 6, 5),
    ]


def test_what_is_no_style_sheet_is_said_with_its_line():
    with pytest.raises(ValueError, match="line 2"):
        used("p{}\np{}}", NAMES)


def test_of_the_themes_script_counts_what_belongs_to_a_part_that_a_page_has():
    known = names_in(['<div class="md-search tabbed-set">'])
    script = names_in(
        [
            '"md-search-result__item" "tabbed-control" "md-tooltip" "md-tooltip2__inner" "md-search2" "--md-toc-i"'
        ]
    )
    assert beside(script, known) == {"md-search-result__item", "tabbed-control", "--md-toc-i"}
