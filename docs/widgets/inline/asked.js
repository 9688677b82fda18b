// Where answers are back before Python is there, a form shows at once what it will show then, so that nothing moves: on a phone
// the first question that waits, or the letter where none does (asking.py), with the short offer to keep it
// (storage_panel.py) and what is worth adding (extras.py); and where the news has come, which letter fits better (panels.py).
// The planner makes room for its day.
{
  const ENOUGH = 3; // answers, that are worth to be kept (panels.py)

  const isAsked = (form, { dataset: { asked } }) => {
    if (!asked) return true;
    const [name, value] = asked.split("=");
    return [...form.querySelectorAll(`[name="${name}"]`)].some((one) => one.checked && one.value === value);
  };

  const waits = (box) => ![...box.querySelectorAll("[name]")].some(({ value }) => value.trim());

  const isOver = (day) => Boolean(day) && new Date(`${day}T00:00`) <= new Date();

  // answers: all that are kept; offered: whether there is a choice to keep them for longer.
  toolkit.asks = (form, answers, offered) => {
    const heard = form.querySelector("[data-once-heard]");
    if (heard) heard.hidden = !isOver(answers.rejection_date);
    const result = form.querySelector("[data-result]");
    if (result) {
      const over = Boolean(answers.sent_date || answers.answered_date);
      result.hidden = !answers.rejection_date || over;
      form.querySelector("[data-once-sent]").hidden = !over;
      form.dataset.known = "yes";
    }
    const first = form.querySelector("[data-first]");
    if (!first || first.contains(document.activeElement)) return;
    const asked = [...first.children].filter((box) => isAsked(form, box));
    if (!asked.length) return;
    const [now] = asked.filter(waits);
    form.dataset.view = now ? "ask" : "read";
    for (const box of first.children) box.toggleAttribute("data-current", box === (now ?? asked[0]));
    form.querySelector("[data-action=previous]").hidden = !now || now === asked[0];
    const count = Object.values(answers).filter(String).length; // an empty list is no answer, nor is no text
    form.querySelector("[data-keep-now]").hidden = !offered || count < ENOUGH;
    for (const one of form.querySelectorAll("[data-extra]")) {
      one.hidden = Boolean(now) || !waits(form.querySelector(`[data-field="${one.dataset.extra}"]`));
    }
    if (form.querySelector("[data-sent]")) form.toggleAttribute("data-done", isOver(answers.sent_date));
  };
}
