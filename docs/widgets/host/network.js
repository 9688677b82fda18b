// What is asked for from this site, and names of hosts.

// The Python of a letter in another language: done(text), or done(null) where it can't be had.
export const otherLetter = async (slug, code, done) => {
  let text = null;
  try {
    const { root, letters } = JSON.parse(document.querySelector('meta[name="feedback-toolkit"]').content);
    const answer = await fetch(new URL(root + letters[slug][code], document.baseURI));
    if (answer.ok) text = await answer.text();
  } catch {
    // No line: the form says so.
  }
  done(text);
};

// A host's name in ASCII letters, as mail travels: "bäckerei.example" is "xn--bckerei-5wa.example". "" if it is none.
export const asciiHost = (name) => {
  try {
    return /[/?#@:\\]/.test(name) ? "" : new URL(`https://${name}`).hostname;
  } catch {
    return "";
  }
};
