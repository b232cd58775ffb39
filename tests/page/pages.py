"""Pages in a real browser, and the modules of the page by themselves."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page

import argmap
from argmap.app.reading import contents
from argmap.passages.source_text import SourceText
from argmap.renderers.drawing import view_of
from argmap.renderers.html.bundle import script
from argmap.renderers.html.page import page as page_of
from argmap.text import Source

LIBRARY = Path(__file__).parent / "library"
ESSAY = LIBRARY / "sundays.txt"
WIDE = (1280, 800)
PHONE = (390, 844)


def html(
    argdown: str | None = None,
    text: str | None = None,
    *,
    embed: bool = False,
    labels: Mapping[str, str] | None = None,
    **options: Any,
) -> str:
    """A page; without a map that of the essay on the library."""
    if argdown is None:
        argdown = (LIBRARY / "sundays.argdown").read_text("utf-8")
    work = argmap.loads(argdown, path="map.argdown")
    source = None if text is None else SourceText(Source(text, "essay.txt"))
    diagram = view_of(work.map, "reasons", "right")
    made = contents(work, diagram, text=source, embed_text=embed, **options)
    return page_of(replace(made, labels=labels or {}))


def essay() -> str:
    return ESSAY.read_bytes().decode()


@dataclass
class Opened:
    """A page that was opened, and what it asked for and complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def box(self, title: str) -> Locator:
        return self.page.locator("#map .node", has=self.page.get_by_text(title, exact=True)).first

    def mark(self, words: str) -> Locator:
        return self.page.locator("#text mark", has_text=words).first

    @property
    def focused(self) -> str:
        """The id of what has the focus, as the address tells."""
        found = self.page.evaluate("new URLSearchParams(location.hash.slice(1)).get('n')")
        return str(found or "")

    @property
    def said(self) -> str:
        """What the page says to those who do not see it."""
        return (self.page.locator(".unseen[role=status]").text_content() or "").strip("\u00a0 ")

    def titles(self) -> list[str]:
        """The titles of the boxes on the screen, in reading order."""
        return [
            each
            for each in self.page.locator(
                "#map .box:visible > :is(.title, .heading)"
            ).all_text_contents()
            if each
        ]


@contextmanager
def opened(
    browser: Browser,
    text: str,
    folder: Path,
    *,
    place: str = "",
    size: tuple[int, int] = WIDE,
    **options: Any,
) -> Iterator[Opened]:
    """Open a page from the disk, as its reader does."""
    file = folder / "page.html"
    file.write_text(text, encoding="utf-8")
    context: BrowserContext = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce", **options
    )
    found = Opened(context.new_page())
    found.page.set_default_timeout(5000)
    found.page.on("request", lambda request: found.requests.append(request.url))
    found.page.on("console", lambda message: found.complaints.append(message.text))
    found.page.on("pageerror", lambda error: found.complaints.append(str(error)))
    found.page.goto(f"{file.as_uri()}{place}")
    found.page.wait_for_selector("#map .node", state="attached")
    yield found
    context.close()


def run(page: Page, modules: tuple[str, ...], expression: str, *arguments: object) -> Any:
    """Evaluate an expression among the functions of some modules."""
    code = "".join(map(script, modules))
    return page.evaluate(f"(args) => {{ {code}\nreturn ({expression})(...args); }}", arguments)
