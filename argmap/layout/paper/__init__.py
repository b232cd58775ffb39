"""A map on pages of paper: cut by branches into pieces, which are packed onto the pages of a book."""
