"""Brochures: profiles, the laid-out document, and the finished PDFs for each use."""
