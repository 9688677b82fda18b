"""``python -m tests.site.engines ONE OTHER``: whether two engines have built the same site."""

import re
import sys
from pathlib import Path

# Every page names the engine that made it.
GENERATOR = re.compile(rb'<meta name="generator"[^>]*>')


def files(folder: Path) -> dict[str, bytes]:
    """Path to content, without the name of the engine; the packed map of the site holds the time of day."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".gz")
    return {path.relative_to(folder).as_posix(): GENERATOR.sub(b"", path.read_bytes()) for path in found}


def differences(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """The names of the files that only one has, or that differ."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def main(arguments: list[str]) -> int:
    one, other = (files(Path(argument)) for argument in arguments)
    different = differences(one, other)
    for name in different:
        print(f"{name}: the engines made different files of it.")
    if not different:
        print(f"Both engines made the same {len(one)} files.")
    return 1 if different or not one else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
