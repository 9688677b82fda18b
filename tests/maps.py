"""Reads source maps, as a browser's developer tools do: https://tc39.es/ecma426/"""

import json
from collections.abc import Iterator
from typing import NamedTuple

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


class Step(NamedTuple):
    """A place in the built file, and the one that it was made of; lines and columns count from 0."""

    line: int
    column: int
    file: str
    before_line: int
    before_column: int
    name: str


def steps(text: str) -> Iterator[Step]:
    """All that a map knows of places that come from somewhere. text: the map's own."""
    about = json.loads(text)
    file = before_line = before_column = name = 0
    for line, parts in enumerate(about["mappings"].split(";")):
        column = 0
        for numbers in map(_numbers, filter(None, parts.split(","))):
            column += numbers[0]
            if len(numbers) == 1:
                continue
            file, before_line = file + numbers[1], before_line + numbers[2]
            before_column += numbers[3]
            called = ""
            if len(numbers) == 5:
                name += numbers[4]
                called = about["names"][name]
            yield Step(line, column, about["sources"][file], before_line, before_column, called)


def lines(text: str) -> dict[str, list[str]]:
    """The lines of the files that a map holds, by their names."""
    about = json.loads(text)
    return {
        name: source.split("\n")
        for name, source in zip(about["sources"], about["sourcesContent"], strict=True)
    }


def _numbers(part: str) -> list[int]:
    found, value, shift = [], 0, 0
    for letter in part:
        digit = DIGITS.index(letter)
        value |= (digit & 31) << shift
        shift += 5
        if not digit & 32:
            found.append(-(value >> 1) if value & 1 else value >> 1)
            value = shift = 0
    return found
