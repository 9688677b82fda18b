// What stands in the fields, and what Python puts there.

// Ticks another choice than the page was built with, as if it had been, unless the reader has chosen already.
export const prefer = (form, name, value) => {
  const all = [...form.querySelectorAll(`[name="${name}"]`)];
  if (all.some((one) => one.dataset.typed || one.checked !== one.defaultChecked)) return;
  for (const one of all) one.checked = one.defaultChecked = one.value === value;
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

// Puts a text into a field, unless it is there already. The cursor stays between the words where it is. The reader has not
// typed the text, so no Ctrl+Z takes it away. Returns the field that stands there now.
export const put = (field, text) => {
  const { value: before, selectionStart: at } = field;
  if (before === text) return field;
  const here = field.dataset.typed ? renew(field) : field;
  here.value = text;
  if (at !== null && document.activeElement === here) {
    const moves = text.startsWith(before.slice(0, at)) ? 0 : text.length - before.length;
    here.setSelectionRange(Math.max(at + moves, 0), Math.max(at + moves, 0));
  }
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

// Puts the cursor at the beginning of a box, and that into sight.
export const begin = (box) => {
  box.setSelectionRange(0, 0);
  box.focus({ preventScroll: true });
  box.parentElement.scrollIntoView({ block: "start", behavior: "instant" });
};
