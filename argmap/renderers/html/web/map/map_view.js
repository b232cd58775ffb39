/**
 * The map on the screen: what is shown of it, where it stands, and how the reader moves over it.
 *
 * @typedef {import("../data/data.js").Data} Data
 *
 * @typedef {object} MapHooks
 * @property {(node: number) => void} onFocus a box was clicked
 * @property {(node: number) => void} onFollow a link in a box was clicked that leads to another
 * @property {(node: number) => void} onActivate a box was double-clicked
 * @property {(node: number) => void} onToggle it is to be folded or unfolded
 * @property {() => void} onCamera the camera came to rest
 *
 * @typedef {object} Showing what is to be seen
 * @property {Set<number>} folded
 * @property {number | null} root of the only branch that is shown
 * @property {"down" | "right" | "up" | "left"} [direction]
 * @property {Set<number>} lit
 * @property {Set<number>} pale
 * @property {Set<number>} [hidden] what a filter leaves out: it is pale, too
 * @property {boolean} labels whether it is told how claims were evaluated
 */
import { Boxes } from "./boxes.js";
import { Camera } from "./camera.js";
import { make } from "../dom.js";
import { foldedAt, levelCounts, revealed, visible, wayTo } from "./folding.js";
import { glide } from "./glide.js";
import { Graph } from "./graph.js";
import { isAcross, layOut } from "./layout.js";
import { Minimap } from "./minimap.js";
import { Sight } from "./sight.js";
import { paints } from "../panes/themes.js";
import { WireLayer } from "./wire_layer.js";
import { wire } from "./wires.js";

export class MapView {
  /**
   * @param {HTMLElement} host
   * @param {Data} data
   * @param {MapHooks} hooks
   */
  constructor(host, data, hooks) {
    this.host = host;
    this.hooks = hooks;
    host.classList.add("map");
    this.tree = make("div", { class: "tree", role: "tree" });
    this.world = make("div", { class: "world" }, this.tree);
    host.append(this.world);
    this.view = new Camera(host, this.world, { onMove: () => this.moved(), onRest: () => this.rested() });
    this.minimap = new Minimap(this.view, host);
    this.sight = new Sight(this);
    host.prepend(this.sight.picture.canvas);
    this.listen();
    this.setData(data);
    new ResizeObserver(() => this.view.resized()).observe(host);
  }

  /** Wait for the fonts, without which no box can be measured. */
  static async ready() {
    await Promise.allSettled([...document.fonts].map((font) => font.load()));
  }

  /** Show another map, or another version; what is shown of it comes with the next `show`. @param {Data} data */
  setData(data) {
    this.data = data;
    this.graph = new Graph(data);
    this.tree.replaceChildren();
    this.tree.setAttribute("aria-label", data.title || "Argument map");
    this.boxes = new Boxes(this.tree, data, this.graph);
    this.wires = new WireLayer(data);
    this.world.replaceChildren(this.wires.svg, this.wires.under, this.tree, this.wires.over);
    /** How many boxes there are up to each level. @type {number[]} */
    this.counts = levelCounts(this.graph);
    /** @type {Showing | null} */
    this.showing = null;
    this.layout = null;
    this.sight.clear();
    this.focus = this.graph.roots[0] ?? -1;
  }

  listen() {
    const { tree, hooks } = this;
    const nodeAt = (/** @type {Event} */ event) => {
      const element = /** @type {HTMLElement} */ (event.target).closest("[data-number]");
      return element ? Number(/** @type {HTMLElement} */ (element).dataset.number) : null;
    };
    tree.addEventListener("click", (event) => {
      const { dataset } = /** @type {HTMLElement} */ (event.target);
      const node = nodeAt(event);
      if (dataset.fold !== undefined) hooks.onToggle(Number(dataset.fold));
      else if (dataset.to !== undefined) hooks.onFollow(Number(dataset.to));
      else if (node !== null) hooks.onFocus(node);
    });
    this.host.addEventListener("click", (event) => {
      if (!this.sight.isPicture || /** @type {HTMLElement} */ (event.target).closest("[data-still], [data-number]")) return;
      const node = this.sight.nodeAt(...this.view.within(event));
      if (node !== undefined) hooks.onFocus(node);
    });
    tree.addEventListener("dblclick", (event) => {
      const node = nodeAt(event);
      if (node !== null && /** @type {HTMLElement} */ (event.target).dataset.fold === undefined) hooks.onActivate(node);
    });
    tree.addEventListener("pointerover", (event) => this.wires.follow(nodeAt(event) ?? this.focus));
    tree.addEventListener("pointerleave", () => this.wires.follow(this.focus));
  }

  /**
   * Show the map so. What was toggled, or else has the focus, keeps its place on the screen.
   * @param {Showing} showing
   */
  show(showing) {
    const before = this.showing;
    const direction = showing.direction ?? this.data.direction;
    const isAcrossNow = isAcross(direction);
    const anchor = this.anchor(before, showing);
    const place = anchor === null ? null : this.layout.rects[anchor];
    this.showing = { ...showing, direction };
    this.host.classList.toggle("labels", showing.labels);
    this.host.classList.toggle("across", isAcrossNow);
    if (before && isAcross(before.direction) !== isAcrossNow) this.boxes.forget(false);
    const isSame = before && sameShape(before, this.showing);
    const old = this.layout?.rects;
    const camera = this.camera;
    if (!isSame) this.layOut(direction);
    this.mark();
    if (isSame) {
      this.sight.look(true);
      return;
    }
    if (!before) this.view.fit();
    else if (place && this.layout.rects[anchor]) {
      const { x, y } = this.layout.rects[anchor];
      const { k } = this.view;
      this.view.set({ x: this.view.x + (place.x - x) * k, y: this.view.y + (place.y - y) * k, k });
    } else this.view.set(this.view);
    // At first the camera is still on its way to where the reader begins.
    if (before || this.sight.isSmall) this.sight.look(true);
    if (before && old) glide(this, old, camera);
  }

  /** The node that keeps its place: the one that was folded or unfolded, the one with the focus, or a root. */
  anchor(before, now) {
    if (!before || !this.layout) return null;
    const toggled = [...now.folded].filter((node) => !before.folded.has(node))
      .concat([...before.folded].filter((node) => !now.folded.has(node)));
    const candidates = toggled.length === 1 ? toggled : [];
    return [...candidates, this.focus, ...this.shown.roots].find((node) => this.layout.rects[node]) ?? null;
  }

  /** Work out what is seen and where, and draw it. */
  layOut(direction) {
    const { graph, boxes } = this;
    const { folded, root } = this.showing;
    this.shown = visible(graph, folded, root);
    boxes.measure(this.shown.order);
    this.layout = layOut(graph, this.shown, boxes.sizeOf, boxes.wordSize, direction);
    const wiring = wire(this.layout, graph, this.shown, boxes.sizeOf, boxes.wordSize);
    const { rects, width, height } = this.layout;
    this.view.size = { width, height };
    this.world.style.width = `${width}px`;
    this.world.style.height = `${height}px`;
    this.words = new Map(wiring.wires.map(({ node, word }) => [node, [word[0] - rects[node].x, word[1] - rects[node].y]]));
    this.tellPlaces();
    this.wires.show(wiring, graph.crossing(this.shown.by), this.layout);
    if (!this.shown.depth[this.focus]) this.focus = this.shown.order[0] ?? -1;
    this.wires.follow(this.focus);
  }

  /** Number siblings, and count what is folded. */
  tellPlaces() {
    const { roots, kids } = this.shown;
    this.hidden = revealed(this.graph, this.shown, this.showing.folded);
    /** @type {{place: number, of: number}[]} */
    this.places = [];
    for (const row of [roots, ...kids]) row?.forEach((node, place) => { this.places[node] = { place: place + 1, of: row.length }; });
  }

  /** Bring a box that comes into the tree in line with what is shown: its place, the word on its arrow, what it is. @param {number} node */
  dress(node) {
    if (this.dressed.has(node)) return;
    this.dressed.add(node);
    const { graph, shown, boxes, data, layout } = this;
    const { folded, lit } = this.showing;
    const by = shown.by[node] < 0 ? -1 : graph.links[shown.by[node]].arrow;
    const kind = by < 0 ? "" : data.arrows[by].kind;
    boxes.place(node, layout.rects[node]);
    boxes.word(node, kind);
    if (kind && this.words.has(node)) boxes.placeWord(node, kind, this.words.get(node));
    boxes.role(node, {
      level: shown.depth[node], ...this.places[node], isFolded: folded.has(node),
      hasKids: shown.kids[node].length > 0, hidden: this.hidden.get(node) ?? 0, word: data.words[kind] ?? "",
    });
    boxes.mark(node, { lit: lit.has(node), pale: this.isPale(node) });
  }

  /** @param {number} node */
  isPale(node) {
    const { lit, pale, hidden } = this.showing;
    return (pale.has(node) || Boolean(hidden?.has(node))) && !lit.has(node);
  }

  /** Light and fade what is to be. */
  mark() {
    const isPale = (/** @type {number} */ node) => this.isPale(node);
    this.dressed = new Set();
    this.wires.fade(isPale, (node) => (this.shown.by[node] < 0 ? -1 : this.graph.links[this.shown.by[node]].host));
    // The colours of the small map are asked for when all else is on the screen.
    cancelAnimationFrame(this.soon);
    this.soon = requestAnimationFrame(() => setTimeout(() => this.drawMinimap(isPale)));
  }

  drawMinimap(isPale) {
    const [lit, faint, edge, against, ink] = ["halo", "frame-edge", "muted", "objection", "ink"].map(paints(this.host));
    this.minimap.draw(this.layout, (node) => {
      const { is } = this.data.nodes[node];
      if (this.showing.lit.has(node)) return lit;
      if (isPale(node)) return faint;
      if (is.includes("thesis")) return ink;
      return is.includes("opposes") ? against : edge;
    });
  }

  moved() {
    this.minimap.move();
    this.sight.look();
  }

  rested() {
    this.sight.rest();
    this.hooks.onCamera();
  }

  /**
   * Give a node the focus.
   * @param {number} node
   * @param {{scroll: boolean, takeKeyboard: boolean}} how
   */
  setFocus(node, { scroll, takeKeyboard }) {
    if (!this.layout?.rects[node]) return;
    this.focus = node;
    this.sight.focused();
    this.boxes.setFocus(node);
    this.wires.follow(node);
    if (takeKeyboard) {
      this.boxes.elements[node].focus({ preventScroll: true });
      this.host.scrollIntoView({ block: "nearest" });
    }
    if (scroll) this.view.show(this.layout.rects[node], this.minimap.element);
  }

  /**
   * What stands around a node on the screen; null where there is nothing.
   * @param {number} node
   * @returns {{parent: number | null, firstChild: number | null, previous: number | null, next: number | null,
   *   previousSibling: number | null, nextSibling: number | null}} `previous` and `next` in reading order
   */
  neighbours(node) {
    const { order, by, kids, roots } = this.shown;
    const place = order.indexOf(node);
    const parent = by[node] < 0 ? null : this.graph.links[by[node]].host;
    const siblings = parent === null ? roots : kids[parent];
    const among = siblings.indexOf(node);
    return {
      parent,
      firstChild: kids[node]?.[0] ?? null,
      previous: order[place - 1] ?? null,
      next: order[place + 1] ?? null,
      previousSibling: siblings[among - 1] ?? null,
      nextSibling: siblings[among + 1] ?? null,
    };
  }

  /**
   * What is to be unfolded so that a node is seen; null if it is not in the branch that is shown.
   * @param {number} node
   * @returns {Set<number> | null}
   */
  reveal(node) {
    return wayTo(this.graph, this.showing?.folded ?? new Set(), this.showing?.root ?? null, node);
  }

  /** What is to be folded so that so many levels are seen. @param {number} level @returns {Set<number>} */
  foldedAt(level) {
    return foldedAt(this.graph, level);
  }

  /** Whether something bears on a node, so that it can be folded. @param {number} node */
  canFold(node) {
    return this.graph.children[node].length > 0;
  }

  /** All nodes on the screen in reading order. @returns {number[]} */
  get order() {
    return this.shown.order;
  }

  /** Show all of it. */
  fit() {
    this.view.fit();
  }

  /** @param {number} factor around the middle of the window */
  zoomBy(factor) {
    this.view.zoomAt(factor, this.host.clientWidth / 2, this.host.clientHeight / 2);
  }

  /** @returns {{x: number, y: number, k: number}} */
  get camera() {
    const { x, y, k } = this.view;
    return { x, y, k };
  }

  set camera(place) {
    this.view.set(place);
  }

  /** Draw all of it, for paper, or only what is seen again. @param {boolean} isWhole */
  drawWhole(isWhole) {
    this.sight.whole(isWhole);
  }

  /** How large the picture is, in CSS pixels. */
  printSize() {
    return { width: this.layout?.width ?? 0, height: this.layout?.height ?? 0 };
  }
}

/** Whether two showings differ only in what is lit or pale. */
function sameShape(a, b) {
  if (a.root !== b.root || a.direction !== b.direction || a.folded.size !== b.folded.size) return false;
  return [...a.folded].every((node) => b.folded.has(node));
}
