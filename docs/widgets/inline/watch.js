// Watches whether the forms come alive, and says so where they don't. It needs no other file: it must not live in what
// it watches. What it says stands in the form (site_templates/components).
{
  const SOON = 4_000; // by now, a file that is wrong is the reason for waiting
  const SLOW = 7_500; // until then nobody wonders; said within eight seconds
  const STUCK = 30_000; // nothing has come for so long: it will hardly come by itself
  const GRACE = 2_000; // for what may have been somebody else's fault, and to try to mend it
  const RELOADED = "feedback-toolkit:reloaded"; // the build of this site from which this tab has reloaded by itself

  const OURS = /\/(?:widgets|runtime|python)\/[0-9a-f]{10}\//;
  const META = 'meta[name="feedback-toolkit"]';

  const forms = (...states) =>
    [...document.querySelectorAll("form[data-state]")].filter((form) => states.includes(form.dataset.state));
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

  // {build, root, files: size by path} of this page.
  const about = () => JSON.parse(document.querySelector(META)?.content || '{"files":{}}');

  // The paths of these files by their whole addresses.
  const names = () => {
    const { root, files } = about();
    return new Map(Object.keys(files).map((name) => [new URL(root + name, document.baseURI).href, name]));
  };

  const arrived = () => new Map(performance.getEntriesByType("resource").map((entry) => [entry.name, entry]));

  // Whether a file is what it was built as.
  const whole = async (url, cache) => {
    const size = about().files[names().get(url)];
    try {
      const answer = await fetch(url, { cache });
      const runs = !url.endsWith(".js") || /javascript/.test(answer.headers.get("Content-Type"));
      return answer.ok && runs && (await answer.arrayBuffer()).byteLength === size;
    } catch {
      return false; // no line
    }
  };

  // The addresses of our files that came otherwise than they were built.
  const damaged = async () => {
    const came = arrived();
    const { files } = about();
    const found = [...names()].map(async ([url, name]) => {
      const { responseStatus, decodedBodySize, transferSize } = came.get(url) ?? { decodedBodySize: files[name] };
      if (responseStatus >= 400) return url;
      if (decodedBodySize === files[name]) return "";
      if (decodedBodySize || transferSize) return url; // some browsers tell no size of what they had already
      return (await whole(url, "force-cache")) ? "" : url;
    });
    return (await Promise.all(found)).filter(Boolean);
  };

  const say = (form, kind) => {
    form.querySelector("[data-message]").textContent = form.querySelector(`[data-says="${kind}"]`).textContent;
  };

  toolkit.say = say;

  const show = (form, note) => {
    const where = toolkit.keeps() || "nowhere";
    for (const part of note.querySelectorAll("[data-if]")) part.hidden = part.dataset.if !== where;
    note.hidden = false;
  };

  // The letter as it stands, onto the clipboard; of an email its words alone, as where Python answers.
  const copy = async (form) => {
    const letter = form.querySelector("[data-letter-text]");
    const blocks = [...letter.querySelectorAll('[data-block]:not([data-block="subject"])')];
    const words = blocks.map(({ textContent }) => textContent).join("\n\n");
    const late = pause(GRACE).then(() => Promise.reject(new Error("no answer"))); // some ask the reader, unseen
    try {
      await Promise.race([navigator.clipboard.writeText(words), late]);
      say(form, "copied");
    } catch {
      getSelection().setBaseAndExtent(blocks[0], 0, letter, letter.childNodes.length);
      say(form, "not-copied");
    }
  };

  const slow = () => {
    for (const form of forms("static")) {
      show(form, form.querySelector("[data-slow]"));
      delete form.dataset.known;
    }
  };

  const fail = () => {
    for (const form of forms("static")) {
      form.dataset.state = "failed";
      form.querySelector("[data-slow]").hidden = true;
      show(form, form.querySelector("[data-failed]"));
      toolkit.rescue(form.querySelector("[data-failed]"));
      form.querySelector('[data-action="reload"]').onclick = () => location.reload();
      say(form, "failed");
      const button = form.querySelector('[data-action="copy"]'); // the planner has no letter
      if (!button) continue;
      button.onclick = () => copy(form);
      form.querySelector("[data-others]").before(button); // it is the one way out that is left: not under “More”
    }
  };

  // Python answers; perhaps only after we had lost patience.
  toolkit.live = (form) => {
    if (form.dataset.state === "failed") form.querySelector("[data-message]").textContent = "";
    form.dataset.state = "live";
    form.querySelector("[data-slow]").hidden = true;
    form.querySelector("[data-failed]").hidden = true;
    const button = form.querySelector('[data-action="copy"]');
    if (button) button.onclick = null;
    try {
      sessionStorage.removeItem(RELOADED);
    } catch {
      // Nothing can be kept, so nothing is there.
    }
  };

  // Whether to load this page again would help: it is older than the site, or what was damaged comes whole by now. Asks
  // past the browser's cache, so that what is loaded then is what came now.
  const helps = async () => {
    const bad = damaged();
    const text = await (await fetch(location.href.split("#")[0], { cache: "reload" })).text();
    const page = new DOMParser().parseFromString(text, "text/html").querySelector(META);
    if (page && JSON.parse(page.content).build !== about().build) return true;
    const mended = await Promise.all([...new Set([...(await bad), ...blamed])].map((url) => whole(url, "reload")));
    return page && mended.length > 0 && mended.every(Boolean);
  };

  // What this device keeps of the site (worker/worker.js) is older than the site, or not whole: else it would come again.
  const forget = async () => {
    const mine = `feedback-toolkit ${new URL(about().root, document.baseURI).pathname} `;
    for (const name of await caches.keys()) if (name.startsWith(mine)) await caches.delete(name);
  };

  // Loads the page again, once; what was typed is kept. Returns false if that is of no use.
  const reload = async () => {
    try {
      const { build } = about();
      if (!toolkit.keeps() || sessionStorage.getItem(RELOADED) === build) return false;
      const otherFiles = await helps().catch(() => false); // no line
      if (!otherFiles && !toolkit.recalled) return false; // a memory that was kept (python.js) is another reason
      if (!forms("static").length) return true; // too late: the reader has been told, or it lives
      sessionStorage.setItem(RELOADED, build);
      if (otherFiles) await forget().catch(() => {}); // not every browser has such a place
      location.reload();
      return true;
    } catch {
      return false; // no room
    }
  };

  const blamed = new Set(); // addresses that an element could not load or run
  let known = false;

  // A fault is known: the forms can't come alive.
  toolkit.fail = async () => {
    if (!forms("static").length) await toolkit.whole; // the page has not come so far
    if (known || !forms("static").length) return;
    known = true;
    if (toolkit.recalled) await caches.delete(toolkit.recalled);
    if (await Promise.race([reload(), pause(GRACE)])) await pause(GRACE); // the page goes, as a rule
    fail();
  };

  // After all is alive: what goes wrong is said where the reader is, and the field keeps what was typed.
  let last = null;
  for (const name of ["input", "change", "click"]) {
    addEventListener(name, ({ target }) => target.closest?.("form[data-state]") && (last = target), true);
  }

  const trouble = () => {
    const form = last?.closest("form") ?? forms("live")[0];
    if (form?.dataset.state !== "live") return;
    const field = last?.closest("[data-field]")?.querySelector("[name]");
    const kept = field ? toolkit.note(field) : toolkit.keeps() && !last?.closest("[data-editor]");
    setTimeout(() => say(form, kept ? "trouble" : "trouble-unkept")); // after what the same press may still say
  };

  const wrong = (error, file) => {
    const traces = `${file} ${error?.message} ${error?.stack}`;
    if (forms("static").length) {
      if (OURS.test(traces)) toolkit.fail();
      else if (!/https?:/.test(traces)) setTimeout(toolkit.fail, GRACE); // nobody knows whose it is
    } else if (OURS.test(traces) || error?.name === "PythonError") {
      trouble();
    }
  };

  addEventListener(
    "error",
    ({ target, error, filename }) => {
      if (target === globalThis) {
        wrong(error, filename);
        return;
      }
      const url = target.src || target.href;
      if (!OURS.test(url)) return;
      blamed.add(url);
      if (target.tagName === "SCRIPT") toolkit.fail();
      else setTimeout(toolkit.fail, GRACE); // perhaps what was fetched ahead fails, and no more
    },
    true,
  );
  addEventListener("unhandledrejection", ({ reason }) => wrong(reason, ""));

  // When the last of our files came.
  const lastCame = () =>
    Math.max(0, ...[...arrived().values()].filter(({ name }) => OURS.test(name)).map((entry) => entry.responseEnd));

  let ticks = 0;

  const clock = setInterval(() => {
    const now = performance.now();
    if (document.readyState === "complete" && !forms("static").length) clearInterval(clock);
    if (!forms("static").length) return;
    ticks += 1;
    if (now > SOON && ticks % 4 === 0) damaged().then(({ length }) => length && toolkit.fail());
    if (now > SLOW && !known) slow();
    if (now > STUCK && now - lastCame() > STUCK) toolkit.fail();
  }, 500);
}
