"""The one style sheet: layers in their order, and nothing that has to shout."""

import re

import pytest

from macros.model.site_files import CSS
from macros.publish.style_sheet import joined, write
from tests import maps
from tests.project import ROOT

TEMPLATES = ROOT / "site_templates"
OURS = [*TEMPLATES.glob("styles/*.css"), *TEMPLATES.glob("components/*.css")]


def test_the_layers_stand_in_their_order(tmp_path):
    theme = tmp_path / "main.css"
    theme.write_text(".theme{}\n/*# sourceMappingURL=x */", encoding="utf-8")
    parts = joined([theme], TEMPLATES, ":root { --fk-centre: #123456; }\n")
    made = "".join(part.text for part in parts)
    names = re.findall(r"^@layer (\w+) \{", made, flags=re.MULTILINE)
    assert names == ["theme", "base", "components", "states"]
    assert made.startswith("@layer theme, base, components, states;")
    assert (
        made.index(".theme{}")
        < made.index("--fk-space-1")
        < made.index("--fk-centre")
        < made.index(".fk-widget")
    )
    assert "/*" not in made
    # Paper stands in no layer, after all of them.
    assert made.rindex("@page") > made.rindex("@layer")


def test_a_map_leads_to_the_line_of_ours_and_never_to_the_themes(tmp_path):
    sheets = tmp_path / "assets" / "stylesheets"
    sheets.mkdir(parents=True)
    (sheets / "main.1.min.css").write_text(".theme{top:0}", encoding="utf-8")
    (tmp_path / "index.html").write_text('<p class="theme fk-widget">', encoding="utf-8")
    write(tmp_path, TEMPLATES, "")
    sheet = (tmp_path / CSS).read_text(encoding="utf-8")
    assert sheet.endswith("/*# sourceMappingURL=toolkit.css.map */")
    found = (tmp_path / f"{CSS}.map").read_text(encoding="utf-8")
    ours = maps.lines(found)
    assert set(ours) == {f"toolkit:///{path.relative_to(ROOT).as_posix()}" for path in OURS}
    places = {(step.line, step.column): step for step in maps.steps(found)}
    assert not any(
        sheet.split("\n")[step.line][step.column :].startswith(".theme") for step in places.values()
    )
    at = sheet.index("}.fk-widget") + 1
    step = places[0, at]
    assert ours[step.file][step.before_line][step.before_column :].startswith(".fk-widget")


def test_nothing_of_ours_shouts():
    assert [path.name for path in OURS if "!important" in path.read_text(encoding="utf-8")] == []


def test_each_sheet_of_a_component_stands_beside_what_it_dresses():
    known = {path.stem for path in (TEMPLATES / "components").glob("*.html")}
    # What several templates and pages use.
    shared = {
        "authors",
        "button",
        "choices",
        "languages",
        "newer",
        "sheet",
    }
    assert {path.stem for path in TEMPLATES.glob("components/*.css")} <= known | shared


@pytest.mark.parametrize(
    ("page", "there"),
    [
        ('{"annotate": null, "features": [], "version": null}', False),
        ('{"features": ["content.code.copy"], "version": null}', True),
        ('{"features": [], "version": {"provider": "mike"}}', True),
        ('<ul class="annotate">', True),
    ],
)
def test_what_only_the_themes_script_could_make_stays_behind_unless_a_page_asks_for_it(tmp_path, page, there):
    scripts = tmp_path / "assets" / "javascripts"
    scripts.mkdir(parents=True)
    (scripts / "bundle.1.min.js").write_text('x.className="md-tooltip md-search__made"', encoding="utf-8")
    sheets = tmp_path / "assets" / "stylesheets"
    sheets.mkdir()
    (sheets / "main.1.min.css").write_text(".md-tooltip,.md-search__made{top:0}", encoding="utf-8")
    (tmp_path / "index.html").write_text(f'<p class="md-search">{page}', encoding="utf-8")
    write(tmp_path, TEMPLATES, "")
    sheet = (tmp_path / CSS).read_text(encoding="utf-8")
    assert ".md-search__made" in sheet
    assert (".md-tooltip" in sheet) == there


@pytest.mark.parametrize(
    ("name", "content", "there"),
    [
        ("index.html", "<p>Here is an example.", False),
        ("index.html", '<div class="admonition example">', True),
        ("index.html", "<div class='example'>", True),
        ("widgets/form.py", 'KIND = "example"', False),
        ("assets/own.js", 'box.className = "admonition example"', True),
    ],
)
def test_a_kind_of_box_stays_where_it_is_made_and_no_word_of_a_text_is_one(tmp_path, name, content, there):
    sheets = tmp_path / "assets" / "stylesheets"
    sheets.mkdir(parents=True)
    (sheets / "main.1.min.css").write_text(
        ".admonition.example,.example>.admonition-title{top:0}", encoding="utf-8"
    )
    (tmp_path / "else.html").write_text('<p class="admonition admonition-title">', encoding="utf-8")
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text(content, encoding="utf-8")
    write(tmp_path, TEMPLATES, "")
    assert (".example" in (tmp_path / CSS).read_text(encoding="utf-8")) == there


@pytest.mark.parametrize(("direction", "there"), [("ltr", False), ("rtl", True)])
def test_rules_for_pages_from_the_right_stay_where_there_is_one(tmp_path, direction, there):
    sheets = tmp_path / "assets" / "stylesheets"
    sheets.mkdir(parents=True)
    (sheets / "main.1.min.css").write_text("[dir=rtl] p{top:0}", encoding="utf-8")
    (tmp_path / "index.html").write_text(f'<body dir="{direction}"><p>', encoding="utf-8")
    write(tmp_path, TEMPLATES, "")
    assert ("[dir=rtl]" in (tmp_path / CSS).read_text(encoding="utf-8")) == there
