"""Every message is the same on both interpreters, in every form, whatever its values hold."""

import pytest

from macros.model.messages import Choice
from macros.publish import messages_data
from tests.parity.both import differences, on_cpython, on_micropython
from tests.said import catalogue

VALUES = ("“{count}” ({day})", "Łódź, 図書館\n👩‍🏫", "")
NUMBERS = (0, 1, 2, 5, 7, 14, 21, 101, 111, 1000)


def choices(by, forms):
    """Each way to choose among the forms: values by their names."""
    for value, form in forms.items():
        chosen = [int(value)] if value.lstrip("-").isdigit() else [value]
        chosen = list(NUMBERS) if value in ("one", "other") else chosen
        for one in chosen:
            for inner in choices(form.by, form.forms) if isinstance(form, Choice) else [{}]:
                yield {by: one, **inner}


@pytest.mark.parametrize("name", messages_data.SPOKEN)
def test_every_message(name):
    cases = []
    for key in messages_data.said(catalogue(), name):
        message = catalogue().files[messages_data.SPOKEN[name]][key]
        for chosen in choices(message.by, message.forms) if message.forms else [{}]:
            for value in VALUES:
                values = {**dict.fromkeys(message.values(), value), **chosen}
                cases.append({"do": "said", "module": f"{name}_messages", "key": key, "values": values})
    modules = {f"{name}_messages": messages_data.module_of(catalogue(), name)}
    expected = on_cpython(modules, cases)
    assert [(c, e) for c, e in zip(cases, expected, strict=True) if "error" in e] == []
    assert not differences(cases, expected, on_micropython(modules, cases))
