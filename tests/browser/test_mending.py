"""An answer with which no sentence goes on: it is said at its field, kindly, and one press mends it."""

from playwright.sync_api import expect

from tests.browser.journeys import FEEDBACK, box, form, go, text

IMPRESSED = "What impressed you about the interviewer?"
CASES = (
    ("Employer", "company", "Maritime Museum", "the Maritime Museum", "Would you say “the” before it?"),
    (
        "Interviewer’s or recruiter’s name",
        "interviewer_name",
        "karen hill",
        "Karen Hill",
        "How is this name written?",
    ),
    (IMPRESSED, "impressed_by", "by your calm", "your calm", "This is said already."),
    (IMPRESSED, "impressed_by", "Why libraries?", "your question “Why libraries?”", "An answer that asks."),
)


def place(page, name):
    return form(page).locator(f'[data-field="{name}"] .fk-mend')


def test_one_press_mends_it_at_its_field(page):
    go(page, FEEDBACK)
    for label, name, answer, mended, says in CASES:
        box(page, label).fill(answer)
        expect(place(page, name).and_(page.locator(":visible"))).to_have_count(0)  # nothing while one types
        box(page, label).blur()
        expect(place(page, name)).to_contain_text(says)
        place(page, name).get_by_role("button", name=f"Write “{mended}”").click()
        expect(box(page, label)).to_have_value(mended)
        expect(box(page, label)).to_be_focused()
        expect(place(page, name)).to_be_hidden()
        assert mended in text(page)
    page.keyboard.press("ControlOrMeta+z")
    expect(box(page, IMPRESSED)).to_have_value("Why libraries?")


def test_a_press_leaves_the_reader_at_the_question_where_they_are(page):
    go(page, FEEDBACK)
    box(page, "Interviewer’s or recruiter’s name").fill("jade")
    box(page, "The role").focus()
    form(page).locator('[data-findings-list] > [data-finding="name-capitals"]').get_by_role(
        "button", name="Write “Jade”"
    ).click()
    expect(box(page, "Interviewer’s or recruiter’s name")).to_have_value("Jade")
    expect(box(page, "The role")).to_be_focused()
    page.keyboard.type("team member")
    expect(box(page, "Interviewer’s or recruiter’s name")).to_have_value("Jade")
    expect(box(page, "The role")).to_have_value("team member")


def test_the_careful_friend_mends_it_too_and_lets_it_be(page):
    go(page, FEEDBACK)
    box(page, IMPRESSED).fill("by your calm and by your open door")
    card = form(page).locator('[data-findings-list] > [data-finding="doubled-lead"]')
    card.get_by_role("button", name="I mean it").click()
    box(page, IMPRESSED).blur()
    expect(place(page, "impressed_by")).to_have_count(0)
    form(page).get_by_role("button", name="Show 1 dismissed").click()
    form(page).get_by_role("button", name="Bring it back").click()
    card.get_by_role("button", name="Write “your calm and by your open door”").click()
    expect(box(page, IMPRESSED)).to_have_value("your calm and by your open door")
    expect(card).to_have_count(0)


def test_who_slipped_more_than_once_needs_one_press(page):
    go(page, FEEDBACK)
    box(page, "Interviewer’s or recruiter’s name").fill("they never said there name")
    box(page, IMPRESSED).fill("um he didnt waffle, told me strait up. knew where i stood")
    box(page, IMPRESSED).blur()
    cards = form(page).locator('[data-findings-list] > [data-finding="to-you"]')
    for title in ("You write to this person", "Said, but not written", "A typing slip"):
        expect(cards).to_contain_text(title)
    for code in ("as-spoken", "typed-in-haste"):
        expect(form(page).locator(f'[data-findings-list] > [data-finding="{code}"]')).to_have_count(0)
    mended = "you didn’t waffle, told me straight up. I knew where I stood"
    cards.get_by_role("button", name=f"Write “{mended.replace('where I', 'where i')}”").click()
    expect(cards).to_have_count(0)
    assert f"I was impressed that {mended}." in text(page)
    # Who goes through the list goes on in it.
    leave_out = (
        form(page)
        .locator('[data-findings-list] > [data-finding="no-name"]')
        .get_by_role("button", name="Leave it out")
    )
    expect(leave_out).to_be_focused()
    expect(leave_out).to_be_in_viewport()
    leave_out.click()
    expect(box(page, "Interviewer’s or recruiter’s name")).to_have_value("")


def test_points_in_one_box_become_lines_of_it(page):
    go(page, "action-plan/")
    step = box(page, "Step 1")
    step.fill("use examples\nslow down")
    step.blur()
    expect(place(page, "next_steps")).to_contain_text("Several points in one box?")
    place(page, "next_steps").get_by_role("button").click()
    expect(step).to_have_value("- use examples\n- slow down")
    assert "1. use examples\n2. slow down" in text(page)
