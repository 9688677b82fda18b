"""Made by the build from the countries, the facts and the public holidays (``macros/publish/planner_data.py``)."""

from letterkit.shapes_of_plan import PlannerModel

MODEL: PlannerModel
