// On pages with a form: the theme's own script waits in the page (macros/publish/page_scripts.py) until somebody searches.
// Our menu, folds and colours need none, and it is a tenth of a page's weight.
{
  const SETTLED = 200; // milliseconds, after which the theme has closed what it closes where an address has a #
  document.documentElement.classList.replace("no-js", "js"); // else the style sheet hides the search
  const waiting = () => document.querySelector("template[data-waits]");
  const toggle = () => document.getElementById("__search");

  // The cursor is in the box by then. Where the address has a #, the theme closes the search as soon as it begins.
  const open = () => {
    if (location.hash && !toggle().checked) toggle().click();
    if (toggle().checked) document.querySelector(".md-search__input").focus();
  };

  const run = () => {
    const place = waiting();
    if (!place) return;
    const wanted = toggle().checked;
    place.remove();
    const script = document.createElement("script");
    script.src = place.content.querySelector("script").getAttribute("src");
    script.onload = () => wanted && setTimeout(open, location.hash ? SETTLED : 0);
    script.onerror = () => script.replaceWith(place); // no line, perhaps: the next press tries again
    document.body.append(script);
  };

  for (const name of ["focusin", "change"]) {
    addEventListener(name, ({ target }) => target.closest?.(".md-search, #__search") && run());
  }

  // A fold opens around what an address leads to, also where a browser does not do that by itself.
  const unfold = () => {
    const aim = document.getElementById(location.hash.slice(1));
    for (let fold = aim?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  };
  for (const name of ["DOMContentLoaded", "hashchange"]) addEventListener(name, unfold);
}
