/** The way back from a branch to the whole map. */
import { button, make } from "../dom.js";
import { nameOf } from "../map/box.js";

const MOST_CRUMBS = 4;

/**
 * The way from the whole map to a branch, each step of it a button.
 * @param {import("../map/graph.js").Graph} graph
 * @param {number | null} root
 * @param {(root: number | null) => void} go
 * @returns {Node[]}
 */
export function crumbsOf(graph, root, go) {
  if (root === null) return [];
  const way = [];
  for (let at = root; graph.whole.by[at] >= 0; ) {
    at = graph.links[graph.whole.by[at]].host;
    if (!graph.isReason(at)) way.push(at);
  }
  const left = way.length > MOST_CRUMBS ? [make("span", {}, "…")] : [];
  const steps = way.slice(0, MOST_CRUMBS).reverse().map((node) => button(nameOf(graph.nodes[node]), () => go(node), { class: "link" }));
  return [button("Whole map", () => go(null), { class: "link" }), ...left, ...steps, make("strong", {}, nameOf(graph.nodes[root]))];
}
