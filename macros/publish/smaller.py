"""What a reader loads, made smaller: bytes by libdeflate and zopfli, tighter than by zlib, and pages without indents.

Scripts are made smaller by ``scripts.py``, style sheets by ``style_rules.py``.
"""

import functools
import re

import deflate
from zopfli import gzip

from macros import build_cache

# From so many bytes on zopfli packs: 0.9 % less than libdeflate, 2.5 KB of a letter's page, for half a second a file.
LARGE = 90_000
ROUNDS = 3  # more takes longer, and saves a tenth of a percent
BLOCKS = 30  # at most; the usual 15 cost a letter's page 1.1 KB, and 45 save 0.4 KB for three times as long

# Between two elements of which the second is indented; not where blanks are drawn as they stand. The lines of a letter
# are drawn so as well, and stand at the margin.
BETWEEN = re.compile(r"(<(pre|textarea|script)\b.*?</\2>)|(?<=>)\s*\n[ \t]+(?=<)", re.DOTALL)


def squeezed(html: str) -> str:
    """A page without the indentation of its elements, which shows nowhere: 340 bytes of a letter's page, compressed."""
    return BETWEEN.sub(lambda found: found[1] or "\n", html)


@functools.lru_cache(128)  # most bundles are the same in the next build while a site is served
def gzipped(content: bytes) -> bytes:
    """The same bytes from the same content. A host that compresses would do it again for nothing: name it ``.bin``."""
    return build_cache.as_bytes(
        build_cache.result(
            "gzip", build_cache.as_text(content), lambda: build_cache.as_text(_packed(content))
        )
    )


def _packed(content: bytes) -> bytes:
    if len(content) < LARGE:
        return bytes(deflate.gzip_compress(content, 12))
    return bytes(gzip.compress(content, numiterations=ROUNDS, blocksplittingmax=BLOCKS))
