"""``argmap draw``: where the picture goes, in which format, and what is told on the way."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from argmap.__main__ import main
from argmap.renderers.look import Look

SIGNATURES = {"svg": b"<svg", "png": b"\x89PNG", "pdf": b"%PDF", "dot": b"digraph"}


@pytest.mark.parametrize("kind", SIGNATURES)
def test_the_name_of_the_file_decides_the_format(
    argmap: Callable[..., Any], tmp_path: Path, kind: str
) -> None:
    ran = argmap("draw", "good.argdown", "-o", f"picture.{kind}")
    assert ran == (0, "", "")
    assert (tmp_path / f"picture.{kind}").read_bytes().lstrip().startswith(SIGNATURES[kind])


def test_without_a_name_the_picture_is_called_like_the_map(
    argmap: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "maps").mkdir()
    (tmp_path / "good.argdown").rename(tmp_path / "maps" / "good.argdown")
    ran = argmap("draw", "maps/good.argdown", "--as", "png")
    assert ran == (0, "", "argmap: wrote good.png\n")
    assert (tmp_path / "good.png").exists()


def test_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["draw", "good.argdown", "-o", "-", "--as", "png"]) == 0
    assert capfdbinary.readouterr().out.startswith(SIGNATURES["png"])


@pytest.mark.parametrize("name", ["picture", "picture.svg", "PICTURE.SVG"])
def test_svg_is_the_default(argmap: Callable[..., Any], tmp_path: Path, name: str) -> None:
    assert argmap("draw", "good.argdown", "-o", name).code == 0
    assert b"<svg" in (tmp_path / name).read_bytes()


def test_as_goes_before_the_name(argmap: Callable[..., Any], tmp_path: Path) -> None:
    assert argmap("draw", "good.argdown", "-o", "picture.txt", "--as", "svg").code == 0
    assert b"<svg" in (tmp_path / "picture.txt").read_bytes()


def test_a_name_that_tells_no_format(argmap: Callable[..., Any], tmp_path: Path) -> None:
    ran = argmap("draw", "good.argdown", "-o", "picture.jpg")
    assert ran.code == 2
    assert ran.err == (
        "argmap: cannot tell the format from 'picture.jpg'; end the name in .svg, .png, .pdf, "
        ".dot, .mmd, .d2, .tex, .html or .txt, or give --as\n"
    )
    assert not (tmp_path / "picture.jpg").exists()


def test_what_could_not_be_read_is_told_and_the_rest_is_drawn(
    argmap: Callable[..., Any], tmp_path: Path
) -> None:
    ran = argmap("draw", "broken.argdown", "-o", "picture.svg")
    assert ran.code == 1
    assert "broken.argdown:2:1: AD103 error" in ran.err
    assert b"safe" in (tmp_path / "picture.svg").read_bytes()


def test_a_place_that_cannot_be_written(argmap: Callable[..., Any]) -> None:
    ran = argmap("draw", "good.argdown", "-o", "nowhere/picture.svg")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "argmap: cannot write nowhere/picture.svg: its folder does not exist; "
        "make it with: mkdir -p nowhere\n"
    )


@pytest.mark.parametrize("view", ["reasons", "arguments"])
@pytest.mark.parametrize("direction", ["down", "right", "up", "left"])
@pytest.mark.parametrize("palette", ["default", "safe", "mono"])
def test_options_reach_the_picture(
    argmap: Callable[..., Any], tmp_path: Path, view: str, direction: str, palette: str
) -> None:
    words = ["--view", view, "--direction", direction, "--palette", palette, "-o", "picture.svg"]
    assert argmap("draw", "open.argdown", *words).code == 0
    assert b"<svg" in (tmp_path / "picture.svg").read_bytes()


def test_an_empty_map_has_a_picture(argmap: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "empty.argdown").write_text("")
    assert argmap("draw", "empty.argdown", "-o", "picture.svg").code == 0
    assert b"<svg" in (tmp_path / "picture.svg").read_bytes()


def test_the_map_itself_is_not_overwritten(argmap: Callable[..., Any], tmp_path: Path) -> None:
    before = (tmp_path / "good.argdown").read_bytes()
    ran = argmap("draw", "good.argdown", "-o", os.path.join(".", "good.argdown"), "--as", "svg")  # noqa: PTH118 -- another spelling of the same path
    assert ran.code == 2
    assert "would overwrite the map" in ran.err
    assert (tmp_path / "good.argdown").read_bytes() == before


def test_scale_of_a_png(argmap: Callable[..., Any], tmp_path: Path) -> None:
    assert argmap("draw", "good.argdown", "-o", "usual.png").code == 0
    assert argmap("draw", "good.argdown", "-o", "small.png", "--scale", "0.5").code == 0
    usual, small = ((tmp_path / f"{name}.png").read_bytes()[16:20] for name in ("usual", "small"))
    assert int.from_bytes(usual) == pytest.approx(4 * int.from_bytes(small), abs=4)


@pytest.mark.parametrize(
    ("scale", "message"),
    [
        ("big", "argmap: --scale 'big' is no number; give one such as 1.5\n"),
        ("99", "argmap: the scale of a PNG is from 0.1 to 16, not 99\n"),
    ],
)
def test_impossible_scales(
    argmap: Callable[..., Any], tmp_path: Path, scale: str, message: str
) -> None:
    assert argmap("draw", "good.argdown", "-o", "map.png", "--scale", scale) == (2, "", message)
    assert not (tmp_path / "map.png").exists()


def test_selectors_reach_the_picture(argmap: Callable[..., Any], tmp_path: Path) -> None:
    words = ["--highlight", "[Law]", "--fade", "[Thesis]", "-o", "picture.svg"]
    assert argmap("draw", "open.argdown", *words) == (0, "", "")
    picture = (tmp_path / "picture.svg").read_text(encoding="utf-8")
    assert '<g class="box highlighted" data-id="[Law]"' in picture
    assert '<g class="box thesis faded" data-id="[Thesis]"' in picture
    assert "highlighted: [Law]</text>" in picture
    assert "pale: [Thesis]</text>" in picture


def test_only_a_part_is_drawn(argmap: Callable[..., Any], tmp_path: Path) -> None:
    assert argmap("draw", "open.argdown", "--focus", "[Law]", "-o", "picture.svg").code == 0
    picture = (tmp_path / "picture.svg").read_text(encoding="utf-8")
    assert 'data-id="[Law]"' in picture
    assert 'data-id="[Thesis]"' not in picture
    assert "… reason for [Thesis]</text>" in picture


@pytest.mark.parametrize("option", ["--highlight", "--fade", "--focus"])
def test_a_selector_that_names_nothing(
    argmap: Callable[..., Any], tmp_path: Path, option: str
) -> None:
    ran = argmap("draw", "open.argdown", option, "[Lav]", "-o", "picture.svg")
    assert ran.code == 2
    assert "[Law]" in ran.err
    assert not (tmp_path / "picture.svg").exists()


def test_a_part_with_nothing_in_it(argmap: Callable[..., Any], tmp_path: Path) -> None:
    text = "[Thesis]: Refugees need safe passage. {isInMap: false}\n"
    (tmp_path / "hidden.argdown").write_text(text)
    ran = argmap("draw", "hidden.argdown", "--focus", "[Thesis]", "-o", "picture.svg")
    assert ran == (
        2,
        "",
        "argmap: nothing of '[Thesis]' is in this view, so there is nothing to draw: [Thesis]\n",
    )
    assert not (tmp_path / "picture.svg").exists()


def test_what_is_highlighted_out_of_sight_is_told(
    argmap: Callable[..., Any], tmp_path: Path
) -> None:
    text = "[Thesis]: Refugees need safe passage.\n  + [Law]: A treaty says so. {isInMap: false}\n"
    (tmp_path / "hidden.argdown").write_text(text)
    ran = argmap("draw", "hidden.argdown", "--highlight", "[Law]", "-o", "picture.svg")
    assert ran == (0, "", "argmap: not in this picture, though highlighted: [Law]\n")


DEEP = """\
[Thesis]: Refugees need safe passage.
  + [Law]: A treaty says so.
    - [Doubt]: It was never ratified.
      - [Deed]: It was, in 1992.
"""


def drawn(argmap: Callable[..., Any], tmp_path: Path, *words: str) -> str:
    """The picture of a deep map with some options."""
    (tmp_path / "deep.argdown").write_text(DEEP)
    assert argmap("draw", "deep.argdown", "-o", "picture.svg", *words) == (0, "", "")
    return (tmp_path / "picture.svg").read_text(encoding="utf-8")


def ids(picture: str) -> list[str]:
    return re.findall(r'class="box[^"]*" data-id="([^"]+)"', picture)


def test_only_what_is_near_the_thesis(argmap: Callable[..., Any], tmp_path: Path) -> None:
    picture = drawn(argmap, tmp_path, "--depth", "1")
    assert ids(picture) == ["[Thesis]", "[Law]"]
    assert "… 1 objection</text>" in picture
    assert "a part of the map: up to 1 step from the thesis (2 of 4 boxes; …" in picture


def test_near_the_thesis_and_selected(argmap: Callable[..., Any], tmp_path: Path) -> None:
    picture = drawn(argmap, tmp_path, "--depth", "2", "--focus", "~[Thesis]")
    assert ids(picture) == ["[Law]", "[Doubt]"]
    assert "~[Thesis], up to 2 steps from the thesis" in picture


def test_a_depth_that_leaves_nothing_out_says_nothing(
    argmap: Callable[..., Any], tmp_path: Path
) -> None:
    assert drawn(argmap, tmp_path, "--depth", "9") == drawn(argmap, tmp_path)


@pytest.mark.parametrize("depth", ["deep", "-1", "1.5", "", "²", "9" * 5000])
def test_a_depth_that_is_none(argmap: Callable[..., Any], tmp_path: Path, depth: str) -> None:
    ran = argmap("draw", "good.argdown", "-o", "picture.svg", "--depth", depth)
    assert ran == (
        2,
        "",
        f"argmap: --depth {depth!r} is no number of steps; give one such as 2\n",
    )
    assert not (tmp_path / "picture.svg").exists()


def test_titles_or_texts(argmap: Callable[..., Any], tmp_path: Path) -> None:
    titles = drawn(argmap, tmp_path, "--titles")
    assert ">Law</text>" in titles
    assert "treaty" not in titles.split("</desc>")[1]
    texts = drawn(argmap, tmp_path, "--texts")
    assert ">A treaty says so.</text>" in texts
    assert ">Law</text>" not in texts


def test_without_a_legend(argmap: Callable[..., Any], tmp_path: Path) -> None:
    assert 'class="legend"' in drawn(argmap, tmp_path, "--legend")
    assert 'class="legend"' not in drawn(argmap, tmp_path, "--no-legend")
    marked = drawn(argmap, tmp_path, "--no-legend", "--highlight", "[Law]")
    assert "highlighted: [Law]</text>" in marked
    assert ">objection</text>" not in marked


@pytest.mark.parametrize("theme", ["auto", "light", "dark", "safe", "mono"])
@pytest.mark.parametrize("kind", ["svg", "dot"])
def test_themes(argmap: Callable[..., Any], tmp_path: Path, theme: str, kind: str) -> None:
    words = ["draw", "open.argdown", "--theme", theme, "-o"]
    assert argmap(*words, f"one.{kind}").code == argmap(*words, f"two.{kind}").code == 0
    one, two = ((tmp_path / f"{name}.{kind}").read_text() for name in ("one", "two"))
    assert one == two
    assert ("prefers-color-scheme" in one) == (theme == "auto" and kind == "svg")
    look = Look(theme)
    assert look.colors.support in one
    assert look.colors.ground in one


def test_theme_and_palette_that_contradict(argmap: Callable[..., Any], tmp_path: Path) -> None:
    words = ["--theme", "mono", "--palette", "safe", "-o", "picture.svg"]
    ran = argmap("draw", "good.argdown", *words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "argmap: the theme 'mono' has its own colours, not those of the palette 'safe'; give one "
        "of the two, or the theme light or dark\n"
    )
    assert not (tmp_path / "picture.svg").exists()


@pytest.mark.parametrize(("theme", "level"), [("auto", 255), ("light", 255), ("dark", 0x14)])
def test_a_png_stands_on_the_ground_of_its_theme(
    argmap: Callable[..., Any], tmp_path: Path, theme: str, level: int
) -> None:
    from PIL import Image  # noqa: PLC0415 -- only here

    words = ("--theme", theme, "--scale", "0.37", "-o", "map.png")
    assert argmap("draw", "good.argdown", *words).code == 0
    with Image.open(tmp_path / "map.png") as image:
        pixels = image.convert("RGB")
    right, bottom = pixels.width - 1, pixels.height - 1
    border = [(x, y) for x in (0, right) for y in range(bottom + 1)]
    border += [(x, y) for x in range(right + 1) for y in (0, bottom)]
    assert {pixels.getpixel(place)[0] for place in border} == {level}  # type: ignore[index]


@pytest.mark.parametrize(
    ("kind", "name"),
    [("mermaid", "good.mmd"), ("d2", "good.d2"), ("tikz", "good.tex"), ("text", "good.txt")],
)
def test_pictures_as_text_for_other_programs(
    argmap: Callable[..., Any], tmp_path: Path, kind: str, name: str
) -> None:
    assert argmap("draw", "good.argdown", "--as", kind) == (0, "", f"argmap: wrote {name}\n")
    drawn = (tmp_path / name).read_bytes()
    assert argmap("draw", "good.argdown", "-o", f"a{name[4:]}").code == 0
    assert (tmp_path / f"a{name[4:]}").read_bytes() == drawn


@pytest.mark.parametrize(
    "arguments", [("--page", "a4"), ("--page", "A4-landscape", "-o", "good.pdf")]
)
def test_paper_makes_a_pdf(
    argmap: Callable[..., Any], tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    assert argmap("draw", "good.argdown", *arguments).code == 0
    assert (tmp_path / "good.pdf").read_bytes().startswith(SIGNATURES["pdf"])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--page", "a5"), "there is no paper 'a5'; did you mean 'a4'?"),
        (("--page", "a4", "-o", "picture.svg"), "only a PDF has pages of a4, a picture as svg is"),
    ],
)
def test_paper_that_cannot_be(
    argmap: Callable[..., Any], tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    before = set(tmp_path.iterdir())
    ran = argmap("draw", "good.argdown", *arguments)
    assert ran.code == 2
    assert message in ran.err
    assert set(tmp_path.iterdir()) == before
