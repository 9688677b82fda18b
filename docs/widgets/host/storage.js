// What is kept, of this "tab" or of this "device". Blocked or full storage gives null or false, never an exception.

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

// Calls back when another tab has told, by this key, what it has done to all that is kept.
export const whenTold = (key, callback) => {
  addEventListener("storage", (event) => event.key === key && event.newValue && callback());
};
