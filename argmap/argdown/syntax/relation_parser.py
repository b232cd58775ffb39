"""Relations: marker lines below an element, nested by indentation."""

from argmap.argdown.problems import Problem, shown
from argmap.argdown.syntax.element_parser import ElementParser
from argmap.argdown.syntax.nest import Nest
from argmap.argdown.syntax.tokens import (
    ARGUMENTS,
    CONTENT,
    ITEMS,
    MARKERS,
    TITLES,
    Kind,
    Token,
)
from argmap.argdown.syntax.tree import Element, Form

_OFFICIAL_DIFFERS = "the official tool reads it differently, or not at all"


def _called(element: Element) -> str:
    """What to call what something stands under, with a comma; nothing if it has no title."""
    if not element.title:
        return ""
    opening, closing = "<>" if element.is_argument else "[]"
    return f"{opening}{shown(element.title)}{closing}, "


class RelationParser(ElementParser):
    """Reads marker lines and hangs each under the line it belongs to."""

    def indent(self, token: Token) -> int:
        """The indentation of a marker or item; an item counts one more."""
        return len(self.indentation(token)) + (token.kind in ITEMS)

    def relations(
        self,
        root: Element,
        base: int,
        into: list[Element],
        *,
        undercuts_only: bool = False,
        resumed: bool = False,
        until_base: bool = False,
    ) -> None:
        """Read marker lines and hang each under the line it belongs to.

        ``base`` is the indentation of the root's own line, or 0. ``resumed``: an empty line stands
        above. ``until_base``: stop before a line that is not indented below the root.
        """
        if not resumed or self.nest is None or self.nest.root is not root:
            self.nest = Nest(root, base, exact=self.exact)
        nest = self.nest
        while self.kind() in MARKERS:
            if until_base and self.indent(self.token()) <= base:
                return
            self.relation(nest, into, undercuts_only=undercuts_only)

    def relation(self, nest: Nest, into: list[Element], *, undercuts_only: bool) -> None:
        """One marker line."""
        token = self.token()
        self.index += 1
        indent = self.indent(token)
        parent = nest.place(indent)
        if parent is None or not self.exact:
            self.check_indent(nest, token, is_placed=parent is not None)
        parent = parent or nest.root
        is_direct = parent is nest.root
        if not self.exact:
            self.check_marker(token)
        if is_direct and undercuts_only and token.kind is not Kind.UNDERCUT_BY:
            token = self.no_undercut(token)
            if token.kind is not Kind.UNDERCUT_BY:
                into = self.for_conclusion
        child = self.child(token)
        if child is None:
            return
        if not self.exact:
            self.check_prose(token, child)
        (into if is_direct else parent.relations).append(child)
        nest.hang(indent, child)

    def child(self, marker: Token) -> Element | None:
        """What follows a marker; ``None`` if nothing does."""
        kind = self.kind()
        if kind not in CONTENT and kind not in TITLES:
            self.no_content(marker, accepted=False)
            return None
        if kind is Kind.NEWLINE and not self.exact:
            following = self.kind(1)
            if following not in CONTENT:
                self.no_content(marker, accepted=False)
                self.index += 1
                if following not in TITLES:
                    return None
        if marker.kind is Kind.CONTRADICTS and self.kind() in ARGUMENTS:
            self.report(
                Problem.CONTRADICTS_ARGUMENT,
                self.token(),
                "only a statement can be contradicted; this is read as an attack on the argument",
                "write `->` for an attack on the argument",
            )
            marker = marker._replace(kind=Kind.ATTACKS)
        return self.element(after=marker)

    # What is wrong with a marker line.

    def cut_off(self, marker: Token) -> None:
        """Report that an empty line stands above a relation."""
        image = self.image(marker)
        self.report(
            Problem.CUT_OFF,
            marker,
            f"the empty line above cuts {image} off from what it relates to",
            f"remove the empty line above, or write above it what {image} relates to",
        )

    def check_indent(self, nest: Nest, token: Token, *, is_placed: bool) -> None:
        """Report an indentation that is missing, ragged, or made of tabs and blanks."""
        image = self.image(token)
        if not is_placed:
            if not nest.was_unindented:
                hint = f"put blanks before {image}, and before lines below it that need them"
                if self.text[token.end : token.end + 1].isalnum():
                    hint += "; if the sentence above goes on here, break its line elsewhere"
                self.report(
                    Problem.NOT_INDENTED,
                    token,
                    f"{image} is not indented below the statement or argument it relates to",
                    hint,
                )
            nest.was_unindented = nest.is_ragged = True
            return
        nest.was_unindented = False
        used = nest.indented_by + self.indentation(token)
        is_mixed = "\t" in used and bool(used.strip("\t"))
        if is_mixed and len(nest.indented_by) < 2:  # noqa: PLR2004  # both kinds: said before
            self.report(
                Problem.MIXED_INDENT,
                token,
                "tabs and blanks are mixed in the indentation here; each counts as one character",
                "indent with blanks only, or with tabs only",
            )
        elif nest.is_between and not nest.is_ragged:
            self.report(
                Problem.UNUSED_INDENT,
                token,
                f"no line above is indented exactly like {image}; it is read as standing under "
                f"{_called(nest.parent)}the nearest line above that is indented less",
                f"indent it like one of the lines above: {_OFFICIAL_DIFFERS}",
            )
        nest.indented_by = "\t " if is_mixed else used[:1]

    def check_marker(self, marker: Token) -> None:
        """Report a marker that is written in a way the official engine does not know."""
        written = self.text[marker.start + len(self.indentation(marker)) : marker.end]
        wanted = MARKERS[marker.kind].text
        if written == "_" and self.text[marker.end : marker.end + 1] in ("<", "["):
            self.report(
                Problem.BLANK_AFTER_UNDERCUT,
                marker,
                "no blank follows the marker `_`",
                "write `_ ` with a blank after it, or `<_`",
            )
        elif written not in (wanted, wanted[1:]):
            self.report(
                Problem.UNKNOWN_MARKER,
                marker,
                f"`{written}` is no marker; it is read as `{wanted.removeprefix('<')}`",
                f"write `{wanted.removeprefix('<')}`",
            )

    def no_undercut(self, marker: Token) -> Token:
        """Something else than an undercut under an inference: an attack is read as one."""
        image = self.image(marker)
        if marker.kind is Kind.ATTACKED_BY and not self.exact:
            self.report(
                Problem.NOT_AN_UNDERCUT,
                marker,
                f"{image} cannot stand under an inference; it is read as an undercut",
                "write `<_` for an objection to the inference",
            )
            return marker._replace(kind=Kind.UNDERCUT_BY)
        self.report(
            Problem.NOT_AN_UNDERCUT,
            marker,
            f"{image} cannot stand under an inference; it is read as belonging to the conclusion",
            "write it below the conclusion, or `<_` for an objection to the inference",
        )
        return marker

    def check_prose(self, marker: Token, child: Element) -> None:
        """A continued sentence whose line happens to start with a marker, such as ``-5 degrees``."""
        sign = self.text[marker.end - 1]
        first = self.text[child.start : child.start + 1]
        if (
            child.form is Form.TEXT
            and sign in "+-"
            and (first.isdigit() or (child.start == marker.end and first.isalpha()))
        ):
            self.report(
                Problem.PROSE_RELATION,
                marker,
                f"this line is a relation, because it starts with `{sign}`",
                "if the sentence above goes on here, break its line elsewhere",
            )
