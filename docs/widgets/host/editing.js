// A paragraph of the letter while the reader types in it.

import { composes } from "./shared/composing.js";

const caretAt = (x, y) => {
  const at = document.caretPositionFromPoint?.(x, y);
  if (at) return [at.offsetNode, at.offset];
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? [range.startContainer, range.startOffset] : [];
};

// A sentence of the letter is no answer to a question. By Ctrl+Z a browser tells of it later, too, when it is drawn anew.
const isNoAnswer = (event) => event.stopPropagation();

// Lets the reader type in a paragraph of the letter: typed(text) at every change, done() when they leave it.
export const editInPlace = (paragraph, label, x, y, typed, done) => {
  const [node, offset] = caretAt(x, y);
  try {
    paragraph.contentEditable = "plaintext-only";
  } catch {
    paragraph.contentEditable = "true"; // an older browser
  }
  for (const [name, value] of [["role", "textbox"], ["aria-multiline", "true"], ["aria-label", label]]) {
    paragraph.setAttribute(name, value);
  }
  paragraph.focus({ preventScroll: true });
  if (paragraph.contains(node)) getSelection().collapse(node, offset);
  const stop = new AbortController();
  const listen = (name, callback) => paragraph.addEventListener(name, callback, { signal: stop.signal });
  paragraph.addEventListener("input", isNoAnswer);
  listen("input", () => typed(paragraph.innerText.replace(/\n+$/, "")));
  listen("keydown", (event) => {
    if (!composes(event) && (event.key === "Escape" || (event.key === "Enter" && !event.shiftKey))) {
      event.preventDefault();
      const desk = paragraph.closest(".fk-desk");
      paragraph.blur(); // where the reader has made two paragraphs of it, it is drawn anew and stands nowhere
      desk.focus({ preventScroll: true });
    }
  });
  listen("blur", () => {
    if (document.activeElement === paragraph) return; // another window or tab has the keyboard now: the reader comes back
    stop.abort();
    paragraph.removeAttribute("contenteditable");
    for (const name of ["role", "aria-multiline", "aria-label"]) paragraph.removeAttribute(name);
    done();
  });
};
