// How elements look and which of them show.

export const dress = (element, name, wanted) => {
  element.classList.toggle(name, wanted);
};

// Sets an attribute on what the selector finds in the form, and takes it from all else that has it.
export const markOne = (form, attribute, selector) => {
  for (const element of form.querySelectorAll(`[${attribute}]`)) {
    if (!element.matches(selector)) element.removeAttribute(attribute);
  }
  for (const element of form.querySelectorAll(selector)) element.setAttribute(attribute, "");
};

// Shows or hides questions: whether each is asked, by its name, as JSON.
export const showAsked = (form, asked) => {
  for (const [name, is] of Object.entries(JSON.parse(asked))) form.querySelector(`[data-field="${name}"]`).hidden = !is;
};

// Opens the folded lines of questions, or closes them.
export const openRows = (form, open) => {
  for (const row of form.querySelectorAll("[data-row]")) row.open = open;
};

// Brings a field into sight: unfolds what it stands in.
export const reveal = (field) => {
  for (let box = field.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
};
