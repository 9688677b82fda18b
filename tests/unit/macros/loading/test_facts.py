"""The facts: each has its source and date, is used in a page, and what is wrong is said at its place."""

import re

import pytest

from macros.diagnostics.fault import Faults
from macros.pages import fact_values
from macros.pages.components import Components
from tests.project import ROOT, read_as_built

FILE = "site_templates/facts.yml"
PAGE = "docs/waiting.md"

# The facts of the method, by the names that pages use.
METHOD = [
    "talent-board-na",
    "talent-board-emea",
    "debut-2017",
    "balance-fear",
    "interviewing-io",
    "boomerang-length",
    "atlantic-three",
    "roberto-advice",
    "birmingham-policy",
    "cardiff-defend",
    "georgetown-thanks",
    "missouri-brief",
    "clayton-24h",
    "climb-48h",
    "jobware-soon",
    "nonprofit-closing",
    "aam-closing",
    "alist-closing",
    "coaches-call",
    "careerbuilder-paste",
    "uk-no-duty",
    "uk-access",
    "uk-tribunal",
    "us-no-duty",
    "us-ccpa",
    "ca-bc",
    "ie-review",
    "ie-wrc",
    "de-no-reasons",
    "de-art15",
    "de-agg",
    "eu-access",
    "eu-nowak",
]


@pytest.fixture
def wrong(copy):
    """Changes one place of a file; returns what the build then says, a line for each fault."""

    def wrong(old, new, file=FILE):
        path = copy / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{old!r} is not in {file}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        with pytest.raises(Faults) as caught:
            read_as_built(copy)
        return [str(fault) for fault in caught.value.faults]

    return wrong


def line_of(text, file=FILE):
    content = (ROOT / file).read_text(encoding="utf-8")
    return content[: content.index(text)].count("\n") + 1


def test_every_fact_of_the_method_is_there(toolkit):
    assert set(METHOD) <= set(toolkit.facts.facts)


def test_what_must_not_be_quoted_is_nowhere():
    everything = "".join(
        path.read_text(encoding="utf-8") for path in [ROOT / FILE, *(ROOT / "docs").rglob("*.md")]
    )
    assert not re.search(r"\b(94|41|62) ?(%|per ?cent)", everything)


def test_a_fact_shows_its_source_and_the_month_it_was_checked(toolkit):
    html = Components(toolkit).fact("uk-access")
    assert html.startswith('<span data-fact="uk-access">You can ask for the data')
    assert '<a href="https://ico.org.uk/for-the-public/">Information Commissioner’s Office</a>' in html
    assert '<time datetime="2026-10">October 2026</time>' in html
    assert "\n" not in html
    assert "<a " not in Components(toolkit).fact("debut-2017")


def test_the_clocks_name_every_place_that_has_facts(toolkit):
    html = Components(toolkit).clocks()
    places = re.findall(r"<h3[^>]*>([^<]*)</h3>", html)
    assert places == [
        "Austria",
        "Canada",
        "Germany",
        "Ireland",
        "Switzerland",
        "United Kingdom",
        "United States",
        "European Union",
    ]
    for id_, fact in toolkit.facts.facts.items():
        assert (f'data-fact="{id_}"' in html) == bool(fact.country)


def test_the_tribunals_limit_is_worded_with_care(toolkit):
    says = toolkit.facts.facts["uk-tribunal"].says
    assert "3 months" in says
    assert "6 months was expected from October 2026" in says
    assert "check" in says


def test_the_clocks_that_the_planner_knows(toolkit):
    clocks = {id_: fact.clock for id_, fact in toolkit.facts.facts.items() if fact.clock}
    found = {id_: (one.length, one.unit, one.employer, one.what) for id_, one in clocks.items()}
    assert found == {
        "uk-tribunal": (3, "months", "any", "claim"),
        "ca-bc": (5, "days", "public", "review"),
        "ie-review": (5, "working days", "public", "review"),
        "ie-wrc": (6, "months", "any", "claim"),
        "de-agg": (2, "months", "any", "claim"),
        "at-glbg": (6, "months", "private", "claim"),
        "ch-glg": (3, "months", "private", "claim"),
        "eu-access": (1, "months", "any", "records"),
    }


@pytest.mark.parametrize(
    ("old", "new", "place", "said"),
    [
        (
            "    source: The Balance",
            "    sauce: The Balance",
            "    source: The Balance",
            "Did you mean “source”?",
        ),
        ("    source: The Balance\n", "", "  balance-fear:", "“source” is missing: add it."),
        ("    checked: 2026-10\n", "", "  talent-board-na:", "“checked” is missing: add it."),
        ("checked: 2026-10", "checked: October", "    checked: 2026-10", "year and month, such as 2026-10"),
        ("checked: 2026-10", "checked: 2026-13", "    checked: 2026-10", "year and month, such as 2026-10"),
        (
            "country: GB",
            "country: UK",
            "    country: GB",
            "There is no country “UK”: use one of AT, CA, DE, IE, CH, GB, US, EU.",
        ),
        (
            "link: https://ico",
            "link: javascript:ico",
            "    link: https://ico",
            "an address that begins with https://",
        ),
        ("unit: months", "unit: years", "      unit: months", "use one of days, working days, months."),
        ("length: 3", "length: 0", "      length: 3", "must be 1 or more. Here it is “0”."),
        ("  debut-2017:", "  Debut 2017:", "  debut-2017:", "small letters, digits and hyphens only"),
    ],
)
def test_what_is_wrong_is_said_at_its_place(wrong, old, new, place, said):
    found = [line for line in wrong(old, new) if said in line]
    assert len(found) == 1
    assert re.match(rf"{FILE}:{line_of(place)}:\d+: ", found[0])


def test_a_clock_without_a_country_is_a_fault(wrong):
    assert any("A clock runs in a country: add “country”." in line for line in wrong("    country: CA\n", ""))


def test_a_fact_that_no_page_uses_is_a_fault(wrong):
    new = "facts:\n  lonely-one:\n    says: X.\n    source: Y\n    checked: 2026-10\n"
    found = wrong("facts:\n", new)
    line = line_of("facts:\n  #") + 1
    assert found == [f"{FILE}:{line}:3: No page uses “lonely-one”: use it in one, or take it out."]


def test_a_page_that_uses_an_unknown_fact_is_a_fault_at_its_line(wrong):
    found = wrong('fact("clayton-24h")', 'fact("clayton-24")', PAGE)
    line = line_of('fact("clayton-24h")', PAGE)
    sentence = "There is no fact “clayton-24”. Did you mean “clayton-24h”?"
    assert [one for one in found if one.startswith(f"{PAGE}:{line}:") and one.endswith(sentence)]


def test_a_macro_called_with_an_unknown_fact_says_what_to_do(toolkit):
    with pytest.raises(ValueError, match="There is no fact “uk-nothing”"):
        Components(toolkit).fact("uk-nothing")


def test_months_in_words():
    assert fact_values.month("2026-01", "en") == "January 2026"
    assert fact_values.month("2026-12", "en") == "December 2026"


def test_the_planner_needs_its_questions(wrong):
    found = wrong("        kind: number\n", "        kind: text\n", "site_templates/fields.yml")
    assert any("The planner needs “days_to_wait” to be of “kind: number”" in line for line in found)


def test_a_fact_whose_name_is_misspelt_in_a_page_is_told_there_alone(copy):
    (copy / "own" / "docs").mkdir(parents=True)
    mine = "facts:\n  mock-interviews:\n    says: We help.\n    source: Us\n    checked: 2026-11\n"
    (copy / "own/facts.yml").write_text(mine, encoding="utf-8")
    (copy / "own/docs/visit.md").write_text('# Visit us\n\n{{ fact("mock-interview") }}\n', encoding="utf-8")
    with pytest.raises(Faults) as caught:
        read_as_built(copy, {})
    assert [str(fault) for fault in caught.value.faults] == [
        "own/docs/visit.md:3:9: There is no fact “mock-interview”. Did you mean “mock-interviews”?"
    ]


def test_a_centre_adds_a_fact_and_changes_one_of_ours(copy):
    own = copy / "own"
    (own / "docs").mkdir(parents=True)
    mine = "facts:\n  mine:\n    says: We help.\n    source: Us\n    checked: 2026-11\n"
    (own / "facts.yml").write_text(mine + "  uk-no-duty:\n    says: Ours to say.\n", encoding="utf-8")
    with pytest.raises(Faults) as caught:
        read_as_built(copy, {})
    assert [str(fault) for fault in caught.value.faults] == [
        "own/facts.yml:2:3: No page uses “mine”: use it in one, or take it out."
    ]
    page = "---\ntitle: Mine\n---\n\n# Mine\n\n{{ fact('mine') }}\n"
    (own / "docs" / "mine.md").write_text(page, encoding="utf-8")
    found = read_as_built(copy, {}).facts.facts
    ours = read_as_built(copy).facts.facts["uk-no-duty"]
    assert found["mine"].says == "We help."
    assert found["uk-no-duty"] == ours.model_copy(update={"says": "Ours to say."})
    (own / "facts.yml").write_text(mine.replace("2026-11", "last year"), encoding="utf-8")
    with pytest.raises(Faults) as caught:
        read_as_built(copy, {})
    assert str(caught.value.faults[0]).startswith("own/facts.yml:5:5: ")
