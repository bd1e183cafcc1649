"""From a screen-coloured PDF to one for the press: the only door to pikepdf."""

from generator.brochure.press.conversion import to_press
from generator.brochure.press.errors import PressError

__all__ = ["PressError", "to_press"]
