"""Which Python a page loads at once, and which can wait."""

import pytest

from macros.publish import python_files

SOURCES = {
    "main.py": "import kit.text\n\ndef start():\n    from form import Form\n    import planner\n",
    "form.py": "import words\n\nclass Form:\n    def later(self):\n        import far\n        from kit import other\n",
    "planner.py": "",
    "words.py": "",
    "far.py": "import farther\n",
    "farther.py": "import words\n",
    "kit/__init__.py": "",
    "kit/text.py": "",
    "kit/other.py": "",
    "kit/unused.py": "",
}


@pytest.fixture
def widgets(tmp_path):
    for name, source in SOURCES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(source, encoding="utf-8")
    return {name: tmp_path / name for name in SOURCES}


def test_what_a_function_imports_can_wait_with_all_that_only_this_needs(widgets):
    first, late = python_files.files_of(["data-letter"], widgets)
    assert sorted(first) == ["form.py", "kit/__init__.py", "kit/text.py", "main.py", "words.py"]
    assert sorted(late) == ["far.py", "farther.py", "kit/other.py"]


def test_each_file_stands_behind_those_that_it_imports(widgets):
    """So that each can be imported by itself, and the page has its turn between them."""
    first, late = python_files.files_of(["data-letter"], widgets)
    assert first == ["kit/__init__.py", "kit/text.py", "main.py", "words.py", "form.py"]
    assert late == ["farther.py", "far.py", "kit/other.py"]


def test_a_page_without_such_a_widget_leaves_its_module_out(widgets):
    assert python_files.files_of(["data-planner"], widgets) == (
        ["kit/__init__.py", "kit/text.py", "main.py", "planner.py"],
        [],
    )


def test_a_module_that_is_missing_stops_the_build(widgets):
    with pytest.raises(FileNotFoundError, match="due_step"):
        python_files.files_of(["data-home"], widgets)
