"""What stands for a name that nobody set, in the Python that Jinja2 compiles from a letter."""


class _Missing:
    def __repr__(self):
        return "missing"


missing = _Missing()


class Undefined:
    """The value of a name that nobody set: empty, false, and without items."""

    def __init__(self, hint=None, obj=missing, name=None, exc=None):
        self.name = name

    def __str__(self):
        return ""

    def __bool__(self):
        return False

    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())

    def __eq__(self, other):
        return isinstance(other, Undefined)

    def __hash__(self):
        return 0
