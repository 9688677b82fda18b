"""What a reader loads, made smaller: bytes by libdeflate and zopfli, tighter than by zlib, and pages without indents.

Scripts are made smaller by ``scripts.py``, style sheets by ``style_rules.py``.
"""

import functools
import re

import deflate
from zopfli import gzip

from macros import build_cache

# From so many bytes on zopfli packs: 0.8 % less than libdeflate, 1.9 KB of a letter's page, for half a second a file.
LARGE = 90_000
ROUNDS = 3  # more takes longer, and saves a tenth of a percent
# A block for so many bytes, at most. More save little, and where no more are worth it zopfli looks for them in vain:
# 5,000 take 0.3 KB off a letter's page, and four times as long.
BLOCK = 11_500

# Between two elements of which the second is indented; not where blanks are drawn as they stand. The lines of a letter
# are drawn so as well, and stand at the margin. Each way begins with a plain character: only there it is tried.
BETWEEN = re.compile(r"<(pre|textarea|script)\b.*?</\1|>\s*\n[ \t]+(?=<)", re.DOTALL)


def squeezed(html: str) -> str:
    """A page without the indentation of its elements, which shows nowhere: 340 bytes of a letter's page, compressed."""
    return BETWEEN.sub(lambda found: found[0] if found[1] else ">\n", html)


@functools.lru_cache(128)  # most bundles are the same in the next build while a site is served
def gzipped(content: bytes) -> bytes:
    """The same bytes from the same content. A host that compresses would do it again for nothing: name it ``.bin``."""
    return build_cache.as_bytes(
        build_cache.result(
            "gzip", build_cache.as_text(content), lambda: build_cache.as_text(_packed(content))
        )
    )


def packed_once(content: bytes) -> bytes:
    """As small as it goes, whatever time that takes: for what is not packed anew by each build."""
    return bytes(gzip.compress(content, numiterations=15, blocksplittingmax=0))


def _packed(content: bytes) -> bytes:
    if len(content) < LARGE:
        return bytes(deflate.gzip_compress(content, 12))
    return bytes(gzip.compress(content, numiterations=ROUNDS, blocksplittingmax=len(content) // BLOCK))
