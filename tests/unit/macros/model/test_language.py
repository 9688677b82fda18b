"""What a language is called."""

import pytest

from macros.model.language import Language, LanguageFile, called


@pytest.mark.parametrize(("code", "name"), [("de", "German"), ("de-AT", "German (Austria)"), ("lld", "lld")])
def test_a_language_is_called_by_its_english_name_or_else_by_its_code(code, name):
    assert called(code) == name


@pytest.mark.parametrize(("code", "name"), [("de", "Allemand"), ("lld", "Ladin")])
def test_one_that_has_said_its_own_name_goes_by_that_where_there_is_no_other(code, name):
    language = Language(code, LanguageFile(name="Ladin", list_word="y"))
    assert language.called_in("fr").capitalize() == name
