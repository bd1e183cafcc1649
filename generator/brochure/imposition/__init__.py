"""Pages put together on larger sheets: booklets for the office, covers with a spine.

A print shop imposes itself and gets single pages; an office printer does not.
"""
