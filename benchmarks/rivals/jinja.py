"""The letter page with Pyodide: Jinja2 itself renders the letter's own template in the browser."""

import json
from pathlib import Path

import jinja2
import page
from pyodide.ffi import create_proxy

from letterkit.filters import FILTERS
from letterkit.predicates import TESTS

templates = json.loads(Path("templates.json").read_text())
model = json.loads(Path("model.json").read_text())
# The same environment as macros/templates/environment.py makes.
environment = jinja2.Environment(loader=jinja2.DictLoader(templates), trim_blocks=True, lstrip_blocks=True)
environment.filters = dict(FILTERS)
environment.tests = TESTS | {"defined": jinja2.tests.test_defined, "undefined": jinja2.tests.test_undefined}
page.start(model, environment.get_template("letters/" + model["slug"] + ".txt").render, create_proxy)
