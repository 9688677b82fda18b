// The step in the history at which the page is, and the one before it.
export const steps = { now: history.state, before: null };

addEventListener("popstate", ({ state }) => {
  steps.before = steps.now;
  steps.now = state;
});
