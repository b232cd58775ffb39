"""A package of QTI 2.1: items, a test and a manifest in a zip file."""
