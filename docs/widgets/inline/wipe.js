// On every page: forgets all that is kept of a reader, whether Python runs or not; and so does a tab that hears of “Wipe
// everything” in another one.
{
  const OURS = "feedback-toolkit:"; // so begins each key
  const WIPED = "feedback-toolkit:wiped"; // there for a moment, so that other tabs hear of it

  const empty = (place) => {
    for (const key of Object.keys(place)) if (key.startsWith(OURS)) place.removeItem(key);
  };

  // Python's memory (python.js): no word of a reader is in it, and it goes all the same.
  const forgetMemory = async () => {
    const names = (await globalThis.caches?.keys()) ?? [];
    for (const name of names) if (/^feedback-toolkit .* memory$/.test(name)) await caches.delete(name);
  };

  // In this tab and on this device. tells: whether other tabs are to do so too. Returns whether they could be told.
  globalThis.wipeToolkit = (tells) => {
    forgetMemory().catch(() => {}); // then nothing is kept
    for (const place of [() => sessionStorage, () => localStorage]) {
      try {
        empty(place());
      } catch {
        // It is blocked; the other one may not be.
      }
    }
    try {
      if (tells) localStorage.setItem(WIPED, "yes");
      localStorage.removeItem(WIPED);
      return true;
    } catch {
      return false; // it is blocked
    }
  };

  addEventListener("storage", ({ key, newValue }) => {
    if (key === WIPED && newValue) empty(sessionStorage);
  });
}
