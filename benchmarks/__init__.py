"""Measures the letter page beside other ways to build it: ``make bench``. Asserts no number."""
