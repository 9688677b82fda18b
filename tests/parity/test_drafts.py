"""Any JSON at all, as a stored draft or an opened file: it is read, or set aside, and no page fails on it."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letterkit.recall import from_text
from macros.templates.compiler import python_for_browser
from tests.parity.both import differences, on_cpython, on_micropython
from tests.share import SOAK

SLUG = "thank-you"
CODES = ("", "missing", "damaged", "newer")
TEXT = st.text(max_size=8)  # halves of characters too, as an escape in a file can say them
ODD_TEXT = (
    st.sampled_from(["", "\x1f", "body\x1fa\x02b\x03", "\x1e", "Dear Sam,", "GB", "2026-11-23", "ab"]) | TEXT
)
SCALAR = (
    st.none()
    | st.booleans()
    | st.integers(-5, 5)
    | st.floats(allow_nan=False, allow_infinity=False)
    | ODD_TEXT
)
JSON = st.recursive(SCALAR, lambda one: st.lists(one, max_size=3) | st.dictionaries(TEXT, one, max_size=3))
# What is nearly ours, with anything at all in any place.
NAME = st.sampled_from(
    ["your_name", "company", "job_title", "reasons", "country", "channel", "concern_heard", "interview_date",
     f"{SLUG}/words", f"{SLUG}/meant", f"{SLUG}/channel", "planner/calendar"]
)  # fmt: skip
ANSWER = ODD_TEXT | st.lists(ODD_TEXT, max_size=4) | JSON
PAIR = st.tuples(NAME, ANSWER).map(list) | JSON
PAIRS = st.lists(st.tuples(NAME, ODD_TEXT | st.lists(ODD_TEXT, max_size=4)).map(list), max_size=5)
NEAR = st.fixed_dictionaries(
    {},
    optional={
        "version": st.sampled_from([1, 2, 3, 2.5, True, "2"]) | JSON,
        "open": st.integers(-1, 3) | JSON,
        "answers": PAIRS | st.lists(PAIR, max_size=3) | JSON,
        "reader": PAIRS | st.lists(PAIR, max_size=3) | JSON,
        "applications": st.lists(PAIRS | st.lists(PAIR, max_size=2), max_size=3) | JSON,
    },
)
OURS = st.builds(
    lambda reader, applications, opened: {"version": 2, "open": opened, "reader": reader, "applications": applications},
    PAIRS, st.lists(PAIRS, max_size=3), st.integers(0, 2),
)  # fmt: skip
# Each has once stopped a page, or come near to it.
KNOWN = [
    {"version": 1, "answers": [""]}, {"version": 1, "answers": [[]]}, {"version": 1, "answers": {"ab": 1}},
    {"version": 1}, {"version": True, "answers": []}, {"version": 2, "reader": ["ab"], "applications": []},
    {"version": 2, "open": 0, "reader": [{"a": "b", "c": "d"}], "applications": [[]]},
    {"version": 2, "open": True, "reader": [], "applications": [[], [["company", "b"]]]},
    {"version": 2, "open": 0, "reader": [], "applications": [[[f"{SLUG}/words", ["", "\x1f"]]]]},
    {"version": 2, "open": 0, "reader": [], "applications": [[["company", "North\ud83dgate \ud83d\ude42"]]]},
    {"version": 2.0, "reader": [], "applications": []}, {"version": 1.5, "answers": []}, {"version": 99, "answers": {}},
]  # fmt: skip


def texts():
    """Some hundreds of texts, the same every time."""
    found = [json.dumps(value) for value in KNOWN]
    found += ["[" * 3000 + "]" * 3000, '{"version": 2, "reader": ' + "[" * 3000 + "]" * 3000 + "}"]

    @settings(suppress_health_check=list(HealthCheck), max_examples=400 if SOAK else 200)
    @given(JSON | NEAR | OURS)
    def search(value):
        found.append(json.dumps(value))
        if json.dumps(value, ensure_ascii=False).isprintable():
            found.append(json.dumps(value, ensure_ascii=False))

    search()
    return found


def test_any_json_is_read_or_set_aside_on_both_interpreters(toolkit):
    cases = [
        {"do": "opened", "module": SLUG.replace("-", "_"), "template": f"letters/{SLUG}.txt", "text": text}
        for text in texts()
    ]
    sources = {SLUG.replace("-", "_"): python_for_browser(toolkit, SLUG)}
    expected = on_cpython(sources, cases)
    assert [(c["text"], e) for c, e in zip(cases, expected, strict=True) if "error" in e] == []
    codes = [one["result"][0] for one in expected]
    assert {*codes} <= {*CODES}
    # How many of each kind are found differs with the modules that a run has loaded: Hypothesis tries their texts.
    assert {"", "damaged", "newer"} <= {*codes}
    assert not differences(cases, expected, on_micropython(sources, cases))


def test_what_is_read_is_kept_and_read_again_the_same():
    for text in texts():
        thread, code = from_text(text)
        if not code:
            again, code = from_text(thread.to_text())
            assert (code, again.to_text()) == ("", thread.to_text())
