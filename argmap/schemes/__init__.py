"""Argumentation schemes: the catalogue, and which scheme a step of a map names.

The catalogue is ``catalogue.yaml``. Source of the idea and of most schemes: D. Walton, C. Reed and
F. Macagno, *Argumentation Schemes* (Cambridge University Press, 2008).
"""

from argmap.schemes.catalogue import (
    SOURCE,
    Catalogue,
    catalogue,
    key,
    names_of,
    scheme_named,
    scheme_names,
    scheme_of,
    schemes_in,
    schemes_of,
)
from argmap.schemes.model import (
    CriticalQuestion,
    Hint,
    Hits,
    PremiseForm,
    QuestionKind,
    Scheme,
)
from argmap.schemes.reading import CatalogueError, read_catalogue

__all__ = [
    "SOURCE",
    "Catalogue",
    "CatalogueError",
    "CriticalQuestion",
    "Hint",
    "Hits",
    "PremiseForm",
    "QuestionKind",
    "Scheme",
    "catalogue",
    "key",
    "names_of",
    "read_catalogue",
    "scheme_named",
    "scheme_names",
    "scheme_of",
    "schemes_in",
    "schemes_of",
]
