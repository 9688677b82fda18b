"""Bytes and pages become smaller, and stay what they are."""

import gzip

from macros.publish import smaller


def test_bytes_come_back_and_are_packed_the_same_each_time():
    content = b"a feedback letter, a feedback call, " * 99
    packed = smaller.gzipped(content)
    assert gzip.decompress(packed) == content
    assert packed == smaller.gzipped(content)


def test_a_page_loses_the_blanks_between_its_elements_alone():
    page = (
        "<p><b>Dear Ms Brandt,</b>\n\n<b>Thank you</b></p><ul>\n\n    <li>one  two</li>\n    <li>\n      three</li>\n"
        "<pre><code><b>if</b> so:\n    <i>go</i>\n\n</code></pre>\n  <textarea>\n  a\n\n  <</textarea>  <i>x</i> <b>y"
    )
    assert smaller.squeezed(page) == (
        "<p><b>Dear Ms Brandt,</b>\n\n<b>Thank you</b></p><ul>\n<li>one  two</li>\n<li>\n      three</li>\n"
        "<pre><code><b>if</b> so:\n    <i>go</i>\n\n</code></pre>\n<textarea>\n  a\n\n  <</textarea>  <i>x</i> <b>y"
    )
