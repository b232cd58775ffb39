"""The data of an element: ``{key: value}``, in YAML's flow or block form."""

import re

from argmap.argdown.meaning.yaml_data import DataError, load_yaml
from argmap.argdown.problems import Findings, Problem, shown
from argmap.argdown.syntax.tokens import Token

_MOST_MISSING = 3


class FailedError(Exception):
    """The official engine fails while it builds the model (raised in exact mode only)."""


class DataReader:
    """Reads data elements; ``flow_only`` is the setting that forbids the block form."""

    def __init__(self, findings: Findings, *, flow_only: bool, exact: bool) -> None:
        self.findings = findings
        self.text = findings.source.text
        self.flow_only = flow_only
        self.exact = exact

    def read(self, token: Token | None) -> object:
        """The value of a data element, ``None`` without one.

        By default data that cannot be read is reported and left out.

        Raises:
            FailedError: in exact mode, where the data is not YAML.
        """
        if token is None:
            return None
        text = self.text[token.start : token.end]
        start = 0 if self.flow_only else block_start(text)
        inner = text[start:].rstrip().removesuffix("}") if start else text
        try:
            value = load_yaml(inner)
        except DataError as error:
            if self.exact:
                raise FailedError(str(error)) from error
            closed = None if start else _closed(text)
            if closed is None:
                self.bad_data(error, token, start)
                return None
            self.never_closed(token)
            value = closed
        else:
            if not self.exact and not text.endswith("}"):
                self.never_closed(token)
        return value if self.exact else self.checked(value, token)

    def never_closed(self, token: Token) -> None:
        """Report data that lacks a brace at its end; it is read as if the brace were there."""
        self.findings.add(
            Problem.BAD_DATA,
            token.start,
            token.start + 1,
            "the data that `{` opens here is never closed",
            "write `}` at its end, or `\\{` if it is text",
        )

    def bad_data(self, error: DataError, token: Token, shift: int) -> None:
        """Report data that cannot be read, at the place in it where reading stopped."""
        at = min(token.start + shift + error.offset, token.end - 1)
        message = f"the data is left out: {error}"
        self.findings.add(error.problem, at, at + 1, message, error.repair)

    def checked(self, value: object, token: Token) -> object:
        """The value, if it has keys; with a hint if it has nothing but keys."""
        if value is not None and not isinstance(value, dict):
            self.findings.add(
                Problem.BAD_DATA,
                token.start,
                token.end,
                "the data is left out: it has no keys",
                "write `{key: value}`",
            )
            return None
        if isinstance(value, dict) and value and all(each is None for each in value.values()):
            colon = next((key for key in value if ":" in key), None)
            if colon is not None:
                name, _, rest = colon.partition(":")
                self.findings.add(
                    Problem.DATA_WITHOUT_VALUES,
                    token.start,
                    token.end,
                    f"`{shown(colon)}` is a key without a value, because no blank follows the colon",
                    f"write `{shown(name)}: {shown(rest)}`",
                )
            elif not re.search(r":[\s}]", self.text[token.start : token.end]):
                self.findings.add(
                    Problem.DATA_WITHOUT_VALUES,
                    token.start,
                    token.end,
                    "these braces are read as data with keys and no values",
                    "write `\\{` if they are text, or `{key: value}`",
                )
        return value


def _closed(text: str) -> object | None:
    """The value of flow data with the braces that are missing at its end; ``None`` if it has none."""
    missing = text.count("{") - text.count("}")
    if not 0 < missing <= _MOST_MISSING:
        return None
    try:
        return load_yaml(text + "}" * missing)
    except DataError:
        return None


def block_start(text: str) -> int:
    """Where the YAML starts if data is in block form: after ``{`` and its line break."""
    rest = text[1:].lstrip(" \t")
    if rest.startswith("\r\n"):
        return len(text) - len(rest) + len("\r\n")
    return len(text) - len(rest) + 1 if rest.startswith("\n") else 0
