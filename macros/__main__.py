"""What the build can also do outside MkDocs.

python -m macros finish SITE [SETTINGS]   completes a built site, for engines that run no hooks
python -m macros pages FOLDER [SETTINGS]  writes all pages, also those that are made, for such an engine
python -m macros check [SETTINGS]         says what is wrong in the authors' files, and builds nothing
python -m macros build SITE [SETTINGS]    checks, and then builds the site into a folder with MkDocs
python -m macros serve ADDRESS            shows the site, or what is wrong, at HOST:PORT and follows what changes
python -m macros compare BASE HEAD OUT    shows each letter that differs between two copies of the project
python -m macros untranslated CODE        says what a language lacks; with --all, a line for each thing; with
                                          --accept [NAME], what is there counts as new, or what has that name
python -m macros config SETTINGS          makes one centre's settings ready, and says in which file they are then
"""

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path

from macros import build_cache, engine, serving
from macros.diagnostics.fault import Faults
from macros.lint import browser_run
from macros.loading.languages import own_folder
from macros.loading.project import read_languages, read_project
from macros.model import settings_file
from macros.model.language import OURS
from macros.model.layers import known
from macros.model.toolkit import Toolkit
from macros.pages import letter_diff, navigation, notes, smoke_test, translation_report, untranslated, verdict
from macros.publish import pipeline

SETTINGS = "mkdocs.yml"
USAGE = (
    "Write one of: python -m macros finish SITE, where SITE is the folder with the built pages; "
    "pages FOLDER; check; build SITE; serve ADDRESS; compare BASE HEAD OUT; "
    "untranslated CODE [--all, or --accept [NAME]]; config SETTINGS. "
    "A centre’s settings, if not mkdocs.yml, come last."
)

# Most of what a build makes stays until its end: to look for what has gone takes half as long so, in the same memory.
RARELY = (20_000, 50)

WHOLE_LIST = "For a line on each thing: python -m macros untranslated {} --all"
NO_ADDRESS = (
    "Where will this site stand? Write it before it, as in SITE_URL=https://northgate.example.org/ make build …, "
    "or as site_url in {}. Without it, search engines and shared links would be led to your own computer."
)


def main(arguments: list[str]) -> int:
    """Returns the exit code: 2 for a wrong call, 1 for faults in the authors' files."""
    gc.set_threshold(*RARELY)
    name, *rest = arguments or [""]
    if {"-h", "--help"} & set(rest):
        return _usage()  # else a folder would be called so
    command, least, most = COMMANDS.get(name, (_usage, 0, len(rest)))
    return command(Path.cwd(), *rest) if least <= len(rest) <= most else _usage()


def _usage(*_: object) -> int:
    print(USAGE, file=sys.stderr)
    return 2


def _check(root: Path, settings: str = SETTINGS) -> int:
    with build_cache.used(root):
        toolkits = _read(root, settings)
    if not toolkits:
        return 1
    toolkit = next(iter(toolkits.values()))
    for note in notes.notes(toolkit, settings_file.Settings(root, settings)):
        print(f"Note: {note}")
    print(notes.all_well(toolkit))
    return 0


def _pages(root: Path, folder: str, settings: str = SETTINGS) -> int:
    if _holds_ours(Path(folder).resolve(), (root / "docs").resolve()):
        print(f"Choose another folder: what stands in {folder} would be replaced.", file=sys.stderr)
        return 2
    toolkits = _read(root, settings, runs=False)
    if not toolkits:
        return 1
    navigation.write(next(iter(toolkits.values())), Path(folder))
    return 0


def _finish(root: Path, site: str, settings: str = SETTINGS) -> int:
    if not Path(site).is_dir():
        return _usage()
    toolkits = _read(root, settings, runs=False)
    for toolkit in toolkits.values():
        if (folder := Path(site) / toolkit.folder).is_dir():
            pipeline.finish(folder, toolkit)
    return 0 if toolkits else 1


def _serve(root: Path, address: str) -> int:
    with build_cache.used(root):
        return serving.serve(root, address)


def _compare(_: Path, base: str, head: str, out: str) -> int:
    """Shows how letters differ. All three are folders, and none need be this one."""
    print(letter_diff.write(Path(base), Path(head), Path(out)))
    return 0


def _read(root: Path, file: str, runs: bool = True, builds: bool = False) -> dict[str, Toolkit]:
    """The toolkit in each language; nothing where something is wrong, which is said. runs: on MicroPython too; builds:
    whether the site is built after that.
    """
    centre = settings_file.said(root, file)
    try:
        if runs:
            return verdict.judged(root, centre, file, builds=builds)
        toolkits = read_languages(root, centre, file)
        for toolkit in toolkits.values():
            smoke_test.try_out(toolkit)
        return toolkits
    except Faults as faults:
        print(faults.report(), file=sys.stderr)
    except browser_run.NoInterpreter as error:
        print(error, file=sys.stderr)
    return {}


def _untranslated(root: Path, code: str, option: str = "", name: str = "") -> int:
    """Says what a language lacks. option: ``--all`` or ``--accept``; name: what is accepted alone."""
    if option not in ("", "--all", "--accept") or (name and option != "--accept"):
        return _usage()
    centre = settings_file.said(root)
    if code not in known(root, own_folder(root, centre)):
        print(f"There is no language “{code}”: make a folder for it with a language.yml.", file=sys.stderr)
        return 2
    try:
        toolkit = read_project(
            root, {**centre, "languages": list(dict.fromkeys([OURS, code]))}, language=code
        )
    except Faults as faults:
        print(faults.report(), file=sys.stderr)
        return 1
    if option == "--accept" and not untranslated.accept(toolkit, name):
        print(untranslated.not_there(toolkit, name), file=sys.stderr)
        return 1
    print("\n".join(translation_report.lines(toolkit, every=option == "--all")))
    if not option:
        print(WHOLE_LIST.format(code), file=sys.stderr)  # not into the list that GitHub shows
    return 0


def _config(root: Path, name: str) -> int:
    if sentence := _not_ready(root, name):
        print(sentence, file=sys.stderr)
        return 2
    print(settings_file.at_the_top(root, name).name)
    return 0


def _build(root: Path, site: str, name: str = "") -> int:
    """Checks, and then builds into a folder. name: the settings of one of many centres."""
    if name and (sentence := _not_ready(root, name)):
        print(sentence, file=sys.stderr)
        return 2
    with build_cache.used(root):
        toolkits = _read(root, name or SETTINGS, builds=True)
        if not toolkits:
            return 1
        engine.checked.update(toolkits)
        return engine.build(root, site, name)


def _not_ready(root: Path, name: str) -> str:
    """What is missing to make the site of one of many centres."""
    if not (root / name).is_file():
        return f"There is no file {name}: write the path of a centre’s settings."
    if not os.environ.get("SITE_URL") and not settings_file.says_address(root, name):
        return NO_ADDRESS.format(name)
    return ""


def _holds_ours(folder: Path, docs: Path) -> bool:
    """Whether a folder that is to be written anew is that of the pages themselves, above it or inside it."""
    return folder == docs or folder in docs.parents or docs in folder.parents


# Each command with the least and the most that stands behind it.
COMMANDS: dict[str, tuple[Callable[..., int], int, int]] = {
    "finish": (_finish, 1, 2),
    "pages": (_pages, 1, 2),
    "check": (_check, 0, 1),
    "build": (_build, 1, 2),
    "serve": (_serve, 1, 1),
    "compare": (_compare, 3, 3),
    "untranslated": (_untranslated, 1, 3),
    "config": (_config, 1, 1),
}

if __name__ == "__main__":
    code = main(sys.argv[1:])
    # Python looks for what has gone before it ends, too: half a second after a build with 200 letters.
    gc.freeze()
    sys.exit(code)
