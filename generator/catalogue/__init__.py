"""The content: read, typed and checked. Knows no site, no brochure and no picture."""
