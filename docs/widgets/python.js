// Stands where PyScript looks for its interpreter: MicroPython, with the Python of the page among its files already.
const { root, python } = JSON.parse(document.querySelector('meta[name="feedback-toolkit"]').content);

const whole = (address) => new URL(root + address, document.baseURI).href;

const fetched = async (address) => {
  const answer = await fetch(whole(address));
  if (!answer.ok) throw new Error(`${whole(address)}: ${answer.status}`);
  return answer;
};

// The files of a bundle (macros/publish/python_bundle.py): [name, bytes] of each.
const opened = async (address) => {
  const { body } = await fetched(address);
  const bytes = await new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  const head = new Uint8Array(bytes).indexOf(10);
  let at = head + 1;
  return JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 0, head))).map(([name, size]) => {
    const file = new Uint8Array(bytes, at, size);
    at += size;
    return [name, file];
  });
};

// The same as one can read them, one by one: with ?source in the address, and for browsers that can't open a bundle.
const readable = async () => {
  const list = Object.entries(await (await fetched(python.readable)).json());
  return Promise.all(list.map(async ([name, address]) => [name, new Uint8Array(await (await fetched(address)).arrayBuffer())]));
};

const asked = new URLSearchParams(location.search).has("source") || !globalThis.DecompressionStream;

// All at once: nothing here waits for anything else.
const files = asked ? readable() : Promise.all(python.bundles.map(opened)).then((found) => found.flat());
const interpreter = import(whole(python.interpreter));

export const loadMicroPython = async (options) => {
  const { loadMicroPython } = await interpreter;
  const [micropython, found] = await Promise.all([loadMicroPython({ ...options, url: whole(python.wasm) }), files]);
  for (const [name, content] of found) {
    if (name.includes("/")) micropython.FS.mkdirTree(name.slice(0, name.lastIndexOf("/")));
    micropython.FS.writeFile(name, content);
  }
  return micropython;
};
