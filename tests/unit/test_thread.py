"""The thread of answers as a text: written, read again, brought forward, and merged with what another tab has left."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.offers import offer
from letterkit.recall import from_text, recall
from letterkit.thread import Thread

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
FIELD: Any = {"name": "company", "kind": "line", "kept_for": "application"}


def thread_of(*applications, **reader):
    thread = Thread()
    thread.reader = reader
    thread.applications = [dict(answers) for answers in applications] or [{}]
    return thread


PROSE: list[Any] = [
    {"name": "impressed_by", "kind": "paragraph", "kept_for": "application"},
    {"name": "next_steps", "kind": "list", "kept_for": "letter"},
]


def test_prose_is_kept_for_each_language_of_letters():
    thread = Thread()
    german: Any
    english: Any
    for field, german, english in zip(
        PROSE, ("die Ruhe", ["üben"]), ("your calm", ["practise"]), strict=True
    ):
        assert offer(thread, field, "note", "en") is None
        thread.put(field, "note", german, "de")
        assert thread.answers([field], "note", "en") == {}
        assert offer(thread, field, "note", "en") == ("language", "de", german, 0)
        thread.put(field, "note", english, "en")
        assert thread.answers([field], "note", "de") == {field["name"]: german}
        assert offer(thread, field, "note", "de") == ("language", "en", english, 0)
        thread.put(field, "note", "" if field["kind"] == "paragraph" else ["", ""], "de")
        assert offer(thread, field, "note", "en") is None
    assert from_text(thread.to_text())[0].applications == thread.applications


def test_a_plan_is_offered_to_a_letter_and_to_the_next_plan_and_stands_in_neither():
    planned: Any = {"name": "next_steps", "kind": "list", "kept_for": "plan"}
    in_letter: Any = {**planned, "kept_for": "letter"}
    thread = thread_of({"company": "Northgate"}, {})

    def found(field: Any, language: str = "en") -> Any:
        assert thread.answers([field], "note", language) == {}
        return offer(thread, field, "note", language)

    assert found(planned) is None
    assert found(in_letter) is None
    thread.put(planned, "plan", ["practise"])
    assert found(in_letter) == ("plan", "en", ["practise"], 0)
    assert found(in_letter, "de") == ("plan", "en", ["practise"], 0)
    thread.put(planned, "plan", ["üben"], "de")
    assert found(in_letter, "de") == ("plan", "de", ["üben"], 0)
    # The plan for another application is offered to a plan alone: no letter is to speak of it.
    thread.open = 1
    assert found(in_letter) is None
    assert found(planned) == ("application", "en", ["practise"], 0)
    assert found(planned, "de") == ("application", "de", ["üben"], 0)
    thread.applications.append({"next_steps": ["slow down"]})
    assert found(planned) == ("application", "en", ["slow down"], 2)
    # What was written in a letter first is nearer than that.
    thread.put(in_letter, "other", ["write it down"])
    assert found(in_letter) is None
    assert found(planned) == ("letter", "en", ["write it down"], 1)
    thread.put(planned, "plan", [""])
    assert offer(thread, planned, "plan", "en") == ("letter", "en", ["write it down"], 1)


def test_each_answer_is_kept_where_it_belongs():
    thread = thread_of({}, {})
    thread.open = 1
    for kept_for in ("reader", "application", "letter", "plan"):
        field: Any = {"name": kept_for, "kind": "text", "kept_for": kept_for}
        thread.put(field, "note", "x")
        assert thread.answers([field], "note") == {kept_for: "x"}
    assert thread.reader == {"reader": "x"}
    assert thread.applications == [{}, {"application": "x", "note/letter": "x", "plan": "x"}]


def test_another_application_can_be_read_and_answered_while_this_one_stays_open():
    thread = thread_of({"company": "Northgate"}, {"company": "Harbour"}, your_name="Sam")
    other = thread.at(1)
    assert other.answers([FIELD], "note") == {"company": "Harbour"}
    other.put(FIELD, "note", "Old Mill")
    assert (thread.open, thread.application) == (0, {"company": "Northgate"})
    assert thread.applications[1] == other.application == {"company": "Old Mill"}
    assert other.reader is thread.reader


def test_an_application_is_called_by_its_employer_and_its_role():
    baker = {"company": "the Old Mill", "job_title": "Baker"}
    thread = thread_of(baker, {}, {"job_title": "Baker"}, {"company": ["Old Mill"], "job_title": "Baker"})
    called = thread.titles(lambda key, **values: f"{key} {values['number']}")
    assert called == ["Old Mill, Baker", "application-number 2", "Baker", "Old Mill, Baker (4)"]


def test_a_list_that_was_changed_in_its_place_is_written_anew():
    reasons = ["pay"]
    thread = thread_of({"reasons": reasons, "company": "x" * 2_000})
    thread.to_text()
    reasons.append("growth")
    again, _ = from_text(thread.to_text())
    assert again.applications == [{"reasons": ["pay", "growth"], "company": "x" * 2_000}]


def test_names_and_what_is_the_readers_own_are_the_same_in_each_language():
    thread = Thread()
    for kind, kept_for in (("text", "application"), ("date", "application"), ("paragraph", "reader")):
        field: Any = {"name": "one", "kind": kind, "kept_for": kept_for}
        thread.put(field, "note", kind, "de")
        assert thread.answers([field], "note", "en") == {"one": kind}
        assert offer(thread, field, "note", "en") is None


@given(
    st.dictionaries(TEXT, TEXT | st.lists(TEXT, max_size=3), max_size=3),
    st.lists(st.dictionaries(TEXT, TEXT, max_size=3), min_size=1, max_size=3),
)
def test_written_and_read_again_it_is_the_same(reader, applications):
    thread = thread_of(*applications)
    thread.reader = reader
    thread.open = len(applications) - 1
    again, code = from_text(thread.to_text())
    assert code == ""
    assert (again.reader, again.applications, again.open) == (reader, applications, thread.open)


def test_an_edit_is_kept_for_its_letter_and_application():
    thread = thread_of({"company": "a"}, {"company": "b"})
    blocks = [("sender", "Sam\n12 Mill Lane"), ("body", "Hello")]
    thread.put_edit("feedback-request", ("Sam\n\nMine", blocks))
    again, _ = from_text(thread.to_text())
    assert again.edit("feedback-request") == ("Sam\n\nMine", blocks)
    assert again.edit("thank-you") is None
    again.open = 1
    assert again.edit("feedback-request") is None
    again.open = 0
    again.put_edit("feedback-request", None)
    again.put_edit("feedback-request", None)
    assert again.edit("feedback-request") is None


def test_an_edit_that_others_have_made_up_is_none():
    for odd in ("ab", ["words", "no mark"], []):
        assert thread_of({"thank-you/words": odd}).edit("thank-you") is None


def test_the_first_version_is_brought_forward():
    old = {"version": 1, "answers": [["your_name", "Sam"], ["company", "Old Mill"], ["reasons", ["a", "b"]]]}
    thread, code = from_text(json.dumps(old))
    assert code == ""
    assert thread.reader == {"your_name": "Sam"}
    assert thread.applications == [{"company": "Old Mill", "reasons": ["a", "b"]}]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "missing"), (None, "missing"), ("{", "damaged"), ("[]", "damaged"), ("7", "damaged"), ("null", "damaged"),
        ('"version"', "damaged"), ("{}", "damaged"), ('{"version": "2"}', "damaged"), ('{"version": null}', "damaged"),
        ('{"version": 0}', "damaged"), ('{"version": -1}', "damaged"), ('{"version": 2}', "damaged"),
        ('{"version": 1, "answers": [["a"]]}', "damaged"),
        ('{"version": 2, "open": 0, "reader": [["a", 1]], "applications": []}', "damaged"),
        ('{"version": 2, "open": 0, "reader": [], "applications": [[[["a"], "b"]]]}', "damaged"),
        ('{"version": 3}', "newer"), ('{"version": 99.5}', "newer"),
    ],
)  # fmt: skip
def test_what_is_not_ours_is_named(text, code):
    thread, found = from_text(text)
    assert found == code
    assert thread.is_empty()


@pytest.mark.parametrize("opened", ["0.5", "-1", "1", "7", '"0"', "null", "[]"])
def test_an_application_that_is_not_there_is_not_opened(opened):
    thread, code = from_text(f'{{"version": 2, "open": {opened}, "reader": [], "applications": []}}')
    assert (code, thread.open) == ("", 0)


def test_after_another_tab_the_same_application_stays_open():
    before = thread_of({"company": "a"}, {"company": "b", "job_title": "x"})
    before.open = 1
    after = thread_of({"company": "b", "job_title": "x", "reasons": ["new"]}, {"company": "c"})
    after.open_as_in(before)
    assert after.open == 0
    # Ours was removed: what is typed next goes into an application of its own.
    after = thread_of({"company": "a"})
    after.open_as_in(before)
    assert after.applications[after.open] == {}
    assert {"company": "a"} in after.applications
    # Where nothing tells them apart, the place does.
    before = thread_of({"company": "a"}, {})
    before.open = 1
    after = thread_of({"company": "a"}, {"company": "new"})
    after.open_as_in(before)
    assert after.open == 1


def test_an_application_that_was_removed_elsewhere_is_none_of_those_that_share_answers_with_it():
    alike = {"channel": "email", "job_title": "Cook"}
    before = thread_of(*({"company": name, **alike} for name in "abc"))
    for removed in range(3):
        before.open = removed
        after = thread_of(*({"company": name, **alike} for name in "abc".replace("abc"[removed], "")))
        assert not after.open_as_in(before)
        assert after.applications[after.open] == {}
    # Also where another tab has changed one of the others meanwhile, or both.
    before.open = 1
    after = thread_of(
        {"company": "a", **alike, "enjoyed": "new"}, {"company": "c", **alike, "channel": "post"}
    )
    assert not after.open_as_in(before)
    # Ours may have changed in nearly all.
    after = thread_of(
        {"company": "a", **alike}, {"company": "x", "channel": "email"}, {"company": "c", **alike}
    )
    assert after.open_as_in(before)
    assert after.open == 1


def test_an_empty_application_is_none_of_the_others():
    before = thread_of({"company": "a"}, {})
    before.open = 1
    after = thread_of({"company": "a", "job_title": "x"})
    assert not after.open_as_in(before)
    assert after.applications[after.open] == {}


def test_of_two_applications_that_are_alike_the_readers_own_stays_open():
    before = thread_of({"company": "a"}, your_name="Sam")
    after = thread_of({"company": "a"}, {"company": "a", "your_name": "Sam"}, your_name="Kim")
    after.open_as_in(before)
    assert after.open == 1


def test_taking_in_another_thread_loses_nothing_of_either():
    mine = thread_of({"company": "a"}, your_name="Sam", your_phone="")
    mine.take_in(thread_of({"company": "a"}, {"company": "b"}, {}, your_name="Sam", your_phone="1"))
    assert mine.reader == {"your_name": "Sam", "your_phone": "1"}
    assert mine.applications == [{"company": "a"}, {"company": "b"}]


NAME = {"name": "your_name", "kind": "text", "kept_for": "reader"}


def test_two_threads_with_two_names_keep_both():
    mine = thread_of({"company": "a"}, your_name="Sam", your_phone="")
    mine.take_in(thread_of({"company": "a"}, {"company": "b"}, {}, your_name="Kim Li", your_phone="1"))
    assert mine.reader == {"your_name": "Sam", "your_phone": "1"}
    assert mine.applications == [
        {"company": "a"},
        {"company": "a", "your_name": "Kim Li"},
        {"company": "b", "your_name": "Kim Li"},
    ]
    for mine.open, name in enumerate(["Sam", "Kim Li", "Kim Li"]):
        assert mine.answers([NAME], "any") == {"your_name": name}
    mine.put(NAME, "any", "Kim")
    mine.open = 0
    mine.put(NAME, "any", "Samuel")
    assert mine.reader["your_name"] == "Samuel"
    assert [answers.get("your_name") for answers in mine.applications] == [None, "Kim Li", "Kim"]
    again = from_text(mine.to_text())[0]
    again.take_in(mine)
    assert again.applications == mine.applications


ID, OTHER = "0f" * 16, "a7" * 16


def test_the_names_of_calendar_entries_stay_with_their_application():
    thread = thread_of({"company": "a"}, {"company": "b"})
    assert thread.calendar() == []
    thread.put_calendar([ID, "letter 0 12345678"])
    thread.open = 1
    thread.put_calendar([OTHER])
    thread, _ = from_text(thread.to_text())
    thread.open = 0
    thread.remove()
    assert thread.calendar() == [OTHER]  # and not those of the one that is gone


def test_names_of_calendar_entries_are_no_answer():
    thread = thread_of({})
    thread.put_calendar([ID])
    assert thread.is_empty()
    thread.add()
    assert len(thread.applications) == 1


def test_one_application_from_two_places_keeps_its_entries_and_two_never_share_them():
    def of(company, *names):
        return {"company": company, **({"planner/calendar": list(names)} if names else {})}

    thread = thread_of(of("a"), of("b", ID))
    thread.take_in(thread_of(of("a", OTHER), of("b")))
    assert thread.applications == [of("a", OTHER), of("b", ID)]
    # Another version of an application, from another tab: it stands beside ours, with entries of its own.
    thread.take_in(thread_of(of("b, by now", ID), of("c")))
    assert thread.applications[2:] == [of("b, by now"), of("c")]


def test_what_is_written_anew_is_what_has_changed_and_nothing_else_is_old():
    thread = thread_of({"company": "a", "did_well": ["one"]}, {"company": "b", "impressed_by": "calm " * 400})

    def again():
        fresh = Thread()
        fresh.reader, fresh.applications, fresh.open = thread.reader, thread.applications, thread.open
        return fresh.to_text()

    assert thread.to_text() == again()
    thread.applications[0]["did_well"].append("two")  # in its place
    thread.applications[1]["impressed_by"] += "and kind"
    thread.reader["your_name"] = "Ł"
    assert thread.to_text() == again()
    assert json.loads(thread.to_text())["applications"][0] == [["company", "a"], ["did_well", ["one", "two"]]]
    thread.remove()
    thread.add()
    thread.add()
    assert thread.to_text() == again()


NEWER, DAMAGED = '{"version": 99}', '{"version": 2,'


A, B = thread_of({"company": "a"}).to_text(), thread_of({"company": "b"}).to_text()


@pytest.mark.parametrize(
    ("text", "aside", "companies", "unread", "taken"),
    [
        (None, [], [], [], []),
        (A, [], ["a"], [], []),
        (NEWER, [], [], [NEWER], []),
        (DAMAGED, [NEWER], [], [DAMAGED, NEWER], []),
        (A, [NEWER], ["a"], [NEWER], []),
        # What a site reads since it was updated comes back, and leaves no empty application before it.
        (None, [B], ["b"], [], [B]),
        (A, [B, NEWER], ["a", "b"], [NEWER], [B]),
        (A, [A], ["a"], [], [A]),
        (A, [""], ["a"], [""], []),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_named_and_what_can_be_again_is_taken_in(
    text, aside, companies, unread, taken
):
    thread, still, back = recall(text, aside)
    assert [answers["company"] for answers in thread.applications if answers] == companies
    assert len(thread.applications) == max(1, len(companies))
    assert (still, back) == (unread, taken)


def test_what_cannot_be_read_leaves_the_thread_that_is_shown():
    shown = thread_of({"company": "a"})
    assert recall(NEWER, [], shown)[0] is shown
    # But where the reader has wiped everything in another tab, nothing is to come back here.
    assert recall(None, [], shown)[0].is_empty()


def test_what_is_noted_of_a_letter_makes_no_two_applications_one():
    noted = {"closing-question/undecided": "look"}
    before = thread_of({"company": "Northgate", **noted}, {"company": "Old Mill"})
    after = thread_of({"company": "Old Mill", **noted})  # the first was removed in another tab
    after.open_as_in(before)
    assert after.applications[after.open] == {}
    assert thread_of(noted).is_empty()
