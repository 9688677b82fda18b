"""Letters' templates: what they may do, what they ask, and the Python that Jinja2 makes of them."""
