"""Relations: marker lines below an element, nested by indentation."""

from argmap.argdown.element_parser import ElementParser
from argmap.argdown.nest import Nest
from argmap.argdown.problems import Problem
from argmap.argdown.syntax import Element, Form
from argmap.argdown.tokens import ARGUMENTS, CONTENT, ITEMS, MARKERS, TITLES, Kind, Token


class RelationParser(ElementParser):
    """Reads marker lines and hangs each under the line it belongs to."""

    def indent(self, token: Token) -> int:
        """The indentation of a marker or item; an item counts one more."""
        image = self.text[token.start : token.end]
        width = len(image) - len(image.lstrip(" \t'\u00a0"))
        return width + 1 if token.kind in ITEMS else width

    def relations(
        self,
        root: Element,
        base: int,
        into: list[Element],
        *,
        undercuts_only: bool = False,
        resumed: bool = False,
    ) -> None:
        """Read marker lines and hang each under the line it belongs to.

        ``base`` is the indentation of the root's own line, or 0.
        """
        if not resumed or self.nest is None or self.nest.root is not root:
            self.nest = Nest(root, base, exact=self.exact)
        nest = self.nest
        while (token := self.token()).kind in MARKERS and token.start >= 0:
            self.index += 1
            indent = self.indent(token)
            parent = nest.place(indent)
            if parent is None:
                self.not_indented(token, resumed=resumed)
                parent = nest.place(indent, lenient=True) or root
            elif nest.is_between and not self.exact:
                self.report(
                    Problem.UNUSED_INDENT,
                    token,
                    "this indentation was not used above; the line belongs to the nearest line"
                    " above that is indented less",
                    "indent it like one of the lines above: the official tool reads it differently",
                )
            resumed = False
            if token.kind is Kind.UNDERCUT_BY and self.text[token.end : token.end + 1] in (
                "<",
                "[",
            ):
                if self.text[token.end - 2 : token.end] != "<_":
                    self.report(
                        Problem.BLANK_AFTER_UNDERCUT,
                        token,
                        "no blank follows the marker `_`",
                        "write `_ ` with a blank after it, or `<_`",
                    )
            is_direct = parent is root
            if is_direct and undercuts_only and token.kind is not Kind.UNDERCUT_BY:
                self.report(
                    Problem.NOT_AN_UNDERCUT,
                    token,
                    f"{self.image(token)} cannot stand under an inference",
                    "use `<_` for an undercut, or move the line below the conclusion",
                )
            if token.kind is Kind.CONTRADICTS and self.kind() in ARGUMENTS:
                self.report(
                    Problem.CONTRADICTS_ARGUMENT,
                    self.token(),
                    "an argument cannot be contradicted, only a statement can",
                    "write `->` for an attack on the argument",
                )
            if not self.exact:
                self.check_indent(token)
            child = self.relation(token)
            if child is not None:
                if not self.exact:
                    self.check_prose(token, child)
                (into if is_direct else parent.relations).append(child)
                nest.last = child

    def relation(self, marker: Token) -> Element | None:
        kind = self.kind()
        if kind not in CONTENT and kind not in TITLES:
            self.no_content(marker, accepted=False)
            return None
        if not self.exact and kind is Kind.NEWLINE and self.kind(1) in TITLES:
            self.no_content(marker, accepted=False)
            self.index += 1
        return self.element(after=marker)

    def check_indent(self, marker: Token) -> None:
        image = self.text[marker.start : marker.end]
        if "\t" in image and " " in image.rstrip("<_"):
            self.report(
                Problem.MIXED_INDENT,
                marker,
                "tabs and blanks are mixed in this indentation; each counts as one character",
                "indent with blanks only",
            )

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
                f"the line is read as a relation because it starts with `{sign}`",
                "if the sentence above goes on here, break the line elsewhere",
            )

    def not_indented(self, token: Token, *, resumed: bool) -> None:
        if resumed:
            return
        self.report(
            Problem.NOT_INDENTED,
            token,
            f"{self.image(token)} is not indented below a statement or an argument",
            "put blanks before it; it is read as belonging to the block above",
        )
