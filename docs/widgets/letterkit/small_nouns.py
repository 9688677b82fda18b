"""German nouns that were typed small: "ihre ruhige art, das gespräch zu führen".

It travels with the German checks (``macros/publish/checks_data.py``), so that no other page loads it. Where a word may
be something else, as "fragen" and "weg", it stays as it is but behind an article or its like.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.alphabet import capital, small
from letterkit.text import trim

if TYPE_CHECKING:
    from collections.abc import Sequence

AROUND = ".,;:!?…()–—„“”\"'"
ENDS = (
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "sion", "sionen",
    "ität", "itäten", "nis", "nisse", "nissen", "erei", "ereien", "ismus", "enz",
)  # fmt: skip
# "jung", "gescheit", "wegen", and what has been done: "gelungen", "gesprungen".
NO_ENDS = (
    "jung", "jungen", "scheit", "scheiten", "sprungen", "klungen", "drungen", "schwungen", "schlungen", "zwungen",
    "wrungen", "gesungen", "besungen",
)  # fmt: skip
NONE = ("gelungen", "misslungen", "gerungen", "errungen", "beizeiten", "vorzeiten", "zuzeiten")
# Nouns wherever they stand.
_NOUNS = """
art arten gespräch gespräche gesprächs gesprächen team teams arbeit projekt projekte projekten werkstatt schicht
schichten zeit zeiten tag tage tagen tages woche wochen monat monate monaten jahr jahre jahren stunde stunden minute
minuten moment augenblick anfang ende schluss beispiel beispiele beispielen idee ideen gedanke thema themen aufgabe
aufgaben problem probleme problemen ziel ziele fehler fehlern eindruck einblick überblick ausdruck blick umgang
ablauf abläufe alltag rundgang empfang einwand vorschlag vorschläge hinweis grund gründe mut humor spaß
lust glück stress druck interesse respekt charme energie struktur atmosphäre klima kultur geschichte geschichten
satz sätze wort worte worten wörter ton sprache text brief buch bücher note noten zeugnis kurs kurse test praktikum
studium führerschein abschluss lebenslauf unterlagen mappe termin termine terminen firma büro küche lager halle
praxis klinik haus garten raum zimmer tisch tür hafen hof maschine maschinen gerät geräte computer system software
programm technik daten material werkzeug kaffee kollege kollegen kollegin kolleginnen kunde kunden kundin kundinnen
gast gäste gästen patient patienten bewohner bewohnern eltern kind kinder kindern mensch menschen leute leuten
mitarbeiter mitarbeitern mitarbeiterin mitarbeiterinnen chef chefin freund freunde freunden freundin familie gruppe
gruppen klassen verkauf einsatz unterricht bezug bereich bereiche hilfe kompliment detail details kritik feedback
schulter schultern pause hund herz hand hände augen kopf gefühl chance chancen job beruf stadt zusammenhalt geduld
freude verständnis moderation punkt punkte punkten name namen nachmittag vormittag abend handwerk bau kasse
service luft möbel holz vortrag anruf telefon seite seiten kita azubi azubis geruch handy bewerber
anzeige schritt schritte rolle regel vertrag ort person personen lehrer lehrerin meister meisterin geselle leiter
leiterin regal auto bus bahn post internet website produkt produkte arzt ärztin krankenhaus tier tiere tieren
blumen brot urlaub sport musik bild bilder foto fotos spiel lärm chaos konflikt konflikte zukunft verein ehrenamt
tempo blickkontakt körpersprache auftritt schüler schülern sorgfalt routine wärme vielfalt ehrgeiz fleiß mühe stil
vorbild talent witz charakter geste tipp tipps hause räder spiegel fahrer
kontakt kontakte systeme systemen
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august
september oktober november dezember
"""
NOUNS = set(_NOUNS.split())
# Of the long ones those that are made with them too, "vorstellungsgespräch"; but "anfreunden" is a verb.
VERBS = ("freunden", "menschen", "punkten", "schichten")
LONG = tuple(
    [noun for noun in NOUNS if len(noun) > 6 and noun not in VERBS]
    + ["arbeit", "gruppe", "zeiten", "kurs", "system"]
)
# Nouns behind an article: verbs or others elsewhere.
_BEHIND = """
absage zusage heim hinweise alltags
frage fragen antwort antworten arbeiten lernen zuhören erklären reden rede lachen lächeln sprechen vorlesen
schreiben essen leben wissen können vertrauen auftreten verhalten vorgehen denken lesen rechnen einarbeiten ankommen
warten weg wege ruhe angst stelle stimme lehre schule schulen pflege laden betrieb unternehmen plan pläne stärke
stärken schwäche schwächen zahlen zahl liebe sorge sorgen probe teil teile klasse runde rat lob gedanken pausen wert
führen üben wunsch gehalt deutsch englisch
"""
BEHIND = set(_BEHIND.split())
ENGLISH = ("the", "and", "of", "you", "your")  # where it is all English, "team" and "note" are right
LEARNED = ("deutsch", "englisch")
WHOSE = ("mein", "dein", "sein", "ihr", "unser", "kein", "ein")
# Nouns of many: the other ones in "en" are what one does, as in "beim lernen".
MANY = (
    "fragen", "antworten", "arbeiten", "reden", "schulen", "stärken", "schwächen", "zahlen", "sorgen", "gedanken",
    "pausen",
)  # fmt: skip
# What one does stands before these: "dass ihr lernen wollt".
DOING = (
    "kann", "können", "könnt", "könnte", "könnten", "konnte", "konnten", "muss", "müssen", "müsst", "will", "wollen",
    "wollt", "wollte", "soll", "sollen", "sollte", "sollten", "darf", "dürfen", "möchte", "möchten", "würde", "würden",
    "werde", "wird", "werden", "lasse", "lassen",
)  # fmt: skip
ARTICLES = tuple([whose + end for whose in WHOSE for end in ("", "e", "en", "em", "er", "es")]) + (
    "jede", "jeden", "jeder", "jedem", "jedes", "im", "am", "zum", "zur", "vom", "beim", "ins", "ans", "des", "dem",
    "den",
)  # fmt: skip
# Behind a comma some of these stand for a noun themselves: "die Kunden, die fragen".
WEAK = ("die", "der", "das", "diese", "dieser", "viele", "alle", "mit", "in", "ohne", "für")
PREPOSITIONS = (
    "auf", "für", "über", "mit", "von", "bei", "an", "nach", "aus", "um", "durch", "gegen", "ohne", "vor", "unter",
    "zwischen", "wegen", "in",
)  # fmt: skip
# They end as adjectives do.
NO_ADJECTIVES = PREPOSITIONS + (
    "immer", "wieder", "aber", "oder", "leider", "gerne", "heute", "hinter", "weder", "anderen", "andere", "beiden",
    "meisten", "wenigen", "lieber", "besser", "öfter", "weiter", "neben",
)  # fmt: skip


def with_nouns(words: Sequence[str]) -> list[str]:
    """The words of a line, with a capital at each that is a noun for sure."""
    cores = [trim(word, AROUND) for word in words]
    if any(word in cores for word in ENGLISH):
        return list(words)
    made = []
    for at, (word, core) in enumerate(zip(words, cores)):
        ended = len(core) > 4 and _ends(core, ENDS) and not _ends(core, NO_ENDS)
        longer = core not in NONE and (ended or _ends(core, LONG))
        known = core in NOUNS or (core in BEHIND and _is_behind(words, cores, at))
        manner = core == "weise" and [small(one) for one in cores[max(0, at - 2) : at]] == ["art", "und"]
        if (longer or known or manner) and small(core) == core and not any(mark in core for mark in "-/@._"):
            word = word.replace(core, capital(core[0]) + core[1:], 1)
        made.append(word)
    return made


def _ends(word: str, ends: Sequence[str]) -> bool:
    return any(word[-len(end) :] == end for end in ends)


def _is_behind(words: Sequence[str], cores: Sequence[str], at: int) -> bool:
    """Whether an article stands before a word, with nothing but adjectives between them."""
    core = cores[at]
    follows = "" if words[at][-1:] in AROUND else "".join(cores[at + 1 : at + 2])
    first = at - 1
    while (
        first > at - 3 and first > 0 and _is_adjective(cores[first]) and words[first - 1][-1:] not in AROUND
    ):
        first -= 1
    if first < 0 or words[first][-1:] in AROUND:
        return False
    article = small(cores[first])
    if core in LEARNED:
        spoken = article in ("auf", "mein", "meinem", "ihr", "im", "ins")
        return spoken and not _ends(follows, ("ende", "enden", "ender", "endes"))
    # "Mein rat Suchender Freund": what stands before a noun is none.
    if small(follows) != follows and follows not in ("Sie", "Ihnen", "Ihr", "Ihre", "Ihren"):
        return False
    # "Meiner vielen fragen", but not "meiner schwester üben": there an unknown noun was typed small.
    if not all(_ends(one, _endings(article, core)) for one in cores[first + 1 : at]):
        return False
    before = cores[first - 1] if first > 0 and words[first - 1][-1:] not in AROUND else ""
    if article == "ihr" and before in PREPOSITIONS:
        return False  # "von ihr lernen"
    if core[-1] == "n":
        many = core in MANY or core in ("unternehmen", "laden")
        if follows in DOING or article == "eine" or not (many or _is_of_one(article)):
            return False
        if article in WEAK + ("einen", "den"):  # "die fragen", "die einen reden" is what they do
            return before in PREPOSITIONS
    return article in ARTICLES or article in WEAK


def _is_of_one(article: str) -> bool:
    """Whether what one does may stand behind an article: "ihr lernen", "beim lernen", but not "einer lernen"."""
    return (
        article[-1] in "msrn" and article[-2:] != "er" and article not in ("einem", "keinem", "den", "einen")
    )


def _endings(article: str, noun: str) -> Sequence[str]:
    """How adjectives end between an article and a noun."""
    if article in WHOSE:
        return ("er", "es")
    if noun[-1] == "n" or (article in ARTICLES and article[-1] != "e"):
        return ("en",)
    return ("e", "en", "er", "es", "em") if article in PREPOSITIONS else ("e", "en")


def _is_adjective(word: str) -> bool:
    is_small = small(word) == word and word not in NO_ADJECTIVES + ARTICLES + WEAK
    is_small = is_small and word not in BEHIND and word not in NOUNS
    return is_small and len(word) > 3 and _ends(word, ("e", "en", "er", "es", "em"))
