// Starts PyScript under the strict CSP. Whether it comes to life is watched in the page itself (inline/watch.js).

const KEY = "feedback-toolkit:answers"; // as in storage.py

const kept = () => {
  try {
    return sessionStorage.getItem(KEY) || localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

const start = async () => {
  const { root, core } = JSON.parse(document.querySelector('meta[name="feedback-toolkit"]').content);
  const { hooks } = await import(new URL(root + core, document.baseURI));
  // The stock hooks for workers, which are not used here, call Function() and would break the CSP.
  for (const name of Object.keys(hooks.worker)) hooks.worker[name].clear?.();
  // What Python can't do comes to the console, and is told.
  hooks.main.onReady.add(({ io }) => {
    const { stderr } = io;
    io.stderr = (...given) => {
      stderr(...given);
      globalThis.toolkit?.fail();
    };
  });
  // It has run: what neither lives now nor waits for more files (python.js) will not live.
  hooks.main.onAfterRunAsync.add(() => globalThis.toolkit?.waits || globalThis.toolkit?.fail());
};

const { toolkit } = globalThis; // on a page with a form (inline/refills.js)

const tried = async () => {
  try {
    await start();
  } catch (error) {
    console.error(error);
    toolkit?.fail();
  }
};

// A page without a form needs Python only for answers that are kept: already, or when the reader comes back to it.
const wait = () => {
  const back = new AbortController();
  const look = () => {
    if (document.hidden || !kept()) return;
    back.abort();
    tried();
  };
  addEventListener("pageshow", look, { signal: back.signal }); // out of the back/forward cache
  document.addEventListener("visibilitychange", look, { signal: back.signal });
};

if (toolkit?.tooMuch()) toolkit.fail(); // it would take minutes over it, and nobody could press anything
else if (toolkit || kept()) await tried();
else wait();
