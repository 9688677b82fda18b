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
