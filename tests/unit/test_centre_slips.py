"""Slips of a centre that once passed in silence: each is a sentence now, at its place."""

import pytest

from tests.unit import small
from tests.unit.small import MKDOCS
from tests.unit.test_centre import put, read, said


@pytest.fixture
def root(tmp_path):
    small.write(tmp_path)
    return tmp_path


def set_(root, line):
    small.change(root, MKDOCS, "    country: GB\n", f"    country: GB\n    {line}\n")


# Pictures

NO = "There is no picture “{}” in the folder own/docs."


@pytest.mark.parametrize("key", ["logo", "share_picture"])
@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            "photos/us.webp",
            f"{NO} Put it there, as own/docs/photos/us.webp, or take this line out.",
        ),
        ("assets/Logo.svg", f"{NO} Did you mean “assets/logo.svg”?"),
        ("logo.svg", f"{NO} Did you mean “assets/logo.svg”?"),
        (
            "assets/logos.svg",
            f"{NO} Did you mean “assets/logo.svg”? If not, put yours there, as own/docs/assets/logos.svg.",
        ),
        ("own/docs/assets/logo.svg", f"{NO} Leave out the name of that folder: write assets/logo.svg."),
        ("beside.png", f"{NO} There is one at own/beside.png: move it to own/docs/beside.png."),
        ("top.png", f"{NO} There is one at top.png: move it to own/docs/top.png."),
        ("assets/empty.png", "The picture own/docs/assets/empty.png is empty: put it there once more."),
    ],
)
def test_a_picture_that_is_not_there_is_named(root, key, name, sentence):
    put(root, "docs/assets/logo.svg", "<svg/>")
    put(root, "docs/assets/empty.png", "")
    if name == "beside.png":
        put(root, "beside.png", "x")
    small.change(root, "top.png", "", "x")
    set_(root, f"{key}: {name}")
    assert f"mkdocs.yml:7:5: {sentence.format(name)}" in said(root)


@pytest.mark.parametrize("name", ["assets/logo.svg", "assets/ours.svg", "assets/favicon.svg"])
def test_a_picture_of_theirs_of_ours_or_made_is_fine(root, name):
    put(root, "docs/assets/logo.svg", "<svg/>")
    small.change(root, "docs/assets/ours.svg", "", "<svg/>")
    set_(root, f"logo: {name}")
    assert read(root).centre.logo == name
