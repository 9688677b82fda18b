"""Made by the build from ``site_templates/messages/planner.yml`` (``macros/publish/messages_data.py``)."""

from letterkit.messages import Messages

say: Messages
