"""The country that is taken until the reader names one."""

import pytest

from letterkit.likely_country import countries

KNOWN = ["GB", "IE", "US", "CA", "DE", "AT", "CH"]


@pytest.mark.parametrize(
    ("centre", "own", "regions", "taken"),
    [
        # Nobody's centre: the browser knows more than we do.
        ("GB", False, ["US"], ("US", "GB")),
        ("GB", False, ["GB"], ("GB", "")),
        ("GB", False, ["GB", "US"], ("GB", "US")),
        ("GB", False, ["", "CA"], ("CA", "GB")),
        ("DE", False, ["AT", "DE"], ("AT", "DE")),
        # A country of which we know nothing, or a browser that names none.
        ("GB", False, ["FR"], ("GB", "")),
        ("GB", False, [""], ("GB", "")),
        # A centre has chosen: many browsers speak the English that they came with.
        ("IE", True, ["US"], ("IE", "US")),
        ("IE", True, ["IE", "US"], ("IE", "US")),
        ("IE", True, [], ("IE", "")),
    ],
)
def test_the_likeliest_country_and_the_next(centre, own, regions, taken):
    assert countries(KNOWN, centre, own, regions) == taken
