"""From a syntax tree to the model: what titles, relations, data and settings come to."""
