"""For fingers, ears and keyboards: sizes of what is pressed, how often is spoken, how far it is to the way out."""

from playwright.sync_api import expect

from tests.browser.journeys import FEEDBACK, box, form, live
from tests.browser.pictures import FIVE, STATES
from tests.browser.test_screens import addresses

# What is pressed and smaller than a finger wants. Not meant: links in running text, what stands in the lines of the
# letter (its questions have another way), boxes and radios in a label that is large enough, and what is not to be seen.
SMALL = """(least) => {
  const found = [];
  for (const one of document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=button]")) {
    if (!one.checkVisibility({ visibilityProperty: true }) || one.closest("[data-letter-text], .md-search")) continue;
    const target = one.matches("[type=radio], [type=checkbox]") ? one.closest("label") ?? one : one;
    const { width, height, top, left } = target.getBoundingClientRect();
    const unseen = getComputedStyle(target).clipPath !== "none" || width < 2 || left < -100 || top < -100;
    const around = one.closest("p, li, td, dd, figcaption")?.textContent.trim();
    const inText = one.matches("a") && around !== one.textContent.trim() && getComputedStyle(one).display === "inline";
    const { height: more } = getComputedStyle(one, "::after");
    if (unseen || inText) continue;
    const high = Math.max(height, getComputedStyle(one, "::after").position === "absolute" ? parseFloat(more) || 0 : 0);
    if (high < least - 0.5) found.push(`${Math.round(width)}x${Math.round(high)} ${one.outerHTML.slice(0, 120)}`);
  }
  return found;
}"""

FINGER = """names => {
  for (const name of names) {
    document.body.dispatchEvent(new PointerEvent(name, { pointerType: "touch", bubbles: true }));
  }
}"""


def test_what_a_finger_presses_is_44_pixels_high(contexts, site):
    page = contexts(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True).new_page()
    small = []
    for address in addresses(site.folder):
        if address.startswith(("centres/", "embed/")):
            continue
        page.goto(address)
        if form(page).count():
            live(page)
        small += [f"{address} {one}" for one in page.evaluate(SMALL, 44)]
    STATES["letter-filled"](page)
    for more in form(page).locator("details").all():
        more.evaluate("details => { details.open = true; }")
    small += [f"filled {one}" for one in page.evaluate(SMALL, 44)]
    assert not small, "\n".join(small)


def test_in_the_lines_of_the_letter_24_pixels_can_be_pressed(contexts):
    page = contexts(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True).new_page()
    page.goto(FEEDBACK)
    live(page)
    low = page.evaluate(
        """() => [...document.querySelectorAll("[data-blank]")].flatMap((gap) => [...gap.getClientRects()])
          .filter(({ height }) => height < 24).map(({ height }) => height)"""
    )
    assert low == []
    # A finger is up before it leaves a field and clicks: until it has, nothing comes that moves the page under it.
    box(page, "Interviewer’s or recruiter’s name").press_sequentially("karen hill")
    expect(form(page).locator("[data-findings-list] [data-finding=name-capitals]")).to_have_count(1)
    said = form(page).locator("[data-field=interviewer_name] .fk-mend")
    page.evaluate(FINGER, ["pointerdown", "pointerup"])
    page.wait_for_timeout(50)
    page.evaluate("document.activeElement.blur()")
    page.wait_for_timeout(250)
    expect(said).to_have_count(0)
    page.evaluate(FINGER, ["click"])
    expect(said).to_contain_text("How is this name written?")


# Counts what a screen reader would speak by itself: each time the text of a live region has become another one.
LISTEN = """() => {
  globalThis.spoken = [];
  const regions = document.querySelectorAll("[role=status], [role=alert], [aria-live]");
  for (const region of regions) {
    let before = region.textContent.trim();
    new MutationObserver(() => {
      const now = region.textContent.trim();
      if (now && now !== before && region.checkVisibility()) globalThis.spoken.push(now);
      before = now;
    }).observe(region, { childList: true, characterData: true, subtree: true });
  }
}"""


def test_ten_letters_typed_are_spoken_of_twice_at_most(page):
    page.goto(FEEDBACK)
    live(page)
    page.evaluate(LISTEN)
    for name in ("company", "impressed_by"):
        page.locator(f"[name={name}]").focus()
        page.evaluate("() => { spoken.length = 0; }")
        page.keyboard.type("I hate you", delay=120)  # as somebody types who pauses at no letter
        expect(form(page).locator("[data-open-count]")).not_to_be_empty()
        page.wait_for_timeout(1500)  # longer than each pause after which the page says something
        assert len(page.evaluate("spoken")) <= 2, page.evaluate("spoken")


def test_the_whole_way_by_keyboard(page):
    """From the top of the page: the first gap, five answers, and to the way out, with no more than Tab and Enter."""
    page.goto(FEEDBACK)
    live(page)
    page.locator("h1").click()
    for _ in range(4):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "interviewer_name":
            break
    for name, answer in FIVE.items():
        assert page.evaluate("document.activeElement.name") == name
        page.keyboard.type(answer)
        page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Text of the letter")).to_be_focused()
    stops = 0
    way = page.get_by_role("link", name="Open in my mail app")
    while not way.evaluate("link => link === document.activeElement"):
        page.keyboard.press("Tab")
        stops += 1
        assert stops <= 6
