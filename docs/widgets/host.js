// What the browser does for the widgets, with its exceptions caught: a JavaScript exception can't be caught
// in MicroPython, it ends the script. Python imports this as the module `host`.

// sessionStorage: this tab only. Blocked or full storage gives null or false, never an exception.
export const load = (key) => {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
};

export const save = (key, text) => {
  try {
    sessionStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
};

export const remove = (key) => {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Storage is blocked: there is nothing to remove.
  }
};

// Today in the reader's own time zone, as YYYY-MM-DD.
export const today = () => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

// Puts text on the clipboard, then calls done(true); if the browser refuses, selects the element and calls done(false).
export const copy = async (text, element, done) => {
  try {
    await navigator.clipboard.writeText(text);
    done(true);
  } catch {
    getSelection().selectAllChildren(element);
    done(false);
  }
};

// This moment in UTC, as a calendar file says it: 20261019T083000Z.
export const moment = () => new Date().toISOString().replace(/[-:]|\.\d+/g, "");

// Hands the reader a file that this page has made. Nothing is sent anywhere: the address points into the page.
export const download = (name, type, text) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000); // Safari begins to read it a little later
};

export const confirm = (question) => globalThis.confirm(question);

export const mark = (name) => {
  performance.mark(name);
};

// Scrolls at once, whatever the style sheet says of smoothness.
export const scrollTo = (top) => globalThis.scrollTo({ top, behavior: "instant" });

export const showFrom = (element) => element.scrollIntoView({ behavior: "instant" });

// Brings a paragraph into view inside the box that scrolls the letter, where there is one; the page itself stays.
export const follow = (paragraph) => {
  const desk = paragraph.closest(".fk-desk");
  if (desk && desk.scrollHeight > desk.clientHeight) desk.scrollTop = paragraph.offsetTop - desk.clientHeight / 3;
};

// Calls back when a page comes out of the back/forward cache: its answers may have changed on another page.
export const whenBack = (callback) => {
  addEventListener("pageshow", (event) => event.persisted && callback());
};

// Calls back when the reader comes back to the page, perhaps on another day.
export const whenSeen = (callback) => {
  document.addEventListener("visibilitychange", () => document.hidden || callback());
};

// The runtime can't start: every form says so. The blank letter is there to copy.
export const fail = () => {
  for (const form of document.querySelectorAll('form[data-state="static"]')) {
    form.dataset.state = "failed";
    const note = form.querySelector("[data-failed]");
    if (form.hasAttribute("data-planner")) {
      note.textContent =
        "The planner could not start here, so it does not count your dates. " +
        "You can count them by hand: each step of the path says how. Or load this page again.";
      note.hidden = false;
      continue;
    }
    note.textContent =
      "The form could not start here, so the text does not follow what you type. " +
      "Nothing is lost: copy the text as it stands, and put your words where the square brackets are. " +
      "Or load this page again.";
    note.hidden = false;
    const button = form.querySelector('[data-action="copy"]');
    const letter = form.querySelector("[data-letter-text]");
    const message = form.querySelector("[data-message]");
    button.onclick = () =>
      copy(letter.textContent, letter, (copied) => {
        message.textContent = copied ? "Copied." : "The text is selected: copy it yourself.";
      });
  }
};

// Python answers; perhaps only after we had lost patience.
export const live = (form) => {
  form.querySelector("[data-failed]").hidden = true;
  const copies = form.querySelector('[data-action="copy"]');
  if (copies) copies.onclick = null;
  form.dataset.state = "live";
};
