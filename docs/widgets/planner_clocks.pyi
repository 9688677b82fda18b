"""Made by the build from the facts (``macros/publish/planner_data.py``)."""

from collections.abc import Mapping, Sequence

from letterkit.shapes_of_plan import Clock

CLOCKS: Mapping[str, Sequence[Clock]]
