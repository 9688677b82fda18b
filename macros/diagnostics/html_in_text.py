"""HTML in what is plain text: tags, comments, and characters by their names. It would be shown as it stands."""

import html.entities
import re
from collections.abc import Iterator

TAGS = (
    "a|b|big|br|center|code|div|em|font|h[1-6]|hr|i|iframe|img|li|ol|p|pre|script|small|span|strong|style|sub|sup"
    "|table|td|tr|u|ul"
)
# Words that somebody may also put in angle brackets: “<summary of the job>” is none of these.
WORDS = (
    "abbr|address|article|aside|audio|blockquote|body|button|canvas|caption|cite|col|colgroup|data|datalist|dd|del"
    "|details|dfn|dialog|dl|dt|embed|fieldset|figcaption|figure|footer|form|head|header|html|input|ins|kbd|label"
    "|legend|link|main|mark|menu|meta|nav|noscript|object|optgroup|option|output|picture|q|s|samp|section|select"
    "|source|strike|summary|svg|tbody|template|textarea|tfoot|th|thead|time|title|tt|var|video|wbr"
)
# With what Word writes for its own sake, such as <o:p>. An email address in angle brackets is text.
FOUND = re.compile(
    rf"<!--.*?(?:-->|$)|<!doctype[^<>]*>|<\?xml[^<>]*>"
    rf"|</?(?:{TAGS})(?=[\s/>])[^<>]*>"
    rf"|</?(?:{WORDS})(?:\s[^<>]*=[^<>]*)?\s*/?>"
    rf"|</?(?:o|v|w|m|x|st1):[a-z0-9]+(?=[\s/>])[^<>]*>"
    rf"|&(?:\#[0-9]+|\#x[0-9a-f]+|[a-z][a-z0-9]+);",
    re.IGNORECASE | re.MULTILINE,
)


def html_in(text: str) -> Iterator[tuple[int, str]]:
    """(position, what stands there) of all that is HTML in a text."""
    for found in FOUND.finditer(text):
        name = found[0][1:]
        if found[0][0] == "<" or name[0] == "#" or name in html.entities.html5:
            yield found.start(), found[0]
