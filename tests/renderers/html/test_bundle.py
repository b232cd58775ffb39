"""Scripts and style sheets of a page, joined."""

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from argmap.renderers.html import bundle
from argmap.renderers.html.joining import Sources

NODE = shutil.which("node")
WEB = Path(bundle.__file__).parent / "web"
TOP = re.compile(
    r"^(?:export )?(?:async )?(?:const|let|class|function\*?)\s+(\w+|\{[^}]*\})", re.MULTILINE
)


def joined(web: Path, **modules: str) -> str:
    for name, text in modules.items():
        (web / f"{name}.js").write_text(text)
    return Sources((web,)).script("main")


def test_each_module_stands_behind_what_it_imports(tmp_path: Path) -> None:
    script = joined(
        tmp_path,
        main='import { b } from "./b.js";\nimport { c } from "./c.js";\nb(c);\n',
        b='import {\n  c,\n} from "./c.js";\n\nexport function b(x) { return x + c; }\n',
        c="/** A number. */\nexport const c = 1; // one\n",
    )
    assert script == "const c=1;function b(x){return x+c;}\nb(c);"


def test_what_looks_like_a_comment_in_a_text_stays(tmp_path: Path) -> None:
    script = joined(
        tmp_path,
        main='const a = "// no";\nconst b = `\n  /* no */ ${a}\n`;\nconst c = /[/*]  "/;\nlog(a, b, c);\n',
    )
    for text in ('"// no"', "`\n  /* no */ ${a}\n`", '/[/*]  "/'):
        assert text in script


def test_a_module_of_another_folder(tmp_path: Path) -> None:
    """The first folder goes first; what is imported may lie above, and in a folder within."""
    mine, theirs = tmp_path / "mine", tmp_path / "theirs"
    (theirs / "within").mkdir(parents=True)
    mine.mkdir()
    main = 'import { a } from "../../theirs/within/a.js";\nimport { b } from "./b.js";\na(b);\n'
    (mine / "main.js").write_text(main)
    (mine / "b.js").write_text("export const b = 1;\n")
    (theirs / "b.js").write_text("export const b = 2;\n")
    (theirs / "within" / "a.js").write_text("export const a = log;\n")
    assert Sources((mine, theirs)).script("main") == "const a=log;const b=1;a(b);"


def test_several_modules_and_what_stands_behind_them(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text('import { c } from "./c.js";\nexport const a = c;\n')
    (tmp_path / "b.js").write_text('import { c } from "./c.js";\nexport const b = c;\n')
    (tmp_path / "c.js").write_text("export const c = 1;\n")
    script = Sources((tmp_path,)).script("a", "b", start="log(a,b);")
    assert script == "const c=1;const a=c;const b=c;log(a,b);"


def test_modules_in_a_circle(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"b\.js imports itself: main -> b -> c -> b"):
        joined(
            tmp_path,
            main='import { b } from "./b.js";\n',
            b='import { c } from "./c.js";\n',
            c='import { b } from "./b.js";\n',
        )


@pytest.mark.parametrize("main", ["main", "served"])
def test_names_are_unique(main: str) -> None:
    texts = [bundle.SOURCES.module(name) for name in bundle.SOURCES.modules(main)]
    names = Counter(name for text in texts for name in TOP.findall(text))
    assert [name for name, count in names.items() if count > 1] == []
    assert not any(re.search(r"^import \{[^}]* as ", text, re.MULTILINE) for text in texts)


def test_every_module_is_used() -> None:
    used = {*bundle.SOURCES.modules("main"), *bundle.SOURCES.modules("served")}
    assert used == {each.stem for each in WEB.rglob("*.js")}


@pytest.mark.skipif(NODE is None, reason="needs Node")
@pytest.mark.parametrize("main", ["main", "served"])
def test_the_script_is_javascript(main: str, tmp_path: Path) -> None:
    script = bundle.script(main)
    assert not re.search(r"^(?:import|export)\b", script, re.MULTILINE)
    (tmp_path / "page.mjs").write_text(script, encoding="utf-8")
    assert NODE is not None
    subprocess.run([NODE, "--check", tmp_path / "page.mjs"], check=True)  # noqa: S603 -- our own code


def test_a_page_that_stands_alone_cannot_talk() -> None:
    alone = bundle.script("main")
    for word in ("EventSource", "fetch(", "XMLHttpRequest", "WebSocket", "sendBeacon", "import("):
        assert word not in alone
    assert "EventSource" in bundle.script("served")
    assert len(bundle.style_sheet()) < len(bundle.style_sheet(served=True))


def test_nothing_that_a_map_says_is_read_as_markup() -> None:
    words = ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "srcdoc")
    assert [word for word in words if word in bundle.script("served")] == []


def test_nothing_ends_the_script_or_the_styles() -> None:
    assert "</" not in bundle.style_sheet()
    assert "</script" not in bundle.script("served").lower()
    assert "<!--" not in bundle.script("served")
