"""Made by the build from ``site_templates/checks.yml`` (``macros/publish/checks_data.py``)."""

from letterkit.shapes import ChecksData

DATA: ChecksData
