// The views of a form on a phone, as steps in the history, and the place to which the page was scrolled.

import { steps } from "./shared/steps.js";
import { narrow } from "./shared/viewport.js";

// Changes the view of a form. On a phone that is a step in the history, so that Back leads to where the reader was: one step
// on top of the page's own and never more, however often the reader goes from the letter to a question and back. over: what
// Back shows in its place.
export const view = (form, name, question) => {
  const { letter, view: before } = form.dataset;
  form.dataset.view = name;
  if (!narrow.matches) return;
  const { known } = history.state ?? {};
  const own = history.state?.letter === letter ? history.state : { letter, view: before, question, known };
  const here = { letter, view: name, question, known };
  if (before === name) {
    history.replaceState({ ...here, over: own.over }, "");
  } else if (own.over) {
    history.replaceState({ ...here, over: before === "read" ? { view: before, question } : own.over }, "");
  } else {
    history.replaceState({ ...own, view: before }, "");
    history.pushState({ ...here, over: { view: before, question: own.question } }, "");
  }
  steps.now = history.state;
};

// What the form knew when it began, a text of its own, for when the page is loaded again; "" if it is another visit.
export const known = ({ dataset }) => history.state?.known?.[dataset.letter] ?? "";

export const keepKnown = ({ dataset }, text) => {
  try {
    history.replaceState({ ...history.state, known: { ...history.state?.known, [dataset.letter]: text } }, "");
    steps.now = history.state;
  } catch {
    // A frame may forbid it.
  }
};

// The place to which the page was scrolled comes back with it, also where the browser has to load it again: by then the
// form looks other than it was built, and the browser's own memory of the place is of no use.
export const keepPlace = () => {
  const place = history.state?.place;
  const again = performance.getEntriesByType("navigation")[0]?.type !== "navigate";
  const goBack = () => scrollTo({ top: place, behavior: "instant" });
  if (again && place !== undefined) {
    goBack();
    const reached = scrollY;
    // The page may not reach so far yet. Who has scrolled on meanwhile stays there.
    addEventListener("DOMContentLoaded", () => scrollY === reached && goBack());
  }
  addEventListener("pagehide", () => {
    try {
      history.replaceState({ ...history.state, place: scrollY }, "");
    } catch {
      // A frame may forbid it.
    }
  });
};

// Calls back with the question that was asked there when the reader goes back or forth to another view of the form.
export const whenViewed = (form, callback) => {
  addEventListener("popstate", ({ state }) => {
    const { before: came } = steps;
    const closes = came?.over && came.letter === form.dataset.letter && state?.letter && !state.over;
    const shown = closes ? { ...state, letter: came.letter, ...came.over } : state;
    if (shown?.letter !== form.dataset.letter) return;
    if (closes && shown.view === "read" && form.dataset.view === "read") {
      history.back(); // the reader sees the letter already, and wants to leave it
      return;
    }
    if (closes) history.replaceState(shown, "");
    steps.now = shown;
    form.dataset.view = shown.view;
    callback(shown.question);
  });
};
