"""Forms that are kept: they are made anew when anything changes that stands in them, and only then."""

from dataclasses import replace

import pytest

from macros.pages import kept_forms
from macros.pages.kept_forms import KeptForms
from tests.project import in_languages, toolkit

SLUG = "thank-you"


@pytest.fixture
def made(monkeypatch):
    """Asks for the form of a letter; returns whether it was made anew."""
    monkeypatch.setattr(kept_forms, "_FORMS", {})

    def asked(of, slug=SLUG, root="../"):
        before = dict(kept_forms._FORMS)
        assert KeptForms(of).of(slug, root, lambda: "form") == "form"
        return before != kept_forms._FORMS

    return asked


def with_part(one, name):
    return replace(one, templates={**one.templates, name: one.templates[name] + "\nMore.\n"})


def test_a_form_is_made_once_for_the_same(made):
    assert made(toolkit())
    assert not made(toolkit())
    assert made(toolkit(), root="../../")


def test_it_is_made_anew_for_what_it_says_and_not_for_another_letter(made):
    one = toolkit()
    made(one)
    assert not made(with_part(one, "letters/phone-call.txt"))
    assert made(with_part(one, f"letters/{SLUG}.txt"))
    part = next(name for name in one.letters[SLUG].templates if name.startswith("parts/"))
    assert made(with_part(one, part))


def turned(mapping):
    """The same in another order, in which it is shown."""
    return dict(reversed(mapping.items()))


@pytest.mark.parametrize(
    "change",
    [
        lambda one: {"fields": turned(one.fields)},
        lambda one: {"fields": {**one.fields, "enjoyed": one.fields["enjoyed"].model_copy(update={"label": "?"})}},
        lambda one: {"messages": one.messages.changed(str.upper)},
        lambda one: {"centre": one.centre.model_copy(update={"days_to_wait": 3})},
        lambda one: {"placed": {**one.placed, SLUG: "visit.md"}},
        lambda one: {"letters": {**one.letters, SLUG: replace(
            one.letters[SLUG], front=one.letters[SLUG].front.model_copy(update={"title": "Thanks"})
        )}},
    ],
)  # fmt: skip
def test_it_is_made_anew_for_what_stands_around_it(made, change):
    one = toolkit()
    made(one)
    assert made(replace(one, **change(one)))


def test_it_is_made_anew_for_the_same_letter_in_another_language(made):
    one = in_languages()["en"]
    made(one)
    german = one.others["de"]
    assert made(replace(one, others={"de": with_part(german, f"letters/{SLUG}.txt")}))
    assert made(replace(one, others={}))
