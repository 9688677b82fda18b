"""The country that is taken until the reader names one."""

import pytest

from letterkit.likely_country import countries

KNOWN = ["GB", "IE", "US", "CA", "DE", "AT", "CH"]
GERMAN = ["DE", "AT", "CH"]


@pytest.mark.parametrize(
    ("centre", "guesses", "regions", "taken"),
    [
        # Nobody's centre: the browser knows more than we do.
        ("GB", KNOWN, ["US"], ("US", "GB")),
        ("GB", KNOWN, ["GB"], ("GB", "")),
        ("GB", KNOWN, ["GB", "US"], ("GB", "US")),
        ("GB", KNOWN, ["", "CA"], ("CA", "GB")),
        # A country of which we know nothing, or a browser that names none.
        ("GB", KNOWN, ["FR"], ("GB", "")),
        ("GB", KNOWN, [""], ("GB", "")),
        # A guide in German: the browser may say where, but not that it is in English.
        ("DE", GERMAN, ["CH"], ("CH", "DE")),
        ("DE", GERMAN, ["AT", "DE"], ("AT", "DE")),
        ("DE", GERMAN, ["GB", "", "CH"], ("CH", "DE")),
        ("DE", GERMAN, ["US"], ("DE", "US")),
        # A centre has chosen: many browsers speak the English that they came with.
        ("IE", [], ["US"], ("IE", "US")),
        ("IE", [], ["IE", "US"], ("IE", "US")),
        ("IE", [], [], ("IE", "")),
    ],
)
def test_the_likeliest_country_and_the_next(centre, guesses, regions, taken):
    assert countries(KNOWN, centre, guesses, regions) == taken
