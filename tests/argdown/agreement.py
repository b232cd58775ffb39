"""What two readings of a document have in common, and the differences between them that are meant.

The table in docs/reference/argdown.md has a row for each of them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from argmap.model import Argument, ArgumentMap, Occurrence, RelationKind, Role, Statement

_BLANKS = re.compile("[ \t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+")
_TAGS = re.compile(r"#(?:\([^)]*\)|[^\s#]+)")


@dataclass(frozen=True)
class Exemption:
    """Documents that are meant to be read differently; ``row`` is part of a row of the table."""

    name: str
    row: str
    applies: Callable[[str], object]


def _names_no_premises(text: str) -> bool:
    for match in re.finditer(r"(?:uses|from):\s*\[([^\]]*)\]", text):
        numbers = match.group(1).replace(" ", "").split(",")
        if not numbers[0] or len(numbers) > len(set(numbers)):
            return True
    return False


EXEMPTIONS = (
    Exemption("an address is no comment", "Q1:", re.compile("://").search),
    Exemption("a comment may end the text", "at the very end of a file", re.compile(r"//[^\n\r]*\Z").search),
    Exemption(
        "odd characters are replaced, other blanks indent, an apostrophe does not", "Q4:",
        re.compile(
            "[\x00-\x08\v\f\x0e-\x1f\ud800-\udfff\ufffe\uffff\u2028\u2029\ufeff]"
            "|\r(?!\n)|(?m:^[ \t]*['\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])"
        ).search,
    ),
    Exemption("titles of JavaScript's objects are titles and tags", "Q5:", re.compile("__proto__|#constr").search),
    Exemption("four signs of emphasis are none", "four signs in a row", re.compile(r"\*{4}|_{4}").search),
    Exemption(
        "emphasis does not end between blanks", "between two blanks",
        re.compile(r"[*_]\S[^\n]*[ \t](?:\*{1,2}|_{1,2})[ \t\r\n]").search,
    ),
    Exemption(
        "elements without text are left out", "no text | an untitled statement",
        re.compile(r"(?m:^[ \t]*(?:[0-9]+\.|[*+]|<[-+_]|[-+_]>?|><)[ \t]*\r?$)").search,
    ),
    Exemption("a tab after emphasis is a blank", "tabs | kept", re.compile(r"[*_]\t").search),
    Exemption("emphasis has something inside", "empty emphasis", re.compile(r"(?<![^\s:)\]>])(?:\*\*|__)[ \t]").search),
    Exemption("data may reach over Windows' line ends", "end as on Windows", re.compile(r"\{[^}]*\r\n").search),
    Exemption(
        "a link or a tag does not reach over a title or a marker", "a link, tag or title that would reach",
        re.compile(r"\[[^\]]*[\[\n][^\]]*\]\(|#\([^)]*\n|\]\([^)]*\n").search,
    ),
    Exemption("a step has a premise, and each once", "`uses: [1, 1]`", _names_no_premises),
    Exemption("braces are balanced", "braces that do not close", lambda text: text.count("{") != text.count("}")),
    Exemption("a heading ends with its line", "the heading ends with its line", re.compile(r"(?m:^[ \t]*#+ .*\n[ \t]*[^\s{])").search),
    Exemption("a line of = is no statement", "a line of `=`", re.compile(r"(?m:^[ \t]*===)").search),
)  # fmt: skip

# What is said of documents that may be read differently.
EXEMPT_CODES = {
    "AD301": "front matter without keys",
    "AD304": "front matter that is never closed",
    "AD105": "indentation that was not used above",
    "AD201": "brackets in a text",
    "AD203": "braces in a text",
    "AD501": "titles that begin with Untitled are no untitled ones",
}


def exempt(text: str) -> list[str]:
    """The names of the exemptions that apply to a document without front matter."""
    return [each.name for each in EXEMPTIONS if each.applies(text)]


def common(argument_map: ArgumentMap, *, is_exploded: bool) -> dict[str, object]:
    """A model without what may differ in any document.

    White space in texts and tags; empty emphasis; the tags in the titles of sections (Q8); what an
    undercut hits (Q9); relations of something to itself; ids of sections; the order of statements;
    and, where arguments are exploded, the order and number of members and the ids of inferences.
    """
    places = {each.id: number for number, each in enumerate(argument_map.sections)}

    def members(holder: Statement | Argument) -> list[object]:
        found = [_member(each) for each in holder.members]
        return list(sorted({repr(each) for each in found}) if is_exploded else found)

    def holders(each: Statement | Argument) -> object:
        tags = sorted(map(_plain, each.tags))
        return members(each), tags, repr(each.data.plain()), places.get(each.section)

    return {
        "statements": {each.title: holders(each) for each in argument_map.statements},
        "arguments": {
            each.title: (holders(each), [(line.title, line.role) for line in each.lines])
            for each in argument_map.arguments
        },
        "relations": sorted(
            {
                (each.kind, each.source, "?" if each.kind is RelationKind.UNDERCUT else each.target)
                for each in argument_map.relations
                if each.source != each.target
                and not (is_exploded and each.kind is RelationKind.UNDERCUT)
            }
        ),
        "sections": [
            (
                each.level,
                places.get(each.parent),
                sorted(map(_plain, each.tags)),
                repr(each.data.plain()),
            )
            for each in argument_map.sections
        ],
        "titles of sections": [
            _plain(_TAGS.sub("", each.title) if each.tags else each.title)
            for each in argument_map.sections
        ],
        "front matter": repr(argument_map.front_matter.plain()),
        "tags": [_plain(each.name) for each in argument_map.tags],
    }


def _member(member: Occurrence) -> object:
    step = member.inference if member.role is not Role.PREMISE else None
    text = "" if member.is_reference else member.text
    ranges = [] if member.is_reference else member.ranges
    return (
        member.role,
        member.is_reference,
        _plain(text),
        [_plain(tag) for tag in member.tags],
        repr(member.data.plain()),
        member.argument,
        ([_plain(rule) for rule in step.rules], repr(step.data.plain())) if step else None,
        [
            (each.kind, _plain(each.target))
            for each in ranges
            if text[each.start : each.end].strip()
        ],
    )


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()
