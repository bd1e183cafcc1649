"""What staff want to know of the whole catalogue: how far it is, and what to do next.

`survey` gathers it, `told` says it on a terminal, `page` makes a page of it.
"""
