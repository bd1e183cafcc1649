"""From a screen-coloured PDF to one for the press: the only door to pikepdf."""

from generator.brochure.press.conversion import to_press
from generator.brochure.press.errors import PressError
from generator.brochure.press.inspect import Fault, find_faults

__all__ = ["Fault", "PressError", "find_faults", "to_press"]
