"""Makers of the fixtures, one per name that make_fixtures.py takes. `make` returns the fixture as plain data for JSON."""
