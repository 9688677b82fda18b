"""Scripts become shorter and stay what they are, and a map leads from each place back to our lines."""

import re

import pytest

from macros.publish import scripts
from macros.publish.scripts import IN_PAGE
from tests import maps
from tests.project import ROOT

MODULES = ROOT / "node_modules"
SCRIPT = """// What it is for.
globalThis.greeting = (person) => {
  return `Hello, ${person} – </script>`;
};
"""


def test_a_script_in_a_page_loses_comments_and_blanks_and_keeps_its_letters_and_what_others_know_it_by():
    (short, _) = scripts.each(MODULES, {"one.js": SCRIPT}, IN_PAGE)["one.js"]
    assert "//" not in short
    assert "\n  " not in short
    assert "greeting" in short
    assert "person" not in short
    assert "–" in short
    assert "</script>" not in short


def test_each_script_comes_back_under_its_name():
    made = scripts.each(MODULES, {"b.js": "go( 2 )", "inner/a.js": "go( 1 )"})
    assert {name: script.code for name, script in made.items()} == {"inner/a.js": "go(1);", "b.js": "go(2);"}


def test_what_is_no_script_is_told_and_so_is_a_missing_program(tmp_path):
    with pytest.raises(ValueError, match=r"wrong\.js"):
        scripts.each(MODULES, {"wrong.js": "const const"})
    with pytest.raises(FileNotFoundError, match="npm ci"):
        scripts.each(tmp_path, {"a.js": ""})


def test_modules_become_one_that_gives_the_same_names_and_knows_where_each_comes_from():
    sources = {
        "index.js": 'export * from "./one.js";',
        "one.js": 'import { much } from "./shared/two.js";\nexport const greet = (name) => much + name;',
        "shared/two.js": '\nexport const much = "Dear ";\nexport const unused = 1;',
    }
    made = scripts.joined(MODULES, sources, "index.js", scripts.MODULES, "docs/host")
    assert "import" not in made.code
    assert re.findall(r"\bas (\w+)", made.code) == ["greet"]
    assert "much" not in made.code
    assert "unused" not in made.code
    at = made.code.index('"Dear ')
    (found,) = [step for step in maps.steps(made.map) if (step.line, step.column) == (0, at)]
    assert (found.file, found.before_line) == ("toolkit:///docs/host/shared/two.js", 1)
    assert maps.lines(made.map)[found.file][1][found.before_column :].startswith('"Dear ')
    names = {step.name for step in maps.steps(made.map)}
    assert {"much", "name"} <= names


def test_a_map_is_the_same_wherever_it_is_made():
    """The folder that esbuild works in is another one each time: neither it nor ours shows."""
    one, other = (
        scripts._made_anew(
            MODULES / scripts.ESBUILD, {"in/a.js": SCRIPT}, ("in/a.js",), scripts.OPTIONS, "docs"
        )
        for _ in range(2)
    )
    assert one == other
    assert list(maps.lines(one[0][1])) == ["toolkit:///docs/in/a.js"]


def test_lines_before_a_script_move_its_map_along(tmp_path):
    script = scripts.each(MODULES, {"a.js": "\n\ngo(1)"})["a.js"].behind("// One.\n// Two.\n")
    script.write(tmp_path / "a.js")
    written = (tmp_path / "a.js").read_text(encoding="utf-8")
    assert written == "// One.\n// Two.\ngo(1);\n//# sourceMappingURL=a.js.map"
    first = next(maps.steps((tmp_path / "a.js.map").read_text(encoding="utf-8")))
    assert (first.line, first.column, first.before_line) == (2, 0, 2)


def test_what_a_form_waits_for_says_that_it_runs_at_once(tmp_path):
    for _ in range(2):  # what is there already makes no difference
        scripts.write(tmp_path, ROOT)
        said = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.glob("*.js")}
        at_once = {name for name, text in said.items() if text.startswith(scripts.AT_ONCE)}
        assert at_once == {"host.js", "python.js"}
    assert set(said) == {path.name for path in (ROOT / "docs" / "widgets").glob("*.js")} | {"host.js"}
