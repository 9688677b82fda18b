// A form that a reader comes back to, by Back or a reload, begins as it was served: what the browser fills in on its own is no
// answer, and may be of another application, or wiped since. What is kept is ours to give back (keep.js).
// language: of the guide. A browser that translates the page says another one of it later.
globalThis.toolkit = { language: document.documentElement.lang || "en" };
{
  const AFTER = 500; // milliseconds in which a browser fills in, once the page is there

  // Whether the browser may fill in what stood here before.
  let refills = performance.getEntriesByType("navigation")[0]?.type !== "navigate";

  // Puts back what a browser has filled in already (Firefox and WebKit, as they read the page), except where the reader has
  // typed, and lets it fill in no more: Chromium does that when the page has ended, if a field's autocomplete isn't "off".
  toolkit.asServed = (form) => {
    if (!refills) return;
    for (const field of form.elements) {
      const { autocomplete, checked, dataset, defaultChecked, defaultValue, name, type, value } = field;
      if (dataset.fills !== undefined || autocomplete === undefined) continue; // seen before, or a fieldset
      dataset.fills = field.getAttribute("autocomplete") ?? "";
      field.autocomplete = "off";
      if (dataset.typed || (type === "radio" && form.querySelector(`[name="${name}"][data-typed]`))) continue;
      if (checked !== defaultChecked) field.checked = defaultChecked;
      if (defaultValue !== undefined && value !== defaultValue) field.value = defaultValue;
    }
  };

  // The page is there: from now on the browser may fill in what the reader has it fill in.
  const mayFill = () => {
    refills = false;
    for (const field of document.querySelectorAll("[data-fills]")) {
      if (field.dataset.fills) field.setAttribute("autocomplete", field.dataset.fills);
      else field.removeAttribute("autocomplete");
      delete field.dataset.fills;
    }
  };

  addEventListener("load", () => setTimeout(mayFill, AFTER));
}
