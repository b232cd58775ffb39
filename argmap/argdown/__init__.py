"""Argdown text: read it into the model, print it, format it."""
