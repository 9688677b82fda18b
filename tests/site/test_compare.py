"""On a pull request, each letter that changed is shown as it was and as it will be."""

import shutil
import subprocess
import sys

import pytest

from macros.pages import letter_diff
from tests.conftest import AUTHOR_FILES
from tests.project import ROOT, SETTINGS
from tests.site.pages import parse

LETTERS = "site_templates/letters"


@pytest.fixture
def trees(tmp_path):
    """Two copies of the authors' files."""
    for side in ("before", "after"):
        (tmp_path / side).mkdir()
        (tmp_path / side / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
        for name in AUTHOR_FILES:
            source, target = ROOT / name, tmp_path / side / name
            if source.is_dir():
                shutil.copytree(source, target, ignore=shutil.ignore_patterns("widgets", "assets"))
            else:
                shutil.copyfile(source, target)
    return tmp_path


@pytest.fixture
def run(trees, capfd):
    """Compares them here, where most of both has been read before, and gives what the command says of it."""

    def compared():
        said = letter_diff.write(trees / "before", trees / "after", trees / "out")
        assert capfd.readouterr() == ("", "")
        return said

    return compared


def change(trees, file, old, new):
    path = trees / "after" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def page(trees, name):
    return parse((trees / "out" / name).read_text(encoding="utf-8"))


def test_without_a_change_there_is_nothing_to_show(trees):
    """By the command itself."""
    command = [sys.executable, "-m", "macros", "compare", trees / "before", trees / "after", trees / "out"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "No letter changed.\n", "")
    assert [path.name for path in (trees / "out").iterdir()] == ["index.html"]
    assert "No letter changed." in page(trees, "index.html").text


def test_a_changed_word_stands_out_in_each_example(trees, run):
    change(trees, f"{LETTERS}/short-thanks.txt", "I completely understand,", "I understand <well>,")
    assert run() == "Short thanks: changed"
    shown = page(trees, "short-thanks.html")
    assert [heading.text for heading in shown.all("h2")] == [
        "By email",
        "By post, to nobody in particular",
        "Without any answers",
    ]
    assert {element.text.strip() for element in shown.all("del")} == {"completely understand,"}
    assert {element.text.strip() for element in shown.all("ins")} == {"understand <well>,"}
    assert [link["href"] for link in page(trees, "index.html").all("a")] == ["short-thanks.html"]


def test_a_part_that_many_letters_share(trees, run):
    change(trees, "site_templates/countries/GB.yml", "Kind regards,", "With kind regards,")
    said = run().split("\n")
    assert "Thank-you letter: changed" in said
    assert len(said) > 4


def test_a_new_letter_and_one_that_is_taken_out(trees, run):
    (trees / "after" / LETTERS / "cue-card.txt").unlink()
    page_ = trees / "after/docs/closing-question.md"
    text = page_.read_text(encoding="utf-8")
    page_.write_text("\n".join(line for line in text.split("\n") if "cue-card" not in line), encoding="utf-8")
    (trees / "after/site_templates/authors/include.txt").unlink()
    source = ROOT / "site_templates/authors/note-to-adviser.txt"
    shutil.copyfile(source, trees / "after" / LETTERS / "note-to-adviser.txt")
    assert run() == "Cue card for the closing question: taken out\nNote to your adviser: new"


def test_faults_are_said_and_the_page_is_there_all_the_same(trees, run):
    change(trees, f"{LETTERS}/short-thanks.txt", "summary:", "sumary:")
    said = run()
    assert "short-thanks.txt:3:1: “sumary” is not a key that is known here. Did you mean “summary”?" in said
    assert "“sumary” is not a key" in page(trees, "index.html").text
    assert "Traceback" not in said


def test_every_page_stands_alone(trees, run):
    """It is opened from a folder of downloads: no script, and nothing from elsewhere."""
    change(trees, f"{LETTERS}/short-thanks.txt", "I completely understand", "I do understand")
    run()
    for path in (trees / "out").iterdir():
        text = path.read_text(encoding="utf-8")
        assert not any(word in text for word in ("<script", "<link", "src=", "http")), path.name
    config = ["node_modules/.bin/html-validate", "--config", ".htmlvalidate.mjs"]
    done = subprocess.run(
        [*config, *(trees / "out").iterdir()], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_rows():
    assert letter_diff.rows("a b\nc", "a x\nc") == [
        ([(False, "a "), (True, "b")], [(False, "a "), (True, "x")]),
        ([(False, "c")], [(False, "c")]),
    ]
    assert letter_diff.rows("", "new") == [([], [(True, "new")])]
