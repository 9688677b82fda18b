// The letter page with bare MicroPython: what PyScript does for us, in a few lines.
const { interpreter, files, code } = JSON.parse(document.querySelector("#bench").textContent);
const base = new URL("./", document.baseURI);
const url = new URL(interpreter, base).href;

// Everything at once: nothing here waits for anything else.
const sources = Promise.all(
  Object.entries(files).map(async ([from, to]) => [to, await (await fetch(new URL(from, base))).text()]),
);
const { loadMicroPython } = await import(url);
const python = await loadMicroPython({ url: url.replace(/\.js$/, ".wasm"), heapsize: 8 * 1024 * 1024 });
for (const [to, source] of await sources) {
  const folders = to.split("/").slice(0, -1);
  folders.forEach((_, index) => {
    const folder = folders.slice(0, index + 1).join("/");
    if (!python.FS.analyzePath(folder).exists) python.FS.mkdir(folder);
  });
  python.FS.writeFile(to, source);
}
python.runPython(code);
