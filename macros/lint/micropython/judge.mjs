// Runs every letter on the interpreter of the reader's browser, all in one process.
// Reads {interpreter, files, parts, letters} as JSON from standard input, writes a list of what judge.py says of each letter.
import { readFileSync, writeSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { interpreter, files, parts, letters } = JSON.parse(readFileSync(0, "utf8"));
const { loadMicroPython } = await import(pathToFileURL(interpreter).href);

const started = async () => {
  const micropython = await loadMicroPython({ linebuffer: false, stdout: () => {}, stderr: () => {} });
  for (const [path, text] of Object.entries(files)) {
    micropython.FS.mkdirTree(`/judge/${path.split("/").slice(0, -1).join("/")}`);
    micropython.FS.writeFile(`/judge/${path}`, text);
  }
  micropython.runPython('import sys; sys.path.insert(0, "/judge"); import judge');
  for (const [name, python] of parts) {
    micropython.FS.writeFile("/judge/part.py", python);
    micropython.runPython(`judge.read(${JSON.stringify(name)}, "/judge/part.py")`);
  }
  return micropython;
};

let micropython = await started();
const said = [];
for (const { model, own, ...letter } of letters) {
  // Python by itself: MicroPython would take longer to read it as JSON than to run it.
  micropython.FS.writeFile("/judge/model.py", model);
  letter.own = own.map(([name], index) => [name, `/judge/own${index}.py`]);
  own.forEach(([, python], index) => micropython.FS.writeFile(`/judge/own${index}.py`, python));
  // JSON escapes nothing but what it must: MicroPython would leave the halves of an escaped emoji apart.
  micropython.FS.writeFile("/judge/in.json", JSON.stringify(letter));
  try {
    micropython.runPython('judge.judge("/judge/in.json", "/judge/model.py", "/judge/out.json")');
    said.push(JSON.parse(Buffer.from(micropython.FS.readFile("/judge/out.json")).toString("utf8")));
  } catch (error) {
    said.push({ broken: String(error), parts: [], texts: [] });
    micropython = await started(); // this one can't be trusted any more
  }
}
let left = Buffer.from(JSON.stringify(said));
while (left.length) left = left.subarray(writeSync(1, left));
