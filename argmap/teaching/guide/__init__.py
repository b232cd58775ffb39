r"""A reading guide: a handout that retells the argument of a map in sentences.

>>> from argmap import loads
>>> from argmap.documents.markdown import markdown
>>> work = loads("[Ban]: The city should ban cars.\n  + [Fumes]: Cars make people ill.\n")
>>> print(markdown(guide(work.bearing, with_picture=False)).splitlines()[0])
# Reading guide: An argument
"""

from argmap.teaching.guide.guide import guide

__all__ = ["guide"]
