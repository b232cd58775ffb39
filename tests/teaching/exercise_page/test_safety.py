"""The page asks nobody, runs nothing that an exercise says, and is for everybody."""

import re
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from argmap.teaching.exercises.model import (
    Choice,
    Exercise,
    Gap,
    Gaps,
    Line,
    Open,
    Option,
    OutlineExhibit,
    PictureExhibit,
    Sorted,
    Sorting,
    TextExhibit,
)
from argmap.teaching.exercises.targets.html.page import FORMS, script, style_sheet, write
from tests.teaching.exercise_page.exercises import ALL, FIND, LINES, ONE, PICTURE, TEXT, exercise
from tests.teaching.exercise_page.pages import NARROWEST, PHONE, WIDE, Opened, opened

MOST = 40_000
MOST_OF_ALL = 56_000
NASTY = (
    "</script><script>window.hit = 1</script>",
    "<img src=x onerror=window.hit=2> {{data}} ${window.hit = 3} \u2028 ]]> &lt;b&gt; <!-- ",
    "\N{FAMILY}\N{ZERO WIDTH JOINER}\N{WOMAN} \N{RIGHT-TO-LEFT OVERRIDE}abc \ud800 \0 \x0b",
    "هذا نص من اليمين إلى اليسار.",
    "這是一個沒有空格的很長的句子" * 9,
    "w" * 2000,
)


def nasty() -> Exercise:
    """All that can be said, said badly."""
    lines = tuple(Line(number * 7, text, text, number, text) for number, text in enumerate(NASTY))
    deep = tuple(Line(level, "because", f"Line {level}.", number="1A") for level in range(300))
    gaps = tuple(Gap(text, text, (NASTY[0], text)) for text in NASTY)
    svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="window.hit=4"><script>window.hit=5</script>'
    return Exercise(
        "fill",
        NASTY[0] + NASTY[2],
        NASTY,
        (
            OutlineExhibit(deep),
            TextExhibit(NASTY[1], (NASTY, ())),
            PictureExhibit(f"{svg}<image href='http://example.org/x.png'/>\ud800</svg>", NASTY[0]),
        ),
        (
            Choice(NASTY[0], tuple(Option(text, text == NASTY[5], text) for text in NASTY)),
            Gaps(NASTY[1], lines, gaps, NASTY),
            Gaps(NASTY[2], lines, gaps),
            Sorting(NASTY[3], NASTY[:5], tuple(Sorted(text, NASTY[0], text) for text in NASTY)),
            Sorting(NASTY[3], (*NASTY, "a"), tuple(Sorted(text, "b", text) for text in NASTY)),
            Open(NASTY[4], NASTY, NASTY, 2),
        ),
        seed=1,
        language='"><script>window.hit = 6</script>',
    )


def give_all(found: Opened) -> None:
    """Fill what can be filled, check, and give up all."""
    for area in found.page.locator("textarea").all():
        area.fill(NASTY[0])
    for box in found.page.locator("input, select").all():
        if box.evaluate("e => e.matches('select')"):
            box.select_option(index=1)
        else:
            box.check()
    for words in ("Check", "Compare", "Show answer"):
        for card in found.page.locator(".card").all():
            button = card.get_by_role("button", name=words, exact=True)
            if button.count():
                button.click()


@pytest.mark.parametrize("size", [WIDE, NARROWEST], ids=["wide", "narrowest"])
def test_whatever_an_exercise_says_is_text(
    browser: Browser, tmp_path: Path, size: tuple[int, int]
) -> None:
    with opened(browser, nasty(), tmp_path, size=size) as found:
        page = found.page
        for number in range(1, 7):
            found.press("Show answer", number)
        found.page.reload()
        assert page.evaluate("window.hit") is None
        assert page.locator("script").count() == 2
        assert page.locator("#app :is(script, iframe, object, embed, form, svg)").count() == 0
        assert page.locator("[onclick], [onerror], [onload], [style*=hit]").count() == 0
        assert {each for each in found.requests if not each.startswith("data:")} == {page.url}
        assert found.complaints == []
        assert page.evaluate("document.scrollingElement.scrollWidth") == size[0]


def test_an_ordinary_page_asks_nobody(browser: Browser, tmp_path: Path) -> None:
    tasks = exercise(*ALL.tasks, exhibits=(TEXT, PICTURE, OutlineExhibit(LINES[:2])))
    with opened(browser, tasks, tmp_path) as found:
        give_all(found)
        asked = [each for each in found.requests if not each.startswith("data:")]
        assert asked == [found.page.url]
        assert found.complaints == []
        policy = found.page.locator("meta[http-equiv]").get_attribute("content")
        assert policy is not None
        assert "unsafe" not in policy
        assert "connect-src 'none'" in policy
        assert found.page.locator("img").evaluate("e => e.complete && e.naturalWidth") == 320


def test_no_answer_is_seen_before_it_is_asked_for(browser: Browser, tmp_path: Path) -> None:
    source = write(ALL).data.decode()
    whys = [option.why for option in ONE.options]
    assert not any(why in source for why in whys)
    with opened(browser, ALL, tmp_path) as found:
        assert not any(why in found.page.content() for why in whys)


def test_a_page_is_always_the_same() -> None:
    assert write(ALL) == write(ALL)
    assert write(nasty()).data == write(nasty()).data
    (note,) = write(ALL).notes
    assert "holds the answers" in note
    assert write(ALL).key is None


def test_the_data_can_be_unpacked_by_hand() -> None:
    found = re.search(r'id="data">([^<]*)<', write(ALL).data.decode())
    assert found is not None
    assert ONE.options[0].why in b64decode(found[1]).decode()


@pytest.mark.parametrize(
    "forms",
    [*({each} for each in sorted(FORMS)), {"choice", "open"}],
    ids=lambda each: "+".join(sorted(each)),
)
def test_script_and_styles_stay_small(forms: set[str]) -> None:
    """A page has what its forms of tasks need, and no more; the kinds have one, or these two."""
    sizes = [len(made(frozenset(forms)).encode()) for made in (script, style_sheet)]
    assert sum(sizes) <= MOST, sizes


def test_all_forms_at_once() -> None:
    assert len(script().encode()) + len(style_sheet().encode()) <= MOST_OF_ALL


def serious(found: Opened) -> list[Any]:
    """What axe-core holds against a page, but what is minor."""
    return [
        (each["id"], each["impact"], [node["html"] for node in each["nodes"]][:3])
        for each in Axe().run(found.page).response["violations"]
        if each["impact"] in ("serious", "critical", "moderate")
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_axe_finds_nothing_serious(
    browser: Browser, tmp_path: Path, theme: str, size: tuple[int, int]
) -> None:
    tasks = exercise(FIND, *ALL.tasks, exhibits=(TEXT, PICTURE, OutlineExhibit(LINES[:2])))
    with opened(browser, tasks, tmp_path, size=size, bypass_csp=True, color_scheme=theme) as found:
        assert serious(found) == []
        for number in (1, 2):
            found.card(number).locator("input").nth(1).check()
            found.press("Check", number)
        found.card(4).locator("select").first.select_option(index=1)
        found.press("Check", 4)
        found.card(6).locator("input").first.check()
        found.press("Check", 6)
        assert serious(found) == []
        found.card(4).locator(".bank .claim").first.click()
        assert serious(found) == []
        for number in range(1, len(tasks.tasks) + 1):
            found.press("Show answer", number)
        assert serious(found) == []
        found.page.get_by_role("button", name="Start again").click()
        assert serious(found) == []


SMALL = """() => [...document.querySelectorAll('button, a, select, summary, .option label, .pill, .criteria label')]
  .filter((each) => each.checkVisibility() && !each.matches('.skip'))
  .map((each) => [each.textContent, each.getBoundingClientRect()])
  .filter(([, box]) => box.width < 24 || box.height < 24).map(([text]) => text)"""


@pytest.mark.parametrize("size", [WIDE, NARROWEST], ids=["wide", "narrowest"])
def test_targets_are_large_enough(browser: Browser, tmp_path: Path, size: tuple[int, int]) -> None:
    with opened(browser, ALL, tmp_path, size=size) as found:
        assert found.page.evaluate(SMALL) == []
        give_all(found)
        assert found.page.evaluate(SMALL) == []
        assert found.page.evaluate("document.scrollingElement.scrollWidth") == size[0]


def test_forced_colours_hide_nothing(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, ALL, tmp_path, forced_colors="active") as found:
        found.page.get_by_label("Pupils like to sleep.").check()
        found.press("Check")
        assert found.marks()[0].startswith("✗ Wrong.")
        chosen = found.page.locator(".option:has(:checked)").first
        assert chosen.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"


def test_language_and_direction(browser: Browser, tmp_path: Path) -> None:
    task = Choice("أي جملة؟", (Option("هذه", True, "نعم"), Option("تلك", False, "لا")))
    with opened(browser, exercise(task, language="ar"), tmp_path) as found:
        assert found.page.locator("html").get_attribute("lang") == "en"
        option = found.page.locator(".option span").first
        assert option.get_attribute("lang") == "ar"
        assert option.evaluate("e => getComputedStyle(e).direction") == "rtl"
