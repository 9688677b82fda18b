// Starts PyScript under the strict CSP, and says so on the page if it can't start.
import { fail, load } from "./host.js";

const KEY = "feedback-toolkit:answers"; // as in drafts.py

// A slow phone on a slow line needs some seconds; after this the reader should know what to do without us.
const PATIENCE = 45_000;

const waiting = () => document.querySelector('form[data-state="static"]');
const failIfWaiting = () => waiting() && fail();

// A page without a form needs Python only for answers that are kept already.
const needed = () => waiting() || load(KEY, false) || load(KEY, true);

addEventListener("error", failIfWaiting);
addEventListener("unhandledrejection", failIfWaiting);
setTimeout(failIfWaiting, PATIENCE);

if (needed()) {
  try {
    const { hooks } = await import("../runtime/pyscript/core.js");
    // The stock hooks for workers, which are not used here, call Function() and would break the CSP.
    for (const name of Object.keys(hooks.worker)) hooks.worker[name].clear?.();
  } catch (error) {
    console.error(error);
    fail();
  }
}
