"""The keys of ``checks.yml``, each described once."""

from typing import Literal

from pydantic import Field as Key

from macros.model.entry import Entry, Words

# What stands below ``behind`` beside the names of questions, and what below ``spoken``.
ANY, COMMA, NOUN = "any", "comma", "noun"
SPOKEN = ("anywhere", "first", "last", "alone")


class Kind(Entry):
    """What some phrases of a check have in common, with advice of their own."""

    title: Words = Key(description="What was found, where it is not the title of the check.")
    why: Words = Key(description="Why it matters, kindly.")
    instead: Words = Key(description="What to do or to write instead.")
    example: Words = Key(description="Words that would be better.")
    phrases: list[Words] = Key(description="What to find, written as the phrases of the check.")


class Check(Entry):
    """Something that a careful friend would mention."""

    title: Words = Key(description="What was found, in a few words.")
    looks_for: Words = Key(
        description="What the check looks for, for advisers and for the page about the checks."
    )
    why: Words = Key(description="Why it matters, kindly.")
    instead: Words = Key(description="What to do or to write instead.")
    example: Words = Key(description="Words that would be better.")
    severity: Literal["note", "warning"] = Key(
        "note",
        description="For advisers alone: `warning` for what may do harm, `note` for what may be better.",
    )
    letters: list[Words] = Key([], description="The letters for which it is meant; all, if it names none.")
    source: str = Key("", description="Who says so, where somebody else does.")
    phrases: list[Words] = Key(
        [],
        description="What to find, in plain words. `reconsider*` is any ending, `*` any one word, `..` up to four, "
        "`his|her` one of the two, `(very)` a word that may be missing, `<lawyer>` any word of that list, `^` where a "
        "thought begins, `$` where a sentence ends.",
    )
    kinds: dict[str, Kind] = Key(
        {}, description="Phrases for which other advice is right than for the rest, by a name of yours."
    )
    unless: list[Words] = Key([], description="Phrases that make a sentence harmless if they stand in it.")
    wants: list[list[Words]] = Key(
        [],
        description="Groups of phrases: the check asks for each group of which no phrase stands in the letter.",
    )
    words: list[Words] = Key(
        [], description="For a check that is written in Python: the words that it knows, as it explains."
    )
    leads: dict[str, list[Words]] = Key(
        {},
        description="Words before the answer to a question, by its name. For the check of answers that double a word "
        "they are what letters say; for the check of names, what a name stands behind.",
    )
    behind: dict[str, list[Words]] = Key(
        {},
        description="For the check of names: words behind the answer to a question, by its name. Below `any` stand "
        "those behind any answer, and below `comma` those behind any answer and a comma. For the check of capitals, "
        "where nouns have some: what stays small in a job title, or behind it, and below `noun` the ends of words that "
        "do before a noun.",
    )
    spoken: dict[str, list[Words]] = Key(
        {},
        description="For the check of spoken words: the words, below `anywhere`, `first` and `last` in an answer, and "
        "`alone` for those at its start after which a mark stands. For the check of a plan, `first` begins a line, and "
        "`alone` is all of it. For the check of whole messages, `first` begins one, and `last` stands at its end.",
    )
    becomes: dict[str, Words] = Key(
        {},
        description="For the checks of answers, in another language than English: words, and what stands in their "
        "place or before them. Behind `^ ` two words are meant where a line begins.",
    )
    endings: dict[str, Words] = Key(
        {},
        description="For the check of answers that speak of the letter’s reader as of somebody else: a verb as it "
        "is said of them, and as it is said to them. `…` before both makes them ends of verbs.",
    )
    negation: bool = Key(True, description="`false` if a “not” before the phrase makes no difference.")
    at_least: int = Key(
        1, ge=1, description="How often a phrase must stand in the letter before it is mentioned."
    )
    finds: list[Words] = Key(
        [], description="Texts in which the phrases must be found: the build tries them."
    )
    leaves: list[Words] = Key([], description="Texts in which nothing must be found: the build tries them.")


class Weights(Entry):
    """What ``tests/corpus_train.py`` learned from passages. No person writes this."""

    limit: float = Key(description="What a sentence may weigh before it is mentioned.")
    signs: Words = Key(description="The weights of words and of pairs of words, a sign each.")


class ChecksFile(Entry):
    """``checks.yml``."""

    quiet: Words = Key(description="What is said when there is nothing to mention: one warm, true sentence.")
    negators: list[Words] = Key([], description="Words that take back a phrase that comes after them.")
    joints: list[Words] = Key(
        [], description="Words at which a new thought begins, so that no “not” reaches over them."
    )
    common: list[Words] = Key(
        [],
        description="The words that stand in most letters, the most common first: a phrase is looked for around its "
        "rarest word.",
    )
    nouns: Literal["", "large"] = Key(
        "",
        description="`large` for German: a noun of an answer that was typed small is offered with its capital.",
    )
    lists: dict[str, list[Words]] = Key(
        {}, description="Words that phrases share: `<lawyer>` in a phrase is any word of the list `lawyer`."
    )
    pretended: list[Words] = Key(
        [], description="Phrases with a “not” that denies nothing, such as “not only”."
    )
    checks: dict[str, Check] = Key(description="The checks, by their codes.")
    weights: Weights | None = Key(
        None, description="What a script learned from passages. Leave it as it is: no person writes this."
    )
