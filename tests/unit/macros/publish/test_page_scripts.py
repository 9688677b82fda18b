"""What a page's scripts wait for."""

from macros.publish.page_scripts import THEME_SCRIPT

THEME = '<script src="../assets/javascripts/bundle.a5f9d56c.min.js"></script>'


def test_the_themes_script_stands_by_but_for_scripts_of_a_centre_that_may_lean_on_it():
    assert THEME_SCRIPT.findall(f"<body>{THEME}</body>") == [THEME]
    assert THEME_SCRIPT.findall(f'<body>{THEME}\n<script src="../own.js"></script></body>') == []
