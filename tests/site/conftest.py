"""The fixtures of the site tests."""

from tests.browser.fixtures import either_site, root_site, sub_site, toolkit

__all__ = ["either_site", "root_site", "sub_site", "toolkit"]
