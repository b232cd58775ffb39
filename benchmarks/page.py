"""How fast the page of ``argmap view`` is in a real browser: first paint, panning, zooming, folding.

    python benchmarks/page.py 1000 5000

needs Playwright (in the development group) and a Chromium, of the system or Playwright's own. All
boxes are unfolded. Frames are counted by their times: a frame is late if the one before it is more
than 20 ms ago.
"""

import shutil
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median
from subprocess import run
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from generated_maps import lines

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_MOVES = 120
_COUNT_FRAMES = """
async ([steps, move]) => {
  const stage = document.querySelector(".map");
  const {left, top, width, height} = stage.getBoundingClientRect();
  const wheel = (deltaX, deltaY, ctrlKey) => stage.dispatchEvent(new WheelEvent("wheel", {
    deltaX, deltaY, ctrlKey, bubbles: true, cancelable: true,
    clientX: left + width / 2, clientY: top + height / 2,
  }));
  const frame = () => new Promise(requestAnimationFrame);
  const times = [];
  for (let step = 0; step < steps; step += 1) {
    times.push(await frame());
    const back = step % 60 < 30 ? 1 : -1;
    if (move === "zoom") wheel(0, 4 * back, true);
    else wheel(3 * back, 24 * back, false);
  }
  return times;
}
"""
_FIRST_PAINT = """
() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN
"""
_TO_NEXT_FRAME = """
async (key) => {
  const start = performance.now();
  document.body.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
  const done = performance.now() - start;
  await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
  return [done, performance.now() - start];
}
"""


def main(sizes: Sequence[int]) -> None:
    """Measure the page of a map of each size."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - may be missing

    with TemporaryDirectory() as folder, sync_playwright() as tools:
        browser = tools.chromium.launch(
            executable_path=shutil.which("chromium") or tools.chromium.executable_path,
            args=["--no-sandbox"],
        )
        for size in sizes:
            source = Path(folder) / f"map{size}.argdown"
            source.write_text("\n".join(lines(size)), encoding="utf-8")
            target = source.with_suffix(".html")
            command = [sys.executable, "-m", "argmap", "view", source, "-o", target]
            run(command, check=True)  # noqa: S603 -- our own command
            _measure(browser, size, target)
        browser.close()


def _measure(browser: "Browser", size: int, target: Path) -> None:
    paints = [_first_paint(browser, target) for _ in range(3)]
    page = _opened(browser, target)
    print(f"{size} statements, {target.stat().st_size // 1024} KB")
    print(f"  first paint          {median(paints):7.0f} ms, the median of {len(paints)}")
    fit = page.evaluate(_TO_NEXT_FRAME, "0")[1]
    print(f"  fit, to next frame   {fit:7.0f} ms")
    page.wait_for_timeout(600)
    for scale in ("fitted", "legible"):
        if scale == "legible":
            page.evaluate("() => { location.hash += '&camera=0,0,1'; }")
            page.wait_for_timeout(600)
        for move in ("pan", "zoom"):
            _report(f"{move}, {scale}", page.evaluate(_COUNT_FRAMES, [_MOVES, move]))
            page.wait_for_timeout(600)
    for key, what in (
        ("1", "fold to level 1"),
        ("3", "unfold to level 3"),
        ("9", "unfold to level 9"),
    ):
        done, shown = page.evaluate(_TO_NEXT_FRAME, key)
        print(f"  {what:<20} {done:7.0f} ms, on the screen after {shown:.0f} ms")
        page.wait_for_timeout(300)
    page.close()


def _opened(browser: "Browser", target: Path) -> "Page":
    page = browser.new_page(viewport={"width": 1600, "height": 900})
    page.goto(f"{target.as_uri()}#level=99")
    page.wait_for_selector(".map .box")
    page.wait_for_timeout(800)
    return page


def _first_paint(browser: "Browser", target: Path) -> float:
    page = _opened(browser, target)
    paint = float(page.evaluate(_FIRST_PAINT))
    page.close()
    return paint


def _report(what: str, times: Sequence[float]) -> None:
    gaps = [after - before for before, after in pairwise(times)]
    rate = 1000 * len(gaps) / sum(gaps)
    late = sum(gap > 20 for gap in gaps)  # noqa: PLR2004 - a frame and a fifth
    print(
        f"  {what:<20} {rate:7.1f} frames a second, {late} of {len(gaps)} late, longest {max(gaps):.0f} ms"
    )


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1000, 5000])
