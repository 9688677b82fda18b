// Stands where PyScript looks for its interpreter: MicroPython, with the Python of the page in it already. It begins before
// PyScript asks for it. What the first text needs comes first; the rest comes behind it, on a line that is free then.
const { root, python } = JSON.parse(document.querySelector('meta[name="feedback-toolkit"]').content);

const whole = (address) => new URL(root + address, document.baseURI).href;

// Past the browser's cache if need be: to load the page again does not renew what a script asks for.
const fetched = async (address) => {
  const url = whole(address);
  const first = await fetch(url);
  const answer = first.ok ? first : await fetch(url, { cache: "reload" });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer;
};

// ---- Its files ----

// Bytes that say in a line of JSON what comes behind it: [that, the rest].
const parted = (buffer) => {
  const bytes = new Uint8Array(buffer);
  const end = bytes.indexOf(10);
  return [JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))), bytes.subarray(end + 1)];
};

// What the build has compressed, as an answer of this type.
const unpacked = async (address, type) => {
  const { body } = await fetched(address);
  return new Response(body.pipeThrough(new DecompressionStream("gzip")), { headers: { "Content-Type": type } });
};

// The files of a bundle (macros/publish/python_bundle.py): [name, bytes] of each.
const opened = async (address) => {
  const [sizes, bytes] = parted(await (await unpacked(address, "application/octet-stream")).arrayBuffer());
  let at = 0;
  return sizes.map(([name, size]) => {
    at += size;
    return [name, bytes.subarray(at - size, at)];
  });
};

const allOf = async (bundles) => (await Promise.all(bundles.map(opened))).flat();

// The same as one can read them, one by one: with ?source in the address, and for browsers that can't open a bundle.
const readable = async () => {
  const list = Object.entries(await (await fetched(python.readable)).json());
  return Promise.all(list.map(async ([name, address]) => [name, new Uint8Array(await (await fetched(address)).arrayBuffer())]));
};

const write = ({ FS }, found) => {
  for (const [name, content] of found) {
    if (name.includes("/")) FS.mkdirTree(name.slice(0, name.lastIndexOf("/")));
    FS.writeFile(name, content);
  }
};

// ---- Its start ----

const opens = globalThis.DecompressionStream;
const asked = new URLSearchParams(location.search).has("source") || !opens;

// All at once: nothing here waits for anything else.
const program = opens && WebAssembly.compileStreaming(unpacked(python.packed, "application/wasm"));
const files = asked ? readable() : allOf(python.bundles);
const interpreter = import(whole(python.interpreter));
const host = import(whole(python.host));

const drawn = () =>
  new Promise((resolve) => {
    if (document.hidden) setTimeout(resolve);
    else requestAnimationFrame(() => setTimeout(resolve));
  });

// Where MicroPython's output goes: to PyScript, as soon as that is there.
let outlets = {};
const stderr = (bytes) => outlets.stderr?.(bytes);
const stdout = (bytes) => outlets.stdout?.(bytes);

const HEAP = 2 * 1024 * 1024; // for Python's objects; it grows when they need more

// MicroPython itself. Its script would never say that its program can't begin.
const loaded = async () => {
  const { loadMicroPython } = await interpreter;
  const options = { heapsize: HEAP, linebuffer: false, stderr, stdout };
  if (!opens) return loadMicroPython({ ...options, url: whole(python.wasm) });
  const compiled = await program;
  return new Promise((resolve, reject) => {
    const instantiateWasm = (imports, use) => WebAssembly.instantiate(compiled, imports).then(use).catch(reject);
    loadMicroPython({ ...options, instantiateWasm }).then(resolve, reject);
  });
};

const started = async () => {
  const micropython = await loaded();
  write(micropython, [["host.py", new Uint8Array()], ...(await files)]);
  const rest = asked ? [] : allOf(python.late);
  await drawn(); // what comes now holds up the page
  Object.assign(micropython.pyimport("host"), await host, {
    // Calls back when the page has been drawn and all of its files are there.
    whenAllHere: async (callback) => {
      const { toolkit } = globalThis;
      if (toolkit) toolkit.waits = true;
      try {
        await drawn();
        write(micropython, await rest);
        callback();
      } catch (error) {
        console.error(error);
      }
      toolkit?.fail(); // what is not alive now will not be
    },
  });
  micropython.runPython(python.modules.map((name) => `import ${name}`).join("\n"));
  return micropython;
};

const ready = started();
ready.catch(() => globalThis.toolkit?.fail());

export const loadMicroPython = (options) => {
  outlets = options;
  return ready;
};
