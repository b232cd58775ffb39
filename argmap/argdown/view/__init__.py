"""The argument map that Argdown users know: selection, edges, groups, colours."""
