"""What mypy knows of the host is what the host gives: the same names, with as many arguments."""

import ast
import re

from tests.project import ROOT

WIDGETS = ROOT / "docs" / "widgets"
# What the page's own start puts beside it (python.js), and the objects of the page.
ELSEWHERE = {"otherLetter", "whenAllHere"}
EXPORTED = re.compile(r"^export const (\w+) = (?:async )?(?:\(([^)]*)\) =>)?", re.MULTILINE)


def test_each_function_of_the_host_has_its_type_and_no_other():
    given = {
        name: len([one for one in arguments.split(",") if one])
        for module in (WIDGETS / "host").glob("*.js")
        for name, arguments in EXPORTED.findall(module.read_text(encoding="utf-8"))
    }
    stub = ast.parse((WIDGETS / "host.pyi").read_text(encoding="utf-8"))
    typed = {node.name: len(node.args.args) for node in stub.body if isinstance(node, ast.FunctionDef)}
    assert {name: count for name, count in typed.items() if name not in ELSEWHERE} == given
    assert typed.keys() >= ELSEWHERE


def test_python_uses_all_that_the_host_gives():
    used = set()
    for path in WIDGETS.glob("*.py"):
        used |= set(re.findall(r"\bhost\.(\w+)", path.read_text(encoding="utf-8")))
    stub = ast.parse((WIDGETS / "host.pyi").read_text(encoding="utf-8"))
    assert {node.name for node in stub.body if isinstance(node, ast.FunctionDef)} <= used
