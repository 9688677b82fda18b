// The rules for the built pages: all that html-validate recommends. What is off says why. What could hide a fault of
// ours stays on, and where only markup of the Material theme breaks it, that markup is taken out of its sight.
import { defineConfig } from "html-validate";

function withoutTheTheme(source) {
  const data = source.data
    // Its hidden switches carry an autocomplete, which means nothing on a checkbox.
    .replace(/<input class="md-toggle"[^>]*>/g, (tag) => tag.replace(' autocomplete="off"', ""))
    // The labels of its sections carry an empty tabindex, which browsers read as none.
    .replace(/<label class="md-nav__[^>]*>/g, (tag) => tag.replace(' tabindex=""', ""));
  return [{ ...source, data }];
}
withoutTheTheme.api = 1;

export default defineConfig({
  root: true,
  plugins: [{ name: "theme", transformer: { default: withoutTheTheme } }],
  extends: ["html-validate:recommended"],
  transform: { "\\.html$": "theme" },
  rules: {
    // The theme writes <!doctype html> in small letters, and its templates leave spaces at the ends of lines.
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    // Markdown writes a picture as <img … />.
    "void-style": "off",
    // The theme's ids begin with two underscores.
    "valid-id": ["error", { relaxed: true }],
    // The theme writes the table of contents twice and shows one or the other. axe judges landmarks as they are shown.
    "unique-landmark": "off",
    // A question that takes several answers repeats its name: once for each answer.
    "form-dup-name": "off",
    // Our letters change as you type and the search answers at once: neither form has anything to submit.
    "wcag/h32": "off",
  },
});
