"""The programs that draw or read what argmap writes for them: Mermaid, D2, LaTeX, and more of npm.

What npm installs is looked for in the folder that ``ARGMAP_PROGRAMS`` names, by default
``build/programs`` of this repository, where ``make programs`` puts them; LaTeX among the commands.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from argmap.diagram.elements import Diagram
from argmap.renderers.labels import box_label, reason_label
from argmap.renderers.markup import legal

if TYPE_CHECKING:
    from playwright.sync_api import Browser

HERE = Path(__file__).parent
MAPS = sorted((HERE.parents[1] / "maps").glob("*.argdown"))
HOME = Path(os.environ.get("ARGMAP_PROGRAMS") or HERE.parents[1] / "build" / "programs")
MERMAIDS = ("mermaid", "mermaid-10")

HOSTILE = (
    'She said: "no" [see (1)] {2}',
    "end",
    "1. It begins like a list.",
    "- as does this - and -- this --> that",
    "# no heading #35; #quot; &lt;b&gt; &#35; &",
    "`code` ```block``` ~~~",
    "**bold** _slanted_ ~~gone~~ [link](javascript:alert(1)) ![image](x)",
    "<script>window.hit = 1</script></script>",
    '<img src=x onerror="window.hit = 1">',
    "<b>big</b><br/>broken <i",
    "%% no remark %%{init: {'theme': 'dark'}}%%",
    "style n0 fill:#f00; classDef x fill:#f00;",
    "click n0 href javascript:alert(1); subgraph graph TD",
    "$x^2$ $$y_1$$ ${z} \\input{/etc/passwd} \\ \\\\ \\n 100 % ~ ^ _",
    "|md x| @{shape: x} :::class *.* null true; a -> b",
    "two\nlines\r\nand\tmore  blanks",
    "¶ß ﬂ° ﬂ°°35¶ß",
    "https://example.org/?a=b&c=d www.example.org a@example.org :smile: fa:fa-user",
    "😀 👨‍👩‍👧 ❤️ e\u0301 x\u030c",
    "هذا نص عربي ١٢",
    "עברית ו-English",  # noqa: RUF001 -- Hebrew
    "漢字とかな、한국어",
    "ΔΩ φ(x) → ¬ψ ∀x ∃y ≤ Київ Žluťoučký kůň ĳ ŉ",
    "\x00\x07\x1b[31m\x7f\x85\x9b \ud800 \ufffe \u202e\u2066",
    "'single' “double” „low“ «angle» <<less>> ,,commas`` ''quotes'' ?` !`",
    "---",
    "",
    "   ",
)
"""Texts that mean something to one of the programs, or are hard to set."""


def squeezed(text: str) -> str:
    """A text without blanks: where lines break is up to the program."""
    return legal("".join(text.split()))


def labels(diagram: Diagram) -> list[str]:
    """What the nodes of a diagram say, without blanks, in order."""
    said = [box_label(box) for box in diagram.boxes]
    said += [reason_label(reason) for reason in diagram.reasons]
    return sorted(squeezed("".join(paragraphs)) for paragraphs in said if any(paragraphs))


def compared(made: bytes, name: str, *, is_update: bool) -> None:
    """Compare with an expected file, or write it anew."""
    path = HERE / "expected" / name
    if is_update:
        path.write_bytes(made)
    assert made.decode() == path.read_text(encoding="utf-8")


def package(name: str) -> Path:
    """Where a package of npm is installed."""
    found = HOME / "node_modules" / name
    if not found.is_dir():
        pytest.skip(f"there is no {name} in {HOME}; get it with: make programs")
    return found


class Mermaid:
    """One version of Mermaid in a page of a real browser."""

    def __init__(self, browser: "Browser", name: str) -> None:
        script = package(name) / "dist" / "mermaid.min.js"
        self.page = browser.new_page()
        self.page.add_script_tag(path=str(script))

    def read(self, source: str) -> dict[str, list[str]]:
        """The texts of nodes, frames and edges that are to be seen, and of title and description."""
        found: dict[str, list[str]] = self.page.evaluate(_DRAW, source)
        return {kind: sorted(filter(None, map(squeezed, texts))) for kind, texts in found.items()}

    def has_run_a_script(self) -> bool:
        """Whether a text of a map has run in the page."""
        return bool(self.page.evaluate("Boolean(window.hit)"))


_DRAW = """async source => {
  mermaid.initialize({startOnLoad: false, securityLevel: 'strict'});
  const {svg} = await mermaid.render('drawn', source);
  document.body.innerHTML = svg;
  document.querySelectorAll('br').forEach(one => one.replaceWith(' '));
  const texts = selector => [...document.querySelectorAll(selector)].map(one => one.textContent);
  return {
    nodes: texts('g.node .nodeLabel'),
    frames: texts('.cluster-label .nodeLabel'),
    edges: texts('span.edgeLabel'),
    titles: [...texts('svg > title'), ...texts('svg > text')],
    descriptions: texts('svg > desc'),
  };
}"""


class NodeProgram:
    """A package of npm in a Node process that answers, a line of JSON each, until it is closed."""

    def __init__(self, name: str, script: Path) -> None:
        package(name)
        node = shutil.which("node")
        if node is None:
            pytest.skip("Node is not installed")
        self._process = subprocess.Popen(  # noqa: S603 -- our own script, its input is data
            [node, str(script), str(HOME)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def read(self, source: str) -> dict[str, Any]:
        """What the script answers to a text."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(source) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        assert "error" not in answer, answer["error"]
        return answer

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


class D2(NodeProgram):
    """The official compiler, which answers with the shapes and connections of a drawing."""

    def __init__(self) -> None:
        super().__init__("@terrastruct/d2", HERE / "d2_compiler.mjs")


def latex(source: bytes, folder: Path, engine: str = "pdflatex") -> bytes:
    """The PDF that LaTeX makes of a document; any error fails the test."""
    program = shutil.which(engine)
    if program is None:
        pytest.skip(
            f"{engine} is not installed (Debian: texlive-latex-recommended texlive-pictures)"
        )
    (folder / "map.tex").write_bytes(source)
    options = ["-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape"]
    done = subprocess.run(  # noqa: S603 -- a document of ours
        [program, *options, "map.tex"], cwd=folder, capture_output=True, check=False
    )
    log = done.stdout.decode("utf-8", "replace")
    assert done.returncode == 0, log[log.find("\n!") :][:2000]
    return (folder / "map.pdf").read_bytes()
