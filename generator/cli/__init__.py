"""Commands: what the user types → calls, prints and an exit status."""
