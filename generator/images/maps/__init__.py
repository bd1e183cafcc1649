"""Maps as SVG: tiles or outlines, numbers, and a route along numbered stops.

Like every drawing here the look stands in presentation attributes, so that a map
prints as it shows. What a style sheet adds on the site is only how a link looks
when it is pointed at.
"""
