"""Made by the build from ``site_templates/checks.yml`` (``macros/publish/checks_data.py``)."""

from letterkit.shapes_of_checks import ChecksData

DATA: ChecksData
