"""Scripts and style sheets of a page, joined."""

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from argmap.renderers.html import bundle

NODE = shutil.which("node")
WEB = Path(bundle.__file__).parent / "web"
TOP = re.compile(
    r"^(?:export )?(?:async )?(?:const|let|class|function\*?)\s+(\w+|\{[^}]*\})", re.MULTILINE
)


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(bundle, "_WEB", tmp_path)
    return tmp_path


def joined(web: Path, **modules: str) -> str:
    for name, text in modules.items():
        (web / f"{name}.js").write_text(text)
    return bundle.script.__wrapped__()


def test_each_module_stands_behind_what_it_imports(web: Path) -> None:
    script = joined(
        web,
        main='import { b } from "./b.js";\nimport { c } from "./c.js";\nb(c);\n',
        b='import {\n  c,\n} from "./c.js";\n\nexport function b(x) { return x + c; }\n',
        c="/** A number. */\nexport const c = 1; // one\n",
    )
    assert script == "const c=1;function b(x){return x+c;}\nb(c);"


def test_what_looks_like_a_comment_in_a_text_stays(web: Path) -> None:
    script = joined(
        web,
        main='const a = "// no";\nconst b = `\n  /* no */ ${a}\n`;\nconst c = /[/*]  "/;\nlog(a, b, c);\n',
    )
    for text in ('"// no"', "`\n  /* no */ ${a}\n`", '/[/*]  "/'):
        assert text in script


def test_modules_in_a_circle(web: Path) -> None:
    with pytest.raises(ValueError, match=r"b\.js imports itself: main -> b -> c -> b"):
        joined(
            web,
            main='import { b } from "./b.js";\n',
            b='import { c } from "./c.js";\n',
            c='import { b } from "./b.js";\n',
        )


@pytest.mark.parametrize("main", ["main", "served"])
def test_names_are_unique(main: str) -> None:
    texts = [bundle.module(name) for name in bundle.modules(main)]
    names = Counter(name for text in texts for name in TOP.findall(text))
    assert [name for name, count in names.items() if count > 1] == []
    assert not any(re.search(r"^import \{[^}]* as ", text, re.MULTILINE) for text in texts)


def test_every_module_is_used() -> None:
    used = {*bundle.modules("main"), *bundle.modules("served")}
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
