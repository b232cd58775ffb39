"""Small maps for tests, written in a line each, and random ones."""

from collections.abc import Iterable, Mapping, Sequence

from hypothesis import strategies as st

from argmap.model import (
    Argument,
    ArgumentMap,
    Data,
    Inference,
    Occurrence,
    Relation,
    RelationKind,
    Role,
    Statement,
    argument_id,
    freeze,
    inference_id,
    statement_id,
)
from argmap.text import Source, Span

Step = tuple[Sequence[str], str]
"""The premises and the conclusion of a step, by title."""

DataOf = Mapping[str, Mapping[str, object]]


def small_map(
    *relations: str,
    arguments: Mapping[str, Sequence[Step]] | None = None,
    data: DataOf | None = None,
) -> ArgumentMap:
    """A map of what is mentioned, each on a line of its own in the order of the mention.

    A relation reads ``[B] support [A]`` and mentions its target first.
    """
    triples = [relation.split() for relation in relations]
    steps = arguments or {}
    names = dict.fromkeys(name for source, _, target in triples for name in (target, source))
    for title, lines in steps.items():
        names[argument_id(title)] = None
        names |= {statement_id(one): None for premises, end in lines for one in (*premises, end)}
    spans = _spans(name for name in names if "#" not in name)
    return ArgumentMap(
        tuple(
            _statement(name[1:-1], span, data or {})
            for name, span in spans.items()
            if name.startswith("[")
        ),
        tuple(
            _argument(name[1:-1], steps.get(name[1:-1], ()), span, data or {})
            for name, span in spans.items()
            if name.startswith("<")
        ),
        tuple(Relation(RelationKind(kind), source, target) for source, kind, target in triples),
    )


def _spans(names: Iterable[str]) -> dict[str, Span]:
    lines = list(names)
    source = Source("\n".join(lines), "small.argdown")
    return {
        name: Span(source, start, start + len(name))
        for name, start in zip(lines, source.line_starts, strict=False)
    }


def _data(data: DataOf, name: str) -> Data:
    found = freeze(data.get(name, {}))
    assert isinstance(found, Data)
    return found


def _statement(title: str, span: Span, data: DataOf) -> Statement:
    member = Occurrence(title, f"{title}.", Role.TOP_LEVEL, span=span)
    return Statement(title, (member,), data=_data(data, statement_id(title)))


def _argument(title: str, steps: Sequence[Step], span: Span, data: DataOf) -> Argument:
    lines: list[Occurrence] = []
    inferences: list[Inference] = []
    for number, (premises, end) in enumerate(steps, start=1):
        role = Role.MAIN_CONCLUSION if number == len(steps) else Role.INTERMEDIATE_CONCLUSION
        lines += (Occurrence(one, f"{one}.", Role.PREMISE, argument=title) for one in premises)
        lines.append(Occurrence(end, f"{end}.", role, argument=title))
        inferences.append(Inference(title, len(lines), tuple(premises), end, span=span))
    member = Occurrence(title, f"{title}.", Role.DESCRIPTION, span=span)
    return Argument(
        title,
        (member,),
        tuple(lines),
        tuple(inferences),
        data=_data(data, argument_id(title)),
    )


@st.composite
def random_maps(draw: st.DrawFn, *, acyclic: bool = False) -> ArgumentMap:
    """A map of a few statements, sketched and reconstructed arguments, and relations.

    In an acyclic one every link leads from a later claim of ``claims`` to an earlier one.
    """
    titles = [f"S{number}" for number in range(draw(st.integers(2, 7)))]
    claims = [*map(statement_id, titles), *(f"<B{number}>" for number in range(3))]
    steps: dict[str, list[Step]] = {}
    for number in range(draw(st.integers(0, 3))):
        end = draw(st.integers(0, len(titles) - 2))
        premises = st.lists(
            st.sampled_from(titles[end + 1 :] if acyclic else titles), min_size=1, max_size=3
        )
        steps[f"A{number}"] = [(draw(premises), titles[end])]
    targets = {name: rank for rank, name in enumerate(claims[:-1])}
    for title, [(premises_, end_)] in steps.items():
        targets[inference_id(title, len(premises_) + 1)] = titles.index(end_)
        targets[argument_id(title)] = titles.index(end_)
    relations: dict[str, None] = {}
    for _ in range(draw(st.integers(0, 10))):
        target = draw(st.sampled_from(sorted(targets)))
        source = draw(st.sampled_from(claims[targets[target] + 1 :] if acyclic else claims))
        kinds = ["undercut"] if "#" in target else ["support", "entails", "attack"]
        if target[0] == source[0] == "[" and not acyclic:
            kinds += ["contrary", "contradictory"]
        relations[f"{source} {draw(st.sampled_from(kinds))} {target}"] = None
    backed = draw(st.sets(st.sampled_from(claims)))
    return small_map(
        *relations, arguments=steps, data={name: {"basis": "law"} for name in sorted(backed)}
    )
