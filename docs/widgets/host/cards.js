// The cards of findings, beside the letter or under their marks.

import { narrow, showFrom, showNear } from "./shared/viewport.js";

const GAP = 12;

// Whether a card with all that it can say would reach below the sheet, where the box with the day and the ways out stand: it
// would lie over the one, and under the other. Then it stands above its mark, if there is room.
const isAbove = (card, mark, top) => {
  const details = card.querySelector("details");
  const { open } = details;
  details.open = true;
  const height = card.offsetHeight + GAP;
  details.open = open;
  const words = mark.getBoundingClientRect();
  const sheet = mark.closest(".fk-sheet").getBoundingClientRect();
  return narrow.matches && words.bottom + height > sheet.bottom && words.top - height > top;
};

// Shows the card with this key at its mark in the letter, and all others where they stand in the list.
export const place = (room, key, mark) => {
  for (const card of room.querySelectorAll("[data-key]")) {
    const shown = mark && card.dataset.key === key;
    card.toggleAttribute("data-shown", shown);
    if (!shown) continue;
    const from = room.offsetParent.getBoundingClientRect().top;
    const above = isAbove(card, mark, from);
    const { top, bottom } = mark.getBoundingClientRect();
    card.toggleAttribute("data-above", above);
    card.style.setProperty("--at", `${Math.round((above ? top : bottom) - from)}px`);
    requestAnimationFrame(() => {
      showNear(card);
      if (card.contains(document.activeElement)) showFrom(card, document.activeElement);
    });
  }
};

// Calls back when the reader is done with a card that stands under its mark, by a press elsewhere. Escape closes it as its
// button does.
export const whenDone = (room, callback) => {
  const close = () => room.querySelector("[data-shown] [data-part=close]")?.click();
  room.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  document.addEventListener("click", ({ target }) => target.closest(".fk-finding, [data-found], [data-action]") || callback());
};
