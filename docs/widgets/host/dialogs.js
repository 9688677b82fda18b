// Dialogs above the page, and menus that lie over it.

import { steps } from "./shared/steps.js";
import { narrow } from "./shared/viewport.js";

// Asks in the page itself, where no frame and no "show no more of these" can suppress it; calls done() if the reader
// says yes. dialog: see ask.html. yes: what the button says that does it.
export const ask = (dialog, question, yes, done) => {
  if (!dialog.showModal) {
    if (globalThis.confirm(question)) done();
    return;
  }
  if (dialog.open) return;
  const [no, sure] = dialog.querySelectorAll("button");
  dialog.querySelector("[data-question]").textContent = question;
  sure.textContent = yes;
  no.onclick = () => dialog.close();
  sure.onclick = () => {
    dialog.close();
    done();
  };
  dialog.showModal();
};

// Opens a dialog above the page. Where the browser knows no such thing, it opens in its place. On a phone it is a step in the
// history: Back closes it, and the reader stays on the page.
export const showDialog = (dialog) => {
  if (!dialog.showModal) {
    dialog.setAttribute("open", "");
    return;
  }
  if (dialog.open) return;
  dialog.showModal();
  if (!narrow.matches) return;
  history.pushState({ ...history.state, dialog: true }, "");
  steps.now = history.state;
  const back = () => dialog.close();
  addEventListener("popstate", back, { once: true });
  const closed = () => {
    removeEventListener("popstate", back);
    if (history.state?.dialog) history.back();
  };
  dialog.addEventListener("close", closed, { once: true });
};

// A menu that lies over the page closes by Escape, when one of its buttons was pressed, and when something else is.
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
