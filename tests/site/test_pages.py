"""The built site: every page there and whole, every link leads somewhere, nothing from elsewhere."""

import base64
import gzip
import hashlib
import json
import re
import urllib.parse
from itertools import islice
from xml.etree import ElementTree

import pytest

from tests import maps
from tests.browser.journeys import expected
from tests.project import ROOT
from tests.site.pages import leading_nowhere, parsed, references

CONTRACT = [
    "",
    "closing-question/",
    "listening/",
    "thank-you/",
    "waiting/",
    "feedback-letter/",
    "replies/",
    "action-plan/",
    "sources/",
    "privacy/",
    "accessibility/",
    "centres/",
]
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


@pytest.fixture(scope="module")
def site(either_site):
    return either_site


@pytest.fixture(scope="module")
def pages(site):
    return parsed(site.folder)


def test_the_strict_build_says_nothing(site):
    assert site.said == ""


def test_every_page_of_the_contract_is_there(pages):
    assert [address for address in CONTRACT if f"{address}index.html" not in pages] == []
    assert "404.html" in pages


def test_every_letter_has_its_page(pages, toolkit):
    for slug, letter in toolkit.letters.items():
        placed = toolkit.placed.get(slug)
        address = (placed.removesuffix(".md") if placed else f"letters/{slug}") + "/index.html"
        form = pages[address].first("form", data_letter=slug)
        assert form["data-state"] == "static"
        names = dict.fromkeys(element["name"] for element in form.having("name"))
        assert set(names) == set(letter.fields)


def test_each_page_says_what_it_is(pages, site):
    titles: dict[str, str] = {}
    for name, page in pages.items():
        assert page.first("html")["lang"] == "en", name
        assert len(list(page.all("h1"))) == 1, name
        title = page.first("title").text.strip()
        assert title, name
        if name == "404.html":
            continue
        assert title not in titles, f"{name} and {titles.get(title)} have the same title"
        titles[title] = name
        assert page.first("meta", name="description")["content"].strip(), name
        address = site.built_for + name.removesuffix("index.html")
        assert page.first("link", rel="canonical")["href"] == address


def has_widget(page):
    """Whether a page has a form that Python brings to life."""
    return any("data-state" in form.attributes for form in page.all("form"))


def runs_python(page):
    """Whether Python may run on a page: for its form, or on the home page for answers that are kept already."""
    return has_widget(page) or any("data-home" in element.attributes for element in page.all("div"))


def test_everything_that_a_page_points_to_is_there(pages, site):
    assert leading_nowhere(pages, site) == []


def test_the_page_for_unknown_addresses_works_at_any_depth(pages, site):
    relative = [
        address for _, address in references(pages["404.html"]) if not re.match(r"#|/|https?:|data:", address)
    ]
    assert relative == []


def test_style_sheets_point_to_what_is_there(site):
    for sheet in site.folder.rglob("*.css"):
        source = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert "@import" not in source
        addresses = [a.split("#")[0] for a in re.findall(r"url\(\s*[\"']?([^\"')]+)", source)]
        ours = [address for address in addresses if address and not address.startswith("data:")]
        assert [address for address in ours if not (sheet.parent / address).is_file()] == [], sheet.name


def test_the_policy_comes_first_and_allows_nothing_unsafe(site, pages):
    for name, page in pages.items():
        # Browsers look for the encoding in the first 1,024 bytes, so nothing but that may stand before the policy.
        encoding, first = islice(page.first("head").all(), 2)
        assert encoding.get("charset") == "utf-8", name
        assert first.get("http-equiv") == "Content-Security-Policy", name
        policy = dict(part.strip().split(" ", 1) for part in first["content"].split(";"))
        assert policy["default-src"] == "'none'"
        assert policy["base-uri"] == policy["form-action"] == "'none'"
        assert "unsafe-inline" not in first["content"]
        assert "'unsafe-eval'" not in first["content"]
        foreign = [part for part in first["content"].replace(";", " ").split() if "." in part or ":" in part]
        assert foreign in ([], ["data:"]), name
        assert ("'wasm-unsafe-eval'" in policy["script-src"]) == runs_python(page), name
        wanted = set()
        for script in page.all("script"):
            if "src" not in script.attributes and script.get("type") not in ("application/json", "mpy"):
                digest = base64.b64encode(hashlib.sha256(script.text.encode()).digest()).decode()
                wanted.add(f"'sha256-{digest}'")
        # Every script's hash, and none that is left over.
        assert {part for part in policy["script-src"].split() if part.startswith("'sha256")} == wanted, name
        inline = [
            f"{e.tag} {a}" for e in page.all() for a in e.attributes if a == "style" or a.startswith("on")
        ]
        assert inline == [], name
        assert not list(page.all("style")), name


def test_preloads_are_just_what_the_page_will_ask_for(pages, site):
    for name, page in pages.items():
        loads = [e for e in page.all("link") if e.get("rel") in ("preload", "modulepreload", "prefetch")]
        has_form = has_widget(page)
        assert bool(loads) == has_form, name
        assert runs_python(page) == any(e.get("type") == "mpy" for e in page.all("script")), name
        assert has_form == any(
            "pyscript" in address or "runtime" in address for _, address in references(page)
        ), name
        for element in loads:
            path = urllib.parse.urljoin(site.built_for + name.removesuffix("index.html"), element["href"])
            assert (site.folder / path[len(site.built_for) :]).is_file(), element["href"]
        hrefs = [element["href"] for element in loads]
        assert len(hrefs) == len(set(hrefs)), name
        for script in page.all("script", type="mpy") if has_form else ():
            config = json.loads(script["config"])
            (about,) = page.all("meta", name="feedback-toolkit")
            about = json.loads(about["content"])
            python = {about["root"] + bundle for bundle in about["python"]["bundles"]}
            packed = about["root"] + about["python"]["packed"]
            assert python | {packed} == {href for href in hrefs if href.endswith(".bin")}, name
            assert about["root"] + about["python"]["host"] in hrefs, name
            # It begins by itself, before PyScript asks for it.
            (loader,) = page.all("script", src=config["interpreter"])
            assert "async" in loader.attributes, name
            # What can wait is asked for behind the rest (docs/widgets/python.js), not before it is needed.
            late = {about["root"] + bundle for bundle in about["python"]["late"]}
            assert late, name
            assert not late & set(hrefs), name
            assert {path for path in about["files"] if path.endswith(".bin")} == {
                href.removeprefix(about["root"]) for href in python | late | {packed}
            }, name


def test_just_the_needed_runtime_is_there_with_its_licences(site):
    (runtime,) = (site.folder / "runtime").iterdir()
    names = sorted(path.relative_to(runtime).as_posix() for path in runtime.glob("**/*.*"))
    patterns = [
        r"micropython/micropython\.bin",
        r"micropython/micropython\.js",
        r"micropython/micropython\.js\.map",
        r"micropython/micropython\.wasm",
        r"pyscript/core\.js",
        r"pyscript/core\.js\.map",
    ]
    assert len(names) == len(patterns)
    assert all(re.fullmatch(pattern, name) for pattern, name in zip(patterns, names, strict=True)), names
    for package, words in (("pyscript", "Apache License"), ("micropython", "MIT License")):
        assert words in (runtime / package / "LICENSE").read_text(encoding="utf-8")


def test_the_toolkits_licence_and_the_themes_notice_travel_with_the_site(site):
    licences = site.folder / "licences"
    assert (licences / "feedback-toolkit").read_bytes() == (ROOT / "LICENSE").read_bytes()
    assert "Martin Donath" in (licences / "mkdocs-material").read_text(encoding="utf-8")


def test_jekyll_leaves_the_site_alone(site):
    assert (site.folder / ".nojekyll").is_file()


def test_search_engines_are_told_of_all_pages_but_those_for_frames(site, pages):
    sitemap = (site.folder / "sitemap.xml").read_text(encoding="utf-8")
    assert gzip.decompress((site.folder / "sitemap.xml.gz").read_bytes()).decode() == sitemap
    told = {one.text for one in ElementTree.fromstring(sitemap).iter(f"{{{SITEMAP}}}loc")}
    for path, page in pages.items():
        hidden = any(one.get("content") == "noindex" for one in page.all("meta", name="robots"))
        canonical = [one["href"] for one in page.all("link", rel="canonical")]
        if path != "404.html":
            assert (canonical[0] in told) is not hidden, path
    assert len(told) == len([path for path in pages if path != "404.html" and not path.startswith("embed/")])


def test_what_is_searched_leads_into_no_form(site, pages):
    (index,) = site.folder.glob("search/*/pages.json")
    for part in json.loads(index.read_text(encoding="utf-8"))["docs"]:
        path, _, place = part["location"].partition("#")
        forms = pages[f"{path}index.html"].all("form")
        inside = {one["id"] for form in forms for one in form.having("id")}
        assert not place or place not in inside, part


def test_nothing_of_the_workshop_is_published(site):
    names = [path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*")]
    odd = [
        n
        for n in names
        if "__pycache__" in n or "decisions" in n or n.endswith((".pyc", ".md", ".txt", ".yml"))
    ]
    assert odd == []


def test_a_map_leads_from_each_script_and_sheet_of_ours_to_our_lines(site, pages):
    """So that all that runs can be read, and stopped, where it was written (CONTRIBUTING.md)."""
    # The last three are published as they are written.
    theirs = re.compile(r"/lunr/|\.min\.(js|css)$|/(offline-worker|embed)\.js$|/frame\.css$")
    files = [path for kind in ("js", "css") for path in site.folder.rglob(f"*.{kind}")]
    texts = [(p.parent, p.read_text(encoding="utf-8")) for p in files if not theirs.search(p.as_posix())]
    for name, page in pages.items():
        scripts = (script.text for script in page.all("script"))
        texts += [((site.folder / name).parent, text) for text in scripts if "sourceMappingURL" in text]
    found = set()
    for folder, text in texts:
        (address,) = re.findall(r"\n/[/*]# sourceMappingURL=(\S+)(?: \*/)?$", text)
        found.add((folder / address).resolve())
    known: dict[str, list[str]] = {}
    for path in found:
        text = path.read_text(encoding="utf-8")
        assert str(ROOT) not in text, path
        lines = maps.lines(text)
        ours = "runtime" not in path.parts
        known |= lines if ours else {}
        for step in maps.steps(text):
            there = lines[step.file][step.before_line]
            assert step.before_column <= len(there), path
            assert not ours or there[step.before_column :].startswith(step.name), path
    folders = (
        "docs/widgets/*.js",
        "docs/widgets/host/**/*.js",
        "docs/widgets/inline/*.js",
        "site_templates/**/*.css",
    )
    written = {
        f"toolkit:///{path.relative_to(ROOT).as_posix()}" for way in folders for path in ROOT.glob(way)
    }
    assert set(known) == written - {"toolkit:///docs/widgets/host/index.js"}  # it only names the others
    assert ".map" not in (site.folder / "offline-worker.js").read_text(encoding="utf-8").split("\n\n")[0]


def test_the_blank_letter_in_the_page_is_the_letter_of_letterkit(pages, toolkit):
    found = {}
    for page in pages.values():
        for form in page.having("data-letter"):
            found[form["data-letter"]] = next(form.having("data-letter-text")).text
    assert found == {slug: expected(toolkit, slug, {}) for slug in toolkit.letters}


def test_the_samples_in_the_pages_are_the_examples_of_the_letters(pages, toolkit):
    samples = [
        figure
        for page in pages.values()
        for figure in page.all("figure")
        if "fk-sample" in figure.get("class")
    ]
    letters = {
        expected(toolkit, slug, example.answers)
        for slug, letter in toolkit.letters.items()
        for example in letter.front.examples
    }
    texts = [figure.first("div", class_="fk-letter").text for figure in samples]
    assert len(texts) >= len(toolkit.letters) - len(toolkit.placed)
    assert [text for text in texts if text not in letters] == []


def test_questions_are_whole_without_scripts(pages, toolkit):
    for name, page in pages.items():
        ids = [element["id"] for element in page.having("id")]
        assert len(ids) == len(set(ids)), name
        for form in page.having("data-letter"):
            labels = {label["for"]: label.text for label in form.all("label") if label.get("for")}
            for field in (e for e in form.having("name") if e.get("type") != "radio"):
                assert labels[field["id"]].strip(), field["name"]
                for known in field.get("aria-describedby").split():
                    assert known in ids, known
                asked = toolkit.fields[field["name"]]
                # What a browser really does with it is seen in tests/browser/test_autofill.py.
                if asked.kept_for == "reader" or asked.kind in ("date", "number"):
                    assert field["autocomplete"] == asked.autocomplete
                else:
                    assert field["autocomplete"] not in ("on", "off")
            checked = [e for e in form.all("input", type="radio") if "checked" in e.attributes]
            choices = [
                n for n in toolkit.letters[form["data-letter"]].fields if toolkit.fields[n].kind == "choice"
            ]
            assert sorted(e["name"] for e in checked) == sorted(choices)


@pytest.mark.parametrize(
    ("address", "all_of_them"), [("feedback-letter/", False), ("centres/handout/", True)]
)
def test_the_foot_of_a_page_for_job_seekers_leads_centres_to_one_page(pages, address, all_of_them):
    foot = pages[f"{address}index.html"].first("footer")
    called = ["For career centres", "Put it online", "Workshop handout", "Role-play cards", "Add a language"]
    assert [name in foot.text for name in called] == [True] + [all_of_them] * 4
