"""The JSON Schemas that editors read are as the models are. To write them anew: UPDATE_SCHEMAS=1 make test."""

import json
import os

import pytest

from macros.model import json_schemas
from tests.project import ROOT


@pytest.mark.parametrize("name", json_schemas.texts())
def test_each_schema_is_fresh(name):
    if os.environ.get("UPDATE_SCHEMAS"):
        json_schemas.write(ROOT)
    path = ROOT / json_schemas.FOLDER / name
    assert path.read_text(encoding="utf-8") == json_schemas.texts()[name]


def test_each_key_of_a_message_is_described():
    schema = json.loads(json_schemas.texts()["messages.json"])
    assert all(key["description"] for key in schema["$defs"]["Message"]["properties"].values())
