"""Small repositories for tests: files and git.

The git of whoever runs the tests may sign each commit, run hooks, or be in the middle of one: none of that is ours.
"""

import os
import subprocess
from pathlib import Path


def put(folder: Path, name: str, text: str) -> None:
    """Writes a file, and the folders above it."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def plain_git() -> dict[str, str]:
    """An environment in which git has no settings but those of the repository, and the name of a centre."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    who = {"NAME": "Centre", "EMAIL": "centre@example.org"}
    for part, value in who.items():
        ours[f"GIT_AUTHOR_{part}"] = ours[f"GIT_COMMITTER_{part}"] = value
    return {
        **ours, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    }  # fmt: skip


def git(folder: Path, *arguments: str) -> str:
    """What git says in this folder; it must go well."""
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=plain_git(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()
