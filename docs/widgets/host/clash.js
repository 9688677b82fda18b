// What the reader chooses between, where both sides have changed the same words.

import { narrow } from "./shared/viewport.js";

// What is to be chosen between stands at the field that has the keyboard; above the letter if none has it, or if its
// question stays at the top of a phone's screen, where there is no room.
export const besideField = (clash, form) => {
  const field = document.activeElement.closest("[data-field]");
  const stays = narrow.matches && form.dataset.view === "ask" && field?.closest("[data-first]");
  const place = form.contains(field) && !stays ? field : form.querySelector("[data-clash-home]");
  if (clash.parentElement !== place) place.append(clash);
};

export const askAbove = (clash, form) => {
  form.querySelector("[data-clash-home]").append(clash);
  clash.scrollIntoView({ block: "center", behavior: "instant" });
  clash.focus({ preventScroll: true });
};

// A choice was made: on to the next one, or back to the field, or to the letter.
export const leaveClash = (clash) => {
  const field = clash.closest("[data-field]")?.querySelector("input, textarea");
  const next = clash.hidden ? field ?? clash.closest(".fk-result").querySelector(".fk-desk") : clash;
  next.focus({ preventScroll: true });
};
