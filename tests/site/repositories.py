"""Small repositories for tests: files and git."""

import subprocess
from pathlib import Path


def put(folder: Path, name: str, text: str) -> None:
    """Writes a file, and the folders above it."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def git(folder: Path, *arguments: str) -> str:
    """What git says in this folder; it must go well."""
    done = subprocess.run(
        ["git", "-c", "user.name=Centre", "-c", "user.email=centre@example.org", *arguments],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()
