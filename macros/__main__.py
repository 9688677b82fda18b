"""What the build can also do outside MkDocs.

python -m macros finish SITE [SETTINGS]   completes a built site, for engines that run no hooks
python -m macros pages FOLDER [SETTINGS]  writes all pages, also those that are made, for such an engine
python -m macros check [SETTINGS]         says what is wrong in the authors' files, and builds nothing
python -m macros build SITE [SETTINGS]    checks, and then builds the site into a folder with MkDocs
python -m macros serve ADDRESS            shows the site, or what is wrong, at HOST:PORT and follows what changes
python -m macros compare BASE HEAD OUT    shows each letter that differs between two copies of the project
python -m macros untranslated CODE        says what a language lacks; with --accept, what is there counts as new
python -m macros config SETTINGS          makes one centre's settings ready, and says in which file they are then
"""

import os
import sys
from contextlib import nullcontext
from pathlib import Path

from macros import engine, kept, serving
from macros.diagnostics.fault import Faults
from macros.lint import browser_run
from macros.loading.languages import own_folder
from macros.loading.project import read_languages, read_project
from macros.model import settings_file
from macros.model.language import OURS
from macros.model.layers import known
from macros.model.toolkit import Toolkit
from macros.pages import letter_diff, navigation, notes, smoke_test, untranslated, verdict
from macros.publish import pipeline

USAGE = (
    "Write one of: python -m macros finish SITE, where SITE is the folder with the built pages; "
    "pages FOLDER; check; build SITE; serve ADDRESS; compare BASE HEAD OUT; untranslated CODE; config SETTINGS. "
    "A centre’s settings, if not mkdocs.yml, come last."
)

NO_ADDRESS = (
    "Where will this site stand? Write it before it, as in SITE_URL=https://northgate.example.org/ make build …, "
    "or as site_url in {}. Without it, search engines and shared links would be led to your own computer."
)


def main(arguments: list[str]) -> int:
    """Returns the exit code: 2 for a wrong call, 1 for faults in the authors' files."""
    command, *rest = arguments or [""]
    needed = {
        "finish": 1,
        "pages": 1,
        "check": 0,
        "build": 1,
        "serve": 1,
        "config": 1,
        "compare": 3,
        "untranslated": 1,
    }.get(command, -1)
    most = needed if command in ("config", "compare", "serve") else needed + 1
    if not needed <= len(rest) <= most or needed < 0:
        print(USAGE, file=sys.stderr)
        return 2
    if command == "compare":
        print(letter_diff.write(*map(Path, rest)))
        return 0
    root = Path.cwd()
    if command == "untranslated":
        return _untranslated(root, rest[0], accept=rest[1:] == ["--accept"])
    if command == "config":
        return _config(root, rest[0])
    if command in ("build", "serve"):
        with kept.used(root):
            return _build(root, *rest) if command == "build" else serving.serve(root, rest[0])
    if command == "finish" and not Path(rest[0]).is_dir():
        print(USAGE, file=sys.stderr)
        return 2
    if command == "pages" and _holds_ours(Path(rest[0]).resolve(), (root / "docs").resolve()):
        print(f"Choose another folder: what stands in {rest[0]} would be replaced.", file=sys.stderr)
        return 2
    file = rest[needed] if len(rest) > needed else "mkdocs.yml"
    with kept.used(root) if command == "check" else nullcontext():
        toolkits = _read(root, file, runs=command == "check")
    if toolkits:
        _do(command, Path(rest[0]) if rest else root, list(toolkits.values()))
    return 0 if toolkits else 1


def _read(root: Path, file: str, runs: bool = True) -> dict[str, Toolkit]:
    """The toolkit in each language; nothing where something is wrong, which is said. runs: on MicroPython too."""
    centre = settings_file.said(root, file)
    try:
        if runs:
            return verdict.judged(root, centre, file)
        toolkits = read_languages(root, centre, file)
        for toolkit in toolkits.values():
            smoke_test.try_out(toolkit)
        return toolkits
    except Faults as faults:
        print(faults.report(), file=sys.stderr)
    except browser_run.NoInterpreter as error:
        print(error, file=sys.stderr)
    return {}


def _do(command: str, folder: Path, toolkits: list[Toolkit]) -> None:
    """What is left to do once all files are known to be right."""
    if command == "check":
        for note in notes.notes(toolkits[0]):
            print(f"Note: {note}")
        print(notes.all_well(toolkits[0]))
    elif command == "pages":
        navigation.write(toolkits[0], folder)
    elif command == "finish":
        for toolkit in toolkits:
            if (site := folder / toolkit.folder).is_dir():
                pipeline.finish(site, toolkit)


def _untranslated(root: Path, code: str, accept: bool) -> int:
    """Says what a language lacks. accept: what is there counts as new."""
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
    lines = untranslated.report(toolkit, accept)
    print("\n".join(lines or [f"Everything is there in “{code}”, and as new as in English."]))
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
    toolkits = _read(root, name or "mkdocs.yml")
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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
