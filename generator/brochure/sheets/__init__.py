"""Publications that are no book: a page per project, posters, cards, folders.

A book flows from page to page; here every face is one page or panel that must
hold what it tells. So each face comes in drafts, from all there is to tell to the
least, and the fullest one that fits is taken (`fitting`).
"""
