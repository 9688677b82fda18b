// What the browser does for the widgets, with its exceptions caught: a JavaScript exception can't be caught
// in MicroPython, it ends the script. Python imports this as the module `host` (python.js).

// The build makes one script of it, host.js. All that these modules export is for Python. They import what they share from
// shared/, and never each other; what stands in shared/ imports nothing (tests/unit/test_host_modules.py).

export * from "./attributes.js";
export * from "./cards.js";
export * from "./clash.js";
export * from "./clipboard.js";
export * from "./dialogs.js";
export * from "./editing.js";
export * from "./environment.js";
export * from "./events.js";
export * from "./fields.js";
export * from "./files.js";
export * from "./letter.js";
export * from "./lifecycle.js";
export * from "./locale.js";
export * from "./location.js";
export * from "./menus.js";
export * from "./notices.js";
export * from "./scrolling.js";
export * from "./share.js";
export * from "./storage.js";
export * from "./timing.js";
export * from "./views.js";
