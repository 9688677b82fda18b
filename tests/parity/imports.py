"""What comes of importing modules on MicroPython: a case is the name of one. Has the ``main`` of cases.py."""

import json


def main(source, target):
    # MicroPython has no pathlib.
    with open(source) as file:  # noqa: PTH123
        names = json.load(file)
    text = "\n".join([json.dumps(came_of(name)) for name in names])
    with open(target, "w") as file:  # noqa: PTH123
        file.write(text)


def came_of(name):
    try:
        __import__(name)
    except ImportError as error:
        return str(error)
    return ""
