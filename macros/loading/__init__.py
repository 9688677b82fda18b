"""Reads the files of authors and of a centre, and gives the whole toolkit or all its faults."""
