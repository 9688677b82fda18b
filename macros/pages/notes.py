"""What is no fault of a centre's files, and may still surprise the one who wrote them."""

from collections.abc import Iterator
from pathlib import Path

from macros.diagnostics.fault import did_you_mean, or_list
from macros.lint import page_templates, photos
from macros.lint.images import PICTURES
from macros.loading import questions
from macros.loading.pages import UNSEEN
from macros.loading.source_files import document, source
from macros.model import misplaced
from macros.model.language import OURS
from macros.model.layers import LOCALES, known
from macros.model.settings_file import Settings
from macros.model.toolkit import Toolkit
from macros.pages import language_notes, left_over, page_titles, real_addresses, short_lines, written_in

LEFT_BEHIND = "{} is passed over: another program has left it there."
REPLACED = (
    "“{}” is the name of a question of ours: yours takes its place in every letter. If it is a new one, give it "
    "another name."
)
AMONG_OURS = (
    "{} stands among our files, where a newer version of the toolkit knows nothing of it: move it to {}, and nothing "
    "of ours gets in its way."
)
BESIDE = "{} stands beside the folder {}, where nothing is read: if it is a page, move it to {}."
AMONG_LETTERS = (
    "site_templates/{} is none of the letters that come with this version of the toolkit: if it is a letter of yours, "
    "move it to {}, and nothing of ours gets in its way."
)
UNASKED = "No letter asks “{0}” yet: write {{{{ {0} }}}} into one of yours."
UNUSED = "The site has no language “{0}” yet, so nothing of {1} is in it: add {0} to “languages:” here."
ALONE = "{0} is there in {1} alone. If it is the {1} version of another {2} of ours or yours, give it the name of that."
STILL_OURS = "{0} takes the place of ours, and in {1} ours is still shown: put yours into {2}."
UNREACHABLE = "{}:{}:{}: Nothing is shown here yet: write “email” or “phone” below “centre:” in the settings."
WHERE = "{} says where it was taken, for anyone who saves it. If that is nobody’s business, save it without its place."
UNTAKEN = "{} is used by no letter.{} Name it in one, or take it out."


def notes(toolkit: Toolkit, settings: Settings | None = None) -> list[str]:
    """Each note as one line, with its place. settings: those of the centre, if not mkdocs.yml."""
    settings = settings or Settings(toolkit.root)
    found = [LEFT_BEHIND.format(name) for name in toolkit.own.left_behind()]
    own_folder = toolkit.own.folder.relative_to(toolkit.root).as_posix()
    found += [
        AMONG_OURS.format(f"docs/{name}", misplaced.among_ours(name, own_folder))
        for name in _pictures_among_ours(toolkit)
    ]
    found += [
        BESIDE.format(name, own_folder, misplaced.among_ours(name, own_folder))
        for name in sorted(path.name for path in toolkit.root.glob("*.md"))
        if not name[0].isupper()  # README.md and the like, which are for those who look at the files
    ]
    found += [AMONG_LETTERS.format(name, f"{own_folder}/{name}") for name in _letters_among_ours(toolkit)]
    found += _telling_where(toolkit)
    found += _unused_languages(toolkit, settings)
    found += _in_one_language_alone(toolkit)
    found += language_notes.notes(toolkit)
    found += written_in.notes(toolkit)
    found += page_titles.notes(toolkit)
    found += real_addresses.notes(toolkit)
    found += left_over.notes(toolkit, settings)
    found += short_lines.notes(toolkit)
    found += _still_ours(toolkit)
    found += _untaken_parts(toolkit)
    found += _unreachable(toolkit)
    ours, own = questions.documents_of(toolkit.layers)
    of_ours = dict(questions.named(ours))
    theirs = list(questions.named(own)) if own else []
    asked = {name for letter in toolkit.letters.values() for name in letter.fields} | of_ours.keys()
    found += [
        str(own.fault(path, UNASKED.format(name))) for name, path in theirs if own and name not in asked
    ]
    return found + [
        str(own.fault(path, REPLACED.format(name))) for name, path in theirs if own and name in of_ours
    ]


def _telling_where(toolkit: Toolkit) -> Iterator[str]:
    """Photos of a centre that say at which place they were taken, as those of telephones do."""
    for layer in toolkit.theirs:
        for path in (layer.docs / name for name in layer.files()):
            if photos.says_where(path):
                yield WHERE.format(path.relative_to(toolkit.root).as_posix())


def _unused_languages(toolkit: Toolkit, settings: Settings) -> Iterator[str]:
    """Folders of languages that a centre has begun, and has not named in its settings."""
    used = [language.code for language in toolkit.languages]
    there = list(known(toolkit.root, toolkit.own))
    for path in sorted((toolkit.own.folder / LOCALES).glob("*")):
        if path.name in there and path.name not in used:
            message = UNUSED.format(path.name, path.relative_to(toolkit.root).as_posix())
            yield str(settings.fault("languages", message))


def _in_one_language_alone(toolkit: Toolkit) -> Iterator[str]:
    """Letters and pages of a centre that only another language than the first has, while this one has others."""
    docs = toolkit.root / "docs"
    pages = {path.relative_to(docs).as_posix() for path in docs.rglob("*.md")} | set(toolkit.layers.pages())
    for other in toolkit.others.values():
        layers = other.layers
        lone = {f"letters/{slug}.txt": layers.document_of(f"letters/{slug}.txt") for slug in other.letters}
        lone = {name: path for name, path in lone.items() if Path(name).stem not in toolkit.letters}
        lone |= {f"docs/{name}": layers.page(name) for name in layers.own_pages() if name not in pages}
        for name, path in sorted(lone.items()):
            file = path.relative_to(toolkit.root).as_posix()
            language = other.language.called_in(OURS)
            what = "letter" if name.startswith("letters/") else "page"
            yield ALONE.format(file, language, what)


def _still_ours(toolkit: Toolkit) -> Iterator[str]:
    """Pages and letters of ours that a centre has replaced in the first language, and not in another of its site."""
    layers = toolkit.layers
    names = [f"docs/{name}" for name in layers.own_pages()]
    names += [f"letters/{slug}.txt" for slug in sorted(toolkit.letters)]
    for other in toolkit.others.values():
        for name in names:
            path, there = (one.document_of(name) for one in (layers, other.layers))
            ours = toolkit.root / "site_templates" / LOCALES / other.language.code
            is_theirs = any(path.is_relative_to(layer.folder) for layer in layers.theirs)
            if is_theirs and layers.code == OURS and there.is_relative_to(ours):
                file, home = (one.relative_to(toolkit.root).as_posix() for one in (path, toolkit.own.folder))
                yield STILL_OURS.format(
                    file, other.language.called_in(OURS), f"{home}/{LOCALES}/{other.language.code}/{name}"
                )


def _untaken_parts(toolkit: Toolkit) -> Iterator[str]:
    """Parts of letters that a centre has and that no letter takes in any language: often ours, misspelt."""
    each = (toolkit, *toolkit.others.values())
    taken = {name for one in each for letter in one.letters.values() for name in letter.templates}
    known = sorted(Path(name).name for name in taken if name.startswith("parts/"))
    for path in (path for layer in toolkit.theirs for path in sorted((layer.folder / "parts").glob("*.txt"))):
        if f"parts/{path.name}" not in taken:
            file = path.relative_to(toolkit.root).as_posix()
            # Whoever translates the parts may have translated their names too.
            near = or_list if LOCALES in path.parts else did_you_mean
            yield UNTAKEN.format(file, near(path.name, known))


def _unreachable(toolkit: Toolkit) -> Iterator[str]:
    """Tags in pages of a centre for how it can be reached, which it doesn't say. A copy of a page of ours has one."""
    docs = toolkit.root / "docs"
    for name in () if toolkit.centre.reachable else toolkit.layers.own_pages():
        if not (docs / name).is_file():
            one = source(toolkit.root, toolkit.layers.page(name))
            tags, _ = page_templates.read(one.file, one.text)
            for tag in tags or ():
                if tag.name == "contact":
                    yield UNREACHABLE.format(one.file, tag.line, tag.column)


def _pictures_among_ours(toolkit: Toolkit) -> Iterator[str]:
    """Pictures that somebody has put into our docs/, and not into their own folder. Ours are beside the pages for
    centres.
    """
    docs = toolkit.root / "docs"
    for path in sorted(docs.rglob("*")):
        name = path.relative_to(docs).as_posix()
        if path.suffix.lower() in PICTURES and not name.startswith("centres/"):
            yield name


def _letters_among_ours(toolkit: Toolkit) -> Iterator[str]:
    """Letters that somebody has put into our folder for them. Of ours, a language that comes with them has a mark."""
    templates = toolkit.root / "site_templates"
    marks: set[str] = set()
    for path in templates.glob("locales/*/sources.yml"):
        marks.update(document(toolkit.root, path).data or ())
    if not marks:
        return
    for path in sorted(templates.glob("letters/*.txt")):
        if (name := path.relative_to(templates).as_posix()) not in marks:
            yield name


def all_well(toolkit: Toolkit) -> str:
    """What the check says where nothing is wrong: how much it has read, ours and the centre's, each page once."""
    files = toolkit.root.glob("docs/**/*.md")
    names = [path.relative_to(toolkit.root).as_posix() for path in files]
    ours = {name.removeprefix("docs/") for name in names if not name.startswith(UNSEEN)}
    counts = {"letter": len(toolkit.letters), "page": len(ours | set(toolkit.layers.pages()))}
    counted = [f"{count} {what}{'s' * (count != 1)}" for what, count in counts.items()]
    return f"Nothing to mend in {' and '.join(counted)}."
