"""What the reader notices, each with a text that fails and one that passes.

Some have none: they are about bytes, several files, or data that is very large.
"""

from collections.abc import Mapping
from typing import NamedTuple

from argmap.argdown.problems import Problem


class Example(NamedTuple):
    """A text in which something is noticed, and the same text put right."""

    fails: str
    passes: str


_P = Problem

EXAMPLES: Mapping[Problem, Example] = {
    _P.MISSING_EMPTY_LINE: Example(
        "[Thesis]: A claim.\n[Other]: Another claim.\n",
        "[Thesis]: A claim.\n\n[Other]: Another claim.\n",
    ),
    _P.NO_PARENT: Example(
        "- [Costs]: It costs much.\n", "[Thesis]: A claim.\n  - [Costs]: It costs much.\n"
    ),
    _P.NOT_INDENTED: Example(
        "[Thesis]: A claim.\n- [Costs]: It costs much.\n",
        "[Thesis]: A claim.\n  - [Costs]: It costs much.\n",
    ),
    _P.CUT_OFF: Example(
        "[Thesis]: A claim.\n\n  - [Costs]: It costs much.\n",
        "[Thesis]: A claim.\n  - [Costs]: It costs much.\n",
    ),
    _P.UNUSED_INDENT: Example(
        "[Thesis]: A claim.\n    + [Law]: A law.\n  - [Costs]: It costs much.\n",
        "[Thesis]: A claim.\n    + [Law]: A law.\n    - [Costs]: It costs much.\n",
    ),
    _P.MIXED_INDENT: Example(
        "[Thesis]: A claim.\n\t+ [Law]: A law.\n  \t- [Costs]: It costs much.\n",
        "[Thesis]: A claim.\n  + [Law]: A law.\n    - [Costs]: It costs much.\n",
    ),
    _P.NO_CONTENT: Example("[Thesis]: A claim.\n  +\n", "[Thesis]: A claim.\n  + [Law]: A law.\n"),
    _P.CONTRADICTS_ARGUMENT: Example(
        "[Thesis]: A claim.\n  >< <Law>: A law.\n", "[Thesis]: A claim.\n  - <Law>: A law.\n"
    ),
    _P.TEXT_AFTER_REFERENCE: Example(
        "[Thesis]: A claim.\n  + [Law] A law.\n", "[Thesis]: A claim.\n  + [Law]: A law.\n"
    ),
    _P.BLANK_BEFORE_COLON: Example("[Thesis] : A claim.\n", "[Thesis]: A claim.\n"),
    _P.NO_INFERENCE: Example(
        "<Law>\n\n(1) [Ban]: A law bans it.\n(2) [Thesis]: A claim.\n",
        "<Law>\n\n(1) [Ban]: A law bans it.\n----\n(2) [Thesis]: A claim.\n",
    ),
    _P.NO_CONCLUSION: Example(
        "<Law>\n\n(1) [Ban]: A law bans it.\n----\n",
        "<Law>\n\n(1) [Ban]: A law bans it.\n----\n(2) [Thesis]: A claim.\n",
    ),
    _P.NO_PREMISE: Example(
        "<Law>\n\n----\n(1) [Thesis]: A claim.\n",
        "<Law>\n\n(1) [Ban]: A law bans it.\n----\n(2) [Thesis]: A claim.\n",
    ),
    _P.ARGUMENT_AS_LINE: Example(
        "<Law>\n\n(1) <Ban>: A law bans it.\n----\n(2) [Thesis]: A claim.\n",
        "<Law>\n\n(1) [Ban]: A law bans it.\n----\n(2) [Thesis]: A claim.\n",
    ),
    _P.BAD_INFERENCE: Example(
        "<Law>\n\n(1) [Ban]: A law bans it.\n-- modus ponens\n(2) [Thesis]: A claim.\n",
        "<Law>\n\n(1) [Ban]: A law bans it.\n-- modus ponens --\n(2) [Thesis]: A claim.\n",
    ),
    _P.STRAY_INFERENCE: Example("[Ban]: A law bans it.\n\n----\n", "[Ban]: A law bans it.\n"),
    _P.SPLIT_STRUCTURE: Example(
        "<Law>\n\n(1) [Ban]: A law bans it.\n\n----\n(2) [Thesis]: A claim.\n",
        "<Law>\n\n(1) [Ban]: A law bans it.\n----\n(2) [Thesis]: A claim.\n",
    ),
    _P.SECOND_STRUCTURE: Example(
        "<Law>\n\n(1) [A]: a.\n----\n(2) [B]: b.\n\n<Law>\n\n(1) [C]: c.\n----\n(2) [D]: d.\n",
        "<Law>\n\n(1) [A]: a.\n----\n(2) [B]: b.\n\n<Costs>\n\n(1) [C]: c.\n----\n(2) [D]: d.\n",
    ),
    _P.NOT_AN_UNDERCUT: Example(
        "<Law>\n\n(1) [Ban]: A law bans it.\n----\n  + [More]: More.\n(2) [Thesis]: A claim.\n",
        "<Law>\n\n(1) [Ban]: A law bans it.\n----\n  <_ [More]: More.\n(2) [Thesis]: A claim.\n",
    ),
    _P.NESTED_LIST: Example("* one\n  * two\n", "* one\n* two\n"),
    _P.MIXED_LIST: Example("* One thing.\n1. Another thing.\n", "* One thing.\n* Another thing.\n"),
    _P.UNEXPECTED: Example(
        "[Thesis]: A claim.\n\n{basis: law}\n", "[Thesis]: A claim. {basis: law}\n"
    ),
    _P.EMPTY_DOCUMENT: Example("// nothing yet\n", "[Thesis]: A claim.\n"),
    _P.TAG_AFTER_DATA: Example(
        "[Thesis]: A claim. {basis: law} #legal\n", "[Thesis]: A claim. #legal {basis: law}\n"
    ),
    _P.BLANK_AFTER_UNDERCUT: Example(
        "<Law>: A law.\n  _<Costs>: It costs much.\n",
        "<Law>: A law.\n  _ <Costs>: It costs much.\n",
    ),
    _P.STRUCTURE_OF_CHILD: Example(
        "[Thesis]: A claim.\n  + <Law>\n\n(1) [Ban]: A law bans it.\n----\n(2) [Thesis]\n",
        "[Thesis]: A claim.\n  + <Law>\n\n<Law>\n\n(1) [Ban]: A law bans it.\n----\n(2) [Thesis]\n",
    ),
    _P.LINE_WITHOUT_NUMBER: Example(
        "<Law>\n\n(1) [Ban]: A law bans it.\n----\n2) [Thesis]: A claim.\n",
        "<Law>\n\n(1) [Ban]: A law bans it.\n----\n(2) [Thesis]: A claim.\n",
    ),
    _P.LIST_AS_STRUCTURE: Example(
        "<Law>\n\n1. A law bans it.\n----\n2. [Thesis]: A claim.\n",
        "<Law>\n\n(1) A law bans it.\n----\n(2) [Thesis]: A claim.\n",
    ),
    _P.UNKNOWN_MARKER: Example(
        "[Thesis]: A claim.\n  -- [Costs]: It costs much.\n",
        "[Thesis]: A claim.\n  - [Costs]: It costs much.\n",
    ),
    _P.BRACKETS_IN_TEXT: Example(
        "[Thesis]: They [sic] say so.\n", "[Thesis]: They \\[sic] say so.\n"
    ),
    _P.UNCLOSED_EMPHASIS: Example("[Thesis]: It is *so.\n", "[Thesis]: It is \\*so.\n"),
    _P.BRACES_IN_TEXT: Example(
        "[Thesis]: The set {a: 1} has an element.\n", "[Thesis]: The set \\{a: 1} has an element.\n"
    ),
    _P.BACKSLASH_AT_END: Example(
        "[Thesis]: A claim.\\\n\n[B]: b.\n", "[Thesis]: A claim.\n\n[B]: b.\n"
    ),
    _P.ADDRESS: Example(
        "[Thesis]: See https://example.org for it.\n",
        "[Thesis]: See [the site](https://example.org) for it.\n",
    ),
    _P.NUMBER_IN_TEXT: Example(
        "[Thesis]: It began in\n1990. Then it went on.\n", "[Thesis]: It began in 1990.\n"
    ),
    _P.PROSE_RELATION: Example(
        "[Thesis]: Wages rose by\n  +5 percent\n", "[Thesis]: Wages rose by\n  5 percent\n"
    ),
    _P.OUTSIDE_UNICODE: Example("[Thesis]: A \x01 claim.\n", "[Thesis]: A claim.\n"),
    _P.DASH_AT_START: Example(
        "[Thesis]: A claim.\n  \u2013 and more.\n", "[Thesis]: A claim \u2013 and more.\n"
    ),
    _P.NEVER_CLOSED: Example("[Thesis: A claim.\n", "[Thesis]: A claim.\n"),
    _P.TAG_AT_START: Example("#legal\n\n[Thesis]: A claim.\n", "# Legal\n\n[Thesis]: A claim.\n"),
    _P.BAD_DATA: Example(
        "[Thesis]: A claim. {basis: [law}\n", "[Thesis]: A claim. {basis: [law]}\n"
    ),
    _P.REPEATED_KEY: Example(
        "[Thesis]: A claim. {basis: law, basis: evidence}\n",
        "[Thesis]: A claim. {basis: [law, evidence]}\n",
    ),
    _P.FRONT_MATTER_OPEN: Example(
        "===\ntitle: A map\n\n[Thesis]: A claim.\n",
        "===\ntitle: A map\n===\n\n[Thesis]: A claim.\n",
    ),
    _P.FRONT_MATTER_LATE: Example(
        "[Thesis]: A claim.\n\n===\ntitle: A map\n===\n",
        "===\ntitle: A map\n===\n\n[Thesis]: A claim.\n",
    ),
    _P.BAD_SETTING: Example(
        "===\nmodel: {mode: strikt}\n===\n\n[Thesis]: A claim.\n",
        "===\nmodel: {mode: strict}\n===\n\n[Thesis]: A claim.\n",
    ),
    _P.UNKNOWN_SETTING: Example(
        "===\nmodel: {mod: strict}\n===\n\n[Thesis]: A claim.\n",
        "===\nmodel: {mode: strict}\n===\n\n[Thesis]: A claim.\n",
    ),
    _P.DATA_WITHOUT_VALUES: Example("[Thesis]: A claim. {legal}\n", "[Thesis]: A claim. #legal\n"),
    _P.INCLUDE_MISSING: Example(
        "@include(nowhere.argdown)\n\n[Thesis]: A claim.\n", "[Thesis]: A claim.\n"
    ),
    _P.RESERVED_TITLE: Example("[Untitled 1]: A claim.\n", "[Thesis]: A claim.\n"),
    _P.BAD_USES: Example(
        "<Law>\n\n(1) [Ban]: A law bans it.\n-- {uses: [3]} --\n(2) [Thesis]: A claim.\n",
        "<Law>\n\n(1) [Ban]: A law bans it.\n-- {uses: [1]} --\n(2) [Thesis]: A claim.\n",
    ),
}
