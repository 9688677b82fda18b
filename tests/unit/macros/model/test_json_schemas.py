"""The JSON Schemas that editors read are as the models are. To write them anew: UPDATE_SCHEMAS=1 make test."""

import json
import os
import re

import jsonschema  # type: ignore[import-untyped]
import pytest
from ruamel.yaml import YAML

from macros.diagnostics.source_text import FRONT
from macros.model import json_schemas
from tests.project import ROOT

MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")
OURS = ROOT / "site_templates"
LETTERS = sorted(OURS.glob("letters/*.txt"))
# What names no schema: marks that a command writes, and examples for a file that names its own.
YAML_FILES = sorted(
    path for path in OURS.rglob("*.yml") if path.name != "sources.yml" and path.parent.name != "authors"
)
# A centre's own files, which are its own affair: what they name must be there.
THEIRS = [ROOT / "mkdocs.yml", *sorted(ROOT.glob("own/*.yml")), *sorted(ROOT.glob("centres/*.yml"))]


def plain(text):
    """YAML as an editor reads it, but for days: they are texts in JSON."""
    return json.loads(json.dumps(YAML(typ="safe", pure=True).load(text) or {}, default=str))


def faults(schema, data):
    return [
        f"{'.'.join(map(str, error.absolute_path))}: {error.message}"
        for error in jsonschema.Draft202012Validator(json.loads(json_schemas.texts()[schema])).iter_errors(
            data
        )
    ]


@pytest.mark.parametrize("name", json_schemas.texts())
def test_each_schema_is_fresh(name):
    if os.environ.get("UPDATE_SCHEMAS"):
        json_schemas.write(ROOT)
    path = ROOT / json_schemas.FOLDER / name
    assert path.read_text(encoding="utf-8") == json_schemas.texts()[name]


@pytest.mark.parametrize("path", YAML_FILES, ids=lambda path: str(path.relative_to(OURS)))
def test_each_file_names_its_schema_and_fits_it(path):
    text = path.read_text(encoding="utf-8")
    found = MODELINE.match(text)
    assert found, "This file should begin with the line that tells editors its schema."
    schema = (path.parent / found[1]).resolve()
    assert schema.parent == ROOT / json_schemas.FOLDER
    assert faults(schema.name, plain(text)) == []


@pytest.mark.parametrize("path", THEIRS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_schema_that_is_named_is_there(path):
    found = MODELINE.search(path.read_text(encoding="utf-8"))
    assert not found or (path.parent / found[1]).is_file()


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_each_letter_fits_its_schema(path):
    head = FRONT.match(path.read_text(encoding="utf-8"))
    assert head
    assert faults("letter.json", plain(head[1])) == []


@pytest.mark.parametrize(
    ("schema", "text", "said"),
    [
        ("mkdocs.json", "extra: { centre: { nme: x } }", "nme"),
        ("mkdocs.json", "extra: { centre: { days_to_wait: 99 } }", "99"),
        ("mkdocs.json", "extra: { centre: { languages: en } }", "en"),
        ("language-fields.json", "fields: { a: { labl: x } }", "labl"),
        ("language-country.json", "nme: x", "nme"),
        ("letter.json", "title: x", "summary"),
    ],
)
def test_a_slip_is_seen(schema, text, said):
    assert any(said in fault for fault in faults(schema, plain(text)))


def test_a_setting_may_be_empty_or_a_number_without_quotes():
    assert (
        faults("mkdocs.json", plain("extra: { centre: { logo: , phone: 0113, hide_steps: , colour: '' } }"))
        == []
    )


def test_each_key_of_a_message_is_described():
    schema = json.loads(json_schemas.texts()["messages.json"])
    assert all(key["description"] for key in schema["$defs"]["Message"]["properties"].values())
