// Stands at the root of the site as offline-worker.js where the site is not to be kept on devices: takes away what an earlier
// worker has kept of it, and goes. A browser fetches it in place of the earlier one.

const mine = `feedback-toolkit ${new URL("./", location).pathname} `; // as in worker.js

const leave = async () => {
  for (const one of await caches.keys()) if (one.startsWith(mine)) await caches.delete(one);
  await registration.unregister();
};

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));
