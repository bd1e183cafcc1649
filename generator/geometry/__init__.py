"""Plane geometry of maps: projections, outlines and routes, as plain numbers."""
