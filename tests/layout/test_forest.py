"""The spanning forest: what hangs from what."""

from collections.abc import Sequence

from hypothesis import given

from argmap.diagram.elements import Arrow, ArrowKind, Box, Diagram, Reason
from argmap.layout.forest import Forest, forest
from tests.layout.drawings import diagrams

FOR, AGAINST, UNDERCUT, DENIES = (
    ArrowKind.SUPPORT,
    ArrowKind.OBJECTION,
    ArrowKind.UNDERCUT,
    ArrowKind.CONTRADICTORY,
)


def drawn(
    boxes: str,
    *arrows: tuple[ArrowKind, str, str],
    reasons: Sequence[Reason] = (),
    theses: str = "",
) -> Diagram:
    """Boxes named by letters; arrows named ``0``, ``1``, ..."""
    return Diagram(
        tuple(Box(name, name, is_thesis=name in theses) for name in boxes),
        tuple(reasons),
        tuple(Arrow(str(n), *arrow) for n, arrow in enumerate(arrows)),
    )


def hanging(diagram: Diagram) -> dict[str, str]:
    """What each box and bracket hangs from, roots from nothing."""
    tree = forest(diagram)
    names = [node.id for node in tree.nodes]
    return {
        names[node]: names[parent] if parent >= 0 else "" for node, parent in enumerate(tree.parent)
    }


@given(diagrams(boxes=14))
def test_any_forest(diagram: Diagram) -> None:
    tree = forest(diagram)
    count = len(diagram.boxes) + len(diagram.reasons)
    assert sorted(tree.order) == list(range(count))
    places = {node: place for place, node in enumerate(tree.order)}
    for node, parent in enumerate(tree.parent):
        assert (parent < 0) == (node in tree.roots)
        if parent >= 0:
            assert places[parent] < places[node]
            assert node in tree.children[parent]
    assert sum(map(len, tree.children)) + len(tree.roots) == count
    assert_arrows_are_used_once(diagram, tree)
    assert_premises_are_with_their_bracket_or_have_a_leg(diagram, tree)


def assert_arrows_are_used_once(diagram: Diagram, tree: Forest) -> None:
    used = [number for number in tree.arrow if number >= 0] + tree.across
    assert sorted(used) == list(range(len(diagram.arrows)))
    for node, leader in tree.led.items():
        assert tree.parent[node] == tree.parent[leader]
        assert tree.arrow[node] >= 0


def assert_premises_are_with_their_bracket_or_have_a_leg(diagram: Diagram, tree: Forest) -> None:
    index = {node.id: number for number, node in enumerate(tree.nodes)}
    for reason in diagram.reasons:
        for premise in reason.premises:
            pair = (index[premise], index[reason.id])
            assert (tree.parent[pair[0]] == pair[1]) != (pair in tree.legs)


def test_the_shorter_way_to_the_thesis() -> None:
    diagram = drawn("TAB", (FOR, "A", "T"), (FOR, "B", "A"), (FOR, "B", "T"), theses="T")
    assert hanging(diagram) == {"T": "", "A": "T", "B": "T"}


def test_premises_stay_together_though_one_supports_something_nearer() -> None:
    diagram = drawn(
        "TABPQ",
        (FOR, "A", "T"),
        (FOR, "P", "T"),
        (FOR, "R", "A"),
        reasons=[Reason("R", ("P", "Q"))],
        theses="T",
    )
    assert hanging(diagram)["P"] == hanging(diagram)["Q"] == "R"


def test_a_premise_that_can_be_had_only_through_itself_is_not_lost() -> None:
    diagram = drawn(
        "TPC",
        (FOR, "P", "T"),
        (FOR, "R", "C"),
        (FOR, "C", "P"),
        reasons=[Reason("R", ("P",))],
        theses="T",
    )
    assert hanging(diagram) == {"T": "", "P": "T", "C": "P", "R": "C"}


def test_an_undercut_hangs_beside_the_step() -> None:
    diagram = drawn(
        "TPU", (FOR, "R", "T"), (UNDERCUT, "U", "0"), reasons=[Reason("R", ("P",))], theses="T"
    )
    tree = forest(diagram)
    assert hanging(diagram) == {"T": "", "P": "R", "U": "T", "R": "T"}
    assert [tree.nodes[node].id for node in tree.children[0]] == ["R", "U"]
    assert tree.led == {2: 3}


def test_an_undercut_of_an_arrow_across_the_tree_is_across_too() -> None:
    diagram = drawn(
        "TAXU",
        (FOR, "A", "T"),
        (AGAINST, "X", "T"),
        (AGAINST, "X", "A"),
        (UNDERCUT, "U", "2"),
        theses="T",
    )
    tree = forest(diagram)
    assert tree.across == [2, 3]
    assert not tree.led


def test_an_undercut_of_such_an_undercut_is_across_too() -> None:
    loop = drawn("TAU", (AGAINST, "T", "T"), (UNDERCUT, "U", "0"), (UNDERCUT, "A", "1"), theses="T")
    tree = forest(loop)
    assert tree.across == [0, 1, 2]
    assert not tree.led


def test_two_theses_are_two_roots() -> None:
    diagram = drawn("YNA", (DENIES, "Y", "N"), (FOR, "A", "N"), theses="YN")
    assert hanging(diagram) == {"Y": "", "N": "", "A": "N"}


def test_circles_are_cut() -> None:
    diagram = drawn("ABC", (FOR, "A", "B"), (FOR, "B", "C"), (FOR, "C", "A"))
    roots = [name for name, parent in hanging(diagram).items() if not parent]
    assert len(roots) == 1
    assert hanging(drawn("A", (AGAINST, "A", "A"))) == {"A": ""}
