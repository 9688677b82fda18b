// Addresses: that of this page, what stands behind its #, and names of hosts.

import { whenReleased } from "./shared/pointer.js";

// The address of this page, without what stands behind its #.
export const pageAddress = () => location.href.split("#")[0];

// What stands behind # in the address. It never leaves the browser, and stays as it is there.
export const fragment = () => {
  try {
    return decodeURIComponent(location.hash); // a browser, or whoever sent the link, has encoded ü and : perhaps
  } catch {
    return location.hash;
  }
};

// Whether this page stands in a frame of another one, which may forbid it to save, print or open anything.
export const framed = () => globalThis !== globalThis.top;

// Calls back when a link, or the reader, has changed what stands behind # in the address of this page.
export const whenLinked = (callback) => {
  addEventListener("hashchange", () => whenReleased(callback));
};

// A host's name in ASCII letters, as mail travels: "bäckerei.example" is "xn--bckerei-5wa.example". "" if it is none.
export const asciiHost = (name) => {
  try {
    return /[/?#@:\\]/.test(name) ? "" : new URL(`https://${name}`).hostname;
  } catch {
    return "";
  }
};
