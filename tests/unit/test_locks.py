"""The lock files pin every package by its hash, for every place: none names where to download from."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REQUIREMENTS = sorted((ROOT / "requirements").glob("*.txt"))
# In two halves, so that this file names no host either.
HOSTS = re.compile(r"registry\.np" + r"mjs|py" + r"pi\.org|python" + r"hosted", re.IGNORECASE)


def npm_packages():
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    return {name: package for name, package in lock["packages"].items() if name}


def pins(path):
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", path.read_text(encoding="utf-8"), re.MULTILINE))


def test_each_npm_package_has_its_hash():
    assert [name for name, package in npm_packages().items() if "integrity" not in package] == []


def test_no_npm_package_has_an_address():
    assert [name for name, package in npm_packages().items() if "resolved" in package] == []


def test_browser_packages_are_pinned_exactly():
    package = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    wanted = package["dependencies"] | package["devDependencies"]
    assert [version for version in wanted.values() if not version[0].isdigit()] == []
    installed = npm_packages()
    assert {name: installed[f"node_modules/{name}"]["version"] for name in wanted} == wanted


@pytest.mark.parametrize("path", REQUIREMENTS, ids=lambda path: path.name)
def test_each_python_package_has_its_hashes(path):
    blocks = re.split(r"\n(?=[a-z])", path.read_text(encoding="utf-8"))
    packages = [block for block in blocks if not block.startswith("#")]
    assert packages
    assert [block.split()[0] for block in packages if "--hash=sha256:" not in block] == []


def test_what_builds_the_site_is_the_same_for_the_tests():
    site, dev = pins(ROOT / "requirements/site.txt"), pins(ROOT / "requirements/dev.txt")
    assert site.items() <= dev.items()


@pytest.mark.parametrize(
    "name",
    [
        "package-lock.json",
        "package.json",
        ".npmrc",
        "pyproject.toml",
        "Makefile",
        ".github/workflows/pages.yml",
    ]
    + [f"requirements/{path.name}" for path in REQUIREMENTS],
)
def test_no_registry_is_named(name):
    assert not HOSTS.search((ROOT / name).read_text(encoding="utf-8"))
