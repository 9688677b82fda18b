"""HTML that Markdown doesn't get to see."""

from macros.pages.set_aside import SetAside


def test_a_piece_comes_back_as_it_was_with_the_ids_that_others_can_link_to() -> None:
    aside = SetAside()
    macro = aside.of(lambda slug: f'\n<form id="{slug}" data-x="1">\n\n  <p>&amp; *so*</p>\n</form>\n')
    first, second = macro("thanks"), macro("call")
    content = f"<h1>Two</h1>\n{second}\n<p>and</p>\n{first}"
    assert aside.filled(content) == (
        '<h1>Two</h1>\n<form id="call" data-x="1">\n\n  <p>&amp; *so*</p>\n</form>\n<p>and</p>\n'
        '<form id="thanks" data-x="1">\n\n  <p>&amp; *so*</p>\n</form>'
    )
    assert aside.ids(content) == {"call", "thanks"}
    assert aside.filled("<p>Nothing.</p>") == "<p>Nothing.</p>"
    assert aside.ids("<p>Nothing.</p>") == set()
