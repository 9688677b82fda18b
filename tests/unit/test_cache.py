"""What was worked out of a text is worked out once, and no memory fills up with it."""

from letterkit.cache import LONG, MOST, cached


def counted():
    """A function, and the texts that it was asked for."""
    asked: list[str] = []

    def backwards(text):
        asked.append(text)
        return text[::-1]

    return cached(backwards), asked


def test_a_text_is_worked_out_once():
    backwards, asked = counted()
    assert [backwards(text) for text in ("ab", "", "ab", "")] == ["ba", "", "ba", ""]
    assert asked == ["ab", ""]


def test_what_is_not_asked_about_is_forgotten_before_it_is_too_much():
    backwards, asked = counted()
    for number in range(2 * MOST + 2):
        backwards(str(number))
        backwards("again and again")
    for text in ("again and again", str(2 * MOST + 1), "0"):
        backwards(text)
    assert [text for text in asked if asked.count(text) > 1] == ["0", "0"]


def test_of_long_texts_fewer_are_remembered():
    backwards, asked = counted()
    texts = ["x" * (LONG * MOST // 2) + str(number) for number in range(4)]
    for text in (*texts, *texts[:2]):
        backwards(text)
    assert asked == [*texts, *texts[:2]]
