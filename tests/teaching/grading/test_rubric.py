"""Rubrics: what is read, and how what cannot be read is told."""

import pytest

from argmap.teaching.grading.rubric import PARTS
from argmap.teaching.grading.rubric_reading import (
    RubricError,
    default_rubric,
    default_text,
    read_rubric,
)
from argmap.text import Source


def test_the_usual_rubric_has_a_weight_for_each_part_and_a_comment_for_each_key() -> None:
    rubric = default_rubric()
    assert all(getattr(rubric.weights, part) > 0 for part in PARTS)
    for line in default_text().splitlines():
        if line.startswith("  "):
            assert "  # " in line, line


def test_what_is_left_out_is_as_usual() -> None:
    rubric = read_rubric(Source("weights: {linked: 40}\npoints: 15\n", "r.yaml"))
    assert rubric.weights.linked == 40
    assert rubric.weights.claims == default_rubric().weights.claims
    assert rubric.points == 15
    assert read_rubric(Source("# nothing\n", "r.yaml")) == default_rubric()


def test_points_and_grades() -> None:
    rubric = read_rubric(Source("points: 15\nstep: 0.5\ngrades: {C: 5, A: 13, B: 10}", "r.yaml"))
    assert rubric.total(1.0) == 15
    assert rubric.total(0.75) == 11.5  # 11.25, halves up
    assert [rubric.grade(total) for total in (15, 13, 12.5, 5, 4.5)] == ["A", "A", "B", "C", ""]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "weights:\n  claim: 3\n",
            "r.yaml:2: `weights` has no key `claim`; did you mean 'claims'?",
        ),
        (
            "points: 15\nweight: {}\n",
            "r.yaml:2: a rubric has no key `weight`; did you mean 'weights'?",
        ),
        (
            "weights: {linked: -3}",
            "r.yaml:1: `weights.linked` must be a number of 0 or more, not -3",
        ),
        (
            "credits:\n  moved: 1.5",
            "r.yaml:2: `credits.moved` must be a number from 0 to 1, not 1.5",
        ),
        (
            "credits:\n  moved: yes",
            "r.yaml:2: `credits.moved` must be a number from 0 to 1, not 'yes'",
        ),
        ("points: 0", "r.yaml:1: `points` must be above 0"),
        ("points: .nan", "r.yaml:1: `points` must be a number of 0 or more, not nan"),
        ("threshold: high", "r.yaml:1: `threshold` must be a number from 0 to 1, not 'high'"),
        ("required: {a: b}", "r.yaml:1: `required` must be a list of titles of the reference"),
        ("grades: {A: 1000}", "r.yaml:1: `grades.A` must be a number from 0 to 100, not 1000"),
        ("relation: {ends: 0}", "r.yaml:1: `relation.ends` must be above 0"),
        ("- 3", "r.yaml: a rubric must have keys with values, such as `claims: 25`"),
        ("weights: 3", "r.yaml:1: `weights` must have keys with values"),
        ("points: 3\npoints: [", "r.yaml:2: this is no YAML"),
        ("points: 3\npoints: 4", "r.yaml:2: this is no YAML: the key `points` stands twice"),
    ],
)
def test_complaints_have_place_reason_and_repair(text: str, message: str) -> None:
    with pytest.raises(RubricError) as caught:
        read_rubric(Source(text, "r.yaml"))
    assert str(caught.value).startswith(message)


def test_nothing_counts() -> None:
    weights = "\n".join(f"  {part}: 0" for part in PARTS)
    with pytest.raises(RubricError, match="at least one part must count"):
        read_rubric(Source(f"weights:\n{weights}\n", "r.yaml"))
