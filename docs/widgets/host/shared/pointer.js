// Presses, of a mouse or a finger: what would move the page waits until they are over.

// What moves the page while a button is held down takes the press away: the button is elsewhere when it comes up.
const held = { down: false, waiting: [], longest: 0 };

const release = () => {
  held.down = false;
  for (const callback of held.waiting.splice(0)) queueMicrotask(callback); // one that fails holds up no other
};

addEventListener(
  "pointerdown",
  () => {
    held.down = true;
    clearTimeout(held.longest);
    held.longest = setTimeout(release, 3000); // some lists of the system swallow what comes after
  },
  true,
);
for (const name of ["pointerup", "pointercancel"]) {
  addEventListener(name, () => setTimeout(release), true); // after the click that follows
}

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
