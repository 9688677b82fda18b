"""The command line: whatever is asked wrongly, it says how to ask, and does nothing."""

import pytest

from macros.__main__ import main


@pytest.mark.parametrize(
    "arguments", [[], ["--help"], ["made", "site"], ["compare", "old"], ["build", "--help"], ["pages", "-h"]]
)
def test_a_wrong_call_is_told_how_to_call(arguments, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    assert "Write one of: python -m macros finish SITE" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
