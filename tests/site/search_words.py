"""What people type into the search, in words that are theirs and not ours, and the place that it leads to first."""

import json
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

WHO, EXAMPLE = "feedback-letter/#who-do-i-write-to", "feedback-letter/#an-example"
TO_WHOM, EIN_BEISPIEL = "feedback-letter/#an-wen-schreibe-ich", "feedback-letter/#ein-beispiel"
CLOCKS = "waiting/#the-clocks-that-may-be-running"

TYPED = {
    "en": {
        "no reply": "replies/",
        "No reply yet": "replies/",
        "no answer": "replies/",
        "no response after 3 weeks": "replies/",
        "they ghosted me": "replies/",
        "ghosting": "replies/",
        "I haven’t heard back": "replies/",
        "they never replied": "replies/",
        "they're ignoring me": "replies/",
        "they said it's company policy": "replies/",
        "rude reply": "replies/",
        "too late": WHO,
        "is it too late?": WHO,
        "it was months ago": WHO,
        "who do I write to": WHO,
        "who to write to": WHO,
        "who should i email": WHO,
        "don't know the name": WHO,
        "no-reply address": WHO,
        "hr team": WHO,
        "recruiter": WHO,
        "rejected": "feedback-letter/",
        "why was I not selected": "feedback-letter/",
        "how to ask for feedback": "feedback-letter/",
        "template": "feedback-letter/",
        "sample letter": EXAMPLE,
        "rejection email": "waiting/",
        "how long should I wait": "waiting/",
        "when should I send it": "waiting/",
        "they phoned me": "waiting/#if-they-phone-you",
        "age discrimination": CLOCKS,
        "follow-up": "letters/gentle-reminder/",
        "reminder": "letters/gentle-reminder/",
        "reply to rejection": "letters/news-reply/",
        "thank them for the feedback": "letters/feedback-thanks/",
        "thank you email": "thank-you/",
        "any questions for us": "closing-question/",
        "what to practise": "action-plan/",
        "reply sheet": "letters/reply-sheet/",
        "cue card": "letters/cue-card/",
        "where are my answers saved": "privacy/#you-choose-where-it-is-kept",
        "privacy policy": "privacy/",
        "library computer": "privacy/#on-a-shared-computer",
    },
    "de": {
        "keine Antwort": "replies/",
        "keine rückmeldung erhalten": "replies/",
        "die melden sich nicht": "replies/",
        "nichts gehört": "replies/",
        "geghostet": "replies/",
        "ghosting": "replies/",
        "kein Feedback bekommen": "replies/",
        "unfreundliche Antwort": "replies/",
        "zu spät": TO_WHOM,
        "ist es zu spät": TO_WHOM,
        "an wen schreibe ich": TO_WHOM,
        "wem schreibe ich": TO_WHOM,
        "Ich weiß den Namen nicht": TO_WHOM,
        "Personalabteilung": TO_WHOM,
        "abgelehnt": "feedback-letter/",
        "warum wurde ich abgelehnt": "feedback-letter/",
        "um Feedback bitten": "feedback-letter/",
        "Musterbrief": EIN_BEISPIEL,
        "wie lange warten": "waiting/",
        "wann soll ich schreiben": "waiting/",
        "Absage am Telefon": "waiting/#wenn-man-sie-anruft",
        "Diskriminierung": CLOCKS,
        "Klage nach AGG": CLOCKS,
        "auf Absage antworten": "letters/news-reply/",
        "nachfassen": "letters/gentle-reminder/",
        "Erinnerung": "letters/gentle-reminder/",
        "Danke für das Feedback": "letters/feedback-thanks/",
        "Dankesmail": "thank-you/",
        "haben Sie noch Fragen": "closing-question/",
        "was kann ich verbessern": "action-plan/",
        "Antwortblatt": "letters/reply-sheet/",
        "Daten löschen": "privacy/#an-einem-gerat-das-auch-andere-nutzen",
    },
}


def first_places(site: Path, queries: Iterable[str]) -> dict[str, str]:
    """What the search of a built site finds first for each of these, or "nothing". site: its folder."""
    if not shutil.which("node"):
        pytest.skip("Node is missing.")
    asked = [*queries]
    done = subprocess.run(
        ["node", Path(__file__).with_name("search.mjs")], input=json.dumps({"site": str(site), "queries": asked}),
        capture_output=True, check=True, encoding="utf-8",
    )  # fmt: skip
    return {
        query: (found or ["nothing"])[0] for query, found in zip(asked, json.loads(done.stdout), strict=True)
    }


def led_to(site: Path) -> set[str]:
    """The places of a built site to which such words lead."""
    (pages,) = (site / "search").glob("*/pages.json")
    return {place for place, _ in json.loads(pages.read_text(encoding="utf-8"))["leads"]}
