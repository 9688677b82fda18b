// The letter page as one writes it by hand: the blank letter, with the answers where its square brackets stand. No Python.
const form = document.querySelector("form[data-letter]");
const letter = form.querySelector("[data-letter-text]");
const { fields } = JSON.parse(document.querySelector("#bench").textContent);
const paragraphs = [...letter.querySelectorAll("[data-block]")].map((element) => [element, element.textContent]);
const inputs = Object.fromEntries(fields.map(({ name }) => [name, form.elements[name]]));

const show = () => {
  for (const [element, blank] of paragraphs) {
    let text = blank;
    for (const { name, placeholder } of fields) {
      const answer = inputs[name]?.value?.trim();
      if (answer) text = text.replaceAll(placeholder, answer);
    }
    if (element.textContent !== text) element.textContent = text;
  }
};

form.addEventListener("input", show);
show();
performance.mark("toolkit:live");
