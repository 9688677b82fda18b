// Asks the search of a built site, as its pages do. Reads {site, queries} as JSON, and writes for each query the
// addresses that it finds, best first.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const { site, queries } = JSON.parse(readFileSync(0, "utf8"));
const WORKERS = "assets/javascripts/workers";
const read = (path) => readFileSync(`${site}/${WORKERS}/${path}`, "utf8");
const hearers = [];
const answers = [];
const context = vm.createContext({
  console,
  addEventListener: (type, hear) => hearers.push(hear),
  postMessage: (message) => answers.push(message),
  importScripts: (...paths) => paths.forEach((path) => vm.runInContext(read(path), context)),
  fetch: async (path) => ({ json: async () => JSON.parse(read(path)) }),
  MessageEvent: class {
    constructor(type, { data }) {
      this.data = data;
    }
  },
  dispatchEvent: (event) => tell(event),
});
context.self = context;

const tell = (event) => {
  let stopped = false;
  event.stopImmediatePropagation = () => (stopped = true);
  for (const hear of [...hearers]) if (!stopped) hear(event);
};
const asked = async (type, data) => {
  answers.length = 0;
  tell({ data: { type, data }, isTrusted: true });
  while (!answers.length) await new Promise((done) => setTimeout(done));
  return answers.at(-1).data;
};

context.importScripts("search.js");
const { config } = JSON.parse(readFileSync(`${site}/search/search_index.json`, "utf8"));
await asked(0, { config, docs: [], options: { suggest: false } });
const found = [];
for (const query of queries) {
  const { items } = await asked(2, query);
  found.push(items.map(([first]) => first.location));
}
process.stdout.write(JSON.stringify(found));
