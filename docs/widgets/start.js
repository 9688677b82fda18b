// Starts PyScript under the strict CSP, and says so on the page if it can't start.
import { fail } from "./host.js";

// A slow phone on a slow line needs some seconds; after this the reader should know what to do without us.
const PATIENCE = 45_000;

const waiting = () => document.querySelector('form[data-state="static"]');
const failIfWaiting = () => waiting() && fail();

addEventListener("error", failIfWaiting);
addEventListener("unhandledrejection", failIfWaiting);
setTimeout(failIfWaiting, PATIENCE);

try {
  const { hooks } = await import("../runtime/pyscript/core.js");
  // The stock hooks for workers, which are not used here, call Function() and would break the CSP.
  for (const name of Object.keys(hooks.worker)) hooks.worker[name].clear?.();
} catch (error) {
  console.error(error);
  fail();
}
