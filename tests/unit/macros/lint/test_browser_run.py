"""The build runs each letter on the browser's interpreter, and says what that can't run."""

import pytest

from macros import build_cache
from macros.diagnostics.fault import Faults
from macros.lint import browser_run, trial_runs
from macros.templates.writer import Writer
from tests.project import ROOT
from tests.unit import small

LINE = small.FILES[small.LETTER].split("The end.")[0].count("\n") + 1


@pytest.fixture
def project(root):
    """A small toolkit with an interpreter, and with what letters run on."""
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    (root / "docs" / "widgets").symlink_to(ROOT / "docs" / "widgets")
    return root


def said(root):
    try:
        browser_run.try_out(small.read(root))
    except Faults as faults:
        return [str(fault) for fault in faults.faults]
    return []


def test_what_is_well_goes_through(project):
    assert said(project) == []


def test_other_work_is_done_while_the_letters_run(project):
    done = []
    browser_run.try_out(small.read(project), lambda: done.append("other work"))
    assert done == ["other work"]


def test_a_loop_whose_condition_is_never_true_is_compiled_right(project):
    loops = ""
    for condition in ("false", "not true", "1 == 2", "none", "''", "0", "[]"):
        loops += "{% for x in reasons if " + condition + " %}{{ x }}{% else %}none{% endfor %}"
    small.change(
        project, small.LETTER, "The end.", f"{loops}{{% macro m() %}}{loops}{{% endmacro %}}{{{{ m() }}}}"
    )
    assert said(project) == []


def test_a_piece_over_the_limit_is_refused_at_its_line(project):
    piece = '{% if channel == "post" %}\n' + "{{ your_name }} and\n" * 3000 + "{% endif %}"
    small.change(project, small.LETTER, "The end.", piece)
    assert said(project) == [f"{small.LETTER}:{LINE}:1: {browser_run.TOO_LARGE}"]
    # The same in a file that the letter includes.
    small.change(project, small.LETTER, piece, '{% include "parts/long.txt" with context %}')
    small.change(project, "site_templates/parts/long.txt", "", "\n\n" + piece)
    assert said(project) == [f"site_templates/parts/long.txt:3:1: {browser_run.TOO_LARGE}"]


def test_what_comes_out_otherwise_is_refused(project, monkeypatch):
    def run(toolkit, node, kit, jobs, meanwhile):
        return [
            {"parts": [], "broken": "", "texts": [[["body", "x"]] for _ in job["answers"]]} for job in jobs
        ]

    monkeypatch.setattr(browser_run, "_run", run)
    assert said(project) == [f"{small.LETTER}:1:1: {browser_run.OTHERWISE.format('the example “Sam”')}"]


def test_what_stops_there_is_refused(project, monkeypatch):
    def run(toolkit, node, kit, jobs, meanwhile):
        return [{"parts": [], "broken": "", "texts": ["ValueError: x"] * len(job["answers"])} for job in jobs]

    monkeypatch.setattr(browser_run, "_run", run)
    assert said(project) == [
        f"{small.LETTER}:1:1: {browser_run.NOT_RUN.format('ValueError: x', 'the example “Sam”')}"
    ]


def test_a_centres_own_letter_is_named_where_it_stands(project):
    small.change(project, small.MKDOCS, '    name: ""\n', '    name: ""\n    own: own\n')
    text = (project / small.LETTER).read_text(encoding="utf-8").replace("A note", "Another note")
    piece = "{% if channel %}" + "{{ your_name }} and\n" * 3000 + "{% endif %}"
    small.change(project, "own/letters/ours.txt", "", text.replace("The end.", piece))
    assert said(project) == [f"own/letters/ours.txt:{LINE}:1: {browser_run.TOO_LARGE}"]


def test_without_an_interpreter_it_says_what_to_do(root):
    with pytest.raises(browser_run.NoInterpreter, match="make build"):
        browser_run.try_out(small.read(root))


def test_only_a_letter_that_has_changed_is_run_again(project, monkeypatch):
    ran = []
    run = browser_run._run

    def noted(toolkit, node, kit, jobs, meanwhile):
        ran.append([job["template"] for job in jobs])
        return run(toolkit, node, kit, jobs, meanwhile)

    monkeypatch.setattr(browser_run, "_run", noted)
    text = (project / small.LETTER).read_text(encoding="utf-8")
    small.change(project, "site_templates/letters/pet.txt", "", text.replace("A note", "A pet"))
    with build_cache.used(project):
        assert said(project) == said(project) == []
    with build_cache.used(project):
        assert said(project) == []
        small.change(project, small.LETTER, "The end.", "The very end.")
        assert said(project) == []
        assert ran == [["letters/note.txt", "letters/pet.txt"], ["letters/note.txt"]]
        small.change(project, "site_templates/parts/bits.txt", "I am", "I was")
        assert said(project) == []
        assert ran[2:] == [["letters/note.txt", "letters/pet.txt"]]


def test_what_is_wrong_is_said_each_time_and_another_interpreter_tries_all_anew(project, monkeypatch):
    with build_cache.used(project):
        assert said(project) == []
    run = browser_run._run

    def otherwise(*args):
        return [{"parts": [], "broken": "", "texts": [[["body", "x"]]] * 9}]

    monkeypatch.setattr(browser_run, "_run", otherwise)
    monkeypatch.setattr(browser_run, "_stands_on", lambda *_: "another interpreter")
    for _ in range(2):
        with build_cache.used(project):
            assert [one[-60:] for one in said(project)] != []
    monkeypatch.setattr(browser_run, "_run", run)
    with build_cache.used(project):
        assert said(project) == []


def test_a_trial_that_shows_nothing_new_is_not_run(project):
    toolkit = small.read(project)
    tried = trial_runs.trials(Writer(toolkit), "note").written
    assert len(browser_run.telling(tried)) < len(tried)
    shown = {tuple(block) for one in browser_run.telling(tried) for block in one.blocks}
    assert shown == {tuple(block) for one in tried for block in one.blocks}
