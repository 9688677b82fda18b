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

  // Whether something is kept, for the button of wipe.html.
  const look = () => {
    const holds = (place) => Object.keys(place).some((key) => /:(answers|early|aside)$/.test(key) && key.startsWith(OURS));
    try {
      document.documentElement.toggleAttribute("data-holds", holds(sessionStorage) || holds(localStorage));
    } catch {
      // Nothing can be kept.
    }
  };
  look();
  addEventListener("pageshow", look);

  addEventListener("click", ({ target, detail }) => {
    const button = target.closest?.("[data-wipe-here] button");
    if (!button || detail > 1) return; // the other half of a double click
    if (button.dataset.asked) {
      globalThis.wipeToolkit(true);
      location.reload(); // what the page says of them goes too
    }
    button.dataset.asked = "yes"; // nothing goes at one press
    button.textContent = button.dataset.sure;
  });

  addEventListener("storage", ({ key, newValue }) => {
    if (key === WIPED && newValue) empty(sessionStorage);
  });
}
