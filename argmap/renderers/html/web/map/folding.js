/**
 * What is on the screen when some nodes are folded, and in which order it is read.
 *
 * To fold a node hides what can be reached only through it; to unfold one hides nothing.
 *
 * @typedef {object} Shown the part of a map that is on the screen, as a forest
 * @property {number[]} order all nodes as they are read: each before what hangs from it
 * @property {Int32Array} by the link by which each node hangs; -1 for a root and what is hidden
 * @property {Int32Array} depth how many nodes are above each node, and itself; 0 if it is hidden
 * @property {number[][]} kids what hangs from each node
 * @property {number[]} roots
 */
import { reach } from "./graph.js";

const MOST_VISITS = 20;

/**
 * @param {import("./graph.js").Graph} graph
 * @param {Set<number>} folded
 * @param {number | null} root of the only branch that is shown, if it is not the whole map
 * @returns {Shown}
 */
export function visible(graph, folded, root) {
  const roots = root === null ? graph.roots : [root];
  const { by, met } = reach(graph, roots, folded);
  const kids = graph.nodes.map(() => []);
  for (const node of met) {
    for (const link of graph.children[node]) {
      const { child } = graph.links[link];
      if (by[child] === link) kids[node].push(child);
    }
  }
  const depth = new Int32Array(graph.nodes.length);
  const order = [];
  const stack = [...roots].reverse();
  roots.forEach((each) => { depth[each] = 1; });
  while (stack.length) {
    const node = stack.pop();
    order.push(node);
    for (let place = kids[node].length - 1; place >= 0; place -= 1) {
      const child = kids[node][place];
      depth[child] = depth[node] + 1;
      stack.push(child);
    }
  }
  return { order, by, depth, kids, roots };
}

/**
 * How many boxes there are up to each level; the first number is that of level 1.
 * @param {import("./graph.js").Graph} graph
 * @returns {number[]}
 */
export function levelCounts(graph) {
  const counts = [];
  graph.nodes.forEach(({ number }) => {
    if (graph.isReason(number)) return;
    const place = graph.whole.level[number] - 1;
    while (counts.length <= place) counts.push(0);
    counts[place] += 1;
  });
  for (let place = 1; place < counts.length; place += 1) counts[place] += counts[place - 1];
  return counts;
}

/**
 * What is to be folded so that the boxes up to a level are seen, and the next click on one of them
 * shows one level more.
 * @param {import("./graph.js").Graph} graph
 * @param {number} level from 1
 * @returns {Set<number>}
 */
export function foldedAt(graph, level) {
  const { level: levels, by } = graph.whole;
  const folded = graph.nodes.map(({ number }) => number).filter((node) =>
    levels[node] >= level && graph.children[node].length && (by[node] < 0 || !graph.isReason(node)));
  return new Set(folded);
}

/**
 * How many boxes each folded node on the screen would show if it were unfolded.
 *
 * The cost is bounded: a map in which many folded nodes lead to the same large part has -1, many,
 * for the last of them.
 * @param {import("./graph.js").Graph} graph
 * @param {Shown} shown
 * @param {Set<number>} folded
 * @returns {Map<number, number>}
 */
export function revealed(graph, shown, folded) {
  const found = new Map();
  const seenFor = new Int32Array(graph.nodes.length).fill(-1);
  let budget = MOST_VISITS * (graph.nodes.length + graph.links.length);
  for (const start of shown.order) {
    if (!folded.has(start) || !graph.children[start].length) continue;
    let boxes = 0;
    const stack = [start];
    while (stack.length && budget > 0) {
      const node = stack.pop();
      if (node !== start && folded.has(node)) continue;
      for (const link of graph.children[node]) {
        const { child } = graph.links[link];
        budget -= 1;
        if (shown.depth[child] || seenFor[child] === start) continue;
        seenFor[child] = start;
        if (!graph.isReason(child)) boxes += 1;
        stack.push(child);
      }
    }
    found.set(start, budget > 0 ? boxes : -1);
  }
  return found;
}

/**
 * What is to be unfolded so that a node is seen: what is folded on the shortest way to it.
 * @param {import("./graph.js").Graph} graph
 * @param {Set<number>} folded
 * @param {number | null} root
 * @param {number} node
 * @returns {Set<number> | null} null if it is not in the branch
 */
export function wayTo(graph, folded, root, node) {
  const { level, by } = root === null ? graph.whole : reach(graph, [root], new Set());
  if (!level[node]) return null;
  const unfold = new Set();
  if (visible(graph, folded, root).depth[node]) return unfold;
  for (let at = node; by[at] >= 0; ) {
    at = graph.links[by[at]].host;
    if (folded.has(at)) unfold.add(at);
  }
  return unfold;
}
