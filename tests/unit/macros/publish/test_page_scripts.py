"""What a page's scripts wait for."""

from macros.publish.page_scripts import BEGIN, END, THEME_SCRIPT, with_sign
from macros.publish.policy import FORMS_ARE_HERE

THEME = '<script src="../assets/javascripts/bundle.a5f9d56c.min.js"></script>'


def test_the_themes_script_stands_by_but_for_scripts_of_a_centre_that_may_lean_on_it():
    assert THEME_SCRIPT.findall(f"<body>{THEME}</body>") == [THEME]
    assert THEME_SCRIPT.findall(f'<body>{THEME}\n<script src="../own.js"></script></body>') == []


def test_python_may_begin_behind_the_last_form_and_on_home_at_the_end():
    page = "<body><form></form><form></form><p>More</p></body>"
    assert f"</form>{FORMS_ARE_HERE}<p>More" in without_marks(with_sign(page, "</form>"))
    assert f"<p>More</p>{FORMS_ARE_HERE}</body>" in without_marks(with_sign(page, "</body>"))


def without_marks(page):
    return page.replace(BEGIN, "").replace(END, "")
