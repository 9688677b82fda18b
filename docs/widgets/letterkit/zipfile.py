"""Parts to a ZIP file (APPNOTE 6.3), stored without compression: a letter in Word is a few kilobytes.

The same bytes from the same parts, on both interpreters: the time stamp is fixed.
"""

from __future__ import annotations

import binascii
import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# 1 January 1980, the first moment that the format knows: a file's bytes must not depend on when it is made.
DATE = 33
UTF8_NAMES = 0x0800


def write(parts: Sequence[tuple[str, str]]) -> bytes:
    """The bytes of a ZIP file. parts: (name, text) pairs, in order."""
    made = []
    directory = []
    offset = 0
    for name, text in parts:
        path, data = name.encode("utf-8"), text.encode("utf-8")
        about = struct.pack(
            "<HHHHHIIIHH",
            20,
            UTF8_NAMES,
            0,
            0,
            DATE,
            binascii.crc32(data),
            len(data),
            len(data),
            len(path),
            0,
        )
        made.append(b"PK\x03\x04" + about + path + data)
        directory.append(
            b"PK\x01\x02" + struct.pack("<H", 20) + about + struct.pack("<HHHII", 0, 0, 0, 0, offset) + path
        )
        offset += len(made[-1])
    entries = b"".join(directory)
    end = struct.pack("<HHHHIIH", 0, 0, len(parts), len(parts), len(entries), offset, 0)
    return b"".join(made) + entries + b"PK\x05\x06" + end
