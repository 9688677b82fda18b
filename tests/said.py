"""What the pages say, for tests: ``say`` with the messages of the toolkit as it comes, and its fixed words."""

from macros.diagnostics.yaml_document import Document
from macros.loading import messages
from macros.model.language import Language, LanguageFile
from tests.project import ROOT

FOLDER = ROOT / "site_templates" / "messages"


def catalogue():
    """All messages. Raises AssertionError if something is wrong with one."""
    files = {
        path.stem: Document(path.name, path.read_text(encoding="utf-8")) for path in FOLDER.glob("*.yml")
    }
    found, faults = messages.in_english(files)
    assert faults == []
    return found


say = catalogue().say()
WORDS = Language("en", LanguageFile(name="English", list_word="and")).words
