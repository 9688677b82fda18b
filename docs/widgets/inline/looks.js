// On every page: a browser shows nothing before the style sheets are there. Where one hangs, the page shows its text
// without it; where one came damaged, or not at all, that is said. The words stand at the link (overrides/main.html).
{
  const PATIENCE = 4_000; // milliseconds: on a slow line a sheet takes two
  const STUCK = 5_500; // by now a browser that can go on has done so
  const WHOLE = "--fk-whole"; // what the last line of our sheet sets (macros/publish/style_sheet.py)

  const sheets = () => [...document.querySelectorAll('link[rel="stylesheet"]')];
  const ours = () => sheets().find(({ dataset }) => dataset.plain);
  const whole = () => getComputedStyle(document.documentElement).getPropertyValue(WHOLE) !== "";
  let note = null;

  // Loads the page again, past what the browser has kept of the sheet.
  const again = async () => {
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    await Promise.race([fetch(ours().href, { cache: "reload" }).catch(() => {}), late]);
    location.reload();
  };

  const say = () => {
    note?.remove();
    if (document.readyState === "loading" || whole()) return; // in this order: to look makes the browser work out styles
    note = document.createElement("div");
    note.setAttribute("role", "status");
    const [text, button] = ["p", "button"].map((name) => note.appendChild(document.createElement(name)));
    text.textContent = ours().dataset.plain;
    button.textContent = ours().dataset.again;
    button.onclick = again;
    document.body.prepend(note);
  };

  // A sheet for paper holds up no screen; if it comes after all, it is welcome there too.
  const letGo = (link) => {
    const other = link.cloneNode();
    other.dataset.late = "yes";
    other.media = "print";
    link.replaceWith(other);
  };

  // Firefox goes on waiting for a sheet that is gone: it is given the same page anew, with sheets that hold up nothing.
  const anew = async () => {
    const text = await (await fetch(location.href, { cache: "force-cache" })).text();
    document.open();
    document.write(text.replaceAll(/<(link) rel="stylesheet"/g, '$& media="print" data-late="yes"')); // no such words here
    document.close();
  };

  const ofSheet = ({ target }) => {
    if (target.rel !== "stylesheet") return;
    if (target.dataset.late && target.sheet) target.media = "all";
    say();
  };
  // At the document: the window never hears that an element has loaded.
  for (const name of ["load", "error"]) document.addEventListener(name, ofSheet, true);
  document.addEventListener("DOMContentLoaded", say);

  const look = setInterval(() => {
    const late = sheets().filter(({ sheet, dataset }) => !sheet && !dataset.late);
    if (performance.now() > PATIENCE) late.forEach(letGo);
    const stuck = performance.now() > STUCK && !document.body;
    if (stuck) anew().catch(() => {}); // no line: then there is nothing to show
    if (stuck || (!late.length && document.readyState !== "loading")) clearInterval(look);
  }, 250);
}
