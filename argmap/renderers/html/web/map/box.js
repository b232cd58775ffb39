/** The element of one box or bracket. What the map says becomes text nodes and nothing else. */
import { make } from "../dom.js";
import { Units } from "../data/offsets.js";
import { isPositive, isSymmetric } from "./graph.js";

/**
 * @typedef {import("../data/data.js").Node} MapNode
 * @typedef {import("../data/data.js").Data} Data
 *
 * @typedef {object} Elsewhere an arrow that does not lead along the tree
 * @property {number} node at its other end
 * @property {string} words what it says, seen from here
 */

const MOST_ELSEWHERE = 3;
const LONGEST = 42;
/** @type {Object<string, string>} */
const BEARS = {
  support: "reason for", entails: "entails", premise: "premise of", objection: "objection to",
  rebuttal: "reply to", undercut: "denies the step from", contrary: "not both true:",
  contradictory: "contradicts",
};
/** @type {Object<string, [string, string]>} */
export const LABELS = {
  accepted: ["✓", "accepted"], rejected: ["✗", "rejected"], undecided: ["?", "undecided"],
};

/** What a node is called in a few words. @param {MapNode} node @returns {string} */
export function nameOf({ title, text, rules, id }) {
  const words = title || text || rules.join(", ") || id;
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words;
}

/** What an arrow says of its source. @param {string} kind @returns {string} */
export function bears(kind) {
  return BEARS[kind] ?? kind;
}

/**
 * What bears on each node, or what it bears on, beyond the tree of the whole map.
 * @param {import("./graph.js").Graph} graph
 * @param {Data} data
 * @returns {Map<number, Elsewhere[]>}
 */
export function elsewhere(graph, data) {
  /** @type {Map<number, Elsewhere[]>} */
  const found = new Map();
  const add = (/** @type {number} */ at, /** @type {number} */ node, /** @type {string} */ words) => {
    if (!found.has(at)) found.set(at, []);
    found.get(at).push({ node, words: `${words} ${nameOf(data.nodes[node])}` });
  };
  graph.crossing(graph.whole.by).forEach(({ child, host, arrow }) => {
    const kind = arrow < 0 ? "premise" : data.arrows[arrow].kind;
    add(child, host, isSymmetric(kind) ? bears(kind) : `also ${bears(kind)}`);
    const word = arrow < 0 ? "premise:" : data.words[kind] ?? "";
    add(host, child, isSymmetric(kind) ? bears(kind) : `${isPositive(kind) ? "also" : "also:"} ${word}`);
  });
  return found;
}

/**
 * @param {MapNode} node
 * @param {Elsewhere[]} links
 * @returns {HTMLElement}
 */
export function boxElement(node, links) {
  const isReason = node.kind === "reason";
  const element = make("div", {
    class: ["node", isReason ? "plate" : `box ${node.kind}`, ...node.is].join(" "),
    id: `n${node.number}`, role: "treeitem", tabindex: "-1", "data-number": node.number,
  });
  if (isReason) fillPlate(element, node);
  else fillBox(element, node);
  for (const { node: other, words } of links.slice(0, MOST_ELSEWHERE)) {
    element.append(make("span", { class: "elsewhere", "data-to": other, dir: "auto", title: words }, words));
  }
  if (links.length > MOST_ELSEWHERE) {
    element.append(make("span", { class: "more" }, `and ${links.length - MOST_ELSEWHERE} more`));
  }
  const label = LABELS[node.label];
  if (label) element.append(make("span", { class: `label ${node.label}`, title: label[1] }, label[0]));
  return element;
}

/** @param {HTMLElement} element @param {MapNode} node */
function fillPlate(element, node) {
  if (node.title) element.append(make("span", { class: "title", dir: "auto" }, node.title));
  if (node.rules.length) element.append(make("span", { class: "rule", dir: "auto" }, node.rules.join(", ")));
  if (node.left) element.append(make("span", { class: "rule", dir: "auto" }, node.left));
  element.classList.toggle("knot", !element.childElementCount);
}

/** @param {HTMLElement} element @param {MapNode} node */
function fillBox(element, node) {
  const isHeading = node.kind !== "statement";
  if (node.accent) {
    const strip = make("span", { class: "accent" });
    strip.style.background = node.accent;
    element.append(strip);
  }
  if (node.title) element.append(make("span", { class: isHeading ? "heading" : "title", dir: "auto" }, node.title));
  if (node.text) element.append(claim(node));
  const isUnstated = node.is.includes("implicit");
  if (isUnstated) element.append(make("span", { class: "note" }, "(unstated)"));
  if (node.note) element.append(make("span", { class: "note", dir: "auto" }, node.note));
  if (node.left) element.append(make("span", { class: "left", dir: "auto" }, node.left));
}

/** The text with its bold and slanted parts. @param {MapNode} node @returns {HTMLElement} */
function claim({ text, stretches }) {
  const element = make("span", { class: "claim", dir: "auto" });
  if (!stretches.length) {
    element.append(text);
    return element;
  }
  const units = new Units(text);
  const cuts = stretches.map(([emphasis, start, end]) => ({ emphasis, start: units.at(start), end: units.at(end) }));
  const places = [...new Set([0, text.length, ...cuts.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  for (let index = 0; index + 1 < places.length; index += 1) {
    const [start, end] = [places[index], places[index + 1]];
    const styles = cuts.filter((cut) => cut.start <= start && cut.end >= end).map(({ emphasis }) => emphasis);
    element.append(styles.length ? make("span", { class: styles.join(" ") }, text.slice(start, end)) : text.slice(start, end));
  }
  return element;
}

/**
 * What a screen reader says of a node: how it bears on what stands above it, then what it says.
 * @param {MapNode} node
 * @param {string} word on its arrow, or empty
 * @param {number} hidden how many boxes would show if it were unfolded
 * @returns {string}
 */
export function spoken(node, word, hidden) {
  const parts = [];
  if (node.kind === "reason") {
    parts.push("reason of linked premises", node.title, node.rules.join(", "));
  } else {
    if (node.is.includes("thesis")) parts.push("thesis");
    if (node.kind !== "statement") parts.push(node.kind);
    if (node.title && node.title !== node.text) parts.push(node.title);
    parts.push(node.text, node.is.includes("implicit") ? "unstated" : "", node.note);
  }
  parts.push(node.left, LABELS[node.label]?.[1] ?? "");
  if (hidden) parts.push(hidden < 0 ? "more boxes hidden" : `${hidden} ${hidden === 1 ? "box" : "boxes"} hidden`);
  const said = parts.filter(Boolean).map((part) => part.replace(/[.\s]+$/u, "")).join(". ");
  return word ? `${word.replace(/:$/u, "")}: ${said}` : said;
}
