// What the page itself knows (inline/keep.js, inline/watch.js); on a page without a form there is nothing to know.
export const { toolkit } = globalThis;

// The language of the guide.
export const guideLanguage = () => toolkit?.language ?? "en";
