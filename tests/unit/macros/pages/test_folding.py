"""The reasons of a page are folded; their headings and addresses stay."""

from macros.pages.folding import folded

PAGE = '<h1>T</h1><p>Lead</p><h2 id="a">A</h2><p>1</p><h2 class="fold" id="b">B</h2><p>2</p><h2 id="c">C</h2><p>3</p>'


def test_only_what_says_so_is_folded():
    assert folded(PAGE) == (
        '<h1>T</h1><p>Lead</p><h2 id="a">A</h2><p>1</p>'
        '<details class="fk-fold"><summary><h2 data-search-exclude>B</h2></summary>'
        '<div class="fk-folded" id="b"><h2 id="b--searched" hidden>B</h2><p>2</p></div></details>\n'
        '<h2 id="c">C</h2><p>3</p>'
    )


def test_a_page_without_headings_stays():
    assert folded("<p>Hello</p>") == "<p>Hello</p>"
