// The page's own objects, and what the browser measures, reports and draws by lot.

export const { document, window } = globalThis;

// A random id, as 32 hexadecimal digits. crypto.randomUUID would want https, and a centre may try its site without.
export const randomId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

export const mark = (name) => {
  performance.mark(name);
};

// Milliseconds since the page was asked for: a number that is small enough for MicroPython.
export const now = () => performance.now();

// Tells who mends the site of a fault that the page goes on after: in the console, and nowhere else.
export const report = (fault) => console.error(fault);
