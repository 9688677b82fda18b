"""A centre takes over a newer toolkit in a repository that GitHub made of a template: its history is not ours."""

import shutil
import subprocess

import pytest

from tests.project import ROOT, SETTINGS
from tests.site.repositories import git, plain_git, put

SCRIPT = ROOT / ".github" / "newer-toolkit.sh"
BUTTON = ".github/newer-toolkit.sh"
LETTER = "site_templates/letters/thank-you.txt"
BY_HAND = (
    "These workflows of ours have changed, and GitHub lets no workflow change one. "
    "Copy each from our project into yours:\n  .github/workflows/pages.yml"
)
TAKEN = "The newest toolkit is taken over, as it is today: no version of it has come out yet."
BEHIND = "Ours has changed behind these files of yours. Yours stay as they are, and are shown:"
LOOK = "What is new in ours stands in the pull request, under “Files changed”. What you like of it, write into yours."
TEXT = "".join(f"Line {number}.\n" for number in range(1, 30))


def commit(folder, **files):
    """A commit with these changes: "__" is "/" in a name, "_dot_" is "." and "_dash_" is "-"; None deletes."""
    for name, text in files.items():
        path = name.replace("__", "/").replace("_dot_", ".").replace("_dash_", "-")
        if text is None:
            (folder / path).unlink()
        else:
            put(folder, path, text)
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "A change")


def taken_over(copy, toolkit):
    """What the script says, and whether it went well."""
    done = subprocess.run(
        ["bash", ".github/newer-toolkit.sh", *([str(toolkit)] if toolkit else [])],
        cwd=copy,
        capture_output=True,
        text=True,
        check=False,
        env=plain_git(),
    )
    return done.stdout.strip(), done.returncode == 0


@pytest.fixture
def toolkit(tmp_path):
    """A small toolkit with some history."""
    folder = tmp_path / "toolkit"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    commit(folder, README_dot_md="The first draft.\n")
    put(folder, ".github/workflows/pages.yml", "name: Pages\n")
    put(folder, ".github/newer-toolkit.sh", SCRIPT.read_text(encoding="utf-8"))
    put(folder, LETTER, TEXT)
    put(folder, "docs/old.md", "Old.\n")
    commit(folder, mkdocs_dot_yml=SETTINGS, docs__index_dot_md=TEXT)
    return folder


@pytest.fixture
def copy(tmp_path, toolkit):
    """As “Use this template” makes it: the same files, in one first commit. Then the centre makes it its own."""
    folder = tmp_path / "copy"
    shutil.copytree(toolkit, folder, ignore=shutil.ignore_patterns(".git"))
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "Initial commit")
    commit(folder, mkdocs_dot_yml=SETTINGS + "    name: Ours\n", own__docs__visit_dot_md="Come by.\n")
    commit(folder, docs__index_dot_md=TEXT.replace("Line 3.", "Our line 3."))
    return folder


def newer(toolkit):
    put(toolkit, LETTER, TEXT.replace("Line 5.", "A better line 5."))
    commit(
        toolkit,
        mkdocs_dot_yml=SETTINGS + "    booking: x\n",
        docs__new_dot_md="New.\n",
        docs__old_dot_md=None,
        docs__index_dot_md=TEXT.replace("Line 20.", "A better line 20."),
    )


def read(folder, name):
    return (folder / name).read_text(encoding="utf-8")


def test_what_is_new_comes_and_what_is_theirs_stays(copy, toolkit):
    put(toolkit, ".github/workflows/pages.yml", "name: Newer pages\n")
    put(toolkit, ".github/workflows/another.yml", "name: Another\n")
    newer(toolkit)
    assert taken_over(copy, toolkit) == (f"{TAKEN}\n{BY_HAND}", True)
    assert "A better line 5." in read(copy, LETTER)
    assert read(copy, "docs/new.md") == "New.\n"
    assert not (copy / "docs/old.md").exists()
    assert read(copy, "mkdocs.yml") == SETTINGS + "    name: Ours\n"
    assert read(copy, "own/docs/visit.md") == "Come by.\n"
    assert read(copy, ".github/workflows/pages.yml") == "name: Pages\n"
    # Even what they changed in a file of ours, where we changed other lines.
    assert "Our line 3." in read(copy, "docs/index.md")
    assert "A better line 20." in read(copy, "docs/index.md")
    assert git(copy, "status", "--porcelain") == ""
    # Nothing of our history: GitHub would refuse to take it.
    assert git(copy, "rev-list", "--count", "HEAD") == "4"
    assert taken_over(copy, toolkit) == ("You have the newest version already.", True)


def test_an_older_button_lets_the_newest_one_do_it(copy, toolkit):
    """What the copy's own one doesn't know, such as a folder that has become the centre's, must not hold it up."""
    put(copy, "own/words.yml", "# theirs\n")
    commit(
        copy,
        _dot_github__newer_dash_toolkit_dot_sh=read(copy, BUTTON).replace(
            "kept=(mkdocs.yml own ", "kept=(mkdocs.yml "
        ),
    )
    commit(
        toolkit,
        own__words_dot_yml="# ours\n",
        _dot_github__newer_dash_toolkit_dot_sh=f"{read(toolkit, BUTTON)}echo By the newest.\n",
    )
    git(toolkit, "tag", "-a", "v0.9.0", "-m", "Newer")
    assert taken_over(copy, toolkit) == (
        "The newest toolkit is taken over: version 0.9.0.\nBy the newest.",
        True,
    )
    assert read(copy, "own/words.yml") == "# theirs\n"
    assert read(copy, BUTTON) == read(toolkit, BUTTON)
    assert git(copy, "status", "--porcelain") == ""


def test_it_knows_where_the_toolkit_is(copy, toolkit):
    newer(toolkit)
    said, well = taken_over(copy, None)
    assert said.startswith("Nobody has said where the toolkit is.")
    assert not well  # with 3, of which the workflow makes a notice
    commit(copy, _dot_github__toolkit_dash_address=f"# A line that explains.\n{toolkit}\n")
    assert taken_over(copy, None) == (TAKEN, True)


def test_the_next_time_goes_on_from_there(copy, toolkit):
    newer(toolkit)
    taken_over(copy, toolkit)
    put(toolkit, LETTER, TEXT.replace("Line 5.", "The best line 5."))
    commit(toolkit, docs__new_dot_md=None, docs__newest_dot_md="Newest.\n")
    assert taken_over(copy, toolkit) == (TAKEN, True)
    assert "The best line 5." in read(copy, LETTER)
    assert not (copy / "docs/new.md").exists()
    assert read(copy, "docs/newest.md") == "Newest.\n"
    assert "Our line 3." in read(copy, "docs/index.md")
    assert read(copy, ".github/workflows/pages.yml") == "name: Pages\n"


def test_a_page_or_letter_changed_by_both_goes_into_their_folder(copy, toolkit):
    commit(copy, site_templates__letters__thank_dash_you_dot_txt=TEXT.replace("Line 5.", "Their line 5."))
    newer(toolkit)
    commit(toolkit, docs__index_dot_md=TEXT.replace("Line 3.", "A better line 3."))
    theirs = {name: read(copy, name) for name in ("docs/index.md", LETTER)}
    said, well = taken_over(copy, toolkit)
    assert well, said
    assert said == (
        f"{TAKEN}\n"
        "You and we have changed the same lines in these files. "
        "Yours are in your folder “own” now, and stay as they are:\n"
        "  docs/index.md → own/docs/index.md\n  site_templates/letters/thank-you.txt → own/letters/thank-you.txt"
    )
    assert read(copy, "own/docs/index.md") == theirs["docs/index.md"]
    assert read(copy, "own/letters/thank-you.txt") == theirs[LETTER]
    assert read(copy, "docs/index.md") == read(toolkit, "docs/index.md")
    assert read(copy, LETTER) == read(toolkit, LETTER)
    assert git(copy, "status", "--porcelain") == ""
    assert taken_over(copy, toolkit) == ("You have the newest version already.", True)


GERMAN = "site_templates/locales/de/letters/thank-you.txt"


def test_a_copy_of_an_older_version_that_nobody_changed_gives_way(copy, toolkit):
    """It would call what is gone, and end the build with a sentence about words that are none of theirs."""
    put(toolkit, GERMAN, "Danke.\n")
    put(toolkit, "site_templates/parts/people.txt", "Hello.\n")
    commit(toolkit)
    put(copy, "own/letters/thank-you.txt", TEXT)  # in another first language it may be the German one
    put(copy, "own/docs/index.md", TEXT.replace("\n", "\r\n").rstrip())  # as an editor on Windows saves it
    put(copy, "own/locales/de/letters/thank-you.txt", "Danke.\n")
    put(copy, "own/parts/people.txt", "Hello.\n")  # as it still is
    put(copy, "own/docs/old.md", "Old.\n")  # ours is gone: only theirs is left
    commit(copy, own__docs__visit_dot_md="Hello.\n")  # like a file of ours, by chance
    newer(toolkit)
    put(toolkit, GERMAN, "Herzlichen Dank.\n")
    commit(toolkit)
    said, well = taken_over(copy, toolkit)
    assert well, said
    assert said == (
        f"{TAKEN}\nThese files of yours were copies of ours that nobody had changed. They are taken away, so that our "
        "newer ones are used:\n  own/docs/index.md\n  own/letters/thank-you.txt\n"
        "  own/locales/de/letters/thank-you.txt\n"
        f"{BEHIND}\n  own/docs/old.md: ours was docs/old.md, and is gone\n{LOOK}"
    )
    left = sorted(path.relative_to(copy).as_posix() for path in (copy / "own").rglob("*") if path.is_file())
    assert left == ["own/docs/old.md", "own/docs/visit.md", "own/parts/people.txt"]
    assert git(copy, "status", "--porcelain") == ""


FACTS = "facts:\n  wait:\n    says: {}\n  cost:\n    says: {}\n"
ASKED = "groups:\n  - title: You\n    fields:\n      adviser:\n        label: {}\n      company:\n        label: {}\n"


def test_ours_that_changed_behind_theirs_is_named(copy, toolkit):
    """Theirs stands on the old words for ever, and nothing else would say so."""
    for folder in (copy, toolkit):
        put(folder, GERMAN, "Danke.\n")
        put(folder, "site_templates/parts/people.txt", "Hello.\n")
        put(folder, "site_templates/facts.yml", FACTS.format("Two weeks.", "Nothing."))
        put(folder, "site_templates/fields.yml", ASKED.format("Who?", "Where?"))
        commit(folder)
    taken_over(copy, toolkit)
    put(copy, "own/docs/index.md", "Their words.\n")
    put(copy, "own/letters/thank-you.txt", "Their thanks.\n")
    put(copy, "own/locales/de/letters/thank-you.txt", "Ihr Dank.\n")
    put(copy, "own/locales/cy/docs/index.md", "Eu geiriau.\n")  # English is what it stands for
    put(copy, "own/parts/people.txt", "Hi.\n")  # ours is as it was
    put(copy, "own/docs/new.md", "Theirs.\n")  # ours is new
    put(copy, "own/facts.yml", FACTS.format("Three weeks.", "It is free.").replace("\n", "\r\n"))
    put(
        copy, "own/fields.yml", ASKED.format("Your adviser", "At").replace("company", "firm")
    )  # none of these changed
    commit(copy)
    newer(toolkit)
    put(toolkit, GERMAN, "Herzlichen Dank.\n")
    put(toolkit, "site_templates/facts.yml", FACTS.format("Four weeks.", "Nothing."))
    commit(toolkit, site_templates__fields_dot_yml=ASKED.format("Who?", "At which one?"))
    said, well = taken_over(copy, toolkit)
    assert well, said
    assert said == (
        f"{TAKEN}\n{BEHIND}\n"
        "  own/docs/index.md: ours is docs/index.md\n"
        "  own/docs/new.md: ours is docs/new.md\n"
        "  own/facts.yml: ours is site_templates/facts.yml, at wait\n"
        "  own/letters/thank-you.txt: ours is site_templates/letters/thank-you.txt\n"
        "  own/locales/cy/docs/index.md: ours is docs/index.md\n"
        "  own/locales/de/letters/thank-you.txt: ours is site_templates/locales/de/letters/thank-you.txt\n"
        f"{LOOK}"
    )
    assert read(copy, "own/docs/index.md") == "Their words.\n"
    # Said once: from then on it is known.
    commit(toolkit, docs__newest_dot_md="Newest.\n")
    assert taken_over(copy, toolkit) == (TAKEN, True)


@pytest.mark.parametrize("languages", ["languages: [de, en]", "languages:\n      - de\n      - en"])
def test_where_german_comes_first_it_is_the_german_one_that_is_meant(copy, toolkit, languages):
    for folder in (copy, toolkit):
        put(folder, GERMAN, "Danke.\n")
        commit(folder)
    taken_over(copy, toolkit)
    put(copy, "own/letters/thank-you.txt", "Ihr Dank.\n")
    commit(copy, mkdocs_dot_yml=f"{SETTINGS}    {languages}\n")
    newer(toolkit)  # the English one has changed, and is not the one that theirs stands for
    assert taken_over(copy, toolkit) == (TAKEN, True)
    put(toolkit, GERMAN, "Herzlichen Dank.\n")
    commit(toolkit)
    said, _ = taken_over(copy, toolkit)
    assert said == f"{TAKEN}\n{BEHIND}\n  own/letters/thank-you.txt: ours is {GERMAN}\n{LOOK}"


def test_whatever_can_stand_in_their_folder_goes_there_if_both_changed_it(copy, toolkit):
    below = ["countries/GB.yml", "locales/de/docs/index.md", "locales/de/letters/thank-you.txt",
             "locales/de/parts/people.txt", "parts/people.txt"]  # fmt: skip
    for line, folders in (("Line", (copy, toolkit)), ("Their line", (copy,)), ("A better line", (toolkit,))):
        for folder in folders:
            for name in below:
                put(folder, f"site_templates/{name}", TEXT.replace("Line 3.", f"{line} 3."))
            commit(folder)
        if line == "Line":
            taken_over(copy, toolkit)
    said, well = taken_over(copy, toolkit)
    assert well, said
    assert said.endswith("\n".join(f"  site_templates/{name} → own/{name}" for name in below))
    for name in below:
        assert "Their line 3." in read(copy, f"own/{name}")
        assert read(copy, f"site_templates/{name}") == read(toolkit, f"site_templates/{name}")


@pytest.mark.parametrize(
    ("file", "name"), [("docs/index.md", "docs/index.md"), ("toolkit.yml", "toolkit.yml")]
)
def test_what_can_go_nowhere_is_named_and_nothing_is_changed(copy, toolkit, file, name):
    put(copy, "own/docs/index.md", "Theirs already.\n")
    put(copy, file, TEXT.replace("Line 3.", "Their line 3."))
    commit(copy)
    newer(toolkit)
    put(toolkit, file, TEXT.replace("Line 3.", "A better line 3."))
    commit(toolkit)
    before = git(copy, "rev-parse", "HEAD")
    said, well = taken_over(copy, toolkit)
    assert not well
    assert said == (
        f"You and we have changed the same lines in these files:\n  {name}\n"
        "Put what is yours into your folder “own”, take it out of the file, and run this again."
    )
    assert git(copy, "rev-parse", "HEAD") == before
    assert git(copy, "status", "--porcelain") == ""
    assert not (copy / "docs/new.md").exists()


def test_pins_tests_and_tools_are_always_ours_and_their_folder_is_always_theirs(copy, toolkit):
    """One merged pull request of a bot that raises a pin must not end every later upgrade."""
    put(copy, "own/words.yml", "# theirs\n")
    put(copy, "tests/test_gone.py", "")
    commit(copy, requirements__site_dot_txt="a==1.1\n", Makefile="theirs:\n")
    put(toolkit, "own/words.yml", "# ours\n")
    put(toolkit, "tests/test_new.py", "")
    commit(toolkit, requirements__site_dot_txt="a==2\n", Makefile="ours:\n")
    assert taken_over(copy, toolkit) == (TAKEN, True)
    assert read(copy, "requirements/site.txt") == "a==2\n"
    assert read(copy, "Makefile") == "ours:\n"
    assert read(copy, "own/words.yml") == "# theirs\n"
    assert (copy / "tests/test_new.py").exists()
    assert not (copy / "tests/test_gone.py").exists()
    assert git(copy, "status", "--porcelain") == ""


def test_the_newest_version_is_taken_and_not_the_work_in_hand(copy, toolkit):
    newer(toolkit)
    git(toolkit, "tag", "-a", "v0.9.0", "-m", "Older")
    git(toolkit, "tag", "-a", "v0.10.0", "-m", "Newer")
    commit(toolkit, docs__unfinished_dot_md="Not yet.\n")
    assert taken_over(copy, toolkit) == ("The newest toolkit is taken over: version 0.10.0.", True)
    assert read(copy, "docs/new.md") == "New.\n"
    assert not (copy / "docs/unfinished.md").exists()
    assert taken_over(copy, toolkit) == ("You have the newest version already.", True)


def test_a_fork_goes_on_from_the_common_history(tmp_path, toolkit):
    fork = tmp_path / "fork"
    git(tmp_path, "clone", "-q", str(toolkit), str(fork))
    commit(fork, own__docs__visit_dot_md="Come by.\n")
    newer(toolkit)
    assert taken_over(fork, toolkit) == (TAKEN, True)
    assert "A better line 5." in read(fork, LETTER)
    assert read(fork, "own/docs/visit.md") == "Come by.\n"


def test_a_wrong_address_and_work_in_hand_are_said(copy, tmp_path):
    said, well = taken_over(copy, tmp_path / "nowhere")
    assert said.startswith("There is no “main” at ")
    assert not well
    put(copy, "own/docs/visit.md", "Come by soon.\n")
    said, well = taken_over(copy, tmp_path / "nowhere")
    assert said.startswith("Something here is not committed yet.")
    assert not well
