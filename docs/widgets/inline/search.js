// Stands where the theme looks for its search worker. Loads that, and what it searches, when somebody searches: most
// readers of a page never do. Where both are is in SEARCH, which macros/publish/search.py puts before this.
const [BEGIN, READY, QUERY, RESULT] = [0, 1, 2, 3]; // the kinds of the theme's messages

let state = "idle";
let settings; // what the page has begun with: all but the pages
let query = ""; // the last one, as it was typed

// What was found, with the place first to which such words lead (“searched” in language.yml). It stands in front of its
// page's other parts, and as the best of them it is shown.
const led = (items, { docs, leads }) => {
  const typed = query.toLowerCase().replaceAll("’", "'").split(/[^\p{L}\p{N}']+/u);
  const said = (word) => typed.some((one) => (word.length < 4 ? one === word : one.startsWith(word)));
  const [place] = leads.find(([, words]) => words.every(said)) ?? [];
  if (place === undefined) return items;
  const [page] = place.split("#");
  const found = items.find(([one]) => one.location.split("#")[0] === page) ?? [];
  const score = Math.max(1, ...items.flat().map((one) => one.score));
  const first = [...new Set([place, page])].map((location) => ({
    ...(found.find((one) => one.location === location) ?? docs.find((one) => one.location === location)),
    score: location === place ? score : 0,
    terms: {},
  }));
  const others = found.filter(({ location }) => location !== place && location !== page);
  return [[...first, ...others], ...items.filter((one) => one !== found)];
};

// From then on the theme's worker hears all messages itself.
const load = async () => {
  const pages = await (await fetch(SEARCH.pages)).json();
  importScripts(SEARCH.worker);
  const answer = globalThis.postMessage;
  const hear = (message) => dispatchEvent(new MessageEvent("message", { data: message }));
  globalThis.postMessage = ({ type, data }) => {
    if (type === RESULT) answer({ type, data: { ...data, items: led(data.items, pages) } });
    if (type !== READY) return; // the page knows already that it is ready
    state = "loaded";
    hear({ type: QUERY, data: whole(query) });
  };
  hear({ type: BEGIN, data: { ...settings, docs: pages.docs } });
};

// The theme looks for every word that begins as the last one does: “me” of “they rang me” would find “method”.
const whole = (words) => words.replace(/(?<=\S\s+)\S{1,2}\s*$/u, "");

addEventListener("message", async (event) => {
  const { type, data } = event.data;
  const shorter = type === QUERY ? whole(data) : data;
  if (type === QUERY && event.isTrusted) query = data; // else it is ours: the same, made whole
  if (state === "loaded") {
    if (shorter === data) return;
    event.stopImmediatePropagation();
    dispatchEvent(new MessageEvent("message", { data: { type, data: shorter } }));
    return;
  }
  if (type === BEGIN) {
    if (state === "idle") {
      settings = data;
      postMessage({ type: READY });
    }
    return;
  }
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
