"""Python that runs at build time: registers the macros that pages use, and nothing else."""

import sys
from pathlib import Path
from typing import Any

# letterkit lives where the browser loads it from; the build runs the very same files.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "docs" / "widgets"))


def define_env(env: Any) -> None:
    """Called by mkdocs-macros once a build. ``env`` is its page environment."""
    from markupsafe import Markup

    from macros.loading.project import read_project
    from macros.pages import author_examples, navigation, page_macros, reference
    from macros.pages.component_templates import in_html

    toolkit = env.conf["extra"].get("toolkit")  # read and checked by hooks.on_config
    if toolkit is None:  # an engine that runs no hooks
        file = Path(env.conf["config_file_path"])
        toolkit = read_project(file.parent, centre_of(env.conf), file.name)
    guide = env.conf["extra"].get("guide") or author_examples.read(toolkit)
    aside = env.conf["extra"].get("set_aside")  # an engine that runs no hooks fills in nothing later
    for macro in page_macros.page_macros(toolkit, env) + reference.page_macros(guide):
        env.macro(aside.of(macro) if aside and macro.__name__ in page_macros.LARGE else macro)
    env.variables.update(page_macros.page_variables(toolkit))
    # What the theme's templates say (site_templates/overrides): they escape nothing by themselves, and know no macro.
    env.conf["extra"] |= {
        "say": in_html(toolkit.messages.say()),
        "html": Markup,
        "letters": navigation.letters(toolkit),
    }


def centre_of(config: Any) -> dict[str, Any]:
    """The centre's own settings: ``extra.centre`` of mkdocs.yml."""
    return config["extra"].get("centre") or {}
