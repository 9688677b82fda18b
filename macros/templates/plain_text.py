"""What stands between the tags of a letter, and would be shown as it stands: HTML, and tags that lack a brace."""

import re
from collections.abc import Collection, Iterator, Mapping

from jinja2 import nodes

from macros.diagnostics.html_in_text import html_in
from macros.templates import not_a_tag

# A tag that lacks a brace or more, or has a blank inside. A word with brackets behind it is a passage that is called.
HALF_TAG = re.compile(
    r"\{?\{ *(?P<name>\w+)(?P<called>\()?[^{}\n]*\}\}?"
    r"|\{ *(?P<open>\w+)\([^{}\n]*"
    r"|\{ %[^\n]*"
    r"|<%=? *(?P<erb>\w+)[^\n]*?%>"
)

# The end of a tag whose beginning is missing, with the word before it.
END = re.compile(r"[^\s{}]*[ ]*(?P<end>\}\}|(?<!\d)%\})")

# Markdown: words between stars, a heading, a link. A hyphen or a number begins a list in plain text too.
MARKDOWN = re.compile(
    r"(?<![\w*])(\*{1,3}|__)(?=[^\s*_])[^*\n]{0,80}?(?<=[^\s*])\1(?![\w*])|^#{1,6} [^\n]{1,60}"
    r"|\[[^\]\n]+\]\([^)\s]+\)"
    # What Google Docs writes for “-” and for a new line, a note, and what stands around code.
    r"|\\(?:[!-/:-@\[-`{-~]|$)[^\s]*|^//[ \t][^\n]*|^```+\w*",
    re.MULTILINE,
)


def no_plain_text(
    node: nodes.TemplateData, kinds: Collection[str], placeholders: Mapping[str, str]
) -> Iterator[tuple[int, str]]:
    """(line, sentence) pairs. kinds: the names of the questions; placeholders: they by what stands for an answer."""
    told = list(_signs(node, kinds, placeholders))
    yield from told
    for start, message in not_a_tag.bare_names(node.data, kinds):
        line = node.lineno + node.data.count("\n", 0, start)
        if all(line != other for other, _ in told):  # a sign that is missing tells more
            yield line, message


def _signs(
    node: nodes.TemplateData, kinds: Collection[str], placeholders: Mapping[str, str]
) -> Iterator[tuple[int, str]]:
    for start, found in html_in(node.data):
        instead = "write the character itself" if found[0] == "&" else "take it out"
        message = f"A letter is plain text, and “{found}” would be shown as it stands: {instead}."
        yield node.lineno + node.data.count("\n", 0, start), message
    for signs in MARKDOWN.finditer(node.data):
        shown = f"the signs of “{signs[0].strip()}” would be shown as they stand"
        yield (
            node.lineno + node.data.count("\n", 0, signs.start()),
            f"A letter is plain text, and {shown}: take them out.",
        )
    if node.data.startswith("}"):
        yield (
            node.lineno,
            "“}” would be shown as it stands: what stands before it is closed already, so take this one out.",
        )
    ends: set[int] = set()
    taken: set[int] = set()
    gaps = not_a_tag.gaps(node.data, kinds, placeholders)
    for start, message in (*not_a_tag.half_tags(node.data), *gaps):
        line = node.data.count("\n", 0, start)
        taken.add(start)
        yield node.lineno + line, message
    for half in HALF_TAG.finditer(node.data):
        ends.add(half.end())
        if half.start() in taken:
            continue
        called = half["open"] or (half["name"] if half["called"] else None)
        name = half["name"] or half["erb"]
        if called or name is None or name in kinds or "_" in name:
            what = f"{called}()" if called else name
            how = f"{{{{ {what} }}}}" if what else "{% … %} without spaces inside its ends"
            message = f"“{half[0]}” would be shown as it stands: write {how}."
            yield node.lineno + node.data.count("\n", 0, half.start()), message
    for end in END.finditer(node.data):
        if end.end() not in ends:
            begin = "{{" if end["end"] == "}}" else "{%"
            message = (
                f"“{end[0].strip()}” would be shown as it stands: write {begin} where these brackets begin."
            )
            yield node.lineno + node.data.count("\n", 0, end.start()), message
