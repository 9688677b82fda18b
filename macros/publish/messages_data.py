"""The messages of a site as Python for the browser."""

import pprint

from macros.model.messages import Catalogue, categories

# The files of messages that the browser says; the others stand in pages.
SPOKEN = ("form", "planner")


def module_of(catalogue: Catalogue, name: str) -> str:
    """The Python module ``NAME_messages`` that the browser loads: ``say``."""
    texts = pprint.pformat(catalogue.compiled(name), width=120, compact=True, sort_dicts=False)
    return "\n".join(
        [
            f'"""Made from site_templates/messages/{name}.yml: change that file, not this one."""\n',
            "from letterkit.messages import Messages\n",
            f"say = Messages({texts}, {categories(catalogue.language)})\n",
        ]
    )
