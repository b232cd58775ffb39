"""Pages that check themselves, opened in a real browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page

from argmap.teaching.exercises.model import Exercise
from argmap.teaching.exercises.targets.html.page import SOURCES, write

WIDE = (1280, 800)
PHONE = (390, 844)
NARROWEST = (320, 640)


@dataclass
class Opened:
    """A page that was opened, and what it asked for and complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def card(self, number: int = 1) -> Locator:
        return self.page.locator(".card").nth(number - 1)

    def press(self, words: str, number: int = 1) -> None:
        self.card(number).get_by_role("button", name=words, exact=True).click()

    def result(self, number: int = 1) -> str:
        return self.card(number).locator(".result").inner_text()

    def marks(self, number: int = 1) -> list[str]:
        """What is told of each answer, in one line each."""
        found = self.card(number).locator(".why, .beside").locator(".mark")
        return [" ".join(each.split()) for each in found.all_inner_texts()]

    @property
    def score(self) -> str:
        return self.page.locator(".score").inner_text()

    @property
    def said(self) -> str:
        """What the page says to those who do not see it."""
        return (self.page.locator("[role=status]").text_content() or "").strip()

    @property
    def focused(self) -> str:
        """The text of what has the focus, or its name if it has none."""
        words = "e => (e.getAttribute('aria-label') || e.innerText || e.id || e.name || e.tagName).trim()"
        return str(self.page.evaluate(f"({words})(document.activeElement)"))


@contextmanager
def opened(
    browser: Browser,
    exercise: Exercise,
    folder: Path,
    *,
    size: tuple[int, int] = WIDE,
    **options: Any,
) -> Iterator[Opened]:
    """Open the page of an exercise from the disk, as its reader does."""
    file = folder / "exercise.html"
    file.write_bytes(write(exercise).data)
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce", **options
    )
    found = Opened(context.new_page())
    found.page.set_default_timeout(5000)
    found.page.on("request", lambda request: found.requests.append(request.url))
    found.page.on("console", lambda message: found.complaints.append(message.text))
    found.page.on("pageerror", lambda error: found.complaints.append(str(error)))
    found.page.goto(file.as_uri())
    found.page.wait_for_selector("main", state="attached")
    yield found
    context.close()


def run(page: Page, module: str, expression: str, *arguments: object) -> Any:
    """Evaluate an expression among the functions of a module."""
    code = SOURCES.script(module)
    return page.evaluate(f"(args) => {{ {code}\nreturn ({expression})(...args); }}", arguments)
