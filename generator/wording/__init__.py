"""Words: translated messages, dates, amounts. Nothing here knows the catalogue."""
