"""The choices that a link brings along: ``feedback-letter/#set=channel:email,wording:warm``.

Only choices, never text: a link must not be able to put words into anybody's letter.
"""

from letterkit.choices import option

MARK = "#set="


def presets(fragment, fields):
    """Name to option, for the choices among ``fields`` that the fragment of an address sets. All else is left out."""
    found = {}
    if not fragment.startswith(MARK):
        return found
    known = {}
    for field in fields:
        if field["kind"] == "choice":
            known[field["name"]] = field
    for pair in fragment[len(MARK) :].split(","):
        name, _, value = pair.strip(" ").partition(":")
        value = option(known[name], value.strip(" ")) if name in known else None
        if value is not None:
            found[name] = value
    return found
