"""Premise-conclusion structures: numbered lines and the inferences between them."""

from argmap.argdown.problems import Problem
from argmap.argdown.relation_parser import RelationParser
from argmap.argdown.syntax import Element, Form, InferenceLine, Structure, StructureLine
from argmap.argdown.tokens import ARGUMENTS, LINE_STARTS, MARKERS, PLAIN, Kind, Token

_FAR = 10_000  # tokens; more than one inference has


class StructureParser(RelationParser):
    """Reads structures and checks their shape."""

    def structure(self) -> None:
        found = Structure(self.token().start, self.token().end)
        items = found.items
        while True:
            kind = self.kind()
            if kind is Kind.NUMBER:
                self.line(items)
            elif kind is Kind.INFERENCE_START:
                inference = self.inference()
                if not items or isinstance(items[-1], InferenceLine):
                    self.report(
                        Problem.NO_PREMISE,
                        Token(Kind.INFERENCE_START, inference.start, inference.end),
                        "no premise stands before this inference",
                        "number the line before it as a premise, or remove the inference",
                    )
                    continue
                items.append(inference)
            elif not self.exact and self.structure_goes_on(items):
                continue
            else:
                break
        found.end = self.last_end()
        self.finish(found)

    def line(self, items: list[StructureLine | InferenceLine]) -> None:
        number = self.token()
        self.index += 1
        token = self.token()
        if token.kind in ARGUMENTS:
            title = self.title(token)
            self.report(
                Problem.ARGUMENT_AS_LINE,
                token,
                "an argument cannot be a premise or a conclusion",
                f"write the statement that it concludes, such as [{title}]",
            )
        element = self.element(allow_argument=False, after=number)
        self.relations(element, 0, element.relations)
        items.append(StructureLine(number, element))

    def structure_goes_on(self, items: list[StructureLine | InferenceLine]) -> bool:
        """Whether an empty line (or an unmarked rule) only interrupts the structure."""
        token = self.token()
        if token.kind is Kind.EMPTY_LINE and token.start >= 0:
            ahead = self.kind(1)
            has_inference = any(isinstance(item, InferenceLine) for item in items)
            is_open = not has_inference or isinstance(items[-1], InferenceLine)
            if ahead is Kind.INFERENCE_START or (ahead is Kind.NUMBER and is_open):
                following = self.tokens[self.index + 1]
                if ahead is Kind.NUMBER and not self.counts_on(items, following):
                    return False
                self.report(
                    Problem.SPLIT_STRUCTURE,
                    following,
                    "an empty line cuts the premise-conclusion structure",
                    f"remove the empty line before {self.image(following)}",
                )
                self.index += 1
                return True
            return False
        last = items[-1]
        if isinstance(last, InferenceLine) and not last.is_expanded and token.kind in PLAIN:
            return self.rules_below(last)
        return False

    def counts_on(self, items: list[StructureLine | InferenceLine], number: Token) -> bool:
        numbers = [item.number for item in items if isinstance(item, StructureLine)]
        return bool(numbers) and self.number(number) == self.number(numbers[-1]) + 1

    def number(self, token: Token) -> int:
        return int(self.text[token.start : token.end].strip(" \t'\u00a0()") or 0)

    def rules_below(self, last: InferenceLine) -> bool:
        """``----``, rules, ``----``: four hyphens where two are meant."""
        token = self.token()
        first = self.index
        while self.kind() in PLAIN:
            self.index += 1
        last.rules.append((first, self.index))
        last.is_expanded = True
        self.report(
            Problem.BAD_INFERENCE,
            token,
            "rules stand after four hyphens, which are an inference of their own",
            "begin and end the inference with two hyphens: `-- modus ponens --`",
        )
        self.accept(Kind.NEWLINE)
        if self.kind() is Kind.INFERENCE_START:
            closing = self.inference()
            last.end = closing.end
        return True

    def finish(self, found: Structure) -> None:
        """Check the shape of a structure; what cannot be one is read as statements."""
        items = found.items
        first = Token(Kind.NUMBER, found.start, min(found.start + 4, found.end))
        if not any(isinstance(item, InferenceLine) for item in items):
            self.report(
                Problem.NO_INFERENCE,
                first,
                "numbered statements without an inference are no premise-conclusion structure",
                "put `----` before the conclusion; escape the bracket, `\\(1)`, to make it text",
            )
            for item in items:
                if isinstance(item, StructureLine):
                    self.add(item.element)
            return
        while isinstance(last := items[-1], InferenceLine):
            self.report(
                Problem.NO_CONCLUSION,
                Token(Kind.INFERENCE_START, last.start, last.end),
                "no conclusion follows this inference",
                "add a numbered statement below it",
            )
            items.pop()
        if len(items) > 1 and not isinstance(items[-2], InferenceLine):
            line = items[-1]
            assert isinstance(line, StructureLine)
            self.report(
                Problem.NO_INFERENCE,
                line.number,
                "no inference stands before the last statement, which is the conclusion",
                f"put `----` before {self.image(line.number)}",
            )
        count = len(items)
        while count > 1 and not isinstance(items[count - 2], InferenceLine):
            count -= 1
        rest = items[count:]
        del items[count:]
        if count < 2:  # noqa: PLR2004  # a premise and an inference at the least
            rest = [*items, *rest]
        else:
            if rest and isinstance(rest[0], StructureLine):
                found.end = rest[0].number.start
            self.add(found)
        for item in rest:
            if isinstance(item, StructureLine):
                self.add(item.element)

    # inference

    def inference(self) -> InferenceLine:
        start = self.token()
        self.index += 1
        found = InferenceLine(start.start, start.end)
        if self.kind() is Kind.NEWLINE and self.kind(1) in PLAIN:
            self.index += 1
        if self.kind() in PLAIN:
            self.rules(found)
        self.accept(Kind.NEWLINE)
        found.data = self.accept(Kind.DATA)
        if found.data:
            self.accept(Kind.NEWLINE)
        end = self.accept(Kind.INFERENCE_END)
        found.is_expanded = end is not None and end.start > start.end
        if end is None:
            self.bad_inference(start, found)
        elif not self.accept(Kind.NEWLINE):
            if self.exact:
                self.report(Problem.BAD_INFERENCE, self.token())
            elif self.kind() not in LINE_STARTS and self.kind() is not None:
                self.bad_inference(start, found)
        found.end = self.last_end()
        holder = Element(False, Form.TEXT, "", found.start, found.end, (0, 0))
        if self.kind() in MARKERS:
            self.relations(holder, 0, found.relations, undercuts_only=True)
        return found

    def rules(self, found: InferenceLine) -> None:
        while True:
            first = self.index
            while self.kind() in PLAIN:
                self.index += 1
            if self.index == first:
                self.report(
                    Problem.BAD_INFERENCE,
                    self.token(),
                    "no rule follows the comma",
                    "remove the comma, or name another rule after it",
                )
            else:
                found.rules.append((first, self.index))
            if not self.accept(Kind.COMMA):
                return

    def bad_inference(self, start: Token, found: InferenceLine) -> None:
        """An inference that does not close: what stands in its line are its rules."""
        if self.exact:
            self.report(Problem.BAD_INFERENCE, start)
        stop = first = self.tokens.index(start, max(self.index - _FAR, 0)) + 1
        while stop < len(self.tokens) and self.tokens[stop].kind not in LINE_STARTS:
            stop += 1
        token = Token(start.kind, start.start, self.tokens[stop - 1].end)
        line = self.text[token.start : token.end].strip()
        if set(line) == {"-"}:
            hint = "write four hyphens, `----`"
            found.rules = []
        else:
            hint = "close it with two hyphens: `-- modus ponens --`"
            last = first
            while last < stop and self.tokens[last].kind in PLAIN:
                last += 1
            found.rules = [(first, last)] if last > first else []
        self.report(
            Problem.BAD_INFERENCE, token, f"{self.image(token)} is not a complete inference", hint
        )
        self.index = stop
        self.accept(Kind.NEWLINE)
