"""The bundles of Python that the build makes: what is in them, and one with other files in it."""

import gzip
import json

from macros.publish import python_bundle


def unpacked(bundle: bytes) -> dict[str, bytes]:
    """The files of a bundle by name."""
    head, _, rest = gzip.decompress(bundle).partition(b"\n")
    names, rows = json.loads(head)
    found, at = dict.fromkeys(names, b""), 0
    for sizes in rows:
        for name, size in zip(names, sizes, strict=True):
            found[name] += rest[at : at + size]
            at += size
    assert at == len(rest)
    return found


def with_others(bundle: bytes, sources: dict[str, str]) -> bytes:
    """The bundle with others of its files, which it holds compiled: a page has no compiler."""
    return python_bundle.packed(unpacked(bundle) | python_bundle.compiled(sources))
