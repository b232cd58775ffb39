"""The passages of a map as annotations of its text, and annotations as passages of a map.

Source: Web Annotation Data Model, W3C Recommendation of 23 February 2017
(https://www.w3.org/TR/annotation-model/).
"""

from argmap.formats.webannotation.anchoring import Addition, Reading, read
from argmap.formats.webannotation.notes import AnnotationFault
from argmap.formats.webannotation.shapes import AnnotationsError
from argmap.formats.webannotation.writing import written

__all__ = ["Addition", "AnnotationFault", "AnnotationsError", "Reading", "read", "written"]
