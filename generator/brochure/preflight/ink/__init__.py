"""Pages as ink: rendered by Ghostscript, then measured."""
