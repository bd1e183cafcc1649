"""Content of an older shape → the shape of today, or what a person must do.

`draft` is the content on its way, `lines` changes YAML without losing a comment,
`steps` are the changes of shape, `migrate` takes those that a catalogue still needs.
"""
