"""Every question has an answer to every map, and every row can be printed in every form."""

import json

from hypothesis import given, settings

import argmap
from argmap.queries.builtin import BUILTIN
from argmap.queries.selected import selected
from tests.argdown.test_any_text import TEXTS
from tests.conformance.grammar import Case, cases


def check(text: str) -> None:
    work = argmap.loads(text)
    ids = [claim.id for claim in work.bearing.claims]
    for question in BUILTIN:
        if question.needed and not ids:
            continue
        targets = (*ids[:1], *ids[-1:])[: question.needed]
        for row in question(work.bearing, *targets):
            assert row.name or "" in work.map.nodes
            assert set(row.ids) <= work.map.nodes.keys()
            assert len(set(row.ids)) == len(row.ids)
            assert tuple(row.as_json()) == question.keys
            json.dumps(row.as_json())
    assert [row.name for row in selected(work.bearing, ids)] == ids


@settings(deadline=None)
@given(cases)
def test_any_document(case: Case) -> None:
    check(case.text)


@settings(deadline=None)
@given(TEXTS)
def test_any_text(text: str) -> None:
    check(text)
