"""What content means: one pydantic model for each kind of file.

These models are the single source of the checker, the editing form, the field
reference and the spreadsheet: a field's label and help stand here, once.
"""

from generator.catalogue.model.accessibility import Checks, Statement
from generator.catalogue.model.brochure import Brochure
from generator.catalogue.model.map import TileMap
from generator.catalogue.model.page import Page
from generator.catalogue.model.phase import Phase
from generator.catalogue.model.programme import Programme
from generator.catalogue.model.project import Project
from generator.catalogue.model.region import Region
from generator.catalogue.model.search_tests import SearchTests
from generator.catalogue.model.settings import Settings
from generator.catalogue.model.style import HouseStyle
from generator.catalogue.model.walk import Walk

__all__ = [
    "Brochure",
    "Checks",
    "HouseStyle",
    "Page",
    "Phase",
    "Programme",
    "Project",
    "Region",
    "SearchTests",
    "Settings",
    "Statement",
    "TileMap",
    "Walk",
]
