"""The project as a whole: all faults at once, at their places, and never a traceback. Their words: faults/."""
# ruff: noqa: E501 - a sentence stands in one line, as the author reads it

import contextlib
import os
import subprocess
import sys

import pytest

from macros.diagnostics.fault import Fault, Faults
from macros.templates.writer import Writer
from tests.project import ROOT
from tests.unit import small
from tests.unit.small import COUNTRY, FIELDS, LETTER, MKDOCS, PAGE, PART, read, said

END = "The end.\n"


def test_the_small_toolkit_has_no_fault(root):
    assert list(read(root).letters) == ["note"]


@pytest.mark.parametrize("file", [LETTER, FIELDS, PAGE])
def test_a_file_that_is_far_too_large(root, file):
    small.change(root, file, "", b"x" * 5_000_000)
    message = "This file is too large (5.0 MB, and 500 KB is the most): take out what does not belong in it."
    assert said(root) == [f"{file}:1:1: {message}"]


@pytest.mark.parametrize(
    ("content", "line"),
    [(b"---\ntitle: Caf\xe9\n---\n", 2), ("---\ntitle: x\n---\n".encode("utf-16"), 1)],
    ids=["Latin-1", "UTF-16"],
)
def test_a_file_in_another_encoding(root, content, line):
    small.change(root, LETTER, "", content)
    assert said(root) == [
        f"{LETTER}:{line}:1: This file is not saved as UTF-8: save it again with the encoding UTF-8."
    ]


def test_all_faults_of_all_files_at_once_and_sorted(root):
    small.change(root, COUNTRY, "paper: A4", "paper: A5")
    small.change(root, LETTER, "summary:", "sumary:")
    small.change(root, LETTER, END, "{{ your_name | upper }}\n{{ your_nam }}\n")
    small.change(root, PART, "{{ mark }}", "{{ mark.title() }}")
    small.change(root, FIELDS, "items: 3", "items: x")
    small.change(root, PAGE, '"note"', '"nothing"')
    small.change(root, MKDOCS, "country: GB", "contry: GB")
    lines = said(root)
    places = [line.split(": ", 1)[0] for line in lines]
    assert places == [
        "docs/index.md:8:11",
        "mkdocs.yml:6:5",
        f"{COUNTRY}:3:1",
        f"{FIELDS}:24:9",
        f"{LETTER}:3:1",
        f"{LETTER}:26:16",
        f"{LETTER}:27:4",
        f"{PART}:2:28",
    ]


@pytest.mark.parametrize("file", [FIELDS, COUNTRY, LETTER, PART, PAGE])
def test_windows_files_are_read_too(root, file):
    """With a byte order mark and CRLF; a fault in them is on the right line."""
    before = read(root)
    for path in (root / file,):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    after = read(root)
    assert (after.letters, after.fields, after.templates) == (before.letters, before.fields, before.templates)
    small.change(root, LETTER, END, "{{ your_nam }}\n")
    assert said(root)[0].startswith(f"{LETTER}:26:4: ")


def test_what_only_looks_like_html_is_text(root):
    small.change(root, LETTER, END, "Is 3 < 4 and 5 > 4? Ask <final@example.com>, A&B & <Ada>.\tA tab.\n")
    text = Writer(read(root)).write("note", {}).text
    assert "Is 3 < 4 and 5 > 4? Ask <final@example.com>, A&B & <Ada>. A tab." in text


@pytest.mark.parametrize(
    "name", ["letters/.DS_Store", "letters/note.txt~", "letters/.note.txt.swp", "countries/.x", "parts/old~"]
)
def test_what_an_editor_leaves_behind_is_ignored(root, name):
    (root / "site_templates" / name).write_bytes(b"\x00\xff")
    assert list(read(root).letters) == ["note"]


def test_a_broken_vocabulary_blames_no_letter(root):
    small.change(root, FIELDS, "groups:", "groups")
    assert said(root) == [f"{FIELDS}:1:1: A key ends in a colon and nothing else: write “groups:”."]


def test_a_file_that_is_not_there(root):
    (root / PART).unlink()
    assert said(root) == [
        f"{LETTER}:17:10: There is no file “parts/bits.txt”. Write it as in “parts/frame.txt”."
    ]


@pytest.mark.parametrize("text", ["", "-", "a: b: c", "\x00", "{{", "{% if %}", "[", "&a *a", "---\n", "\ufeff", "!!python/object:os.system x", "? ", "%YAML 9", "'"])  # fmt: skip
@pytest.mark.parametrize("file", [FIELDS, COUNTRY, LETTER, PART, PAGE])
def test_whatever_stands_in_a_file_is_a_fault_or_none(root, file, text):
    """Never a traceback."""
    small.change(root, file, "", text)
    with contextlib.suppress(Faults):
        assert read(root).letters


def test_the_report_counts_and_says_that_nothing_was_built(monkeypatch):
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    one, two = Fault("b.txt", 1, 2, "No."), Fault("a.txt", 10, 1, "Yes.")
    assert Faults([one]).report() == "b.txt:1:2: No.\n1 thing to put right. Nothing was built."
    assert Faults([one, two, one]).report() == (
        "a.txt:10:1: Yes.\nb.txt:1:2: No.\n2 things to put right. Nothing was built."
    )


def test_github_shows_a_fault_at_its_line(monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    report = Faults([Fault("a.txt", 10, 3, "100 % {% if %}\nis.")]).report()
    assert "::error file=a.txt,line=10,col=3::100 %25 {%25 if %25}%0Ais." in report.split("\n")


def test_a_comma_in_a_files_name_ends_no_property():
    assert Fault("a,b:c%.txt", 1, 1, "No:\r\nyes, 5 %.").for_github() == (
        "::error file=a%2Cb%3Ac%25.txt,line=1,col=1::No:%0D%0Ayes, 5 %25."
    )


NESTED = "Too many things stand inside each other here: write some of them one after the other."


@pytest.mark.parametrize("count", [70, 300, 3000])
@pytest.mark.parametrize(
    ("begin", "middle", "end"),
    [
        ("{% if your_name %}", "x", "{% endif %}"),
        ("{{ ", "your_name", " }}"),
        ("", "{{ your_name", " }}"),
    ],
)
def test_what_stands_too_deep_inside_others_is_a_sentence(root, count, begin, middle, end):
    if begin == "{{ ":
        text = begin + "(not " * count + middle + ")" * count + end
    elif begin:
        text = begin * count + middle + end * count
    else:
        text = middle + " | trim" * count + end
    small.change(root, LETTER, END, f"Well.\n{text}\n")
    assert said(root) == [f"{LETTER}:27:1: {NESTED}"]


@pytest.mark.parametrize("count", [600, 5000])
def test_brackets_inside_brackets_in_yaml_are_a_sentence(root, count):
    small.change(root, LETTER, "summary: Says something.", "summary: " + "[" * count + "]" * count)
    assert said(root) == [f"{LETTER}:3:1: {NESTED}"]


def test_the_build_stops_and_leaves_the_last_site_alone(copy):
    """`mkdocs build --strict` prints the sentences, no traceback, and does not touch what was built before."""
    for name in ("macros", "docs/widgets"):
        if not (copy / name).exists():
            (copy / name).symlink_to(ROOT / name, target_is_directory=True)
    site = copy / "site"
    site.mkdir()
    (site / "index.html").write_text("the last site", encoding="utf-8")
    path = copy / "site_templates" / "letters" / "feedback-request.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("summary:", "sumary:"), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean"],
        cwd=copy, capture_output=True, encoding="utf-8", check=False,
        env={**os.environ, "GITHUB_ACTIONS": "", "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"},
    )  # fmt: skip
    printed = done.stdout + done.stderr
    assert done.returncode != 0
    assert (
        "letters/feedback-request.txt:3:1: “sumary” is not a key that is known here. Did you mean “summary”?"
        in printed
    )
    assert "Traceback" not in printed
    assert [file.name for file in site.iterdir()] == ["index.html"]
    assert (site / "index.html").read_text(encoding="utf-8") == "the last site"


def test_a_part_that_asks_less_than_ours_takes_it_out_of_the_heads_of_our_letters_too(root):
    part = small.FILES[small.PART].replace("I am {{ your_name }}{{ mark }}", "Hello{{ mark }}")
    small.change(root, "own/parts/bits.txt", "", part)
    small.change(root, small.LETTER, "required:\n", "first: [your_name, sent_date]\nrequired:\n")
    letter = read(root).letters["note"]
    assert (letter.front.required, letter.front.first) == ([], ["sent_date"])
    assert [sorted(one.answers) for one in letter.front.examples] == [["channel", "reasons", "sent_date"]]
    small.change(root, "own/letters/note.txt", "", (root / small.LETTER).read_text(encoding="utf-8"))
    assert said(root)[0] == "own/letters/note.txt:5:9: The letter does not ask “your_name”. Take it out."
