"""From HTML to PDF: the only package that knows WeasyPrint and pydyf."""
