/** What bears on each part of the map, and what it bears on itself, with the words for both. */
import { bears, nameOf } from "../map/box.js";

/** @typedef {{kind: string, node: number}} Relation of `kind`, with the node at its other end */

/** @type {Object<string, string>} */
const KINDS = {
  statement: "Claim", argument: "Argument, not spelt out", group: "Closed section", reason: "Argument",
};
/** @type {Object<string, string>} */
const MARKS = { implicit: "unstated", intermediate: "intermediate conclusion", opposes: "against the thesis" };
const MUTUAL = ["contrary", "contradictory"];

/**
 * All relations, by node.
 * @param {import("./data.js").Data} data
 * @returns {{on: Relation[][], by: Relation[][]}} what each node bears on, and what bears on it
 */
export function relationsOf(data) {
  /** @type {Relation[][]} */
  const on = data.nodes.map(() => []);
  /** @type {Relation[][]} */
  const by = data.nodes.map(() => []);
  for (const node of data.nodes) {
    for (const premise of node.premises) {
      on[premise].push({ kind: "premise", node: node.number });
      by[node.number].push({ kind: "premise", node: premise });
    }
  }
  for (const arrow of data.arrows) {
    const target = arrow.to ?? data.arrows[arrow.on ?? -1]?.from;
    if (target === undefined) continue;
    on[arrow.from].push({ kind: arrow.kind, node: target });
    by[target].push({ kind: arrow.kind, node: arrow.from });
    if (MUTUAL.includes(arrow.kind)) by[arrow.from].push({ kind: arrow.kind, node: target });
  }
  return { on, by };
}

/**
 * The word before what bears on something: "because".
 * @param {import("./data.js").Data} data
 * @param {string} kind
 */
export function wordBefore(data, kind) {
  return (data.words[/** @type {any} */ (kind)] ?? kind).replace(/:$/, "");
}

/**
 * A node as one line: its title and its text.
 * @param {import("./data.js").Node} node
 */
export function lineOf(node) {
  if (node.kind === "reason") {
    return [node.title, node.rules.length ? `(${node.rules.join(", ")})` : ""].filter(Boolean).join(" ") || node.id;
  }
  return [node.title, node.text].filter(Boolean).join(": ") || node.id;
}

/**
 * What a node is, and where it stands in the argument: "unstated premise of <A>".
 * @param {import("./data.js").Data} data
 * @param {{on: Relation[][]}} relations
 * @param {import("./data.js").Node} node
 */
export function standingOf(data, relations, node) {
  const marks = node.is.map((mark) => MARKS[mark] ?? mark);
  const isOneOfSeveral = node.kind === "reason" && data.nodes.some((other) => other !== node && other.argument === node.argument);
  const kind = isOneOfSeveral ? "Step of an argument" : KINDS[node.kind];
  const roles = relations.on[node.number].map(({ kind: how, node: other }) => `${bears(how)} “${nameOf(data.nodes[other])}”`);
  return [[kind, ...marks].join(", "), ...roles.slice(0, 3)].join("; ");
}
