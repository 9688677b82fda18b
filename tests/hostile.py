"""Values that mean harm, or are only odd: for each field, file, link and draft. The same ones from the same seed."""

import json
import random
from collections.abc import Collection, Iterator, Mapping
from typing import Any

# What has opened a hole somewhere: markup, templates, addresses, formulas, separators of our own formats.
PIECES = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</textarea></form>", "<svg/onload=alert(1)>", "'\"><b>",
    "javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "{{ 7 * 7 }}", "{% raw %}", "${alert(1)}", "`id`",
    "=HYPERLINK(\"http://x.example\")", "+1+1", "-1", "@SUM(1)", "\r\nBcc: x@example.org", "\nEND:VCALENDAR", "BEGIN:VEVENT",
    "%0d%0aSet-Cookie: a=b", "../../etc/passwd", "C:\\con\\nul", "CON", "a" * 300, "]]>", "<!--", "&amp;", "&#x41;", "\\u0041",
    "\x00", "\x07", "\x1b[31m", "\x1e", "\x1f", "\x7f", "\x85", "\u00a0", "\u061c", "\u200b", "\u200d", "\u202e", "\u2028",
    "\u2029", "\ufeff", "\ufffd", "\ufffe", "\U0001f469\U0001f3fd\u200d\U0001f4bb", "\U0001f1ec\U0001f1e7", "e\u0301", "Z\u0337",
    "مكتبة", "שלום", "李", "Łukasz", "ẞ", "İ", "ﬁ", "𝒜", "__proto__", "constructor", "toString", "hasOwnProperty", "null",
    "undefined", "NaN", "1e309", "-0", "true", "[]", "{}", "%s%n", "%", "?", "#", "&", ";", ",", "|", "\t", "\n", "\n\n", " ",
    "0000-00-00", "9999-99-99", "2026-02-30", "99999-01-01", "-1-1-1", "x@y", "x@y.example", "\"a b\"@example.org", "a@b@c",
    "Sam", "Northgate Library", "I was calm under pressure.", "Dr.", "Smith & Sons", "St. John’s", "“quoted”",
    "...", "…", "(", ")", "-", "–", ".", ",", "!", "'", "’", "“", "/", "·", "。", "™", "😀", "1.", "n/a", ":-)", "[", "]", "[x", "a",
)  # fmt: skip
# ruff: noqa: E501 - a table is read across


def texts(seed: int) -> Iterator[str]:
    """Endless texts: one piece, or some of them in a row; now and then anything at all that a field can hold."""
    chance = random.Random(seed)
    while True:
        kind = chance.random()
        if kind < 0.15:
            yield "".join(_anything(chance) for _ in range(chance.randrange(40)))
        else:
            yield "".join(chance.choice(PIECES) for _ in range(1 if kind < 0.5 else chance.randrange(2, 7)))


def _anything(chance: random.Random) -> str:
    code = chance.choice((chance.randrange(128), chance.randrange(0x800), chance.randrange(0x110000)))
    return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)


def drafts(seed: int, fields: tuple[str, ...]) -> Iterator[str]:
    """Endless texts of drafts: JSON of each shape, of ours with something wrong in it, and what is no JSON at all."""
    chance = random.Random(seed)
    words = texts(seed + 1)

    def value(depth: int = 0) -> Any:
        kind = chance.randrange(9 if depth < 4 else 6)
        if kind == 0:
            return chance.choice((None, True, False, 0, -1, 2**53, 1e300, 0.5))
        if kind < 6:
            return next(words)
        if kind < 8:
            return [value(depth + 1) for _ in range(chance.randrange(4))]
        return {next(words)[:20]: value(depth + 1) for _ in range(chance.randrange(4))}

    def pairs() -> Any:
        made: Any = [
            [chance.choice(fields), value(2) if chance.random() < 0.02 else next(words)]
            for _ in range(chance.randrange(8))
        ]
        return value() if chance.random() < 0.03 else made

    while True:
        thread = {
            "version": chance.choice((*[2] * 9, 1, 3, "2", None)),
            "open": chance.choice((*[0] * 9, 1, -1, 99, "0", None)),
            "reader": pairs(),
            "applications": [pairs() for _ in range(chance.randrange(4))],
        }
        kind = chance.random()
        if kind < 0.15:
            thread.pop(chance.choice(tuple(thread)))
        text = json.dumps(value() if kind < 0.3 else thread, ensure_ascii=chance.random() < 0.5)
        yield text[: chance.randrange(len(text) + 1)] if chance.random() < 0.15 else text


def links(seed: int, options: Mapping[str, Collection[str]]) -> Iterator[str]:
    """Endless parts of addresses behind #, as a link with choices has them. options: of each question, none where it is
    no choice. Every third value is one of them, so that there is something to set among what means harm.
    """
    chance = random.Random(seed)
    words = texts(seed + 1)
    while True:
        pairs = []
        for _ in range(chance.randrange(4)):
            name = chance.choice((*options, next(words)))
            known = list(options.get(name, ()))
            pairs.append(
                f"{name}:{chance.choice(known) if known and chance.random() < 1 / 3 else next(words)}"
            )
        yield "#set=" + chance.choice((",", ",", ";", ":")).join(pairs)
