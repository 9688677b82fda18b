"""What the scripts in the page know twice, they must know alike."""

import re

import pytest

from letterkit import edits, text, versions
from macros.publish import inline_scripts
from tests.project import ROOT

INLINE = ROOT / "docs" / "widgets" / "inline"
NAMES = (*inline_scripts.TOGETHER, inline_scripts.OF_HOME)


@pytest.mark.parametrize("script", ["keep.js", "rescue.js"])
def test_they_read_the_version_of_the_thread_that_python_writes(script):
    source = (INLINE / script).read_text(encoding="utf-8")
    assert re.findall(r"const VERSION = (\d+);", source) == [str(versions.VERSION)]


@pytest.mark.parametrize(
    ("script", "theirs", "ours"),
    [
        ("keep.js", "ANSWERS", "KEY"), ("keep.js", "EARLY", "EARLY"), ("keep.js", "SHARED", "SHARED"),
        ("keep.js", "WIPED", "WIPED"), ("rescue.js", "ANSWERS", "KEY"), ("rescue.js", "EARLY", "EARLY"),
        ("home.js", "ANSWERS", "KEY"), ("wipe.js", "WIPED", "WIPED"), ("../start.js", "KEY", "KEY"),
    ],
)  # fmt: skip
def test_they_keep_under_the_keys_of_python(script, theirs, ours):
    python = (ROOT / "docs" / "widgets" / "storage.py").read_text(encoding="utf-8")
    source = (INLINE / script).read_text(encoding="utf-8")
    (key,) = re.findall(rf'const {theirs} = ("[\w:-]+");', source)
    assert re.findall(rf'^{ours} = ("[\w:-]+")', python, re.MULTILINE) == [key]


def test_a_file_of_answers_has_one_name_and_may_hold_as_much_wherever_it_is_written():
    python = (ROOT / "docs" / "widgets" / "storage_panel.py").read_text(encoding="utf-8")
    source = (INLINE / "rescue.js").read_text(encoding="utf-8")
    for name in ("FILE", "MOST"):
        (known,) = re.findall(rf"const {name} = ([^;]+);", source)
        assert re.findall(rf"^{name} = (.+)$", python, re.MULTILINE) == [known]


def test_what_is_too_long_to_be_pasted_is_more_than_any_letter_takes_and_said_as_it_is():
    (most,) = re.findall(r"const MOST = ([\d_]+);", (INLINE / "pastes.js").read_text(encoding="utf-8"))
    assert int(most) > edits.MOST > text.MOST
    for folder, point in (("", ","), ("locales/de/", ".")):
        words = ROOT / "site_templates" / folder / "messages" / "pages.yml"
        sentence = words.read_text(encoding="utf-8").split("\ntoo-long:")[1].split("\n\n")[0]
        assert f"{int(most):,}".replace(",", point) in sentence


def test_so_many_answers_are_worth_to_be_kept_before_python_is_there_and_later():
    python = (ROOT / "docs" / "widgets" / "panels.py").read_text(encoding="utf-8")
    (known,) = re.findall(r"const ENOUGH = (\d+);", (INLINE / "asked.js").read_text(encoding="utf-8"))
    assert re.findall(r"^ENOUGH = (\d+)", python, re.MULTILINE) == [known]


def test_what_wipes_knows_how_each_key_begins():
    """Whatever is kept of a reader goes: by name in no place, so that none can be forgotten there."""
    scripts = [path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "widgets").rglob("*.[jp][sy]")]
    keys = re.findall(r"(?:getItem|setItem|removeItem)\(\"([^\"]+)", "".join(scripts))
    python = (ROOT / "docs" / "widgets" / "storage.py").read_text(encoding="utf-8")
    keys += re.findall(r'^[A-Z]+ = "([\w-]+:[\w-]+)"', python, re.MULTILINE)
    (begins,) = re.findall(r'const OURS = "([^"]+)";', (INLINE / "wipe.js").read_text(encoding="utf-8"))
    assert len(keys) > 5
    assert [key for key in keys if not key.startswith(begins)] == []


@pytest.fixture
def elements():
    made = inline_scripts.made(ROOT)
    return "".join(inline_scripts.element(made, name, "../") for name in NAMES)


def test_no_script_reads_like_a_part_of_a_page(elements):
    """What the build looks for in a page it must not find in a script that stands there."""
    assert not re.findall(r"<(?!/?script>)[a-z!]+[ >]", elements)


def test_a_page_carries_neither_their_comments_nor_their_indents(elements):
    assert elements.count("<script>") == len(NAMES)
    lines = elements.replace("<script>", "\n").splitlines()
    assert [line for line in lines if line.startswith(" ")] == []
    maps = [f"//# sourceMappingURL=../assets/inline/{name}.map</script>" for name in NAMES]
    assert [line for line in lines if line.startswith("//")] == maps
