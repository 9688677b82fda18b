"""The tests find a browser, or install the right one for the system, and say which."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from tests.browser import find_browser
from tests.browser.find_browser import NoBrowserError


class Machine:
    """A computer that we make up: the programs in its PATH, and what commands answer."""

    def __init__(self, directory, monkeypatch):
        self.directory = directory
        self.answers = {}
        self.asked = []
        monkeypatch.setattr(find_browser, "run", self.run)
        monkeypatch.setattr(shutil, "which", self.which)
        monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.delenv("CHROME", raising=False)
        monkeypatch.setenv("DEBIAN_FRONTEND", "as before")

    def add(self, name, version=""):
        path = self.directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        if version:
            self.answers[f"{path} --version"] = version
        return str(path)

    def which(self, name):
        path = self.directory / name
        return str(path) if path.is_file() else None

    def run(self, *command, seconds=60):
        line = " ".join(command)
        self.asked.append(line)
        for start, answer in self.answers.items():
            if line.startswith(start):
                return True, answer() if callable(answer) else answer
        return False, "it failed"

    def can_install_playwrights_own(self):
        name = "playwright/chrome"
        self.answers[f"{sys.executable} -m playwright install"] = lambda: self.add(name, "Chromium 150")
        self.answers[f"{sys.executable} -c"] = str(self.directory / name)

    def asked_for(self, words):
        return [line for line in self.asked if words in line]


@pytest.fixture
def machine(tmp_path, monkeypatch):
    return Machine(tmp_path, monkeypatch)


def test_chrome_comes_before_chromium_and_edge(machine):
    machine.add("microsoft-edge", "Microsoft Edge 150")
    machine.add("chromium", "Chromium 150")
    chrome = machine.add("google-chrome", "Google Chrome 150")
    assert find_browser.find() == chrome


@pytest.mark.parametrize("name", find_browser.NAMES)
def test_each_browser_is_found_by_its_name(machine, name):
    path = machine.add(name, "Some browser 150")
    assert find_browser.find() == path


def test_what_chrome_is_set_to_wins(machine, monkeypatch):
    machine.add("google-chrome", "Google Chrome 150")
    machine.add("chromium-headless-shell", "Chromium 150")
    mine = machine.add("mine", "My own 1")
    monkeypatch.setenv("CHROME", "mine")
    assert find_browser.find() == find_browser.light() == mine


@pytest.mark.parametrize("name", find_browser.LIGHT)
def test_one_without_windows_is_lighter_where_it_runs(machine, name):
    chrome = machine.add("google-chrome", "Google Chrome 150")
    machine.add(name)
    assert find_browser.light() == chrome
    path = machine.add(name, "Chromium 150")
    assert find_browser.light() == path
    assert find_browser.find() == chrome


def test_a_wrong_chrome_setting_is_told_and_nothing_is_installed(machine, monkeypatch, capsys):
    machine.add("apt-get")
    monkeypatch.setenv("CHROME", "/nowhere/chrome")
    assert find_browser.main() == 1
    said = capsys.readouterr().err
    assert "CHROME is set to /nowhere/chrome" in said
    assert "Install Chrome" in said
    assert not machine.asked_for("install")


def test_a_browser_that_does_not_run_is_passed_over(machine):
    machine.add("google-chrome")
    chromium = machine.add("chromium", "Chromium 150")
    assert find_browser.find() == chromium


def test_a_snap_is_passed_over(machine, monkeypatch):
    snap = machine.add("snap/bin/chromium", "Chromium 150 snap")
    monkeypatch.setattr(shutil, "which", lambda name: snap if name == "chromium" else None)
    with pytest.raises(NoBrowserError, match="There is no browser"):
        find_browser.find()


def test_macs_keep_browsers_among_the_applications(machine, monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    chrome = machine.add("Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "Google Chrome 150")
    assert chrome in find_browser.candidates()


def test_windows_keeps_browsers_among_the_programs(machine, monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("PROGRAMFILES", str(tmp_path / "Programs"))
    edge = machine.add("Programs/Microsoft/Edge/Application/msedge.exe")
    assert find_browser.find() == edge
    assert not machine.asked_for("--version")


def test_playwrights_own_is_used_when_it_is_there(machine):
    own = machine.add("playwright/chrome", "Chromium 150")
    machine.answers[f"{sys.executable} -c"] = own
    assert find_browser.find() == own


def test_debian_gets_its_own_chromium_and_fonts(machine, capsys):
    machine.add("apt-get")
    machine.answers["apt-get update"] = ""
    machine.answers["apt-cache show"] = "Package: chromium\nDepends: libsnappy1v5\nDescription: web browser"
    machine.answers["apt-get install"] = lambda: machine.add("chromium", "Chromium 150")
    assert find_browser.main() == 0
    command, *_ = machine.asked_for("apt-get install")
    assert "--no-install-recommends chromium fonts-" in command
    assert not machine.asked_for("playwright install")
    assert "Testing in Chromium 150" in capsys.readouterr().out.splitlines()[-1]


@pytest.mark.parametrize(
    "package", ["Package: chromium\nDescription: Transitional package - chromium snap", ""]
)
def test_ubuntu_gets_playwrights_own_with_what_it_needs(machine, package):
    machine.add("apt-get")
    machine.answers["apt-get update"] = ""
    machine.answers["apt-cache show"] = package
    machine.can_install_playwrights_own()
    assert find_browser.main() == 0
    assert not machine.asked_for("apt-get install")
    assert machine.asked_for("playwright install --with-deps chromium")


def test_who_is_not_root_gets_playwrights_own_without_asking_apt(machine, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    machine.add("apt-get")
    machine.can_install_playwrights_own()
    assert find_browser.main() == 0
    assert not machine.asked_for("apt-get")
    assert machine.asked_for("playwright install chromium")


def test_a_failed_download_says_what_to_do(machine, capsys):
    assert find_browser.main() == 1
    said = capsys.readouterr().err
    assert "No browser could be installed (it failed)." in said
    assert "set CHROME to the path of one" in said


def test_when_a_browser_is_there_nothing_is_installed_and_one_line_is_said(machine, capsys):
    chrome = machine.add("google-chrome", "Google Chrome 150")
    assert find_browser.main() == 0
    assert capsys.readouterr().out == f"Testing in Google Chrome 150 ({chrome}).\n"
    assert not machine.asked_for("install")


def test_debians_chromium_gets_its_like_without_windows(machine, capsys):
    machine.add("apt-get")
    machine.add("chromium", "Chromium 150")
    machine.answers["dpkg-query"] = "150.0-1"
    name = "chromium-headless-shell"
    machine.answers[f"apt-get install -y --no-install-recommends {name}=150.0-1"] = lambda: machine.add(
        name, "Chromium 150"
    )
    assert find_browser.main() == 0
    assert capsys.readouterr().out == f"Testing in Chromium 150 ({machine.directory / name}).\n"
    asked = len(machine.asked_for("apt-get"))
    assert find_browser.main() == 0
    assert len(machine.asked_for("apt-get")) == asked


def test_where_there_is_none_of_that_version_the_tests_run_in_chromium(machine, capsys):
    machine.add("apt-get")
    chromium = machine.add("chromium", "Chromium 150")
    machine.answers["dpkg-query"] = "150.0-1"
    assert find_browser.main() == 0
    assert capsys.readouterr().out == f"Testing in Chromium 150 ({chromium}).\n"


def test_who_is_not_root_is_asked_for_nothing(machine, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    machine.add("apt-get")
    machine.add("chromium", "Chromium 150")
    assert find_browser.main() == 0
    assert not machine.asked_for("apt-get")


def test_a_command_answers_with_its_output_or_with_its_complaint():
    assert find_browser.run(sys.executable, "-c", "print('yes')") == (True, "yes")
    good, said = find_browser.run(sys.executable, "-c", "raise SystemExit('no')")
    assert not good
    assert said == "no"
    assert not find_browser.run("/nowhere/at/all")[0]
    assert not find_browser.run(sys.executable, "-c", "import time; time.sleep(9)", seconds=0.2)[0]
