// Where answers are kept, the home page says how they stand (due_step.py). What that moves is not drawn before it is said, for
// as long as one waits without wondering.
{
  const ANSWERS = "feedback-toolkit:answers"; // as in storage.py
  const PATIENCE = 3_000; // milliseconds
  const { dataset } = document.documentElement;
  try {
    if (sessionStorage.getItem(ANSWERS) || localStorage.getItem(ANSWERS)) {
      dataset.back = "yes";
      setTimeout(() => delete dataset.back, PATIENCE);
    }
  } catch {
    // Nothing can be kept, so nothing is there.
  }
}
