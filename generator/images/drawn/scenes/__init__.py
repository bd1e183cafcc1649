"""One whole scene per kind of project, grouped by what neighbours do there."""
