"""Reports of ``argmap check``, one module for each format; each has a function ``written``."""
