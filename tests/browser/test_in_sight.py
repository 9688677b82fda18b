"""What the keyboard reaches is seen, and nothing that stays in sight takes a low window from what it belongs to."""

import pytest

from tests.browser.journeys import FEEDBACK, live
from tests.share import share

PLAN, PLANNER = "action-plan/", "waiting/"
# 1280 x 720 at 400 %, which is the lowest, 1280 x 1024 at 400 %, and a phone whose keyboard is open.
LOW = ((320, 180), (320, 256), (360, 400))
PHONE = {"width": 360, "height": 740}

# What has the focus and can't be seen: its name, where it is, and what lies over it. A part is enough
# of what is higher than the window, such as a letter.
HIDDEN = """() => {
  const one = document.activeElement;
  if (one === document.body || one.closest(".md-skip")) return "the end";
  const seen = one.matches("[type=radio], [type=checkbox]") ? one.closest("label") : one;
  const { left, top, right, bottom } = seen.getBoundingClientRect();
  const inside = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((x) => [0.1, 0.3, 0.5, 0.7, 0.9].map((y) => [
    left + (right - left) * x, Math.max(top, 0) + (Math.min(bottom, innerHeight) - Math.max(top, 0)) * y,
  ])).filter(([x, y]) => x >= 0 && y >= top && y <= bottom && y < innerHeight);
  const over = inside.map(([x, y]) => document.elementFromPoint(x, y));
  const free = over.filter((other) => other && (seen.contains(other) || other.contains(seen))).length;
  if (free * 2 >= 25) return null;
  const name = one.getAttribute("aria-label") || one.labels?.[0]?.textContent || one.textContent;
  const lies = over.find((other) => other && !seen.contains(other))?.className;
  return `${name.trim().slice(0, 40)} at ${Math.round(top)}, ${free} of 25 under ${lies}`;
}"""

# What stays in its place while the page is scrolled, and is higher than this share of the window.
PINNED = """async (share) => {
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const found = new Set();
  const all = [...document.querySelectorAll("form[data-state] *")]
    .filter((one) => ["sticky", "fixed"].includes(getComputedStyle(one).position) && one.checkVisibility());
  for (let y = 0; y + innerHeight < document.documentElement.scrollHeight; y += 60) {
    scrollTo({ top: y, behavior: "instant" });
    await drawn();
    for (const one of all) {
      const { top, bottom } = one.getBoundingClientRect();
      const edge = Math.abs(top) < 2 || Math.abs(bottom - innerHeight) < 2;
      const stays = edge && getComputedStyle(one).position === "sticky";
      const high = Math.min(bottom, innerHeight) - Math.max(top, 0);
      if (stays && high > innerHeight * share) found.add(`${one.className}: ${Math.round(high)} of ${innerHeight}`);
    }
  }
  scrollTo({ top: 0, behavior: "instant" });
  return [...found];
}"""


@pytest.fixture
def tab(contexts):
    return contexts(viewport=PHONE, reduced_motion="reduce").new_page()


def opened(page, address):
    page.goto(address)
    if address == PLANNER:
        page.locator("form[data-planner][data-state=live]").wait_for()
    else:
        live(page)


def walked(page, key):
    """What the keyboard reaches with this key, from where it is to the end of the page, and nobody sees."""
    hidden = []
    for _ in range(70):
        page.keyboard.press(key)
        found = page.evaluate(HIDDEN)
        if found and found != "the end":
            # It may not have been scrolled to yet.
            page.wait_for_timeout(500)
            found = page.evaluate(HIDDEN)
        if found == "the end":
            break
        if found:
            hidden.append(f"{page.viewport_size} {key}: {found}")
    return hidden


@pytest.mark.parametrize("address", [FEEDBACK, PLAN, PLANNER])
def test_in_a_low_window_all_that_has_the_focus_is_seen(tab, address):
    opened(tab, address)
    found = []
    for width, height in share(LOW, 3):
        tab.set_viewport_size({"width": width, "height": height})
        tab.locator("h1").click()
        found += walked(tab, "Tab") + walked(tab, "Shift+Tab")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("address", [FEEDBACK, "thank-you/", "closing-question/", PLAN, PLANNER])
def test_no_card_takes_more_than_a_part_of_the_window(tab, address):
    opened(tab, address)
    found = []
    for width, height in share(((320, 180), (320, 256), (640, 360), (360, 400), (360, 560), (360, 740)), 2):
        tab.set_viewport_size({"width": width, "height": height})
        found += tab.evaluate(PINNED, 0.4)
    assert not found, "\n".join(found)


# From top to bottom: where a button of the question is not in its card.
LOOSE = """async () => {
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const card = document.querySelector(".fk-card-now");
  const loose = [];
  for (let y = 0; y + innerHeight < document.documentElement.scrollHeight; y += 200) {
    scrollTo({ top: y, behavior: "instant" });
    await drawn();
    await drawn();
    const { top, bottom } = card.getBoundingClientRect();
    for (const one of card.querySelectorAll(".fk-skip, [data-action=next]")) {
      const at = one.getBoundingClientRect();
      if (one.checkVisibility() && (at.top < top || at.bottom > bottom)) loose.push(`${y}: ${one.textContent}`);
    }
  }
  return loose;
}"""


@pytest.mark.parametrize("address", [FEEDBACK, "thank-you/", "letters/gentle-reminder/"])
def test_the_buttons_of_a_question_stay_in_its_card_wherever_the_page_is(tab, address):
    opened(tab, address)
    for width in (320, 360, 640):
        tab.set_viewport_size({"width": width, "height": 740})
        assert tab.evaluate(LOOSE) == []
