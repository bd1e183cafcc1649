"""The print folder: everything that a print shop needs for one brochure.

`order` says what is asked for; `ticket` tells it to people and `xjdf` to machines;
`proof` shows the pages; `folder` lets preflight judge and writes it all, or nothing.
"""

from generator.brochure.job.folder import PressFaults, write_folder
from generator.brochure.job.order import Order, PressFile, Role

__all__ = ["Order", "PressFaults", "PressFile", "Role", "write_folder"]
