"""The tokens of Argdown."""

from enum import IntEnum, auto
from typing import NamedTuple

from argmap.model import RelationKind


class Kind(IntEnum):
    """What a token is. Markers, numbers and list items include the blanks before them."""

    FRONT_MATTER = auto()
    DATA = auto()
    ESCAPE = auto()
    SHORTCODE = auto()
    EMPTY_LINE = auto()
    NEWLINE = auto()
    INFERENCE_START = auto()
    INFERENCE_END = auto()
    COMMA = auto()
    SUPPORTS = auto()
    ATTACKS = auto()
    SUPPORTED_BY = auto()
    ATTACKED_BY = auto()
    CONTRADICTS = auto()
    UNDERCUTS = auto()
    UNDERCUT_BY = auto()
    HEADING = auto()
    NUMBER = auto()
    ORDERED_ITEM = auto()
    BULLET = auto()
    BOLD_STAR_START = auto()
    BOLD_STAR_END = auto()
    BOLD_LINE_START = auto()
    BOLD_LINE_END = auto()
    ITALIC_STAR_START = auto()
    ITALIC_STAR_END = auto()
    ITALIC_LINE_START = auto()
    ITALIC_LINE_END = auto()
    LINK = auto()
    TAG = auto()
    STATEMENT_DEFINITION = auto()
    STATEMENT_REFERENCE = auto()
    STATEMENT_MENTION = auto()
    ARGUMENT_DEFINITION = auto()
    ARGUMENT_REFERENCE = auto()
    ARGUMENT_MENTION = auto()
    TEXT = auto()


class Token(NamedTuple):
    """A token and the stretch of text it covers, in code points. Gaps are blanks and comments."""

    kind: Kind
    start: int
    end: int


class Marker(NamedTuple):
    """A relation marker: its kind of relation, and whether the parent is the source."""

    relation: RelationKind
    from_parent: bool
    text: str


MARKERS = {
    Kind.SUPPORTS: Marker(RelationKind.SUPPORT, from_parent=True, text="+>"),
    Kind.SUPPORTED_BY: Marker(RelationKind.SUPPORT, from_parent=False, text="<+"),
    Kind.ATTACKS: Marker(RelationKind.ATTACK, from_parent=True, text="->"),
    Kind.ATTACKED_BY: Marker(RelationKind.ATTACK, from_parent=False, text="<-"),
    Kind.UNDERCUTS: Marker(RelationKind.UNDERCUT, from_parent=True, text="_>"),
    Kind.UNDERCUT_BY: Marker(RelationKind.UNDERCUT, from_parent=False, text="<_"),
    Kind.CONTRADICTS: Marker(RelationKind.CONTRADICTORY, from_parent=True, text="><"),
}

EMPHASIS_STARTS = {
    Kind.BOLD_STAR_START: Kind.BOLD_STAR_END,
    Kind.BOLD_LINE_START: Kind.BOLD_LINE_END,
    Kind.ITALIC_STAR_START: Kind.ITALIC_STAR_END,
    Kind.ITALIC_LINE_START: Kind.ITALIC_LINE_END,
}
EMPHASIS_ENDS = frozenset(EMPHASIS_STARTS.values())

# What the text of an element may be made of, besides emphasis.
INLINE = frozenset(
    {
        Kind.TEXT,
        Kind.ESCAPE,
        Kind.SHORTCODE,
        Kind.LINK,
        Kind.TAG,
        Kind.STATEMENT_MENTION,
        Kind.ARGUMENT_MENTION,
        Kind.NEWLINE,
    }
)
PLAIN = frozenset({Kind.TEXT, Kind.ESCAPE, Kind.SHORTCODE})
TITLES = frozenset(
    {
        Kind.STATEMENT_DEFINITION,
        Kind.STATEMENT_REFERENCE,
        Kind.ARGUMENT_DEFINITION,
        Kind.ARGUMENT_REFERENCE,
    }
)
LINE_STARTS = frozenset({Kind.NEWLINE, Kind.EMPTY_LINE})
ARGUMENTS = frozenset({Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE})
DEFINITIONS = frozenset({Kind.STATEMENT_DEFINITION, Kind.ARGUMENT_DEFINITION})
ITEMS = frozenset({Kind.BULLET, Kind.ORDERED_ITEM})
# What may stand in the text of an element in its place or out of it.
CONTENT = INLINE | frozenset(EMPHASIS_STARTS) | EMPHASIS_ENDS
