"""Where something of a centre belongs that stands in the wrong folder, by its name."""

import re
from pathlib import Path

from babel import Locale, localedata
from babel.core import get_global

from macros.diagnostics.fault import or_list
from macros.model import site_files

FILES = ("fields.yml", "facts.yml", "checks.yml", "words.yml")
# What the pages say, by the place where it is said.
MESSAGES = ("form.yml", "pages.yml", "planner.yml")
# The folders in a centre's own of which the project has none at its top.
INSIDE = ("letters", "parts", "countries", "locales")
# What the folder of a language has in it, and one of another kind seldom has.
OF_LANGUAGE = ("language.yml", "docs", "letters", "parts", "messages")
PICTURES = (*site_files.SHOWN, ".gif")
# Of other programs: nothing here can read them.
WRITTEN_ELSEWHERE = (".doc", ".docx", ".odt", ".rtf", ".pages", ".pdf")
# What a browser or a file manager puts into the name of a second copy.
COPIED = re.compile(r"(?: ?\(\d+\)| copy(?: \d+)?| - copy| - kopie)+(?=\.)")
# A second ending: whoever types the first one on Windows gets it, and does not see it.
TWO_ENDINGS = re.compile(r"(\.(?:txt|md|ya?ml|svg|png|jpe?g|webp))(?:\.txt|\.md|\1)+$", re.IGNORECASE)
RENAME = (
    "This name has two endings: call it {}. On GitHub, open the file, press the pencil, and change the name above the "
    "text."
)
UPLOAD = "This name has two endings: call the picture {}, and upload it once more."
FOLDERS = {
    "docs": ("page", "pages", "doc", "guide", "site"),
    "docs/assets": ("asset", "assets", "picture", "pictures", "image", "images", "img", "logo", "logos"),
    "letters": ("letter", "templates", "letter_templates"),
    "countries": ("country",),
    "locales": ("languages", "language", "locale"),
}


def plain(name: str) -> str:
    """A file's name as it was meant, such as fields.yml for Fields.yaml, fields.yml.txt and fields (1).yml."""
    suffix, stem = Path(name).suffix.lower(), Path(name).stem
    meant = f"{stem.lower()}.yml" if suffix in (".yml", ".yaml", ".txt") else name.lower()
    meant = COPIED.sub("", meant).replace(".yml.yml", ".yml").replace(".yaml.yml", ".yml")
    return next((file for file in FILES if meant == file.replace("s.", ".")), meant)


def renamed(name: str, odd: re.Pattern[str]) -> tuple[str, str]:
    """A name in small letters, with a hyphen for odd signs: without what is put into a second copy's, and with it.

    “Visit us (2).md” is visit-us.md, or visit-us-2.md where that one stands already.
    """
    small = name.lower()
    with_hyphens = (
        re.sub(r"[-()]*-[-()]*", "-", odd.sub("-", one)) for one in (COPIED.sub("", small), small)
    )
    without, having = (re.sub(r"[-()]+(?=\.)", "", one) for one in with_hyphens)
    return without, having


def among_ours(name: str, top: str) -> str:
    """Where a page or a picture belongs that stands in our docs/, by its name there. top: the centre's folder."""
    return f"{top}/docs/{name.removeprefix(f'{top}/').removeprefix('docs/')}"


def home_of(folder: Path, own: Path) -> str:
    """Where a folder belongs that stands beside the centre's own, if it is called and looks as those in it; or nothing.

    A country's folder, with the centres that are in it, may be called as a language is.
    """
    name = folder.name
    if folder in (own, *own.parents) or not folder.is_dir():
        return ""
    top = own.relative_to(folder.parent).as_posix()
    if name in INSIDE:
        return f"{top}/{name}"
    is_one = re.fullmatch("[a-z]{2}", name) and localedata.exists(name) and len(top) > 2
    return f"{top}/locales/{name}" if is_one and any((folder / one).exists() for one in OF_LANGUAGE) else ""


def language_of(word: str) -> str:
    """The code of the language that somebody means by its three letters, by capitals, or by its name; or nothing."""
    plain = word.strip().lower()
    code = str(get_global("language_aliases").get(plain, plain))
    if localedata.exists(code):
        return code
    for code in localedata.locale_identifiers():
        if "_" not in code:
            names = (Locale.parse(code).get_display_name(language) for language in (code, "en"))
            if plain in [str(name).lower() for name in names]:
                return code
    return ""


def of_language(word: str, top: str) -> str:
    """Where a language.yml belongs that stands elsewhere. word: its folder, which may tell the language."""
    code = language_of(word)
    home = f"{top}/locales/{code or 'de'}"
    such = "" if code else "the folder of its language, such as "
    return f"What a language is called is read from {such}{home}: move this to {home}/language.yml."


def two_endings(name: str) -> str:
    """What to do with a file whose name has two endings, such as note.txt.txt; nothing with another one."""
    meant = TWO_ENDINGS.sub(lambda found: found[1].lower(), name)
    if meant == name:
        return ""
    return (UPLOAD if Path(meant).suffix in PICTURES else RENAME).format(meant)


def advice(name: str, top: str, known: tuple[str, ...] = ()) -> str:
    """What to do with a file or a folder of this name. top: the centre's folder; known: what may stand right in it."""
    suffix, stem, meant = Path(name).suffix.lower(), Path(name).stem, plain(name)
    if meant in FILES or (meant in known and meant != name):
        return f"Call it {meant}." if known else f"Put it right into {top}, as {meant}."
    if name.lower() in ("mkdocs.yml", "toolkit.yml"):
        return f"The settings stand beside the folder {top}, in mkdocs.yml: change that file."
    if suffix == ".zip":
        return "Nothing is unpacked here: unpack it on your computer, and upload the files that are in it."
    if said := _in_a_language(name, top, known) or _by_its_name(name, top, known) or _of_folder(name, top):
        return said
    if re.fullmatch(r"[A-Z]{2}\.ya?ml", name):
        return f"A country is read from {top}/countries: move it there, as {stem}.yml."
    if suffix == ".txt" and stem.lower().endswith(".md"):
        return f"A page is read from {top}/docs: move it there, as {stem}."
    if suffix == ".txt":
        return f"A letter is read from {top}/letters: move it there."
    if suffix == ".md":
        return f"A page is read from {top}/docs: move it there."
    if suffix in PICTURES:
        return f"A picture is read from {top}/docs/assets: move it there."
    if suffix in WRITTEN_ELSEWHERE:
        return f"A letter is a plain text file in {top}/letters that ends in .txt: copy its words into one."
    return or_list(name, known).strip() if known else ""


def _in_a_language(name: str, top: str, known: tuple[str, ...]) -> str:
    """What to do with the file of a language, or one of messages, that stands beside the folder for it; or nothing."""
    if plain(name) == "language.yml":
        return of_language("", top)
    is_one = name in MESSAGES and "messages" in known
    return f"What the pages say is read from {top}/messages: move it there." if is_one else ""


def _by_its_name(name: str, top: str, known: tuple[str, ...]) -> str:
    """Where a file belongs that has the code of a language in its name, as in words.de.yml; or nothing."""
    found = re.fullmatch(r"(\w+)[._-]([a-z]{2})\.ya?ml", name.lower())
    meant = plain(f"{found[1]}.yml") if found else ""
    if not found or meant not in FILES or "locales" not in known or not localedata.exists(found[2]):
        return ""
    language = Locale.parse(found[2]).get_display_name("en")
    return f"What is in {language} stands in {top}/locales/{found[2]}: move this there, as {meant}."


def _of_folder(name: str, top: str) -> str:
    """What to do with a folder of this name, or nothing if that can't be said."""
    if name == "site_templates":
        return f"What lies in it belongs right into {top}: its letters into {top}/letters, its fields.yml into {top}."
    if name.lower() == top or f"{name.lower()}.yml" in FILES:
        return f"What lies in it belongs right into {top}."
    if re.fullmatch("[a-z]{2}", name) and localedata.exists(name):
        return f"What is in another language stands in {top}/locales: move it to {top}/locales/{name}."
    folder = next((folder for folder, names in FOLDERS.items() if name.lower() in names), "")
    return f"Move what is in it to {top}/{folder}." if folder else ""
