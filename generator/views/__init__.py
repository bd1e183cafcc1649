"""The catalogue as templates see it, the same for the site and for brochures."""
