// The clipboard: what the buttons copy, and what the reader copies.

// The letter as HTML, for programs that take formatted text: of the same text as the plain one, whatever a translator has
// made of the page, and made of nodes, so that what was typed stays text.
const formatted = (text) => {
  const made = document.createElement("div");
  for (const paragraph of text.split("\n\n")) {
    const copied = document.createElement("p");
    paragraph.split("\n").forEach((line, index) => {
      if (index) copied.append(document.createElement("br"));
      copied.append(line);
    });
    made.append(copied);
  }
  return made.innerHTML;
};

// Puts a short text on the clipboard, such as a subject; done(true) if the browser let us.
export const copyText = async (text, done) => {
  let copied = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copied = false;
  }
  done(copied);
};

// Until then a browser has copied, or is asking the reader whether it may.
const COPYING = 2_000;

// Puts a letter on the clipboard, as text and as formatted text where the browser can, then calls done(true). If the
// browser refuses, or has not answered for a while, selects its words in the element, for an email without their head, and
// calls done(false).
export const copy = async (text, element, done) => {
  const refused = () => {
    const first = element.querySelector('[data-block]:not([data-block="subject"])') ?? element;
    getSelection().setBaseAndExtent(first, 0, element, element.childNodes.length);
    done(false);
  };
  const late = setTimeout(refused, COPYING);
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    clearTimeout(late);
    refused();
    return;
  }
  clearTimeout(late);
  done(true); // the text is there: what comes now is better still, and may never answer
  try {
    const blob = (type, content) => new Blob([content], { type });
    const both = { "text/plain": blob("text/plain", text), "text/html": blob("text/html", formatted(text)) };
    await navigator.clipboard.write([new ClipboardItem(both)]);
  } catch {
    // Not every browser knows formatted text: the plain one is there already.
  }
};

// The words of a part of the page. Where the reader types, a line may end with an element.
const words = (range) => {
  const part = range.cloneContents();
  for (const end of part.querySelectorAll("br")) end.replaceWith("\n");
  return part.textContent;
};

// What a reader selects in the letter and copies has no look of the page, as what the button copies has none: whose words
// they are, the gaps and the dark colours are for the page alone.
export const copiesPlainly = (letter) => {
  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    if (selection.isCollapsed || !selection.getRangeAt(0).intersectsNode(letter)) return;
    const all = selection.getRangeAt(0);
    const inside = all.cloneRange();
    if (!letter.contains(all.startContainer)) inside.setStart(letter, 0);
    if (!letter.contains(all.endContainer)) inside.setEnd(letter, letter.childNodes.length);
    const [text, whole] = [inside, all].map(words);
    if (!text || text.trim() !== whole.trim()) return; // more than the letter, or a field: the browser's own way
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData("text/html", formatted(text));
  });
};
