// When fields change, are left, or are ended by Enter.

import { composes } from "./shared/composing.js";
import { whenReleased } from "./shared/pointer.js";

// Calls back when a field of the form was left, or a choice made.
export const whenLeft = (form, callback) => {
  const left = () => queueMicrotask(() => whenReleased(callback));
  form.addEventListener("change", left);
  // It says "change" at each figure of a year, and nothing when it is left.
  form.addEventListener("focusout", ({ target }) => target.type === "date" && setTimeout(left));
};

// Calls back when a field may have changed, whether or not it said so by "input" (some password managers and programs for
// dictation say only "change" or nothing): when a field is left, and before anything is pressed, printed or left.
export const beforeAll = (callback) => {
  const ours = ({ target }) => target.closest?.("form[data-state]");
  // A field is left by a press as a rule. The letter may grow by what stands in it, and must not move the button away.
  // It is left too when Python puts another one in its place, or draws the letter anew below the cursor: then Python is
  // in the middle of something, and is called when that is done.
  const left = (event) => ours(event) && queueMicrotask(() => whenReleased(callback));
  for (const name of ["change", "focusout"]) document.addEventListener(name, left, true);
  document.addEventListener("click", (event) => ours(event) && callback(), true);
  for (const name of ["pagehide", "beforeprint"]) addEventListener(name, () => callback());
  document.addEventListener("visibilitychange", () => document.hidden && callback());
};

const TYPED = 'input:is([type="text"], [type="email"], [type="tel"]), textarea[enterkeyhint]';

// Calls back when Enter ends an answer to one of the first questions. Shift+Enter is a new line, as ever.
export const whenEntered = (form, callback) => {
  form.querySelector("[data-first]").addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || composes(event) || !event.target.matches(TYPED)) return;
    event.preventDefault();
    const one = event.target.closest(".fk-item, .fk-row > .fk-field"); // a line of a list, a question of a folded line
    const next = one?.nextElementSibling?.querySelector("textarea");
    if (next?.offsetParent && event.target.value.trim()) next.focus();
    else callback();
  });
};
