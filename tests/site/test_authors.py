"""An author changes one file: every page follows, or nothing is published at all."""

import filecmp
import json
import re
import shutil

import pytest

from macros import build_cache
from tests.project import ROOT, built, copy_of_project, run_build
from tests.site.pages import parse
from tests.wording import fixed_words

URL = "http://127.0.0.1:8000/"
AFTER = "which is <final> & right, so I won’t contest it"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return copy_of_project(tmp_path_factory.mktemp("project") / "toolkit")


# What stands for a content in an address: it follows the content, wherever a page points to it.
BY_CONTENT = re.compile(r"/[0-9a-f]{10}/|\?[0-9a-f]{10}\b|&quot;build&quot;:&quot;[0-9a-f]{10}&quot;")


def files(folder):
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture(scope="module")
def changed(project, tmp_path_factory):
    """A build before some words of the feedback letter changed, one after, and the words."""
    letter = project / "site_templates" / "letters" / "feedback-request.txt"
    source = letter.read_text(encoding="utf-8")
    before, after = tmp_path_factory.mktemp("before"), tmp_path_factory.mktemp("after")
    built(project, before, URL)
    page = parse((before / "feedback-letter" / "index.html").read_text(encoding="utf-8"))
    places = (page.all("blockquote"), page.all("figure"), page.having("data-letter-text"))
    words = fixed_words(source, [" ".join(element.text for element in found) for found in places])
    letter.write_text(source.replace(words, AFTER), encoding="utf-8")
    built(project, after, URL)
    letter.write_text(source, encoding="utf-8")
    return before, after, words


def test_one_file_changes_form_sample_quotes_and_the_browsers_python(changed):
    before, after, words = changed
    followed = set()
    texts = [
        {
            BY_CONTENT.sub("/", name): BY_CONTENT.sub("/", (folder / name).read_text(encoding="utf-8"))
            for name in files(folder)
            if name.endswith((".html", ".py"))  # the bundles are made of these
        }
        for folder in (before, after)
    ]
    assert texts[0].keys() == texts[1].keys()
    for name, old in texts[0].items():
        new = texts[1][name]
        assert words not in new, name
        if old != new:
            followed.add(name)
        if name.endswith(".html"):
            old, new = parse(old).text, parse(new).text
            assert new.count(AFTER) == old.count(words), name
            assert new.replace(AFTER, words) == old, name
        else:
            assert new.count(AFTER) == old.count(words), name
    assert followed == {
        "embed/feedback-request/index.html",
        "feedback-letter/index.html",
        "index.html",
        "widgets/letters/feedback_request.py",
    }
    page = parse((after / "feedback-letter" / "index.html").read_text(encoding="utf-8"))
    assert AFTER in next(page.having("data-letter-text")).text
    assert any(AFTER in figure.text for figure in page.all("figure"))
    assert any(AFTER in quote.text for quote in page.all("blockquote"))


def test_search_follows_too(changed):
    _, after, words = changed
    (pages,) = (after / "search").glob("*/pages.json")
    index = json.loads(pages.read_text(encoding="utf-8"))
    assert words not in " ".join(doc["text"] for doc in index["docs"])


def test_a_second_build_is_the_same_to_the_byte(project, changed, tmp_path):
    # With what the builds before it have kept; one with nothing of that is in test_centre.py (an engine without hooks).
    assert (project / build_cache.FILE).is_file()
    built(project, tmp_path, URL)
    assert files(tmp_path) == files(changed[0])
    _, different, errors = filecmp.cmpfiles(changed[0], tmp_path, sorted(files(tmp_path)), shallow=False)
    assert (different, errors) == ([], [])


FAULTS = {
    "an unknown question": (
        "letters/feedback-request.txt",
        "{{ job_title",
        "{{ job_titel",
        "job_title",
    ),
    "a tag left open": ("letters/closing-question.txt", "{% endmacro %}", "", "closing-question.txt"),
    "an unknown key": ("letters/closing-question.txt", "summary:", "sumary:", "summary"),
    "bad YAML": ("fields.yml", "kind: choice", "kind: [choice", "fields.yml"),
}


@pytest.mark.parametrize("what", FAULTS)
def test_a_faulty_file_stops_the_build_and_nothing_is_published(project, tmp_path, what):
    name, old, new, said = FAULTS[what]
    file = project / "site_templates" / name
    source = file.read_text(encoding="utf-8")
    assert old in source
    target = tmp_path / "site"
    target.mkdir()
    (target / "index.html").write_text("the site as it was", encoding="utf-8")
    file.write_text(source.replace(old, new, 1), encoding="utf-8")
    try:
        done = run_build(project, target, URL)
    finally:
        file.write_text(source, encoding="utf-8")
    assert done.returncode != 0
    assert f"site_templates/{name}:" in done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert files(target) == {"index.html"}
    assert (target / "index.html").read_text(encoding="utf-8") == "the site as it was"


def test_a_missing_browser_package_is_one_sentence(project, tmp_path):
    (project / "node_modules").unlink()
    (project / "node_modules").mkdir()
    try:
        done = run_build(project, tmp_path / "site", URL)
    finally:
        shutil.rmtree(project / "node_modules")
        (project / "node_modules").symlink_to(ROOT / "node_modules")
    assert done.returncode != 0
    assert "`npm ci`" in done.stdout + done.stderr
    assert not (tmp_path / "site").exists()
    assert "Traceback" not in done.stdout + done.stderr
