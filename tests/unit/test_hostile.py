"""Values that mean harm (tests/hostile.py), through all that needs no browser: nothing raises, all outputs are valid.

A share with every run; all of 100,000 with `make soak`.
"""

import email
import email.policy
import io
import itertools
import json
import zipfile as stdlib_zipfile
from typing import Any
from xml.etree import ElementTree

import pytest

from letterkit import (
    answers,
    checks,
    email_addresses,
    filenames,
    mail,
    presets,
    provenance,
    recall,
    reread,
    text,
    wordfile,
    zipfile,
)
from letterkit.draft import Draft
from letterkit.letter import clean_answers
from letterkit.thread import Thread
from macros.loading import compiled_checks
from macros.templates.writer import Writer, model_of
from tests import corpus, hostile, project
from tests.parity.cases import drained
from tests.share import SOAK

# Of each kind, in each of the tests below.
SHARE, WHOLE = 400, 40_000
COUNT = WHOLE if SOAK else SHARE
PLACE: Any = {"paper": "A4", "language": "en-GB", "sender": "right"}


@pytest.fixture(scope="module")
def fields(toolkit):
    return tuple(toolkit.fields)


def test_every_draft_is_read_or_set_aside_and_nothing_of_it_is_lost(fields):
    read = 0
    for draft in itertools.islice(hostile.drafts(1, fields), COUNT):
        found, code = recall.from_text(draft)
        read += not code
        again, code_again = recall.from_text(found.to_text())
        assert (code_again, again.to_text()) == ("", found.to_text()), draft
        if not code:
            json.loads(found.to_text())
    assert read > COUNT / 20  # else the drafts are so odd that nothing is tried


def test_every_link_sets_choices_alone(toolkit, fields):
    known = model_of(toolkit, "feedback-request")["fields"]
    options = {field["name"]: field["options"] for field in known}
    set_ = 0
    for link in itertools.islice(hostile.links(2, options), COUNT):
        found = presets.presets(link, known)
        assert all(value in options[name] for name, value in found.items()), link
        set_ += bool(found)
    assert set_ > COUNT / 40  # else the links are so odd that nothing is tried


def test_every_letter_is_written_and_leaves_in_files_that_are_valid(toolkit):
    writer = Writer(toolkit)
    words = hostile.texts(3)
    slugs = sorted(toolkit.letters)
    tried = 0
    for number in itertools.count():
        slug = slugs[number % len(slugs)]
        model = model_of(toolkit, slug)
        given = {}
        for field in model["fields"]:
            given[field["name"]] = (
                list(itertools.islice(words, 3)) if field["kind"] == "list" else next(words)
            )
            tried += 3 if field["kind"] == "list" else 1
        written = writer.write(slug, given, "2026-11-23")
        assert not [one for one in written.text if one < " " and one != "\n"], given
        cleaned = clean_answers(model, given)
        answers.oddities(model["fields"], cleaned, "2026-11-23", given)
        valid(written, cleaned)
        if tried > COUNT:
            break


def answered(words, model):
    """A hostile answer to each question of a letter, as the form would give it."""
    return {
        field["name"]: list(itertools.islice(words, 3)) if field["kind"] == "list" else next(words)
        for field in model["fields"]
    }


def each_alone():
    """Every piece as the answer to all questions, and then texts without end."""
    for piece in hostile.PIECES:
        yield itertools.repeat(piece)
    yield from itertools.repeat(hostile.texts(4))


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_letter_is_read_and_shown_whatever_is_answered_or_made_of_its_words(language):
    toolkit = project.toolkit(language)
    data = compiled_checks.data_of(toolkit.checks)
    writer = Writer(toolkit)
    slugs = sorted(toolkit.letters)
    edited = hostile.texts(5)
    for number, words in enumerate(itertools.islice(each_alone(), len(hostile.PIECES) + COUNT // 10)):
        slug = slugs[number % len(slugs)] if number >= len(hostile.PIECES) else "feedback-request"
        model = model_of(toolkit, slug)
        given = clean_answers(model, answered(words, model))
        written = Draft(model, writer.render(slug), given, None, "2026-11-23")
        shown(written, data)
        thread = Thread()
        there = written.letter.text
        at = number % (len(there) + 1)
        made = text.whole(there[:at] + next(edited) + there[at:] if number % 2 else next(edited))
        thread.put_edit(slug, (made, written.written.blocks))
        shown(Draft(model, writer.render(slug), given, thread.edit(slug), "2026-11-23"), data)


def shown(draft, data):
    """A letter is read by the checks, and shown with what they found, as the page does it."""
    letter = draft.letter
    context = checks.Context(data, "2026-11-23", ["...", "Northgate"], letter.own_in_text())
    found = corpus.findings(draft.model, letter, draft.given, context)
    gaps = draft.gaps()
    assert len(letter.blocks) == len(letter.own) == len(gaps)
    places = [(one.stretch(), one.key()) for one in found]
    marks = [(*place, key) for place, key in places if place]
    for (_, words), own, here in zip(letter.blocks, letter.own, gaps, strict=True):
        assert "".join(piece for piece, *_ in provenance.pieces(words, own, marks, here)) == words
        assert provenance.carried(words, own, words + "…") is not None
    known = reread.names(draft.model, draft.given)
    drained(reread.sentences(letter.blocks, letter.own, known))
    provenance.share(letter.blocks, letter.own)
    provenance.own_words(letter.blocks, letter.own)


def valid(written, cleaned):
    """What the letter becomes, read by other people's code."""
    recipient, subject, body = mail.take_apart(written.blocks, ("To", "Subject"))
    recipients = email_addresses.sendable(recipient, lambda host: host if host.isascii() else "")
    draft = mail.draft([], recipients, subject, body)
    message = email.message_from_bytes(draft.encode("ascii"), policy=email.policy.default)
    assert not message.defects
    assert not {"bcc", "cc"} & {name.lower() for name in message.keys()}  # noqa: SIM118 - not a dict
    assert message.get_content().replace("\r\n", "\n").rstrip("\n") == body.rstrip("\n")
    link = mail.link(recipients, subject, body)
    assert link is None or (link.isascii() and not set(link) & set('\r\n <>"'))
    name = filenames.file_name("Letter", cleaned.get("company", ""), "docx")
    assert not set(name) & set('/\\:*?"<>|\r\n\0')
    assert name.endswith(".docx")
    assert len(name.encode()) <= 255
    parts = wordfile.parts(written.blocks, PLACE, "Letter", cleaned.get("your_name", ""), "20261123T120000Z")
    with stdlib_zipfile.ZipFile(io.BytesIO(zipfile.write(parts))) as archive:
        assert archive.testzip() is None
        for part in archive.namelist():
            ElementTree.fromstring(archive.read(part))
    assert text.plain(written.blocks) == written.text
