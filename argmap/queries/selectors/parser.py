"""From the words of a selector to an expression; the grammar stands in :mod:`..selectors`."""

import re
from typing import NoReturn

from argmap.argdown.problems import shown
from argmap.queries.selectors.atoms import Call, Compare, Name, Named
from argmap.queries.selectors.compare import Operator
from argmap.queries.selectors.errors import SelectorError
from argmap.queries.selectors.expression import MAX_DEPTH, TOO_DEEP, And, Expression, Not, Or
from argmap.queries.selectors.pattern import Pattern
from argmap.queries.selectors.tokens import Token, TokenKind, tokenize

_SAME = {"=": Operator.IS, "==": Operator.IS}
_COUNT = re.compile(r"[0-9]{1,9}")
_KEY = re.compile(r'"((?:[^"\\]|\\.)*)"|([^."]+)', re.DOTALL)


def parse(text: str) -> Expression:
    """Read a selector.

    Raises:
        SelectorError: it is not one; the message shows where, and says what is expected.
    """
    return _Parser(text).selector()


class _Parser:
    """One method for each line of the grammar."""

    def __init__(self, text: str) -> None:
        self._tokens = tokenize(text)
        self._next = next(self._tokens)
        self._before: Token | None = None
        self._depth = 0

    def selector(self) -> Expression:
        if self._is_at(TokenKind.END):
            raise SelectorError(
                "the selector is empty; write for example unsupported, [Title] or tag:law"
            )
        found = self._either()
        if not self._is_at(TokenKind.END):
            self._complain()
        return found

    def _either(self) -> Expression:
        operands = [self._both()]
        while self._accept(TokenKind.OR):
            operands.append(self._both())
        return Or(tuple(operands)) if len(operands) > 1 else operands[0]

    def _both(self) -> Expression:
        operands = [self._not()]
        while self._accept(TokenKind.AND):
            operands.append(self._not())
        return And(tuple(operands)) if len(operands) > 1 else operands[0]

    def _not(self) -> Expression:
        signs = 0
        while sign := self._accept(TokenKind.NOT):
            signs += 1
            self._go_deeper(sign)
        found = self._atom()
        for _ in range(signs):
            found = Not(found)
        self._depth -= signs
        return found

    def _atom(self) -> Expression:
        if opened := self._accept(TokenKind.OPEN):
            self._go_deeper(opened)
            found = self._either()
            self._expect(TokenKind.CLOSE, opened)
            self._depth -= 1
            return found
        if title := self._accept(TokenKind.TITLE):
            return Named(title.text, title.span)
        if tag := self._accept(TokenKind.TAG):
            return Compare("tag", Operator.IS, Pattern((tag.text,)))
        if name := self._accept(TokenKind.NAME):
            return self._named(name)
        raise SelectorError(self._expected_atom(), self._next.span)

    def _named(self, name: Token) -> Expression:
        if sign := self._accept(TokenKind.COMPARE):
            return self._compare(name, sign)
        word = _plain(name.text)
        if opened := self._accept(TokenKind.OPEN):
            return self._call(word, name, opened)
        return Name(word, name.span)

    def _compare(self, name: Token, sign: Token) -> Expression:
        if self._next.kind is not TokenKind.VALUE:
            raise SelectorError(
                f"a value is expected after {sign.text}, such as {shown(name.text)}{sign.text}...",
                self._next.span,
            )
        value = self._advance()
        first, *keys = [
            match[2] if match[1] is None else re.sub(r"\\(.)", r"\1", match[1], flags=re.DOTALL)
            for match in _KEY.finditer(name.text)
        ]
        return Compare(
            _plain(first),
            _SAME.get(sign.text) or Operator(sign.text),
            Pattern.written(value.text),
            tuple(keys),
            name.span,
            value.span,
        )

    def _call(self, word: str, name: Token, opened: Token) -> Expression:
        self._go_deeper(opened)
        arguments: list[Expression] = []
        count = None
        while True:
            if arguments and (count := self._count()) is not None:
                break
            arguments.append(self._either())
            if not self._accept(TokenKind.COMMA):
                break
        self._expect(TokenKind.CLOSE, opened)
        self._depth -= 1
        return Call(word, tuple(arguments), count, name.span)

    def _count(self) -> int | None:
        token = self._next
        if token.kind is TokenKind.NAME and _COUNT.fullmatch(token.text):
            return int(self._advance().text)
        return None

    def _advance(self) -> Token:
        self._before = token = self._next
        if token.kind is not TokenKind.END:
            self._next = next(self._tokens)
        return token

    def _is_at(self, kind: TokenKind) -> bool:
        return self._next.kind is kind

    def _accept(self, kind: TokenKind) -> Token | None:
        return self._advance() if self._is_at(kind) else None

    def _expect(self, kind: TokenKind, opened: Token) -> None:
        if self._accept(kind):
            return
        if self._next.kind is TokenKind.END:
            raise SelectorError("this parenthesis is not closed", opened.span)
        self._complain()

    def _go_deeper(self, token: Token) -> None:
        self._depth += 1
        if self._depth >= MAX_DEPTH:
            raise SelectorError(TOO_DEEP, token.span)

    def _expected_atom(self) -> str:
        """What to say where something to select by is missing."""
        what = "a title, a name such as unsupported, or a field such as tag:law is expected"
        if self._next.kind is TokenKind.END:
            return f"the selector ends too early; {what}"
        return f"{what} before {self._next.text}"

    def _complain(self) -> NoReturn:
        span = self._next.span
        raise SelectorError(self._misplaced(), span)

    def _misplaced(self) -> str:
        """What to say of a word that does not go on what stands before it."""
        before, word = self._before, self._next
        if word.kind is TokenKind.CLOSE:
            return "there is one ) too many"
        if word.kind is TokenKind.COMMA:
            return "a comma stands only between the parentheses of a function; write | for 'or'"
        words = self._words_after(before) if before and word.kind is TokenKind.NAME else ""
        if before and words and before.kind is TokenKind.NAME:
            return f"& or | is expected before {shown(word.text)} (a title goes in brackets: [{words}])"
        if before and words and before.kind is TokenKind.VALUE:
            return f'& or | is expected before {shown(word.text)} (several words go in quotes: "{words}")'
        return f"& or | is expected before {shown(word.text)}"

    def _words_after(self, first: Token) -> str:
        """What is written from one word to the last of the names after it; empty if more follows."""
        last = first
        try:
            while self._is_at(TokenKind.NAME):
                last = self._advance()
        except SelectorError:  # something worse follows
            return ""
        if self._next.kind in (TokenKind.COMPARE, TokenKind.OPEN):
            return ""
        return shown(first.span.source.text[first.span.start : last.span.end])


def _plain(name: str) -> str:
    """A name in small letters, with hyphens; other letters than those of English stay as they are."""
    return re.sub(r"(?<=\w)_", "-", name.lower() if name.isascii() else name)
