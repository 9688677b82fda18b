// On every page: the menu at the top lies over the page. It closes by Escape, and when something else is pressed or has the
// keyboard, which it would hide; so does the search, when the keyboard has gone through what was found.
{
  const open = () => document.querySelector(".fk-menu[open]");
  for (const name of ["click", "focusin"]) {
    addEventListener(name, ({ target }) => {
      const menu = open();
      if (menu && !menu.contains(target)) menu.open = false;
    });
  }
  addEventListener("focusin", ({ target }) => {
    // The theme leaves what was found to the arrow keys alone, and gives it no name: an article has none of its own.
    for (const link of document.querySelectorAll(".md-search-result :is(a, summary)[tabindex]")) {
      link.removeAttribute("tabindex");
      link.ariaLabel = link.querySelector("h1, h2")?.textContent ?? null;
    }
    const search = document.getElementById("__search");
    if (search?.checked && !target.closest(".md-search, #__search")) search.click();
  });
  // Tab leads to what empties the search while that can be seen.
  for (const name of ["input", "reset"]) {
    addEventListener(name, ({ target }) => {
      const form = target.closest(".md-search__form");
      if (form) setTimeout(() => (form.querySelector("[type=reset]").tabIndex = form.query.value ? 0 : -1));
    });
  }
  addEventListener("keydown", ({ key, target }) => {
    // The theme closes it by Escape, and leaves the keyboard nowhere.
    if (key === "Escape" && target.closest?.(".md-search")) document.querySelector(".fk-menu > summary").focus();
    const menu = open();
    if (key !== "Escape" || !menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}
