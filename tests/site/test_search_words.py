"""What people type into the search leads first to where it is said; in German: tests/browser/test_languages.py."""

from tests.site.search_words import TYPED, first_places, led_to


def test_what_people_type_leads_first_to_where_it_is_said(root_site):
    assert first_places(root_site.folder, TYPED["en"]) == TYPED["en"]


def test_each_place_that_words_lead_to_is_on_the_site(root_site, toolkit):
    assert led_to(root_site.folder) == set(toolkit.language.file.searched_as)
