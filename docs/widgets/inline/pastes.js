// A text that is too long for any letter, pasted or dropped, stays where it was copied: it would hold up the page for
// minutes, again at each load. Nothing that stands in the field changes, and the reader is told.
{
  const MOST = 100_000; // characters of a field: about a second, and five times what a letter takes (letterkit/text.py)

  const refuse = (event) => {
    const field = event.target.closest?.("form[data-state] :is(input, textarea, [contenteditable])");
    if (!field) return;
    const { length } = (event.clipboardData ?? event.dataTransfer)?.getData("text/plain") ?? "";
    const replaced = field.selectionEnd - field.selectionStart || 0; // or moved, where it is dropped in the same field
    const stands = (field.value ?? field.textContent).length - replaced;
    if (!length || (stands + length <= MOST && !toolkit.tooMuch(length - replaced))) return;
    event.preventDefault();
    toolkit.say(field.closest("form"), "too-long");
  };

  for (const name of ["paste", "drop"]) addEventListener(name, refuse, true);
}
