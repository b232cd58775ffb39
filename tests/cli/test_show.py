"""``argmap show``: the outline, line by line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import argmap as package
from argmap.renderers.outline import outline

DEBATE = """\
===
title: Uniforms
===

[Uniform]: The school should introduce a uniform.
  + <No teasing>: Nobody is teased.
  - [Free choice]: Pupils should choose. {holder: pupils}
    - [Few choose]: Few do. {basis: evidence}
  >< [None]: There should be none.

<No teasing>

(1) [Teased]: Pupils are teased about clothes. {basis: testimony}
(2) Nobody is teased about the same clothes.
    {implicit: true}
-- practical reasoning --
  <_ [Class talks]: Talks do it too.
(3) [No more]: A uniform ends teasing.
(4) [End it]: Teasing should end.
----
(5) [Uniform]

A note that bears on nothing.

[Alone]: It stands alone.
  + <Sketch>
"""

OUTLINE = """\
Uniforms

Thesis [Uniform]: The school should introduce a uniform.
  + because <No teasing>: Nobody is teased. (step 2 of 2)
    (1) [No more]: A uniform ends teasing.
      + because <No teasing> (step 1 of 2; by practical reasoning)
        (1) [Teased]: Pupils are teased about clothes. (on the basis of testimony)
        (2) Nobody is teased about the same clothes. (unstated)
        _ does not follow, since [Class talks]: Talks do it too.
    (2) [End it]: Teasing should end.
  - however [Free choice]: Pupils should choose. (held by pupils)
    - but [Few choose]: Few do. (on the basis of evidence)
  - contradicted by [None]: There should be none.
Thesis [Alone]: It stands alone.
  + because <Sketch> (not written out)
"""


def test_outline(argmap: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "debate.argdown").write_text(DEBATE)
    assert argmap("show", "debate.argdown") == (0, OUTLINE, "")


def test_what_comes_twice_is_written_out_once() -> None:
    work = package.loads("[T]: t.\n  + [A]: a.\n    + [C]: c.\n  + [B]: b.\n    + [C]\n")
    assert outline(work.bearing).splitlines() == [
        "Thesis [T]: t.",
        "  + because [A]: a.",
        "    + because [C]: c.",
        "  + because [B]: b.",
        "    + because [C] (see above)",
    ]


def test_a_circle_ends() -> None:
    work = package.loads("[A]: a.\n  + [B]: b.\n    + [A]\n")
    assert outline(work.bearing).splitlines() == [
        "Thesis [A]: a.",
        "  + because [B]: b.",
        "    + because [A] (see above)",
    ]


def test_a_very_deep_map_does_not_grow_to_the_right_for_ever() -> None:
    depth = 2000
    lines = [f"{'  ' * level}{'+ ' if level else ''}[S{level}]: s." for level in range(depth)]
    shown = outline(package.loads("\n".join(lines)).bearing).splitlines()
    assert len(shown) == depth
    assert shown[-1].lstrip() == f"(level {depth - 1}) + because [S{depth - 1}]: s."
    assert max(map(len, shown)) < 120


def test_an_empty_map(argmap: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "empty.argdown").write_text("")
    assert argmap("show", "empty.argdown") == (0, "there is nothing in this map\n", "")


def test_lines_say_what_is_highlighted(argmap: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "debate.argdown").write_text(DEBATE, encoding="utf-8")
    plain = argmap("show", "debate.argdown").out.splitlines()
    for selector, expected in (
        ("[Free choice]", ["- however [Free choice]: Pupils should choose. (highlighted; held by"]),
        ("<No teasing>", ["+ because <No teasing>", "+ because <No teasing>: Nobody is teased."]),
    ):
        lines = argmap("show", "debate.argdown", "--highlight", selector).out.splitlines()
        assert len(lines) == len(plain)
        marked = [line for line, before in zip(lines, plain, strict=True) if line != before]
        assert len(marked) == len(expected)
        assert all("(highlighted" in line for line in marked)
        assert all(any(text in line for line in marked) for text in expected)
    assert argmap("show", "debate.argdown", "--highlight", "[Nowhere]").code == 2
