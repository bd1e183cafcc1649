"""The public site: pages, search records, the frame, and the door to MkDocs."""
