// Menus that lie over the page.

const ROOM = 8; // pixels between what opens and its button, and the edge of the window

// What a menu opens stands above it, or below where there is more room for it, and is in sight as a whole: the button for
// it stays where it was pressed.
export const opensInSight = (menu) => {
  const list = menu.querySelector("summary + *");
  const place = () => {
    if (!menu.open) return;
    list.style.maxHeight = "";
    const { top, bottom } = list.offsetParent.getBoundingClientRect();
    const below = innerHeight - bottom;
    const down = below > top && list.offsetHeight + ROOM > top;
    menu.toggleAttribute("data-down", down);
    list.style.maxHeight = `${(down ? below : top) - ROOM}px`;
  };
  new MutationObserver(place).observe(menu, { attributeFilter: ["open"] }); // before it is drawn
  addEventListener("resize", place);
};

// A menu closes by Escape, when one of its buttons was pressed, and when something else is.
export const closesItself = (menu) => {
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", ({ target }) => {
    if (!menu.open) return;
    const chosen = menu.contains(target) && target.closest("button, a");
    if (chosen || !menu.contains(target)) menu.open = false;
    if (chosen) menu.querySelector("summary").focus({ preventScroll: true });
  });
};
