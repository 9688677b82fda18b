"""Slips that a centre would only see on the published site, or not at all: each has its sentence, at its place."""

import pytest

from macros.diagnostics import detours
from macros.diagnostics.fault import Faults
from macros.lint import images
from macros.pages import link_slips, moved, smoke_test, verdict
from macros.publish.policy import with_policy
from tests.project import copy_of_project, read_as_built
from tests.unit import small
from tests.unit.macros.model.test_centre import put, read, said
from tests.unit.small import COUNTRY, LETTER, MKDOCS

PICTURE = (
    "A picture of another site is not shown here, because the guide asks nothing of other sites: save it, put it into "
    "own/docs/assets, and write its name there."
)
SCRIPT = (
    "A script in a page does not run here: put it into a file among your pages, and name that below “extra_javascript” "
    "in mkdocs.yml."
)
FRAME = (
    "A frame, a film or a sound of another site stays blank here: write a link instead, as in [Watch it]({})."
)
STYLE = (
    "“style” has no effect in a page here: write the rule into a style sheet among your pages, and name that below "
    "“extra_css” in mkdocs.yml."
)

# A line of a page, and the column and the sentence that it gets.
PAGES = {
    '<iframe src="https://film.example.org/x"></iframe>': (1, FRAME.format("https://film.example.org/x")),
    'Watch <video src="https://film.example.org/x.mp4"></video>': (
        7,
        FRAME.format("https://film.example.org/x.mp4"),
    ),
    "See ![us](https://example.org/us.png)": (5, PICTURE),
    '<img alt="us" src="//example.org/us.png">': (1, PICTURE),
    "<script>alert(1)</script>": (1, SCRIPT),
    '<script type="module">alert(1)</script>': (1, SCRIPT),
    '<script src="https://chat.example.org/a.js"></script>': (
        1,
        "A script of another site does not run here: take it out, and write a link to that site instead.",
    ),
    "<style>p { color: red }</style>": (1, STYLE),
    '<p style="color: red">x</p>': (1, STYLE),
    '# Visit us {: style="color: red" }': (12, STYLE),
    '<p onclick="go()">x</p>': (1, "“onclick” does nothing in a page here: take it out."),
    '<form action="/send">x</form>': (1, "A form can’t be sent from here: write a link to it instead."),
    '<link rel="stylesheet" href="https://example.org/a.css">': (
        1,
        "A style sheet of another site is not read here: take it out, or put a copy among your pages.",
    ),
}
FINE = [
    "![us](assets/us.png)", '<img src="assets/us.png" alt="">', "`<script>alert(1)</script>`", "<!-- <iframe> -->",
    "```html\n<iframe src='https://x.org/'></iframe>\n```", "[Watch it](https://film.example.org/x)", "on click = go",
    "The style = plain, the picture ![x] is (<https://x.org/a.png>)",
]  # fmt: skip


@pytest.mark.parametrize("line", PAGES)
def test_what_would_stay_blank_in_a_page_is_said(root, line):
    put(root, "docs/visit.md", f"---\ntitle: Visit\n---\n\n{line}\n")
    column, sentence = PAGES[line]
    assert said(root) == [f"own/docs/visit.md:5:{column}: {sentence}"]


@pytest.mark.parametrize("line", FINE)
def test_what_is_shown_or_only_told_of_is_fine(root, line):
    put(root, "docs/visit.md", f"# Visit\n\n{line}\n")
    read(root)


def test_a_script_in_the_article_is_none_of_ours():
    page = "<html><head><script>ours</script></head><body><article><p>x</p><script>{}</script></article></body></html>"
    assert with_policy(page.format("theirs")).count("sha256-") == 1
    assert (
        with_policy(page.format("theirs")).split("<script>")[0]
        == with_policy(page.format("")).split("<script>")[0]
    )


PLAIN = "A letter is plain text, and the signs of “{}” would be shown as they stand: take them out."
# A place in a letter, what stands there now, and what is said of it.
LETTERS = {
    "The end.": {
        "Ask { mentor_name } now": "26:5: “{ mentor_name }” would be shown as it stands: write {{ mentor_name }}.",
        "Very **many** thanks": f"26:6: {PLAIN.format('**many**')}",
        "\n## Thanks": f"27:1: {PLAIN.format('## Thanks')}",
        "See [us](https://x.org)": f"26:5: {PLAIN.format('[us](https://x.org)')}",
        "It is *so* kind": f"26:7: {PLAIN.format('*so*')}",
    },
    "title: A note": {
        "title: A note #2": "2:15: What stands after this # is not read, as in a comment: put the whole text in "
        'quotes, as in title: "A note #2".',
        "title:A note": "2:7: A colon needs a space after it: write “title: A note”.",
    },
    "required:\n  - your_name": {
        "required:\n  -your_name": "6:3: A hyphen needs a space after it: write “- your_name”.",
        "required: [your_name": "5:11: The bracket [ here is not closed: write ] where its list ends, or put "
        "the whole text in "
        "quotes.",
    },
}


@pytest.mark.parametrize(("old", "new"), [(old, new) for old, group in LETTERS.items() for new in group])
def test_what_would_be_shown_otherwise_in_a_letter_is_said(root, old, new):
    small.change(root, LETTER, old, new)
    assert said(root) == [f"{LETTER}:{LETTERS[old][new]}"]


@pytest.mark.parametrize(
    "text", ["2 * 3 * 4", "- one\n- two", "It costs 5 *", "Question #1", "snake_case__x"]
)
def test_signs_that_mean_themselves_are_fine_in_a_letter(root, text):
    small.change(root, LETTER, "The end.", text)
    read(root)


@pytest.mark.parametrize("line", ["title: A note # ours", 'title: "A note #2"', "title: A note#2"])
def test_a_comment_and_a_hash_in_quotes_are_fine(root, line):
    small.change(root, LETTER, "title: A note", line)
    read(root)


# Files: what is put there, and what is said.

PAGE = b"<!DOCTYPE html><html><body><svg></svg></body></html>"
FILES = {
    "own/docs/visit.txt": (
        b"Visit us",
        "A letter is read from own/letters: move it there. A text for readers is a page: call it visit.md.",
    ),
    "own/docs/visit us.md": (
        b"# Visit",
        "A space in a name makes an address that people can’t type: call this visit-us.md.",
    ),
    "own/docs/Visit us - Copy.md": (
        b"# Visit",
        "A space in a name makes an address that people can’t type: call this visit-us.md.",
    ),
    "own/docs/visit us (2).md": (
        b"# Visit",
        "A space in a name makes an address that people can’t type: call this visit-us.md.",
    ),
    # Ours is there too: nobody says that a second copy is to stand in its place.
    "own/docs/index (2).md": (
        b"# Visit",
        ("A space in a name makes an address that people can’t type: call this index-2.md, or index.md to take the "
        "place of our page."),
    ),
    "own/docs/In dex.md": (
        b"# Visit",
        ("A space in a name makes an address that people can’t type: call this in-dex.md to take the place of our "
        "page, or choose another name."),
    ),
    "own/docs/a#b.md": (b"# Visit", "“#” in a name makes an address that people can’t type: call this a-b.md."),
    "own/docs/assets/us.png": (
        b"x" * 4_000_000,
        ("The picture own/docs/assets/us.png is too large (4.0 MB, and 3 MB is the most), because many readers "
        "have a slow "
        "line: save it smaller."),
    ),
    "own/docs/assets/us.svg": (PAGE, ("This is no picture, but perhaps a web page that was saved: save the "
        "picture itself.")),
    "own/docs/assets/us.jpg": (PAGE, ("This is no picture, but perhaps a web page that was saved: save the "
        "picture itself.")),
    "own/docs/assets/door.jpg": (b"\0\0\0\x18ftypheic\0\0\0\0", images.HEIC),
    "own/countries/XX.yml": (
        small.FILES[COUNTRY].encode(),
        "There is no country with the code “XX”. The code of United Kingdom is GB: call the file GB.yml.",
    ),
    "own/countries/QQ.yml": (
        small.FILES[COUNTRY].replace("United Kingdom", "Atlantis").encode(),
        "There is no country with the code “QQ”. Look up its two letters in ISO 3166, such as AU.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_not_what_it_seems_is_named(root, name):
    content, sentence = FILES[name]
    small.change(root, "docs/in-dex.md", "", "# In\n")
    small.change(root, name, "", content)
    assert said(root) == [f"{name}:1:1: {sentence}"]


def test_a_drawing_that_breaks_off_is_said_where_it_does(root):
    name = "own/docs/assets/us.svg"
    small.change(root, name, "", b'<svg xmlns="http://www.w3.org/2000/svg">\n<path d="M0 0"')
    sentence = (
        "Browsers can’t show this picture: from here on it can’t be read. Save it once more, or as .png."
    )
    assert said(root) == [f"{name}:2:1: {sentence}"]


def test_a_folder_with_a_capital_is_named(root):
    small.change(root, "Own/docs/visit.md", "", "# Visit")
    assert said(root) == [
        "Own:1:1: Nothing is read from here: write the folder’s name in small letters, as own."
    ]


@pytest.mark.parametrize(
    "name",
    [
        "letters/~$note.txt",
        "letters/desktop.ini",
        "docs/Thumbs.db",
        "desktop.ini",
        "docs/~$visit.md",
        "letters/.DS_Store",
    ],
)
def test_what_other_programs_leave_behind_is_passed_over(root, name):
    put(root, name, "x")
    own = read(root).own
    assert own.files() == []
    assert own.left_behind() == ([] if "DS_Store" in name else [f"own/{name}"])


def test_a_logo_that_all_readers_would_wait_for_is_said(root):
    put(root, "docs/assets/logo.png", "\x00" * 4_000_000)
    small.change(root, MKDOCS, "    country: GB\n", "    country: GB\n    logo: assets/logo.png\n")
    assert said(root) == [
        (
            "mkdocs.yml:7:5: The picture own/docs/assets/logo.png is too large (4.0 MB, and 0.3 MB is the most), "
            "because each "
            "reader loads it with each page: save it smaller."
        )
    ]


LARGE = "The picture own/docs/assets/us.PNG is too large (4.0 MB, and {}, because {}: save it smaller."
EACH_READER = LARGE.format("0.3 MB is the most)", "each reader loads it with each page")


@pytest.mark.parametrize(
    ("lines", "sentences"),
    [
        ("logo: assets/us.PNG", [f"mkdocs.yml:7:5: {EACH_READER}"]),
        ("logo: assets/us.PNG\n    share_picture: assets/us.PNG", [f"mkdocs.yml:7:5: {EACH_READER}"]),
        (
            "share_picture: assets/us.PNG",
            [f"mkdocs.yml:7:5: {LARGE.format('2 MB is the most)', 'chats load it before they show a link')}"],
        ),
        (
            "logo: us.png",
            [
                "mkdocs.yml:7:5: There is no picture “us.png” in the folder own/docs. Did you mean “assets/us.PNG”?",
                f"own/docs/assets/us.PNG:1:1: {EACH_READER}",
            ],
        ),
    ],
)
def test_a_picture_of_the_settings_that_is_too_large_is_told_once_with_what_counts_there(
    root, lines, sentences
):
    put(root, "docs/assets/us.PNG", "\x00" * 4_000_000)
    small.change(root, MKDOCS, "    country: GB\n", f"    country: GB\n    {lines}\n")
    assert said(root) == sentences


def test_a_logo_may_end_in_capitals(root):
    put(root, "docs/assets/us.PNG", "\x00\x01")
    small.change(root, MKDOCS, "    country: GB\n", "    country: GB\n    logo: assets/us.PNG\n")
    assert read(root).centre.logo == "assets/us.PNG"


@pytest.mark.parametrize(
    "name", ["own/docs/assets/nothing.svg", "docs/assets/nothing.svg", "assets/nothing.svg"]
)
def test_a_logo_is_asked_for_where_it_belongs(root, name):
    small.change(root, MKDOCS, "    country: GB\n", f"    country: GB\n    logo: {name}\n")
    assert said(root)[0].endswith("Put it there, as own/docs/assets/nothing.svg, or take this line out.")


def test_a_language_that_letters_do_not_come_in_is_said(root):
    small.change(root, COUNTRY, "language: en-GB", "language: tlh-GB")
    assert said(root) == [
        (
            f"{COUNTRY}:2:1: No letter is in “tlh-GB”: name the language that the letters are in here, with the "
            f"country behind "
            "it, as in en-GB. There are: en."
        )
    ]


def test_a_language_in_which_nobody_there_can_be_written_to_is_said(root):
    small.change(root, COUNTRY, "language: en-GB", "language: en-GB\nletters_in: fr")
    assert said(root) == [
        (
            f"{COUNTRY}:3:1: No letter is in “fr”: write the code of a language that the letters are in, or take this "
            "out. There are: en."
        )
    ]


def test_a_language_of_the_theme_that_we_lack_is_said(root):
    small.change(root, MKDOCS, "site_name: Small\n", "site_name: Small\ntheme:\n  language: xx\n")
    assert said(root) == ["mkdocs.yml:4:3: The guide is not in “xx”: take this out. There are: en."]


# One slip, one sentence, at the file in which it stands.

QUESTION = (
    "groups:\n  - title: You\n    fields:\n      adviser_name:\n        {}\n        kind: text\n        "
    "placeholder: x\n"
)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("labl: Your adviser", "5:9: “labl” is not a key that is known here. Did you mean “label”?"),
        ("label:", "5:9: “label” must be text. Here it is empty."),
        (
            'label: "Your adviser',
            "5:16: The quotation mark here is not closed: write its second one at the end of the text, on this line.",
        ),
    ],
)
def test_a_fault_in_a_question_brings_no_other_ones(root, line, sentence):
    put(root, "fields.yml", QUESTION.format(line))
    letter = small.FILES[LETTER].replace("A note", "Mine").replace("The end.", "{{ adviser_name }}")
    put(root, "letters/mine.txt", letter.replace("  - your_name", "  - your_name\n  - adviser_name", 1))
    assert said(root) == [f"own/fields.yml:{sentence}"]


def test_a_title_that_ours_has_too_is_said_at_the_centres_letter(root):
    put(root, "letters/a-note.txt", small.FILES[LETTER])
    assert said(root) == [
        (
            "own/letters/a-note.txt:2:1: Our letter “note” has this title: call this file note.txt to take its place, "
            "or give it another title."
        )
    ]


def test_what_our_page_shows_of_a_replaced_letter_has_to_be_there_still(root):
    own = small.FILES[LETTER].replace("title: Sam", "title: Kim")
    shown = '{{ letter("note") }}\n{{ sample("note", example="Sam") }}\n{{ quote("note", "opening", "Kim") }}'
    small.change(root, small.PAGE, '{{ letter("note") }}', shown)
    put(root, "letters/note.txt", own)
    copy = "Copy {} from site_templates/letters/note.txt, or replace that page too."
    assert said(root) == [
        (
            f"own/letters/note.txt:1:1: docs/index.md shows the example “Sam” of this letter, which is not here. "
            f"{copy.format('that example')}"
        ),
        (
            f"own/letters/note.txt:1:1: docs/index.md shows the passage “opening” of this letter, which is not here. "
            f"{copy.format('the lines of {% macro opening() %}')}"
        ),
    ]
    put(
        root,
        "letters/note.txt",
        own.replace("title: Kim", "title: Sam")
        + "{% macro opening() %}Hello{% endmacro %}\n{{ opening() }}\n",
    )
    put(root, "docs/index.md", small.FILES[small.PAGE])
    read(root)


# The whole project: what links lead to, and phrases that find too much.


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return copy_of_project(tmp_path_factory.mktemp("whole") / "toolkit")


LINKS = {
    "[x](https://[us].example.org)": f"5:9: {detours.UNREADABLE.format('https://[us].example.org')}",
    '<a href="//us]/x">x</a>': f"5:14: {detours.UNREADABLE.format('//us]/x')}",
    "[x](https://)": f"5:9: {link_slips.NO_SITE.format('https://')}",
    '<a href="http://www.">x</a>': f"5:14: {link_slips.NO_SITE.format('http://www.')}",
    "[a](xyzzy.md)": "5:9: There is no page or file “xyzzy.md” to link to. Look at its name, and at the folder.",
    "[a](wating.md)": "5:9: There is no page or file “wating.md” to link to. Did you mean “waiting.md”?",
    "![a](assets/none.webp)": "5:10: There is no page or file “assets/none.webp” to link to. Look at its name, "
        "and at the folder.",
    "[a](assets/flyer.pdf)": "5:9: There is no page or file “assets/flyer.pdf” to link to. Upload it into the folder "
    "own/docs/assets, and write assets/ and its name here.",
    "[a](letters/feedback-request.md)": "5:9: This letter stands in the page feedback-letter.md, and has none of its "
    "own: write feedback-letter.md.",
    # Never a frame's page: that stands on other sites.
    "[a](short-thanks.md)": "5:9: There is no page or file “short-thanks.md” to link to. Did you mean "
    "“letters/short-thanks.md”?",
    '<a href="../short-thanks/">a</a>': "5:14: There is no page or file “short-thanks” to link to. Did you mean "
    "“letters/short-thanks”?",
    "[a](waiting.md#xyzzy)": "5:9: The page waiting.md has no place called “#xyzzy”. "
    "Write {: #xyzzy } behind a heading there.",
    "[a](waiting.md#clocks)": "5:9: The page waiting.md has no place called “#clocks”. "
    "Did you mean “the-clocks-that-may-be-running”?",
    "[a](#vist)": "5:9: The page visit.md has no place called “#vist”. Did you mean “visit”?",
    "[a](/waiting/)": "5:9: A link can’t begin with a slash, for the site may stand in a folder: write the way "
        "from this page, "
    "such as waiting/.",
    "[a](waiting/)": "5:9: A link names the file, not the address: write waiting.md.",
    "[a](feedback-letter/#set=channel:email,wording:warm)": "5:9: A link names the file, not the address: write "
    "feedback-letter.md#set=channel:email,wording:warm.",
    "[a](letters/feedback-request.md#set=channel:email)": "5:9: This letter stands in the page feedback-letter.md, and "
    "has none of its own: write feedback-letter.md#set=channel:email.",
    "[a](feedback-letter.md#set=chanel:email)": "5:9: There is no question “chanel”. Did you mean “channel”?",
    "[a](feedback-letter.md#set=channel:email,wording:warmly)": "5:9: “warmly” is not an answer to “wording”: use one "
    "of “plain”, “warm”, “frank”. Did you mean “warm”?",
    "[a](letters/short-thanks.md#set=channel:mail)": "5:9: “mail” is not an answer to “channel”: use one of “post”, "
    "“email”, “message”. Did you mean “email”?",
    '<a href="../feedback-letter/#set=channel:fax">x</a>': "5:14: “fax” is not an answer to “channel”: use one of "
    "“post”, “email”, “message”.",
    "[a](feedback-letter.md#set=:email)": "5:9: “:email” lacks its question. Write it as in #set=channel:email.",
    "[a](feedback-letter.md#set=)": "5:9: Write it as in #set=channel:email.",
    "[a](feedback-letter.md#set=company:Northgate)": "5:9: “company” can’t be chosen by a link, because it has no "
    "answers to choose from: take it out.",
    "[a](index.md#set=channel:email)": "5:9: Nothing on index.md asks “channel”, so nothing would be chosen: lead to a "
    "page that does, such as feedback-letter.md.",
    "[a](letters/phone-call.md#set=channel:email)": "5:9: Nothing on letters/phone-call.md asks “channel”, so nothing "
    "would be chosen: lead to a page that does, such as feedback-letter.md.",
    "[a](embed/phone-call.md#set=message_length:short)": "5:9: Nothing on embed/phone-call.md asks "
    "“message_length”, so nothing would be chosen: lead to a page that does, such as feedback-letter.md.",
    "[a](feedback-letter.md#set=email)": "5:9: “email” lacks its answer. Write it as in #set=channel:email.",
    "[a](embed/thank-you.md#set=colour:red)": "5:9: “red” is no colour for a frame: write six digits or letters from a "
    "to f, such as 7a1f5c.",
    "[a](www.example.org)": "5:9: The address of another site begins with https://: write https://www.example.org.",
    "[a](example.org/x)": "5:9: The address of another site begins with https://: write https://example.org/x.",
    "[a](https:/example.org)": "5:9: The address of another site begins with https://: write https://example.org.",
    "[a](htps://example.org)": "5:9: The address of another site begins with https://: write https://example.org.",
    "[a](https//example.org)": "5:9: The address of another site begins with https://: write https://example.org.",
    "[a](rosa@example.org)": "5:9: An email address begins with mailto: here: write mailto:rosa@example.org.",
    "[a]()": "5:9: The address is missing between ( and ): write the page’s file there, such as waiting.md.",
    "[a](my file.md)": "5:9: There is no page or file “my file.md” to link to. Look at its name, and at the folder.",
    "[a](waiting.md “T”)": "5:9: There are curly quotes in this address: use straight ones.",
    "[a](/own/docs/waiting.md)": "5:9: A link can’t begin with a slash, for the site may stand in a folder: "
    "write the way from this page, such as waiting.md.",
    "[a\nb](wating.md)": "6:4: There is no page or file “wating.md” to link to. Did you mean “waiting.md”?",
    '<img src="assets/front-door.png" alt="us">': "5:15: In HTML an address is looked for from the page’s own, "
    "visit/: write ../assets/front-door.png. Or write ![us](assets/front-door.png) instead of the HTML.",
    '<img src="../assets/none.webp" alt="us">': "5:15: There is no page or file “assets/none.webp” to link to. Look at "
    "its name, and at the folder.",
    '<a href="waiting.md">x</a>': "5:14: In HTML an address is looked for from the page’s own, visit/: write "
    "../waiting/. Or write [x](waiting.md) instead of the HTML.",
    '<a href="../wating/">x</a>': "5:14: There is no page or file “wating” to link to. Did you mean “waiting”?",
    '<a href="www.example.org">x</a>': "5:14: The address of another site begins with https://: write "
    "https://www.example.org.",
    "[a](http:\\\\example.org)": "5:9: The address of another site begins with https://: write https://example.org.",
    "[a](mailto:rosa at example.org)": "5:9: An email address stands behind mailto:, as in mailto:rosa@example.org.",
    "[a](https://github.com/n/f/blob/main/own/docs/waiting.md)": "5:9: This leads to the text of a page on GitHub, "
    "where readers see its signs: write waiting.md.",
    "[a](tel:ring us)": "5:9: A number stands behind tel: and sms:, as in tel:+442079460123.",
    "[a](tel:+44(0)1134960100)": "5:9: From abroad nobody dials the (0) in this number: leave it out, and write "
    "tel:+441134960100.",
    "<a href=wating/>x</a>": "5:13: There is no page or file “visit/wating” to link to. Did you mean “waiting”?",
    "<A HREF=waiting.md>x</A>": "5:13: In HTML an address is looked for from the page’s own, visit/: write "
    "../waiting/. Or write [x](waiting.md) instead of the HTML.",
    "<img src=assets/none.png alt=us>": "5:14: There is no page or file “visit/assets/none.png” to link to. Did you "
    "mean “assets/front-door.png”?",
    '<a href="">x</a>': "5:14: The address is missing between the quotes: write it there, or take the link out.",
    "[a]: wating.md": "5:10: There is no page or file “wating.md” to link to. Did you mean “waiting.md”?",
}  # fmt: skip


def test_a_link_that_leads_nowhere_is_said_at_its_place(whole):
    small.change(whole, "own/docs/assets/front-door.png", "", b"us")
    put(whole, "docs/visit.md", "# Visit")
    toolkit = read_as_built(whole, {"country": "GB"})
    for link, sentence in LINKS.items():
        before = "See " if "]:" not in link else ""
        place, rest = sentence.split(": ", 1)
        line, column = map(int, place.split(":"))
        put(whole, "docs/visit.md", f"---\ntitle: Visit\n---\n# Visit\n{before}{link}\n")
        column -= 0 if before else 4
        with pytest.raises(Faults) as raised:
            smoke_test.try_out(toolkit)
        assert str(raised.value).split("\n")[0] == f"own/docs/visit.md:{line}:{column}: {rest}", link
    good = (
        "[a](waiting.md#the-clocks-that-may-be-running) [b](#visit) [c](letters/short-thanks.md) "
        "[s](feedback-letter.md#set=channel:email,wording:softer) "
        "[w](waiting.md#set=country:IE) [l](feedback-letter.md#set=letter_language:en) "
        "[u](embed/thank-you.md#set=channel:post, colour : 7A1f5c) "
        "[d](index.md) `[e](no.md)` ![g](<assets/front-door.png> 'T') <a href='../waiting/'>h</a> <a id=x>i</a> "
        "<img src='../assets/front-door.png' alt=''> <a href='https://example.org/'>j</a> <a href='#visit'>k</a>"
    )
    put(
        whole,
        "docs/visit.md",
        f"# Visit\n\n{good} [f](mailto:a@example.org) [m](mailto:?subject=a) {{## [n](no.md) ##}} [t](tel:030 1234) [g](https://example.org/#x)\n",
    )
    smoke_test.try_out(toolkit)


def test_a_place_that_our_pages_need_is_missed_in_the_page_that_took_its_place(whole):
    put(whole, "docs/visit.md", "# Visit\n")
    text = (whole / "docs" / "waiting.md").read_text(encoding="utf-8")
    put(whole, "docs/waiting.md", text.replace("clocks that may be running", "clocks that run"))
    said_ = verdict.said(whole).split("\n")
    (whole / "own/docs/waiting.md").unlink()
    assert said_[0] == (
        "own/docs/waiting.md:1:1: Our pages feedback-letter.md, index.md, replies.md and sources.md link to "
        "“#the-clocks-that-may-be-running” in this page, which is not here: write "
        "{: #the-clocks-that-may-be-running } behind the heading that is meant, or replace those pages too. "
        "Does that heading have braces already? Then write it into them, as in "
        "{: .fold #the-clocks-that-may-be-running }."
    )
    assert [one for one in said_ if "Our page" in one] == said_[:1]


def test_a_phrase_that_finds_what_we_write_ourselves_is_said(whole):
    put(whole, "docs/visit.md", "# Visit\n")
    check = (
        "checks:\n  thanks:\n    title: Thanks\n    looks_for: Thanks.\n    why: So.\n    instead: So.\n    "
        "example: So.\n"
        "    severity: note\n    phrases:\n      - thank you\n    finds:\n      - Thank you so much.\n    "
        "leaves:\n      - I thank "
        "them.\n"
    )
    put(whole, "checks.yml", check)
    found = verdict.said(whole)
    (whole / "own/checks.yml").unlink()
    assert found.startswith("own/checks.yml:10:9: “Thank you” is found in the letter “")
    assert (
        "” as it comes: write a longer phrase, or name the letters that are meant below “letters”." in found
    )


MOVED = "    redirect_maps:\n"


@pytest.mark.parametrize(
    ("lines", "line", "says"),
    [
        ("      letters/old.md: letters/phone-call.md\n      old.md: waiting.md#ask\n", 0, ""),
        ("      embed/old.md: embed/thank-you.md\n      far.md: https://example.org/\n", 0, ""),
        (
            "      old.md: waitin.md\n",
            6,
            "There is no page “waitin.md” to lead to. Did you mean “waiting.md”?",
        ),
        (
            "      old.md: letters/thank-you.md\n",
            6,
            "This letter stands in the page thank-you.md, and has none of its own: write thank-you.md here.",
        ),
        ("      waiting.md: replies.md\n", 6, "The page “waiting.md” is still there, so nobody would be led"),
        ("      old: replies.md\n", 6, "“old” is no page’s file, which ends in .md. Write a line for each"),
        (
            "      own/docs/old.md: replies.md\n",
            6,
            "“own/docs/old.md” was never an address: leave out what stands in front, and write old.md.",
        ),
        ("      /old.md: replies.md\n", 6, "“/old.md” was never an address: leave out what stands in front"),
        (
            "      own/letters/old.md: replies.md\n",
            6,
            "“own/letters/old.md” was never an address: leave out what stands in front, and write letters/old.md.",
        ),
        (
            "      old .md: replies.md\n",
            6,
            "A space stands in no page’s name: write the old name as it was.",
        ),
        ("      old.md: short-thanks.md\n", 6, "Did you mean “letters/short-thanks.md”?"),
        ("      old.md:\n", 6, "It doesn’t say where “old.md” leads now. Write a line for each"),
        (
            "      - old.md\n",
            5,
            "Write a line for each page that has a new name, such as letters/old-name.md:",
        ),
    ],
)
def test_a_page_that_has_moved_leads_to_one_that_is_there(whole, lines, line, says):
    settings = (whole / "mkdocs.yml").read_text(encoding="utf-8")
    text = f"INHERIT: toolkit.yml\nsite_name: Ours\nplugins:\n  redirects:\n{MOVED}{lines}"
    (whole / "mkdocs.yml").write_text(text, encoding="utf-8")
    found = verdict.said(whole)
    (whole / "mkdocs.yml").write_text(settings, encoding="utf-8")
    assert found.startswith(f"mkdocs.yml:{line}:" if says else "")
    assert says in found
    assert bool(says) == bool(found)


@pytest.mark.parametrize(
    ("old", "new", "said_of_it"),
    [
        ("macro twice(", "macro thrice(", "“parts/bits.txt” has no macro “twice”. Did you mean “thrice”?"),
        (
            "hello(mark) %}\nI am {{ your_name }}{{ mark }}",
            "hello() %}\nI am {{ your_name }}",
            "hello() takes no values: take out what is too much.",
        ),
    ],
)
def test_what_our_letter_needs_of_a_replaced_part_is_missed_in_that_part(root, old, new, said_of_it):
    ours = (root / small.PART).read_text(encoding="utf-8")
    assert old in ours
    put(root, "parts/bits.txt", ours.replace(old, new))
    lacks = f"Our {LETTER} needs what this file does not have. {said_of_it}"
    do = f"Copy that from {small.PART}, or delete this file: then ours is used."
    assert said(root) == [f"own/parts/bits.txt:1:1: {lacks} {do}"]


def test_what_is_right_though_it_looks_like_a_slip():
    assert link_slips.elsewhere("tel:+39 (0)6 1234567") == ""  # Italy's zero is dialled from abroad too
    assert not any(moved.ODD.search(name) for name in ("old name.md", "C++.md", "Q&A.md"))
