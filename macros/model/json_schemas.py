"""The keys of authors' files as JSON Schemas, for editors that complete and check them while one types."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from macros.model.checks import ChecksFile
from macros.model.country import Country
from macros.model.fact import FactsFile
from macros.model.front import Front
from macros.model.language import LanguageFile
from macros.model.messages import Message
from macros.model.question import Vocabulary

FOLDER = "site_templates/schemas"
SCHEMAS: dict[str, Any] = {
    "checks": ChecksFile,
    "country": Country,
    "facts": FactsFile,
    "fields": Vocabulary,
    "language": LanguageFile,
    "letter": Front,
    "messages": dict[str, Message],
}


def texts() -> dict[str, str]:
    """The text of each schema, by the name of its file."""
    return {
        f"{name}.json": json.dumps(TypeAdapter(kind).json_schema(), indent=1, ensure_ascii=False) + "\n"
        for name, kind in SCHEMAS.items()
    }


def write(root: Path) -> None:
    """Writes them anew. A test fails where they are not as the models are."""
    (root / FOLDER).mkdir(exist_ok=True)
    for name, text in texts().items():
        (root / FOLDER / name).write_text(text, encoding="utf-8")
