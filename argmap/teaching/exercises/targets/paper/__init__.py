"""Exercises on paper: the sheet and its key, as Markdown, as a page to print, as a PDF."""
