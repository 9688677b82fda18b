"""The bundles of Python that the build makes: what is in them, and one with other files in it."""

import gzip
import json

from macros.publish import python_bundle


def unpacked(bundle: bytes) -> dict[str, bytes]:
    """The files of a bundle by name."""
    head, _, rest = gzip.decompress(bundle).partition(b"\n")
    found, at = {}, 0
    for name, size in json.loads(head):
        found[name] = rest[at : at + size]
        at += size
    assert at == len(rest)
    return found


def with_others(bundle: bytes, sources: dict[str, str]) -> bytes:
    """The bundle with other sources of some of its files."""
    files = unpacked(bundle)
    for name, source in sources.items():
        files.pop(name.removesuffix(".py") + ".mpy", None)
        files[name] = source.encode()
    return python_bundle.packed(files)
