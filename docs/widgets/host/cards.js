// The cards of findings, beside the letter or under their marks.

import { showFrom, showNear } from "./shared/viewport.js";

// Shows the card with this key under its mark in the letter, and all others where they stand in the list.
export const place = (room, key, mark) => {
  for (const card of room.querySelectorAll("[data-key]")) {
    const shown = mark && card.dataset.key === key;
    card.toggleAttribute("data-shown", shown);
    if (!shown) continue;
    const from = room.offsetParent.getBoundingClientRect().top;
    card.style.setProperty("--at", `${Math.round(mark.getBoundingClientRect().bottom - from)}px`);
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
