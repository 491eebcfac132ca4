"""What each subcommand of make_fixtures.py makes. A maker's `make` returns the fixture as plain data for JSON."""
