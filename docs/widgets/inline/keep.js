// Keeps what is typed while Python is not there: before it answers, or where it never does. A few lines in each page
// (macros/publish/inline_scripts.py), so that nothing has to arrive for it. The places are those of storage.py, and their rules.
{
  const ANSWERS = "feedback-toolkit:answers"; // the thread (letterkit/thread.py)
  const EARLY = "feedback-toolkit:early"; // {"reader": answers, "0": answers of the first application, …}
  const SHARED = "feedback-toolkit:shared";
  const WIPED = "feedback-toolkit:wiped";
  const OPEN = "feedback-toolkit:open"; // which of the applications on the device this tab shows
  const LOOK = 500; // milliseconds
  const VERSION = 2; // of the thread: one of another version is Python's business alone

  const forms = () => [...document.querySelectorAll("form[data-state]")];
  const dead = (form) => form.dataset.state !== "live";
  const boxes = (form) => [...form.querySelectorAll("[data-field]")];
  const inputs = (box) => [...box.querySelectorAll("[name]")];
  // Whether the reader has chosen: what they ticked says what they did not.
  const chosen = (found) => found[0].type === "radio" && found.some(({ dataset }) => dataset.typed);

  // On this device if the reader's answers are there: but not if this tab has its own, or others use the computer.
  const store = () => {
    const own = sessionStorage.getItem(SHARED) || sessionStorage.getItem(ANSWERS) !== null;
    return own || localStorage.getItem(ANSWERS) === null ? sessionStorage : localStorage;
  };

  toolkit.store = store;

  const parsed = (where, key) => {
    try {
      return JSON.parse(where.getItem(key)) || {};
    } catch {
      return {};
    }
  };

  // What was noted and Python has not seen yet.
  const noted = () => {
    try {
      return parsed(store(), EARLY);
    } catch {
      return {};
    }
  };

  // The number of the application that this tab shows: its own of those on the device, if it is still there (storage.py).
  const shown = (applications, open) => {
    const { at, ...names } = store() === localStorage ? parsed(sessionStorage, OPEN) : {};
    if (at === undefined) return open;
    const noted = (its) => Object.keys(names).every((name) => (Object.fromEntries(its)[name] ?? "") === names[name]);
    const place = applications[at] && noted(applications[at]) ? at : applications.findIndex(noted);
    return place < 0 ? open : place;
  };

  // The answers that Python has kept, as {reader, application, open}.
  const kept = () => {
    try {
      const { version, open: last, reader, applications } = parsed(store(), ANSWERS);
      const open = shown(applications, last);
      const [own, its] = [reader, applications[open]].map(Object.fromEntries);
      if (version === VERSION) return { reader: { ...own, ...its }, application: its, open }; // its own count for more
    } catch {
      // Nothing is there, or nothing that is ours.
    }
    return { reader: {}, application: {}, open: 0 };
  };

  // In which language a box asks for its answer, and then those in which it has asked before (questions.py).
  const languages = ({ dataset }) => (dataset.keptIn ?? "en").split(" ");

  // Where the answer of a box belongs among the early ones: the part, and its name there (letterkit/thread.py).
  const place = (box, form, open, language = languages(box)[0]) => {
    const { field, keptFor } = box.dataset;
    if (keptFor === "reader") return ["reader", field];
    const name = language === "en" ? field : `${field}@${language}`;
    return [String(open), keptFor === "letter" ? `${form.dataset.letter || "planner"}/${name}` : name];
  };

  const answer = (box) => {
    const found = inputs(box);
    if (found[0].type === "radio") return found.find((one) => one.checked)?.value ?? "";
    return found.length > 1 ? found.map((one) => one.value) : found[0].value;
  };

  // Puts an answer into its box, except where the reader has typed; early: one that Python has not seen yet.
  const put = (box, value, early) => {
    const found = inputs(box);
    if (chosen(found)) return;
    const items = [value].flat();
    found.forEach((input, index) => {
      if (input.dataset.typed) return;
      if (input.type === "radio") {
        if (input.value === value) input.checked = true;
      } else {
        input.value = found.length > 1 ? (items[index] ?? "") : items.join("\n");
      }
      if (early) input.dataset.typed = "yes"; // questions.py takes what is marked so
    });
  };

  const give = (form) => {
    toolkit.asServed(form);
    const before = kept();
    const early = noted();
    const all = [before.reader, before.application, ...Object.values(early)].map((one) => one ?? {});
    if (!all.some((answers) => Object.keys(answers).length)) return; // as a rule: to look at each field takes long
    for (const box of boxes(form)) {
      const [part, name] = place(box, form, before.open);
      const typed = early[part]?.[name];
      const value = typed ?? (part === "reader" ? before.reader : before.application)[name];
      if (value !== undefined) put(box, value, typed !== undefined);
    }
    toolkit.asks(form, before.reader, store() === sessionStorage && !sessionStorage.getItem(SHARED));
  };

  // Where answers are kept, no form is drawn before it has them back: as it stands in the page it opens at another question.
  const { dataset } = document.documentElement;
  try {
    if (store().getItem(ANSWERS) ?? store().getItem(EARLY)) dataset.back = "yes";
  } catch {
    // Nothing can be kept, so nothing is there.
  }

  const giveAll = () => {
    try {
      forms().filter(dead).forEach(give);
    } finally {
      delete dataset.back; // whatever happens, a form is seen
    }
  };

  let given = false; // whether all forms stand in the page, and have their answers back

  // They do: Python may begin (python.js). A script behind the last one says so (macros/publish/page_scripts.py): what comes
  // behind it can wait, and when the page has ended, a browser first looks at all of its fields, which takes long.
  toolkit.whole = new Promise((resolve) => {
    toolkit.here = () => {
      if (!given) giveAll();
      given = true;
      resolve();
    };
  });
  addEventListener("DOMContentLoaded", toolkit.here); // a page that came cut

  // Where what is typed is kept: "tab", "device", or nothing where the browser lets us keep none.
  toolkit.keeps = () => {
    try {
      const where = store();
      where.setItem("feedback-toolkit:probe", "yes");
      where.removeItem("feedback-toolkit:probe");
      return where === localStorage ? "device" : "tab";
    } catch {
      return "";
    }
  };

  // Boxes whose answer Python was given while the forms were alive, and failed at.
  const unsure = new Set();

  // Notes the answer of the box in which this field stands. Returns whether the browser let us.
  toolkit.note = (field) => {
    const box = field.closest("[data-field]");
    if (!box || !field.form) return false;
    if (!dead(field.form)) unsure.add(box);
    try {
      const where = store();
      const early = parsed(where, EARLY);
      const [part, name] = place(box, field.form, kept().open);
      early[part] = { ...early[part], [name]: answer(box) };
      where.setItem(EARLY, JSON.stringify(early));
      return true;
    } catch {
      return false;
    }
  };

  // Python has kept all that stands in these forms: what was noted of them is needed no more.
  toolkit.settled = () => {
    try {
      for (const where of [sessionStorage, localStorage]) {
        if (where.getItem(EARLY) === null) continue;
        const early = parsed(where, EARLY);
        for (const form of forms()) {
          for (const box of boxes(form)) {
            if (unsure.has(box)) continue;
            for (const language of languages(box)) {
              const [part, name] = place(box, form, kept().open, language);
              delete early[part]?.[name];
            }
          }
        }
        const left = Object.values(early).some((answers) => Object.keys(answers).length);
        if (left) where.setItem(EARLY, JSON.stringify(early));
        else where.removeItem(EARLY);
      }
    } catch {
      // Nothing can be kept, so nothing is there.
    }
  };

  // The reader wants answers to be elsewhere: what was noted goes with them.
  toolkit.move = () => {
    try {
      const [there, here] = store() === localStorage ? [localStorage, sessionStorage] : [sessionStorage, localStorage];
      const text = here.getItem(EARLY);
      if (text === null) return;
      here.removeItem(EARLY);
      there.setItem(EARLY, text);
    } catch {
      // It is full or blocked. On a shared computer nothing may be left behind, so it is gone.
    }
  };

  const typed = ({ target, type }) => {
    target.dataset.typed = "yes"; // also later: host/fields.js tells by it what the browser itself has restored
    if (!target.form?.dataset.state) return;
    if (type === "input") unsure.delete(target.closest("[data-field]"));
    if (!dead(target.form)) return;
    if (!given) give(target.form); // whoever types into a list before the rest of it is back loses none of it
    toolkit.note(target);
  };

  addEventListener("input", typed, true);
  addEventListener("change", typed, true);
  addEventListener("pagehide", () => forms().filter(dead).forEach(noteRest));
  addEventListener("storage", ({ key, newValue }) => {
    if (key === WIPED && newValue) forms().filter(dead).forEach(empty);
  });

  // Notes what stands in a dead form without having been typed: some programs fill in fields without a word.
  const noteRest = (form) => {
    toolkit.asServed(form);
    const before = kept();
    for (const box of boxes(form)) {
      const [part, name] = place(box, form, before.open);
      const known = (part === "reader" ? before.reader : before.application)[name];
      const filled = ({ type, checked, defaultChecked, value, defaultValue, dataset }) =>
        !dataset.typed && (type === "radio" ? checked !== defaultChecked : value !== defaultValue);
      if (inputs(box).some(filled) && String(answer(box)) !== String(known)) toolkit.note(inputs(box)[0]);
    }
  };

  // Another tab has wiped everything.
  const empty = (form) => {
    form.reset();
    for (const field of form.querySelectorAll("[data-typed]")) delete field.dataset.typed;
  };

  // A script that hangs holds up the rest of the page, and every event that tells of its end.
  const look = setInterval(() => {
    if (given) clearInterval(look);
    else giveAll();
  }, LOOK);
}
