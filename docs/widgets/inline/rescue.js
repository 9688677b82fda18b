// A way out before Python runs, and where it never does: what is kept here goes into a file, or is wiped. The buttons stand
// in the note of a form that could not start (site_templates/components/start.html).
{
  const ANSWERS = "feedback-toolkit:answers"; // the thread (letterkit/thread.py)
  const EARLY = "feedback-toolkit:early"; // what keep.js has noted
  const VERSION = 2;
  const FILE = "feedback-toolkit-answers.json"; // as in storage_panel.py
  const MOST = 1_000_000; // characters that Python reads in a moment, also on a phone; a file may have no more

  // Where the answers are.
  const place = () => {
    try {
      return toolkit.store();
    } catch {
      return null; // nothing can be kept, so nothing is there
    }
  };

  // More is kept than a page can hold, or would be with so many characters more: Python would take minutes over it, each time.
  toolkit.tooMuch = (more = 0) => (place()?.getItem(ANSWERS)?.length ?? 0) + more > MOST;

  // All that is kept, as “Save to a file” writes it; what Python has not seen yet is put in. "" where there is nothing.
  const all = () => {
    const where = place();
    const text = where?.getItem(ANSWERS) ?? "";
    try {
      const early = JSON.parse(where.getItem(EARLY)) ?? {};
      const thread = text ? JSON.parse(text) : { version: VERSION, open: 0, reader: [], applications: [[]] };
      if (thread.version !== VERSION || !Object.keys(early).length) return text;
      for (const [part, answers] of Object.entries(early)) {
        const stood = part === "reader" ? thread.reader : (thread.applications[part] ?? []);
        const pairs = [...stood.filter(([name]) => !(name in answers)), ...Object.entries(answers)];
        if (part === "reader") thread.reader = pairs;
        else thread.applications[Math.min(part, thread.applications.length)] = pairs;
      }
      return JSON.stringify(thread);
    } catch {
      return text; // nobody can read it, and that is no reason to lose it
    }
  };

  const save = () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([all()], { type: "application/json" }));
    link.download = FILE;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };

  const wipe = () => {
    wipeToolkit(true);
    for (const form of document.querySelectorAll("form[data-state]")) form.reset(); // a browser fills it in again else
    location.reload();
  };

  // Shows in the note of a form that failed what can be done with what is kept.
  toolkit.rescue = (note) => {
    const rescue = note.querySelector("[data-rescue]");
    rescue.hidden = !all();
    rescue.querySelector("[data-too-much]").hidden = !toolkit.tooMuch();
    const [saves, wipes] = rescue.querySelectorAll("button");
    saves.onclick = save;
    wipes.onclick = ({ detail }) => {
      if (detail > 1) return; // the other half of a double click
      if (wipes.dataset.asked) wipe();
      wipes.dataset.asked = "yes"; // nothing goes at one press
      wipes.textContent = wipes.dataset.sure;
    };
  };
}
