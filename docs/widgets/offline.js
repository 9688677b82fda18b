// Has the site kept on this device, so that it works without a network (worker/worker.js), and says when a newer one is
// ready. Loaded by inline/offline.js, when the page has nothing else to do. Where a browser wants none of it, nothing happens.

const worker = navigator.serviceWorker;
const root = new URL("../../", import.meta.url); // from widgets/0123456789/

// A page that can keep nothing would lose what was typed when it is loaded again.
const loses = () => document.querySelector("form[data-state]") && !globalThis.toolkit?.keeps();

const offer = (registration) => {
  const note = document.querySelector("[data-newer]");
  // A worker that waits is newer than one that is active. The first one of a language's guide waits for a moment too,
  // while the page is in the hands of the worker of another language, which stands above it.
  if (!note || !registration.waiting || !registration.active || !worker.controller || loses()) return;
  note.hidden = false;
  const [now, later] = note.querySelectorAll("button");
  now.onclick = () => {
    worker.addEventListener("controllerchange", () => location.reload());
    if (registration.waiting) registration.waiting.postMessage("take over");
    else location.reload(); // another tab has asked for it before
  };
  later.onclick = () => {
    note.hidden = true;
  };
};

// A link that downloads a file goes past every worker in some browsers: what is kept is handed out here.
const handOut = async (link) => {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(link.href);
  const copy = document.createElement("a");
  copy.href = URL.createObjectURL(await answer.blob());
  copy.download = link.pathname.slice(link.pathname.lastIndexOf("/") + 1);
  copy.click();
  setTimeout(() => URL.revokeObjectURL(copy.href), 10_000);
};

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[download]");
  if (!worker.controller || !link?.href.startsWith(root.href) || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  handOut(link).catch(() => location.assign(link.href)); // the browser says itself what is wrong
});

const begin = async () => {
  const registration = await worker.register(new URL("offline-worker.js", root), { scope: root.pathname });
  registration.addEventListener("updatefound", () => {
    registration.installing.addEventListener("statechange", () => offer(registration));
  });
  offer(registration);
  (await worker.ready).active.postMessage("look");
};

globalThis.toolkit?.remember?.();
begin().catch(() => {}); // blocked, a private window, no room: the site works as it did
