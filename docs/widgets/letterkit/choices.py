"""What an answer to a choice means today: its options may have had other names when it was kept, or put into a link."""


def option(field, answer):
    """The option of a choice that an answer means, or None.

    field: a question of a model; ``formerly`` are pairs of an older option and the one that has taken its place.
    """
    if answer in field["options"]:
        return answer
    for old, new in field.get("formerly", ()):
        if answer == old:
            return new
    return None
