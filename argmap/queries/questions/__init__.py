"""The questions that argmap brings: one module for each, with its definition in the docstring."""
