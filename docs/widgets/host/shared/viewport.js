// The window: how large it is, and what of the page is in sight.

// A screen on which one question stands alone, above the letter.
export const narrow = matchMedia("(max-width: 59.99em)");

// A window that is as low as a page at 400 % (widget.css).
export const low = matchMedia("(max-height: 25.99em)");

// Brings an element into sight, if it isn't.
export const showNear = (element) => element.scrollIntoView({ block: "nearest", behavior: "instant" });

// The same, from where it begins, so that its end stays in sight too: of a field its question, of a card its first line.
export const showFrom = (start, end) => {
  const { top } = start.getBoundingClientRect();
  const over = end.getBoundingClientRect().bottom + 8 - innerHeight;
  if (top < 0) scrollBy({ top: Math.max(top - 8, over), behavior: "instant" });
};

// A field, from the words of its question: these say where that begins, since the box around them may have no place of its
// own (widget.css).
export const showQuestion = (field) =>
  showFrom(field.closest("[data-field]")?.querySelector("legend, label") ?? field, field);
