"""On which days a project joined the catalogue, and was last held against the facts.

Content says neither as such: both are read from the days on which its sources were
read, and from that of its review.
"""

from __future__ import annotations

from datetime import date

from generator.catalogue.model import Project


def entered(project: Project) -> date:
    """Return the first day on which a source of the project was read.

    That is as near as content comes to the day the project joined the catalogue.
    """
    return min(source.read for source in project.sources)


def checked(project: Project) -> date:
    """Return the day the text was last held against the facts.

    That is the day of its review, else the last day a source was read.
    """
    return project.reviewed or max(source.read for source in project.sources)
