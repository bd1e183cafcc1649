"""How everything looks: the colours and typefaces that site and brochure share."""
