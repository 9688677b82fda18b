"""The shapes of the checks: their data as the build compiles it, and the phrases in it. Types alone: ``shapes``."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NotRequired, TypeAlias, TypedDict


class CheckData(TypedDict):
    """One check, as the build compiles it from ``checks.yml`` (``macros.loading.checks.data_of``).

    letters: slugs of those it is meant for, none for all. negation: whether a "not" before a phrase takes it back.
    at_least: how many phrases make a finding. groups: how many groups of wanted phrases there are. words: those that
    its function knows. leads: (question, words before its answer) pairs. behind: (question, words behind its answer)
    pairs; instead of one question "any", or "comma" for any where they stand behind a comma. spoken: (where in an
    answer, words that are only said, or are no plan) pairs: "anywhere", "first", "last", "alone". kinds: what is said
    of each kind of phrases, where that differs. becomes: words, and what stands in their place. endings: verbs of one
    person, and those of the person who reads; one with “…” before it is an end.
    """

    title: str
    why: str
    instead: str
    example: str
    letters: Sequence[str]
    negation: bool
    at_least: int
    groups: int
    words: Sequence[str]
    leads: Sequence[Sequence[str]]
    behind: Sequence[Sequence[str]]
    spoken: Sequence[Sequence[str]]
    becomes: Mapping[str, str]
    endings: Mapping[str, str]
    kinds: Sequence[Mapping[str, str]]


Pattern: TypeAlias = tuple[str, str, int, str]
"""A phrase: (code of its check, role, group, its parts as text with a mark before the rarest of them)."""

Part: TypeAlias = tuple[int, Mapping[str, bool], Sequence[str]]
"""A part of a phrase: (its kind, the words that fit as a whole, the beginnings of words that fit)."""

Shape: TypeAlias = tuple[list[Part], int, int, Mapping[str, bool] | None, Mapping[str, bool] | None]
"""What a phrase is made of: (its parts, how many words stand before its key at least and at most, the words of which
one stands right before the key, and right after it; None where it may be another one).
"""


class ChecksData(TypedDict):
    """All checks, as the build compiles them (``macros.loading.checks.data_of``).

    checks: by code. order: the codes. quiet: what is said where nothing is found; unread: where
    nothing is looked for. negators: words such as "not".
    joints: words at which a thought ends. lists: words of each list of words, in a line. phrases: (code, role, group,
    lines). weights: those of all places, folded (``checks_weighed.by_place``), none in a language that has learned
    nothing; limit: what a sentence may weigh. by_words: code and function of each check that goes by a language's words
    and not by the forms of English (``checks_by_words``). nouns: in German, what gives the nouns among the words of a
    line their capitals (``small_nouns``). Both come with their language, so that no other page loads them. The rest is
    what ``phrase_index.prepare`` makes of these, once, and ``checks_weighed``.
    """

    checks: dict[str, CheckData]
    order: list[str]
    quiet: str
    unread: NotRequired[str]
    negators: list[str]
    joints: list[str]
    lists: dict[str, str]
    phrases: Sequence[tuple[str, str, int, str]]
    weights: bytes
    limit: float
    by_words: NotRequired[list[tuple[str, Callable[..., Iterable[Any]]]]]
    nouns: NotRequired[Callable[[Sequence[str]], list[str]]]
    patterns: NotRequired[list[Pattern]]
    by_word: NotRequired[dict[str, list[list[int]]]]
    by_start: NotRequired[dict[str, list[tuple[str, list[int]]]]]
    members: NotRequired[dict[str, list[str]]]
    by_place: NotRequired[bytearray]
    shapes: NotRequired[dict[int, Shape]]
