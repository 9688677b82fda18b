"""What macros write is put together once where an answer is long: each time is a copy of it."""

from typing import Any

import pytest

from letterkit.jinja_runtime import LONG, Environment
from letterkit.jinja_values import Pieces
from macros.templates.compiler import python_of

TEMPLATES = {
    "a": "{% macro b() %} {{ x }} {% endmacro %}{% macro c() %}{{ b() | trim }}{{ caller() }}{% endmacro %}"
    "{% call c() %}{{ b() }}{% endcall %}"
}


def test_a_long_answer_is_put_together_once(monkeypatch):
    answer = "x" * (LONG + 1)
    made: dict[str, Any] = {}
    exec(python_of(TEMPLATES, TEMPLATES), made)
    environment = Environment(made["COMPILED"])
    joined: list[str] = []
    concat = environment.concat

    def counted(pieces):
        joined.append(concat(pieces))
        return joined[-1]

    monkeypatch.setattr(environment, "concat", counted)
    assert environment.get_template("a").render({"x": answer}) == f"{answer} {answer} "
    assert [one for one in joined if answer in one] == [f"{answer} {answer} "]


@pytest.mark.parametrize("texts", [[], [" "], [" a", "b "], ["\n", " ", " a b ", "\t", ""], ["", "a", " "]])
def test_pieces_are_trimmed_as_their_text(texts):
    assert str(Pieces(texts).trimmed(" \t\n")) == "".join(texts).strip(" \t\n")
    assert str(Pieces([Pieces(texts), "."])) == "".join(texts) + "."
