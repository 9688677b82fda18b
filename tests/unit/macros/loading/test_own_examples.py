"""The folder own/ as it comes: it changes nothing, and each example in it holds once its “# ” is taken away."""

import re

import pytest

from macros.model import settings_file
from tests.project import ROOT, copy_of_project, read_as_built

EXAMPLE = re.compile(r"^# ?", re.MULTILINE)


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return copy_of_project(tmp_path_factory.mktemp("copy") / "toolkit")


@pytest.mark.parametrize("name", ["words.yml", "fields.yml", "facts.yml", "checks.yml"])
def test_an_example_holds_once_it_is_taken_in(project, name):
    source = (ROOT / "own" / name).read_text(encoding="utf-8")
    if not all(line.startswith("#") for line in source.splitlines()):
        pytest.skip("This repository has made the file its own.")
    example = EXAMPLE.sub("", source.split("\n#\n", 1)[1])
    file = project / "own" / name
    page = project / "own" / "docs" / "numbers.md"  # a fact that no page shows is a slip
    page.parent.mkdir(parents=True, exist_ok=True)
    for text in (source, example):
        file.write_text(text, encoding="utf-8")
        shown = name == "facts.yml" and text is example
        page.write_text('# Numbers\n\n{{ fact("centre-mock-interviews") }}\n' if shown else "# Numbers\n")
        assert read_as_built(project, settings_file.said(project)).letters  # a fault would have raised
    file.unlink()
