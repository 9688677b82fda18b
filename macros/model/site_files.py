"""The files that the build makes in the site, by the names that others know them by."""

CSS = "assets/toolkit.css"
FAVICON = "assets/favicon.svg"
SHARE = "assets/share.png"
DOWNLOADS = "downloads"
