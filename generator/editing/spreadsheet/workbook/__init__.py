"""Workbooks of Excel (XLSX): the only door to openpyxl.

Read in order: `archive` (is it safe to unpack), `reading`, `writing`.
"""
