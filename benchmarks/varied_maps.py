"""Maps as people write them, with the properties that pictures find hard; the same every time.

python benchmarks/varied_maps.py "nested sections" > nested.argdown
"""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from random import Random

_WORDS = {
    "latin": "the a new old city school river tax market rule cost noise trust child street "
    "vote plan light water music neighbour evidence survey winter season",
    "long": "Donaudampfschifffahrtsgesellschaft Rindfleischetikettierungsüberwachungsgesetz "
    "https://example.org/reports/2024/annual-survey-of-neighbourhood-noise-levels "
    "internationalisation antidisestablishmentarianism in of and for",
    "han": "城市 应当 学校 河流 税收 市场 规则 費用 騒音 信頼 子供 道路 投票 計画 です から",
    "arabic": "المدينة المدرسة النهر الضريبة السوق القاعدة الضجيج الثقة الطفل الشارع התוכנית האור",
}


@dataclass(frozen=True)
class Kind:
    """What a map is like; shares are those of all claims.

    Attributes:
        claims: how many claims it has, about.
        length: how many words a claim has: from, to.
        script: the words of the claims.
        children: how many reasons and objections a claim has at most.
        objections: the share of objections.
        undercuts: the share of reconstructed reasons that are undercut.
        reused: the share of claims that bear on a second claim, too.
        steps: the share of reasons that are reconstructed, with premises.
        sections: how many sections there are, in each section, and so on.
        closed: whether every second section is closed.
        theses: how many theses there are; each denies the one before.
        seed: of the random numbers.
    """

    claims: int = 40
    length: tuple[int, int] = (6, 16)
    script: str = "latin"
    children: int = 4
    objections: float = 0.3
    undercuts: float = 0.0
    reused: float = 0.0
    steps: float = 0.15
    sections: tuple[int, ...] = ()
    closed: bool = False
    theses: int = 1
    seed: int = 1


KINDS: Mapping[str, Kind] = {
    "near-tree": Kind(claims=60, reused=0.04),
    "reuse": Kind(claims=35, reused=0.25, seed=2),
    "undercuts": Kind(claims=40, undercuts=0.4, steps=0.3, seed=3),
    "sections": Kind(claims=50, sections=(5,), reused=0.05, seed=4),
    "nested sections": Kind(claims=60, sections=(3, 2), reused=0.05, undercuts=0.1, seed=5),
    "closed sections": Kind(claims=60, sections=(6,), closed=True, reused=0.1, seed=6),
    "two sides": Kind(claims=50, theses=2, objections=0.5, reused=0.1, seed=7),
    "long texts": Kind(claims=25, length=(30, 90), undercuts=0.1, seed=8),
    "long words": Kind(claims=25, script="long", length=(3, 12), reused=0.08, seed=9),
    "Chinese, Japanese": Kind(claims=30, script="han", length=(4, 30), sections=(3,), seed=10),
    "Arabic, Hebrew": Kind(claims=30, script="arabic", undercuts=0.1, seed=11),
}


def lines(kind: Kind) -> Iterator[str]:
    """The lines of a map of a kind: claims, what bears on each, and the steps of arguments."""
    return _Writer(kind).lines()


class _Writer:
    """A map that is being written."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.random = Random(kind.seed)  # noqa: S311 -- a picture of data, no secret
        self.made = 0

    def lines(self) -> Iterator[str]:
        kind = self.kind
        headings = list(_headings(kind.sections, kind.closed))
        share = kind.claims // max(len(headings), kind.theses, 1)
        last = 0
        tops = list(range(kind.theses))
        for number in tops:
            yield f"[C{number}]: {self._sentence()}"
            if number:
                yield f"    - [C{number - 1}]"
            yield ""
        self.made = kind.theses
        for number, heading in enumerate(headings or [[""]] * kind.theses):
            yield from heading
            yield ""
            start, last = last, self.made
            # A section begins under a thesis, or goes on with what an earlier one says.
            hosts = tops[number % len(tops) :][:1]
            if number % 3 == 2 and start < last:  # noqa: PLR2004 -- every third
                hosts = [self.random.randrange(start, last)]
            yield from self._branches(hosts, share)

    def _branches(self, hosts: list[int], claims: int) -> Iterator[str]:
        """Claims with what bears on them, breadth first."""
        most = self.made + claims
        while hosts and self.made < most:
            host = hosts.pop(0)
            steps: list[str] = []
            yield f"[C{host}]"
            for _ in range(self.random.randint(1, self.kind.children)):
                against = self.random.random() < self.kind.objections
                if self.random.random() < self.kind.steps:
                    name = f"<A{self.made}>"
                    steps += self._step(name, hosts, "" if against else f"[C{host}]")
                    yield f"    {'-' if against else '+'} {name}"
                    if self.random.random() < self.kind.undercuts:
                        yield f"        _> {self._name()}: {self._sentence()}"
                    continue
                name = self._name()
                hosts.append(self.made - 1)
                yield f"    {'-' if against else '+'} {name}: {self._sentence()}"
                if self.random.random() < self.kind.reused and self.made > 6:  # noqa: PLR2004 -- not at once
                    steps += [name, f"    +> [C{self.random.randrange(self.made - 1)}]", ""]
            yield ""
            yield from steps

    def _name(self) -> str:
        self.made += 1
        return f"[C{self.made - 1}]"

    def _step(self, name: str, hosts: list[int], conclusion: str) -> Iterator[str]:
        """A step to a conclusion, to a claim of its own if none is given."""
        yield name
        yield ""
        for number in range(1, self.random.randint(2, 3) + 1):
            hosts.append(self.made)
            yield f"({number}) {self._name()}: {self._sentence()}"
        yield "-- modus ponens --"
        yield f"({number + 1}) {conclusion or f'{self._name()}: {self._sentence()}'}"
        yield ""

    def _sentence(self) -> str:
        count = self.random.randint(*self.kind.length)
        joint = "" if self.kind.script == "han" else " "
        words = joint.join(self.random.choices(_WORDS[self.kind.script].split(), k=count))
        return f"{words[:1].upper()}{words[1:]}."


def _headings(sections: tuple[int, ...], closed: bool, level: int = 1) -> Iterator[list[str]]:
    """The headings that stand before each innermost section."""
    if not sections:
        return
    for number in range(1, sections[0] + 1):
        mark = " {isClosed: true}" if closed and number % 2 == 0 else ""
        own = f"{'#' * level} Section {level}.{number} of the debate{mark}"
        inner = list(_headings(sections[1:], closed, level + 1)) or [[]]
        yield [own, "", *inner[0]]
        yield from inner[1:]


def text(name: str, **other: int) -> str:
    """A map of a kind, as Argdown text; ``other`` changes numbers of the kind."""
    return "\n".join(lines(replace(KINDS[name], **other))) + "\n"


if __name__ == "__main__":
    sys.stdout.write(text(sys.argv[1]))
