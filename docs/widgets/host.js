// What the browser does for the widgets, with its exceptions caught: a JavaScript exception can't be caught
// in MicroPython, it ends the script. Python imports this as the module `host` (python.js).

// Storage: of this "tab" or of this "device". Blocked or full storage gives null or false, never an exception.
const storage = (place) => (place === "device" ? localStorage : sessionStorage);

export const load = (key, place) => {
  try {
    return storage(place).getItem(key);
  } catch {
    return null;
  }
};

// Whether something else is kept than this text; "" is nothing. Python is spared a copy, which takes long where much is kept.
export const differs = (key, text, place) => (load(key, place) ?? "") !== text;

export const save = (key, text, place) => {
  try {
    storage(place).setItem(key, text);
    return true;
  } catch {
    return false;
  }
};

export const remove = (key, place) => {
  try {
    storage(place).removeItem(key);
  } catch {
    // Storage is blocked: there is nothing to remove.
  }
};

// Forgets all that is kept (inline/wipe.js); tells: other tabs do so too. Returns whether they could be told.
export const wipe = (tells) => globalThis.wipeToolkit(tells);

// Asks the browser not to forget what is on this device when it needs room. It may decide alone, or ask the reader.
export const persist = () => {
  try {
    navigator.storage.persist().catch(() => {});
  } catch {
    // Not every browser knows this.
  }
};

// Calls back when another tab has changed what is kept on this device, or another frame of the same page what is kept in
// this tab.
export const whenStored = (callback) => {
  addEventListener("storage", () => callback());
};

// Calls back when another tab has wiped everything, which it tells by this key.
export const whenWiped = (key, callback) => {
  addEventListener("storage", (event) => event.key === key && event.newValue && callback());
};

// What the page itself knows (inline/keep.js, inline/watch.js); on a page without a form there is nothing to know.
const { toolkit } = globalThis;

// The language of the guide.
const guideLanguage = () => toolkit?.language ?? "en";

// A day (YYYY-MM-DD) without its year, as the page's language says it: "9 December", "December 9" where the letter goes to
// the United States. letter: the letter's language, such as en-US.
export const shortDay = (day, letter) => {
  const page = guideLanguage();
  const says = letter.split("-")[0] === page.split("-")[0] ? letter : page;
  // Noon in UTC, so that no time zone makes another day of it.
  return new Intl.DateTimeFormat(says, { day: "numeric", month: "long", timeZone: "UTC" })
    .format(new Date(`${day}T12:00:00Z`));
};

// The address of this page, without what stands behind its #.
export const pageAddress = () => location.href.split("#")[0];

// The countries that the browser's languages name, the likeliest first: "US DE" for en-US, de-DE and fr.
export const regions = () => {
  try {
    return navigator.languages.map((language) => new Intl.Locale(language).region ?? "").join(" ");
  } catch {
    return ""; // an older browser, or a language that is none
  }
};

// Ticks another choice than the page was built with, as if it had been, unless the reader has chosen already.
export const prefer = (form, name, value) => {
  const all = [...form.querySelectorAll(`[name="${name}"]`)];
  if (all.some((one) => one.dataset.typed || one.checked !== one.defaultChecked)) return;
  for (const one of all) one.checked = one.defaultChecked = one.value === value;
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

// The Python of a letter in another language: done(text), or done(null) where it can't be had.
export const otherLetter = async (slug, code, done) => {
  let text = null;
  try {
    const { root, letters } = JSON.parse(document.querySelector('meta[name="feedback-toolkit"]').content);
    const answer = await fetch(new URL(root + letters[slug][code], document.baseURI));
    if (answer.ok) text = await answer.text();
  } catch {
    // No line: the form says so.
  }
  done(text);
};

// Puts a short text on the clipboard, such as a subject; done(true) if the browser let us.
export const copyText = async (text, done) => {
  let copied = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copied = false;
  }
  done(copied);
};

// Until then a browser has copied, or is asking the reader whether it may.
const COPYING = 2_000;

// Puts a letter on the clipboard, as text and as formatted text where the browser can, then calls done(true). If the
// browser refuses, or has not answered for a while, selects its words in the element, for an email without their head, and
// calls done(false).
export const copy = async (text, element, done) => {
  const refused = () => {
    const first = element.querySelector('[data-block]:not([data-block="subject"])') ?? element;
    getSelection().setBaseAndExtent(first, 0, element, element.childNodes.length);
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

// What a reader selects in the letter and copies has no look of the page, as what the button copies has none: whose words
// they are, the gaps and the dark colours are for the page alone.
export const copiesPlainly = (letter) => {
  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    if (selection.isCollapsed || !selection.getRangeAt(0).intersectsNode(letter)) return;
    const all = selection.getRangeAt(0);
    const inside = all.cloneRange();
    if (!letter.contains(all.startContainer)) inside.setStart(letter, 0);
    if (!letter.contains(all.endContainer)) inside.setEnd(letter, letter.childNodes.length);
    const [text, whole] = [inside, all].map(words);
    if (!text || text.trim() !== whole.trim()) return; // more than the letter, or a field: the browser's own way
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData("text/html", formatted(text));
  });
};

// The words of a part of the page. Where the reader types, a line may end with an element.
const words = (range) => {
  const part = range.cloneContents();
  for (const end of part.querySelectorAll("br")) end.replaceWith("\n");
  return part.textContent;
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
// mail or storage can carry one. And without NUL: on its way from Python to the page a text ends there.
export const value = (field) => field.value.replace(/\p{Surrogate}/gu, "\ufffd").replaceAll("\0", "");

// What stands in the fields of a form, or in those of one question, in one call: each one costs. As JSON: [value, whether it
// was typed, whether it is ticked] of each field, by the names of the questions.
export const standing = (form, name) => {
  const found = {};
  for (const field of form.querySelectorAll(name ? `[name="${name}"]` : "[name]")) {
    (found[field.name] ??= []).push([value(field), "typed" in field.dataset, field.checked === true]);
  }
  return JSON.stringify(found);
};

// Shows or hides questions: whether each is asked, by its name, as JSON.
export const showAsked = (form, asked) => {
  for (const [name, is] of Object.entries(JSON.parse(asked))) form.querySelector(`[data-field="${name}"]`).hidden = !is;
};

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
  // Old, but the one way that keeps the history of a box.
  if (text) document.execCommand("insertText", false, text);
  else document.execCommand("delete");
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

const SLOWLY = 70; // milliseconds for a letter, for who reads slowly
const AT_LEAST = 8_000;

// A window that is as low as a page at 400 % (widget.css).
const low = matchMedia("(max-height: 25.99em)");

// What has the keyboard, now or later, is not under a box that lies at the foot of the window.
const keepClear = (box, focused) => {
  const { top } = box.getBoundingClientRect();
  document.documentElement.style.scrollPaddingBottom = `${Math.max(innerHeight - top + 8, 0)}px`;
  const { top: begins, bottom } = focused.getBoundingClientRect();
  if (begins >= 0 && begins < innerHeight && bottom > top) showNear(focused);
};

// What was done is said at the foot of the screen, until the reader presses something or Escape, or has had the time to read
// it here. Then it takes no room, and is there for who listens.
export const passes = (form) => {
  const box = form.querySelector(".fk-toast");
  const message = box.querySelector("[data-message]");
  let before; // what had the keyboard when it came
  let timer;
  const pass = () => {
    document.documentElement.style.scrollPaddingBottom = "";
    if (box.contains(document.activeElement)) before?.focus({ preventScroll: true });
    box.classList.add("fk-unseen");
  };
  const wait = () => {
    clearTimeout(timer);
    const busy = () => document.hidden || box.contains(document.activeElement);
    timer = setTimeout(() => (busy() ? wait() : pass()), Math.max(AT_LEAST, message.textContent.length * SLOWLY));
  };
  const come = () => {
    box.classList.remove("fk-unseen");
    before = document.activeElement;
    requestAnimationFrame(() => low.matches && keepClear(box, before));
    wait();
  };
  new MutationObserver(come).observe(message, { childList: true, characterData: true, subtree: true });
  document.addEventListener("click", pass, true); // before what the press itself has to say
  document.addEventListener("keydown", ({ key }) => key === "Escape" && pass());
};

// A button that has worked says so itself, for some seconds.
const labels = new WeakMap();

export const worked = (button, says) => {
  if (!labels.has(button)) labels.set(button, button.textContent);
  const row = button.parentElement;
  const before = row.offsetHeight;
  button.textContent = says;
  if (row.offsetHeight > before) button.textContent = says.split(" ").at(-1); // its sign alone: nothing jumps
  setTimeout(() => {
    button.textContent = labels.get(button);
  }, 4_000);
};

// A menu that lies over the page closes by Escape, when one of its buttons was pressed, and when something else is.
export const closesItself = (menu) => {
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", ({ target }) => {
    if (!menu.open) return;
    const chosen = menu.contains(target) && target.closest("button, a");
    if (chosen || !menu.contains(target)) menu.open = false;
    if (chosen) menu.querySelector("summary").focus({ preventScroll: true });
  });
};

export const dress = (element, name, wanted) => {
  element.classList.toggle(name, wanted);
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

// Tells who mends the site of a fault that the page goes on after: in the console, and nowhere else.
export const report = (fault) => console.error(fault);

// Milliseconds since the page was asked for: a number that is small enough for MicroPython.
export const now = () => performance.now();

// The page itself.
export const { document, window } = globalThis;

// ---- The letter as the form ----

// A screen on which one question stands alone, above the letter.
const narrow = matchMedia("(max-width: 59.99em)");

// The step in the history at which the page is, and the one before it.
let step = history.state;
let came = null;

addEventListener("popstate", ({ state }) => {
  came = step;
  step = state;
});

// Changes the view of a form. On a phone that is a step in the history, so that Back leads to where the reader was: one step
// on top of the page's own and never more, however often the reader goes from the letter to a question and back. over: what
// Back shows in its place.
export const view = (form, name, question) => {
  const { letter, view: before } = form.dataset;
  form.dataset.view = name;
  if (!narrow.matches) return;
  const own = history.state?.letter === letter ? history.state : { letter, view: before, question };
  const here = { letter, view: name, question };
  if (before === name) {
    history.replaceState({ ...here, over: own.over }, "");
  } else if (own.over) {
    history.replaceState({ ...here, over: before === "read" ? { view: before, question } : own.over }, "");
  } else {
    history.replaceState({ ...own, view: before }, "");
    history.pushState({ ...here, over: { view: before, question: own.question } }, "");
  }
  step = history.state;
};

// The place to which the page was scrolled comes back with it, also where the browser has to load it again: by then the
// form looks other than it was built, and the browser's own memory of the place is of no use.
export const keepPlace = () => {
  const place = history.state?.place;
  const again = performance.getEntriesByType("navigation")[0]?.type !== "navigate";
  const goBack = () => scrollTo({ top: place, behavior: "instant" });
  if (again && place !== undefined) {
    goBack();
    const reached = scrollY;
    // The page may not reach so far yet. Who has scrolled on meanwhile stays there.
    addEventListener("DOMContentLoaded", () => scrollY === reached && goBack());
  }
  addEventListener("pagehide", () => {
    try {
      history.replaceState({ ...history.state, place: scrollY }, "");
    } catch {
      // A frame may forbid it.
    }
  });
};

// Calls back with the question that was asked there when the reader goes back or forth to another view of the form.
export const whenViewed = (form, callback) => {
  addEventListener("popstate", ({ state }) => {
    const closes = came?.over && came.letter === form.dataset.letter && state?.letter && !state.over;
    const shown = closes ? { ...state, letter: came.letter, ...came.over } : state;
    if (shown?.letter !== form.dataset.letter) return;
    if (closes && shown.view === "read" && form.dataset.view === "read") {
      history.back(); // the reader sees the letter already, and wants to leave it
      return;
    }
    if (closes) history.replaceState(shown, "");
    step = shown;
    form.dataset.view = shown.view;
    callback(shown.question);
  });
};

// Sets an attribute on what the selector finds in the form, and takes it from all else that has it.
export const markOne = (form, attribute, selector) => {
  for (const element of form.querySelectorAll(`[${attribute}]`)) {
    if (!element.matches(selector)) element.removeAttribute(attribute);
  }
  for (const element of form.querySelectorAll(selector)) element.setAttribute(attribute, "");
};

// Opens the folded lines of questions, or closes them.
export const openRows = (form, open) => {
  for (const row of form.querySelectorAll("[data-row]")) row.open = open;
};

// Brings a field into sight: unfolds what it stands in.
export const reveal = (field) => {
  for (let box = field.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
};

// Where a question stands above the letter on a phone: brings its gap into sight, under it.
export const showGap = (form) => {
  const card = form.querySelector(".fk-card-now");
  delete form.dataset.past;
  const gap = form.querySelector("[data-asked-now]");
  if (!narrow.matches || !gap || form.dataset.view !== "ask" || getComputedStyle(card).position !== "sticky") return;
  const top = Math.max(card.getBoundingClientRect().bottom, 0);
  const bottom = form.querySelector(".fk-out").getBoundingClientRect().top;
  const at = gap.getBoundingClientRect();
  if (at.top < top || at.bottom > bottom) scrollBy({ top: at.top - top - 48, behavior: "instant" });
};

const MOST_OF_WINDOW = 0.36; // more than that a question may not take for itself

// Brings an element into sight, if it isn't.
const showNear = (element) => element.scrollIntoView({ block: "nearest", behavior: "instant" });

// The same, from where it begins, so that its end stays in sight too: of a field its question, of a card its first line.
const showFrom = (start, end) => {
  const { top } = start.getBoundingClientRect();
  const over = end.getBoundingClientRect().bottom + 8 - innerHeight;
  if (top < 0) scrollBy({ top: Math.max(top - 8, over), behavior: "instant" });
};

// A browser scrolls to a field, and in a low window its question is above it. The words of a question say where that begins:
// the box around them may have no place of its own (widget.css).
export const showsQuestions = (form) => {
  form.addEventListener("focusin", ({ target }) => {
    // Who presses the field itself sees it, and goes on from where the finger is.
    const asked = target.name && !target.matches(":active");
    const question = asked && target.closest("[data-field]")?.querySelector("legend, label");
    // Who holds Tab down is elsewhere by then.
    const show = () => document.activeElement === target && showFrom(question, target);
    if (question) requestAnimationFrame(show);
  });
};

// Beside its questions a letter stays in sight. One that is taller than the window, with its ways out, stays so that these
// are seen: the page is the only thing that scrolls.
export const keepInSight = (form) => {
  const side = form.querySelector(".fk-result");
  const last = form.querySelector(".fk-out");
  const measure = () => {
    const below = innerHeight - (last.getBoundingClientRect().bottom - side.getBoundingClientRect().top);
    form.style.setProperty("--fk-foot", `${last.offsetHeight}px`);
    form.style.setProperty("--fk-letter-top", `${Math.min(16, Math.round(below) - 16)}px`);
  };
  const desk = form.querySelector(".fk-desk");
  // On a phone the question stays above the letter, unless it would take too much of the window from it.
  const card = form.querySelector(".fk-card-now");
  const weigh = () => {
    const high = card.offsetHeight > innerHeight * MOST_OF_WINDOW;
    if (high === form.hasAttribute("data-high")) return;
    form.toggleAttribute("data-high", high);
    if (card.contains(document.activeElement)) showNear(document.activeElement);
  };
  for (const [part, look] of [[desk, measure], [last, measure], [card, weigh]]) {
    new ResizeObserver(look).observe(part);
    addEventListener("resize", look);
  }
  // Nor does it stay above what comes after the letter.
  const pass = ([{ isIntersecting, boundingClientRect: { top } }]) => {
    if (isIntersecting || top > 0) delete form.dataset.past;
    else form.dataset.past = "yes";
  };
  new IntersectionObserver(pass, { rootMargin: "-40% 0px 0px 0px" }).observe(desk);
  // While there is no room for all of the ways out at the foot of the window, none of them shows a part of itself.
  const cut = ([{ intersectionRatio, boundingClientRect: { bottom } }]) => {
    form.toggleAttribute("data-cut", intersectionRatio < 0.98 && bottom > innerHeight);
  };
  new IntersectionObserver(cut, { threshold: [0, 0.98] }).observe(last);
};

// Whether a key belongs to a character that is still being composed, as in Japanese. Safari says the end of that before the
// Enter which ended it: there only an old number tells.
const composes = ({ isComposing, keyCode }) => isComposing || keyCode === 229;

const TYPED = 'input:is([type="text"], [type="email"], [type="tel"]), textarea[enterkeyhint]';

// Calls back when Enter ends an answer to one of the first questions. Shift+Enter is a new line, as ever.
export const whenEntered = (form, callback) => {
  form.querySelector("[data-first]").addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || composes(event) || !event.target.matches(TYPED)) return;
    event.preventDefault();
    const next = event.target.closest(".fk-item")?.nextElementSibling?.querySelector("textarea");
    if (next && event.target.value.trim()) next.focus(); // the next line of a list
    else callback();
  });
};

// Nothing waits any more: the letter, from its beginning, with the keyboard where it can be read and sent.
export const toWaysOut = (form) => {
  const desk = form.querySelector(".fk-desk");
  desk.focus({ preventScroll: true });
  const { top } = desk.getBoundingClientRect();
  if (top < 0 || top > innerHeight / 3) desk.scrollIntoView({ block: "start", behavior: "instant" });
};

// Lays out the letter: a paragraph for each of these kinds of blocks, separated by a blank.
export const layOut = (letter, kinds) => {
  letter.replaceChildren();
  for (const kind of kinds.split(" ")) {
    if (letter.firstChild) letter.append("\n\n");
    const paragraph = document.createElement("p");
    paragraph.dataset.block = kind;
    letter.append(paragraph);
  }
};

const drawn = new WeakMap(); // the nodes of a paragraph, one for each of its pieces

// Puts words into a piece. For a screen reader its name says which question they answer, or wait for.
const write = (piece, text) => {
  piece.textContent = text;
  if (piece.dataset?.label) piece.setAttribute("aria-label", `${piece.dataset.label}: ${text}`);
};

const pieceOf = ([text, own, found, blank, label]) => {
  if (!own && !found && !blank) return document.createTextNode(text);
  const element = document.createElement(found ? "mark" : "span");
  element.tabIndex = -1;
  element.setAttribute("role", "button");
  if (own) element.dataset.own = "yes";
  if (found) element.dataset.found = found;
  if (blank) {
    element.dataset.blank = blank;
    // What is missing is said in the language of the guide, which the reader can read, whatever that of the letter is.
    element.lang = guideLanguage();
  }
  if (label) element.dataset.label = label;
  write(element, text);
  return element;
};

// Draws a paragraph of its pieces, as JSON: [text, whether it is the reader's own, key of its mark, name of its gap, label of
// its question] of each. What had the keyboard in it has it again.
export const draw = (paragraph, pieces) => {
  const stops = () => [...paragraph.querySelectorAll("[tabindex]")];
  const at = stops().indexOf(document.activeElement);
  const nodes = JSON.parse(pieces).map(pieceOf);
  paragraph.replaceChildren(...nodes);
  drawn.set(paragraph, nodes);
  if (at >= 0) (stops()[at] ?? paragraph.closest(".fk-desk")).focus({ preventScroll: true });
};

// Changes the words of some pieces of a paragraph, as JSON: [number, text] of each. Returns whether they are still there: a
// helper of the reader's, for bold beginnings or another language, may have put elements in their place.
export const redraw = (paragraph, changed) => {
  const all = JSON.parse(changed).map(([index, text]) => [drawn.get(paragraph)[index], text]);
  if (!all.every(([node]) => node.isConnected)) return false;
  for (const [node, text] of all) write(node, text);
  return true;
};

// Calls back with what was pressed in the letter, and where. The letter is one stop of the Tab key: inside it, the
// left and right arrow keys go from one thing that can be pressed to the next, Enter and Space press it, and Escape goes back.
// Up and down are for reading: they scroll, as everywhere.
export const whenPressed = (desk, callback) => {
  const stops = () => [...desk.querySelectorAll("[data-blank], [data-own], [data-found]")];
  desk.addEventListener("click", (event) => {
    const paragraph = event.target.closest("[data-block]");
    if (!paragraph || paragraph.isContentEditable || !getSelection().isCollapsed) return;
    const pressed = event.target.closest("[data-blank], [data-own], [data-found]") ?? paragraph;
    callback(pressed, event.clientX, event.clientY);
  });
  desk.addEventListener("keydown", (event) => {
    if (event.target.isContentEditable || event.ctrlKey || event.altKey || event.metaKey) return;
    const all = stops();
    const at = all.indexOf(event.target);
    const to = {
      ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1,
    }[event.key];
    if (to !== undefined && all.length) {
      event.preventDefault();
      all[Math.min(Math.max(to, 0), all.length - 1)].focus();
    } else if ((event.key === "Enter" || event.key === " ") && at >= 0) {
      event.preventDefault();
      const { left, top } = event.target.getBoundingClientRect();
      callback(event.target, left, top);
    } else if (event.key === "Escape" && at >= 0) {
      desk.focus();
    }
  });
};

const caretAt = (x, y) => {
  const at = document.caretPositionFromPoint?.(x, y);
  if (at) return [at.offsetNode, at.offset];
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? [range.startContainer, range.startOffset] : [];
};

// A sentence of the letter is no answer to a question. By Ctrl+Z a browser tells of it later, too, when it is drawn anew.
const isNoAnswer = (event) => event.stopPropagation();

// Lets the reader type in a paragraph of the letter: typed(text) at every change, done() when they leave it.
export const editInPlace = (paragraph, label, x, y, typed, done) => {
  const [node, offset] = caretAt(x, y);
  try {
    paragraph.contentEditable = "plaintext-only";
  } catch {
    paragraph.contentEditable = "true"; // an older browser
  }
  for (const [name, value] of [["role", "textbox"], ["aria-multiline", "true"], ["aria-label", label]]) {
    paragraph.setAttribute(name, value);
  }
  paragraph.focus({ preventScroll: true });
  if (paragraph.contains(node)) getSelection().collapse(node, offset);
  const stop = new AbortController();
  const listen = (name, callback) => paragraph.addEventListener(name, callback, { signal: stop.signal });
  paragraph.addEventListener("input", isNoAnswer);
  listen("input", () => typed(paragraph.innerText.replace(/\n+$/, "")));
  listen("keydown", (event) => {
    if (!composes(event) && (event.key === "Escape" || (event.key === "Enter" && !event.shiftKey))) {
      event.preventDefault();
      const desk = paragraph.closest(".fk-desk");
      paragraph.blur(); // where the reader has made two paragraphs of it, it is drawn anew and stands nowhere
      desk.focus({ preventScroll: true });
    }
  });
  listen("blur", () => {
    if (document.activeElement === paragraph) return; // another window or tab has the keyboard now: the reader comes back
    stop.abort();
    paragraph.removeAttribute("contenteditable");
    for (const name of ["role", "aria-multiline", "aria-label"]) paragraph.removeAttribute(name);
    done();
  });
};

// Shows the card with this key under its mark in the letter, and all others where they stand in the list.
export const place = (room, key, mark) => {
  for (const card of room.querySelectorAll("[data-key]")) {
    const shown = mark && card.dataset.key === key;
    card.toggleAttribute("data-shown", shown);
    if (!shown) continue;
    const from = room.offsetParent.getBoundingClientRect().top;
    card.style.setProperty("--at", `${Math.round(mark.getBoundingClientRect().bottom - from)}px`);
    requestAnimationFrame(() => {
      showNear(card);
      if (card.contains(document.activeElement)) showFrom(card, document.activeElement);
    });
  }
};

// Calls back when the reader is done with a card that stands under its mark, by a press elsewhere. Escape closes it as its
// button does.
export const whenDone = (room, callback) => {
  const close = () => room.querySelector("[data-shown] [data-part=close]")?.click();
  room.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  document.addEventListener("click", ({ target }) => target.closest(".fk-finding, [data-found], [data-action]") || callback());
};

// What is to be chosen between stands at the field that has the keyboard; above the letter if none has it, or if its
// question stays at the top of a phone's screen, where there is no room.
export const besideField = (clash, form) => {
  const field = document.activeElement.closest("[data-field]");
  const stays = narrow.matches && form.dataset.view === "ask" && field?.closest("[data-first]");
  const place = form.contains(field) && !stays ? field : form.querySelector("[data-clash-home]");
  if (clash.parentElement !== place) place.append(clash);
};

export const askAbove = (clash, form) => {
  form.querySelector("[data-clash-home]").append(clash);
  clash.scrollIntoView({ block: "center", behavior: "instant" });
  clash.focus({ preventScroll: true });
};

// A choice was made: on to the next one, or back to the field, or to the letter.
export const leaveClash = (clash) => {
  const field = clash.closest("[data-field]")?.querySelector("input, textarea");
  const next = clash.hidden ? field ?? clash.closest(".fk-result").querySelector(".fk-desk") : clash;
  next.focus({ preventScroll: true });
};

// Brings marked words into view.
export const showMark = (words) => {
  const { top, bottom } = words.getBoundingClientRect();
  const outside = top < 0 || bottom > innerHeight;
  words.scrollIntoView({ block: outside ? "center" : "nearest", behavior: "instant" });
};

// Puts the cursor at the beginning of a box, and that into sight.
export const begin = (box) => {
  box.setSelectionRange(0, 0);
  box.focus({ preventScroll: true });
  box.parentElement.scrollIntoView({ block: "start", behavior: "instant" });
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

// Who double-clicks on everything presses once: the second press would take back what the first one did, or answer what it
// asked, since other buttons may stand there by then. From question to question one may go as fast as one likes.
addEventListener(
  "click",
  (event) => {
    const button = event.target.closest?.("main button");
    if (event.detail < 2 || !button || button.matches('[data-action="next"], [data-action="previous"]')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  true,
);

const whenReleased = (callback) => {
  if (held.down) held.waiting.push(callback);
  else callback();
};

// Calls back when a field of the form was left, or a choice made.
export const whenLeft = (form, callback) => {
  const left = () => queueMicrotask(() => whenReleased(callback));
  form.addEventListener("change", left);
  // It says "change" at each figure of a year, and nothing when it is left.
  form.addEventListener("focusout", ({ target }) => target.type === "date" && setTimeout(left));
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
  const ours = ({ target }) => target.closest?.("form[data-state]");
  // A field is left by a press as a rule. The letter may grow by what stands in it, and must not move the button away.
  // It is left too when Python puts another one in its place, or draws the letter anew below the cursor: then Python is
  // in the middle of something, and is called when that is done.
  const left = (event) => ours(event) && queueMicrotask(() => whenReleased(callback));
  for (const name of ["change", "focusout"]) document.addEventListener(name, left, true);
  document.addEventListener("click", (event) => ours(event) && callback(), true);
  for (const name of ["pagehide", "beforeprint"]) addEventListener(name, () => callback());
  document.addEventListener("visibilitychange", () => document.hidden && callback());
};

// Calls back when a link, or the reader, has changed what stands behind # in the address of this page.
export const whenLinked = (callback) => {
  addEventListener("hashchange", () => whenReleased(callback));
};

// Calls back when the reader leaves the page, or loads it again.
export const whenLeaving = (callback) => {
  addEventListener("pagehide", () => callback());
};

// No page that is out of sight is drawn, and a frame below the fold of another site's page doesn't know that it is.
const UNDRAWN = 500; // milliseconds

// A function that, however often it is called, calls back once: when the page has been drawn again.
export const afterPaint = (callback) => {
  let late = 0; // the timer for a page that is not drawn; 0 while nobody has asked
  const call = () => {
    if (!late) return;
    clearTimeout(late);
    late = 0;
    whenReleased(callback);
  };
  return () => {
    if (late) return;
    requestAnimationFrame(() => setTimeout(call));
    late = setTimeout(call, document.hidden ? 0 : UNDRAWN);
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

// Nothing comes alive: every form that isn't says so.
export const fail = () => toolkit?.fail();

// This form is alive.
export const live = (form) => toolkit?.live(form);

// All that stands in the forms is kept now.
export const settled = () => toolkit?.settled();

// The reader has chosen another place for what is kept.
export const move = () => toolkit?.move();

// Opens a dialog above the page. Where the browser knows no such thing, it opens in its place. On a phone it is a step in the
// history: Back closes it, and the reader stays on the page.
export const showDialog = (dialog) => {
  if (!dialog.showModal) {
    dialog.setAttribute("open", "");
    return;
  }
  if (dialog.open) return;
  dialog.showModal();
  if (!narrow.matches) return;
  history.pushState({ ...history.state, dialog: true }, "");
  step = history.state;
  const back = () => dialog.close();
  addEventListener("popstate", back, { once: true });
  const closed = () => {
    removeEventListener("popstate", back);
    if (history.state?.dialog) history.back();
  };
  dialog.addEventListener("close", closed, { once: true });
};
