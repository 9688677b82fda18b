"""A browser's translation: the guide may be translated, a letter and the reader's own words never are."""

from playwright.sync_api import expect

from tests.browser.journeys import choose, copied, example, expected, filled, form, message, text, unfold

FEEDBACK = "feedback-letter/"
# What a translator does: each text that the page lets it have is replaced.
TRANSLATE = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  for (const node of found) {
    const kept = node.parentElement.closest("[translate]")?.getAttribute("translate") === "no";
    const code = node.parentElement.closest("script, style, template, textarea");
    if (!kept && !code && node.data.trim()) node.data = `«${node.data}»`;
  }
}"""


def html_of(page):
    return page.evaluate(
        "async () => (await (await navigator.clipboard.read())[0].getType('text/html')).text()"
    )


def test_a_translated_page_copies_one_letter(contexts, toolkit):
    page = contexts(permissions=["clipboard-read", "clipboard-write"]).new_page()
    filled(page, toolkit, example(toolkit, "feedback-request"))
    before = text(page)
    unfold(page)
    page.evaluate(TRANSLATE)
    assert "«" in form(page).inner_text()  # the guide's own words may be translated
    assert text(page) == before
    form(page).locator("[data-action=copy]").click()  # under More, for a letter by post
    expect(message(page)).not_to_be_empty()
    assert copied(page) == before
    made = page.evaluate(
        "html => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('p')]"
        ".map(one => { one.querySelectorAll('br').forEach(br => br.replaceWith('\\n')); return one.textContent; })"
        ".join('\\n\\n')",
        html_of(page),
    )
    assert made == before


def test_even_where_a_translator_minds_nothing_one_copy_is_one_letter(contexts, toolkit):
    page = contexts(permissions=["clipboard-read", "clipboard-write"]).new_page()
    filled(page, toolkit, example(toolkit, "feedback-request"))
    before = text(page)
    unfold(page)
    page.evaluate(TRANSLATE.replace("if (!kept && ", "if ("))
    assert text(page) != before
    form(page).locator("[data-action=copy]").click()  # under More, for a letter by post
    expect(message(page)).not_to_be_empty()
    assert copied(page) == before
    assert "«" not in html_of(page)


def test_names_of_applications_and_employers_stay(page, toolkit):
    filled(page, toolkit, example(toolkit, "feedback-request"))
    page.evaluate(TRANSLATE)
    options = form(page).locator("[data-applications] option").all_text_contents()
    assert options
    assert not any("«" in option for option in options)
    page.goto("waiting/")
    expect(page.locator("form[data-planner]")).to_have_attribute("data-state", "live")


def test_samples_and_quotations_stay(page):
    page.goto(FEEDBACK)
    page.evaluate(TRANSLATE)
    for kind in (".fk-letter", ".fk-quote"):
        shown = page.locator(kind).all_text_contents()
        assert shown
        assert not [text for text in shown if "«" in text]


# What Chrome's own translator does: it puts a new element in the place of each text, there or to come, and says another
# language of the page. Other helpers, for reading aloud or in bold, put the same words into elements, in letters too.
WRAP = """([minds, say]) => {
  const left = one => one.closest("script, style, template, textarea, font")
    || (minds && one.closest("[translate]")?.getAttribute("translate") === "no");
  const wrap = root => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    for (const node of found) {
      if (!node.parentElement || left(node.parentElement) || !node.data.trim()) continue;
      const put = document.createElement("font");
      put.textContent = say.replace("text", () => node.data);
      node.replaceWith(put);
    }
  };
  wrap(document.body);
  document.documentElement.lang = "uk";
  new MutationObserver(all => all.forEach(({ target }) => wrap(target))).observe(
    document.body, { childList: true, subtree: true });
}"""


def test_each_text_in_an_element_of_a_translators_the_form_goes_on(contexts, toolkit):
    page = contexts(permissions=["clipboard-read", "clipboard-write"]).new_page()
    answers = {"company": "Northgate", "channel": "post"}
    filled(page, toolkit, answers)
    page.evaluate(WRAP, [True, "«text»"])
    form(page).locator("[name=company]").fill("Harbour Trust")
    name = form(page).locator("[name=your_name]")
    name.fill("Sam")
    form(page).locator("[name=wording][value=warm]").check(force=True)
    answers |= {"company": "Harbour Trust", "wording": "warm", "your_name": "Sam"}
    wanted = expected(toolkit, "feedback-request", answers, "2026-11-23")
    assert text(page) == wanted
    name.fill("")  # a gap that was not there before
    gap = page.locator("[data-letter-text] [data-blank=your_name]").first
    assert gap.get_attribute("lang") == "en"  # it is still said in English
    name.fill("Sam")
    form(page).locator("[data-others] summary").click()
    form(page).locator("[data-action=copy]").click()
    expect(message(page)).to_contain_text("«Copied")
    assert copied(page) == wanted


def test_the_letter_follows_where_something_has_wrapped_its_words_too(page, toolkit):
    answers = {"company": "Northgate", "channel": "post"}
    filled(page, toolkit, answers)
    page.evaluate(WRAP, [False, "text"])
    for wording in ("warm", "frank"):
        choose(page, "How should it sound?", wording.capitalize())
        assert text(page) == expected(
            toolkit, "feedback-request", answers | {"wording": wording}, "2026-11-23"
        )


# What helpers for writing, and managers of passwords, do: they put elements of their own beside fields, and into lists.
ADD = """() => {
  const lists = "[data-findings-list], [data-meant-list], [data-answered], .fk-mend, [data-keep-here]";
  for (const place of document.querySelectorAll(`[data-field], [data-field] > *, ${lists}`)) {
    if (place.matches("input, textarea")) place.after(document.createElement("x-helper"));
    else place.prepend(document.createElement("x-helper"), document.createComment("helper"));
  }
}"""


def test_what_a_helper_adds_to_the_page_stops_nothing(page, toolkit):
    filled(page, toolkit, {"company": "Northgate", "impressed_by": "You was honest."})
    page.evaluate(ADD)
    answer = form(page).locator("[name=impressed_by]")
    for words in ("You was kind.", "You was calm."):
        answer.fill(words)
        answer.press("Tab")
        mend = form(page).locator(".fk-mend button")
        expect(mend).to_contain_text(words[8:-1])
        page.evaluate(ADD)
    expect(form(page).locator("[data-findings-list] [data-finding]")).to_have_count(1)
    mend.click()
    expect(answer).to_have_value("You were calm.")
    expect(form(page).locator("[data-findings-list] [data-finding]")).to_have_count(0)
    expect(message(page)).to_have_text("")
