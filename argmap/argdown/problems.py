"""The syntax problems that the reader reports: one code each, with its severity and meaning."""

from collections import Counter
from collections.abc import Iterable
from enum import Enum

from argmap.text import Diagnostic, Related, Severity, Source, Span

_E, _W, _H = Severity.ERROR, Severity.WARNING, Severity.HINT


class Problem(Enum):
    """Code, severity and meaning of each problem. ``AD1``: structure; ``AD2``: prose; ``AD3``: data."""

    NOT_UTF8 = ("AD001", _E, "a file is not UTF-8 text")
    MISSING_EMPTY_LINE = ("AD101", _E, "two blocks are not separated by an empty line")
    NO_PARENT = ("AD102", _E, "a relation stands under nothing")
    NOT_INDENTED = ("AD103", _E, "a relation is not indented below its parent")
    CUT_OFF = ("AD104", _E, "an empty line cuts a relation off from its parent")
    UNUSED_INDENT = ("AD105", _W, "the indentation lies between two that were used above")
    MIXED_INDENT = ("AD106", _W, "tabs and blanks are mixed in one indentation")
    NO_CONTENT = ("AD107", _E, "nothing follows a marker, number or colon")
    CONTRADICTS_ARGUMENT = ("AD108", _E, "only a statement can be contradicted")
    TEXT_AFTER_REFERENCE = ("AD109", _E, "text follows a reference")
    BLANK_BEFORE_COLON = ("AD110", _E, "a blank stands between a title and its colon")
    NO_INFERENCE = ("AD111", _E, "a premise-conclusion structure has no inference")
    NO_CONCLUSION = ("AD112", _E, "no conclusion follows an inference")
    NO_PREMISE = ("AD113", _E, "no premise stands before an inference")
    ARGUMENT_AS_LINE = ("AD114", _E, "an argument stands where a statement belongs")
    BAD_INFERENCE = ("AD115", _E, "an inference line is not well formed")
    STRAY_INFERENCE = ("AD116", _E, "an inference stands outside a premise-conclusion structure")
    SPLIT_STRUCTURE = ("AD117", _E, "an empty line cuts a premise-conclusion structure")
    SECOND_STRUCTURE = ("AD118", _E, "an argument has two premise-conclusion structures")
    NOT_AN_UNDERCUT = ("AD119", _E, "only an undercut can stand under an inference")
    NESTED_LIST = ("AD120", _E, "a list stands inside a list")
    MIXED_LIST = ("AD121", _E, "ordered and unordered items are mixed")
    UNEXPECTED = ("AD122", _E, "something stands where it cannot")
    EMPTY_DOCUMENT = ("AD123", _W, "there is nothing to read")
    TAG_AFTER_DATA = ("AD124", _E, "tags stand after data instead of before it")
    BLANK_AFTER_UNDERCUT = ("AD125", _E, "no blank follows the marker `_`")
    STRUCTURE_OF_CHILD = ("AD126", _H, "a premise-conclusion structure may be another argument's")
    LINE_WITHOUT_NUMBER = ("AD127", _E, "a line of a premise-conclusion structure has no number")
    LIST_AS_STRUCTURE = ("AD128", _E, "list items stand where numbered lines belong")
    UNKNOWN_MARKER = ("AD129", _E, "a marker has a dash or two hyphens")
    BRACKETS_IN_TEXT = ("AD201", _H, "brackets inside a text are text")
    UNCLOSED_EMPHASIS = ("AD202", _H, "an asterisk or underscore that is never closed is text")
    BRACES_IN_TEXT = ("AD203", _H, "braces inside a text are text")
    BACKSLASH_AT_END = ("AD204", _H, "a backslash at the end of a line is text")
    ADDRESS = ("AD205", _H, "the official tool takes the slashes of an address for a comment")
    NUMBER_IN_TEXT = ("AD206", _H, "a number at the start of a line inside a text is text")
    PROSE_RELATION = ("AD207", _H, "a line of prose may have been read as a relation")
    OUTSIDE_UNICODE = ("AD208", _W, "a character cannot be exchanged as text")
    DASH_AT_START = ("AD209", _H, "a dash at the start of a line is text, not a marker")
    NEVER_CLOSED = ("AD210", _W, "something that is opened and never closed is text")
    TAG_AT_START = ("AD211", _H, "a tag at the start of a block may be meant as a heading")
    BAD_DATA = ("AD301", _E, "data is not valid YAML")
    REPEATED_KEY = ("AD302", _E, "a key stands twice in the same data")
    DATA_TOO_LARGE = ("AD303", _E, "data grows too large when its aliases are followed")
    FRONT_MATTER_OPEN = ("AD304", _E, "the front matter is never closed")
    FRONT_MATTER_LATE = ("AD305", _E, "front matter does not stand at the very beginning")
    BAD_SETTING = ("AD306", _W, "a setting does not have a value that it can have")
    UNKNOWN_SETTING = ("AD307", _H, "a setting is not known")
    DATA_WITHOUT_VALUES = ("AD308", _H, "data has no values; it may be meant as text")
    INCLUDE_MISSING = ("AD401", _E, "an included file cannot be read")
    INCLUDE_TWICE = ("AD402", _W, "a file is included twice")
    RESERVED_TITLE = ("AD501", _W, "a title begins with Untitled, which the reader uses itself")
    BAD_USES = ("AD502", _E, "an inference uses a line that its argument does not have")
    TAKEN_TITLE = ("AD503", _E, "a title that a step would get is taken")

    @property
    def code(self) -> str:
        """The code in messages."""
        return self.value[0]

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return self.value[1]

    @property
    def meaning(self) -> str:
        """What the code means, in general."""
        return self.value[2]

    @property
    def label(self) -> str:
        """What is found, in a word that is read after "allow": ``missing-empty-line``."""
        return self.name.lower().replace("_", "-")

    def at(
        self,
        source: Source,
        start: int,
        end: int,
        message: str = "",
        hint: str = "",
        related: tuple[Related, ...] = (),
    ) -> Diagnostic:
        """A diagnostic for this problem at a place."""
        text = message or self.meaning
        return Diagnostic(self.code, self.severity, text, Span(source, start, end), hint, related)


_LONGEST_SHOWN = 40
_LOOKED_AT = 400  # characters of a text that is shown; most blanks among them are not


def shown(text: str) -> str:
    """A piece of the user's text as messages quote it: in one line, and not too long."""
    bare = " ".join(text[:_LOOKED_AT].split())
    if len(bare) <= _LONGEST_SHOWN + len("...") and len(text) <= _LOOKED_AT:
        return bare
    return f"{bare[:_LONGEST_SHOWN]}..."


# A text that is no Argdown at all would otherwise give a message for every line.
_MOST_OF_A_KIND = 1_000


class Findings:
    """What is wrong in one text, as it is found.

    A hint is dropped where something worse starts at the same place, and after a thousand findings
    of one kind the rest is only counted.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self._found: list[Diagnostic] = []
        self._counts: Counter[Problem] = Counter()
        self._first_unlisted: dict[Problem, Span] = {}

    def add(
        self,
        problem: Problem,
        start: int,
        end: int,
        message: str = "",
        hint: str = "",
        related: tuple[Related, ...] = (),
        source: Source | None = None,
    ) -> None:
        """Record a problem at a place; without a message it is the problem's general meaning.

        ``source`` is another text than the one that is read, such as a file before it is included.
        """
        self._counts[problem] += 1
        if self._counts[problem] > _MOST_OF_A_KIND:
            span = Span(source or self.source, start, end)
            self._first_unlisted.setdefault(problem, span)
            return
        self._found.append(problem.at(source or self.source, start, end, message, hint, related))

    def has(self, problem: Problem) -> bool:
        """Whether a problem was found."""
        return problem in self._counts

    def extend(self, found: Iterable[Diagnostic]) -> None:
        """Record findings that know their place in another text, such as an included file."""
        self._found.extend(found)

    def all(self) -> list[Diagnostic]:
        """The findings, in no particular order."""
        serious = {_place(each) for each in self._found if each.severity > Severity.HINT}
        found = [
            each
            for each in self._found
            if each.severity > Severity.HINT or _place(each) not in serious
        ]
        for problem, span in self._first_unlisted.items():
            more = self._counts[problem] - _MOST_OF_A_KIND
            message = f"{more} more places like this one are not listed: {problem.meaning}"
            found.append(problem.at(span.source, span.start, span.end, message))
        return found


def _place(diagnostic: Diagnostic) -> tuple[str, int]:
    return diagnostic.span.source.path, diagnostic.span.start
