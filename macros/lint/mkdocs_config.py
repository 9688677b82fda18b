"""What a settings file says around the centre's own block: what belongs there, and what would take away from ours.

MkDocs drops what it doesn't know under ``extra`` without a word, and a list of a centre replaces the whole of ours.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros.diagnostics.fault import Fault, did_you_mean
from macros.lint import style_sheets
from macros.model import layers
from macros.model.centre import Centre
from macros.model.own_folder import Own
from macros.model.settings_file import INHERIT, Settings

# What MkDocs lets a settings file say. Whatever else stands there is a slip.
KEYS = (
    "INHERIT", "site_name", "site_url", "site_description", "site_author", "site_dir", "copyright", "extra",
    "extra_css", "extra_javascript", "theme", "nav", "plugins", "hooks", "markdown_extensions", "validation",
    "docs_dir", "exclude_docs", "draft_docs", "not_in_nav", "watch", "strict", "dev_addr", "use_directory_urls",
    "repo_url", "repo_name", "edit_uri", "edit_uri_template", "remote_branch", "remote_name", "mdx_configs",
)  # fmt: skip
# What the theme takes from “extra” without asking another site for it.
EXTRA = (
    "centre",
    "social",
    "generator",
    "homepage",
    "version",
    "alternate",
    "status",
    "tags",
    "annotate",
    "scope",
)
ELSEWHERE = (
    "“{}” can’t be used here: it would load from another site or count your readers, and the guide promises that "
    "nothing leaves their browser. Take it out."
)
# How a centre may count visits all the same: what each server writes down anyway.
LOGS = " Only the log of your web server can count visits: ask who runs it, and say so on your page about privacy."
FOREIGN = ("analytics", "consent", "polyfills")
# What the build needs as toolkit.yml says it.
OURS = {
    "hooks": "“hooks” replaces ours, which build the guide: take it out.",
    "docs_dir": "“docs_dir” would lead away from our pages: take it out, and put yours into the folder of your own.",
    "exclude_docs": "“exclude_docs” replaces ours: take it out. Steps can be left out with “hide_steps”.",
    "nav": "“nav” replaces our whole menu: take it out. Your pages come into it by themselves, at its end, or among "
    "the steps if their head says “step:”. Its words can be changed in words.yml, in the folder of your own.",
    "not_in_nav": "“not_in_nav” replaces ours, which keeps the menu short: take it out.",
}
# What the theme would do with it, our pages do otherwise.
IGNORED = {
    "copyright": "“copyright” is shown nowhere in the guide: take it out. The name below “centre:” stands at the foot.",
    "repo_url": "“repo_url” is shown nowhere, and the theme would ask another site for it: take it out.",
    "repo_name": "“repo_name” is shown nowhere in the guide: take it out.",
    "edit_uri": "“edit_uri” is shown nowhere in the guide: take it out.",
}
OURS_IN_THEME = {
    "logo": "The logo is not set here: take this out, and write it after “logo”, below “centre:”.",
    "favicon": "The icon is made of your logo, or of your colour: take this out, and set them below “centre:”.",
    "palette": "The colours are made of yours: take this out, and write it after “colour”, below “centre:”.",
    "features": "The pages are made for the theme without these: take them out.",
}
MAPS = "redirect_maps"
REDIRECTS = ("redirects", MAPS)
AT_THE_EDGE = "“{}” does not belong under “extra:”: begin it at the left edge, with no spaces in front."
AS_SHOWN = "as the guide shows: plugins:, redirects:, redirect_maps: and each page below it, each with two more spaces."
# What may be added to, key by key, and is lost if it is anything but keys.
MAPPINGS = ("plugins", "markdown_extensions", "theme", "validation", "extra")
OUR_THEME = {"name": "material", "custom_dir": "site_templates/overrides"}


def faults(file: Settings, root: Path, own: Own) -> Iterator[Fault]:
    """What is wrong around the centre's settings: keys that nobody knows, and what takes away from ours."""
    data = file.data
    if file.faults or not isinstance(data, dict):
        return
    at = file.document.fault
    yield from _unknown(file, data)
    yield from _names(file, data)
    for key in OURS.keys() & data.keys():
        # Whoever switches the hooks off builds with another engine, whose pages stand elsewhere ("macros pages").
        if not (key in ("hooks", "docs_dir", "nav") and data.get("hooks") == []):
            yield at((key,), OURS[key])
    if str(data.get("use_directory_urls", "true")).lower() != "true":
        yield at(("use_directory_urls",), "The guide’s links need this to be true: take it out.")
    for key in MAPPINGS:
        if key in data and not isinstance(data[key], dict):
            yield at((key,), _no_mapping(key))
    if not INHERIT.search(file.text):
        yield at(("INHERIT",), "“INHERIT: toolkit.yml” is missing: put it back as the first line.")
    yield from _redirects(file, data.get("plugins"))
    yield from _theme(file, data.get("theme"), list(layers.known(root, own)))
    for key in IGNORED.keys() & data.keys():
        yield at((key,), IGNORED[key])
    for key in ("extra_javascript", "extra_css"):
        yield from _files(file, key, data.get(key), own)
    yield from _extra(file, data.get("extra"))
    yield from _folder(file, root, own)


def _unknown(file: Settings, data: dict[str, Any]) -> Iterator[Fault]:
    for key in data:
        if key in Centre.model_fields or key == "centre":
            above = "extra:" if key == "centre" else "extra: and centre:"
            message = f"“{key}” belongs under {above}, indented with spaces: move it there."
        elif key in REDIRECTS:
            message = f"“{key}” belongs under “plugins:”, {AS_SHOWN}"
        elif key not in KEYS:
            message = f"“{key}” is not a key that is known here.{did_you_mean(key, KEYS) or ' Take it out.'}"
        else:
            continue
        yield file.document.fault((key,), message)


def _no_mapping(key: str) -> str:
    if key == "extra":
        return "Write “centre:” below “extra:”, indented by two spaces. Here stands something else."
    return (
        f"“{key}” replaces all of ours like this: take it out, or write each as a key with a colon below it."
    )


def _names(file: Settings, data: dict[str, Any]) -> Iterator[Fault]:
    at = file.document.fault
    name, url = data.get("site_name"), data.get("site_url")
    if not name:
        yield at(("site_name",), "“site_name” is missing: say what the site is called.")
    elif not isinstance(name, str):
        yield at(("site_name",), "“site_name” must be a text: say what the site is called.")
    elif not file.document.is_text(("site_name",)):
        yield at(("site_name",), f"Put the name in quotes: “{name}”. Without them it is no text.")
    if isinstance(url, str) and url and not url.lower().startswith(("https://", "http://")):
        yield at(("site_url",), f"Write the whole address, beginning with https://: such as https://{url}.")


def _redirects(file: Settings, plugins: Any) -> Iterator[Fault]:
    """Lines about pages that have moved which begin too far left: the engine would stop there, and name no line."""
    if not isinstance(plugins, dict):
        return
    within = plugins.get("redirects")
    wrong = [("plugins", key) for key, value in plugins.items() if key == MAPS or _leads(key, value)]
    inner = within if isinstance(within, dict) else {}
    found = [*wrong, *(("plugins", "redirects", key) for key, value in inner.items() if _leads(key, value))]
    if not found:
        for key in inner.keys() - {MAPS}:
            yield file.document.fault(
                ("plugins", "redirects", key), f"“{key}” is not known here: write “{MAPS}”."
            )
    for path in found[:1]:  # what stands below it goes with it
        yield file.document.fault(path, f"“{path[-1]}” begins too far left: write it {AS_SHOWN}")


def _leads(old: str, new: Any) -> bool:
    """Whether a line is about a page that has moved, which may lack its ending."""
    return old.endswith(".md") or (isinstance(new, str) and ".md" in new)


def _theme(file: Settings, theme: Any, known: list[str]) -> Iterator[Fault]:
    for key, value in theme.items() if isinstance(theme, dict) else ():
        if value != OUR_THEME.get(key, value):
            message = f"“{key}” can’t be “{value}” here, because the pages are made for ours: take it out."
            yield file.document.fault(("theme", key), message)
        if key in OURS_IN_THEME:
            yield file.document.fault(("theme", key), OURS_IN_THEME[key])
        if key == "language" and value not in known:
            message = f"The guide is not in “{value}”: take this out. There are: {', '.join(known)}."
            yield file.document.fault(("theme", key), message)
        if key == "font" and value != "false":
            yield file.document.fault(("theme", key), ELSEWHERE.format(key))


def _files(file: Settings, key: str, files: Any, own: Own) -> Iterator[Fault]:
    """What is wrong with the scripts or the style sheets that a centre adds."""
    folder = own.docs.relative_to(own.root).as_posix()
    for number, one in enumerate(files if isinstance(files, list) else ()):
        address = str(one.get("path", "") if isinstance(one, dict) else one)
        if "//" in address:
            yield file.document.fault((key, number), ELSEWHERE.format(address))
        elif not any((docs / address).is_file() for docs in (own.docs, own.root / "docs")):
            near = did_you_mean(address, own.files())
            message = f"There is no file “{address}” in the folder {folder}.{near or ' Put it there first.'}"
            yield file.document.fault((key, number), message)
        elif key == "extra_css" and (own.docs / address).is_file():
            yield from style_sheets.faults(f"{folder}/{address}", own.docs / address)


def _extra(file: Settings, extra: Any) -> Iterator[Fault]:
    if not isinstance(extra, dict):
        return
    if extra.get("centre", "") != "" and not isinstance(extra["centre"], dict):
        message = "Write what you set below “centre:”, each on its own line, indented by four spaces."
        yield file.document.fault(("extra", "centre"), message)
    for key in extra:
        near = did_you_mean(key.lower(), EXTRA) or f" There is: {EXTRA[0]}."
        if key in FOREIGN:
            message = ELSEWHERE.format(key) + LOGS * (key == "analytics")
        elif key in EXTRA:
            continue
        elif key in KEYS:
            message = OURS.get(key) or IGNORED.get(key) or AT_THE_EDGE.format(key)
        elif key in Centre.model_fields:
            message = f"“{key}” belongs under “centre:”: put it there, and indent it by two more spaces."
        else:
            message = f"“{key}” is not a key that is known here.{near}"
        yield file.document.fault(("extra", key), message)


def _folder(file: Settings, root: Path, own: Own) -> Iterator[Fault]:
    extra = file.data.get("extra") if isinstance(file.data, dict) else None
    centre = extra.get("centre") if isinstance(extra, dict) else None
    name = centre.get("own") if isinstance(centre, dict) else None
    if not isinstance(name, str) or not name or ":" in name:
        return  # an address, or a folder on their own computer: told by its form
    path = root / name.strip("/")
    if own.folder != path or path.is_dir() or (name.strip("/") == "own" and not path.exists()):
        return
    if path.exists():
        message = f"“{name}” is a file, and a folder is needed here: such as own."
    else:
        folders = [
            found.relative_to(root).as_posix()
            for found in (*root.glob("*"), *path.parent.glob("*"))
            if found.is_dir() and not found.name.startswith(".")
        ]
        near = (
            did_you_mean(name.strip("/"), folders)
            or " Make it first, or write the name of one that is there."
        )
        message = f"There is no folder “{name}”.{near}"
    yield file.fault("own", message)
