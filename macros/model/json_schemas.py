"""The keys of authors' files as JSON Schemas, for editors that complete and check them while one types."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from macros.model.centre import Centre
from macros.model.checks import ChecksFile
from macros.model.country import Country
from macros.model.fact import FactsFile
from macros.model.formerly import Formerly
from macros.model.language import LanguageFile
from macros.model.letter_head import Front
from macros.model.messages import Message
from macros.model.question import FieldsFile
from macros.model.question_words import QuestionsFile

FOLDER = "site_templates/schemas"
SCHEMAS: dict[str, Any] = {
    "checks": ChecksFile,
    "country": Country,
    "facts": FactsFile,
    "fields": FieldsFile,
    "formerly": Formerly,
    "language": LanguageFile,
    "letter": Front,
    "messages": dict[str, Message],
}
# Files in the folder of a language, which lie over ours and say only what is other there.
OVER_OURS = ("country", "facts", "messages")
Schema = dict[str, Any]


def texts() -> dict[str, str]:
    """The text of each schema, by the name of its file."""
    made = {name: TypeAdapter(kind).json_schema() for name, kind in SCHEMAS.items()}
    made |= {f"language-{name}": _without_needed(made[name]) for name in OVER_OURS}
    made["language-fields"] = QuestionsFile.model_json_schema()
    made["mkdocs"] = _settings()
    return {
        f"{name}.json": json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
        for name, schema in made.items()
    }


def write(root: Path) -> None:
    """Writes them anew. A test fails where they are not as the models are."""
    (root / FOLDER).mkdir(exist_ok=True)
    for name, text in texts().items():
        (root / FOLDER / name).write_text(text, encoding="utf-8")


def _without_needed(schema: Any) -> Any:
    """The same keys, of which none is needed."""
    if isinstance(schema, list):
        return [_without_needed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    needed = isinstance(schema.get("required"), list)
    return {
        key: _without_needed(value) for key, value in schema.items() if not (needed and key == "required")
    }


def _settings() -> Schema:
    """``mkdocs.yml``: the centre's part of it, where each key may be left empty. The rest is the engine's."""
    centre = Centre.model_json_schema()
    defs = centre.pop("$defs", {})
    for key, one in centre["properties"].items():
        said = {name: one.pop(name) for name in ("description", "default", "title") if name in one}
        if one.get("type") == "string":  # a phone number needs no quotes
            one["type"] = ["string", "number"]
        centre["properties"][key] = {**said, "anyOf": [one, {"type": "null"}, {"const": ""}]}
    described = "What the site is called. It stands at the top of every page."
    extra = {"type": "object", "properties": {"centre": {"$ref": "#/$defs/Centre"}}}
    return {
        "$defs": {**defs, "Centre": centre},
        "description": "A centre's settings.",
        "properties": {"site_name": {"type": "string", "description": described}, "extra": extra},
        "type": "object",
    }
