// The letter as it is drawn, and what is pressed in it.

import { guideLanguage } from "./shared/page.js";

// Lays out the letter: a paragraph for each of these kinds of blocks, separated by a blank.
export const layOut = (letter, kinds) => {
  letter.replaceChildren();
  for (const kind of kinds.split(" ")) {
    if (letter.firstChild) letter.append("\n\n");
    const paragraph = document.createElement("p");
    paragraph.dataset.block = kind;
    letter.append(paragraph);
  }
};

const drawn = new WeakMap(); // the nodes of a paragraph, one for each of its pieces

// Puts words into a piece. For a screen reader its name says which question they answer, or wait for.
const write = (piece, text) => {
  piece.textContent = text;
  if (piece.dataset?.label) piece.setAttribute("aria-label", `${piece.dataset.label}: ${text}`);
};

const pieceOf = ([text, own, found, blank, label]) => {
  if (!own && !found && !blank) return document.createTextNode(text);
  const element = document.createElement(found ? "mark" : "span");
  element.tabIndex = -1;
  element.setAttribute("role", "button");
  if (own) element.dataset.own = "yes";
  if (found) element.dataset.found = found;
  if (blank) {
    element.dataset.blank = blank;
    // What is missing is said in the language of the guide, which the reader can read, whatever that of the letter is.
    element.lang = guideLanguage();
  }
  if (label) element.dataset.label = label;
  write(element, text);
  return element;
};

// Draws a paragraph of its pieces, as JSON: [text, whether it is the reader's own, key of its mark, name of its gap, label of
// its question] of each. What had the keyboard in it has it again.
export const draw = (paragraph, pieces) => {
  const stops = () => [...paragraph.querySelectorAll("[tabindex]")];
  const at = stops().indexOf(document.activeElement);
  const nodes = JSON.parse(pieces).map(pieceOf);
  paragraph.replaceChildren(...nodes);
  drawn.set(paragraph, nodes);
  if (at >= 0) (stops()[at] ?? paragraph.closest(".fk-desk")).focus({ preventScroll: true });
};

// Changes the words of some pieces of a paragraph, as JSON: [number, text] of each. Returns whether they are still there: a
// helper of the reader's, for bold beginnings or another language, may have put elements in their place.
export const redraw = (paragraph, changed) => {
  const all = JSON.parse(changed).map(([index, text]) => [drawn.get(paragraph)[index], text]);
  if (!all.every(([node]) => node.isConnected)) return false;
  for (const [node, text] of all) write(node, text);
  return true;
};

// Calls back with what was pressed in the letter, and where. The letter is one stop of the Tab key: inside it, the
// left and right arrow keys go from one thing that can be pressed to the next, Enter and Space press it, and Escape goes back.
// Up and down are for reading: they scroll, as everywhere.
export const whenPressed = (desk, callback) => {
  const stops = () => [...desk.querySelectorAll("[data-blank], [data-own], [data-found]")];
  desk.addEventListener("click", (event) => {
    const paragraph = event.target.closest("[data-block]");
    if (!paragraph || paragraph.isContentEditable || !getSelection().isCollapsed) return;
    const pressed = event.target.closest("[data-blank], [data-own], [data-found]") ?? paragraph;
    callback(pressed, event.clientX, event.clientY);
  });
  desk.addEventListener("keydown", (event) => {
    if (event.target.isContentEditable || event.ctrlKey || event.altKey || event.metaKey) return;
    const all = stops();
    const at = all.indexOf(event.target);
    const to = {
      ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1,
    }[event.key];
    if (to !== undefined && all.length) {
      event.preventDefault();
      all[Math.min(Math.max(to, 0), all.length - 1)].focus();
    } else if ((event.key === "Enter" || event.key === " ") && at >= 0) {
      event.preventDefault();
      const { left, top } = event.target.getBoundingClientRect();
      callback(event.target, left, top);
    } else if (event.key === "Escape" && at >= 0) {
      desk.focus();
    }
  });
};
