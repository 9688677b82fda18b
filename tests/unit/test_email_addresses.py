"""Addresses as people paste them: mended where they can be, left alone where not."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit import answers, email_addresses, letter


@pytest.mark.parametrize(
    ("pasted", "mended"),
    [
        ("zoe@x.org", "zoe@x.org"),
        ("mailto:jobs@x.org", "jobs@x.org"),
        ("pat.o’brien@x.org", "pat.o'brien@x.org"),
        ("MAILTO:jobs@x.org?subject=Hello%20there&body=x", "jobs@x.org"),
        ("<jobs@x.org>", "jobs@x.org"),
        ("<mailto:jobs@x.org>", "jobs@x.org"),
        ("jobs@x.org;", "jobs@x.org"),
        (" jobs@x.org, ", "jobs@x.org"),
        ("jobs@x.org.", "jobs@x.org"),
        ("“jobs@x.org”", "jobs@x.org"),
        ("(jobs@x.org)", "jobs@x.org"),
        ("Email: jobs@x.org", "jobs@x.org"),
        ("mailto: jobs@x.org", "jobs@x.org"),
        ("Zoë Müller <zoe@x.org>", "Zoë Müller <zoe@x.org>"),
        ("Zoë Müller <zoe@x.org>;", "Zoë Müller <zoe@x.org>"),
        ('"Müller, Zoë" <zoe@x.org>', '"Müller, Zoë" <zoe@x.org>'),
        ("Müller, Zoë <zoe@x.org>; Kim <b@x.org>", '"Müller, Zoë" <zoe@x.org>, Kim <b@x.org>'),
        ("zoe@x.org (Zoë Müller)", "Zoë Müller <zoe@x.org>"),
        ("a@x.org; b@x.org", "a@x.org, b@x.org"),
        ("Zoë <a@x.org>, Kim <b@x.org>", "Zoë <a@x.org>, Kim <b@x.org>"),
        ("jobs@bäckerei.example", "jobs@bäckerei.example"),
        # Not all of it can be read: as it was typed.
        ("jobs@", "jobs@"),
        ("jobs at x.org", "jobs at x.org"),
        ("a@x.org or ring me@home", "a@x.org or ring me@home"),
        ("a@x.org; the boss", "a@x.org; the boss"),
        ("a@x.org, the boss", "a@x.org, the boss"),
        ("the boss; a@x.org", "the boss; a@x.org"),
        ("a@b@c.org", "a@b@c.org"),
        ("", ""),
    ],
)
def test_what_was_pasted_with_an_address_goes(pasted, mended):
    assert email_addresses.tidy(pasted) == mended
    assert email_addresses.tidy(mended) == mended


@given(st.text(st.sampled_from('aé@.<>",;: ()?\n\\'), max_size=20))
def test_mended_once_it_is_mended(text):
    once = email_addresses.tidy(text)
    assert email_addresses.tidy(once) == once
    for _, address in email_addresses.read(text)[0]:
        assert address.count("@") == 1
        assert not set(address) & set(" <>,;\n")


def test_a_field_mends_an_address_and_says_what_it_cannot():
    field: Any = {"name": "interviewer_email", "kind": "email"}
    model: Any = {"fields": [field]}
    for pasted, code in [
        ("mailto:jobs@x.org", []),
        ("Zoë <zoe@x.org>", []),
        ("a@x.org; b@x.org", []),
        ("jobs@x", ["email"]),
        ("a@x.org; the boss", ["email"]),
        ("zoë@x.org", ["email-letters"]),
        ("jobs@bäckerei.example", []),
    ]:
        given = letter.clean_answers(model, {"interviewer_email": pasted})
        assert [one for _, one in answers.oddities([field], given)] == code, pasted
    assert letter.clean_answers(model, {"interviewer_email": "<a@x.org>;"}) == {
        "interviewer_email": "a@x.org"
    }
