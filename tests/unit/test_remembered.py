"""What was worked out of a text is worked out once, and no memory fills up with it."""

from letterkit.remembered import LONG, MOST, remembered


def counted():
    """A function, and the texts that it was asked for."""
    asked: list[str] = []

    def backwards(text):
        asked.append(text)
        return text[::-1]

    return remembered(backwards), asked


def test_a_text_is_worked_out_once():
    backwards, asked = counted()
    assert [backwards(text) for text in ("ab", "", "ab", "")] == ["ba", "", "ba", ""]
    assert asked == ["ab", ""]


def test_what_is_remembered_is_forgotten_before_it_is_too_much():
    backwards, asked = counted()
    for number in range(MOST + 1):
        backwards(str(number))
    backwards(str(MOST))
    backwards("0")
    assert asked == [*map(str, range(MOST + 1)), "0"]


def test_of_long_texts_fewer_are_remembered():
    backwards, asked = counted()
    first, *others = ["x" * (LONG * MOST // 3) + str(number) for number in range(3)]
    for text in (first, first, *others, first):
        backwards(text)
    assert asked == [first, *others, first]
