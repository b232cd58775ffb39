"""Argdown text: read it into the model, print it, format it."""

from argmap.argdown.reader import ReadError, parse_text, read

__all__ = ["ReadError", "parse_text", "read"]
