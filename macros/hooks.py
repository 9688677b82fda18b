"""The only file that knows MkDocs' events: each calls a room of ours."""

import functools
import importlib
import logging
import sys
import types
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs_macros.errors import format_error

# MkDocs loads this file by its path, from wherever it was called.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from macros import build_cache, centre_of, engine, kept_pages
from macros.diagnostics.fault import Faults, notice, shown_by_github
from macros.lint import browser_run, page_templates
from macros.loading import own_words
from macros.model import settings_file
from macros.model.toolkit import Toolkit
from macros.pages import (
    author_examples,
    languages,
    link_choices,
    made_pages,
    navigation,
    notes,
    set_aside,
    verdict,
)
from macros.publish import branding, pipeline, runtime

# What MkDocs was asked for: its later events don't say.
run = types.SimpleNamespace(command="build")
# Where a build of another language finds what it is to be.
LANGUAGE, TOOLKITS = "toolkit_language", "toolkits"

# `--quiet` is to hide what is well, not what is wrong: an engine that hides its warnings doesn't count them either, and
# `--strict` would let each of them pass.
for log in map(logging.getLogger, ("mkdocs", "properdocs")):
    if log.level > logging.WARNING:
        log.setLevel(logging.WARNING)
logging.getLogger("mkdocs.plugins.mkdocs_macros.util").setLevel(logging.WARNING)


def on_startup(*, command: str, **_: Any) -> None:
    """Once, before all else. command: build or serve."""
    run.command = command


@event_priority(100)  # before any plugin: nothing is built of files that are wrong
def on_config(config: Any) -> Any:
    """Reads and judges all that authors wrote, and tells the engine of it. Raises Abort with what is wrong."""
    path = Path(config.config_file_path)
    build_cache.use(path.parent)
    try:
        toolkits = config.extra.get(TOOLKITS) or _toolkits(path, centre_of(config))
        toolkit = toolkits[config.extra.get(LANGUAGE) or next(iter(toolkits))]
        config.extra["guide"] = author_examples.read(toolkit)
    except Faults as faults:
        raise _stopped(faults) from None
    except browser_run.NoInterpreter as error:
        raise Abort(str(error)) from None
    try:
        runtime.ask(path.parent / "node_modules")  # found out now: later, half the site would be written
    except FileNotFoundError as error:
        raise Abort(str(error)) from None
    if engine.follows:
        config.theme.get_env = kept_pages.env_of(config.theme, path.parent, engine.theme_made)
    config.extra["set_aside"] = set_aside.SetAside()
    config.extra["toolkit"] = toolkit
    _judge_pages(toolkit)
    config.extra[TOOLKITS] = toolkits
    config.extra["centre"] = toolkit.centre.model_dump()
    config.extra["languages"] = languages.languages(toolkits, toolkit)
    languages.speak(config, toolkit)
    config.nav = navigation.nav(config.nav, toolkit)
    if toolkit.centre.logo:
        config.theme["favicon"] = toolkit.centre.logo
    config.watch += [str(layer.folder) for layer in toolkit.layers.theirs if layer.folder.is_dir()]
    first = not toolkit.folder  # each language is a build of its own, and this is true of all of them
    if first and not engine.follows:
        _tell_notes(toolkit, config)
    return config


def _tell_notes(toolkit: Toolkit, config: Any) -> None:
    """No warnings: they break no strict build."""
    path = Path(config.config_file_path)
    settings = settings_file.Settings(path.parent, path.name)
    found = notes.notes(toolkit, settings)
    if sentence := branding.said(toolkit.centre):
        found.append(str(settings.fault("colour", sentence)))
    for note in found:
        sys.stdout.write(f"INFO    -  {note}\n")
        if shown_by_github():
            sys.stdout.write(f"{notice(note)}\n")


def _stopped(faults: Faults) -> Abort:
    """What stops a build of files that are wrong."""
    if run.command == "serve":  # Following says it, on the terminal and in the browser
        return Abort(faults.report())
    sys.stderr.write(faults.report() + "\n")
    return Abort("The files above need a change.")


def _judge_pages(toolkit: Toolkit) -> None:
    """The plugin that works out a page's tags asks how to word what goes wrong there: it is a fault like all others."""

    def stop(error: Exception, markdown: str, page: Any) -> str:
        path = toolkit.layers.page(page.file.src_uri)
        text = path.read_text(encoding="utf-8-sig") if path.is_file() else markdown  # a made page has no file
        file = path.relative_to(toolkit.root).as_posix()
        fault = page_templates.fault_of(file, text, error, page_templates.above(text))
        raise SystemExit(Faults([fault]).report())  # as the plugin does: MkDocs would word an exception anew

    for kind in (Exception, jinja2.TemplateSyntaxError):
        format_error.register(kind, stop)


def _toolkits(path: Path, centre: Any) -> dict[str, Toolkit]:
    """The toolkit in each language, as it has just been read, or anew. path: of the settings file."""
    before = dict(engine.checked)
    engine.checked.clear()
    if before:
        # An engine can have found more in the settings than the file says, by its own tags of YAML.
        first = next(iter(before.values()))
        settings, _ = settings_file.Settings(path.parent, path.name).centre(centre, first.countries)
        if settings == first.centre:
            return before
    return verdict.judged(path.parent, centre, path.name, first_alone=engine.follows, builds=True)


# Before any plugin: one that leads to a page that has moved has to know the pages that are made.
@event_priority(100)
def on_files(files: Files, config: Any) -> Files:
    """The files of the site: a centre's and a language's lie over ours, and some pages are made."""
    toolkit = config.extra["toolkit"]
    for name, path in toolkit.layers.files().items():
        if before := files.get_file_from_path(name):
            files.remove(before)
        folder = str(path.parents[name.count("/")])
        files.append(File(name, folder, config.site_dir, config.use_directory_urls))
    for name, content in made_pages.made_pages(toolkit).items():
        files.append(File.generated(config, name, content=content))
    for name in toolkit.hidden:
        if page := files.get_file_from_path(name):
            page.inclusion = InclusionLevel.NOT_IN_NAV
    return files


def on_nav(nav: Any, config: Any, files: Files) -> Any:
    """All files are known, and no page has been read."""
    if engine.follows:
        kept_pages.of(config.extra["toolkit"].language.code).begin(config, files)
    return nav


def on_env(env: Any, **_: Any) -> Any:
    """The theme's templates are compiled once in a process."""
    env.bytecode_cache = engine.theme_made
    return env


def on_page_markdown(markdown: str, page: Any, config: Any, **_: Any) -> str:
    """A page before its Markdown is read: its title and its place among the steps are settled."""
    _go_on(config)
    toolkit = config.extra["toolkit"]
    navigation.settle(page.meta, page.file.src_uri, toolkit)
    if engine.follows:
        page.render = functools.partial(kept_pages.of(toolkit.language.code).render, page)
    return own_words.in_page(markdown, toolkit.messages.words)


def on_page_content(html: str, page: Any, config: Any, **_: Any) -> str:
    """A page's HTML: the engine is told what others can link to in the forms that were set aside, and that a link's
    choices are no place in a page.
    """
    page.present_anchor_ids |= config.extra["set_aside"].ids(html)
    for named in (page.links_to_anchors or {}).values():
        for choices in filter(link_choices.are, [*named]):
            del named[choices]
    return html


@event_priority(-100)  # after the search has read the page
def on_page_context(context: Any, page: Any, config: Any, **_: Any) -> Any:
    """A page before it is written, with the forms that were set aside while it was read."""
    _go_on(config)
    page.content = config.extra["set_aside"].filled(page.content)
    return context


def on_post_page(output: str, config: Any, **_: Any) -> str:
    """A whole page, in its language."""
    return languages.in_language(output, config.extra["toolkit"])


def on_post_build(config: Any) -> None:
    """Completes the built site, and builds it in the other languages below it."""
    # `mkdocs serve` writes a script of its own into each page afterwards, which a policy would block. And nobody who
    # changes a page wants to see what a browser has kept of it.
    _go_on(config)
    toolkits = config.extra[TOOLKITS]
    pipeline.finish(Path(config.site_dir), config.extra["toolkit"], changing=run.command == "serve")
    if LANGUAGE not in config.extra:
        if engine.follows:
            engine.later[""] = functools.partial(_behind, config.extra["toolkit"], config)
        for code in list(toolkits)[1:]:
            if run.command == "serve":  # whoever changes a page wants to see it at once
                engine.later[code] = functools.partial(_build, config, code)
            else:
                _build(config, code)
    build_cache.save()


def _behind(toolkit: Toolkit, config: Any) -> None:
    """What whoever changes a page need not wait for: nothing here is published, so it comes a moment after the page."""
    _tell_notes(toolkit, config)
    engine.go_on()
    browser_run.try_out(toolkit)


def _go_on(config: Any) -> None:
    """The first language is always built: it is what is waited for."""
    if LANGUAGE in config.extra:
        engine.go_on()


def _build(config: Any, code: str) -> None:
    """Builds the site in another language, below the first one, with the same engine."""
    if engine.follows:  # else that was done before the first language was built
        verdict.try_out(config.extra[TOOLKITS][code], builds=True)
        engine.go_on()
    host = type(config).__module__.split(".")[0]
    inner = importlib.import_module(f"{host}.config").load_config(
        config_file=config.config_file_path,
        site_dir=str(Path(config.site_dir) / code),
        site_url=f"{(config.site_url or '').rstrip('/')}/{code}/",
        strict=config.strict,
    )
    inner.extra[LANGUAGE], inner.extra[TOOLKITS] = code, config.extra[TOOLKITS]
    inner.plugins.on_startup(command=run.command, dirty=False)
    importlib.import_module(f"{host}.commands.build").build(inner)
