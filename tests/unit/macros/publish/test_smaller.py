"""Scripts and bytes become smaller, and stay what they are."""

import gzip
import re

import pytest

from macros.publish import smaller
from tests.project import ROOT

MODULES = ROOT / "node_modules"
SCRIPT = """// What it is for.
const greeting = (name) => {
  return `Hello, ${name} – </script>`;
};

export { greeting };
"""


def test_a_script_loses_comments_and_blanks_and_keeps_its_names_and_letters():
    (short,) = smaller.scripts(MODULES, {"inner/one.js": SCRIPT}).values()
    assert "//" not in short
    assert "\n  " not in short
    assert "greeting" in short
    assert "–" in short
    assert "</script>" not in short  # it may stand in a page
    assert smaller.scripts(MODULES, {"inner/one.js": short}) == {"inner/one.js": short}


def test_each_script_comes_back_under_its_name():
    made = smaller.scripts(MODULES, {"b.js": "go( 2 )", "a.js": "go( 1 )"})
    assert made == {"a.js": "go(1);", "b.js": "go(2);"}


def test_what_is_no_script_is_told_and_so_is_a_missing_program(tmp_path):
    with pytest.raises(ValueError, match=r"wrong\.js"):
        smaller.scripts(MODULES, {"wrong.js": "const const"})
    with pytest.raises(FileNotFoundError, match="npm ci"):
        smaller.scripts(tmp_path, {"a.js": ""})


def test_bytes_come_back_and_are_packed_the_same_each_time():
    content = b"a feedback letter, a feedback call, " * 99
    packed = smaller.gzipped(content)
    assert gzip.decompress(packed) == content
    assert packed == smaller.gzipped(content)


def test_what_a_form_waits_for_says_that_it_runs_at_once(tmp_path):
    for name in ("python.js", "other.js"):
        (tmp_path / name).write_text(SCRIPT, encoding="utf-8")
    for _ in range(2):
        smaller.scripts_of(tmp_path, MODULES)
        said = [(tmp_path / name).read_text(encoding="utf-8") for name in ("python.js", "other.js")]
        assert said == [smaller.AT_ONCE + said[1], said[1]]


def test_modules_of_a_folder_become_one_that_gives_the_same_names(tmp_path):
    (tmp_path / "shared").mkdir()
    (tmp_path / "index.js").write_text('export * from "./one.js";', encoding="utf-8")
    (tmp_path / "one.js").write_text(
        'import { much } from "./shared/two.js";\nexport const greet = (name) => much + name;',
        encoding="utf-8",
    )
    (tmp_path / "shared" / "two.js").write_text(
        'export const much = "Dear ";\nexport const unused = 1;', encoding="utf-8"
    )
    made = smaller.joined_folder(tmp_path, MODULES)
    assert "import" not in made
    assert re.findall(r"\bas (\w+)", made) == ["greet"]
    assert "much" not in made
    assert "unused" not in made


def test_a_page_loses_the_blanks_between_its_elements_alone():
    page = (
        "<p><b>Dear Ms Brandt,</b>\n\n<b>Thank you</b></p><ul>\n\n    <li>one  two</li>\n    <li>\n      three</li>\n"
        "<pre><code><b>if</b> so:\n    <i>go</i>\n\n</code></pre>\n  <textarea>\n  a\n\n  <</textarea>  <i>x</i> <b>y"
    )
    assert smaller.squeezed(page) == (
        "<p><b>Dear Ms Brandt,</b>\n\n<b>Thank you</b></p><ul>\n<li>one  two</li>\n<li>\n      three</li>\n"
        "<pre><code><b>if</b> so:\n    <i>go</i>\n\n</code></pre>\n<textarea>\n  a\n\n  <</textarea>  <i>x</i> <b>y"
    )
