"""Each construct that a letter may use: Jinja2 itself, its compiled Python on CPython, and on MicroPython."""

import pytest

# ruff: noqa: E501 - a template stands in one line, so that its white space is seen
from letterkit.filters import FILTERS
from letterkit.predicates import TESTS
from macros.templates.budget import DEEP
from macros.templates.compiler import python_of
from macros.templates.environment import environment
from tests.parity.both import differences, on_cpython, on_micropython
from tests.parity.more_templates import MORE
from tests.said import WORDS

VARIABLES = {
    "name": "Zoë “Z” O’Brien 👩‍🏫", "city": "Leeds", "empty": "", "things": ["one.", "two, ", "thrée"], "nothing": [], "one": ["só"],
    "blank": ["", " ", "a", "."], "number": 7, "yes": True, "no": False, "lines": "12 Mill Lane,\n\n Leeds ",
    "place": {"name": "Österreich", "date": "{day}"},
}  # fmt: skip
STORY = "A story – of a day. "
VARIABLES["story"] = STORY
# What macros write is put together later where an answer is long (letterkit.jinja_values.Pieces).
LONG = VARIABLES | {"story": STORY * 100}
# Templates that others include or import.
PARTS = {
    "parts/a.txt": "{% set shared = city ~ '!' %}{% macro hello(who, mark='.') %}Hello {{ who }}{{ mark }} from {{ city }}"
    "{% endmacro %}{% macro twice() %}{{ caller() }}{{ caller() }}{% endmacro %}{% macro none_at_all() %}{% endmacro %}",
    "parts/b.txt": "[{{ city }} {{ extra }}]",
    "parts/c.txt": "{% from 'parts/a.txt' import hello with context %}{{ hello('c') }}",
    "parts/only.txt": "{% macro only() %}{{ name }}{% endmacro %}",
}
TEMPLATES = {
    "plain": "Just text, ünïcode 👍\n\n and 'quotes' \"both\" \\n {braces}",
    "if": "{% if number == 7 %}a{% elif number > 7 %}b{% else %}c{% endif %}{% if empty %}d{% endif %}{% if not nothing %}e{% endif %}",
    "elif": "{% for n in [1, 2, 3] %}{% if n == 1 %}a{% elif n == 2 %}b{% else %}c{% endif %}{% endfor %}",
    "and or not": "{{ empty or 'b' }}{{ city and 'y' }}{{ not yes }}{{ no or empty or 'c' }}{{ (yes and not no) }}",
    "inline if": "{{ 'a' if yes else 'b' }}{{ 'a' if no else 'b' }}{{ 'x' if no }}.{{ ('x' if no) is defined }}",
    "comparisons": "{{ 1 < 2 }}{{ 1 < 2 < 3 }}{{ 3 >= 3 }}{{ 'a' < 'ä' }}{{ 'Z' < 'a' }}{{ city != 'Leeds' }}{{ things == nothing }}",
    "in": "{{ 'e' in city }}{{ 'x' in city }}{{ 'one.' in things }}{{ 1 in [1, 2] }}{{ 'a' not in ('b', 'c') }}{{ '👩' in name }}",
    "in undefined": "{% for x in nothing %}{% set y = x %}{% endfor %}{{ 'a' in (things[9]) }}",
    "concatenation": "{{ name ~ ' ' ~ number ~ yes ~ empty }}{{ 'a' ~ 1 }}{{ 'a' + 'b' }}",
    "arithmetic": "{{ 7 // 2 }} {{ -7 // 2 }} {{ -7 % 3 }} {{ number * 3 - 1 + 2 }} {{ 10 % 4 }} {{ -number }} {{ +number }} {{ 'ab' * 2 }}",
    "large numbers": "{{ number * 1000000007 * 1000000007 }} {{ 123456789012345678901234567890 }}",
    "literals": "{{ true }}{{ false }}{{ none is none }}{{ 'a\\n' }}{{ \"é\\u00e9\" }}{{ 1_000 }}{{ 'it''s' }}",
    "printing": "{{ yes }} {{ number }} {{ nothing | length }} {{ empty }}|",
    "index": "{{ things[0] }}{{ things[-1] }}{{ city[0] }}{{ name[1] }}{{ things[number] }}|{{ name[-1] == name[-1] }}",
    "slices": "{% for x in things[1:] %}{{ x }}{% endfor %}{{ name[:3] }}{{ name[2:4] }}{{ name[-2:] }}{{ things[5:] | join }}{{ city[:-1] }}",
    "place": "{{ place.name }}{{ place['date'] }}{% if place.name == 'x' %}y{% endif %}",
    "for": "{% for thing in things %}<{{ thing }}>{% endfor %}",
    "for else": "{% for x in nothing %}a{% else %}b{% endfor %}{% for x in one %}a{% else %}b{% endfor %}",
    "for if": "{% for x in things if 'e' in x %}{{ loop.index }}{{ x }}{% else %}none{% endfor %}{% for x in things if no %}a{% else %}none{% endfor %}",
    "for if never": "{% for x in things if false %}a{% else %}none{% endfor %}{% macro m() %}{% for x in things if 1 == 2 %}a{% else %}none{% endfor %}{% endmacro %}{{ m() }}{% for x in things if not true %}a{% endfor %}{% for x in things if '' %}a{% endfor %}{% for x in things if true %}a{% endfor %}",
    "if never": "{% if false %}{{ city }}{% endif %}{% if 1 == 2 %}{% for x in things %}{{ x }}{% endfor %}{% else %}{{ city }}{% endif %}{% macro m() %}{% if false %}{{ city }}{% endif %}{% endmacro %}{{ m() }}{% set a %}{% if none %}{{ city }}{% endif %}{% endset %}{{ a }}",
    "for over text": "{% for c in place.name %}{{ c }}.{% endfor %}",
    "for pairs": "{% for a, b in [('x', 1), ('y', 2)] %}{{ a }}{{ b }}{{ loop.last }}{% endfor %}",
    "for range": "{% for n in range(3) %}{{ n }}{% endfor %}{% for n in range(10, 0, -3) %}{{ n }}{% endfor %}{{ range(4) | length }}{{ range(5)[2] }}",
    "loop counters": "{% for x in things %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.length }} {% endfor %}",
    "loop ends": "{% for x in things %}{{ loop.first }}{{ loop.last }}{{ ', ' if not loop.last }}{% endfor %}",
    "loop neighbours": "{% for x in things %}{{ loop.previtem }}<{{ x }}>{{ loop.nextitem }}{{ loop.previtem is defined }}{{ loop.nextitem is undefined }};{% endfor %}",
    "loop cycle": "{% for x in [1, 2, 3, 4, 5] %}{{ loop.cycle('a', 'b', 'c') }}{% endfor %}",
    "nested loops": "{% for x in things %}{% set outer = loop.index %}{% for y in one %}{{ outer }}{{ loop.index }}{{ x }}{{ y }}{% endfor %}{{ loop.index }}{% endfor %}",
    "loop scope": "{% set x = 1 %}{% for y in things %}{% set x = 2 %}{{ x }}{% endfor %}{{ x }}",
    "loop name after": "{% set thing = 'before' %}{% for thing in things %}{{ thing }}{% endfor %}{{ thing }}",
    "set": "{% set a = 1 %}{% set b, c = 2, 'd' %}{{ a }}{{ b }}{{ c }}",
    "set in if": "{% if no %}{% set a = 1 %}{% endif %}{{ a }}|{% if yes %}{% set e = 1 %}{% endif %}{{ e }}{{ a is defined }}{{ e is defined }}",
    "set block": "{% set a %}x{{ city }}{% for t in things %}{{ t }}{% endfor %}{% endset %}{{ a }}{{ a | length }}",
    "set block filter": "{% set a | stop %}x{{ city }}{% endset %}{{ a }}",
    "namespace": "{% set ns = namespace(n=0, found=false) %}{% for x in things %}{% set ns.n = ns.n + loop.index %}{% if x == 'thrée' %}{% set ns.found = true %}{% endif %}{% endfor %}{{ ns.n }}{{ ns.found }}{{ ns.other }}{{ ns.other is defined }}",
    "namespace names": "{% set ns = namespace(attributes='a', items='b', keys=1) %}{{ ns.attributes }}{{ ns.items }}{{ ns.keys }}{{ ns.values is defined }}",
    "namespace block": "{% set ns = namespace() %}{% set ns.text %}a{{ city }}{% endset %}{{ ns.text }}",
    "macro": "{% macro m(a, b='B') %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}{{ m(1, 2) }}{{ m(b=3, a=4) }}{{ m('x', b=empty) }}",
    "macro missing": "{% macro m(a, b) %}[{{ a }}{{ b }}{{ b is defined }}]{% endmacro %}{{ m(1) }}{{ m() }}{{ m(b=2) }}",
    "macro given what nobody set": "{% macro m(a='A', b=a) %}[{{ a }}{{ b }}{{ a is defined }}]{% endmacro %}{{ m(nobody) }}{{ m(a=nobody) }}{{ m(b=nobody) }}{{ m() }}{% macro o(x) %}{{ m(x) }}{{ m(b=x) }}{% endmacro %}{{ o() }}{{ o(nobody) }}",
    "set to what nobody set": "{% set c = nobody %}{{ c }}{{ c is defined }}{{ c == nobody }}{{ c == '' }}{{ c or 'd' }}{{ c ~ 'e' }}{{ [c] | length }}{{ c | default('f') }}{% if c %}g{% endif %}{{ c in ['h', ''] }}{% for x in c %}i{% endfor %}",
    "macro default of another": "{% macro m(a, b=a) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}{{ m(1, 2) }}",
    "macro answers": "{% macro m() %}{{ city }}{{ number }}{% endmacro %}{{ m() }}",
    "macro filter": "{% macro m(a) %}  {{ a }} {% endmacro %}{{ m('x') | trim | stop }}{{ m('y') ~ 'z' }}{{ m('') | length }}",
    "macro in loop": "{% macro m(a) %}<{{ a }}>{% endmacro %}{% for x in things %}{{ m(x) }}{{ m(a=loop.index) }}{% endfor %}",
    "macro in nested loop": "{% macro m(a) %}<{{ a }}>{% endmacro %}{% for x in one %}{% for y in things %}{{ m(y) | trim }}{% endfor %}{% endfor %}",
    "macro with loop": "{% macro m(items) %}{% for i in items %}{{ loop.index }}{{ i }}{% endfor %}{% endmacro %}{{ m(things) }}{% for x in one %}{{ m(one) }}{% endfor %}",
    "macro in macro": "{% macro a(x) %}[{{ x }}]{% endmacro %}{% macro b(x) %}{{ a(x) }}{{ a('y') }}{% endmacro %}{{ b(1) }}",
    "macro of macro text": "{% macro a() %}{{ city }}{% endmacro %}{% macro b(x) %}{{ x | clause }}{% endmacro %}{{ b(a()) }}",
    "macro recursive": "{% macro m(n) %}{{ n }}{% if n > 0 %}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(4) }}",
    # As deep as macros.limits lets them be.
    "macros deep": "{% macro m1(x) %}{{ x }}{% endmacro %}" + "".join(f"{{% macro m{n}(x) %}}{{% if x %}}{{% for y in one %}}{{{{ m{n - 1}(x) | trim }}}}{{% endfor %}}{{% endif %}}{{% endmacro %}}" for n in range(2, DEEP + 1)) + f"{{{{ m{DEEP}(city) }}}}",
    "calls deep": "{% macro m0() %}{{ caller() }}{% endmacro %}" + "".join(f"{{% macro m{n}() %}}{{% set text = caller() %}}{{% call m{n - 1}() %}}{{{{ text }}}}{{% endcall %}}{{% endmacro %}}" for n in range(1, DEEP - 1)) + f"{{% call m{DEEP - 2}() %}}{{{{ city }}}}{{% endcall %}}",
    "macro set": "{% macro m() %}{% set a = 1 %}{{ a }}{% endmacro %}{{ m() }}{{ m() }}",
    "macro sees set": "{% set a = 'A' %}{% macro m() %}{{ a }}{% endmacro %}{{ m() }}",
    "macro printed": "{% macro a() %}\n  {{ story }}\n\n{% endmacro %}{% macro b() %}[{{ a() }}|{{ a() | trim }}]{% endmacro %}{{ b() }}{{ b() | trim }}{% for x in one %}{{ b() }}{{ a() | trim }}{% endfor %}",
    "macro printed and more": "{% macro a() %}  {{ story }} {% endmacro %}{{ a() | trim | stop }}{{ a() | length }}{{ a() | trim | length }}{{ a() ~ 'z' }}{{ a()[3:9] }}{{ (a() | trim)[:3] }}{{ a() == story }}{{ 'day' in a() }}{{ a() if a() else 'b' }}{{ a() or 'c' }}{{ [a(), a() | trim] | join('-') }}{{ a() | trim if yes }}{{ a() * 2 }}",
    "macro printed in blocks": "{% macro a() %} {{ story }} {% endmacro %}{% macro b(x) %}{{ x | clause }}{{ caller() }}{{ caller() | trim }}{% endmacro %}{% set c %}{{ a() }}!{{ a() | trim }}{% endset %}{{ c }}{{ c | length }}{% filter trim %}{{ a() }}{% endfilter %}{% call b(a()) %} {{ a() }}{{ a() | trim }} {% endcall %}{% set d | stop %}{{ a() }}{% endset %}{{ d }}",
    "macro of blanks printed": "{% macro a() %} \n{% endmacro %}{% macro b() %}{{ a() }}{{ a() | trim }}\n{% endmacro %}[{{ b() }}{{ b() | trim }}{{ a() | trim }}]{% macro c() %}{{ b() }}{{ story }}{{ a() }}{% endmacro %}[{{ c() | trim }}]",
    "call of what is no macro": "{{ range(3) | trim if no }}{% for x in things %}{{ loop.cycle('a', 7, story) }}{{ loop.cycle(' a ', ' b ') | trim }}{{ loop.changed(x) }}{% endfor %}",
    "macro only": "{% macro m() %}x{% endmacro %}",
    "call": "{% macro m() %}({{ caller() }}){% endmacro %}{% call m() %}in {{ city }}{% endcall %}",
    "call with values": "{% macro m(items) %}{% for i in items %}{{ caller(i, loop.index) }};{% endfor %}{% endmacro %}{% call(x, n) m(things) %}{{ n }}={{ x }}{{ city }}{% endcall %}",
    "call default": "{% macro m() %}{{ caller() }}{% endmacro %}{% call(x='d') m() %}{{ x }}{% endcall %}",
    "call in loop": "{% macro m(a) %}({{ a }}{{ caller() }}){% endmacro %}{% for x in things %}{% call m(x) %}{{ loop.index }}{% endcall %}{% endfor %}",
    "call filter": "{% macro m() %}{{ caller() | trim | stop }}{% endmacro %}{% call m() %} a, {% endcall %}",
    "call twice": "{% macro m() %}{{ caller() }}{{ caller() }}{% endmacro %}{% call m() %}{% set a = 1 %}{{ a }}{% endcall %}",
    "macro calls macro with caller": "{% macro o() %}<{{ caller() }}>{% endmacro %}{% macro m() %}{% set text = caller() %}{% call o() %}{{ text }}!{% endcall %}{% endmacro %}{% call m() %}x{% endcall %}",
    "include": "{% set extra = 'E' %}{% include 'parts/b.txt' %}{% for extra in things %}{% include 'parts/b.txt' %}{% endfor %}",
    "include in macro": "{% macro m(extra) %}{% include 'parts/b.txt' %}{% endmacro %}{{ m('x') }}",
    "include chain": "{% include 'parts/c.txt' %}",
    "include only macros": "a{% include 'parts/only.txt' %}b",
    "from": "{% from 'parts/a.txt' import hello, twice as two with context %}{{ hello('x') }}{{ hello('y', mark='!') }}{% call two() %}z{% endcall %}",
    "from set": "{% from 'parts/a.txt' import shared with context %}{{ shared }}",
    "from in macro": "{% macro m() %}{% from 'parts/a.txt' import hello with context %}{{ hello('m') }}{% endmacro %}{{ m() }}",
    "from in loop": "{% for x in things %}{% from 'parts/a.txt' import hello with context %}{{ hello(x) }}{% endfor %}",
    "from if": "{% if yes %}{% from 'parts/a.txt' import hello with context %}{% endif %}{{ hello('i') }}",
    "import": "{% import 'parts/a.txt' as a with context %}{{ a.hello('x') }}{{ a.shared }}{{ a.none_at_all() }}{% call a.twice() %}z{% endcall %}",
    "import in loop": "{% import 'parts/a.txt' as a with context %}{% for x in things %}{{ a.hello(x) }}{% endfor %}",
    "import sees set": "{% set city = 'York' %}{% from 'parts/a.txt' import hello with context %}{{ hello('x') }}",
    "import twice": "{% from 'parts/only.txt' import only with context %}{{ only() }}{% from 'parts/only.txt' import only as o with context %}{{ o() }}",
    "with": "{% with a = 1, b = city %}{{ a }}{{ b }}{% with a = 2 %}{{ a }}{% endwith %}{{ a }}{% endwith %}{{ a }}",
    "filter block": "{% filter stop %} {{ city }}, {% endfilter %}{% filter replace('e', 'é') %}eel{% endfilter %}",
    "raw": "{% raw %}{{ city }}{% if %}{% endraw %}{{ '{{' }}",
    "comments": "a{# not {{ shown }} #}b{#- x -#} c",
    "whitespace": "a  {{- city -}}  b\n  {%- if yes -%}  c  {%- endif %}  d\n{% if yes %}\ne\n{% endif %}\n  {% if yes %}\n  f\n  {% endif %}\n{%+ if yes %}g{% endif +%}\n",
    "tests": "{{ nothing is none }}{{ number is odd }}{{ number is even }}{{ number is divisibleby(7) }}{{ none is none }}{{ yes is true }}{{ no is false }}{{ city is string }}{{ things is string }}{{ 1 is true }}{{ number is not odd }}",
    "tests compared": "{{ number is eq(7) }}{{ number is ne 7 }}{{ number is lt 8 }}{{ number is le 7 }}{{ number is gt 7 }}{{ number is ge 8 }}{{ 'e' is in city }}{{ city is in things }}{{ number is eq 7 and city is eq 'Leeds' }}",
    "undefined": "{{ things[9] }}|{{ things[9] is undefined }}{{ things[9] | length }}{% for x in things[9] %}a{% else %}b{% endfor %}{{ things[9] == things[8] }}{{ things[9] != '' }}{{ things[9] == '' }}{{ things[9] or 'd' }}{{ things[9] ~ 'e' }}{{ things[9] | default('f') }}",
    "unused undefined": "{% set x = things[9] %}{% if x %}a{% else %}b{% endif %}{% if not x %}c{% endif %}",
    "comparison of kinds": "{{ 1 == '1' }}{{ '' == nothing }}{{ [] == nothing }}{{ nothing == 0 }}{{ yes == 1 }}{{ 'a' in [] }}",
    "scopes": "{% set a = 1 %}{% if yes %}{% set a = 2 %}{% endif %}{{ a }}{% macro m(a) %}{{ a }}{% endmacro %}{{ m(3) }}{{ a }}",
    "filter default": "{{ empty | default('d') }}{{ city | default('d') }}{{ empty | default }}{{ nothing | default(things) | first }}{{ empty | default(other='k') }}",
    "filter first": "{{ things | first }}{{ nothing | first }}|{{ name | first }}{{ one | first }}",
    "filter last": "{{ things | last }}{{ nothing | last }}|{{ name | last }}",
    "filter length": "{{ things | length }}{{ nothing | length }}{{ name | length }}{{ empty | length }}",
    "filter join": "{{ things | join }}{{ things | join('; ') }}{{ nothing | join('x') }}{{ [1, 'a', true] | join(between='-') }}",
    "filter replace": "{{ name | replace('Z', 'ß') }}{{ city | replace('e', '') }}{{ number | replace('7', '8') }}{{ name | replace('', '.') }}",
    "filter trim": "|{{ '  a b  ' | trim }}|{{ '\\n\\tx\\n' | trim }}|{{ '\\u00a0x\\u00a0' | trim }}|{{ number | trim }}|",
    "filter listing": "{{ things | listing }};{{ nothing | listing }};{{ one | listing }};{{ blank | listing }};{{ things[:2] | listing('or') }};{{ things | listing(word='und') }}",
    "filter clause": "{{ 'a.' | clause }}{{ 'a...' | clause }}{{ 'a.,; ' | clause }}{{ '.' | clause }}{{ empty | clause }}{{ 'é.' | clause }}{{ number | clause }}",
    "filter stop": "{{ 'a' | stop }}{{ 'a.' | stop }}{{ 'a?' | stop }}{{ 'a,' | stop }}{{ '«a.»' | stop }}{{ '“a”' | stop }}{{ 'a…' | stop }}{{ empty | stop }}{{ ',' | stop }}{{ ')' | stop }}{{ number | stop }}{{ '日本。' | stop }}",
    "filter one_line": "{{ lines | one_line }};{{ empty | one_line }};{{ city | one_line }}",
    "filter form": "{{ 'I did it' | form }};{{ name | form }};{{ empty | form }};{% if 'how' | form in ('how', 'thing') %}h{% endif %}",
    "filter inside": "{{ 'The walk.' | inside }};{{ name | inside }};{{ empty | inside }};{{ 'i did' | inside }};{{ 'Swap the car' | inside(true) }};{{ 'Swap the car' | inside }}",
    "filter theirs": "{{ 'you seemed unsure' | theirs }};{{ 'That your answers ran long' | theirs }};{{ 'my answers' | theirs }};{{ name | theirs }};{{ empty | theirs }}",
    "filter runs_on": "{{ 'the tour, it was fun' | runs_on }};{{ 'the tour. Fun' | runs_on }};{{ name | runs_on }};{{ empty | runs_on }}",
    "filter unquoted": "{{ '“so well.”' | unquoted }};{{ '„gut“.' | unquoted }};{{ '“a” and “b”' | unquoted }};{{ name | unquoted }};{{ empty | unquoted }}",
    "filter asked": "{{ 'would it do.' | asked }};{{ '“would it do”' | asked }};{{ 'whether it counts' | asked }};{{ name | asked }};{{ empty | asked }}",
    "filter a_person": "{{ 'Hard worker' | a_person }};{{ 'an early riser' | a_person }};{{ 'early riser.' | a_person }};{{ empty | a_person }}",
    "filter sentence": "{{ 'you did' | sentence }};{{ name | sentence }};{{ empty | sentence }}",
    "filter capital": "{{ 'vielen Dank, Änne' | capital }};{{ 'äußerst gern' | capital }};{{ 'iOS it is' | capital }};{{ name | capital }};{{ lines | capital }};{{ empty | capital }}",
    "filter role": "{{ 'Baker' | role }};{{ 'the Baker post' | role }};{{ name | role }};{{ empty | role }}",
    "filter job": "{{ 'Baker' | job }};{{ 'the Baker post' | job }};{{ name | job }};{{ empty | job }}",
    "filter addressed": "{{ 'the Mill' | addressed }};{{ 'the Mill' | addressed('MILL Ltd\\n1 Low St') }};{{ 'Mill' | addressed('Mill Ln\\n') }};{{ name | addressed }};{{ empty | addressed }}",
    "filter day": "{{ '19 October 2026' | day }};{{ 'May 1, 2026' | day }};{{ name | day }};{{ '2026' | day }};{{ 'no 12345' | day }}",
    "filter family_name": "{{ name | family_name }};{{ 'Ana de la Cruz' | family_name }};{{ empty | family_name }};{{ 'Jo Li Jr.' | family_name }}",
    "filter first_name": "{{ name | first_name }};{{ 'Wang Xiuying' | first_name('Wang') }};{{ empty | first_name }}",
    "filter greeted": "{{ name | greeted }};{{ 'Dr Jo Li' | greeted }};{{ empty | greeted }}",
    "filter block mark": "a{{ city | block('date') }}b{{ empty | block('date') }}c{{ lines | block(kind='sender') }}",
    "filter chain": "{{ things | first | clause | stop | replace('.', '!') | length }}",
    "filter in condition": "{% if things | length > 2 and nothing | length == 0 %}a{% endif %}{% if (name | length) is gt 3 %}b{% endif %}",
}  # fmt: skip
assert not TEMPLATES.keys() & MORE.keys()
TEMPLATES |= MORE
# What can't be worked out may say so in different words, but on both interpreters.
ERRORS = {
    "call of undefined": "{{ things[9]() }}",
    "addition": "{{ city + 1 }}",
    "division by nothing": "{{ number // (number - 7) }}",
    "comparison": "{{ city < 1 }}",
    "too many values": "{% macro m(a) %}{% endmacro %}{{ m(1, 2) }}",
    "unknown value": "{% macro m(a) %}{% endmacro %}{{ m(b=2) }}",
    "caller without call": "{% macro m() %}{{ caller() }}{% endmacro %}{{ m() }}",
    "call without caller": "{% macro m() %}{% endmacro %}{% call m() %}{% endcall %}",
    "namespace of another": "{% set city = 1 %}{% set city.x = 1 %}",
}


def by_jinja(env, name, variables):
    try:
        return {"result": env.get_template(name).render(variables)}
    except Exception as error:
        return {"error": str(error)}


def everywhere(templates, variables=VARIABLES):
    """The cases, and their results: Jinja2, compiled on CPython, compiled on MicroPython."""
    sources = PARTS | templates
    modules = {"conformance": python_of(sources, sources)}
    cases = [
        {"do": "rendered", "module": "conformance", "template": name, "variables": variables}
        for name in templates
    ]
    env = environment(sources, WORDS)
    expected = [by_jinja(env, name, variables) for name in templates]
    return cases, expected, on_cpython(modules, cases), on_micropython(modules, cases)


@pytest.fixture(scope="module", params=[VARIABLES, LONG], ids=["short", "long"])
def results(request):
    cases, *found = everywhere(TEMPLATES, request.param)
    return {case["template"]: outcome for case, *outcome in zip(cases, *found, strict=True)}


@pytest.mark.parametrize("name", TEMPLATES)
def test_each_construct_gives_the_same_text(results, name):
    expected, cpython, micropython = results[name]
    assert "error" not in expected, expected
    assert cpython == expected
    assert micropython == expected


def test_what_can_not_be_worked_out_is_an_error_everywhere():
    cases, *found = everywhere(ERRORS)
    for case, *outcome in zip(cases, *found, strict=True):
        assert ["error" in one for one in outcome] == [True] * 3, (case["template"], outcome)


def test_each_filter_and_test_has_its_case():
    text = " ".join(TEMPLATES.values())
    assert [name for name in FILTERS if f"| {name}" not in text and f"filter {name}" not in text] == []
    assert [name for name in TESTS if f"is {name}" not in text and f"is not {name}" not in text] == []


def test_a_difference_would_be_seen():
    assert differences([1, 2], ["a", "b"], ["a", "c"]) == "2\nexpected b\nfound    c"
    assert differences([1], ["a"], ["a"]) == ""
