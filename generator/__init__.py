"""Buurtboek: one catalogue in git becomes a searchable site and printable brochures.

The packages below, read from the bottom of this list to the top, are the
pipeline; an upper one may import a lower one, never the reverse:

    cli        commands: calls, prints, exit status
    region     many catalogues built as one, their portal
    editing    a valid start for new content, files as the form writes them
    website    pages, facets, search records, the frame, the MkDocs plugin
    form       the models as an editing form, JSON Schemas and a reference
    brochure   profiles, document, PDF, press
    views      the catalogue as templates of site and brochure see it
    images     plan, render, drawn illustrations
    catalogue  source, model, rules, load: the ground
    workers    jobs in other processes, here or on a cluster
    geometry   projections, outlines and routes, as plain numbers
    wording    dates, amounts, messages
    style      colours and typefaces
    storage    cache and publishing
"""

__version__ = "0.1.0"
