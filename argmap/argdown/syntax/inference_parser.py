"""Inferences: the hyphens between premises and a conclusion, with rules and data in them."""

from argmap.argdown.problems import Problem
from argmap.argdown.syntax.relation_parser import RelationParser
from argmap.argdown.syntax.tokens import LINE_STARTS, MARKERS, PLAIN, Kind, Token
from argmap.argdown.syntax.tree import Element, Form, InferenceLine

_INSIDE = PLAIN | {Kind.COMMA, Kind.NEWLINE, Kind.DATA}
_IN_ORDER = "write rules with commas between them, then data: `-- modus ponens {uses: [1]} --`"
_WELL_FORMED = "begin and end it with two hyphens: `-- modus ponens {uses: [1]} --`"


class InferenceParser(RelationParser):
    """Reads inferences with the undercuts below them."""

    def inference(self) -> InferenceLine:
        """An inference line, or several lines that are one."""
        start = self.token()
        found = InferenceLine(start.start, start.end)
        if self.exact:
            self.inside_exactly(found)
        else:
            self.inside(found)
        found.end = self.last_end()
        self.holder = Element(False, Form.TEXT, "", found.start, found.end, (0, 0))
        self.undercuts(found)
        return found

    def undercuts(self, found: InferenceLine, *, resumed: bool = False) -> None:
        """The undercuts below an inference; ``resumed``: an empty line stands above."""
        if self.kind() in MARKERS:
            into = found.relations
            self.relations(self.holder, 0, into, undercuts_only=True, resumed=resumed)

    def inside_exactly(self, found: InferenceLine) -> None:
        """What the official engine accepts between the hyphens."""
        start = self.token()
        self.index += 1
        if self.kind() is Kind.NEWLINE and self.kind(1) in PLAIN:
            self.index += 1
        while self.kind() in PLAIN:
            first = self.index
            while self.kind() in PLAIN:
                self.index += 1
            found.rules.append((first, self.index))
            if not self.accept(Kind.COMMA):
                break
            if self.kind() not in PLAIN:
                self.report(Problem.BAD_INFERENCE, self.token())
        self.accept(Kind.NEWLINE)
        found.data = self.accept(Kind.DATA)
        if found.data:
            self.accept(Kind.NEWLINE)
        end = self.accept(Kind.INFERENCE_END)
        if end is None:
            self.report(Problem.BAD_INFERENCE, start)
        elif not self.accept(Kind.NEWLINE):
            self.report(Problem.BAD_INFERENCE, self.token())

    def inside(self, found: InferenceLine) -> None:
        """Rules and data in whatever order; what is wrong with it is reported once."""
        first = index = self.index + 1
        while index < len(self.tokens) and self.tokens[index].kind in _INSIDE:
            index += 1
        closes = index < len(self.tokens) and self.tokens[index].kind is Kind.INFERENCE_END
        if not closes:
            index = first
            while index < len(self.tokens) and self.tokens[index].kind not in LINE_STARTS:
                index += 1
        fault = self.collect(found, first, index)
        line_of_dashes = self.text[found.start : found.end].strip()
        after = index + closes
        found.is_expanded = closes and self.tokens[index].start > found.end
        stop = after
        while stop < len(self.tokens) and self.tokens[stop].kind not in LINE_STARTS:
            stop += 1
        if stop > after:
            fault = fault or (
                "text follows the inference in its line",
                "end the line after the closing hyphens",
            )
        if not closes:
            line = self.text[found.start : self.tokens[stop - 1].end].strip()
            if set(line) == {"-"}:
                found.rules = []
                is_short = line == "--"
                fault = (
                    "`--` opens an inference that is never closed"
                    if is_short
                    else f"`{line}` is no inference",
                    "write four hyphens, `----`, or close it below its rules with two"
                    if is_short
                    else "write four hyphens: `----`",
                )
            else:
                fault = ("this inference is never closed", _WELL_FORMED)
        elif line_of_dashes == "-":
            fault = ("this inference begins with one hyphen", _WELL_FORMED)
        elif line_of_dashes.strip("-"):
            fault = (
                f"`{line_of_dashes}` is made of dashes, not of hyphens; it is read as an inference",
                "write four hyphens: `----`; an editor may have joined them",
            )
        if fault:
            self.faulty_inference = found
            token = Token(Kind.TEXT, found.start, self.tokens[stop - 1].end)
            self.report(Problem.BAD_INFERENCE, token, *fault)
        self.index = stop
        self.accept(Kind.NEWLINE)

    def collect(self, found: InferenceLine, first: int, stop: int) -> tuple[str, str] | None:
        """Take rules and data from tokens; returns message and repair if they are out of order."""
        fault: tuple[str, str] | None = None
        expects_rule = False
        index = first
        while index < stop:
            kind = self.tokens[index].kind
            start = index
            while index < stop and self.tokens[index].kind in PLAIN:
                index += 1
            if index > start:
                if found.data or (found.rules and not expects_rule):
                    fault = ("rules and data are out of order in this inference", _IN_ORDER)
                found.rules.append((start, index))
                expects_rule = False
                continue
            if kind is Kind.COMMA:
                if expects_rule or not found.rules:
                    fault = (
                        "a comma stands where a rule belongs",
                        "name a rule, or remove the comma",
                    )
                expects_rule = True
            elif kind is Kind.DATA:
                if found.data:
                    fault = ("data stands here twice", "write all of it in one pair of braces")
                else:
                    found.data = self.tokens[index]
            index += 1
        if expects_rule:
            fault = ("no rule follows the comma", "name a rule after it, or remove the comma")
        return fault
