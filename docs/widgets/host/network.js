// Names of hosts.

// A host's name in ASCII letters, as mail travels: "bäckerei.example" is "xn--bckerei-5wa.example". "" if it is none.
export const asciiHost = (name) => {
  try {
    return /[/?#@:\\]/.test(name) ? "" : new URL(`https://${name}`).hostname;
  } catch {
    return "";
  }
};
