// On every page: a tab hears of “Wipe everything” in another one (docs/widgets/storage.py), whether Python runs or not.
{
  const WIPED = "feedback-toolkit:wiped";

  addEventListener("storage", ({ key, newValue }) => {
    if (key !== WIPED || !newValue) return;
    for (const name of Object.keys(sessionStorage)) {
      if (name.startsWith("feedback-toolkit:")) sessionStorage.removeItem(name);
    }
  });
}
