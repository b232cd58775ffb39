"""Handouts: headings, paragraphs, lists, tables and pictures, as Markdown, as a page, as a PDF.

A handout is a :class:`argmap.documents.model.Document`; who makes one says what stands in it, and
never how it looks. :mod:`argmap.documents.markdown`, :mod:`~argmap.documents.html` and
:mod:`~argmap.documents.pdf` write it, each with a function of its name.
"""
