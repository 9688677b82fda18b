"""Employers' names without what they have before them in a sentence of a letter."""

from __future__ import annotations

from letterkit import own_marks

# What an employer's name has before it in a sentence of some letter: "at the …", "bei der …". All have four characters.
ARTICLES = ("the ", "der ", "dem ", "den ")


def addressed(name: str) -> str:
    """An employer's name alone, as on an envelope: without the "the" or "der" that it has in a sentence."""
    text = own_marks.strip(name)
    return own_marks.cut(name, 4, len(text)) if text[:4] in ARTICLES else name
