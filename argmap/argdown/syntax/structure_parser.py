"""Premise-conclusion structures: numbered lines and the inferences between them."""

from argmap.argdown.problems import Problem, shown
from argmap.argdown.syntax.inference_parser import InferenceParser
from argmap.argdown.syntax.tokens import (
    ARGUMENTS,
    CONTENT,
    LINE_STARTS,
    MARKERS,
    PLAIN,
    TITLES,
    Kind,
    Token,
)
from argmap.argdown.syntax.tree import InferenceLine, ItemList, Structure, StructureLine

_MOST_DIGITS = 9  # of a number that is counted on


class StructureParser(InferenceParser):
    """Reads structures and checks their shape."""

    def structure(self, listed: ItemList | None = None) -> None:
        """A structure; ``listed`` are items of a list that was meant as its first lines."""
        first = listed.markers[0] if listed else self.token()
        found = Structure(first.start, first.end)
        numbers = {Kind.NUMBER}
        if listed:
            found.items += map(StructureLine, listed.markers, listed.items)
            numbers.add(Kind.ORDERED_ITEM)
        self.in_structure = True
        self.steps = 0
        self.is_faulty = False
        while True:
            kind = self.kind()
            if kind in numbers:
                self.line(found)
            elif kind is Kind.INFERENCE_START:
                self.step(found)
            elif self.exact or not self.goes_on(found):
                break
        self.in_structure = False
        found.end = self.last_end()
        self.finish(found)

    def fault(self, problem: Problem, token: Token, message: str, hint: str) -> None:
        """Report what makes the whole structure none; only once, and nothing that follows from it."""
        if not self.is_faulty:
            self.report(problem, token, message, hint)
        self.is_faulty = True

    def line(self, found: Structure) -> None:
        """A numbered line."""
        number = self.token()
        self.index += 1
        written = self.text[self.begin(number) : number.end]
        if number.kind is Kind.NUMBER and not (written[0] == "(" and written[-1] == ")"):
            self.report(
                Problem.LINE_WITHOUT_NUMBER,
                number,
                f"`{written}` lacks a bracket, which the number of a line has",
                f"write `({self.number(number)})`",
            )
        self.element_of_line(found, number)

    def element_of_line(self, found: Structure, number: Token) -> None:
        """What follows the number of a line."""
        token = self.token()
        if token.kind in ARGUMENTS:
            title = self.title(token)
            self.report(
                Problem.ARGUMENT_AS_LINE,
                token,
                "an argument cannot be a premise or a conclusion",
                f"write the statement that it concludes, such as `[{shown(title)}]`",
            )
        element = self.element(allow_argument=False, after=number)
        element.relations += self.for_conclusion
        self.for_conclusion = []
        self.relations(element, 0, element.relations)
        found.items.append(StructureLine(number, element))

    def step(self, found: Structure) -> None:
        """An inference, if there is a premise before it."""
        inference = self.inference()
        if found.items and isinstance(found.items[-1], StructureLine):
            found.items.append(inference)
            self.steps += 1
            return
        self.for_conclusion += inference.relations
        self.fault(
            Problem.NO_PREMISE,
            Token(Kind.INFERENCE_START, inference.start, inference.end),
            "no premise stands before this inference",
            "write a numbered premise above it, or remove the inference",
        )

    # What interrupts a structure.

    def goes_on(self, found: Structure) -> bool:
        """Whether something that cannot stand in a structure only interrupts it."""
        if not found.items:
            return False
        token = self.token()
        if token.kind is Kind.EMPTY_LINE:
            return token.start >= 0 and self.goes_on_below(found)
        last = found.items[-1]
        starts_line = token.kind in TITLES or token.kind in CONTENT
        if not starts_line or self.tokens[self.index - 1].kind not in LINE_STARTS:
            return False
        if isinstance(last, InferenceLine):
            is_open = last is self.faulty_inference and not last.rules
            if not last.is_expanded and token.kind in PLAIN and (is_open or self.is_rule()):
                self.rules_below(last)
            else:
                self.line_without_number(found)
            return True
        if token.kind in TITLES and self.has_more():
            self.line_without_number(found)
            return True
        return False

    def goes_on_below(self, found: Structure) -> bool:
        """Whether the structure goes on below an empty line."""
        following = self.tokens[self.index + 1]
        if following.kind in MARKERS and self.indent(following) and self.continues(found):
            self.cut_off(following)
            self.index += 1
            last = found.items[-1]
            if isinstance(last, InferenceLine):
                self.undercuts(last, resumed=True)
            else:
                self.relations(last.element, 0, last.element.relations, resumed=True)
            return True
        is_open = not self.steps or isinstance(found.items[-1], InferenceLine)
        if following.kind is not Kind.INFERENCE_START and not (
            following.kind is Kind.NUMBER and is_open and self.counts_on(found, following)
        ):
            return False
        image = self.image(following)
        end = max(following.end, following.start + len(image) - 2)
        self.report(
            Problem.SPLIT_STRUCTURE,
            following._replace(end=end),
            f"the empty line above {image} cuts the premise-conclusion structure in two",
            f"remove the empty line above {image}",
        )
        self.index += 1
        return True

    def continues(self, found: Structure) -> bool:
        """Whether a line of the structure follows the relations below an empty line."""
        index = self.index + 1
        kinds = (Kind.NUMBER, Kind.INFERENCE_START, Kind.EMPTY_LINE)
        while index < len(self.tokens) and self.tokens[index].kind not in kinds:
            index += 1
        if index == len(self.tokens):
            return False
        token = self.tokens[index]
        return token.kind is Kind.INFERENCE_START or (
            token.kind is Kind.NUMBER and self.counts_on(found, token)
        )

    def counts_on(self, found: Structure, number: Token) -> bool:
        """Whether a number is the one after that of the last line."""
        last = found.items[-1]
        if isinstance(last, InferenceLine):
            last = found.items[-2]
        assert isinstance(last, StructureLine)
        return self.number(number) == self.number(last.number) + 1

    def number(self, token: Token) -> int:
        """The number of a line; 0 if it has none or one that is no number of a line."""
        digits = self.text[token.start : token.end].strip(" \t'\u00a0().")
        return int(digits) if digits.isdigit() and len(digits) <= _MOST_DIGITS else 0

    def is_rule(self) -> bool:
        """Whether text below an inference is its rule: another inference or a number follows it."""
        index = self.index
        while index < len(self.tokens) and self.tokens[index].kind in CONTENT:
            index += 1
        kind = self.tokens[index].kind if index < len(self.tokens) else None
        return kind in (Kind.INFERENCE_START, Kind.NUMBER)

    def has_more(self) -> bool:
        """Whether a number or an inference follows before the next empty line."""
        if self.index >= self.looked_ahead:
            index = self.index
            stop = len(self.tokens)
            kinds = (Kind.NUMBER, Kind.INFERENCE_START, Kind.EMPTY_LINE)
            while index < stop and self.tokens[index].kind not in kinds:
                index += 1
            self.looked_ahead = index
        if self.looked_ahead >= len(self.tokens):
            return False
        return self.tokens[self.looked_ahead].kind is not Kind.EMPTY_LINE

    def line_without_number(self, found: Structure) -> None:
        """A statement that stands in a structure like a line of it, but has no number."""
        token = self.token()
        image = self.image(token)
        self.report(
            Problem.LINE_WITHOUT_NUMBER,
            token,
            f"{image} stands in a premise-conclusion structure but has no number",
            f"write a number in brackets before it: `({len(found.items) + 1 - self.steps})`",
        )
        self.element_of_line(found, Token(Kind.NUMBER, token.start, token.start))

    def rules_below(self, last: InferenceLine) -> None:
        """``----``, rules, ``----``: four hyphens where two are meant."""
        token = self.token()
        first = self.index
        while self.kind() in PLAIN:
            self.index += 1
        last.rules.append((first, self.index))
        while self.kind() in CONTENT and self.kind() is not Kind.NEWLINE:
            self.index += 1
        last.is_expanded = True
        if last is not self.faulty_inference:
            self.report(
                Problem.BAD_INFERENCE,
                token,
                "text stands below an inference; it is read as the rule of the inference",
                "write the rule in the line of the inference: `-- modus ponens --`",
            )
        self.accept(Kind.NEWLINE)
        if self.kind() is Kind.INFERENCE_START:
            last.end = self.inference().end

    # The shape of a structure.

    def finish(self, found: Structure) -> None:
        """Check the shape of a structure; what cannot be one is read as statements."""
        items = found.items
        if not self.steps:
            self.no_inference(found)
            return
        last = items[-1]
        if isinstance(last, InferenceLine):
            items.pop()
            before = items[-1]
            assert isinstance(before, StructureLine)
            before.element.relations += [*last.relations, *self.for_conclusion]
            self.for_conclusion = []
            self.report(
                Problem.NO_CONCLUSION,
                Token(Kind.INFERENCE_START, last.start, last.end),
                "no conclusion follows this inference",
                "write a numbered statement below it",
            )
        end = len(items)
        while end > 1 and not isinstance(items[end - 2], InferenceLine):
            end -= 1
        if end < 2:  # noqa: PLR2004  # a premise and an inference at the least
            end = 0
        rest = items[end:]
        del items[end:]
        if items:
            found.end = self.end_before(found, rest)
            self.add(found)
        self.lines_as_statements(rest, is_rest=bool(items))

    def end_before(self, found: Structure, rest: "list[StructureLine | InferenceLine]") -> int:
        """Where a structure ends if ``rest`` is not part of it."""
        first = rest[0] if rest else None
        return first.number.start if isinstance(first, StructureLine) else found.end

    def no_inference(self, found: Structure) -> None:
        """Numbered lines only."""
        lines = [item for item in found.items if isinstance(item, StructureLine)]
        if any(self.says_something(line.element) for line in lines):
            self.fault(
                Problem.NO_INFERENCE,
                lines[0].number,
                "no inference stands between these numbered statements, so they are no argument",
                "put `----` before the conclusion, or write `\\(1)` if the number is text",
            )
        self.lines_as_statements(found.items, is_rest=False)

    def lines_as_statements(
        self, items: "list[StructureLine | InferenceLine]", *, is_rest: bool
    ) -> None:
        """Lines that are part of no structure; ``is_rest``: they stand after a conclusion."""
        lines = [item for item in items if isinstance(item, StructureLine)]
        lines = [line for line in lines if self.says_something(line.element)]
        if lines and is_rest:
            image = self.image(lines[-1].number)
            self.report(
                Problem.NO_INFERENCE,
                lines[-1].number,
                f"no inference stands before {image}, which comes last and so is the conclusion",
                f"put `----` before {image}",
            )
        for line in lines:
            self.add(line.element)
