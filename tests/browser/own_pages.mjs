// The rules for a centre's own pages: what HTML itself forbids, and no rule of style, which would hold up its site.
import ours from "../../.htmlvalidate.mjs";

export default { ...ours, extends: ["html-validate:standard", "html-validate:a11y"] };
