/** The boxes on the screen: made when they are first shown, measured together, kept in reading order. */
import { boxElement, elsewhere, spoken } from "./box.js";
import { make } from "../dom.js";

/** What a node looks like now. @typedef {{lit: boolean, pale: boolean}} Mark */

export class Boxes {
  /**
   * @param {HTMLElement} tree into which they are put
   * @param {import("../data/data.js").Data} data
   * @param {import("./graph.js").Graph} graph
   */
  constructor(tree, data, graph) {
    this.tree = tree;
    this.data = data;
    this.graph = graph;
    /** @type {(HTMLElement | undefined)[]} */
    this.elements = [];
    /** @type {(import("./units.js").Size | undefined)[]} */
    this.sizes = [];
    this.elsewhere = elsewhere(graph, data);
    /** @type {Map<string, import("./units.js").Size>} */
    this.words = new Map();
    /** @type {Map<number, {word: HTMLElement | null, fold: HTMLElement | null}>} */
    this.parts = new Map();
    /** What is written on each element, so that nothing is written twice. @type {Map<number, string>} */
    this.written = new Map();
    this.focus = -1;
    this.measureWords();
  }

  measureWords() {
    const kinds = Object.entries(this.data.words);
    const spans = kinds.map(([kind, word]) => make("span", { class: `word ${kind}` }, word));
    const bench = make("div", { class: "node" }, ...spans);
    this.tree.append(bench);
    kinds.forEach(([kind], index) => {
      this.words.set(kind, { width: spans[index].offsetWidth, height: spans[index].offsetHeight });
    });
    bench.remove();
  }

  /** The size of the word on a kind of arrow. @param {string} kind */
  wordSize = (kind) => this.words.get(kind) ?? { width: 0, height: 0 };

  /** @param {number} node */
  sizeOf = (node) => this.sizes[node];

  /** Forget the sizes of brackets, or all, when the room or the font has changed. @param {boolean} all */
  forget(all) {
    this.sizes = all ? [] : this.sizes.map((size, node) => (this.graph.isReason(node) ? undefined : size));
    if (all) this.measureWords();
  }

  /** Put the elements of what is drawn into the tree, in reading order. @param {number[]} order */
  put(order) {
    const wanted = new Set(order);
    for (const element of [...this.tree.children]) {
      if (!wanted.has(Number(element.dataset.number))) element.remove();
    }
    let next = this.tree.firstElementChild;
    for (const node of order) {
      const element = this.element(node);
      if (element === next) next = next.nextElementSibling;
      else this.tree.insertBefore(element, next);
    }
  }

  /** Measure those that were not measured yet, all at once; they need not be in the tree. @param {number[]} order */
  measure(order) {
    const fresh = order.filter((node) => !this.sizes[node]);
    const bench = make("div", { class: "bench" });
    for (const node of fresh) if (!this.isIn(node)) bench.append(this.element(node));
    this.tree.append(bench);
    for (const node of fresh) {
      const { offsetWidth, offsetHeight } = this.elements[node];
      this.sizes[node] = { width: offsetWidth, height: offsetHeight };
    }
    bench.remove();
  }

  /** Whether a box is in the tree. @param {number} node */
  isIn(node) {
    return this.elements[node]?.parentNode === this.tree;
  }

  /** @param {number} node @returns {HTMLElement} */
  element(node) {
    let element = this.elements[node];
    if (!element) {
      element = boxElement(this.data.nodes[node], this.elsewhere.get(node) ?? []);
      this.parts.set(node, { word: null, fold: null });
      this.elements[node] = element;
    }
    return element;
  }

  /** @param {number} node @param {import("./layout.js").Rect} rect */
  place(node, { x, y }) {
    if (!this.isNew(node, "place", `${x} ${y}`)) return;
    const { style } = this.elements[node];
    style.left = `${x}px`;
    style.top = `${y}px`;
  }

  /** Whether something is not yet written on an element. */
  isNew(node, what, value) {
    const key = `${node} ${what}`;
    if (this.written.get(key) === value) return false;
    this.written.set(key, value);
    return true;
  }

  /** Put the word on the arrow by which a node hangs before it. @param {number} node @param {string} kind of the arrow, or empty */
  word(node, kind) {
    if (!this.isNew(node, "kind", kind)) return;
    const parts = this.parts.get(node);
    parts.word?.remove();
    parts.word = kind ? make("span", { class: `word ${kind}` }, this.data.words[kind] ?? "") : null;
    if (parts.word) this.elements[node].append(parts.word);
    this.written.delete(`${node} word`);
  }

  /** @param {number} node @param {string} kind @param {[number, number]} middle of the word as seen from the box */
  placeWord(node, kind, middle) {
    if (!this.isNew(node, "word", middle.join(" "))) return;
    const { width, height } = this.wordSize(kind);
    const { style } = this.parts.get(node).word;
    style.left = `${middle[0] - width / 2}px`;
    style.top = `${middle[1] - height / 2}px`;
  }

  /**
   * What a node is in the tree.
   * @param {number} node
   * @param {{level: number, place: number, of: number, isFolded: boolean, hasKids: boolean, hidden: number, word: string}} role
   */
  role(node, role) {
    const { level, place, of, isFolded, hasKids, hidden, word } = role;
    const key = [level, place, of, isFolded, hasKids, hidden, word].join(" ");
    if (!this.isNew(node, "role", key)) return;
    const element = this.elements[node];
    element.setAttribute("aria-level", level);
    element.setAttribute("aria-posinset", place);
    element.setAttribute("aria-setsize", of);
    const canFold = hasKids || (isFolded && hidden !== 0);
    if (canFold) element.setAttribute("aria-expanded", !isFolded);
    else element.removeAttribute("aria-expanded");
    element.setAttribute("aria-label", spoken(this.data.nodes[node], word, isFolded ? hidden : 0));
    const parts = this.parts.get(node);
    if (!canFold) {
      parts.fold?.remove();
      parts.fold = null;
      return;
    }
    if (!parts.fold) {
      parts.fold = make("span", { "data-fold": node });
      element.append(parts.fold);
    }
    parts.fold.className = isFolded ? "fold closed" : "fold";
    parts.fold.textContent = isFolded ? `+${hidden > 0 ? hidden : ""}` : "−";
    parts.fold.title = isFolded ? `show ${hidden > 0 ? hidden : "more"}` : "fold";
  }

  /** @param {number} node @param {Mark} mark */
  mark(node, { lit, pale }) {
    if (!this.isNew(node, "mark", `${lit} ${pale}`)) return;
    const { classList } = this.elements[node];
    classList.toggle("lit", lit);
    classList.toggle("pale", pale);
  }

  /** Let one node be the one that the Tab key reaches. @param {number} node */
  setFocus(node) {
    const before = this.elements[this.focus];
    if (before && this.focus !== node) {
      before.tabIndex = -1;
      before.classList.remove("focus");
      before.removeAttribute("aria-selected");
    }
    this.focus = node;
    const element = this.elements[node];
    if (!element) return;
    element.tabIndex = 0;
    element.classList.add("focus");
    element.setAttribute("aria-selected", "true");
  }
}
