"""The model of an argument: statements, arguments, inferences, relations, sections.

Everything here is frozen data. The graph that questions are answered from is built of it in
:mod:`argmap.graph`; the text it is written in is read by :mod:`argmap.argdown`.
"""

from argmap.model.argument_map import ArgumentMap
from argmap.model.data import Data, Value, freeze
from argmap.model.elements import (
    Argument,
    Inference,
    Mode,
    Occurrence,
    RangeKind,
    Relation,
    RelationKind,
    Role,
    Section,
    Statement,
    Tag,
    TextRange,
    argument_id,
    inference_id,
    statement_id,
)
from argmap.model.part import restrict

__all__ = [
    "Argument",
    "ArgumentMap",
    "Data",
    "Inference",
    "Mode",
    "Occurrence",
    "RangeKind",
    "Relation",
    "RelationKind",
    "Role",
    "Section",
    "Statement",
    "Tag",
    "TextRange",
    "Value",
    "argument_id",
    "freeze",
    "inference_id",
    "restrict",
    "statement_id",
]
