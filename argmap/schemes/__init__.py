"""Argumentation schemes: the catalogue, and which scheme a step of a map names.

The catalogue is ``catalogue.yaml``. Source of the idea and of most schemes: D. Walton, C. Reed and
F. Macagno, *Argumentation Schemes* (Cambridge University Press, 2008).
"""
