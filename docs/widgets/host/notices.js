// What was done, or went wrong: said at the foot of the screen, by a button, and to a screen reader.

import { low, showNear } from "./shared/viewport.js";

// A screen reader speaks what changes: the same text has to be gone for a moment before it is said again.
export const sayAgain = (element, text) => {
  element.textContent = "";
  setTimeout(() => {
    if (!element.textContent) element.textContent = text;
  }, 100);
};

const SLOWLY = 70; // milliseconds for a letter, for who reads slowly
const AT_LEAST = 8_000;

// What has the keyboard, now or later, is not under a box that lies at the foot of the window.
const keepClear = (box, focused) => {
  const { top } = box.getBoundingClientRect();
  document.documentElement.style.scrollPaddingBottom = `${Math.max(innerHeight - top + 8, 0)}px`;
  const { top: begins, bottom } = focused.getBoundingClientRect();
  if (begins >= 0 && begins < innerHeight && bottom > top) showNear(focused);
};

// What was done is said at the foot of the screen, until the reader presses something or Escape, or has had the time to read
// it here. Then it takes no room, and is there for who listens.
export const passes = (form) => {
  const box = form.querySelector(".fk-toast");
  const message = box.querySelector("[data-message]");
  let before; // what had the keyboard when it came
  let timer;
  const pass = () => {
    document.documentElement.style.scrollPaddingBottom = "";
    if (box.contains(document.activeElement)) before?.focus({ preventScroll: true });
    box.classList.add("fk-unseen");
  };
  const wait = () => {
    clearTimeout(timer);
    const busy = () => document.hidden || box.contains(document.activeElement);
    timer = setTimeout(() => (busy() ? wait() : pass()), Math.max(AT_LEAST, message.textContent.length * SLOWLY));
  };
  const near = form.querySelector("[data-keep-here] > span + span");
  const come = () => {
    // What stands in sight already, where it was pressed, is said here for who listens alone.
    const { top, bottom } = near?.getBoundingClientRect() ?? {};
    if (near?.textContent === message.textContent && top > 0 && bottom < innerHeight) return;
    box.classList.remove("fk-unseen");
    before = document.activeElement;
    requestAnimationFrame(() => low.matches && keepClear(box, before));
    wait();
  };
  new MutationObserver(come).observe(message, { childList: true, characterData: true, subtree: true });
  document.addEventListener("click", pass, true); // before what the press itself has to say
  document.addEventListener("keydown", ({ key }) => key === "Escape" && pass());
};

// A button that has worked says so itself, for some seconds.
const labels = new WeakMap();

export const worked = (button, says) => {
  if (!labels.has(button)) labels.set(button, button.textContent);
  const row = button.parentElement;
  const before = row.offsetHeight;
  button.textContent = says;
  if (row.offsetHeight > before) button.textContent = says.split(" ").at(-1); // its sign alone: nothing jumps
  setTimeout(() => {
    button.textContent = labels.get(button);
  }, 4_000);
};
