"""The address of a file follows its content, and only its own."""

import pytest

from macros.publish import fingerprints


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "widgets"
    (made / "kit").mkdir(parents=True)
    (made / "main.py").write_text("import kit.text", encoding="utf-8")
    (made / "kit" / "text.py").write_text("A = 1", encoding="utf-8")
    return made


def relative(folder, moved):
    return {name: path.relative_to(folder).as_posix() for name, path in moved.items()}


def test_each_file_moves_into_a_folder_of_its_content_and_back(folder):
    first = relative(folder, fingerprints.settle_each(folder))
    assert {name: address.split("/", 1)[1] for name, address in first.items()} == {
        "main.py": "main.py",
        "kit/text.py": "kit/text.py",
    }
    assert not (folder / "kit").exists()
    fingerprints.open_again(folder)
    assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.py")) == [
        "kit/text.py",
        "main.py",
    ]
    (folder / "kit" / "text.py").write_text("A = 2", encoding="utf-8")
    second = relative(folder, fingerprints.settle_each(folder))
    assert second["main.py"] == first["main.py"]
    assert second["kit/text.py"] != first["kit/text.py"]


def test_a_map_goes_along_with_its_file_and_back(folder):
    (folder / "main.py.map").write_text("{}", encoding="utf-8")
    for _ in range(2):
        moved = fingerprints.settle_each(folder)
        assert set(moved) == {"main.py", "kit/text.py"}
        assert moved["main.py"].with_name("main.py.map").is_file()
        fingerprints.open_again(folder)
        assert (folder / "main.py.map").is_file()


def test_what_a_new_build_wrote_counts_for_more_than_what_was_settled(folder):
    fingerprints.settle_each(folder)
    (folder / "main.py").write_text("import kit", encoding="utf-8")
    fingerprints.open_again(folder)
    assert (folder / "main.py").read_text(encoding="utf-8") == "import kit"


def test_files_that_point_to_each_other_stay_side_by_side(folder):
    first = relative(folder, fingerprints.settle_together(folder))
    assert len({address.split("/")[0] for address in first.values()}) == 1
    fingerprints.open_again(folder)
    (folder / "kit" / "text.py").rename(folder / "kit" / "words.py")
    second = relative(folder, fingerprints.settle_together(folder))
    assert second["main.py"] != first["main.py"]


@pytest.mark.parametrize("up", ["./", "../", "../../"])
def test_a_page_asks_for_its_style_sheet_by_its_content(tmp_path, up):
    (tmp_path / "assets").mkdir()
    sheet = tmp_path / "assets" / "site.css"
    sheet.write_text("a{}", encoding="utf-8")
    start = "" if up == "./" else up
    page = f'<link rel="stylesheet" href="{start}assets/site.css"><link href="{start}assets/other.css">'
    first = fingerprints.of_sheets(page, fingerprints.sheets(tmp_path), up)
    assert first.count("?") == 1
    assert fingerprints.of_sheets(first, fingerprints.sheets(tmp_path), up) == first
    sheet.write_text("b{}", encoding="utf-8")
    assert fingerprints.of_sheets(first, fingerprints.sheets(tmp_path), up) != first
