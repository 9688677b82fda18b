// Runs tests/parity/cases.py on MicroPython: the interpreter of the reader's browser, and its program as readers get it.
// Reads {interpreter, wasm, files, cases} as JSON from standard input, writes the results as JSON to standard output.
import { readFileSync, writeSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { interpreter, wasm, files, cases } = JSON.parse(readFileSync(0, "utf8"));
const { loadMicroPython } = await import(pathToFileURL(interpreter).href);
const micropython = await loadMicroPython({ heapsize: 64 * 1024 * 1024, linebuffer: false, stdout: () => {}, url: wasm });

for (const [path, code] of Object.entries(files)) {
  const folder = path.split("/").slice(0, -1).join("/");
  if (folder) micropython.FS.mkdirTree(`/parity/${folder}`);
  else micropython.FS.mkdirTree("/parity");
  micropython.FS.writeFile(`/parity/${path}`, Buffer.from(code, "base64"));
}
// JSON escapes nothing but what it must: MicroPython would leave the halves of an escaped emoji apart.
micropython.FS.writeFile("/parity/in.json", JSON.stringify(cases));
micropython.FS.chdir("/parity");
micropython.pyimport("cases").main("in.json", "out.json");
let results = Buffer.from(micropython.FS.readFile("/parity/out.json"));
while (results.length) results = results.subarray(writeSync(1, results));
