"""A region: what many catalogues give together. Each is made as it is on its own."""
