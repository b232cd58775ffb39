"""How often the rules about wording are right, and that docs/reference/wording.md says so.

``--update`` writes the table of that page anew.
"""

import re
from pathlib import Path

import argmap
from tests.checks.precision.measure import ARGUMENTS, NAMES, labels, rows, scores, together

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "wording.md"
TABLE = re.compile(r"(?:^\| (?:AM\d+ |all ).*\n)+", re.MULTILINE)
EACH, ALL = 0.8, 0.9


def test_teachers_would_leave_them_on() -> None:
    each = scores()
    for name, score in each.items():
        assert score.precision is None or score.precision >= EACH, (name, score.wrong)
    total = together(each).precision
    assert total is not None
    assert total >= ALL


def test_labels_are_about_the_arguments() -> None:
    elements = {path.stem: argmap.load(path).map.nodes for path in ARGUMENTS.glob("*.argdown")}
    for place in labels():
        assert place.element in elements[place.file]
        assert place.rule in NAMES.values()


def test_arguments_can_be_read() -> None:
    paths = sorted(ARGUMENTS.glob("*.argdown"))
    assert len(paths) >= 30
    for path in paths:
        assert argmap.load(path).diagnostics == ()


def test_page_has_the_figures(*, is_update: bool) -> None:
    page = PAGE.read_text("utf-8")
    table = "".join(row + "\n" for row in rows())
    expected = TABLE.sub(lambda _found: table, page)
    if is_update:
        PAGE.write_text(expected, "utf-8")
    else:
        assert page == expected
        assert table in page
