"""Figures that are drawn from the catalogue's own words and numbers, as SVG text.

One drawing serves site and brochure: every look stands in presentation attributes,
because WeasyPrint applies no page style inside an inline SVG.
"""
