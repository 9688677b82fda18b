"""After the engine has written the pages: the runtime's files, the letters' Python, preloads, the CSP and the worker.

Works on a folder of HTML files and knows no engine: ``python -m macros finish site/`` does the same.
"""

from collections.abc import Callable
from pathlib import Path

from macros.model import letter_language
from macros.model.toolkit import Toolkit
from macros.publish import (
    branding,
    checks_data,
    fingerprints,
    inline_scripts,
    licences,
    messages_data,
    offline,
    page_scripts,
    palette,
    planner_data,
    runtime,
    scripts,
    search,
    smaller,
    style_sheet,
    word_templates,
)
from macros.publish.policy import with_policy
from macros.publish.python_bundle import Bundles
from macros.templates.browser_python import for_micropython
from macros.templates.compiler import python_for_browser, python_of_version
from macros.templates.idle import IdleQuestions


def finish(site: Path, toolkit: Toolkit, changing: bool = False) -> None:
    """Completes a built site in one language in place; one that is complete stays as it is.

    site: the folder of that language. changing: the pages change after this, under the server of MkDocs; so they get no
    policy, and no device keeps them.
    """
    offline_too = toolkit.centre.offline and not changing
    others = {language.code for language in toolkit.languages} - {toolkit.language.code}
    widgets = site / "widgets"
    # What is the same in each language stands once, in the site of the first: the interpreter.
    shared = (site.parent if toolkit.folder else site) / "runtime"
    fingerprints.open_again(widgets)
    fingerprints.open_again(shared)
    _write_python(widgets, toolkit)
    scripts.write(widgets, toolkit.root)
    # Where a host publishes a branch through Jekyll, that would leave out what begins with an underscore.
    (site / ".nojekyll").touch()
    licences.write(site, toolkit.root)
    branding.write(site, toolkit.centre)
    word_templates.write_templates(site, toolkit)
    colours = branding.style_sheet(palette.palette(toolkit.centre.colour))
    style_sheet.write(site, toolkit.root / "site_templates", colours, others)  # by what all of these name
    runtime.copy(toolkit.root / "node_modules", shared)
    files = _settled(site, shared)
    completed = _completing(site, toolkit, files, offline_too)
    for page in sorted(site.rglob("*.html")):
        if page.relative_to(site).parts[0] in others:
            continue  # it is completed by itself
        source = page.read_text(encoding="utf-8")
        done = source
        if 'rel="stylesheet"' in source:  # else it only leads on to a page that has moved
            done = completed(page.relative_to(site), source)
        if not changing:
            done = with_policy(smaller.squeezed(done))
        if done != source:
            page.write_text(done, encoding="utf-8")
    offline.write(site, toolkit, offline_too, others)


def _completing(
    site: Path, toolkit: Toolkit, files: page_scripts.Files, offline_too: bool
) -> Callable[[Path, str], str]:
    """What gives a page, by its path in the site and its HTML, its scripts, its search and its style sheet."""
    inline = inline_scripts.made(toolkit.root)
    inline_scripts.write_maps(site, inline)
    stand_in = inline[inline_scripts.OF_SEARCH]
    searched = search.settle(site, stand_in, toolkit.language.file.searched_as)
    sheets = fingerprints.sheets(site)

    def completed(page: Path, source: str) -> str:
        up = "../" * (len(page.parts) - 1) or "./"
        everywhere, of_forms, of_home = (
            inline_scripts.element(inline, name, up)
            for name in (*inline_scripts.TOGETHER, inline_scripts.OF_HOME)
        )
        done = page_scripts.with_scripts(page_scripts.without_ours(source), everywhere)
        done = page_scripts.with_widgets(done, up, files, of_forms, of_home)
        if offline_too and offline.keeps(page.as_posix()):
            of_guide = inline_scripts.element_for_guide(
                inline, up, up + files.widget(inline_scripts.OF_GUIDE)
            )
            done = page_scripts.with_scripts(done, of_guide)
        return search.with_search(fingerprints.of_sheets(done, sheets, up), searched)

    return completed


def _write_python(widgets: Path, toolkit: Toolkit) -> None:
    """The Python that is made of what authors wrote."""
    _write_letters(widgets / "letters", toolkit)
    made = {
        f"{name}_messages": messages_data.module_of(toolkit.messages, name) for name in messages_data.SPOKEN
    }
    made["planner_data"] = planner_data.python_for_browser(toolkit)
    made["planner_clocks"] = planner_data.clocks_for_browser(toolkit)
    made["checks_data"] = checks_data.python_for_browser(toolkit)
    for name, source in made.items():
        (widgets / f"{name}.py").write_text(source, encoding="utf-8")


def _settled(site: Path, shared: Path) -> page_scripts.Files:
    """All that runs in the browser, as it runs there, under addresses that say what it holds."""
    for path in (site / "widgets").rglob("*.py"):
        path.write_text(for_micropython(path.read_text(encoding="utf-8")), encoding="utf-8")
    widgets = fingerprints.settle_each(site / "widgets")
    python = {name: path for name, path in widgets.items() if name.endswith(".py")}
    return page_scripts.Files(site, widgets, fingerprints.settle_together(shared), Bundles(site, python))


def _write_letters(letters: Path, toolkit: Toolkit) -> None:
    """The Python of each letter, in the languages that it can be written in, and what is looked for in those."""
    letters.mkdir(parents=True, exist_ok=True)
    idle = IdleQuestions(toolkit)
    for slug in toolkit.letters:
        name = f"{slug.replace('-', '_')}.py"
        python = python_for_browser(toolkit, slug, idle.of(slug))
        (letters / name).write_text(python, encoding="utf-8")
        for code in letter_language.codes(toolkit, slug) if letter_language.is_asked(toolkit, slug) else ():
            if code in toolkit.others:
                (letters / code).mkdir(exist_ok=True)
                version = python_of_version(toolkit.others[code], slug)
                (letters / code / name).write_text(version, encoding="utf-8")
    for code, other in toolkit.others.items():
        if other.checks.checks and (letters / code).is_dir():
            made = checks_data.python_for_browser(other)
            (letters / code / f"{page_scripts.CHECKS}.py").write_text(made, encoding="utf-8")
