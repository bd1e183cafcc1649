"""Help for who edits content: a valid start, forms, spreadsheets."""
