/** Which branches are open: as many levels as the place says, but for what was folded or unfolded by hand. */
import { foldedAt, visible } from "../map/folding.js";

/**
 * The nodes whose branches are folded.
 * @param {import("../map/graph.js").Graph} graph
 * @param {Map<string, number>} numbers of ids
 * @param {import("./place.js").Place} place
 * @returns {Set<number>}
 */
export function foldedNodes(graph, numbers, { level, toggled }) {
  const found = level ? foldedAt(graph, level) : new Set();
  for (const id of toggled) {
    const number = numbers.get(id);
    if (number !== undefined && !found.delete(number)) found.add(number);
  }
  return found;
}

/** A list of ids with one more, or without it if it was there. @param {string[]} ids @param {string} id */
export function withFlipped(ids, id) {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
}

/**
 * The node itself, or what it was folded into.
 * @param {import("../map/graph.js").Graph} graph
 * @param {Set<number>} folded
 * @param {number | null} root
 * @param {number} node
 */
export function seenInstead(graph, folded, root, node) {
  const { depth } = visible(graph, folded, root);
  const { by } = graph.whole;
  let at = node;
  while (!depth[at] && by[at] >= 0) at = graph.links[by[at]].host;
  return depth[at] ? at : node;
}

/**
 * How many boxes are on the screen.
 * @param {import("../map/graph.js").Graph} graph
 * @param {Set<number>} folded
 * @param {number | null} root
 */
export function boxesShown(graph, folded, root) {
  return visible(graph, folded, root).order.filter((node) => !graph.isReason(node)).length;
}
