// Keeps MicroPython's memory for the next visit (python.js), with the modules imported. A worker: it has no page, so neither
// an object of it nor a word that a reader typed can come into what is kept.
const BLOCK = 65_536;

// The parts of its memory in which something stands.
const used = ({ _module: { HEAPU8 } }) => {
  const words = new Int32Array(HEAPU8.buffer);
  const part = (at) => words.subarray((at * BLOCK) / 4, ((at + 1) * BLOCK) / 4);
  const every = Array.from({ length: HEAPU8.length / BLOCK }, (_, at) => at);
  return every.filter((at) => part(at).some((word) => word !== 0));
};

// MicroPython, as python.js begins it, with all of these modules; where something stood in its memory before they came; and what
// has to be held on to.
const imported = async ({ interpreter, program, heap, files, modules }) => {
  const { loadMicroPython } = await import(interpreter);
  const instantiateWasm = (imports, use) => WebAssembly.instantiate(program, imports).then(use);
  const silent = () => {};
  const micropython = await loadMicroPython({
    heapsize: heap,
    linebuffer: false,
    stderr: silent,
    stdout: silent,
    instantiateWasm,
  });
  const first = new Map(globalThis.proxy_js_map);
  const held = [...first.values()].map((one) => one.deref()); // they keep their places
  const begun = used(micropython);
  for (const [name, content] of files) {
    if (name.includes("/")) micropython.FS.mkdirTree(name.slice(0, name.lastIndexOf("/")));
    micropython.FS.writeFile(name, content);
  }
  for (const name of modules) micropython.pyimport(name);
  micropython.pyimport("gc").collect();
  // Nothing of JavaScript's stays in the memory: each import gave it an object, which the page will not have.
  for (const id of globalThis.proxy_js_map.keys()) if (!first.has(id)) micropython._module._proxy_c_free_obj(id);
  return [micropython, begun, held];
};

// What is in use of its memory, and what a fresh one has in use: [about it, bytes]. All else is nothing in both, so that it need
// not be touched.
const taken = async (micropython, begun) => {
  const { HEAPU8 } = micropython._module;
  const blocks = [...new Set([...begun, ...used(micropython)])];
  const bytes = new Uint8Array(blocks.length * BLOCK);
  blocks.forEach((at, index) => bytes.set(HEAPU8.subarray(at * BLOCK, (at + 1) * BLOCK), index * BLOCK));
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).join();
  return [{ size: HEAPU8.length, block: BLOCK, blocks, sum }, bytes];
};

// In the browser's own cache; then an older one of the same pages goes. In that order, because the page may close in between.
const put = async ({ shelf, key, bundles }, [about, bytes]) => {
  const cache = await caches.open(shelf);
  await cache.put(key, new Response(new Blob([`${JSON.stringify({ ...about, bundles })}\n`, bytes])));
  const page = (url) => new URL(url).pathname.split("/").at(-1);
  for (const one of await cache.keys()) {
    if (page(one.url) === page(key) && one.url !== new URL(key, location).href) await cache.delete(one);
  }
};

addEventListener("message", async ({ data }) => {
  try {
    const [micropython, begun] = await imported(data);
    await put(data, await taken(micropython, begun));
  } catch (error) {
    console.debug(error); // no room, or not allowed: the next visit imports the modules again
  }
  close();
});
