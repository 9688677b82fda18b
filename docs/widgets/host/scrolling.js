// What stays in sight, and what is brought there.

import { narrow, showQuestion } from "./shared/viewport.js";

// Where a question stands above the letter on a phone: brings its gap into sight, under it.
export const showGap = (form) => {
  const card = form.querySelector(".fk-card-now");
  delete form.dataset.past;
  const gap = form.querySelector("[data-asked-now]");
  if (!narrow.matches || !gap || form.dataset.view !== "ask" || getComputedStyle(card).position !== "sticky") return;
  const top = Math.max(card.getBoundingClientRect().bottom, 0);
  const bottom = form.querySelector(".fk-out").getBoundingClientRect().top;
  const at = gap.getBoundingClientRect();
  if (at.top < top || at.bottom > bottom) scrollBy({ top: at.top - top - 48, behavior: "instant" });
};

const MOST_OF_WINDOW = 0.36; // more than that a question may not take for itself

// A browser scrolls to a field, and in a low window its question is above it.
export const showsQuestions = (form) => {
  form.addEventListener("focusin", ({ target }) => {
    // Who holds Tab down is elsewhere by then.
    const show = () => document.activeElement === target && showQuestion(target);
    // Who presses the field itself sees it, and goes on from where the finger is.
    if (target.name && !target.matches(":active")) requestAnimationFrame(show);
  });
};

// Beside its questions a letter stays in sight. One that is taller than the window, with its ways out, stays so that these
// are seen: the page is the only thing that scrolls.
export const keepInSight = (form) => {
  const side = form.querySelector(".fk-result");
  const last = form.querySelector(".fk-out");
  const measure = () => {
    // By what follows: they themselves stay at the foot of the window.
    const below = innerHeight - (last.nextElementSibling.getBoundingClientRect().top - side.getBoundingClientRect().top);
    form.style.setProperty("--fk-foot", `${last.offsetHeight}px`);
    form.style.setProperty("--fk-letter-top", `${Math.min(16, Math.round(below) - 16)}px`);
  };
  const desk = form.querySelector(".fk-desk");
  // On a phone the question stays above the letter, unless it would take too much of the window from it.
  const card = form.querySelector(".fk-card-now");
  const weigh = () => {
    const high = card.offsetHeight > innerHeight * MOST_OF_WINDOW;
    if (high === form.hasAttribute("data-high")) return;
    form.toggleAttribute("data-high", high);
    if (card.contains(document.activeElement)) showQuestion(document.activeElement);
  };
  for (const [part, look] of [[desk, measure], [last, measure], [card, weigh]]) {
    new ResizeObserver(look).observe(part);
    addEventListener("resize", look);
  }
  // Nor does it stay above what comes after the letter.
  const pass = ([{ isIntersecting, boundingClientRect: { top } }]) => {
    if (isIntersecting || top > 0) delete form.dataset.past;
    else form.dataset.past = "yes";
  };
  new IntersectionObserver(pass, { rootMargin: "-40% 0px 0px 0px" }).observe(desk);
  // While there is no room for all of the ways out at the foot of the window, none of them shows a part of itself.
  const cut = ([{ intersectionRatio, boundingClientRect: { bottom } }]) => {
    form.toggleAttribute("data-cut", intersectionRatio < 0.98 && bottom > innerHeight);
  };
  new IntersectionObserver(cut, { threshold: [0, 0.98] }).observe(last);
};

// Nothing waits any more: the letter, from its beginning, with the keyboard where it can be read and sent.
export const toWaysOut = (form) => {
  const desk = form.querySelector(".fk-desk");
  desk.focus({ preventScroll: true });
  const { top } = desk.getBoundingClientRect();
  const from = (narrow.matches && form.querySelector("[data-extra]:not([hidden])")?.parentElement) || desk;
  if (top < 0 || top > innerHeight / 3) from.scrollIntoView({ block: "start", behavior: "instant" });
};

// The page from its beginning, as for who has just come: all that stood in it is gone.
export const toTop = () => {
  const first = document.querySelector("main :is(h1, form)");
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
  scrollTo({ top: 0, behavior: "instant" });
};

// Brings marked words into view.
export const showMark = (words) => {
  const { top, bottom } = words.getBoundingClientRect();
  const outside = top < 0 || bottom > innerHeight;
  words.scrollIntoView({ block: outside ? "center" : "nearest", behavior: "instant" });
};
