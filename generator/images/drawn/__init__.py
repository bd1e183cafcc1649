"""Our own illustrations: a scene per kind of project, covers, and small vignettes.

A project without a photograph gets a drawing by its kind. The same SVG text goes
into the site and into print. The package stands apart because it is pure: text
in, SVG text out, with no file, clock or foreign library.

    svg        shapes as text
    shades     the house colours, their tints, the hours of the day
    chance     variation that follows from a project's slug
    looks, people, handheld, animals
    sky, houses, trees, plants, furniture, vehicles
    scenes     a whole drawing per kind; `illustration` chooses among them
    vignettes, cover   a street of any shape, with room for a title
    spots      one small vignette per kind
    painted    people in the colours of a house style
"""
