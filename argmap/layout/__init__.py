"""From boxes and arrows to places on a canvas: the tree layout of our own, and Graphviz."""
