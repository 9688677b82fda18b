"""Made by the build from the countries, the facts and the public holidays (``macros/publish/planner_data.py``)."""

from letterkit.shapes import PlannerModel

MODEL: PlannerModel
