"""Points of a list that was pasted into one box, or written on one line."""

import pytest

from letterkit import bullets


@pytest.mark.parametrize(
    ("line", "point"),
    [
        ("• tea", "tea"),
        ("•Umgang mit Schüler*innen", "Umgang mit Schüler*innen"),
        ("*tea", "tea"),
        ("**Cook**", "**Cook**"),
        ("1. tea", "tea"),
        ("1.5 years", "1.5 years"),
        ("2)tea", "tea"),
        ("(2) tea", "tea"),
        ("(she) asked", "(she) asked"),
    ],
)
def test_what_stands_before_a_point_goes(line, point):
    assert bullets.without(line) == point


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("1) Use examples 2) Slow down", ["Use examples", "Slow down"]),
        ("1)Use examples 2)Slow down", ["Use examples", "Slow down"]),
        ("(1) Use examples, (2) slow down", ["Use examples", "slow down"]),
        ("1. x 2. y 3. z", ["x", "y", "z"]),
        ("1. Use examples. 2. Slow down.", ["Use examples.", "Slow down."]),
        ("1. x, 2. y", ["x", "y"]),
        ("1. speak up 2. slow down", ["speak up", "slow down"]),
        ("1. Lauter sprechen 2. Beispiele nennen", ["Lauter sprechen", "Beispiele nennen"]),
        ("- use examples; - slow down", ["use examples", "slow down"]),
        ("use examples; – slow down; – smile", ["use examples", "slow down", "smile"]),
        ("• tea • milk", ["tea", "milk"]),
        ("tea • milk", ["tea", "milk"]),
        ("- tea;\n- milk, - jam", ["tea", "milk, - jam"]),
        ("They said:\n- be early\n- smile", ["be early", "smile"]),
        ("Points:\n- be early\n- smile", ["be early", "smile"]),
        ("Excel:\n- pivot tables\n- lookups", ["Excel:", "pivot tables", "lookups"]),
        ("My answers were long:\n- on Excel", ["My answers were long:", "on Excel"]),
        ("tea:\nmilk", ["tea:\nmilk"]),
        # Nobody can tell whether these are several.
        ("1. Im 2. Gespräch ruhiger sein", ["Im 2. Gespräch ruhiger sein"]),
        ("1. Am 2. und 3. Mai ruhig bleiben", ["Am 2. und 3. Mai ruhig bleiben"]),
        ("1. Am Montag, 2. Mai, ruhig bleiben", ["Am Montag, 2. Mai, ruhig bleiben"]),
        ("1. In meinem 2. Gespräch lauter sein", ["In meinem 2. Gespräch lauter sein"]),
        ("1) first aid (level 2) and food hygiene", ["first aid (level 2) and food hygiene"]),
        ("1) speak up and 2) slow down", ["speak up and 2) slow down"]),
        ("1. tea\n2. ask for 2. helping", ["tea", "ask for 2. helping"]),
        ("- being early - always - and calm", ["being early - always - and calm"]),
        ("* rated 3 * hotels * in Rome", ["rated 3 * hotels * in Rome"]),
        ("shorter answers - two minutes - at most", ["shorter answers - two minutes - at most"]),
        ("- shorter answers - two minutes", ["shorter answers - two minutes"]),
        ("I rushed; I was nervous", ["I rushed; I was nervous"]),
        ("reach level 2) or 3)", ["reach level 2) or 3)"]),
        ("work with Schüler*innen * Eltern", ["work with Schüler*innen * Eltern"]),
        ("2) slow down 3) smile", ["slow down 3) smile"]),
        ("my answers were\ntoo long", ["my answers were\ntoo long"]),
        ("- my answers were\ntoo long\n- x", ["my answers were\ntoo long", "x"]),
    ],
)
def test_points_in_one_box(text, points):
    assert bullets.points(text) == points
