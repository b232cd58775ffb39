/**
 * What bears on what: the map as a graph that is read from its theses.
 *
 * A node is a box or a bracket. A premise bears on its bracket; whatever an arrow starts from bears
 * on what it ends on; and what denies a step bears on the node from which the arrow of the step
 * starts. An arrow that says the same in both directions is read from the end that is met first.
 * Nothing here knows the screen, and nothing recurses: a map may be one long chain.
 *
 * @typedef {import("../data/data.js").Data} Data
 *
 * @typedef {object} Link that a node bears on another
 * @property {number} child
 * @property {number} host what it bears on
 * @property {number} arrow its arrow, or -1 between a premise and its bracket
 *
 * @typedef {object} Reach what is met on the way from some roots
 * @property {Int32Array} level of each node; 0 if it is not met
 * @property {Int32Array} by the link by which each node hangs from another one; -1 for a root
 * @property {number[]} met all that is met, level by level
 */

const SYMMETRIC = new Set(["contrary", "contradictory"]);
const POSITIVE = new Set(["support", "entails", "premise"]);

/** @param {string} kind of an arrow. @returns {boolean} whether it says the same of both its ends */
export function isSymmetric(kind) {
  return SYMMETRIC.has(kind);
}

/** @param {string} kind of an arrow. @returns {boolean} whether it speaks for what it ends on */
export function isPositive(kind) {
  return POSITIVE.has(kind);
}

export class Graph {
  /** @param {Pick<Data, "nodes" | "arrows">} data */
  constructor(data) {
    this.nodes = data.nodes;
    this.arrows = data.arrows;
    /** @type {Link[]} */
    this.links = linksOf(data);
    this.tie();
    /** @type {number[]} */
    this.roots = rootsOf(this);
    this.orient();
    /** All that there is, when nothing is folded. */
    this.whole = reach(this, this.roots, new Set());
  }

  /** @param {number} node @returns {boolean} */
  isReason(node) {
    return this.nodes[node].kind === "reason";
  }

  /** The links that do not lead along a tree. @param {Int32Array} by its links @returns {Link[]} */
  crossing(by) {
    return [...this.links.filter(({ child }, number) => by[child] !== number), ...this.level];
  }

  /** What is linked to each node: first what speaks for it, then what speaks against it. */
  tie() {
    /** @type {number[][]} the links of what bears on each node */
    this.children = this.nodes.map(() => []);
    /** @type {number[][]} the links to what each node bears on */
    this.hosts = this.nodes.map(() => []);
    const speaksFor = ({ arrow }) => arrow < 0 || isPositive(this.arrows[arrow].kind);
    for (const wanted of [true, false]) {
      this.links.forEach((link, number) => {
        if (speaksFor(link) === wanted) this.children[link.host].push(number);
      });
    }
    this.links.forEach((link, number) => this.hosts[link.child].push(number));
  }

  /** Keep of two links that one arrow has in both directions only the one that leads on. */
  orient() {
    const { by, met } = reach(this, this.roots, new Set());
    const rank = new Int32Array(this.nodes.length);
    met.forEach((node, place) => { rank[node] = place; });
    const onward = ({ child, host, arrow }) =>
      arrow < 0 || !isSymmetric(this.arrows[arrow].kind) || (by[child] >= 0 && rank[host] < rank[child]);
    const kept = this.links.filter(onward);
    const led = new Set(kept.map(({ arrow }) => arrow));
    /** @type {Link[]} what two theses say of each other: no way leads from one to the other */
    this.level = this.links.filter((link) => !led.has(link.arrow) && link.child === this.arrows[link.arrow]?.from);
    this.links = kept;
    this.tie();
  }
}

/** @param {Pick<Data, "nodes" | "arrows">} data @returns {Link[]} */
function linksOf({ nodes, arrows }) {
  const links = [];
  const add = (child, host, arrow) => {
    if (child !== host) links.push({ child, host, arrow });
  };
  for (const { number, premises } of nodes) {
    for (const premise of premises) add(premise, number, -1);
  }
  arrows.forEach(({ kind, from, to, on }, arrow) => {
    const host = to ?? arrows[on].from;
    add(from, host, arrow);
    if (isSymmetric(kind)) add(host, from, arrow);
  });
  return links;
}

/**
 * Where to begin reading: the theses, and for whatever does not bear on them the first in the
 * document that bears on nothing, or only on what bears on itself.
 * @param {Graph} graph
 * @returns {number[]}
 */
function rootsOf(graph) {
  const theses = graph.nodes.filter((node) => node.is.includes("thesis"));
  const roots = theses.map(({ number }) => number);
  const seen = new Uint8Array(graph.nodes.length);
  const more = [];
  const see = (root) => {
    if (!seen[root]) walkFrom(graph, root, seen, () => {});
  };
  roots.forEach(see);
  for (const node of finished(graph)) {
    if (!seen[node]) more.push(node);
    see(node);
  }
  return [...roots, ...more.sort((a, b) => a - b)];
}

/**
 * All nodes, in reverse to the order in which a walk in depth leaves them for good: whatever bears
 * on a node comes after it, unless they bear on each other (S. R. Kosaraju's first pass).
 * @param {Graph} graph
 * @returns {number[]}
 */
function finished(graph) {
  const seen = new Uint8Array(graph.nodes.length);
  const order = [];
  graph.nodes.forEach(({ number }) => {
    if (!seen[number]) walkFrom(graph, number, seen, (node) => order.push(node));
  });
  return order.reverse();
}

/**
 * Walk in depth through all that bears on a node and was not seen before.
 * @param {Graph} graph
 * @param {number} root
 * @param {Uint8Array} seen
 * @param {(node: number) => void} leave is told each node when all below it is done
 */
function walkFrom(graph, root, seen, leave) {
  seen[root] = 1;
  const stack = [[root, 0]];
  while (stack.length) {
    const top = stack[stack.length - 1];
    const links = graph.children[top[0]];
    if (top[1] === links.length) {
      leave(top[0]);
      stack.pop();
      continue;
    }
    const { child } = graph.links[links[top[1]]];
    top[1] += 1;
    if (!seen[child]) {
      seen[child] = 1;
      stack.push([child, 0]);
    }
  }
}

/**
 * What can be reached from the roots through nodes that are not folded. The level of a root is 1, of
 * another box one more than the least of what it bears on; brackets do not count. Each hangs from
 * the first on that level, though a premise rather from its bracket.
 * @param {Graph} graph
 * @param {number[]} roots
 * @param {Set<number>} folded
 * @returns {Reach}
 */
export function reach(graph, roots, folded) {
  const level = new Int32Array(graph.nodes.length);
  const by = new Int32Array(graph.nodes.length).fill(-1);
  const met = [];
  let now = [...roots];
  roots.forEach((root) => { level[root] = 1; });
  for (let height = 1; now.length; height += 1) {
    const next = [];
    // Brackets that are met join the level while it is read.
    for (let place = 0; place < now.length; place += 1) {
      const node = now[place];
      met.push(node);
      if (folded.has(node)) continue;
      for (const number of graph.children[node]) {
        const { child, arrow } = graph.links[number];
        if (level[child] === 0) {
          const isReason = graph.isReason(child);
          level[child] = isReason ? height : height + 1;
          by[child] = number;
          (isReason ? now : next).push(child);
        } else if (arrow < 0 && level[child] > height && graph.links[by[child]].arrow >= 0) {
          by[child] = number;
        }
      }
    }
    now = next;
  }
  return { level, by, met };
}
