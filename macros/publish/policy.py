"""The Content Security Policy of a page: nothing but its own origin, and its own inline scripts by their hashes."""

import base64
import hashlib
import re

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # Material's icons are data: masks in its style sheet
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
POLICY_META = '<meta http-equiv="Content-Security-Policy"'
# The one script of ours that stands between what authors write: behind the forms (page_scripts.py). It harms nobody.
FORMS_ARE_HERE = "<script>toolkit.here()</script>"
ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
NOT_RUN = re.compile(r"\bsrc=|\btype=[\"']?(application/json|application/ld\+json|mpy)\b")


def with_policy(source: str) -> str:
    """A page with its Content Security Policy: nothing but its own origin, and its own inline scripts by hash."""
    source = re.sub(rf"{POLICY_META}[^>]*>", "", source)  # it may have been here before
    hashes = []
    # What stands in the article is an author's: only ours and the theme's own scripts may run.
    trusted = ARTICLE.sub(lambda found: FORMS_ARE_HERE if FORMS_ARE_HERE in found[0] else "", source)
    for match in INLINE_SCRIPT.finditer(trusted):
        if not NOT_RUN.search(match["attributes"]):
            digest = base64.b64encode(hashlib.sha256(match["code"].encode()).digest()).decode()
            hashes.append(f"'sha256-{digest}'")
    policy = dict(POLICY)
    policy["script-src"] = " ".join([policy["script-src"], *dict.fromkeys(hashes)])
    if 'type="mpy"' in source:
        policy["script-src"] += " 'wasm-unsafe-eval'"
    content = "; ".join(f"{name} {value}" for name, value in policy.items())
    meta = f'{POLICY_META} content="{content}">'
    # First in the head, as a policy says nothing about what stands before it; but for the encoding, which browsers look
    # for in the first 1,024 bytes alone.
    charset = '<meta charset="utf-8">'
    source = source.replace(charset, "", 1)
    return re.sub(r"<head[^>]*>", lambda found: found.group() + charset + meta, source, count=1)
