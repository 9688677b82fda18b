"""Model to HTML, through the autoescaped templates of ``site_templates/components``."""

import datetime
import functools
from collections.abc import Callable
from typing import Any

from letterkit import dates, ways_out_order
from letterkit.answers import is_asked
from letterkit.gaps import gaps, left, still_open
from letterkit.letter import Letter, clean_answers, seconds_to_say
from letterkit.moments import LETTERS, MOMENTS, REMINDER
from letterkit.provenance import wants_detail
from macros.diagnostics.fault import did_you_mean
from macros.model import letter_language, planner
from macros.model.letter_head import Example
from macros.model.site_files import DOWNLOADS
from macros.model.toolkit import Step, Toolkit
from macros.pages import fact_values, what_follows
from macros.pages.arrangement import arrange
from macros.pages.component_templates import environment, in_html
from macros.pages.hints import hints
from macros.pages.kept_forms import KeptForms
from macros.templates.writer import model_of, writer_in

LONG_DAY = datetime.date(2026, 9, 30)  # it makes room for any other


class Components:
    """The HTML of a toolkit's letters and steps."""

    def __init__(self, toolkit: Toolkit) -> None:
        self.toolkit = toolkit
        self.writers = functools.cache(functools.partial(writer_in, toolkit))
        self.writer = self.writers(toolkit.language.code)
        self.say = toolkit.messages.say()
        self.env = environment(toolkit)
        self.forms = KeptForms(toolkit)

    def widget(self, slug: str, root: str = "../") -> str:
        """The form of a letter with the blank letter beside it. root: the way from the page to that of its language."""
        self._known(slug)
        return self.forms.of(slug, root, lambda: self._widget(slug, root))

    def _widget(self, slug: str, root: str) -> str:
        letter = self.toolkit.letters[slug]
        model = model_of(self.toolkit, slug)
        at_first = letter_language.at_first(self.toolkit, slug)
        blank, blanks = self.blank(slug), letter_language.blanks(self.toolkit, slug)
        given = clean_answers(model, {})
        waiting = left(model, given, blank.open, ())
        return self._html(
            "widget.html",
            letter=letter,
            asked=arrange(self.toolkit, letter),
            hints=hints(self.toolkit, slug, in_html(self.say)),
            blank=blank,
            gaps=gaps({**model, "words": self._in(at_first).spoken(slug)[0].words}, given, blank.blocks),
            letter_language=letter_language.question(self.toolkit, slug),
            other_languages=letter_language.others(self.toolkit, slug),
            languages={code: self._in(code).language for code in blanks},
            called=self.toolkit.called,
            at_first=at_first,
            guide_language=self.toolkit.spoken(slug)[0],
            fronts=ways_out_order.in_front(given.get("channel", "")),
            others=ways_out_order.others(given.get("channel", "")),
            open_sentence=still_open(self.say, model, waiting),
            waits=bool(waiting),
            unasked=[field["name"] for field in model["fields"] if not is_asked(field, given)],
            fields=self.toolkit.fields,
            detail=wants_detail(model, given, blank.text, blank.open),
            moment=LETTERS.get(slug, ""),
            span=self._span(LETTERS.get(slug, "")),
            guess_of="guess" if model["guesses"] else "centre",
            country_name=self.toolkit.countries[self.toolkit.centre.country].name,
            seconds=seconds_to_say(blank.text),
            blank_files={code: f"{root}{DOWNLOADS}/{name}" for code, name in blanks.items()},
            fits_better=what_follows.letter_once_heard(self.toolkit, slug, root),
            then=what_follows.step_once_sent(self.toolkit, slug, root),
            share=self.say("share", share="none", what=letter.front.called),
            **self._country(slug, {}, self._in(at_first)),
        )

    def blank(self, slug: str) -> Letter:
        """A letter without any answers, in its own language; what stands for them is in that of the guide."""
        return self.writers(letter_language.at_first(self.toolkit, slug)).blank(slug)

    def _in(self, code: str) -> Toolkit:
        return self.toolkit.others.get(code, self.toolkit)

    def sample(self, slug: str, example: str = "", **answers: Any) -> str:
        """A whole letter with the answers of an example: the first, or the one of this title."""
        letter = self._known(slug)
        chosen = self._example(slug, example)
        given = {**chosen.answers, **answers}
        return self._html(
            "sample.html",
            letter=self.writer.shown(slug, given),
            spoken=letter.front.spoken,
            caption=self.say("caption", title=chosen.title),
            **self._country(slug, given),
        )

    def quote(self, slug: str, passage: str, example: str = "", **answers: Any) -> str:
        """A passage of a letter (a macro of its file), with the answers of an example."""
        self._known(slug)
        given = {**self._example(slug, example).answers, **answers}
        try:
            letter = self.writer.shown_passage(slug, passage, given)
        except KeyError:
            raise ValueError(
                f"The letter “{slug}” has no passage “{passage}”: use the name of a macro in its file."
            ) from None
        return self._html("quote.html", letter=letter, **self._country(slug, given))

    def fact(self, id_: str) -> str:
        """One sentence of facts.yml, with its source and the month it was checked."""
        return self._html("fact.html", **fact_values.values(self.toolkit, id_)).strip()

    def clocks(self) -> str:
        """What the facts say of each country."""
        return self._html("clocks.html", places=fact_values.by_place(self.toolkit))

    def planner(self, url: Callable[[str], str]) -> str:
        """The form of the planner with the path of its days. url: from a page's file name to its address."""
        centre = self.toolkit.centre
        days, pause = centre.days_to_wait, centre.days_to_reminder
        moments = [
            (
                code,
                self.say("moment-when", moment=code, days=days, pause=pause),
                url(self._placed(page)),
            )
            for code, page in MOMENTS
        ]
        pattern = self.toolkit.countries[centre.country].date
        any_day = dates.in_words(LONG_DAY, pattern, self.toolkit.language.words)
        groups = planner.groups(self.toolkit)
        return self._html("planner.html", groups=groups, moments=moments, any_day=any_day)

    def _span(self, moment: str) -> str:
        """How long to wait with the letter, or after it with the reminder, in words."""
        centre = self.toolkit.centre
        return self.say("span", days=centre.days_to_reminder if moment == "reminder" else centre.days_to_wait)

    def _placed(self, page: str) -> str:
        """Where a page is: the letter of a made page may stand in a page that the centre has written."""
        slug = page.removeprefix("letters/").removesuffix(".md")
        return self.toolkit.placed.get(slug, page) if page.startswith("letters/") else page

    def contact(self) -> str:
        """How to reach the centre; nothing if it has not said."""
        centre = self.toolkit.centre
        return self._html("contact.html", centre=centre) if centre.reachable else ""

    def wipe(self) -> str:
        """A button that forgets all that is kept of the reader here, or says that nothing is."""
        return self._html("wipe.html", says_nothing=True)

    def frames(self, site: str) -> str:
        """For each letter the lines that show its form on another page. site: the address of the guide."""
        return self._html("frames.html", letters=self.toolkit.letters.values(), site=site)

    def doors(self, url: Callable[[str], str]) -> str:
        """The two ways in from home: the letter, as its first example gives it by email, and the path."""
        slug = "feedback-request"
        given = {**self._example(slug, "").answers, "channel": "email"}
        letter = self.writer.shown(slug, given)
        return self._html(
            "doors.html",
            letter=letter,
            url=url(self._placed(f"letters/{slug}.md")),
            span=self._span("letter"),
            **self._way(url),
            **self._country(slug, given),
        )

    def path(self, url: Callable[[str], str]) -> str:
        """All steps. url: from a page's file name to its address."""
        return self._html("path.html", **self._way(url))

    def next_step(self, page: str, url: Callable[[str], str]) -> str:
        """The step after this page; nothing after the last."""
        pages = [step.page for step in self.toolkit.steps]
        after = pages.index(page) + 1 if page in pages else len(pages)
        return (
            self._html("next_step.html", step=self._linked(self.toolkit.steps[after], url))
            if after < len(pages)
            else ""
        )

    def _known(self, slug: str) -> Any:
        if slug not in self.toolkit.letters:
            raise ValueError(f"There is no letter “{slug}”.{did_you_mean(slug, self.toolkit.letters)}")
        return self.toolkit.letters[slug]

    def _example(self, slug: str, title: str) -> Example:
        examples = self.toolkit.letters[slug].front.examples
        if not title:
            return examples[0]
        for example in examples:
            if example.title == title:
                return example
        titles = [example.title for example in examples]
        raise ValueError(f"The letter “{slug}” has no example “{title}”.{did_you_mean(title, titles)}")

    def _country(self, slug: str, answers: dict[str, Any], other: Toolkit | None = None) -> dict[str, str]:
        """How a letter lies on its paper. other: the toolkit of its language, if that is not the guide's."""
        language, places = (other or self.toolkit).spoken(slug)
        country = places[answers.get("country") or self.toolkit.centre.country]
        direction = language.file.direction
        return {
            "paper": country.paper,
            "language": country.language,
            "sender": country.sender,
            "direction": direction,
        }

    def _way(self, url: Callable[[str], str]) -> dict[str, Any]:
        """What the path is made of: its steps, and where the reminder is."""
        steps = [self._linked(step, url) for step in self.toolkit.steps]
        return {"steps": steps, "reminder": url(self._placed(REMINDER))}

    def _linked(self, step: Step, url: Callable[[str], str]) -> dict[str, Any]:
        wait = self._span("letter")
        return {
            "number": step.number,
            "page": step.page,
            "title": step.title,
            "when": step.when.replace("{the_wait}", wait),
            "does": step.does,
            "url": url(step.page),
        }

    def _html(self, template: str, **values: Any) -> str:
        return self.env.get_template(template).render(**values)
