/** What each key does. */
import { visible } from "../map/folding.js";
import { isNarrow } from "../panes/frame.js";
import { themeNow } from "../panes/themes.js";

/** Where the arrows lead, by where the reasons stand. @type {Object<string, Object<string, string>>} */
const ARROW_WAYS = {
  down: { ArrowUp: "parent", ArrowDown: "firstChild", ArrowLeft: "previous", ArrowRight: "next" },
  up: { ArrowDown: "parent", ArrowUp: "firstChild", ArrowLeft: "previous", ArrowRight: "next" },
  right: { ArrowLeft: "parent", ArrowRight: "firstChild", ArrowUp: "previous", ArrowDown: "next" },
  left: { ArrowRight: "parent", ArrowLeft: "firstChild", ArrowUp: "previous", ArrowDown: "next" },
};
export const ZOOM_STEP = 1.25;

/**
 * The keys that hold everywhere, where nobody is typing.
 * @param {import("../app.js").App} app
 * @param {() => void} help
 * @returns {Object<string, (event: KeyboardEvent) => unknown>}
 */
export function pageKeys(app, help) {
  const levels = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => [String(level), () => app.guide.setLevel(level)]));
  const view = (/** @type {string} */ name) => () => app.change({ view: app.place.view === name ? "map" : name });
  return {
    ...levels,
    "/": () => app.header.input.focus(),
    n: () => app.guide.nextHit(1),
    N: () => app.guide.nextHit(-1),
    "+": () => app.map.zoomBy(ZOOM_STEP),
    "=": () => app.map.zoomBy(ZOOM_STEP),
    "-": () => app.map.zoomBy(1 / ZOOM_STEP),
    0: () => app.map.fit(),
    t: () => {
      const theme = themeNow(app.place.theme, app.data.theme) === "dark" ? "light" : "dark";
      app.change({ theme });
      app.announce(`Theme: ${theme}.`);
    },
    o: view("outline"),
    d: () => (isNarrow() ? view("details")() : app.setView("details")),
    f: () => branchOrWhole(app),
    F6: (event) => app.frame.cycle(event.shiftKey ? -1 : 1),
    "?": help,
    Escape: () => back(app),
  };
}

/**
 * The keys that hold in the map.
 * @param {import("../app.js").App} app
 * @returns {Object<string, (event: KeyboardEvent) => unknown>}
 */
export function treeKeys(app) {
  const fold = () => withFocus(app, (node) => app.guide.toggle(node));
  const arrows = Object.fromEntries(Object.keys(ARROW_WAYS.down).map((key) => [key, () => withFocus(app, (node) => stepAlong(app, node, key))]));
  const order = () => visible(app.graph, app.folded(), app.numberOf(app.place.root)).order;
  return {
    ...arrows,
    Home: () => app.guide.focus(order()[0], { keyboard: true }),
    End: () => app.guide.focus(/** @type {number} */ (order().at(-1)), { keyboard: true }),
    Enter: () => withFocus(app, (node) => app.guide.toPassage(node)),
    " ": fold,
    ".": fold,
    "*": () => withFocus(app, (node) => app.guide.unfoldBeside(node)),
  };
}

/** @param {import("../app.js").App} app @param {(node: number) => void} act */
function withFocus(app, act) {
  const node = app.numberOf(app.place.focus);
  if (node !== null) act(node);
  else if (app.graph.roots.length) app.guide.focus(app.graph.roots[0], { keyboard: true });
}

/** @param {import("../app.js").App} app @param {number} node @param {string} key */
function stepAlong(app, node, key) {
  const way = ARROW_WAYS[app.place.direction]?.[key];
  const shown = visible(app.graph, app.folded(), app.numberOf(app.place.root));
  const to = way === "previous" || way === "next" ? beside(shown, node, way) : app.map.neighbours(node)[way];
  if (to !== null && to !== undefined) app.guide.focus(to, { keyboard: true });
  else if (way === "firstChild" && app.folded().has(node)) app.guide.toggle(node);
}

/**
 * The next box, or the one before, that is as far from the thesis: a neighbour, or a cousin.
 * @param {import("../map/folding.js").Shown} shown
 * @param {number} node
 * @param {string} way
 */
function beside({ order, depth }, node, way) {
  const at = order.indexOf(node);
  const ahead = way === "next" ? order.slice(at + 1) : order.slice(0, at).reverse();
  return ahead.find((other) => depth[other] === depth[node]) ?? null;
}

/** The branch of what has the focus, or the whole map. @param {import("../app.js").App} app */
function branchOrWhole(app) {
  const node = app.numberOf(app.place.focus);
  if (app.place.root) app.guide.setRoot(null);
  else if (node !== null) app.guide.setRoot(node);
}

/** Undo the last thing that changed what is seen; whether there was one. @param {import("../app.js").App} app */
function back(app) {
  const { query, question, tag, holder, finding, root, view } = app.place;
  const isSearching = document.activeElement === app.header.input;
  if (app.header.closeMenus()) return true;
  const legend = document.activeElement?.closest(".legend[open]");
  if (legend) {
    legend.removeAttribute("open");
    return true;
  }
  if (query || question || tag || holder || finding) app.change({ query: "", question: "", tag: "", holder: "", finding: "" });
  else if (root) app.guide.setRoot(null);
  else if (view !== "map" && !isSearching) app.change({ view: "map" });
  else if (document.activeElement?.closest("#map")) return false;
  app.enterMap();
  return true;
}
