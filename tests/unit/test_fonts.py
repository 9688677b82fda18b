"""The tests look for fonts by what they show, install what is missing, and else are skipped with a sentence."""

import os
import shutil
import sys

import pytest

from tests import fonts


@pytest.fixture
def machine(monkeypatch):
    """A Linux with fontconfig and apt, and with the answers in it to what fontconfig is asked; asked: the commands."""
    answers = {"fc-match": "DejaVu Serif", ":lang=zh-cn": "", ":lang=ar": "DejaVu Sans"}
    asked = []

    def run(*command, seconds=60):
        asked.append(" ".join(command))
        return True, next((said for start, said in answers.items() if start in command), "")

    monkeypatch.setattr(fonts, "run", run)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DEBIAN_FRONTEND", "as before")
    return answers, asked


def test_what_is_missing_is_installed_whatever_else_is_there(machine):
    _, asked = machine
    assert fonts.missing() == ["Cambria", "Noto Sans", "Chinese"]
    fonts.install()
    installed = [line.split()[-1] for line in asked if line.startswith("apt-get install")]
    assert installed == ["fontconfig", "fonts-crosextra-caladea", "fonts-noto-core", "fonts-noto-cjk"]


def test_where_all_are_here_nothing_is_installed(machine):
    answers, asked = machine
    answers.update({"fc-match": "Caladea, Noto Sans", ":lang=zh-cn": "Some Font"})
    fonts.install()
    assert fonts.missing() == []
    assert not [line for line in asked if "apt-get" in line]


def test_who_is_not_root_is_told_and_the_test_is_skipped(machine, monkeypatch, capsys):
    _, asked = machine
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert fonts.main() == 0
    assert not [line for line in asked if "apt-get" in line]
    assert "install Caladea" in capsys.readouterr().out
    with pytest.raises(pytest.skip.Exception, match="No font with Chinese signs"):
        fonts.need("Arabic", "Chinese")


def test_where_fontconfig_is_missing_a_linux_has_no_fonts_to_count_on(machine, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert fonts.missing() == list(fonts.NEEDED)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert fonts.missing() == []
