"""Maps made at random, as the page gets them, and what should be known of them, by brute force."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

ONE_WAY = ("support", "entails", "objection", "rebuttal")
BOTH_WAYS = ("contrary", "contradictory")

Box = dict[str, Any]


@dataclass(frozen=True)
class RandomMap:
    """Nodes and arrows in the shape that ``web/data/data.js`` documents."""

    nodes: tuple[Box, ...]
    arrows: tuple[Box, ...]

    @property
    def data(self) -> dict[str, Any]:
        return {"nodes": list(self.nodes), "arrows": list(self.arrows)}

    @property
    def boxes(self) -> set[int]:
        return {node["number"] for node in self.nodes if node["kind"] != "reason"}

    @property
    def theses(self) -> set[int]:
        return {node["number"] for node in self.nodes if "thesis" in node["is"]}

    def links(self) -> set[tuple[int, int]]:
        """What bears on what; both ways where an arrow says the same of both its ends."""
        found = {(premise, node["number"]) for node in self.nodes for premise in node["premises"]}
        for arrow in self.arrows:
            host = arrow["to"] if "to" in arrow else self.arrows[arrow["on"]]["from"]
            found.add((arrow["from"], host))
            if arrow["kind"] in BOTH_WAYS:
                found.add((host, arrow["from"]))
        return {(child, host) for child, host in found if child != host}

    def reached(self, roots: Iterable[int], folded: Collection[int] = ()) -> set[int]:
        """What can be reached through what is not folded: again and again until nothing is added."""
        links = self.links()
        found = set(roots)
        while True:
            more = {child for child, host in links if host in found and host not in folded}
            if more <= found:
                return found
            found |= more

    def levels(self, roots: Iterable[int]) -> dict[int, int]:
        """The level of each node that is reached: improved until nothing can be."""
        links = self.links()
        found = dict.fromkeys(roots, 1)
        while True:
            better: dict[int, int] = {}
            for child, host in links:
                if host in found:
                    level = found[host] + (child in self.boxes)
                    if level < found.get(child, level + 1):
                        better[child] = min(level, better.get(child, level))
            if not better:
                return found
            found |= better


def _node(number: int, kind: str, premises: list[int], *, is_thesis: bool) -> Box:
    return {
        "number": number,
        "kind": kind,
        "premises": premises,
        "is": ["thesis"] if is_thesis else [],
    }


@st.composite
def maps(draw: st.DrawFn, *, most: int = 9, symmetric: bool = True) -> RandomMap:
    """Maps with circles, unreachable parts, undercuts of undercuts, and premises of several steps."""
    boxes = draw(st.integers(1, most))
    reasons = draw(st.integers(0, boxes // 2))
    count = boxes + reasons
    a_box, a_node = st.integers(0, boxes - 1), st.integers(0, count - 1)
    theses = draw(st.sets(a_box, max_size=2))
    nodes = [_node(n, "statement", [], is_thesis=n in theses) for n in range(boxes)]
    arrows: list[Box] = []
    kinds = ONE_WAY + (BOTH_WAYS if symmetric else ())
    for number in range(boxes, count):
        premises = draw(st.lists(a_box, min_size=1, max_size=3, unique=True))
        nodes.append(_node(number, "reason", premises, is_thesis=False))
        arrows.append({"kind": "support", "from": number, "to": draw(a_node), "color": ""})
    for _ in range(draw(st.integers(0, 2 * boxes))):
        arrow: Box = {"from": draw(a_box), "color": ""}
        if arrows and draw(st.integers(0, 3)) == 0:
            arrow |= {"kind": "undercut", "on": draw(st.integers(0, len(arrows) - 1))}
        else:
            arrow |= {"kind": draw(st.sampled_from(kinds)), "to": draw(a_node)}
        arrows.append(arrow)
    return RandomMap(tuple(nodes), tuple(arrows))


@st.composite
def trees(draw: st.DrawFn, most: int = 40) -> RandomMap:
    """Maps as people make them: a tree of boxes and brackets, some of them wide, some undercut."""
    nodes = [_node(0, "statement", [], is_thesis=True)]
    arrows: list[Box] = []
    kinds = st.sampled_from(("box", "box", "box", "bracket", "undercut", "attack"))
    for kind in draw(st.lists(kinds, max_size=most)):
        boxes = [node["number"] for node in nodes if node["kind"] != "reason"]
        host = boxes[draw(st.integers(0, len(boxes) - 1)) // draw(st.sampled_from((1, 1, 4)))]
        number = len(nodes)
        reasons = [node["number"] for node in nodes if node["kind"] == "reason"]
        if kind == "bracket":
            size = draw(st.integers(1, 3))
            reason = number + size
            premises = list(range(number, reason))
            nodes += [_node(each, "statement", [], is_thesis=False) for each in premises]
            nodes.append(_node(reason, "reason", premises, is_thesis=False))
            arrows.append({"kind": "support", "from": reason, "to": host, "color": ""})
            continue
        nodes.append(_node(number, "statement", [], is_thesis=False))
        arrow: Box = {"kind": "objection", "from": number, "to": host, "color": ""}
        if kind == "undercut" and arrows:
            hit = draw(st.integers(0, len(arrows) - 1))
            arrow = {"kind": "undercut", "from": number, "on": hit, "color": ""}
        elif kind == "attack" and reasons:
            arrow["to"] = draw(st.sampled_from(reasons))
        arrows.append(arrow)
    return RandomMap(tuple(nodes), tuple(arrows))


def is_walk(order: list[int], depths: list[int]) -> bool:
    """Whether each node of a walk is at most one deeper than the one before it."""
    return all(depths[after] <= depths[before] + 1 for before, after in pairwise(order))
