"""Who holds what?

There is a row for everyone whom the map names as a ``holder``, with how much is theirs: statements
and arguments that they put forward, and among these the premises and reasons that nothing supports,
the objections to a thesis or to what speaks for it, those of them that nobody answers, and the
replies to such objections. A statement without a holder of its own belongs to the holder of the
argument in which it is a premise, if that is one. What several hold counts for each of them. Who
holds most comes first, equal ones in the order of their first mention.

Example:
    [Ban]: The city should ban cars. {holder: the greens}
      + [Fumes]: Cars make people ill. {holder: the greens}
      - [Shops]: Shops would lose customers. {holder: the traders}

Answer:
    the greens, the traders

Source:
    The parties of a dialogue and their commitments: C. L. Hamblin, Fallacies, 1970, chapter 8.
"""

from dataclasses import dataclass

from argmap.graph import Bearing, Side, answered, place, sides
from argmap.queries.grounds import grounds
from argmap.queries.objecting import against_a_thesis
from argmap.queries.plain import AboutPart
from argmap.queries.question import Question
from argmap.queries.questions.unsupported import is_open
from argmap.queries.subject import holders_of
from argmap.queries.wording import listed
from argmap.text import plural


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder(AboutPart):
    """Someone who puts claims forward.

    Attributes:
        holder: the name.
        statements: how many statements are theirs.
        arguments: how many arguments are theirs.
        unsupported: how many of these are premises, reasons or replies that nothing supports.
        objections: how many object to a thesis, or to what speaks for one.
        unanswered: how many of these objections nobody answers.
        replies: how many object to what speaks against a thesis.
        ids: the ids of the statements, then of the arguments, each in the order of the map.
        open: the ids of the objections that nobody answers.
    """

    holder: str
    statements: int
    arguments: int
    unsupported: int
    objections: int
    unanswered: int
    replies: int
    ids: tuple[str, ...]
    open: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name."""
        return self.holder

    @property
    def remark(self) -> str:
        """How much is theirs."""
        return f"{plural(self.statements, 'statement')}, {plural(self.arguments, 'argument')}"

    @property
    def notes(self) -> tuple[str, ...]:
        """What is open in their case, and some of what they hold."""
        notes = [f"holds {listed(self.ids)}"]
        if self.unsupported:
            notes.append(f"leaves {plural(self.unsupported, 'claim')} unsupported")
        if self.objections:
            raised = f"raises {plural(self.objections, 'objection')}"
            unmet = f"nobody answers {listed(self.open)}"
            notes.append(f"{raised}; {unmet}" if self.open else f"{raised}, answered")
        if self.replies:
            notes.append(f"gives {self.replies} repl{'y' if self.replies == 1 else 'ies'}")
        return tuple(notes)


def ask(bearing: Bearing) -> tuple[Holder, ...]:
    """Everyone who holds something; who holds most comes first."""
    theirs: dict[str, list[int]] = {}
    for number in range(bearing.first_inference):
        for name in holders_of(bearing, number):
            theirs.setdefault(name, []).append(number)
    known = sides(bearing)
    objecting = {contest.source for contest in against_a_thesis(bearing)}
    unmet = objecting - answered(bearing, objecting)
    replying = {
        contest.source
        for contest in bearing.contests
        if known.get(contest.source) in (Side.FOR, Side.BOTH)
    }
    unbacked = {number for number, use in grounds(bearing).items() if is_open(bearing, number, use)}

    def order(name: str) -> tuple[int, tuple[int, int]]:
        return -len(theirs[name]), min(place(bearing, number) for number in theirs[name])

    return tuple(
        Holder(
            holder=name,
            statements=sum(map(bearing.is_statement, theirs[name])),
            arguments=sum(not bearing.is_statement(number) for number in theirs[name]),
            unsupported=sum(number in unbacked for number in theirs[name]),
            objections=sum(number in objecting for number in theirs[name]),
            unanswered=sum(number in unmet for number in theirs[name]),
            replies=sum(number in replying for number in theirs[name]),
            ids=tuple(bearing.ids[number] for number in theirs[name]),
            open=tuple(bearing.ids[number] for number in theirs[name] if number in unmet),
        )
        for name in sorted(theirs, key=order)
    )


QUESTION = Question("holders", "who holds what, and what of it is open", ask)
