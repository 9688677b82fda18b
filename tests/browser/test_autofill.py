"""The browser's own memory of the reader's address: it may fill in the reader's fields, and no other."""

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import FEEDBACK, box, choose, form, go, live, show_all

FIRM = "My Own Firm Ltd"
ADDRESS = {
    "NAME_FULL": "Sam Okafor", "NAME_FIRST": "Sam", "NAME_LAST": "Okafor", "EMAIL_ADDRESS": "sam@example.com",
    "PHONE_HOME_WHOLE_NUMBER": "+441134960123", "COMPANY_NAME": FIRM, "ADDRESS_HOME_STREET_ADDRESS": "12 Mill Lane",
    "ADDRESS_HOME_CITY": "Leeds", "ADDRESS_HOME_ZIP": "LS6 3HN", "ADDRESS_HOME_COUNTRY": "GB",
}  # fmt: skip
OWN = {"your_name": "Sam Okafor", "your_email": "sam@example.com", "your_phone": "+441134960123"}
TYPED = "form[data-letter] [name]:not([type=radio], [type=number])"
VALUES = f"() => Object.fromEntries([...document.querySelectorAll('{TYPED}')].map(one => [one.name, one.value]).filter(([, value]) => value))"  # noqa: E501


@pytest.fixture
def browser(whole_browser):
    return whole_browser


class Autofill:
    """Chromium's own, as it works when a reader picks the saved address below a field."""

    def __init__(self, page):
        self.page = page
        self.cdp = page.context.new_cdp_session(page)
        self.cdp.send("DOM.enable")
        self.cdp.send("Autofill.enable")
        self.address = {"fields": [{"name": name, "value": value} for name, value in ADDRESS.items()]}
        self.cdp.send("Autofill.setAddresses", {"addresses": [self.address]})

    def pick_at(self, field):
        field.focus()
        root = self.cdp.send("DOM.getDocument", {"depth": -1})["root"]["nodeId"]
        found = self.cdp.send(
            "DOM.querySelector", {"nodeId": root, "selector": f"#{field.get_attribute('id')}"}
        )
        node = self.cdp.send("DOM.describeNode", found)["node"]["backendNodeId"]
        frame = self.cdp.send("Page.getFrameTree")["frameTree"]["frame"]["id"]
        self.cdp.send("Autofill.trigger", {"fieldId": node, "frameId": frame, "address": self.address})

    def settled(self):
        """What stands in the fields once nothing has changed there for a while: they are filled one after the other."""
        before, calm = None, 0
        while calm < 4:
            self.page.wait_for_timeout(100)
            now = self.page.evaluate(VALUES)
            before, calm = now, calm + 1 if now == before else 0
        return before


@pytest.mark.parametrize("address", [FEEDBACK, "thank-you/", "embed/feedback-request/"])
def test_a_saved_address_fills_in_the_readers_own_fields_only(page, address):
    go(page, address)
    autofill = Autofill(page)
    own = [field for field in ("Your name", "Your email address") if box(page, field).count()]
    assert own
    for label in own:
        autofill.pick_at(box(page, label))
        expect(box(page, label)).not_to_have_value("")  # it is the real one, and it works
        found = autofill.settled()
        assert {name for name in found if not name.startswith("your_")} == set(), found
        assert {name: found[name] for name in OWN if name in found}.items() <= OWN.items()
        page.reload()
        live(page)
        expect(box(page, label)).not_to_have_value("")  # and was kept
        page.evaluate("sessionStorage.clear()")
        page.goto(address)
        live(page)


def test_picked_at_a_question_about_the_employer_it_fills_in_nothing(page):
    go(page, FEEDBACK)
    autofill = Autofill(page)
    for channel in ("By email", "By post"):
        show_all(page)
        choose(page, "How will you send it?", channel)
        fields = page.locator(f"{TYPED}:not([name^=your_], [type=date]):visible")
        assert fields.count() >= 6
        for field in fields.all():
            autofill.pick_at(field)
        assert autofill.settled() == {}


def test_the_planner_lists_no_firm_of_the_readers_own(page):
    go(page, FEEDBACK)
    show_all(page)
    choose(page, "How will you send it?", "By post")  # an email needs no address of one's own
    autofill = Autofill(page)
    autofill.pick_at(box(page, "Your name"))
    expect(box(page, "Your email address")).to_have_value("sam@example.com")
    autofill.settled()
    page.goto("waiting/")
    planner = page.locator("form[data-planner]")
    expect(planner).to_have_attribute("data-state", "live")
    assert FIRM not in planner.inner_text()
    assert FIRM not in planner.locator("select").inner_text()
    assert form(page).count() == 0
