// The life of the page: its forms come alive or fail, and it is left, seen again and comes back.

import { toolkit } from "./shared/page.js";

// Calls back when the reader leaves the page, or loads it again.
export const whenLeaving = (callback) => {
  addEventListener("pagehide", () => callback());
};

// Calls back when a page comes out of the back/forward cache: its answers may have changed on another page.
export const whenBack = (callback) => {
  addEventListener("pageshow", (event) => event.persisted && callback());
};

// Calls back when the reader comes back to the page, perhaps on another day.
export const whenSeen = (callback) => {
  document.addEventListener("visibilitychange", () => document.hidden || callback());
};

// Nothing comes alive: every form that isn't says so.
export const fail = () => toolkit?.fail();

// This form is alive.
export const live = (form) => toolkit?.live(form);

// All that stands in the forms is kept now.
export const settled = () => toolkit?.settled();

// The reader has chosen another place for what is kept.
export const move = () => toolkit?.move();
