// Keeps the site on the reader's device, so that it works without a network. Stands at the root of the site as
// offline-worker.js, below a line that the build writes (macros/publish/offline.py): SITE, {build, files, others, sorry}. files:
// the digest of each file by its address; others: folders of the guide in other languages; sorry: a page that says what is wrong.
//
// It asks the network for what is in that list, and for itself. It knows nothing of what a reader types.

const root = new URL("./", location);
const mine = `feedback-toolkit ${root.pathname} `; // other sites may stand beside this one: they share the browser's caches
const name = mine + SITE.build;
const memory = `${mine}memory`; // of MicroPython (memory.js), by the address of the modules that are in it
const kept = new Map(Object.entries(SITE.files).map(([path, digest]) => [new URL(path, root).href, digest]));

const LANES = 4; // files that are asked for at a time
const HOUR = 3_600_000;
const GONE = [404, 410];
// The addresses of these carry their content: those of an older release are never taken for those of this one.
const ADDRESSED = /\/(?:widgets|runtime|python)\/[0-9a-f]{10}\/|\/assets\//;
// Who asks so wants what the server has (inline/watch.js).
const PAST_ALL = ["reload", "no-store", "no-cache"];

const inCache = (cacheName, url) => caches.match(url, { cacheName, ignoreVary: true });

// The caches of this site's other releases.
const others = async () => (await caches.keys()).filter((one) => one.startsWith(mine) && ![name, memory].includes(one));

const fromOthers = async (url) => {
  for (const one of await others()) {
    const found = await inCache(one, url);
    if (found) return found;
  }
  return undefined;
};

const digest = async (bytes) => {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
};

// Puts a file of this release into the cache: what an older release has of it, the browser, or the server.
const keep = async (cache, url, wanted) => {
  const asked = (cached) => fetch(url, { cache: cached, priority: "low", credentials: "same-origin" });
  for (const find of [() => fromOthers(url), () => asked("default"), () => asked("reload")]) {
    const answer = await find();
    if (!answer?.ok) continue;
    const bytes = await answer.arrayBuffer();
    if (!(await digest(bytes)).startsWith(wanted)) continue;
    await cache.put(url, new Response(bytes, { headers: answer.headers }));
    return;
  }
  throw new Error(`The server has another release by now: ${url}`);
};

// All that is missing. Fails if the server has another release: then nothing of this one is taken for whole.
const fill = async () => {
  const cache = await caches.open(name);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const missing = [...kept].filter(([url]) => !there.has(url));
  const lane = async () => {
    while (missing.length) await keep(cache, ...missing.shift());
  };
  await Promise.all(Array.from({ length: LANES }, lane));
};

const install = async () => {
  try {
    await fill();
  } catch (error) {
    if (error.name === "QuotaExceededError") await caches.delete(name); // no room: half a site helps nobody
    throw error;
  }
  // Where nothing older is kept there is nothing that could be mixed.
  if (!(await others()).length) await skipWaiting();
};

const sweep = async () => {
  for (const one of await others()) await caches.delete(one);
  if (!(await caches.has(memory))) return;
  const remembered = await caches.open(memory);
  for (const one of await remembered.keys()) if (!kept.has(one.url.split("?")[0])) await remembered.delete(one);
};

const activate = async () => {
  // If the reader has asked for this release, pages of the older one may be open still.
  if (!(await clients.matchAll({ type: "window" })).length) await sweep();
  await clients.claim();
};

// The site is gone from its address: nothing of it stays here either.
const leave = async () => {
  for (const one of await caches.keys()) if (one.startsWith(mine)) await caches.delete(one);
  await registration.unregister();
};

let looked = 0;

// A page is alive and has nothing to do: is there a newer release, and is all of this one here?
const look = async () => {
  if (Date.now() - looked < HOUR) return;
  looked = Date.now();
  try {
    await registration.update();
  } catch {
    const { status } = await fetch(location.href, { cache: "no-store" });
    if (!GONE.includes(status)) return;
    looked = 0; // whoever asks after this has brought it back: a page that was still loading
    await leave();
    return;
  }
  if (registration.installing || registration.waiting) return;
  if ((await clients.matchAll({ type: "window" })).length === 1) await sweep();
  await fill();
};

// The address of this list that is meant by a request; "" if it is none of our business.
const known = ({ method, mode, url, cache }) => {
  const page = new URL(url);
  if (method !== "GET" || page.origin !== root.origin) return "";
  page.hash = "";
  if (mode !== "navigate") return !PAST_ALL.includes(cache) && kept.has(page.href) ? page.href : "";
  page.search = "";
  return [page.href, page.href.replace(/index\.html$/, ""), `${page.href}/`].find((one) => kept.has(one)) ?? "";
};

const OTHERS = SITE.others.map((folder) => new URL(`${folder}/`, root).href);

// The folder of another language in which a page stands that is asked for. It has a worker of its own once one of its pages
// was seen.
const folderOf = ({ method, mode, url }) =>
  mode === "navigate" && method === "GET" ? OTHERS.find((one) => url.startsWith(one)) : undefined;

// The page that says what is wrong, with a link to what is kept: to the page that was asked for in the language of this
// worker, or to the first one. folder: from which on its address is the same.
const sorry = (url, folder = root.href) => {
  const same = root.href + url.slice(folder.length).replace(/[?#].*$/, "");
  const instead = folder !== root.href && kept.has(same) ? same : root.href;
  const page = SITE.sorry.replace("{home}", () => new URL(instead).pathname);
  return new Response(page, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
};

// The browser may have thrown away a part of what was kept: then the network has it, or the reader is told.
const answered = async (request, url) => {
  const navigates = request.mode === "navigate";
  const asked = new URL(request.url);
  if (navigates && new URL(url).pathname === `${asked.pathname}/`) return Response.redirect(url + asked.search);
  const found = await inCache(name, url);
  if (found) return found;
  looked = 0; // it is time to put back what is missing
  try {
    return await fetch(request);
  } catch (error) {
    if (!navigates) throw error;
    return sorry(url);
  }
};

const older = async (request) => (await fromOthers(request.url)) ?? fetch(request);

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = known(request);
  const folder = folderOf(request);
  if (url) event.respondWith(answered(request, url));
  else if (folder) event.respondWith(fetch(request).catch(() => sorry(request.url, folder)));
  else if (request.url.startsWith(root.href) && ADDRESSED.test(request.url) && !PAST_ALL.includes(request.cache)) {
    event.respondWith(older(request));
  }
});
addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(skipWaiting());
  if (event.data === "look") event.waitUntil(look().catch(() => {})); // no network: another time
});
