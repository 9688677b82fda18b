"""What can wait comes behind what the first text needs, and never once the form answers."""

from tests.browser.journeys import live


def test_what_can_wait_is_asked_for_before_the_form_answers(page):
    page.goto("feedback-letter/")
    live(page)
    asked, answered = page.evaluate(
        """[
          performance.getEntriesByType("resource").find(({ name }) => name.endsWith("-late.bin")).startTime,
          performance.getEntriesByName("toolkit:live")[0].startTime,
        ]"""
    )
    assert asked < answered
