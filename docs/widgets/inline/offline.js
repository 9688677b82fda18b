// On every page of the guide: when the page has come alive and has nothing else to do, offline.js is loaded.
{
  const { offline } = document.currentScript.dataset;
  const LOOK = 500; // milliseconds

  const begin = () => {
    const state = document.querySelector("form[data-state]")?.dataset.state;
    if (state === "static") setTimeout(begin, LOOK);
    else if (state !== "failed") (globalThis.requestIdleCallback ?? setTimeout)(() => import(offline).catch(() => {}));
  };

  // Who saves data is spared the other pages.
  if ("serviceWorker" in navigator && !navigator.connection?.saveData) addEventListener("load", begin);
}
