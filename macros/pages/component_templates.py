"""The templates of ``site_templates/components``: what goes into them is text, and so are the messages in them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

from letterkit.messages import Messages
from macros.model.language import OURS
from macros.model.toolkit import Toolkit
from macros.templates.environment import Made

_MADE = Made()


def folder(toolkit: Toolkit) -> Path:
    """Where they are."""
    return toolkit.root / "site_templates" / "components"


def environment(toolkit: Toolkit) -> jinja2.Environment:
    """The Jinja2 environment of the components: what goes in is text, and a name that is missing is a fault."""
    files = jinja2.FileSystemLoader(folder(toolkit))
    env = jinja2.Environment(
        loader=files,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
        bytecode_cache=_MADE,
    )
    env.globals["say"] = in_html(toolkit.messages.say())
    env.globals["in_guide"] = speaking(toolkit)
    return env


def speaking(toolkit: Toolkit) -> Markup:
    """The attributes of a form, which is in the language of the guide even where its page still stands in English."""
    code, direction = toolkit.language.code, toolkit.language.file.direction
    return Markup("") if code == OURS else Markup(' lang="{}" dir="{}"').format(code, direction)


def in_html(say: Messages) -> Callable[..., Markup]:
    """Says a message as HTML: its own words, and values that are text, are escaped."""

    def said(key: str, **values: Any) -> Markup:
        return Markup("").join(escape(piece) for piece in say.pieces(key, values))

    return said
