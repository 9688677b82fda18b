// What waits for a pause, or for the page to be drawn.

import { whenReleased } from "./shared/pointer.js";

// A function that, however often it is called, calls back once: ``wait`` milliseconds after the last time.
export const afterPause = (callback, wait) => {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => whenReleased(callback), wait);
  };
};

// No page that is out of sight is drawn, and a frame below the fold of another site's page doesn't know that it is.
const UNDRAWN = 500; // milliseconds

// A function that, however often it is called, calls back once: when the page has been drawn again.
export const afterPaint = (callback) => {
  let late = 0; // the timer for a page that is not drawn; 0 while nobody has asked
  const call = () => {
    if (!late) return;
    clearTimeout(late);
    late = 0;
    whenReleased(callback);
  };
  return () => {
    if (late) return;
    requestAnimationFrame(() => setTimeout(call));
    late = setTimeout(call, document.hidden ? 0 : UNDRAWN);
  };
};
