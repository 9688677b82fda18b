// How elements look and which of them show.

import { narrow } from "./shared/viewport.js";

export const dress = (element, name, wanted) => {
  element.classList.toggle(name, wanted);
};

// Sets an attribute on what the selector finds in the form, and takes it from all else that has it.
export const markOne = (form, attribute, selector) => {
  for (const element of form.querySelectorAll(`[${attribute}]`)) {
    if (!element.matches(selector)) element.removeAttribute(attribute);
  }
  for (const element of form.querySelectorAll(selector)) element.setAttribute(attribute, "");
};

// Shows or hides questions: whether each is asked, by its name, as JSON.
export const showAsked = (form, asked) => {
  for (const [name, is] of Object.entries(JSON.parse(asked))) form.querySelector(`[data-field="${name}"]`).hidden = !is;
};

// Opens the folded lines of questions, or closes them.
export const openRows = (form, open) => {
  for (const row of form.querySelectorAll("[data-row]")) row.open = open;
};

const rowOf = (form, name) => narrow.matches && form.querySelector(`[data-row]:has([data-field="${name}"])`);

// Whether there is a folded line to take a question from, for it to be asked above the letter.
export const canSeat = (form, name) => Boolean(rowOf(form, name));

const seats = new WeakMap(); // what keeps the place of a folded line while that is elsewhere

// On a phone a question that is offered below the letter is asked above it, as the first ones are, with its line; and that
// goes back afterwards. name: of the question, or "".
export const seat = (form, name) => {
  const first = form.querySelector("[data-first]");
  const row = name ? rowOf(form, name) : null;
  const now = first.querySelector(":scope > [data-row]");
  if (row === now) return;
  if (now) {
    seats.get(now).replaceWith(now);
    now.open = form.dataset.view === "all";
  }
  if (!row) return;
  const place = document.createComment("");
  seats.set(row, place);
  row.replaceWith(place);
  row.open = true;
  first.append(row);
};

// Brings a field into sight: unfolds what it stands in.
export const reveal = (field) => {
  for (let box = field.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
};
