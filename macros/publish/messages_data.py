"""The messages of a site as Python for the browser: of each file what our Python says, in a module for each place."""

from macros.model.messages import Catalogue, categories
from macros.templates.compiler import READS_DATA, literal

# The messages that stand in pages alone, though they belong beside what the browser says.
IN_PAGES = frozenset({"due-day-when", "moment-title", "one-detail", "own-words"})
# Those of planner.yml that the planner and the home page say. A letter's page loads the others alone.
OF_PLANNERS = frozenset({
    "asked", "away", "beyond", "check-with", "day-for-letter", "days-ago", "days-away", "draft", "draft-does",
    "fact-source", "limit", "list-and", "list-comma", "moment-when", "moved", "sent-on", "today-mark", "was-for",
    "weekend",
})  # fmt: skip
# The modules that the browser loads, and the file of each; the messages of other files stand in pages.
SPOKEN = {"form": "form", "plan": "planner", "planner": "planner"}


def said(catalogue: Catalogue, name: str) -> list[str]:
    """The keys of the messages in one of the modules."""
    return [
        key
        for key in catalogue.files.get(SPOKEN[name], {})
        if key not in IN_PAGES and (SPOKEN[name] != "planner" or (key in OF_PLANNERS) == (name == "planner"))
    ]


def module_of(catalogue: Catalogue, name: str) -> str:
    """The Python module ``NAME_messages`` that the browser loads: ``say``."""
    compiled = catalogue.compiled(SPOKEN[name])
    texts = {key: compiled[key] for key in said(catalogue, name)}
    source = f"site_templates/messages/{SPOKEN[name]}.yml"
    return "\n".join(
        [
            f'"""Made from {source}: change that file, not this one."""\n',
            f"{READS_DATA}\n\nfrom letterkit.messages import Messages\n",
            f"say = Messages({literal(texts)}, {categories(catalogue.language)})\n",
        ]
    )
