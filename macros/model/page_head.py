"""The head of a page, described once; it is read in ``loading/page_heads.py``."""

from pydantic import ConfigDict
from pydantic import Field as Key

from macros.model.entry import Entry, Words


class StepPage(Entry):
    """The head of a page that is a step of the guide. What else a page may say there is the engine's."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    step: int = Key(ge=1, description="The number of the step.")
    title: Words = Key(description="What the step is called.")
    when: Words = Key(description="Where the reader is then, in the reader's words.")
    does: Words = Key(description="What the page does for the reader.")
