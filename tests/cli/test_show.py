"""``argmap show``: the outline, line by line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

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
  + because <No teasing>: Nobody is teased.
    (1) [No more]: A uniform ends teasing.
      + because <No teasing> (1/2) (by practical reasoning)
        (1) [Teased]: Pupils are teased about clothes. (testimony)
        and (2) Nobody is teased about the same clothes. (unstated)
        _ does not follow, since [Class talks]: Talks do it too.
    and (2) [End it]: Teasing should end.
  - however [Free choice]: Pupils should choose. (pupils)
    - but [Few choose]: Few do. (evidence)
  - contradicts [None]: There should be none.
Thesis [Alone]: It stands alone.
  + because <Sketch> (not written out)
A note that bears on nothing.
"""


def test_outline(argmap: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "debate.argdown").write_text(DEBATE)
    assert argmap("show", "debate.argdown") == (0, OUTLINE, "")


def test_an_empty_map(argmap: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "empty.argdown").write_text("")
    assert argmap("show", "empty.argdown") == (0, "there is nothing in this map\n", "")


def test_lines_say_what_is_highlighted(argmap: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "debate.argdown").write_text(DEBATE, encoding="utf-8")
    plain = argmap("show", "debate.argdown").out.splitlines()
    for selector, expected in (
        (
            "[Free choice]",
            ["  - however [Free choice]: Pupils should choose. (highlighted; pupils)"],
        ),
        (
            "<No teasing>",
            [
                "  + because <No teasing>: Nobody is teased. (highlighted)",
                "      + because <No teasing> (1/2) (highlighted; by practical reasoning)",
            ],
        ),
    ):
        title, told, *lines = argmap(
            "show", "debate.argdown", "--highlight", selector
        ).out.splitlines()
        assert (title, told) == ("Uniforms", f"highlighted: {selector}")
        assert [line for line in lines if line not in plain] == expected
        assert len(lines) == len(plain) - 1
    assert argmap("show", "debate.argdown", "--highlight", "[Nowhere]").code == 2


def test_it_is_the_picture_in_text(argmap: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "debate.argdown").write_text(DEBATE, encoding="utf-8")
    drawn = argmap("draw", "debate.argdown", "--as", "text", "-o", "-").out
    assert drawn == argmap("show", "debate.argdown").out
