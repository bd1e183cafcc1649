"""A catalogue for a city that has none: a whole repository that builds at once.

`answers` holds what only the city knows, `repository` makes the files; what they are
made from lies in `sample/`, in Dutch, and `tongues` says it in another language.
"""
