// A text that is too long for any letter, pasted or dropped, stays where it was copied: it would hold up the page for
// minutes, again at each load. Nothing that stands in the field changes, and the reader is told. So it is where a program puts
// one into the field at which the reader is; what was longer before, as out of a file, stays, and what keys type.
{
  const MOST = 100_000; // characters of a field: about a second, and five times what a letter takes (letterkit/text.py)

  const FIELDS = "form[data-state] :is(input, textarea, [contenteditable])";

  // What is said stands at the foot of the screen, on a phone over the field.
  const say = (field) => {
    toolkit.say(field.closest("form"), "too-long");
    if (field.getBoundingClientRect().bottom > innerHeight / 2) field.scrollIntoView({ block: "center" });
  };

  const refuse = (event) => {
    const field = event.target.closest?.(FIELDS);
    if (!field) return;
    const { length } = (event.clipboardData ?? event.dataTransfer)?.getData("text/plain") ?? "";
    const replaced = field.selectionEnd - field.selectionStart || 0; // or moved, where it is dropped in the same field
    const stands = (field.value ?? field.textContent).length - replaced;
    if (!length || (stands + length <= MOST && !toolkit.tooMuch(length - replaced))) return;
    event.preventDefault();
    say(field);
  };

  const stood = new WeakMap(); // what fields held before

  const look = (event) => {
    const { target, type } = event;
    if (!target.matches?.(FIELDS)) return;
    const before = stood.get(target);
    if (type === "input" && before?.length <= MOST && target.value.length > Math.max(MOST, before.length + 1)) {
      event.stopImmediatePropagation(); // nothing has changed
      target.value = before;
      say(target);
    }
    stood.set(target, target.value);
  };

  for (const name of ["paste", "drop"]) addEventListener(name, refuse, true);
  for (const name of ["focusin", "input"]) addEventListener(name, look, true);
}
