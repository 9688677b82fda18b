"""A letter compares a choice only with what it offers: otherwise that part of the letter would never be written."""

import pytest

from tests.unit import small
from tests.unit.small import LETTER, said_by_line

END = "The end.\n"
NO_CHANNEL = "is not an answer to “channel”: use one of “post”, “email”."
WRONG = {
    'channel == "Post"': [f"“Post” {NO_CHANNEL} Did you mean “post”?"],
    '"emial" == channel': [f"“emial” {NO_CHANNEL} Did you mean “email”?"],
    'channel != "fax"': [f"“fax” {NO_CHANNEL}"],
    'channel in ["letter", "fax", "post"]': [f"“fax” {NO_CHANNEL}", f"“letter” {NO_CHANNEL}"],
    'channel not in ("fax", "post")': [f"“fax” {NO_CHANNEL}"],
    "channel == 1": [f"“1” {NO_CHANNEL}"],
    'channel is eq("Post")': [f"“Post” {NO_CHANNEL} Did you mean “post”?"],
    'your_name and not (channel == "Post")': [f"“Post” {NO_CHANNEL} Did you mean “post”?"],
    'country == "UK"': ["“UK” is not an answer to “country”: use one of “GB”. Did you mean “GB”?"],
}
RIGHT = (
    'channel == "post"', 'channel in ["post", "email"]', 'country == "GB"', 'country == ""', 'your_name == "Post"',
    'channel == your_name', 'channel is eq("email")',
)  # fmt: skip


@pytest.mark.parametrize("condition", WRONG)
def test_what_a_choice_does_not_offer_is_a_fault_at_its_line(root, condition):
    small.change(root, LETTER, END, f"Well.\n{{% if {condition} %}}x{{% endif %}}\n")
    assert sorted(said_by_line(root)) == sorted(f"{LETTER}:27: {sentence}" for sentence in WRONG[condition])


@pytest.mark.parametrize("condition", RIGHT)
def test_what_it_offers_is_welcome(root, condition):
    small.change(root, LETTER, END, f"{{% if {condition} %}}x{{% endif %}}\n")
    assert list(small.read(root).letters) == ["note"]
