"""Relations as they were written, compared with what the reader makes of them."""

from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.graph.written import written_relations
from argmap.model import ArgumentMap, Relation, RelationKind, statement_id
from tests.graph.small_maps import small_map

TITLES = ("[A]", "[B]", "[C]", "<X>", "<Y>")
MARKERS = ("+", "<+", "+>", "-", "<-", "->", "<_", "_>", "><")


def written(text: str) -> list[str]:
    return [
        f"{each.source} {each.kind} {each.target}"
        for each in written_relations(argmap.loads(text).map)
    ]


def test_markers_say_kind_and_direction() -> None:
    text = "[A]\n  + [B]\n    -> [C]\n  <- <X>\n  >< [D]\n  _> <Y>\n"
    assert written(text) == [
        "[B] support [A]",
        "[B] attack [C]",
        "<X> attack [A]",
        "[A] contradictory [D]",
        "[A] undercut <Y>",
    ]


def test_what_the_reader_moves_or_leaves_out_is_found() -> None:
    text = "[A]\n  + <X>\n\n[B]\n  - <X>\n\n<X>\n\n(1) [C]\n----\n(2) [A]\n"
    assert [str(each) for each in argmap.loads(text).map.relations] == ["[A] -attack-> [B]"]
    assert written(text) == ["<X> support [A]", "<X> attack [B]"]


def test_objections_to_a_step_are_left_out_and_what_stands_below_them_is_not() -> None:
    text = "<X>\n\n(1) [A]\n-- rule --\n  <_ [U]\n    + [V]\n(2) [B]\n"
    assert written(text) == ["[V] support [U]"]


def test_a_relation_written_twice_counts_once() -> None:
    assert written("[A]\n  + [B]\n\n[B]\n  +> [A]\n") == ["[B] support [A]"]


def test_list_items_are_no_relations() -> None:
    assert written("* [A]\n  + [B]\n* [C]\n") == ["[B] support [A]"]


def test_a_map_that_was_never_a_text_has_its_own_relations() -> None:
    case = small_map("[B] support [A]", "[C] undercut <X>#2", arguments={"X": [(["B"], "A")]})
    assert [each.source for each in written_relations(case)] == ["[B]"]


@st.composite
def texts(draw: st.DrawFn) -> str:
    lines = []
    for _ in range(draw(st.integers(1, 3))):
        depth = 0
        lines.append(draw(st.sampled_from(TITLES)))
        for _ in range(draw(st.integers(0, 5))):
            depth = draw(st.integers(1, depth + 1))
            marker, title = draw(st.sampled_from(MARKERS)), draw(st.sampled_from(TITLES))
            lines.append(f"{'  ' * depth}{marker} {title}")
        lines.append("")
    for title in draw(st.sets(st.sampled_from(("X", "Y")))):
        premise, conclusion = draw(st.tuples(st.sampled_from("ABC"), st.sampled_from("ABC")))
        lines += [f"<{title}>", "", f"(1) [{premise}]", "----", f"(2) [{conclusion}]", ""]
    return "\n".join(lines)


@given(texts())
def test_the_reader_makes_its_relations_of_the_written_ones(text: str) -> None:
    found = argmap.loads(text).map
    moved = {
        _moved(found, each.kind, each.source, each.target) for each in written_relations(found)
    }
    kept = {each for each in found.relations if _is_between_claims(found, each)}
    assert kept <= moved
    for each in moved - kept:  # left out: one to itself, or a weaker one on an argument
        is_itself = each.source == each.target
        mirror = Relation(each.kind, each.target, each.source)
        is_mirrored = each.kind.is_symmetric and mirror in kept
        assert is_itself or is_mirrored or each.kind in (RelationKind.ATTACK, RelationKind.UNDERCUT)


def _moved(found: ArgumentMap, kind: RelationKind, source: str, target: str) -> Relation:
    if source.startswith("<") and found.argument(source[1:-1]).is_reconstructed:
        source = statement_id(found.argument(source[1:-1]).conclusion)
    return Relation(kind, source, target)


def _is_between_claims(found: ArgumentMap, relation: Relation) -> bool:
    return "#" not in relation.target and relation.target in found.nodes
