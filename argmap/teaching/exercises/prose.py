"""An argument as connected paragraphs: a model answer for who writes it up."""

import re
from collections.abc import Iterator

from argmap.teaching.english import counted
from argmap.teaching.exercises.outlines.outline import LineRole, Outline
from argmap.teaching.exercises.saying import opposes, quoted, sentence

_WORD = re.compile(r"\w[\w'\N{RIGHT SINGLE QUOTATION MARK}-]*")
_ALWAYS_SMALL = frozenset(
    word
    for line in (
        "a an the this that these those some many most all no one two three every each any few several",
        "it he she they we you there in on at by for from to of with without if when while as since",
        "because although even not only such more less another other whoever what where how",
    )
    for word in line.split()
)
_ORDER = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def prose(outline: Outline) -> tuple[str, ...]:
    """The paragraphs of an argument: its top claim first, then each reason and objection to it.

    A claim inside a sentence begins with a small letter only where its first word is known to be no
    name: it is a word of grammar, or stands somewhere in the outline with a small letter.
    """
    writer = _Writer(outline)
    found: list[str] = []
    for number, entry in enumerate(outline.entries):
        if entry.role is LineRole.TOP:
            found.append(writer.opening(number))
            found += writer.lines(number)
    return tuple(found)


class _Writer:
    """Writes the sentences."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._last = ""  # the group of which the last sentence spoke
        later = [word for entry in outline.entries for word in _WORD.findall(entry.line.text)[1:]]
        self._small = _ALWAYS_SMALL.union(word for word in later if word[0].islower())
        self._names = {word for word in later if word[0].isupper()} - self._small

    def opening(self, number: int) -> str:
        """The claim at the top, and how much speaks for and against it."""
        groups = self._outline.below.get(number, ())
        against = sum(opposes(self._outline, group) for group in groups)
        told = [
            f"{counted(count, kind)} {where} it"
            for count, kind, where in (
                (len(groups) - against, "reason", "for"),
                (against, "objection", "to"),
            )
            if count
        ]
        first = len(groups) - against or against
        there = "There is" if first == 1 else "There are"
        rest = f" {there} {', and '.join(told)}." if told else ""
        return f"{sentence(self._outline.text(number))}{rest}"

    def lines(self, number: int) -> Iterator[str]:
        """A paragraph for each reason and objection, with all that bears on it."""
        groups = self._outline.below.get(number, ())
        sides = [opposes(self._outline, group) for group in groups]
        for place, (group, side) in enumerate(zip(groups, sides, strict=True)):
            lead = _numbered(sides[:place].count(side), sides.count(side), is_objection=side)
            yield " ".join(self._sentences(group, lead))

    def _sentences(self, top: str, lead: str) -> Iterator[str]:
        pending = [top]
        while pending:
            group = pending.pop()
            yield self._said(lead if group == top else self._lead(group), group)
            self._last = group
            members = self._outline.groups[group]
            follow = [*self._outline.denials.get(group, ())]
            follow += [below for one in members for below in self._outline.below.get(one, ())]
            pending += reversed(follow)

    def _lead(self, group: str) -> str:
        """How a sentence begins that says what else bears on what was said."""
        entry = self._outline.entries[self._outline.groups[group][0]]
        assert entry.above is not None  # what follows bears on something
        if entry.role is LineRole.UNDERCUT and entry.denies:
            end = self._end(entry.denies)
            still = "hold" if opposes(self._outline, entry.denies) else "doubt"
            if group != self._outline.denials[entry.denies][0]:
                return f"Another ground to {still} {end} is"
            return f"Even if all this is granted, one may still {still} {end}, on the ground"
        if entry.denies:
            way = "For" if entry.role is LineRole.FOR_REASON else "Against"
            return f"{way} this reason as a whole it may be said"
        about = self._outline.entries[entry.above]
        is_plain = self._last == about.group and len(self._outline.groups[about.group]) == 1
        goes_on = self._last in self._outline.below.get(entry.above, ())
        what = "this" if is_plain else "it" if goes_on else self._called(entry.above)
        match entry.role:
            case LineRole.REASON:
                others = [
                    one
                    for one in self._outline.below[entry.above]
                    if not opposes(self._outline, one)
                ]
                return f"{'The reason' if others[0] == group else 'Another reason'} for {what} is"
            case LineRole.REBUTTAL:
                return f"A reply to {what} is"
            case _:
                return f"An objection to {what} is"

    def _end(self, group: str) -> str:
        """What is called in question by who denies the step of a group."""
        first = self._outline.entries[self._outline.groups[group][0]]
        assert first.above is not None  # a step leads to something
        return self._called(first.above)

    def _called(self, number: int) -> str:
        """A claim as a sentence can speak of it."""
        entry = self._outline.entries[number]
        if not entry.is_claim:
            return f"the argument {quoted(self._outline.text(number))}"
        inside = self._inside(self._outline.text(number))
        return (
            f"the claim that {inside}"
            if inside
            else f"the claim {quoted(self._outline.text(number))}"
        )

    def _said(self, lead: str, group: str) -> str:
        """A sentence with all claims of a group, or one for each."""
        entries = [(n, self._outline.entries[n]) for n in self._outline.groups[group]]
        inside = [self._inside(self._outline.text(n)) if e.is_claim else "" for n, e in entries]
        if not all(inside):
            told = (sentence(self._outline.text(n)) for n, _ in entries)
            return f"{_before_sentences(lead)} {' '.join(told)}"
        clauses = [
            f"{'(this goes without saying) ' if e.is_implicit else ''}that {clause}"
            for (_, e), clause in zip(entries, inside, strict=True)
        ]
        joined = (
            clauses[0] if len(clauses) == 1 else f"{', '.join(clauses[:-1])}, and {clauses[-1]}"
        )
        return f"{lead} {joined}."

    def _inside(self, text: str) -> str:
        """A claim for the inside of a sentence; empty if it is not known how to write it there."""
        first = _WORD.match(text)
        whole = text.removesuffix(".")
        if first is None or whole.endswith(("!", "?")):
            return ""
        word = first.group()
        if word == "A" or (word.lower() in self._small and not word.isupper()):
            return whole[0].lower() + whole[1:]
        return whole if word in self._names or word == "I" else ""


def _before_sentences(lead: str) -> str:
    """The beginning of a sentence that ends in "that", with a colon in its place."""
    if lead.endswith("on the ground"):
        return f"{lead.removesuffix('on the ground')}on this ground:"
    return f"{lead.removesuffix(' is')}:"


def _numbered(place: int, total: int, *, is_objection: bool) -> str:
    """How the paragraph begins of one of several reasons, or of objections."""
    kind = "objection" if is_objection else "reason"
    if total == 1:
        return f"The {kind} is"
    return f"A {_ORDER[place] if place < len(_ORDER) else 'further'} {kind} is"
