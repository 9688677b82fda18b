"""The guide for authors: each example in it runs, here and in the browser's Python, and does what the guide says."""

import html
import os
import re

import pytest

from letterkit import phrases
from letterkit.filters import FILTERS
from letterkit.predicates import TESTS
from letterkit.tokeniser import Reading, Whole
from macros.diagnostics.fault import Faults
from macros.loading import compiled_checks
from macros.model import settings_file
from macros.pages import author_examples, reference
from macros.pages.components import Components
from macros.templates.compiler import python_for_browser
from tests.parity.both import differences, on_cpython, on_micropython
from tests.project import ROOT, built, copy_of_project, read_as_built, run_build, toolkit
from tests.site import guide_on_github
from tests.site.pages import parse

URL = "http://127.0.0.1:8000/"
TODAY = "2026-11-23"
TOOLKIT = toolkit()
GUIDE = author_examples.read(TOOLKIT)
PRINTED = ("handout", "role-play")  # nobody works from these on GitHub
CENTRES = ROOT / "docs" / "centres"
PAGES = {
    path.stem: path.read_text(encoding="utf-8")
    for path in sorted(CENTRES.glob("*.md"))
    if path.stem not in PRINTED
}
OWN = "own/letters/note-to-adviser.txt"
CHECKS = "own/checks.yml"


@pytest.fixture
def project(tmp_path):
    return copy_of_project(tmp_path / "toolkit")


def write(project, name, text):
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_text(text, encoding="utf-8")


def found_in(project, check, text):
    """What a check finds in a text by its phrases, as in the reader's browser."""
    data = compiled_checks.data_of(read_as_built(project, {}).checks)
    read = Reading(Whole(text))
    found = phrases.meant(read, phrases.find(read.words, data), data)
    return [
        text[read.words[one.first].start : read.words[one.last].end]
        for one in found
        if one.code == check and one.role == "phrase"
    ]


def test_every_example_is_the_same_on_both_interpreters():
    modules = {
        f"guide_{number}": python_for_browser(GUIDE.toolkit, name)
        for number, name in enumerate(GUIDE.toolkit.letters)
    }
    cases, expected = [], []
    for number, (name, letter) in enumerate(GUIDE.toolkit.letters.items()):
        for case, (_, text) in zip(letter.front.examples, GUIDE.results(name), strict=True):
            cases.append(
                {
                    "do": "written",
                    "module": f"guide_{number}",
                    "template": f"authors/{name}.txt",
                    "answers": case.answers,
                    "today": TODAY,
                }
            )
            expected.append(text)
    for results in (on_cpython(modules, cases), on_micropython(modules, cases)):
        texts = [result["result"][1] if "result" in result else result for result in results]
        assert not differences(cases, expected, texts)


def test_every_example_is_shown_and_says_something():
    shown = set(re.findall(r'\{\{ shown\("([^"]+)"\) \}\}', "".join(PAGES.values())))
    snippets = {name for name in GUIDE.sources if not name.startswith(("filter-", "test-"))}
    assert shown == snippets
    assert all(text for name in GUIDE.sources for _, text in GUIDE.results(name))
    files = set(re.findall(r'\{\{ code\("([^"]+)"\) \}\}', "".join(PAGES.values())))
    known = {name for name in GUIDE.files if name not in ("words.yml", "slips.yml")}
    assert files == {name for name in known if name.removesuffix(".txt") not in snippets}


def test_github_shows_each_example_as_it_is_and_no_tag():
    """UPDATE_GUIDE=1 writes the examples into the pages anew."""
    for name, page in PAGES.items():
        assert not guide_on_github.without_pieces(page), f"{name}.md: see tests/site/guide_on_github.py"
        good = guide_on_github.kept(page, GUIDE)
        if os.environ.get("UPDATE_GUIDE") == "1":
            (CENTRES / f"{name}.md").write_text(good, encoding="utf-8")
        else:
            assert page == good, f"An example has changed since it was put into {name}.md: UPDATE_GUIDE=1"


def test_github_shows_the_lines_of_a_frame_as_the_site_does():
    (lines,) = re.findall(r"```html\n(.+?)```", PAGES["index"], re.DOTALL)
    site = html.unescape(Components(TOOLKIT).frames("https://YOUR-ADDRESS/"))
    assert lines.strip() in site


def test_the_guide_names_every_letter_every_page_and_every_check_with_phrases():
    letters = re.findall(r"`own/letters/([a-z-]+)\.txt` \|$", PAGES["add-a-letter"], re.MULTILINE)
    assert sorted(letters) == sorted(TOOLKIT.letters)
    assert {name for name in letters if f"`letters/{name}/`" not in PAGES["add-a-letter"]} == set(
        TOOLKIT.placed
    )
    pages = re.findall(
        r"^\| \[(.+)\]\(\.\./(.+\.md)\) \| `own/docs/(.+)` \|$", PAGES["add-a-page"], re.MULTILINE
    )
    ours = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs").glob("*.md")}
    assert {file for _, file, _ in pages} == ours.keys()
    for title, file, own in pages:
        assert file == own
        assert f"title: {title}\n" in ours[file], file
    names = PAGES["add-a-country"].partition("### The names of our checks")[2]
    checks = re.findall(r"^\| `([a-z-]+)` \|", names, re.MULTILINE)
    assert checks == [code for code, check in TOOLKIT.checks.checks.items() if check.phrases]


@pytest.mark.parametrize(("kind", "known"), [("filter", FILTERS), ("test", TESTS)])
def test_each_filter_and_each_test_has_its_words_and_an_example(kind, known):
    found = reference.functions(GUIDE, kind)
    assert [one["name"] for one in found] == list(known)
    for one in found:
        assert one["says"], one["name"]
        assert one["shown"], one["name"]
        assert all(re.search(rf"\b{one['name']}\b|[=!<>]|\bin\b", source) for source, _ in one["shown"])


@pytest.mark.parametrize("of", reference.MODELS)
def test_each_key_has_its_words(of):
    for name, _, _, says in reference.keys_of(reference.MODELS[of]):
        assert says.endswith("."), f"{of}.{name}: {says}"


@pytest.mark.parametrize("slip", GUIDE.slips, ids=lambda slip: slip.what)
def test_each_slip_gets_the_sentence_in_the_guide(copy, slip):
    good = GUIDE.files["note-to-adviser.txt"]
    head, tail = good.rsplit(slip.right, 1)
    write(copy, OWN, head + slip.wrong + tail)
    with pytest.raises(Faults) as raised:
        read_as_built(copy, {})
    assert f"{OWN}:{slip.says}" in [str(fault) for fault in raised.value.faults]


def test_an_example_that_no_longer_works_is_a_fault_at_its_line(copy):
    file = "site_templates/authors/if-else.txt"
    text = (copy / file).read_text(encoding="utf-8")
    write(copy, file, text.replace("We met{%", "We met {{ nobody }}{%"))
    with pytest.raises(Faults) as raised:
        author_examples.read(read_as_built(copy))
    assert [str(fault).split(" “", 1)[0] for fault in raised.value.faults] == [f"{file}:10:11:"]


def test_the_letter_the_question_the_country_and_the_fact_of_the_guide(project, tmp_path):
    """All that the guide tells one to add, added as it says: one build, and every page follows."""
    greeted = GUIDE.files["note-to-adviser.txt"].replace(
        "Hello,", "Hello{% if adviser_name %} {{ adviser_name }}{% endif %},"
    )
    write(project, OWN, greeted + '{% if meeting_place == "phone" %}Please ring.{% endif %}\n')
    write(
        project,
        "own/fields.yml",
        GUIDE.files["fields.yml"] + GUIDE.files["question-to-choose.yml"].partition("fields:\n")[2],
    )
    write(project, "own/countries/AU.yml", GUIDE.files["AU.yml"])
    write(project, "own/facts.yml", GUIDE.files["facts.yml"])
    sources = (project / "docs/sources.md").read_text(encoding="utf-8")
    shown = GUIDE.files["fact-in-a-page.md"] + "\n" + GUIDE.files["quote-in-a-page.md"]
    write(project, "own/docs/sources.md", f"{sources}\n{shown}")
    waiting = (project / "docs/waiting.md").read_text(encoding="utf-8")
    write(project, "docs/waiting.md", f"{waiting}\n{GUIDE.files['link-in-a-page.md']}")
    assert built(project, tmp_path / "site", URL) == ""

    def of(name):
        return parse((tmp_path / "site" / name).read_text(encoding="utf-8"))

    note = of("letters/note-to-adviser/index.html")
    assert "They named one concern: my lack of experience with school visits." in note.text
    assert note.first("input", name="adviser_name")
    assert "Your adviser’s name" in note.text
    assert any(
        link["href"].endswith("letters/note-to-adviser/") for link in of("waiting/index.html").all("a")
    )
    assert (
        "Last year we held 140 practice interviews. (Our yearly report; checked November 2026)"
        in of("sources/index.html").text
    )
    assert "I’d bring" in of("sources/index.html").text
    assert note.first("input", name="meeting_place", value="phone")
    toolkit = read_as_built(project, settings_file.said(project))
    for slug, one in toolkit.letters.items():
        if "country" in one.fields:
            place = toolkit.placed.get(slug, f"letters/{slug}.md").removesuffix(".md")
            assert "Australia" in of(f"{place}/index.html").text, slug
    assert "Australia" in of("waiting/index.html").text


def test_the_phrase_of_the_guide_is_found_where_it_is_meant(copy):
    text = "Could you regrade me? I asked for regrading. I have regraded it."
    assert found_in(copy, "contest", text) == []
    write(copy, CHECKS, GUIDE.files["checks.yml"])
    assert found_in(copy, "contest", text) == ["regrade", "regrading", "regraded"]
    assert found_in(copy, "contest", "Since then I regraded my papers.") == []
    assert found_in(copy, "contest", "I am not asking you to regrade my answers.") == []
    assert found_in(copy, "contest", "You said “we may regrade it”.") == []


ANY_WORD = """\
checks:
  contest:
    phrases:
      - give * another look
    finds:
      - Please give it another look.
    leaves:
      - I gave the library another look, and liked it.
"""


def test_the_any_word_of_the_guide_is_any_one_word(copy):
    assert "`give * another look`" in PAGES["add-a-country"]
    write(copy, CHECKS, ANY_WORD)
    for text in ("give it another look", "give me another look"):
        assert f"“{text}”" in PAGES["add-a-country"]
        assert found_in(copy, "contest", f"Please {text}.") == [text]
    assert found_in(copy, "contest", "Please give another look.") == []


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("      - regrad*\n", "      - re*\n"),
        ("    unless:\n      - i regrad*\n", ""),
        ("    phrases:\n      - regrad*\n", ""),
    ],
    ids=["too short", "no unless", "no phrase"],
)
def test_a_wrong_phrase_gets_the_sentence_in_the_guide(copy, line, instead):
    whole = GUIDE.files["checks.yml"]
    assert line in whole
    write(copy, CHECKS, whole.replace(line, instead))
    with pytest.raises(Faults) as raised:
        read_as_built(copy, {})
    (fault,) = raised.value.faults
    assert fault.file == CHECKS
    assert f"`{fault.message}`" in PAGES["add-a-country"]


def test_the_letter_of_the_guide_placed_in_a_page(project, tmp_path):
    write(project, OWN, GUIDE.files["note-to-adviser.txt"])
    listening = (project / "docs/listening.md").read_text(encoding="utf-8")
    write(project, "docs/listening.md", f"{listening}\n{GUIDE.files['letter-in-a-page.md']}")
    assert built(project, tmp_path / "site", URL) == ""
    assert not (tmp_path / "site/letters/note-to-adviser").exists()
    page = parse((tmp_path / "site/listening/index.html").read_text(encoding="utf-8"))
    form = page.first("form", data_letter="note-to-adviser")
    assert next(form.having("data-letter-text")).text.startswith(
        "Hello,\n\nI had my interview for the [job title] role"
    )


# In the order in which the page for authors makes them, and what it shows for each.
WELSH = {
    "language.yml": "welsh-language.yml",
    "docs/index.md": "welsh-home.md",
    "docs/waiting.md": "welsh-waiting.md",
    "docs/feedback-letter.md": "welsh-letter-page.md",
    "letters/feedback-request.txt": "welsh-letter.txt",
    "fields.yml": "welsh-fields.yml",
    "countries/GB.yml": "welsh-country.yml",
    "messages/pages.yml": "welsh-pages.yml",
    "messages/form.yml": "welsh-form.yml",
}


def test_the_language_of_the_guide_a_file_at_a_time(project, tmp_path):
    """From nothing to a home page, a waiting page and a letter: no file leads to a stop, whichever is the last."""
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    write(project, "mkdocs.yml", settings.replace("centre: {}", "centre: { languages: [en, cy] }"))
    places = [PAGES["add-a-language"].index(f'code("{shown}")') for shown in WELSH.values()]
    assert places == sorted(places)
    for name, shown in WELSH.items():
        assert f"{name}`" in PAGES["add-a-language"]
        write(project, f"own/locales/cy/{name}", GUIDE.files[shown])
        read_as_built(project, settings_file.said(project))
    built(project, tmp_path / "site", URL)

    def of(name):
        return parse((tmp_path / "site/cy" / name).read_text(encoding="utf-8"))

    assert "Dechrau nawr" in of("index.html").text
    assert of("waiting/index.html").first("h2", id="what-to-do-now").text.startswith("Beth i’w wneud nawr")
    form = of("feedback-letter/index.html").first("form", data_letter="feedback-request")
    letter = next(form.having("data-letter-text")).text
    assert letter.startswith("Pwnc: Cyfweliad, [teitl y swydd]\n\nHelo,\n\nDiolch ichi am y cyfweliad")
    assert letter.rstrip().endswith("Yn gywir,\n\n[eich enw]")
    assert "Write it as you would" not in form.text


def test_a_wrong_tag_in_a_page_is_a_sentence(project, tmp_path):
    listening = (project / "docs/listening.md").read_text(encoding="utf-8")
    write(project, "docs/listening.md", f'{listening}\n{{{{ fcat("x") }}}}\n')
    done = run_build(project, tmp_path / "site", URL)
    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert "Nothing is called “fcat” here. Did you mean “fact”?" in said
    assert "Traceback" not in said
