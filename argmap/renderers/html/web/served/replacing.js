/** A new version of the map takes the place of the old one, and the reader stays where he was. */
import { renames } from "./renames.js";

/** @typedef {import("../app.js").App} App */

/**
 * Show new data: folds, focus, search, question, filters, what is on the screen and what has the keyboard stay.
 * @param {App} app
 * @param {import("../data/data.js").Data} data
 */
export function replaceData(app, data) {
  const named = renames(app.data, data);
  const anchor = anchorOf(app);
  const giveBack = keyboardOf(app);
  const scrolled = [...app.frame.host.querySelectorAll("*")].filter((each) => each.scrollTop && !app.frame.map.contains(each))
    .map((each) => ({ each, top: each.scrollTop }));
  const { place } = app;
  Object.assign(place, { focus: named(place.focus), root: named(place.root), toggled: place.toggled.map(named) });
  app.take(data);
  app.refresh();
  if (app.isTouched && anchor) keepAt(app, named(anchor.id), anchor);
  else app.showHome();
  const focused = app.numberOf(place.focus);
  if (focused === null) app.details.show(null);
  else app.guide.focus(focused, { scroll: false });
  for (const { each, top } of scrolled) each.scrollTop = top;
  giveBack(focused);
}

/** What keeps its place on the screen: what has the focus if it is seen, else what is nearest to the middle. @param {App} app */
function anchorOf(app) {
  const { map, data } = app;
  const { x, y, k } = map.camera;
  const { clientWidth, clientHeight } = map.host;
  const rects = map.layout?.rects ?? [];
  const away = (/** @type {number} */ node) =>
    Math.hypot(x + rects[node].x * k - clientWidth / 2, y + rects[node].y * k - clientHeight / 2);
  const focused = app.numberOf(app.place.focus);
  if (focused !== null && rects[focused] && away(focused) < Math.max(clientWidth, clientHeight) / 2) return at(focused);
  const shown = map.order.filter((node) => rects[node]);
  if (!shown.length) return null;
  return at(shown.reduce((best, node) => (away(node) < away(best) ? node : best)));

  /** @param {number} node */
  function at(node) {
    return { id: data.nodes[node].id, x: x + rects[node].x * k, y: y + rects[node].y * k, k };
  }
}

/** Move the camera so that a box stands where it stood. @param {App} app @param {string} id @param {{x: number, y: number, k: number}} anchor */
function keepAt(app, id, { x, y, k }) {
  const rect = app.map.layout?.rects[app.numberOf(id) ?? -1];
  if (rect) app.map.camera = { x: x - rect.x * k, y: y - rect.y * k, k };
  else app.showHome();
}

/** Remember what has the keyboard; what is returned gives it back to what stands in its place. @param {App} app */
function keyboardOf(app) {
  const held = document.activeElement;
  if (!(held instanceof Element) || held === document.body) return () => {};
  if (app.frame.map.contains(held)) {
    return (/** @type {number | null} */ focused) => {
      if (focused === null) app.frame.enter("map");
      else app.map.setFocus(focused, { scroll: false, takeKeyboard: true });
    };
  }
  const pane = held.closest("#details, #outline, #text, .bar, .problems");
  const [tag, words] = [held.tagName, held.textContent];
  return () => {
    if (held.isConnected || !pane) return;
    const same = [...pane.querySelectorAll(tag)].find((each) => each.textContent === words) ?? pane;
    if (same instanceof HTMLElement) same.focus({ preventScroll: true });
  };
}
