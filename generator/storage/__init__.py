"""Keeping what was made: a cache that cannot lie, and output published whole."""
