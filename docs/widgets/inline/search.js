// Stands where the theme looks for its search worker. Loads that, and what it searches, when somebody searches: most
// readers of a page never do. Where both are is in SEARCH, which macros/publish/search.py puts before this.
const [BEGIN, READY, QUERY, RESULT] = [0, 1, 2, 3]; // the kinds of the theme's messages

let state = "idle";
let settings; // what the page has begun with: all but the pages
let query; // the last one, while the worker is loading

// From then on the theme's worker hears all messages itself.
const load = async () => {
  const { docs } = await (await fetch(SEARCH.pages)).json();
  importScripts(SEARCH.worker);
  const answer = globalThis.postMessage;
  const hear = (message) => dispatchEvent(new MessageEvent("message", { data: message }));
  globalThis.postMessage = (message) => {
    globalThis.postMessage = answer; // it is ready: the page knows that already
    state = "loaded";
    if (message.type !== READY) answer(message);
    hear({ type: QUERY, data: query });
  };
  hear({ type: BEGIN, data: { ...settings, docs } });
};

// The theme looks for every word that begins as the last one does: “me” of “they rang me” would find “method”.
const whole = (words) => words.replace(/(?<=\S\s+)\S{1,2}\s*$/u, "");

addEventListener("message", async (event) => {
  const { type, data: given } = event.data;
  const data = type === QUERY ? whole(given) : given;
  if (state === "loaded") {
    if (data === given) return;
    event.stopImmediatePropagation();
    dispatchEvent(new MessageEvent("message", { data: { type, data } }));
    return;
  }
  if (type === BEGIN) {
    if (state === "idle") {
      settings = data;
      postMessage({ type: READY });
    }
    return;
  }
  query = data;
  if (state === "loading") return;
  if (!data.trim()) {
    postMessage({ type: RESULT, data: { items: [] } });
    return;
  }
  state = "loading";
  try {
    await load();
  } catch (error) {
    console.error(error);
    state = "idle"; // no line, perhaps: the next key tries again
  }
});
