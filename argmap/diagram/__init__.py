"""From the model to a picture without a shape: which boxes, brackets and arrows are drawn."""
