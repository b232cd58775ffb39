"""A player of QTI in a real browser: what it shows of an item, and how it scores a response."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.renderers.programs import NodeProgram, package

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_PLAY = """async ([xml, response]) => {
  const holder = document.createElement('qti-item');
  const container = document.createElement('item-container');
  const connected = new Promise(done =>
    holder.addEventListener('qti-assessment-item-connected', done, {once: true}));
  container.itemXML = xml;
  holder.append(container);
  document.body.replaceChildren(holder);
  await connected;
  const item = container.shadowRoot.querySelector('qti-assessment-item');
  await item.updateComplete;
  const text = item.innerText;
  if (response !== null) item.updateResponseVariable('RESPONSE', response);
  item.processResponse();
  await item.updateComplete;
  await new Promise(requestAnimationFrame);
  const score = item.variables.find(one => one.identifier === 'SCORE').value;
  return [text, Number(score), item.innerText];
}"""


@dataclass(frozen=True)
class Played:
    """What a student saw before and after the response, and the score."""

    before: str
    score: float
    after: str


class QtiPlayer:
    """The components of Cito, which play QTI 3.0; a converter of theirs reads QTI 2.1."""

    def __init__(self, browser: "Browser", converter: NodeProgram) -> None:
        script = package("@citolab/qti-components") / "cdn" / "index.global.js"
        self._converter = converter
        self._page = browser.new_page()
        self._page.add_script_tag(path=str(script))

    def play(self, xml: str, response: str | Sequence[str] | None) -> Played:
        """Answer an item of QTI 2.1."""
        item = self._converter.read(xml)["item"]
        before, score, after = self._page.evaluate(_PLAY, [item, response])
        return Played(before, score, after)
