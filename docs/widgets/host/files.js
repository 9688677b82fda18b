// Files that this page hands out, and that it is given.

// Hands the reader a file that this page has made. Nothing is sent anywhere: the address points into the page.
// content: a string, or the bytes of a file as hexadecimal numbers (Python's bytes cross the bridge as something else,
// and MicroPython takes minutes to make base64 of a long letter).
export const download = (name, type, content, encoded) => {
  try {
    const link = document.createElement("a");
    const body = encoded ? Uint8Array.from(content.match(/../g), (byte) => parseInt(byte, 16)) : content;
    link.href = URL.createObjectURL(new Blob([body], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000); // Safari begins to read it a little later
  } catch (error) {
    reportError(error); // inline/watch.js tells the reader
  }
};

// The text of a file's bytes, and whether it is what was written: our files are UTF-8, and some programs save them anew
// as UTF-16, which says so itself, or in an old Windows alphabet, which nothing tells from another.
const decoded = (bytes) => {
  const [first, second] = new Uint8Array(bytes);
  const marks = { 0xfffe: "utf-16le", 0xfeff: "utf-16be" };
  try {
    const alphabet = marks[first * 256 + second] ?? "utf-8";
    return [new TextDecoder(alphabet, { fatal: true }).decode(bytes), true];
  } catch {
    return [new TextDecoder("windows-1252").decode(bytes), false];
  }
};

// Asks for a file and reads it, then calls done(text, whole); done(null, false) if it is larger than ``most`` bytes or
// unreadable. whole: whether each letter is what was written.
export const openFile = (input, most, done) => {
  input.value = "";
  input.onchange = async () => {
    const [file] = input.files;
    if (!file) return;
    let read = [null, false];
    try {
      if (file.size <= most) read = decoded(await file.arrayBuffer());
    } catch {
      // Taken away since, or not ours to read.
    }
    done(...read);
  };
  input.click();
};
