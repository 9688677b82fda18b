// Presses, of a mouse or a finger: what would move the page waits until they are over.

// What moves the page while a button is held down takes the press away: the button is elsewhere when it comes up.
const held = { down: false, waiting: [], timer: 0 };

const release = () => {
  held.down = false;
  for (const callback of held.waiting.splice(0)) queueMicrotask(callback); // one that fails holds up no other
};

const releaseIn = (milliseconds) => {
  clearTimeout(held.timer);
  held.timer = setTimeout(release, milliseconds);
};

addEventListener(
  "pointerdown",
  () => {
    held.down = true;
    releaseIn(3000); // some lists of the system swallow what comes after
  },
  true,
);
// Once the click that follows has had its effect. A finger is up for a while before that click, and leaves a field in between.
for (const name of ["pointercancel", "click"]) addEventListener(name, () => releaseIn(0), true);
addEventListener("pointerup", ({ pointerType }) => releaseIn(pointerType === "mouse" ? 0 : 500), true); // there may be no click

// Who double-clicks on everything presses once: the second press would take back what the first one did, or answer what it
// asked, since other buttons may stand there by then. From question to question one may go as fast as one likes.
addEventListener(
  "click",
  (event) => {
    const button = event.target.closest?.("main button");
    if (event.detail < 2 || !button || button.matches('[data-action="next"], [data-action="previous"]')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  true,
);

export const whenReleased = (callback) => {
  if (held.down) held.waiting.push(callback);
  else callback();
};
