"""The built site → plain Markdown with front matter, for another generator.

`markdown` turns the main part of a page into Markdown, `page` a page into a file,
`tools` knows how a generator wants its files, `export` writes them all.
"""
