"""The models as others need them: an editing form, JSON Schemas, a field reference.

`parts` says what a model asks, in one shape; `fields`, `schema` and `reference` each
turn that into something else; `configuration` and `admin` make the form at /admin.
"""
