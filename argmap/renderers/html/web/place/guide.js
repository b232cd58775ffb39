/** Going about in the map: focus, folds, branches, passages, hits. */
import { nameOf } from "../map/box.js";
import { count } from "../dom.js";
import { visible, wayTo } from "../map/folding.js";
import { boxesShown, seenInstead, withFlipped } from "./folds.js";
import { isNarrow } from "../panes/frame.js";

/** An answer of more boxes than these is listed, but the map is not unfolded for it. */
const MOST_UNFOLDED = 40;

/** What takes the reader from place to place; each way ends in a change of the app's place. */
export class Guide {
  /** @param {import("../app.js").App} app */
  constructor(app) {
    this.app = app;
  }

  /** What has the focus, if anything has. */
  get here() {
    return this.app.numberOf(this.app.place.focus);
  }

  get root() {
    return this.app.numberOf(this.app.place.root);
  }

  /** Whether a box has the keyboard. */
  get hasKeyboard() {
    return this.app.frame.map.contains(document.activeElement);
  }

  /** @param {number} number */
  name(number) {
    return nameOf(this.app.data.nodes[number]);
  }

  /**
   * Put a part of the map in the centre of attention.
   * @param {number} number
   * @param {{fromMap?: boolean, fromText?: boolean, keyboard?: boolean, quiet?: boolean, scroll?: boolean}} [how] where
   *   it was chosen, whether its box takes the keyboard, whether the address stays as it is, and whether the
   *   panes move to show it
   */
  focus(number, { fromMap = false, fromText = false, keyboard = false, quiet = false, scroll = true } = {}) {
    const { app } = this;
    app.place.focus = app.data.nodes[number].id;
    if (this.unfoldTo([number])) app.refresh();
    app.map.setFocus(number, { scroll: scroll && !fromMap, takeKeyboard: keyboard || fromMap });
    app.text.focus(number, scroll && !fromText);
    app.details.show(number);
    app.showHits();
    if (app.place.view === "outline") app.showOutline();
    if (!quiet) app.writeHash(false);
  }

  /** Unfold, or leave the branch, so that nodes are seen; whether that was needed. @param {number[]} nodes */
  unfoldTo(nodes) {
    const { app } = this;
    let isNeeded = false;
    for (const node of nodes) {
      let way = wayTo(app.graph, app.folded(), this.root, node);
      if (!way) {
        app.place.root = "";
        isNeeded = true;
        way = wayTo(app.graph, app.folded(), null, node) ?? new Set();
      }
      for (const each of way) this.flip(each);
      isNeeded ||= way.size > 0;
    }
    // All that is open has a shorter name.
    if (isNeeded && app.place.level && !app.folded().size) Object.assign(app.place, { level: 0, toggled: [] });
    return isNeeded;
  }

  /** Fold what is unfolded, or the other way round. @param {number} node */
  flip(node) {
    const { place, data } = this.app;
    place.toggled = withFlipped(place.toggled, data.nodes[node].id);
  }

  /** Unfold the map so that an answer is seen. @param {number[]} nodes */
  uncover(nodes) {
    if (nodes.length <= MOST_UNFOLDED && this.unfoldTo(nodes)) this.app.refresh();
  }

  /** Go to a part of the map from a list. @param {number} number @param {string} [view] where to stay */
  go(number, view) {
    const wanted = view ?? "map";
    if (this.app.place.view !== wanted && (isNarrow() || !view)) this.app.change({ view: wanted });
    this.focus(number, { keyboard: !view });
  }

  /** Of several claims that share a passage, the one after that which has the focus is meant. @param {number[]} nodes */
  pickPassage(nodes) {
    const number = nodes[(nodes.indexOf(this.here ?? -1) + 1) % nodes.length];
    if (isNarrow() || this.app.place.view === "outline") this.app.change({ view: "map" });
    this.focus(number, { fromText: true });
    const which = nodes.length > 1 ? ` ${nodes.indexOf(number) + 1} of ${nodes.length} claims.` : "";
    this.app.announce(`${this.name(number)}.${which}`);
  }

  /** @param {number} number @param {number} [passage] */
  toPassage(number, passage) {
    const { app } = this;
    this.focus(number, { fromMap: true });
    const hasSome = app.data.nodes[number].passages.length > 0;
    if (hasSome && isNarrow()) app.change({ view: "text" });
    if (hasSome && app.text.go(number, passage)) return;
    if (hasSome) app.announce("The passage is not in the text.");
    app.showDetails();
    app.frame.details.focus();
  }

  /** Show so many levels. @param {number} level */
  setLevel(level) {
    const all = this.app.map.counts.length;
    const isInMap = this.hasKeyboard;
    this.app.change({ level: level >= all ? 0 : level, toggled: [] });
    this.keepFocusSeen(isInMap);
    this.announceShown(`${count(Math.min(level, all), "level")}: `);
  }

  /** @param {number} number */
  toggle(number) {
    if (!this.app.graph.children[number].length) return;
    const isInMap = this.hasKeyboard;
    this.flip(number);
    this.app.change({});
    this.keepFocusSeen(isInMap);
    this.announceShown(this.app.folded().has(number) ? "Folded: " : "Unfolded: ");
  }

  /** If what has the focus was folded away, the focus goes to what it was folded into. @param {boolean} keyboard */
  keepFocusSeen(keyboard) {
    const { app, here } = this;
    if (here === null) return;
    const at = seenInstead(app.graph, app.folded(), this.root, here);
    if (at !== here) this.focus(at, { keyboard });
  }

  /** Unfold a node and its neighbours. @param {number} node */
  unfoldBeside(node) {
    const { app } = this;
    const folded = app.folded();
    const { by, kids, roots } = visible(app.graph, folded, this.root);
    const beside = by[node] < 0 ? roots : kids[app.graph.links[by[node]].host];
    for (const each of beside) if (folded.has(each)) this.flip(each);
    app.change({});
    this.announceShown("Unfolded: ");
  }

  /** @param {string} before */
  announceShown(before) {
    const boxes = boxesShown(this.app.graph, this.app.folded(), this.root);
    this.app.announce(`${before}${count(boxes, "box", "boxes")} shown.`);
  }

  /** Show one branch only, or the whole map. @param {number | null} number */
  setRoot(number) {
    const { app } = this;
    if (number !== null && app.folded().has(number)) this.flip(number);
    app.change({ root: number === null ? "" : app.data.nodes[number].id });
    app.map.fit();
    const focused = number ?? this.here;
    if (focused !== null) this.focus(focused, { keyboard: true });
    this.announceShown(number === null ? "Whole map: " : "Branch: ");
  }

  /** @param {string} query */
  search(query) {
    const { app } = this;
    app.change({ query });
    if (app.hits.length) this.focus(app.hits[0]);
    if (query.trim()) app.announce(`${count(app.hits.length, "hit")}.`);
  }

  /** To the next hit, or else of the answer (1), or to the one before (-1). @param {number} step */
  nextHit(step) {
    const hits = this.app.hits.length ? this.app.hits : this.app.answer;
    if (!hits.length) return;
    const at = hits.indexOf(this.here ?? -1);
    const to = at < 0 ? 0 : (at + step + hits.length) % hits.length;
    this.focus(hits[to]);
    this.app.announce(`Hit ${to + 1} of ${hits.length}: ${this.name(hits[to])}.`);
  }
}
