"""The page as users get it: written, kept apart from what it is made of, opened."""

import re
import webbrowser
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ran

Argmap = Callable[..., Ran]

TEXT = "On passage\n\nA treaty of 1951 says so. Forty lanterns glimmered over the strait.\n"
TIED = (
    "[Thesis]: Refugees need safe passage.\n"
    '  + [Law]: A treaty says so. {source: {paragraph: 1, quote: "treaty of 1951"}}\n'
)
UNTOLD = "Forty lanterns glimmered"


@pytest.fixture(autouse=True)
def _text_and_map(_in_a_folder_with_maps: None) -> None:
    Path("text.txt").write_text(TEXT)
    Path("tied.argdown").write_text(TIED)


def settings(front_matter: str) -> None:
    Path("tied.argdown").write_text(f"===\n{front_matter}\n===\n\n{TIED}")


def test_a_page_beside_you(argmap: Argmap) -> None:
    ran = argmap("view", "good.argdown")
    assert ran == (0, "", "argmap: wrote good.html\n")
    page = Path("good.html").read_text()
    assert page.startswith("<!doctype html>")
    assert "A treaty says so." in page


def test_the_page_is_the_same_in_standard_output(argmap: Argmap) -> None:
    argmap("view", "good.argdown")
    assert argmap("view", "good.argdown", "-o", "-").out == Path("good.html").read_text()


def test_what_cannot_be_read_is_told(argmap: Argmap) -> None:
    ran = argmap("view", "broken.argdown", "-o", "b.html")
    assert ran.code == 1
    assert "broken.argdown:2" in ran.err
    assert Path("b.html").exists()


def test_the_text_is_not_in_the_page(argmap: Argmap) -> None:
    assert argmap("view", "tied.argdown", "--text", "text.txt").code == 0
    page = Path("tied.html").read_text()
    assert '"coverage"' in page
    assert "exact" not in re.findall(r'"passages":.*?\]\]', page)
    assert UNTOLD not in page


def test_unless_it_is_asked_for(argmap: Argmap) -> None:
    argmap("view", "tied.argdown", "--text", "text.txt", "--embed-text")
    assert UNTOLD in Path("tied.html").read_text()


def test_the_text_that_the_map_names(argmap: Argmap) -> None:
    settings("argmap: {text: text.txt}")
    argmap("view", "tied.argdown", "--embed-text")
    assert UNTOLD in Path("tied.html").read_text()


def test_the_text_that_the_settings_name(argmap: Argmap) -> None:
    Path("argmap.toml").write_text('text = "text.txt"\n')
    argmap("view", "tied.argdown", "--embed-text")
    assert UNTOLD in Path("tied.html").read_text()


def test_a_text_that_is_not_there(argmap: Argmap) -> None:
    ran = argmap("view", "tied.argdown", "--text", "none.txt")
    assert ran.code == 2
    assert "none.txt" in ran.err
    assert not Path("tied.html").exists()
    settings("argmap: {text: none.txt}")
    ran = argmap("view", "tied.argdown")
    assert ran.code == 0
    assert "`text` has no effect" in ran.err
    assert "`text` has no effect" in Path("tied.html").read_text()


def test_nothing_that_is_read_is_overwritten(argmap: Argmap) -> None:
    settings("argmap: {text: text.txt}")
    for words in (
        ("-o", "tied.argdown"),
        ("-o", "./text.txt"),
        ("-o", "text.txt", "--text", "text.txt"),
    ):
        ran = argmap("view", "tied.argdown", *words)
        assert ran.code == 2
        assert "would overwrite" in ran.err
    assert Path("text.txt").read_text() == TEXT


def test_settings_of_the_folder_hold(argmap: Argmap) -> None:
    argmap("view", "open.argdown")
    assert "AM202" in Path("open.html").read_text()
    Path("argmap.toml").write_text('ignore = ["AM202"]\n')
    argmap("view", "open.argdown")
    assert "AM202" not in Path("open.html").read_text()


def test_rules_for_teaching(argmap: Argmap) -> None:
    Path("many.argdown").write_text("[A]: It rains and it pours.\n  + [B]: I see it.\n")
    before = argmap("view", "many.argdown", "-o", "-").out
    assert argmap("view", "many.argdown", "--teach", "-o", "-").out != before


def test_look(argmap: Argmap) -> None:
    page = argmap("view", "good.argdown", "--theme", "dark", "--palette", "safe", "-o", "-").out
    assert '"palette":"safe","theme":"dark"' in page
    assert '"theme":"auto"' in argmap("view", "good.argdown", "-o", "-").out
    page = argmap("view", "good.argdown", "--theme", "mono", "-o", "-").out
    assert '"palette":"mono","theme":"light"' in page


def test_a_part_of_the_map(argmap: Argmap) -> None:
    page = argmap("view", "good.argdown", "--focus", "[Law]", "-o", "-").out
    assert "A treaty says so." in page
    assert "Refugees need" not in page
    page = argmap("view", "good.argdown", "--highlight", "[Law]", "-o", "-").out
    assert '"mark":[["highlighted","1"]]' in page
    assert argmap("view", "good.argdown", "--focus", "[Lav]").code == 2


def test_opened(argmap: Argmap, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def show(address: str) -> bool:
        opened.append(address)
        return False

    monkeypatch.setattr(webbrowser, "open", show)
    ran = argmap("view", "good.argdown", "--open")
    assert opened == [Path("good.html").absolute().as_uri()]
    assert ran.code == 0
    assert "found no browser; open good.html in one" in ran.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("-o", "-", "--open"), "--open needs a file"),
        (("--port", "8000"), "--port is for --serve"),
        (("--edit",), "--edit is for --serve"),
        (("--serve", "-o", "x.html"), "--serve writes no file"),
    ],
)
def test_options_that_exclude_each_other(argmap: Argmap, words: tuple[str, ...], told: str) -> None:
    ran = argmap("view", "good.argdown", *words)
    assert ran.code == 2
    assert told in ran.err


def test_large_maps_are_told(argmap: Argmap) -> None:
    lines = "".join(f"  + [Claim {number}]: It is so.\n" for number in range(5001))
    Path("large.argdown").write_text(f"[Thesis]: It is so.\n{lines}")
    assert "5,002 boxes" in argmap("view", "large.argdown").err


def test_draw_makes_the_same_page(argmap: Argmap) -> None:
    Path("argmap.toml").write_text('text = "text.txt"\n')
    argmap("view", "tied.argdown", "--theme", "dark", "-o", "view.html")
    argmap("draw", "tied.argdown", "--theme", "dark", "-o", "draw.html")
    assert Path("draw.html").read_text() == Path("view.html").read_text()
