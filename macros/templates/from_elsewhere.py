"""What people bring along from Jinja2, Python and other engines, each with what to write here instead."""

RECASED = "a name is never recased."
PLAIN = "Leave it out: a letter is plain text."
LAID_OUT = "Leave it out: the letter is laid out for you."
CHOOSE = "Use {% for item in items if … %} instead."
WHOLE = "Leave it out: numbers are whole here, and “int” makes one of a text."
COUNT = "Go through the list with {% for … %}, and keep count in {% set box = namespace(n=0) %}."
LENGTH = "Use “length”, as in {{ reasons | length }}."
CUT = "Use brackets, as in reasons[:2] and reasons[2:]."
DATE = "Write the date as it is: it comes in the form of the reader’s country."
EACH = "Use {% if %} for each case."
NUMBERED = "In a loop, write loop.index."

FILTERS = {
    "upper": f"Write capitals where you want them: {RECASED}",
    "lower": f"Write small letters where you want them: {RECASED}",
    "capitalize": f"Begin the sentence with a word of yours: {RECASED}",
    "title": f"Leave the answer as the reader wrote it: {RECASED}",
    "safe": PLAIN, "escape": PLAIN, "e": PLAIN, "forceescape": PLAIN, "tojson": PLAIN, "pprint": PLAIN,
    "xmlattr": PLAIN, "urlencode": PLAIN, "urlize": PLAIN, "striptags": PLAIN, "nl2br": PLAIN, "markdown": PLAIN,
    "sort": "Leave the order as the reader chose it.",
    "random": "Leave it out: the same answers give the same letter.",
    "map": "Use {% for … %} instead.",
    "select": "Use {% for item in items if … %} instead.",
    "reject": "Use {% for item in items if not … %} instead.",
    "selectattr": CHOOSE, "rejectattr": CHOOSE, "groupby": CHOOSE, "attr": CHOOSE,
    "count": "Use “length”.", "len": "Use “length”.", "size": "Use “length”.",
    "wordcount": "Leave it out: “length” counts characters or items.",
    "d": "Use “default”.",
    "wordwrap": "Leave it out: lines are wrapped for you.",
    "indent": LAID_OUT, "center": LAID_OUT,
    "format": "Write the text with {{ … }} in it.",
    "list": "Leave it out: what is a list is one already, and {% for %} takes it as it is.",
    "string": "Leave it out: {{ … }} writes every answer as text.",
    "float": WHOLE, "round": WHOLE, "abs": WHOLE,
    "sum": COUNT, "min": COUNT, "max": COUNT,
    "batch": CUT, "slice": CUT,
    "dictsort": EACH, "items": EACH,
    "truncate": "Leave it out: nobody’s words are cut short. The question can ask for fewer.",
    "date": DATE, "strftime": DATE, "dateformat": DATE, "datetimeformat": DATE,
}  # fmt: skip

NOT_NONE = "Write {% if name %} or {% if not name %}: an answer that was left out counts as no."
KIND = "Leave it out: which kind of answer it is stands in fields.yml."
TESTS = {
    "equalto": "Use ==.", "sameas": "Use ==.",
    "upper": f"Compare with the words that you mean: {RECASED}",
    "lower": f"Compare with the words that you mean: {RECASED}",
    "number": KIND, "integer": KIND, "float": KIND, "boolean": KIND, "iterable": KIND, "sequence": KIND,
    "mapping": KIND, "callable": KIND, "list": KIND,
    "empty": NOT_NONE, "null": NOT_NONE, "blank": NOT_NONE, "filled": NOT_NONE,
    "greaterthan": "Use >.", "lessthan": "Use <.",
    "startingwith": "Use “in”, as in {% if \"Dr\" in name %}.",
}  # fmt: skip

# Names that stand alone, or with brackets after them.
NAMES = {
    "null": "Write none, or leave it out: {% if name %} asks whether there is an answer.",
    "nil": "Write none, or leave it out: {% if name %} asks whether there is an answer.",
    "TRUE": "Write true in small letters.", "FALSE": "Write false in small letters.",
    "now": "A letter knows no clock: ask for the date with a question that has “today: true”.",
    "today": "A letter knows no clock: ask for the date with a question that has “today: true”.",
    "enumerate": NUMBERED, "zip": NUMBERED,
    "len": LENGTH,
    "str": FILTERS["string"], "int": "Use the filter, as in {{ name | int }}.",
    "list": FILTERS["list"], "float": WHOLE, "sum": COUNT, "min": COUNT, "max": COUNT,
    "sorted": FILTERS["sort"], "reversed": "Use the filter, as in {{ reasons | reverse | listing }}.",
    "dict": EACH,
    "joiner": "Use {{ \", \" if not loop.last }} in the loop.",
    "cycler": "Use loop.cycle(…) in the loop.",
    "lipsum": "Write the text that you mean.",
    "_": "Write the text itself.", "gettext": "Write the text itself.",
}  # fmt: skip

# What stands after a full stop.
IN = 'Use “in”, as in {% if "Dr" in name %}.'
ATTRIBUTES = {
    **{name: FILTERS[name] for name in ("upper", "lower", "capitalize", "title", "format", "count", "items")},
    "split": "Use a question of the kind “list”: its answers come one by one.",
    "strip": "Leave it out: what a reader types comes without spaces around it. For other texts use “trim”.",
    "startswith": IN, "endswith": IN, "find": IN, "contains": IN,
    "append": "Write the items one after the other, with {% if %} around those that may be missing.",
    "keys": EACH, "values": EACH, "get": EACH,
}  # fmt: skip

TAGS = {
    "break": "{% break %} does not run in the browser: use {% if %} inside the loop.",
    "continue": "{% continue %} does not run in the browser: use {% if %} inside the loop.",
    "do": "There is no {% do %}: use {% set … %}.",
    "let": "There is no {% let %}: use {% set … %}.",
    "assign": "There is no {% assign %}: use {% set … %}.",
    "trans": "There is no {% trans %}: write the text itself.",
    "pluralize": "There is no {% pluralize %}: use {% if … == 1 %}.",
    "switch": "There is no {% switch %}: use {% if … %}, {% elif … %} and {% else %}.",
    "case": "There is no {% case %}: use {% if … %}, {% elif … %} and {% else %}.",
    "match": "There is no {% match %}: use {% if … %}, {% elif … %} and {% else %}.",
    "unless": "There is no {% unless %}: use {% if not … %}.",
    "while": "There is no {% while %}: use {% for … in … %}.",
    "foreach": "There is no {% foreach %}: use {% for … in … %}.",
    "elseif": "There is no {% elseif %}: write {% elif … %}.",
    "elsif": "There is no {% elsif %}: write {% elif … %}.",
    "end": "Say what ends here: {% endif %}, {% endfor %}, {% endmacro %}.",
    "fi": "Write {% endif %}.",
    "now": "A letter knows no clock: ask for the date with a question that has “today: true”.",
    "comment": "A comment stands between {# and #}.",
    "debug": "There is no {% debug %}: leave it out.",
    "load": "There is no {% load %}: leave it out.",
    "raw": "Write {% raw %} without a + in it.",
}  # fmt: skip
