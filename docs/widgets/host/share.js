// Other apps of this device.

export const canShare = () => typeof navigator.share === "function";

// Hands text to another app of the reader's choice; done(false) if that could not be done, silent if the reader changed their mind.
export const share = async (title, text, done) => {
  let shared = true;
  try {
    await navigator.share({ title, text });
  } catch (error) {
    if (error.name === "AbortError") return;
    shared = false;
  }
  done(shared);
};

// A link without its letter in it, because that is too long or something went wrong, opens no empty email.
export const opensNoEmptyMail = (form) => {
  const stop = (event) => event.target.closest('[href="mailto:"]') && event.preventDefault();
  for (const name of ["click", "auxclick"]) form.addEventListener(name, stop);
};
