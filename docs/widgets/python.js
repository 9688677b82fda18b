// Stands where PyScript looks for its interpreter: MicroPython, with the Python of the page in it already. It begins before
// PyScript asks for it. What the first text needs comes first; the rest comes behind it, on a line that is free then.
const { root, python, letters } = JSON.parse(document.querySelector('meta[name="feedback-toolkit"]').content);

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
const unpacked = async (coming, type) => {
  const { body } = await coming;
  return new Response(body.pipeThrough(new DecompressionStream("gzip")), { headers: { "Content-Type": type } });
};

// The files of a bundle (macros/publish/python_bundle.py) that is coming: [name, bytes] of each. They come in rows: a part of
// each file, then the next part of each.
const opened = async (coming) => {
  const [[names, rows], bytes] = parted(await (await unpacked(coming, "application/octet-stream")).arrayBuffer());
  const files = names.map((_, file) => new Uint8Array(rows.reduce((sum, sizes) => sum + sizes[file], 0)));
  const filled = names.map(() => 0);
  let at = 0;
  for (const sizes of rows)
    sizes.forEach((size, file) => {
      files[file].set(bytes.subarray(at, at + size), filled[file]);
      filled[file] += size;
      at += size;
    });
  return names.map((name, file) => [name, files[file]]);
};

const allOf = async (coming) => (await Promise.all(coming.map(opened))).flat();

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

const moduleOf = ([name]) => name.replace(/\.\w+$/, "").replace(/\/__init__$/, "").replaceAll("/", ".");

// ---- Turns ----

const SLICE = 8; // milliseconds that Python may hold up the page while nobody waits for it; a slow phone's are 32

// No page that is out of sight is drawn, and a frame below the fold of another site's page doesn't know that it is.
const UNDRAWN = 500; // milliseconds

const drawn = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, document.hidden ? 0 : UNDRAWN);
  });

// The page has its turn: keys, and a frame.
const turn = () => globalThis.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));

// Imports these modules, each behind what it imports itself, and lets the page have its turn between them.
const imported = async (micropython, names) => {
  let began = performance.now();
  for (const name of names) {
    micropython.pyimport(name);
    if (performance.now() - began < SLICE) continue;
    await turn();
    began = performance.now();
  }
  await turn();
};

// ---- Its memory ----

// What memory.js has kept of MicroPython's memory at an earlier visit, with the modules that all pages of this kind share, and
// the letters of the page that it was kept from: to lay it into a fresh interpreter takes no time, to import them does. Nothing
// that a reader types was ever near it. The addresses in its name, and of its bundles, carry what the files hold.
const HEAP = 8 * 1024 * 1024; // for Python's objects; it grows when they need more
const SHELF = `feedback-toolkit ${new URL(whole("")).pathname} memory`; // as worker.js, inline/watch.js and inline/wipe.js find it
const [shared] = python.bundles;
const KEY = `${whole(shared)}?${[python.packed, ...python.late, HEAP, import.meta.url]}`;

const RECALLING = "feedback-toolkit:recalling";

const settled = () => {
  try {
    sessionStorage.removeItem(RECALLING);
  } catch {
    // Nothing can be kept, so nothing is there.
  }
};

const nameOf = (address) => address.split("/").at(-1);

// Whether it holds no letter of this page as an earlier release had it.
const fits = ({ bundles }) =>
  bundles.every((one) => python.bundles.includes(one) || !python.bundles.some((ours) => nameOf(ours) === nameOf(one)));

// What is kept, if it is whole: [about it, bytes], or null. A page that began with it and never came so far as to say so may have died of it.
const recall = async () => {
  try {
    const found = await caches.match(KEY, { cacheName: SHELF });
    if (!found) return null;
    if (sessionStorage.getItem(RECALLING)) {
      settled();
      await caches.delete(SHELF);
      return null;
    }
    sessionStorage.setItem(RECALLING, "yes");
    const [about, bytes] = parted(await found.arrayBuffer());
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).join(); // not on the page's own thread
    return about.sum === sum && fits(about) ? [about, bytes] : null;
  } catch {
    return null; // an old browser, or a page without https
  }
};

// Lays it into a fresh interpreter. Returns whether it fits.
const restore = ({ _module: { HEAPU8 } }, [{ size, block, blocks }, bytes]) => {
  if (HEAPU8.length !== size || bytes.length !== block * blocks.length) return false;
  blocks.forEach((at, index) => HEAPU8.set(bytes.subarray(index * block, (index + 1) * block), at * block));
  return true;
};

// Has it kept for the next visit, by a program that never sees the page (offline.js, when the page is alive and idle).
const remember = async (files) => {
  const maker = new Worker(whole(python.memory), { type: "module" });
  maker.onerror = () => maker.terminate(); // then the next visit imports them again
  const modules = [...python.modules, ...files.map(moduleOf)];
  const { bundles, interpreter } = python;
  const about = { shelf: SHELF, key: KEY, bundles, interpreter: whole(interpreter), heap: HEAP };
  maker.postMessage({ ...about, program: await program, files, modules });
};

// ---- Its start ----

const opens = globalThis.DecompressionStream;
const asked = new URLSearchParams(location.search).has("source") || !opens;

// All at once: nothing here waits for anything else.
const program = asked ? null : WebAssembly.compileStreaming(unpacked(fetched(python.packed), "application/wasm"));
const kept = asked ? null : recall();
const bundles = asked ? [] : python.bundles.map(fetched);
for (const one of bundles) one.catch(() => {}); // it may not be needed
const source = asked && readable();
const interpreter = import(whole(python.interpreter));
const host = import(whole(python.host));

// Where MicroPython's output goes: to PyScript, as soon as that is there.
let outlets = {};
const stderr = (bytes) => outlets.stderr?.(bytes);
const stdout = (bytes) => outlets.stdout?.(bytes);

// MicroPython itself. Its script would never say that its program can't begin.
const loaded = async () => {
  const { loadMicroPython } = await interpreter;
  const options = { heapsize: HEAP, linebuffer: false, stderr, stdout };
  if (asked) return loadMicroPython({ ...options, url: whole(python.wasm) });
  const compiled = await program;
  return new Promise((resolve, reject) => {
    const instantiateWasm = (imports, use) => WebAssembly.instantiate(compiled, imports).then(use).catch(reject);
    loadMicroPython({ ...options, instantiateWasm }).then(resolve, reject);
  });
};

const { toolkit } = globalThis;

// So many bytes of garbage may lie in the memory: to clear it away would hold up each key, so it is done when the reader
// pauses (garbage.py). As MicroPython comes, it does so when 16 KB have come together.
const patient = (micropython) => micropython.pyimport("gc").threshold(HEAP / 2);

// Those bundles of the page that a memory lacks. The others were asked for ahead.
const missing = ({ bundles: held }) =>
  bundles.filter((coming, at) => {
    const there = held.includes(python.bundles[at]);
    if (there) coming.then(({ body }) => body.cancel()).catch(() => {});
    return !there;
  });

// The modules of the page, from its memory or imported. Returns how to have the rest of them.
const ready = async (micropython) => {
  const found = await kept;
  if (found && restore(micropython, found)) {
    if (toolkit) toolkit.recalled = SHELF;
    write(micropython, await allOf(missing(found[0])));
    patient(micropython);
    return async () => {};
  }
  patient(micropython);
  const first = asked ? await source : await allOf(bundles);
  write(micropython, first);
  const coming = asked ? [] : allOf(python.late.map(fetched));
  await drawn(); // what comes now holds up the page
  await imported(micropython, asked ? python.modules : first.map(moduleOf));
  return async () => {
    const rest = await coming;
    write(micropython, rest);
    await imported(micropython, rest.map(moduleOf));
    if (toolkit && !asked) toolkit.remember = () => remember([...first, ...rest]);
  };
};

// What PyScript has run, the line of Python in the page: it says which function of which module. To compile more than that
// is left out of the program (macros/publish/compiler.py), since all of a page's Python is compiled. `?source` has the whole.
const begun = (micropython) => async (line) => {
  const found = /^import (\w+); \1\.(\w+)\(\)$/.exec(line.trim());
  if (!found) throw new Error(`No page compiles Python: ${line}`);
  micropython.pyimport(found[1])[found[2]]();
};

const started = async () => {
  const micropython = await loaded();
  // Until the page is gone: what the browser throws away is taken out of the memory too, at a moment of its own, and in a
  // memory that was kept something else may have that place.
  micropython.held = [...globalThis.proxy_js_map.values()].map((one) => one.deref());
  const complete = await ready(micropython);
  if (!asked) micropython.runPythonAsync = begun(micropython);
  // Python's module `host` is empty until now, so that no object of the page was in the memory.
  Object.assign(micropython.pyimport("host"), await host, {
    // Calls back when the page has been drawn and all of its files are there.
    whenAllHere: async (callback) => {
      if (toolkit) toolkit.waits = true;
      try {
        await drawn();
        await complete();
        callback();
        settled();
      } catch (error) {
        console.error(error);
      }
      toolkit?.fail(); // what is not alive now will not be
    },
    // Has the Python of a letter in another language where it can be imported: done(whether it is there).
    otherLetter: async (slug, code, done) => {
      let there = true;
      try {
        if (!asked) write(micropython, await opened(fetched(letters[slug][code])));
      } catch {
        there = false; // no line: the form says so
      }
      done(there);
    },
  });
  return micropython;
};

const beginning = started();
beginning.catch(() => toolkit?.fail());

export const loadMicroPython = async (options) => {
  outlets = options;
  const micropython = await beginning;
  await toolkit?.whole; // the forms of the page
  return micropython;
};
