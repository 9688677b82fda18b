"""What the scripts in the page know twice, they must know alike."""

import re

import pytest

from letterkit import versions
from macros.publish import inline_scripts
from tests.project import ROOT

INLINE = ROOT / "docs" / "widgets" / "inline"


@pytest.mark.parametrize("script", ["keep.js", "rescue.js"])
def test_they_read_the_version_of_the_thread_that_python_writes(script):
    source = (INLINE / script).read_text(encoding="utf-8")
    assert re.findall(r"const VERSION = (\d+);", source) == [str(versions.VERSION)]


@pytest.mark.parametrize(
    ("script", "theirs", "ours"),
    [
        ("keep.js", "ANSWERS", "KEY"), ("keep.js", "EARLY", "EARLY"), ("keep.js", "SHARED", "SHARED"),
        ("keep.js", "WIPED", "WIPED"), ("rescue.js", "ANSWERS", "KEY"), ("rescue.js", "EARLY", "EARLY"),
        ("rescue.js", "WIPED", "WIPED"), ("wiped.js", "WIPED", "WIPED"),
    ],
)  # fmt: skip
def test_they_keep_under_the_keys_of_python(script, theirs, ours):
    python = (ROOT / "docs" / "widgets" / "storage.py").read_text(encoding="utf-8")
    source = (INLINE / script).read_text(encoding="utf-8")
    (key,) = re.findall(rf'const {theirs} = ("[\w:-]+");', source)
    assert re.findall(rf'^{ours} = ("[\w:-]+")', python, re.MULTILINE) == [key]


def test_no_script_reads_like_a_part_of_a_page():
    """What the build looks for in a page it must not find in a script that stands there."""
    elements = inline_scripts.elements(ROOT, inline_scripts.EVERYWHERE + inline_scripts.OF_FORMS)
    assert not re.findall(r"<(?!/?script>)[a-z!]+[ >]", elements)


def test_a_page_carries_neither_their_comments_nor_their_indents():
    names = inline_scripts.EVERYWHERE + inline_scripts.OF_FORMS
    elements = inline_scripts.elements(ROOT, names)
    assert elements.count("<script>") == len(names)
    lines = elements.replace("<script>", "\n").splitlines()
    assert [line for line in lines if line.startswith(("//", " "))] == []
