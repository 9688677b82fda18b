// Dialogs above the page.

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
