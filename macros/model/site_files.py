"""The files that the build makes in the site, by the names that others know them by."""

CSS = "assets/toolkit.css"
FAVICON = "assets/favicon.svg"
SHARE = "assets/share.png"
DOWNLOADS = "downloads"
# How the names of pictures end that every browser shows, and a centre may name.
SHOWN = (".svg", ".png", ".jpg", ".jpeg", ".webp")
