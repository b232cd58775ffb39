"""``argmap guide``: where the guide goes, and in which form."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ran

BEGINNINGS = {"md": b"# Reading guide: ", "html": b"<!DOCTYPE html>", "pdf": b"%PDF-"}


def test_markdown_on_standard_output(argmap: Callable[..., Ran]) -> None:
    ran = argmap("guide", "good.argdown")
    assert ran.code == 0
    assert ran.out.startswith("# Reading guide: An argument\n")
    assert "One reason is given for the thesis:\n\n- A treaty says so. (basis: law)" in ran.out
    assert ran.err == ""


@pytest.mark.parametrize("suffix", BEGINNINGS)
def test_the_file_says_what_it_becomes(argmap: Callable[..., Ran], suffix: str) -> None:
    assert argmap("guide", "good.argdown", "-o", f"x.{suffix}") == Ran(0, "", "")
    assert Path(f"x.{suffix}").read_bytes().startswith(BEGINNINGS[suffix])


@pytest.mark.parametrize("kind", ["html", "pdf"])
def test_without_a_file_it_is_named_as_the_map(argmap: Callable[..., Ran], kind: str) -> None:
    ran = argmap("guide", "good.argdown", "--to", kind)
    assert ran == Ran(0, "", f"argmap: wrote good-guide.{kind}\n")
    assert Path(f"good-guide.{kind}").read_bytes().startswith(BEGINNINGS[kind])


def test_a_page_has_a_picture_and_markdown_has_none(argmap: Callable[..., Ran]) -> None:
    assert "Picture" not in argmap("guide", "good.argdown").out
    assert "data:image/svg+xml" in argmap("guide", "good.argdown", "--to", "html", "-o", "-").out


def test_paper(argmap: Callable[..., Ran]) -> None:
    argmap("guide", "good.argdown", "-o", "a.pdf")
    argmap("guide", "good.argdown", "-o", "b.pdf", "--page", "letter")
    assert Path("a.pdf").read_bytes() != Path("b.pdf").read_bytes()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("-o", "x.docx"), "cannot tell the format from 'x.docx'; end the name in .md, .html or"),
        (("--page", "a4"), "--page is for a PDF, and this becomes markdown; add --to pdf"),
        (("-o", "good.argdown", "--to", "html"), "-o good.argdown would overwrite the map"),
        (("--text", "text.txt", "-o", "text.txt", "--to", "markdown"), "would overwrite the text"),
        (("--text", "none.txt"), "cannot read none.txt: there is no such file"),
        (("--to", "word"), "'word' is not a choice"),
    ],
)
def test_misuse(argmap: Callable[..., Ran], words: tuple[str, ...], message: str) -> None:
    Path("text.txt").write_text("It is so.")
    before = Path("good.argdown").read_bytes()
    ran = argmap("guide", "good.argdown", *words)
    assert ran.code == 2
    assert message in ran.err
    assert Path("good.argdown").read_bytes() == before
    assert Path("text.txt").read_text() == "It is so."


def test_a_text_that_only_the_map_names_may_be_missing(argmap: Callable[..., Ran]) -> None:
    Path("map.argdown").write_text(
        "===\nargmap: {text: none.txt}\n===\n\n[A]: Aye.\n  + [B]: Bee.\n"
    )
    ran = argmap("guide", "map.argdown")
    assert ran.code == 0
    assert "Bee." in ran.out
    assert "none.txt" in ran.err


def test_what_could_not_be_read_is_told_and_the_rest_is_guided(argmap: Callable[..., Ran]) -> None:
    ran = argmap("guide", "broken.argdown")
    assert ran.code == 1
    assert "Refugees need safe passage." in ran.out
    assert "broken.argdown:2" in ran.err
