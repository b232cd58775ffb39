"""Back to text: a model as Argdown, and the layout of a text made even."""
