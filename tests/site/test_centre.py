"""A site of another centre: nothing of ours is left in it, and a newer toolkit changes nothing of theirs."""

import filecmp
import os
import re
import subprocess
import sys

import pytest

from macros import build_cache
from macros.model import settings_file
from macros.publish.palette import GROUNDS, TEXT, contrast
from tests.project import ROOT, built, copy_of_project, read_as_built, run_build
from tests.site.pages import parse
from tests.site.repositories import git, put
from tests.wording import fixed_words

URL = "http://127.0.0.1:8000/"
OTHER = """\
INHERIT: toolkit.yml
site_name: After the interview
extra:
  centre:
    name: Northgate Career Centre
    link: https://northgate.example.org/careers
    email: careers@northgate.example.org
    phone: +44 (0)113 496 0100
    booking: https://northgate.example.org/book
    support:
      - text: Someone to talk to
        link: https://help.example.org/
    colour: "#ffcc00"
    logo: assets/northgate.svg
    country: GB
    holidays_in: SCT
    days_to_wait: 10
    languages: [en]
    written_with: true
    hide_steps: [listening]
    own: theirs
plugins:
  redirects:
    redirect_maps:
      letters/nudge.md: letters/gentle-reminder.md
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z" fill="#6b550a"/></svg>'
VISIT = """---
title: Visit us
description: Where we are, and "when".
---

# Visit us

Come by, or [write an email](feedback-letter.md#set=channel:email,wording:warm).

1. Ring us.

We answer by four.

2. Come in.

- or write
"""
WORDS = """\
"Copied. Now paste it where you need it.": "It is copied."
"Print or PDF": "On paper"
"Keep on this device": "Keep it here"
"""


def make_theirs(project):
    put(project, "mkdocs.yml", OTHER)
    put(project, "theirs/docs/assets/northgate.svg", LOGO)
    put(project, "theirs/docs/visit-us.md", VISIT)
    put(project, "theirs/words.yml", WORDS)
    ours = (project / "site_templates" / "letters" / "gentle-reminder.txt").read_text(encoding="utf-8")
    summary = "summary: Asks once more, as we at Northgate would."
    put(project, "theirs/letters/gentle-reminder.txt", re.sub("summary: .*", summary, ours, count=1))


@pytest.fixture(scope="module")
def other(tmp_path_factory):
    """The project of another centre, with every key set."""
    project = copy_of_project(tmp_path_factory.mktemp("other") / "toolkit")
    make_theirs(project)
    return project


@pytest.fixture(scope="module")
def built_site(other, tmp_path_factory):
    site = tmp_path_factory.mktemp("other-site")
    return site, built(other, site, URL)


@pytest.fixture(scope="module")
def site(built_site):
    return built_site[0]


def page(site, address=""):
    return (site / address / "index.html").read_text(encoding="utf-8")


def texts(site):
    for path in sorted(site.rglob("*")):
        if (
            path.suffix in (".html", ".css", ".svg", ".js", ".py", ".json", ".xml")
            and "runtime" not in path.parts
        ):
            yield path.relative_to(site).as_posix(), path.read_text(encoding="utf-8")


def test_the_build_says_what_became_of_the_colour_and_nothing_else(built_site):
    said = built_site[1].strip()
    assert said.startswith("INFO    -  mkdocs.yml:13:5: The colour #ffcc00 is too light")
    assert "\n" not in said


def test_nothing_of_the_default_centre_is_left(site):
    left = [
        (name, trace)
        for name, text in texts(site)
        for trace in ("Feedback Toolkit", "#1d5c63", "#8dcad2", '<svg class="fk-logo"', "stones")
        if trace.lower() in text.lower()
        # A calendar file names the program that made it, not whose guide it is.
        and not (name.endswith("/letterkit/calendar.py") and trace == "Feedback Toolkit")
        and not (trace == "stones" and not name.endswith(".html"))
    ]
    assert left == []


def test_what_the_centre_set_stands_where_it_should(site):
    home, replies = page(site), parse(page(site, "replies"))
    assert "After the interview" in parse(home).first("title").text
    assert parse(home).first("img", class_="fk-logo fk-logo-own")["src"] == "assets/northgate.svg"
    assert 'rel="icon" href="assets/northgate.svg"' in home
    assert parse(home).first("meta", property="og:image")["content"] == f"{URL}assets/share.png"
    contact = replies.first("aside", class_="fk-contact")
    links = [link["href"] for link in contact.all("a")]
    assert links == [
        "https://northgate.example.org/book",
        "tel:+441134960100",
        "mailto:careers@northgate.example.org",
        "https://northgate.example.org/careers",
        "https://help.example.org/",
    ]
    foot = replies.first("footer").text
    assert "offered by Northgate Career Centre" in foot
    assert "+44\u00a0(0)113\u00a0496\u00a00100" in foot  # it breaks over no line


def test_the_guide_advises_the_wait_that_the_centre_has_set(site):
    assert "10 days" in parse(page(site)).first("main").text
    waiting = parse(page(site, "waiting")).first("main").text
    assert "Wait about 10 days." in waiting
    assert "The day for your letter is day 10." in waiting
    assert "less than 10 days ago" in parse(page(site, "feedback-letter")).first("main").text
    # What others say, and how long to wait for an answer, is another matter.
    said = {name for name, text in texts(site) if name.endswith(".html") and "two weeks" in text.lower()}
    assert said <= {f"{name}/index.html" for name in ("waiting", "feedback-letter", "replies", "sources")} | {
        "letters/index.html",
        "centres/add-a-language/index.html",  # an example of words that change with the wait
        "letters/gentle-reminder/index.html",
        "form/gentle-reminder/index.html",
        "embed/gentle-reminder/index.html",
    }
    assert "Two weeks later" not in waiting


def test_a_site_that_is_nobodys_has_no_contact_box(root_site):
    replies = page(root_site.folder, "replies")
    assert "fk-contact" not in replies
    assert "offered by" not in replies


def test_every_text_of_the_built_style_sheet_can_be_read(site):
    css = (site / "assets" / "toolkit.css").read_text(encoding="utf-8")
    css = css[css.index("--fk-centre:") :]
    for scheme, text in zip(("light", "dark"), css.split("@media")[:2], strict=True):
        found = dict(re.findall(r"--fk-([a-z-]+):(#[0-9a-f]{6})\b", text))
        grounds = GROUNDS[scheme]
        for ground in (grounds["ground"], grounds["raised"], found["tint"]):
            assert contrast(found["strong"], ground) >= TEXT
        assert contrast(found["on-strong"], found["strong"]) >= TEXT
    assert '"#1d5c63"' not in css


def test_their_pages_letters_and_words_are_there(site):
    assert 'Come by, or <a href="../feedback-letter/#set=channel:email,wording:warm">' in page(
        site, "visit-us"
    )
    assert 'href="visit-us/"' in page(site)
    assert "as we at Northgate would" in page(site, "letters/gentle-reminder")
    (file,) = site.glob("widgets/*/form_messages.py")
    messages = file.read_text(encoding="utf-8")
    assert "It is copied." in messages
    assert "Now paste it where" not in messages
    form = parse(page(site, "feedback-letter")).first("form", data_letter="feedback-request")
    assert form.first("button", data_action="print").text == "On paper"
    assert "Written with the guide of Northgate Career Centre" in form.text
    # Pages call a button as it is called there.
    assert "<strong>Keep it here</strong>" in page(site, "privacy")
    assert "<strong>Keep on this device</strong>" not in page(site, "privacy")


def test_a_list_goes_on_with_its_number_and_ends_before_one_of_another_kind(site):
    shown = page(site, "visit-us")
    assert re.search(r'<ol start="2">\s*<li>Come in.</li>\s*</ol>\s*<ul>\s*<li>or write</li>', shown)


def test_who_asks_for_a_page_by_its_old_name_is_led_on(site):
    source = page(site, "letters/nudge")
    assert 'url=../gentle-reminder/"' in source
    # Its script is allowed by its hash, and nothing of a page that has a form is put into it.
    assert source.count("'sha256-") == source.count("<script") == 1
    assert "<!--toolkit-->" not in source


def test_a_hidden_step_is_not_on_the_path_and_the_others_count_on(site):
    path = parse(page(site)).first("ol", class_="fk-path")
    numbers = [stone.text for stone in path.all("span", class_="fk-stone")]
    assert numbers == ["1", "2", "3", "4", "5", "6"]
    assert "listening" not in [step.get("data-step").removesuffix(".md") for step in path.all("li")]
    assert "Step 2 of 6" in page(site, "thank-you")
    assert "Step" not in parse(page(site, "listening")).first("article").text[:40]


def test_the_frames_have_the_form_and_nothing_around_it(site, other):
    toolkit = read_as_built(other, settings_file.said(other))
    for slug in toolkit.letters:
        source = page(site, f"embed/{slug}")
        frame = parse(source)
        frame.first("form", data_letter=slug)
        assert list(frame.all("header")) + list(frame.all("footer")) == []
        assert list(frame.all("nav")) == []
        assert "frame-ancestors" not in source
    (pages,) = (site / "search").glob("*/pages.json")
    index = pages.read_text(encoding="utf-8")
    assert '"location":"waiting/' in index
    assert '"location":"embed/' not in index


# Finishing outside MkDocs


def files(folder):
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def macros(project, *arguments):
    done = subprocess.run(
        [sys.executable, "-m", "macros", *map(str, arguments)],
        cwd=project, env={**os.environ, "PYTHONUTF8": "1"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_finishing_a_finished_site_changes_nothing(site, other):
    before = files(site)
    macros(other, "finish", site)
    assert files(site) == before


def test_an_engine_without_hooks_makes_the_same_site(tmp_path, root_site, monkeypatch):
    """What Zensical lacks: the pages are made before it, and finished after it."""
    project, without = copy_of_project(tmp_path / "toolkit"), tmp_path / "without"
    # It has nothing that another build kept; the one with hooks has all that there is.
    (project / build_cache.FILE).parent.unlink()
    monkeypatch.setenv("SITE_URL", root_site.built_for)
    macros(project, "pages", project / "made")
    settings = project / "mkdocs.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8") + "hooks: []\ndocs_dir: made\n", encoding="utf-8"
    )
    built(project, without, root_site.built_for)
    macros(project, "finish", without)
    one, two = files(root_site.folder), files(without)
    assert sorted(one) == sorted(two)
    different = [name for name in one if one[name] != two[name]]
    # The map of the site is in the order in which the pages were found, and packed with the time of day.
    assert set(different) <= {"sitemap.xml", "sitemap.xml.gz"}
    assert sorted(one["sitemap.xml"].split()) == sorted(two["sitemap.xml"].split())


@pytest.mark.parametrize("folder", ["docs", ".", "docs/centres", "../toolkit"])
def test_pages_are_not_written_over_ours(other, folder):
    done = subprocess.run(
        [sys.executable, "-m", "macros", "pages", folder],
        cwd=other, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == f"Choose another folder: what stands in {folder} would be replaced.\n"
    assert (other / "docs" / "index.md").is_file()


def test_a_description_keeps_its_quotation_marks(built_site):
    home = (built_site[0] / "visit-us" / "index.html").read_text(encoding="utf-8")
    assert 'content="Where we are, and &#34;when&#34;."' in home


def test_a_link_that_leads_nowhere_stops_the_build(tmp_path):
    project = copy_of_project(tmp_path / "toolkit")
    (project / "own/docs").mkdir(parents=True)
    page = (
        "# Visit us\n\n"
        "[The way](nope.md), ![a map](assets/nope.png), [the steps](index.md#nope) and [more](/more/).\n"
    )
    (project / "own/docs/visit.md").write_text(page, encoding="utf-8")
    done = run_build(project, tmp_path / "site", URL)
    assert done.returncode != 0
    said = done.stdout + done.stderr
    assert [
        link for link in ("nope.md", "assets/nope.png", "#nope", "begin with a slash") if link not in said
    ] == []


# Many centres


@pytest.mark.parametrize("name", ["northgate", "harbour"])
def test_the_examples_of_many_centres_build(tmp_path, monkeypatch, name):
    project = copy_of_project(tmp_path / "toolkit")
    monkeypatch.setenv("SITE_URL", URL)
    settings = macros(project, "config", f"centres/{name}.yml").strip()
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-f", settings, "-d", str(tmp_path / "site")],
        cwd=project, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    home = page(tmp_path / "site")
    other = {"northgate": "Harbour Jobs", "harbour": "Northgate Career"}[name]
    assert name.title() in home
    assert other not in home


# Taking over a newer toolkit


def test_the_site_of_one_of_many_centres_needs_its_address(tmp_path):
    """Without one, its canonical addresses, sitemap and share picture would name the builder's own computer."""
    (tmp_path / "centres").mkdir()
    settings = tmp_path / "centres" / "one.yml"
    settings.write_text("INHERIT: ../toolkit.yml\nsite_name: One\n", encoding="utf-8")
    command = [sys.executable, "-m", "macros", "config", "centres/one.yml"]

    def config(**given):
        clean = {name: value for name, value in os.environ.items() if name != "SITE_URL"}
        env = {**clean, "PYTHONPATH": f"{ROOT}:{ROOT / 'docs' / 'widgets'}", **given}
        return subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)

    refused = config()
    assert refused.returncode == 2
    assert refused.stderr.startswith("Where will this site stand?")
    assert "site_url in centres/one.yml" in refused.stderr
    assert config(SITE_URL="https://one.example.org/").returncode == 0
    settings.write_text(
        settings.read_text(encoding="utf-8") + "site_url: https://one.example.org/\n", encoding="utf-8"
    )
    assert config().returncode == 0


def test_the_line_for_a_frame_lets_it_copy():
    lines = (ROOT / "site_templates" / "components" / "frames.html").read_text(encoding="utf-8")
    frames = re.findall(r"&lt;iframe.*?&gt;", lines)
    assert frames
    assert all('allow="clipboard-write"' in frame for frame in frames)


def test_a_newer_toolkit_merges_without_conflict_and_theirs_stays(tmp_path):
    project = copy_of_project(tmp_path / "toolkit")
    (project / "node_modules").unlink()
    git(project, "init", "-q", "-b", "main")
    git(project, "add", "-A")
    git(project, "commit", "-q", "-m", "Toolkit 1")
    git(project, "checkout", "-q", "-b", "centre")
    make_theirs(project)
    git(project, "add", "-A")
    git(project, "commit", "-q", "-m", "Ours")
    git(project, "checkout", "-q", "main")
    letters = project / "site_templates" / "letters"
    blank = (ROOT / "tests" / "golden" / "feedback-request" / "blank.txt").read_text(encoding="utf-8")
    theirs = fixed_words((letters / "feedback-request.txt").read_text(encoding="utf-8"), [blank])
    for name, old, new in (
        (letters / "gentle-reminder.txt", "summary: ", "summary: Newer. "),
        (letters / "feedback-request.txt", theirs, theirs + " in newer words"),
        (project / "site_templates" / "styles" / "page.css", "  z-index: 10;", "  z-index: 11;"),
        (project / "toolkit.yml", "site_description: ", "site_description: Newer. "),
        (project / "docs" / "listening.md", "# ", "# Newer: "),
    ):
        text = name.read_text(encoding="utf-8")
        assert old in text, name
        name.write_text(text.replace(old, new, 1), encoding="utf-8")
    git(project, "commit", "-q", "-a", "-m", "Toolkit 2")
    git(project, "checkout", "-q", "centre")
    git(project, "merge", "-q", "--no-edit", "main")
    (project / "node_modules").symlink_to(ROOT / "node_modules")
    site = tmp_path / "site"
    done = run_build(project, site, URL)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "as we at Northgate would" in page(site, "letters/gentle-reminder")
    assert f"{theirs} in newer words" in page(site, "feedback-letter")
    assert ".md-skip:focus{z-index:11}" in (site / "assets" / "toolkit.css").read_text(encoding="utf-8")
    assert "Newer: " in page(site, "listening")
    assert 'Come by, or <a href="../feedback-letter/#set=channel:email,wording:warm">' in page(
        site, "visit-us"
    )
    assert filecmp.cmp(
        project / "theirs/docs/assets/northgate.svg", site / "assets/northgate.svg", shallow=False
    )
