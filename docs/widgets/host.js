// What the browser does for the widgets, with its exceptions caught: a JavaScript exception can't be caught
// in MicroPython, it ends the script. Python imports this as the module `host`.

// Storage: of this tab, or (lasting) of this device. Blocked or full storage gives null or false, never an exception.
const storage = (lasting) => (lasting ? localStorage : sessionStorage);

export const load = (key, lasting) => {
  try {
    return storage(lasting).getItem(key);
  } catch {
    return null;
  }
};

export const save = (key, text, lasting) => {
  try {
    storage(lasting).setItem(key, text);
    return true;
  } catch {
    return false;
  }
};

export const remove = (key, lasting) => {
  try {
    storage(lasting).removeItem(key);
  } catch {
    // Storage is blocked: there is nothing to remove.
  }
};

// Asks the browser not to forget what is on this device when it needs room. It may decide alone, or ask the reader.
export const persist = () => {
  try {
    navigator.storage.persist().catch(() => {});
  } catch {
    // Not every browser knows this.
  }
};

// Calls back when another tab has changed what is kept on this device.
export const whenStored = (callback) => {
  addEventListener("storage", (event) => event.storageArea === localStorage && callback());
};

// Calls back when another tab has wiped everything, which it tells by this key.
export const whenWiped = (key, callback) => {
  addEventListener("storage", (event) => event.key === key && event.newValue && callback());
};

// Today in the reader's own time zone, as YYYY-MM-DD.
export const today = () => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

// The letter as HTML, for programs that take formatted text: of the same text as the plain one, whatever a translator has
// made of the page, and made of nodes, so that what was typed stays text.
const formatted = (text) => {
  const made = document.createElement("div");
  for (const paragraph of text.split("\n\n")) {
    const copied = document.createElement("p");
    paragraph.split("\n").forEach((line, index) => {
      if (index) copied.append(document.createElement("br"));
      copied.append(line);
    });
    made.append(copied);
  }
  return made.innerHTML;
};

// Until then a browser has copied, or is asking the reader whether it may.
const COPYING = 2_000;

// Puts a letter on the clipboard, as text and as formatted text where the browser can, then calls done(true). If the
// browser refuses, or has not answered for a while, selects the element and calls done(false).
export const copy = async (text, element, done) => {
  const refused = () => {
    getSelection().selectAllChildren(element);
    done(false);
  };
  const late = setTimeout(refused, COPYING);
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    clearTimeout(late);
    refused();
    return;
  }
  clearTimeout(late);
  done(true); // the text is there: what comes now is better still, and may never answer
  try {
    const blob = (type, content) => new Blob([content], { type });
    const both = { "text/plain": blob("text/plain", text), "text/html": blob("text/html", formatted(text)) };
    await navigator.clipboard.write([new ClipboardItem(both)]);
  } catch {
    // Not every browser knows formatted text: the plain one is there already.
  }
};

// This moment in UTC, as a calendar file says it: 20261019T083000Z.
export const moment = () => new Date().toISOString().replace(/[-:]|\.\d+/g, "");

// A screen reader speaks what changes: the same text has to be gone for a moment before it is said again.
export const sayAgain = (element, text) => {
  element.textContent = "";
  setTimeout(() => {
    if (!element.textContent) element.textContent = text;
  }, 100);
};

// A host's name in ASCII letters, as mail travels: "bäckerei.example" is "xn--bckerei-5wa.example". "" if it is none.
export const asciiHost = (name) => {
  try {
    return /[/?#@:\\]/.test(name) ? "" : new URL(`https://${name}`).hostname;
  } catch {
    return "";
  }
};

// A random id, as 32 hexadecimal digits. crypto.randomUUID would want https, and a centre may try its site without.
export const randomId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

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

// The same field without its history: Ctrl+Z can't bring back what was typed into it. Setting its value would not do:
// then the browser undoes what is no longer there, and makes a text of both. Returns the field that stands there now.
export const renew = (field) => {
  const fresh = field.cloneNode(true);
  const { selectionStart, selectionEnd } = field;
  const focused = document.activeElement === field;
  delete fresh.dataset.typed;
  field.replaceWith(fresh);
  if (focused) fresh.focus({ preventScroll: true });
  if (focused && selectionStart !== null) fresh.setSelectionRange(selectionStart, selectionEnd);
  return fresh;
};

// What stands in a field, without halves of characters (lone surrogates), which broken programs leave behind: no file,
// mail or storage can carry one.
export const value = (field) => field.value.replace(/\p{Surrogate}/gu, "\ufffd");

// Puts a text into a field, unless it is there already, so that the cursor stays where it is. The reader has not typed
// it, so no Ctrl+Z takes it away. Returns the field that stands there now.
export const put = (field, text) => {
  if (field.value === text) return field;
  const here = field.dataset.typed ? renew(field) : field;
  here.value = text;
  return here;
};

// Puts a text into a box as if it had been typed, so that Ctrl+Z brings back what stood there. Out of sight nothing
// can be typed; then nothing happens. The caller knows what was typed: nobody hears of it, line by line.
export const retype = (box, text) => {
  if (!box.checkVisibility?.()) return;
  const hush = (event) => event.stopImmediatePropagation();
  box.focus();
  box.select();
  box.addEventListener("input", hush, true);
  document.execCommand("insertText", false, text); // old, but the one way that keeps the history of a box
  box.removeEventListener("input", hush, true);
  box.dataset.typed = "yes";
};

// What stands behind # in the address. It never leaves the browser, and stays as it is there.
export const fragment = () => {
  try {
    return decodeURIComponent(location.hash); // a browser, or whoever sent the link, has encoded ü and : perhaps
  } catch {
    return location.hash;
  }
};

export const canShare = () => typeof navigator.share === "function";

// Hands text to another app of the reader's choice; done(false) if that could not be done, silent if the reader changed their mind.
export const share = async (title, text, done) => {
  let shared = true;
  try {
    await navigator.share({ title, text });
  } catch (error) {
    if (error.name === "AbortError") return;
    shared = false;
  }
  done(shared);
};

// Asks in the page itself, where no frame and no "show no more of these" can suppress it; calls done() if the reader
// says yes. dialog: see ask.html. yes: what the button says that does it.
export const ask = (dialog, question, yes, done) => {
  if (!dialog.showModal) {
    if (globalThis.confirm(question)) done();
    return;
  }
  if (dialog.open) return;
  const [no, sure] = dialog.querySelectorAll("button");
  dialog.querySelector("[data-question]").textContent = question;
  sure.textContent = yes;
  no.onclick = () => dialog.close();
  sure.onclick = () => {
    dialog.close();
    done();
  };
  dialog.showModal();
};

// Whether this page stands in a frame of another one, which may forbid it to save, print or open anything.
export const framed = () => globalThis !== globalThis.top;

export const mark = (name) => {
  performance.mark(name);
};

// Scrolls at once, whatever the style sheet says of smoothness.
export const scrollTo = (top) => globalThis.scrollTo({ top, behavior: "instant" });

export const showFrom = (element) => element.scrollIntoView({ behavior: "instant" });

// Brings a paragraph into view inside the box that scrolls the letter, where there is one; the page itself stays.
// Only when the page is drawn: asked at once, the browser would lay out all of it a second time.
export const follow = (paragraph) => {
  requestAnimationFrame(() => {
    const desk = paragraph.closest(".fk-desk");
    if (desk && desk.scrollHeight > desk.clientHeight) desk.scrollTop = paragraph.offsetTop - desk.clientHeight / 3;
  });
};

// Brings marked words into view: inside the desk where that scrolls, and in the window.
export const showMark = (words) => {
  const desk = words.closest(".fk-desk");
  if (desk && desk.scrollHeight > desk.clientHeight) {
    const down = words.getBoundingClientRect().top - desk.getBoundingClientRect().top;
    desk.scrollTop += down - desk.clientHeight / 3;
  }
  const { top, bottom } = words.getBoundingClientRect();
  const outside = top < 0 || bottom > innerHeight;
  words.scrollIntoView({ block: outside ? "center" : "nearest", behavior: "instant" });
};

// Puts the cursor into a field and selects these words there, those that come after ``before`` others of the same.
export const select = (field, words, before) => {
  field.focus();
  if (!words || !("selectionStart" in field)) return;
  let at = field.value.indexOf(words);
  for (let more = before; more > 0 && at >= 0; more -= 1) {
    const next = field.value.indexOf(words, at + 1);
    if (next < 0) break;
    at = next;
  }
  try {
    if (at >= 0) field.setSelectionRange(at, at + words.length);
  } catch {
    // Some kinds of fields, such as email, have no selection.
  }
};

// What moves the page while a button is held down takes the press away: the button is elsewhere when it comes up.
const held = { down: false, waiting: [], longest: 0 };

const release = () => {
  held.down = false;
  for (const callback of held.waiting.splice(0)) queueMicrotask(callback); // one that fails holds up no other
};

addEventListener(
  "pointerdown",
  () => {
    held.down = true;
    clearTimeout(held.longest);
    held.longest = setTimeout(release, 3000); // some lists of the system swallow what comes after
  },
  true,
);
for (const name of ["pointerup", "pointercancel"]) {
  addEventListener(name, () => setTimeout(release), true); // after the click that follows
}

const whenReleased = (callback) => {
  if (held.down) held.waiting.push(callback);
  else callback();
};

// Calls back when a field of the form was left, or a choice made.
export const whenLeft = (form, callback) => {
  form.addEventListener("change", () => whenReleased(callback));
};

// A function that, however often it is called, calls back once: ``wait`` milliseconds after the last time.
export const afterPause = (callback, wait) => {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => whenReleased(callback), wait);
  };
};

// Calls back when a field may have changed, whether or not it said so by "input" (some password managers and programs for
// dictation say only "change" or nothing): when a field is left, and before anything is pressed, printed or left.
export const beforeAll = (callback) => {
  const ours = ({ target }) => target.closest?.("form[data-state]") && callback();
  for (const name of ["change", "focusout", "click"]) document.addEventListener(name, ours, true);
  for (const name of ["pagehide", "beforeprint"]) addEventListener(name, () => callback());
  document.addEventListener("visibilitychange", () => document.hidden && callback());
};

// A function that, however often it is called, calls back once: when the page has been drawn again.
export const afterPaint = (callback) => {
  let asked = false;
  const call = () => {
    asked = false;
    whenReleased(callback);
  };
  return () => {
    if (asked) return;
    asked = true;
    if (document.hidden) setTimeout(call);
    else requestAnimationFrame(() => setTimeout(call));
  };
};

// Calls back when a page comes out of the back/forward cache: its answers may have changed on another page.
export const whenBack = (callback) => {
  addEventListener("pageshow", (event) => event.persisted && callback());
};

// Calls back when the reader comes back to the page, perhaps on another day.
export const whenSeen = (callback) => {
  document.addEventListener("visibilitychange", () => document.hidden || callback());
};

// What the page itself knows (inline/keep.js, inline/watch.js); on a page without a form there is nothing to know.
const { toolkit } = globalThis;

// Nothing comes alive: every form that isn't says so.
export const fail = () => toolkit?.fail();

// This form is alive.
export const live = (form) => toolkit?.live(form);

// All that stands in the forms is kept now.
export const settled = () => toolkit?.settled();

// The reader has chosen another place for what is kept.
export const move = () => toolkit?.move();

// The Python files of this page with their sizes, as JSON: [["letterkit/text.py", 3041], …].
export const files = () => {
  const { files = {} } = JSON.parse(document.querySelector('meta[name="feedback-toolkit"]').content);
  const python = Object.entries(files).filter(([name]) => name.endsWith(".py"));
  return JSON.stringify(python.map(([name, size]) => [name.split("/").slice(2).join("/"), size]));
};
