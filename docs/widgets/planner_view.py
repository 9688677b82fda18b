"""The planner's picture in the page: what to do today, the path with its days, and the time limits that may end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import host
from elements import set_text, text_in
from planner_messages import say
from planning import MODEL, pattern_of, said_today

from letterkit import dates, plan
from letterkit.messages import listing
from letterkit.moments import MOMENTS, TODAY_MOMENT

if TYPE_CHECKING:
    import datetime

    from host import Element

    from letterkit.plan import Event, Limit, Plan
    from letterkit.shapes import Given

# Days between two moments, as steps of distance: the picture shows which pause is longer, and stays short.
LONGEST = 21


class PlannerView:
    """element: the planner's form, with its path as built."""

    def __init__(self, element: Element) -> None:
        self.element = element
        self.path = self.find("[data-timeline]")
        self.said = self.find("[data-today]").textContent
        self.mark = host.document.createElement("li")
        self.mark.className = "fk-moment fk-now"
        self.mark.append(text_in("p", say("today-mark")))

    def find(self, selector: str) -> Element:
        """The first element of the form that a selector finds."""
        return self.element.querySelector(selector)

    def moment(self, code: str) -> Element:
        """A moment on the path."""
        return self.find('[data-moment="' + code + '"]')

    def show(self, made: Plan, given: Given, wait: int, now: datetime.date) -> None:
        """made: the plan; given: the answers; wait: days to the letter; now: today."""
        self.pattern = pattern_of(given)
        self.now = now
        known = {
            "interview": plan.usable(given["interview_date"]),
            "heard": plan.usable(given["rejection_date"]),
        }
        for event in made.events:
            known[event.code] = event.date
        for moment in MOMENTS:
            code = moment[0]
            self.show_moment(code, known.get(code), made.event(code), wait)
        over = bool(made.event("answer"))
        for code, gone in (("answer", not over), ("reminder", over), ("stop", over)):
            self.moment(code).hidden = gone
        self.find("[data-once-sent]").hidden = not (made.was_sent() or given["answered_date"])
        self.show_result(made)
        self.show_order(known)
        self.show_today(made.today[0], said_today(made, given))
        self.show_limits(made.warnings)
        beyond = self.find("[data-beyond]")
        first, last = MODEL["years"]
        beyond.hidden = not made.beyond
        set_text(beyond, say("beyond", first=first, last=last))

    def words(self, date: datetime.date) -> str:
        """A date as people say it: "Monday, 19 October 2026"."""
        return dates.in_words(date, *self.pattern)

    def show_moment(self, code: str, date: datetime.date | None, event: Event | None, wait: int) -> None:
        """Shows a moment on the path. date: of it, or None; event: of the plan, or None; wait: days to the letter."""
        item = self.moment(code)
        when = item.querySelector("[data-when]")
        moved = item.querySelector("[data-moved]")
        away = (date - self.now).days if date else 0
        item.dataset.when = "" if not date else "past" if away < 0 else "today" if away == 0 else "ahead"
        if not date:
            set_text(when, say("moment-when", moment=code, days=wait, pause=MODEL["pause"]))
        else:
            time = text_in("time", self.words(date))
            time.dateTime = dates.iso(date)
            if event:
                time.dataset.plan = code
            said = self.said_of(event, time, away)
            distance = say("days-ago", days=-away) if away < -1 else say("days-away", days=away)
            when.replaceChildren(*said, " ", text_in("span", "(" + distance + ")"))
        why = self.remarks(event) if event else ""
        moved.hidden = not why
        set_text(moved, why)

    def said_of(self, event: Event | None, time: Element, away: int) -> list[Element | str]:
        """A date, with what is said of it: that it was sent then, or was to be."""
        if event and (event.done or (away < 0 and event.code not in ("answer", "stop"))):
            return say.pieces("sent-on" if event.done else "was-for", {"date": time})
        return [time]

    def remarks(self, event: Event) -> str:
        """Why the date of an event was moved, "" where it was not."""
        others = {"weekend": say("weekend"), "away": say("away")}
        reasons = [others.get(reason, reason) for reason in event.reasons]
        return say("moved", date=self.words(event.counted), reasons=listing(say, reasons)) if reasons else ""

    def show_result(self, made: Plan) -> None:
        """Says the day for the letter beside the question that gives it: on a phone the path is far below."""
        letter, place = made.event("letter"), self.find("[data-result]")
        place.hidden = not letter or letter.done
        if letter and not letter.done:
            set_text(place, say("day-for-letter", date=self.words(letter.late or letter.date)))

    def show_order(self, known: dict[str, datetime.date | None]) -> None:
        """Puts today in its place on the path, and says how far it is from each moment to the next."""
        self.mark.remove()
        dated = [(moment[0], known.get(moment[0])) for moment in MOMENTS]
        upcoming, past = "", ""
        for code, date in dated:
            if date and date > self.now and not upcoming:
                upcoming = code
            elif date and not upcoming:
                past = code
        some = [date for _, date in dated if date]
        if some and self.now not in some:
            if upcoming:
                self.moment(upcoming).before(self.mark)
            else:
                self.moment(past).after(self.mark)  # what has no day yet is still to come
        before = None
        for code, date in dated:
            item = self.moment(code)
            if code == upcoming and before:
                set_distance(self.mark, before, self.now)
                before = self.now
            set_distance(item, before, date)
            before = date or before
        if past and not upcoming:
            set_distance(self.mark, before, self.now)

    def show_today(self, code: str, sentence: str) -> None:
        """Says what to do today. code: as ``plan.Plan.today`` has it."""
        place = self.find("[data-today]")
        if self.said == sentence:
            return  # a screen reader says a live region again at every change
        self.said = sentence
        place.replaceChildren(sentence)
        moment = TODAY_MOMENT.get(code)
        for name, _ in MOMENTS:
            self.moment(name).toggleAttribute("data-next", name == moment)
        if moment:
            step = self.moment(moment).querySelector("a")
            link = text_in("a", step.textContent)
            link.href = step.href
            place.append(" ", link)

    def show_limits(self, limits: list[Limit]) -> None:
        """Says which time limits end before the letter is due."""
        place = self.find("[data-limits]")
        made = []
        for limit in limits:
            clock = limit.clock
            box = host.document.createElement("div")
            box.className = "fk-note fk-limit"
            state = ("public-" if clock["employer"] == "public" else "") + (
                "ended" if limit.ended else "ahead"
            )
            box.append(text_in("p", say("limit", state=state, date=self.words(limit.end))))
            source: str | Element = clock["source"]
            if clock["link"]:
                source = link = text_in("a", clock["source"])
                link.href = clock["link"]
            fact = text_in("p", clock["says"] + " ")
            fact.append(*say.pieces("fact-source", {"source": source, "month": clock["checked"]}))
            box.append(fact)
            box.append(text_in("p", say("check-with")))
            made.append(box)
        if "".join([box.textContent for box in made]) != place.textContent:
            place.replaceChildren(*made)


def set_distance(item: Element, before: datetime.date | None, date: datetime.date | None) -> None:
    """How long the road to an item is. By the object model: the policy forbids style attributes, not this."""
    days = (date - before).days if date and before else 7
    item.style.setProperty("--fk-days", str(max(0, min(days, LONGEST))))
