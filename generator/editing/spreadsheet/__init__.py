"""Projects as rows of a table: out to a spreadsheet, and back without loss.

Read in order: `columns` (which, from the model), `cells` (what stands in one),
`workbook` and `delimited` (the two kinds of file), `outgoing` (projects → rows);
`opening` (file → table), `layout` (its header), `merge` (a row into the fields of its
project), `naming` (its slug), `intake` (rows → drafts of files), `rehearsal` (what the
content would be with them).
"""
