"""What a rule is, and how rules are run."""

import inspect
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from argmap.checks.inspection import Inspection
from argmap.text import Diagnostic, Fix, Related, Severity, Source, Span, in_order


class Group(StrEnum):
    """What a rule looks at; the first digit of its code says the same."""

    NAMES = "names"
    STRUCTURE = "structure"
    LOGIC = "logic"
    WORDING = "wording"
    SOURCES = "sources"
    SYNTAX = "syntax"  # what the reader reports, under codes that begin with AD


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: what is wrong, where, the repair, and places that explain it.

    ``about`` and ``fix`` are those of :class:`argmap.text.Diagnostic`.
    """

    message: str
    span: Span | None
    hint: str = ""
    related: tuple[Related, ...] = ()
    about: tuple[str, ...] = ()
    fix: Fix | None = None


Check: TypeAlias = Callable[[Inspection], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of ``argmap check``.

    ``code`` never changes its meaning; ``name`` is what is found, and is read after "allow". The
    documentation of a rule is the docstring of the module that holds its ``check``: a sentence,
    then the parts Why, Fails, Passes and Source.

    Attributes:
        teaching: runs only where it is asked for: with ``--teach``, or selected by its code, its
            name, or a group that has no other rules.
        fixable: its findings can have a fix.
        needs_text: compares the map with the text it is about, and does not run without it.
    """

    code: str
    name: str
    group: Group
    severity: Severity
    check: Check = field(compare=False)
    teaching: bool = False
    fixable: bool = False
    needs_text: bool = False

    @property
    def page(self) -> str:
        """The documentation of the rule; empty if its module has none."""
        return inspect.getdoc(sys.modules[self.check.__module__]) or ""


_NOWHERE = Span(Source("", "<map>"), 0, 0)  # for a map that was built by a program, not read


def run(rules: Iterable[Rule], inspection: Inspection) -> tuple[Diagnostic, ...]:
    """All findings of the rules about a map, sorted by place, then code."""
    return in_order(findings(rules, inspection))


def findings(rules: Iterable[Rule], inspection: Inspection) -> Iterator[Diagnostic]:
    """All findings of the rules about a map, as they come."""
    for rule in rules:
        for finding in rule.check(inspection):
            yield reported(rule, finding)


def reported(rule: Rule, finding: Finding) -> Diagnostic:
    """A finding of a rule as it is reported."""
    return Diagnostic(
        rule.code,
        rule.severity,
        finding.message,
        finding.span or _NOWHERE,
        finding.hint,
        finding.related,
        finding.about,
        finding.fix,
    )
